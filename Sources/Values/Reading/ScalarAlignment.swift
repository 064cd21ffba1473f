/// Finds where the bytes of a decoded text stand in a file: texts in quotation marks and under `>`.
///
/// Exact for plain letters and escapes of one character; approximate where YAML joins lines.
enum ScalarAlignment {
    /// How characters may be written otherwise.
    enum Escapes {
        /// They may not.
        case none
        /// `''` stands for `'`.
        case doubled
        /// `\` starts an escape.
        case backslash
    }

    /// The segments of a value whose source stands in a range.
    static func segments(
        of value: [UInt8], in bytes: [UInt8], range: Range<Int>, escapes: Escapes
    ) -> [LocatedText.Segment] {
        var segments: [LocatedText.Segment] = []
        var source = range.lowerBound
        var index = 0
        func isSpace(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || byte == ASCII.newline }
        func mark() {
            if let last = segments.last, last.file + index - last.text == source { return }
            segments.append(LocatedText.Segment(text: index, file: min(source, range.upperBound)))
        }
        // Blanks before a text under `>`.
        if escapes == .none { while source < range.upperBound, isSpace(bytes[source]) { source += 1 } }
        while index < value.count, source < range.upperBound {
            if escapes == .backslash, bytes[source] == ASCII.backslash, source + 1 < range.upperBound {
                if bytes[source + 1] == ASCII.newline {
                    source += 2
                    while source < range.upperBound, isSpace(bytes[source]) { source += 1 }
                    continue
                }
                mark()
                index += scalarLength(value[index])
                source += escapeLength(bytes[source + 1])
            } else if escapes == .doubled, bytes[source] == ASCII.apostrophe {
                mark()
                index += 1
                source += 2
            } else if isSpace(value[index]), source == range.lowerBound || !ASCII.isBlank(bytes[source - 1]),
                hasLineEnd(bytes, from: source, to: range.upperBound)
            {
                mark()
                while index < value.count, isSpace(value[index]) { index += 1 }
                while source < range.upperBound, isSpace(bytes[source]) { source += 1 }
            } else {
                mark()
                index += 1
                source += 1
            }
        }
        return segments.isEmpty ? [LocatedText.Segment(text: 0, file: range.lowerBound)] : segments
    }

    /// Whether only blanks stand before the end of the line.
    private static func hasLineEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
        var index = start
        while index < end, ASCII.isBlank(bytes[index]) { index += 1 }
        return index < end && bytes[index] == ASCII.newline
    }

    /// Number of bytes of the scalar that starts with a byte.
    private static func scalarLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0..<0x80: 1
        case 0..<0xE0: 2
        case 0..<0xF0: 3
        default: 4
        }
    }

    /// Number of bytes of an escape by the letter behind its `\`.
    private static func escapeLength(_ letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "x"): 4
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        default: 2
        }
    }
}
