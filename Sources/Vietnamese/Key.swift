/// The form in which names of the head and of expressions are compared.
public enum Key {
    /// Folds a name: `Trích yếu`, `trích_yếu` and `trich-yeu` all give `trich_yeu`.
    ///
    /// Marks off, đ to d, case off; runs of spaces, hyphens and underscores become one `_`, none at the ends. Other
    /// characters stay as they are. For names only: data columns and fixed strings are compared with their marks.
    public static func fold(_ text: some StringProtocol) -> String {
        if isFolded(text.utf8) { return String(text) }
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var gap = false
        for scalar in String(text).unicodeScalars {
            let value = scalar.value
            switch value {
            case 0x09...0x0D, 0x20, 0x2D, 0x5F, 0xA0, 0x2010...0x2015, 0x2212, 0x2007, 0x2009, 0x202F:
                gap = true
                continue
            case 0x0300...0x036F, 0x200B...0x200D, 0xFEFF, 0xAD:
                continue
            default:
                break
            }
            if gap, !folded.isEmpty { folded.append(UInt8(ascii: "_")) }
            gap = false
            if let letter = Letter(scalar) {
                folded.append(letter.ascii)
            } else if value < 0x80 {
                folded.append(UInt8(truncatingIfNeeded: value))
            } else if value == 0xD0 || value == 0xF0 {
                // Icelandic eth looks like Đ and is often typed for it.
                folded.append(UInt8(ascii: "d"))
            } else {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// Whether a name is its own folded form, as far as that shows at once: lower-case letters and digits with single `_`
    /// between them.
    private static func isFolded(_ bytes: some Collection<UInt8>) -> Bool {
        var isAfterGap = true
        for byte in bytes {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: isAfterGap = false
            case 0x5F where !isAfterGap: isAfterGap = true
            default: return false
            }
        }
        return !isAfterGap
    }
}
