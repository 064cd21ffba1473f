import Expressions

/// Recognises `[^1]`.
enum FootnoteLabel {
    /// The offset after the `]` of a mark that opens at an offset; `nil` when there is none.
    static func end(_ source: ParsingSource, at start: Int, before end: Int) -> Int? {
        guard source.has("[^", at: start, before: end) else { return nil }
        var index = start + 2
        let last = min(end, index + 64)
        while index < last {
            let byte = source.bytes[index]
            if byte == Byte.closeBracket { return index > start + 2 ? index + 1 : nil }
            if byte == Byte.space || byte == Byte.openBracket || byte == Byte.openBrace || byte == Byte.backslash {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// What starts like a mark and is none: `[^]`, `[^ 1]`, `[^1` without its bracket; with the label that was meant.
    static func broken(_ source: ParsingSource, at start: Int, before end: Int) -> (range: Range<Int>, label: String)? {
        guard source.has("[^", at: start, before: end) else { return nil }
        var close = start + 2
        let last = min(end, close + 62)
        while close < last, source.bytes[close] != Byte.closeBracket, source.bytes[close] != Byte.lineFeed {
            close += 1
        }
        guard close < last, source.bytes[close] == Byte.closeBracket else {
            return (start..<start + 2, "")
        }
        return (start..<close + 1, source.string(source.trimmed(start + 2..<close)))
    }

    /// The label inside a mark.
    static func label(_ source: ParsingSource, _ range: Range<Int>) -> String {
        source.string(range.lowerBound + 2..<range.upperBound - 1)
    }
}
