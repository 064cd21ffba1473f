/// The four faces of the document typeface, Times New Roman.
public enum FontFace: Hashable, Sendable, CaseIterable {
    /// Upright (kiểu chữ đứng).
    case regular
    /// Upright and bold (đứng, đậm).
    case bold
    /// Italic (nghiêng).
    case italic
    /// Italic and bold (nghiêng, đậm).
    case boldItalic

    /// The face for a weight and a slope.
    public init(bold: Bool, italic: Bool) {
        switch (bold, italic) {
        case (false, false): self = .regular
        case (true, false): self = .bold
        case (false, true): self = .italic
        case (true, true): self = .boldItalic
        }
    }

    /// The advance widths, range after range of ``SerifWidths``.
    var widths: [UInt16] {
        switch self {
        case .regular: SerifWidths.regular
        case .bold: SerifWidths.bold
        case .italic: SerifWidths.italic
        case .boldItalic: SerifWidths.boldItalic
        }
    }
}

/// The advance widths of one face, ready for many look-ups.
struct FaceWidths {
    private let widths: [UInt16]

    /// The widths of a face.
    init(_ face: FontFace) { widths = face.widths }

    /// The width of a character the typeface does not have: half an em, about the mean of its letters.
    static let unknown = 1024

    /// The advance width of a character in 1/2048 em.
    ///
    /// Marks that stand over a letter and invisible characters take no room, East Asian characters and pictographs
    /// one em, other characters without a glyph half an em.
    func units(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x7F { return value < 0x20 ? Self.control(value) : Int(widths[Int(value - 0x20)]) }
        for range in SerifWidths.ranges where value <= range.last {
            guard value >= range.first else { break }
            let width = Int(widths[range.start + Int(value - range.first)])
            return width > 0 && value != 0xAD ? width : Self.outside(value)
        }
        return Self.outside(value)
    }

    /// A tab counts as a space, every other control character as nothing.
    private static func control(_ value: UInt32) -> Int { value == 0x09 ? 512 : 0 }

    /// The width of a character that the tables do not hold.
    private static func outside(_ value: UInt32) -> Int {
        switch value {
        case 0x7F...0x9F, 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
            0xFEFF:
            0
        case 0x2000, 0x2002: 1024
        case 0x2001, 0x2003: 2048
        case 0x2004: 683
        case 0x2005, 0x2007: value == 0x2007 ? 1024 : 512
        case 0x2006, 0x2008...0x200A, 0x202F, 0x205F: 410
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x1F000...0x1FAFF, 0x20000...0x3FFFD:
            2048
        default: unknown
        }
    }
}
