/// One line of a head with its indentation.
struct HeadLine {
    /// UTF-8 offset of the line's first byte.
    var start: Int
    /// UTF-8 offset of the first byte that is no blank; ``end`` on an empty line.
    var first: Int
    /// UTF-8 offset behind the last byte that is no blank.
    var end: Int
    /// Number of spaces before the text; behind a list mark, of columns.
    var indent: Int
    /// Where a tab or a no-break space stands in the indentation.
    var oddBlank: Int?

    /// Whether nothing stands on the line.
    var isBlank: Bool { first >= end }

    /// The lines of a stretch of bytes.
    static func lines(of bytes: [UInt8], in range: Range<Int>) -> [HeadLine] {
        var lines: [HeadLine] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var stop = start
            while stop < range.upperBound, bytes[stop] != ASCII.newline { stop += 1 }
            lines.append(line(of: bytes, in: start..<stop))
            start = stop + 1
        }
        return lines
    }

    /// One line without its line feed.
    private static func line(of bytes: [UInt8], in range: Range<Int>) -> HeadLine {
        var end = range.upperBound
        while end > range.lowerBound, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
        var first = range.lowerBound
        var oddBlank: Int?
        while first < end {
            if bytes[first] == ASCII.space {
                first += 1
            } else if bytes[first] == ASCII.tab {
                oddBlank = oddBlank ?? first
                first += 1
            } else if bytes[first] == 0xC2, first + 1 < end, bytes[first + 1] == 0xA0 {
                oddBlank = oddBlank ?? first
                first += 2
            } else {
                break
            }
        }
        return HeadLine(
            start: range.lowerBound, first: first, end: end, indent: first - range.lowerBound, oddBlank: oddBlank)
    }
}
