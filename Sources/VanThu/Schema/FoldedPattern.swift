import Vietnamese

/// Regular expressions that match every way to write a name which folds to the same: with marks or without, in capitals
/// or not, with spaces, hyphens or `_`.
enum FoldedPattern {
    /// The pattern of a whole name.
    static func whole(_ name: String) -> String { "^" + inner(name) + "$" }

    /// The pattern of a name inside another pattern.
    static func inner(_ name: String) -> String {
        Key.fold(name).unicodeScalars.map { scalar in
            switch scalar {
            case "_": "[ _-]+"
            case "a"..."z": classes[Int(scalar.value) - 0x61]
            case "0"..."9": String(scalar)
            default: "\\" + String(scalar)
            }
        }.joined()
    }

    /// For each letter from a to z all that fold to it.
    private static let classes: [String] = {
        var letters = [[Unicode.Scalar]](repeating: [], count: 26)
        for value: UInt32 in [Array(0x41...0x7A), Array(0xC0...0x1B0), Array(0x1EA0...0x1EF9)].joined() {
            guard let scalar = Unicode.Scalar(value), let folded = Key.fold(String(scalar)).utf8.first,
                (0x61...0x7A).contains(folded), Key.fold(String(scalar)).utf8.count == 1
            else { continue }
            letters[Int(folded) - 0x61].append(scalar)
        }
        return letters.map { scalars in "[" + scalars.map { String($0) }.joined() + "]" }
    }()
}
