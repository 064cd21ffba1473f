/// A character that looks right, or like nothing, and is wrong: it breaks search, checks and printing.
///
/// Source: chinh-ta §1 uni.bad (practice).
public struct SuspiciousCharacter: Hashable, Sendable {
    /// UTF-8 offsets of the character in the text.
    public var range: Range<Int>
    /// The character.
    public var scalar: Unicode.Scalar
    /// What is wrong with it.
    public var kind: Kind
    /// What should stand there; empty to take it out, `nil` when only the author can know.
    public var replacement: String?

    /// What can be wrong with a character.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A letter of another script that looks like a Latin one: `Ð` (Icelandic) for `Đ`, Cyrillic `а` for `a`.
        case lookalike
        /// It takes no room: zero-width space and joiners, byte order mark, soft hyphen, direction marks.
        case invisible
        /// A no-break space between two letters.
        case noBreakSpace
        /// A tone or vowel mark that belongs to no letter of Vietnamese (two tones, a mark on a consonant).
        case strayMark
        /// A control character; XML cannot carry most of them.
        case control
        /// A private character of a symbol font, or one that could not be decoded.
        case unreadable
    }

    /// All suspicious characters of a text in normal form C, in order.
    ///
    /// Lookalikes of Cyrillic and Greek are reported only in words that also hold Latin letters; a Greek letter in a
    /// formula or a Russian name is no fault.
    public static func find(in text: some StringProtocol) -> [SuspiciousCharacter] {
        var found: [SuspiciousCharacter] = []
        var word: [SuspiciousCharacter] = []
        var hasLatin = false
        var previous: Unicode.Scalar?
        var space: SuspiciousCharacter?
        var offset = 0
        for scalar in text.unicodeScalars {
            let range = offset..<(offset + UTF8.width(scalar))
            offset = range.upperBound
            let isLetter = scalar.properties.isAlphabetic
            if !isLetter {
                if hasLatin { found += word }
                word = []
                hasLatin = false
            }
            if let pending = space {
                if isLetter { found.append(pending) }
                space = nil
            }
            if isLetter, Letter(scalar) != nil { hasLatin = true }
            if let letter = otherScript(scalar) {
                word.append(SuspiciousCharacter(range: range, scalar: scalar, kind: .lookalike, replacement: letter))
            } else if scalar == "\u{A0}" {
                if previous?.properties.isAlphabetic ?? false {
                    space = SuspiciousCharacter(range: range, scalar: scalar, kind: .noBreakSpace, replacement: " ")
                }
            } else if let (kind, replacement) = alwaysWrong(scalar) {
                found.append(SuspiciousCharacter(range: range, scalar: scalar, kind: kind, replacement: replacement))
            }
            previous = scalar
        }
        if hasLatin { found += word }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Characters that are wrong wherever they stand.
    private static func alwaysWrong(_ scalar: Unicode.Scalar) -> (Kind, String?)? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: nil
        case 0xD0, 0x189: (.lookalike, "Đ")
        case 0xF0, 0x256: (.lookalike, "đ")
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: (.invisible, "")
        case 0x300...0x36F: (.strayMark, nil)
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: (.control, "")
        case 0xE000...0xF8FF, 0xFFF9...0xFFFF: (.unreadable, nil)
        default: nil
        }
    }

    /// The Latin letter that a Cyrillic or Greek one looks like.
    private static func otherScript(_ scalar: Unicode.Scalar) -> String? {
        guard (0x370...0x52F).contains(scalar.value), let index = foreign.firstIndex(of: scalar) else { return nil }
        return String(Character(latin[index]))
    }

    private static let foreign: [Unicode.Scalar] = Array(
        "АВЕЅІЈКМНОРСТХУасеіјѕорхуԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντυι".unicodeScalars)
    private static let latin: [Unicode.Scalar] = Array(
        "ABESIJKMHOPCTXYaceijsopxydhABEZHIKMNOPTYXovtui".unicodeScalars)
}
