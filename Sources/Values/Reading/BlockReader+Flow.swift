import Diagnostics
import Vietnamese
import Yams

extension BlockReader {
    /// A list in `[ ]` or a map in `{ }`, closed on the line that opens it.
    mutating func readFlow(from offset: Int, line: HeadLine) throws(Stop) -> SourceNode {
        if bytes[offset] == ASCII.brace, offset + 1 < line.end,
            bytes[offset + 1] == ASCII.brace || bytes[offset + 1] == UInt8(ascii: "%")
        {
            let sign = bytes[offset + 1] == ASCII.brace ? "{{" : "{%"
            throw Stop(diagnostic: .signAtStart(sign, at: span(offset..<offset + 2)))
        }
        let close = try closingBracket(from: offset, line: line)
        try refuseTextBehind(close, in: line, start: offset)
        let range = offset..<close + 1
        var cursor = ScalarCursor(offset: offset, column: 1)
        return try convert(try compose(range), cursor: &cursor, range: range)
    }

    /// Where the bracket at an offset is closed; refuses anchors, aliases and tags on the way.
    private func closingBracket(from offset: Int, line: HeadLine) throws(Stop) -> Int {
        var depth = 0
        var index = offset
        var startsValue = true
        while index < line.end {
            let byte = bytes[index]
            switch byte {
            case ASCII.bracket, ASCII.brace:
                depth += 1
                startsValue = true
                guard depth <= Self.depthLimit else {
                    throw Stop(diagnostic: .flowTooDeep(at: span(index..<index + 1)))
                }
            case ASCII.bracketEnd, ASCII.braceEnd:
                depth -= 1
                startsValue = false
                if depth == 0 { return index }
            case ASCII.comma, ASCII.colon:
                startsValue = true
            case ASCII.ampersand, ASCII.asterisk, ASCII.exclamation:
                if startsValue {
                    throw Stop(diagnostic: .signAtStart(String(UnicodeScalar(byte)), at: span(index..<index + 1)))
                }
            case ASCII.quote, ASCII.apostrophe:
                if startsValue { index = quoteEnd(from: index, line: line) }
                startsValue = false
            case ASCII.space, ASCII.tab:
                break
            default:
                startsValue = false
            }
            index += 1
        }
        throw Stop(diagnostic: .unclosedBracket(String(UnicodeScalar(bytes[offset])), at: span(offset..<offset + 1)))
    }

    /// Where a quotation inside brackets ends; the line's end where it does not.
    private func quoteEnd(from offset: Int, line: HeadLine) -> Int {
        let mark = bytes[offset]
        var index = offset + 1
        while index < line.end, bytes[index] != mark {
            index += mark == ASCII.quote && bytes[index] == ASCII.backslash ? 2 : 1
        }
        return min(index, line.end)
    }

    /// A node of Yams as one of ours, with places from its marks.
    private func convert(_ node: Node, cursor: inout ScalarCursor, range: Range<Int>) throws(Stop) -> SourceNode {
        let start = cursor.advance(to: node.mark?.column ?? 1, in: bytes, end: range.upperBound)
        switch node {
        case .scalar(let scalar):
            let isQuoted = start < range.upperBound && (bytes[start] == ASCII.quote || bytes[start] == ASCII.apostrophe)
            let inside = isQuoted ? start + 1 : start
            let value = NormalForm.composed(scalar.string)
            let text = LocatedText(value, file: file, segments: [LocatedText.Segment(text: 0, file: inside)])
            let end = min(inside + value.utf8.count + (isQuoted ? 1 : 0), range.upperBound)
            return .scalar(SourceNode.Scalar(text: text, style: isQuoted ? .quoted : .plain), start..<max(end, start))
        case .sequence(let sequence):
            var items: [SourceNode] = []
            for item in sequence { items.append(try convert(item, cursor: &cursor, range: range)) }
            let end = max(items.last?.range.upperBound ?? start, start + 1)
            return SourceNode(content: .list(items), range: start..<end, isFlow: true)
        case .mapping(let mapping):
            var entries: [SourceNode.Entry] = []
            for (key, value) in mapping {
                let name = try convert(key, cursor: &cursor, range: range)
                guard let text = name.scalar?.text.text else {
                    throw Stop(diagnostic: .unreadable(at: span(name.range)))
                }
                let inner = try convert(value, cursor: &cursor, range: range)
                entries.append(
                    SourceNode.Entry(key: text, folded: Key.fold(text), keyRange: name.range, value: inner))
            }
            let end = max(entries.last?.value.range.upperBound ?? start, start + 1)
            return SourceNode(content: .map(entries), range: start..<end, isFlow: true)
        case .alias:
            throw Stop(diagnostic: .signAtStart("*", at: span(start..<start + 1)))
        }
    }
}

extension Diagnostic {
    /// A bracket that is not closed on its line.
    fileprivate static func unclosedBracket(_ sign: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.unclosed-bracket", .error,
            Bilingual(
                vi: "dấu \(sign) mở ở đây mà không đóng trên cùng dòng",
                en: "the \(sign) opened here is not closed on its line"), at: span,
            explanation: Bilingual(
                vi: "Thêm dấu đóng ở cuối dòng. Nếu là chữ: viết dấu | sau tên mục rồi viết chữ ở dòng dưới, thụt vào.",
                en: "Close it on the line. If it is text: put | behind the name and write it on the line below, "
                    + "indented."),
            found: sign)
    }

    /// Brackets that stand too deep in each other.
    fileprivate static func flowTooDeep(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.too-deep", .error,
            Bilingual(
                vi: "dấu ngoặc lồng nhau quá \(BlockReader.depthLimit) tầng",
                en: "brackets stand more than \(BlockReader.depthLimit) levels deep in each other"), at: span,
            expected: Bilingual(
                vi: "không quá \(BlockReader.depthLimit) tầng", en: "at most \(BlockReader.depthLimit) levels"))
    }
}
