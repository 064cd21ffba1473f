/// The tone of a syllable (thanh điệu), in the order of Vietnamese dictionaries.
public enum Tone: UInt8, Hashable, Comparable, Sendable, CaseIterable {
    /// No mark (thanh ngang).
    case level
    /// ◌̀ (huyền).
    case falling
    /// ◌̉ (hỏi).
    case dipping
    /// ◌̃ (ngã).
    case broken
    /// ◌́ (sắc).
    case rising
    /// ◌̣ (nặng).
    case heavy

    /// Orders as dictionaries do: none, huyền, hỏi, ngã, sắc, nặng.
    public static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }
}

/// A Vietnamese letter taken apart: the letter of the alphabet, the tone over it, its case.
///
/// Works on precomposed scalars (normal form C), which is what every text is after reading.
package struct Letter: Hashable, Sendable {
    /// The lower-case letter without tone: `a`, `ă`, `â`, `đ`, `ê`, `ô`, `ơ`, `ư` or any ASCII letter.
    package var base: Unicode.Scalar
    /// The tone; `.level` for consonants.
    package var tone: Tone
    /// Whether it is a capital.
    package var isUpper: Bool

    /// Takes a scalar apart; `nil` when it is no letter of Vietnamese or ASCII.
    package init?(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0x61...0x7A: self.init(scalar, .level, false)
        case 0x41...0x5A: self.init(Unicode.Scalar(UInt8(value) + 0x20), .level, true)
        case 0x1EA0...0x1EF9:
            let code = Letter.extended[Int(value - 0x1EA0) / 2]
            self.init(Letter.vowels[Int(code >> 3)], Tone(rawValue: code & 7) ?? .level, value % 2 == 0)
        case 0xC0...0xDD, 0xE0...0xFD:
            guard let (vowel, tone) = Letter.latin1(value | 0x20) else { return nil }
            self.init(Letter.vowels[vowel], tone, value & 0x20 == 0)
        case 0x102, 0x103: self.init("ă", .level, value == 0x102)
        case 0x110, 0x111: self.init("đ", .level, value == 0x110)
        case 0x128, 0x129: self.init("i", .broken, value == 0x128)
        case 0x168, 0x169: self.init("u", .broken, value == 0x168)
        case 0x1A0, 0x1A1: self.init("ơ", .level, value == 0x1A0)
        case 0x1AF, 0x1B0: self.init("ư", .level, value == 0x1AF)
        default: return nil
        }
    }

    private init(_ base: Unicode.Scalar, _ tone: Tone, _ isUpper: Bool) {
        self.base = base
        self.tone = tone
        self.isUpper = isUpper
    }

    /// Whether the letter is one of the twelve vowels.
    package var isVowel: Bool { Letter.vowels.contains(base) }

    /// The precomposed scalar; a tone on a consonant is dropped.
    package var scalar: Unicode.Scalar {
        let lower: Unicode.Scalar
        if tone != .level, let vowel = Letter.vowels.firstIndex(of: base) {
            lower = Letter.toned[vowel * 5 + Int(tone.rawValue) - 1]
        } else {
            lower = base
        }
        guard isUpper else { return lower }
        switch lower.value {
        case 0x61...0x7A, 0xE0...0xFD: return Unicode.Scalar(UInt8(lower.value) - 0x20)
        case 0x1B0: return "Ư"
        case 0x1A1: return "Ơ"
        default: return Unicode.Scalar(lower.value - 1) ?? lower
        }
    }

    /// The ASCII letter left when marks are taken off; `đ` gives `d`.
    package var ascii: UInt8 {
        switch base {
        case "ă", "â": UInt8(ascii: "a")
        case "đ": UInt8(ascii: "d")
        case "ê": UInt8(ascii: "e")
        case "ô", "ơ": UInt8(ascii: "o")
        case "ư": UInt8(ascii: "u")
        default: UInt8(truncatingIfNeeded: base.value)
        }
    }

    /// The twelve vowels in the order of the alphabet.
    package static let vowels: [Unicode.Scalar] = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]

    /// The vowels with their tones huyền, hỏi, ngã, sắc, nặng.
    private static let toned: [Unicode.Scalar] = Array(
        "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ".unicodeScalars)

    /// U+1EA0, U+1EA2 … U+1EF8: index of the vowel × 8 + tone.
    private static let extended: [UInt8] = [
        0o005, 0o002, 0o024, 0o021, 0o022, 0o023, 0o025, 0o014, 0o011, 0o012, 0o013, 0o015,
        0o035, 0o032, 0o033, 0o044, 0o041, 0o042, 0o043, 0o045, 0o052, 0o055,
        0o065, 0o062, 0o074, 0o071, 0o072, 0o073, 0o075, 0o104, 0o101, 0o102, 0o103, 0o105,
        0o115, 0o112, 0o124, 0o121, 0o122, 0o123, 0o125, 0o131, 0o135, 0o132, 0o133,
    ]

    /// Vowel and tone of a lower-case letter of Latin-1.
    private static func latin1(_ value: UInt32) -> (Int, Tone)? {
        switch value {
        case 0xE0: (0, .falling)
        case 0xE1: (0, .rising)
        case 0xE2: (2, .level)
        case 0xE3: (0, .broken)
        case 0xE8: (3, .falling)
        case 0xE9: (3, .rising)
        case 0xEA: (4, .level)
        case 0xEC: (5, .falling)
        case 0xED: (5, .rising)
        case 0xF2: (6, .falling)
        case 0xF3: (6, .rising)
        case 0xF4: (7, .level)
        case 0xF5: (6, .broken)
        case 0xF9: (9, .falling)
        case 0xFA: (9, .rising)
        case 0xFD: (11, .rising)
        default: nil
        }
    }
}
