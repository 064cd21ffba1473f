/// Measures short texts in one face straight from their UTF-8, for tables of many cells.
struct CellMeasure {
    /// How wide a text is, in 1/2048 em.
    struct Extent {
        /// Its longest word.
        var word = 0
        /// Its longest line.
        var line = 0
    }

    private let face: FaceWidths
    /// The widths of ASCII.
    private let ascii: [Int]

    /// A measure for a face.
    init(_ face: FontFace) {
        let widths = FaceWidths(face)
        self.face = widths
        ascii = (0..<128).map { widths.units(Unicode.Scalar(UInt8($0))) }
    }

    /// The extent of a text; a line feed ends a line, a space a word.
    func extent(_ bytes: [UInt8], _ range: Range<Int>) -> Extent {
        var extent = Extent()
        var (word, line) = (0, 0)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if byte == 0x0A {
                    (word, line) = (0, 0)
                    continue
                }
                let width = ascii[Int(byte)]
                line += width
                word = byte == 0x20 ? 0 : word + width
            } else {
                let (scalar, length) = Self.scalar(bytes, index)
                index += length
                let width = face.units(scalar)
                line += width
                word += width
            }
            if word > extent.word { extent.word = word }
            if line > extent.line { extent.line = line }
        }
        return extent
    }

    /// The scalar at an offset of valid UTF-8, and its length.
    private static func scalar(_ bytes: [UInt8], _ index: Int) -> (Unicode.Scalar, Int) {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return ("?", 1) }
        var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "?", length)
    }
}
