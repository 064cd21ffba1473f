import Expressions

/// Finds where `{{ … }}` and `{% … %}` end. Tags are opaque to everything else: a bar or a star in them is none.
struct TagScanner {
    /// The text.
    let source: ParsingSource
    /// Per kind of quotation mark: an offset from which on no closing one stands before ``barrenEnd``.
    private var barren: [Int] = [.max, .max, .max, .max]
    private var barrenEnd = -1

    /// A scanner over a text.
    init(_ source: ParsingSource) {
        self.source = source
    }

    /// Whether a tag opens at an offset.
    func opens(at offset: Int, before end: Int) -> Bool {
        guard offset + 1 < end, source.bytes[offset] == Byte.openBrace else { return false }
        let next = source.bytes[offset + 1]
        return next == Byte.openBrace || next == Byte.percent
    }

    /// The offset after the tag that opens at an offset; `nil` when it does not close before the line's end.
    ///
    /// A closing mark inside quotation marks does not count, unless the quotation itself never closes. Every line is
    /// looked through a bounded number of times, however many tags or quotation marks stand open in it.
    mutating func end(from start: Int, lineEnd: Int) -> Int? {
        let isOutput = source.bytes[start + 1] == Byte.openBrace
        let first = isOutput ? Byte.closeBrace : Byte.percent
        if barrenEnd != lineEnd {
            barrenEnd = lineEnd
            barren = [.max, .max, .max, .max]
        }
        var index = start + 2
        while index < lineEnd {
            let byte = source.bytes[index]
            if byte == Byte.lineFeed { return nil }
            if byte == first, index + 1 < lineEnd, source.bytes[index + 1] == Byte.closeBrace { return index + 2 }
            if let (kind, length) = quote(at: index, before: lineEnd) {
                if let close = closing(kind, from: index + length, before: lineEnd) {
                    index = close
                } else {
                    index += length
                }
                continue
            }
            index += 1
        }
        return nil
    }

    /// The kind of an opening quotation mark at an offset (0 `"`, 1 `'`, 2 `“ ”`, 3 `‘ ’`) and its length.
    private func quote(at index: Int, before end: Int) -> (kind: Int, length: Int)? {
        let byte = source.bytes[index]
        if byte == Byte.quote { return (0, 1) }
        if byte == Byte.apostrophe { return (1, 1) }
        guard byte == 0xE2, index + 2 < end, source.bytes[index + 1] == 0x80 else { return nil }
        switch source.bytes[index + 2] {
        case 0x9C, 0x9D: return (2, 3)
        case 0x98, 0x99: return (3, 3)
        default: return nil
        }
    }

    /// The offset after the mark that closes a quotation.
    private mutating func closing(_ kind: Int, from start: Int, before end: Int) -> Int? {
        if start >= barren[kind] { return nil }
        var index = start
        while index < end, source.bytes[index] != Byte.lineFeed {
            let byte = source.bytes[index]
            switch kind {
            case 0: if byte == Byte.quote { return index + 1 }
            case 1: if byte == Byte.apostrophe { return index + 1 }
            default:
                if byte == 0xE2, index + 2 < end, source.bytes[index + 1] == 0x80,
                    source.bytes[index + 2] == (kind == 2 ? 0x9D : 0x99)
                {
                    return index + 3
                }
            }
            index += 1
        }
        barren[kind] = start
        return nil
    }
}
