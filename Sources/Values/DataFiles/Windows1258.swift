import Vietnamese

/// The text of bytes in the code page Windows-1258, which old Vietnamese programs write: tones stand behind their vowels
/// as signs of their own, and are composed here.
///
/// Source: Microsoft's table of code page 1258 (windows-1258 of the IANA registry).
enum Windows1258 {
    /// The text in normal form C; U+FFFD for the bytes without meaning.
    static func decode(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(scalar(byte)) }
        return NormalForm.composed(String(text))
    }

    /// The character of a byte.
    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case 0..<0x80: return Unicode.Scalar(byte)
        case 0x80..<0xA0: return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
        case 0xC3: return "Ă"
        case 0xCC: return "\u{300}"
        case 0xD0: return "Đ"
        case 0xD2: return "\u{309}"
        case 0xD5: return "Ơ"
        case 0xDD: return "Ư"
        case 0xDE: return "\u{303}"
        case 0xE3: return "ă"
        case 0xEC: return "\u{301}"
        case 0xF0: return "đ"
        case 0xF2: return "\u{323}"
        case 0xF5: return "ơ"
        case 0xFD: return "ư"
        case 0xFE: return "₫"
        default: return Unicode.Scalar(byte)
        }
    }

    /// 0x80 to 0x9F.
    private static let upper: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0xFFFD, 0x2039, 0x0152, 0xFFFD,
        0xFFFD, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0xFFFD, 0x203A,
        0x0153, 0xFFFD, 0xFFFD, 0x0178,
    ]
}
