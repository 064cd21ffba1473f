/// Text as the name of a file: lower-case ASCII letters, digits, hyphens and underscores (tên tệp không dấu).
///
/// Every system takes such a name, and two names are the same on all systems or on none.
package enum FileNameText {
    /// The name that a text gives: marks off, đ to d, spaces and the marks of writing to one hyphen between words.
    ///
    /// A character that no system, or not every system, takes in a name is refused: a clerk should know that a slash went
    /// missing. The name may come out empty.
    package static func make(_ text: String) -> Result<String, RefusedCharacter> {
        var name: [UInt8] = []
        var gap = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0300...0x036F, 0x200B...0x200D, 0xFEFF, 0xAD: continue
            default: break
            }
            let byte: UInt8
            if let letter = Letter(scalar) {
                byte = letter.ascii
            } else if scalar == "_" || ("0"..."9").contains(scalar) {
                byte = UInt8(truncatingIfNeeded: scalar.value)
            } else if separators.contains(scalar) {
                gap = true
                continue
            } else {
                return .failure(RefusedCharacter(scalar: scalar))
            }
            if gap, !name.isEmpty { name.append(UInt8(ascii: "-")) }
            gap = false
            name.append(byte)
        }
        return .success(String(decoding: name, as: UTF8.self))
    }

    /// Whether Windows keeps a name for a device of its own.
    package static func isReserved(_ name: String) -> Bool {
        if ["con", "prn", "aux", "nul"].contains(name) { return true }
        guard name.utf8.count == 4, let last = name.utf8.last else { return false }
        return (name.hasPrefix("com") || name.hasPrefix("lpt")) && (0x31...0x39).contains(last)
    }

    /// A character that cannot stand in the name of a file.
    package struct RefusedCharacter: Error, Hashable, Sendable {
        /// The character.
        package let scalar: Unicode.Scalar
    }

    /// What parts words.
    private static let separators: Set<Unicode.Scalar> = [
        " ", "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}", "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}",
        "\u{2014}", "\u{2015}", "\u{2212}", ",", ".", ";", "(", ")", "[", "]", "{", "}", "'", "\"", "\u{2018}",
        "\u{2019}", "\u{201C}", "\u{201D}", "«", "»", "&", "+", "!", "%", "#", "@", "=", "…", "°", "–",
    ]
}
