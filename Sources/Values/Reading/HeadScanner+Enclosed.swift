import Diagnostics

extension HeadScanner {
    /// A text in quotation marks, perhaps over several lines.
    mutating func scanQuoted(from offset: Int, line: HeadLine, indent: Int) throws(Stop) {
        let mark = bytes[offset]
        var current = line
        var position = offset + 1
        while true {
            if let close = closingQuote(mark, from: position, to: current.end) {
                return try refuseTextBehind(close, in: current, start: offset)
            }
            while index < lines.count, lines[index].isBlank { skip(lines[index]) }
            guard index < lines.count, lines[index].indent > indent else {
                throw Stop(diagnostic: .unclosedQuote(at: span(offset..<offset + 1)))
            }
            current = lines[index]
            index += 1
            try checkIndentation(current)
            position = current.first
        }
    }

    /// The mark that ends a quotation, on the line where it is looked for.
    func closingQuote(_ mark: UInt8, from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            if mark == ASCII.quote, bytes[index] == ASCII.backslash {
                index += 1
            } else if bytes[index] == mark {
                guard mark == ASCII.apostrophe, index + 1 < end, bytes[index + 1] == mark else { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }

    /// Stops where something but a comment follows a closing mark: the value starts with a mark and is text.
    func refuseTextBehind(_ close: Int, in line: HeadLine, start: Int) throws(Stop) {
        var next = close + 1
        while next < line.end, ASCII.isBlank(bytes[next]) { next += 1 }
        if next >= line.end || next > close + 1 && bytes[next] == ASCII.hash { return }
        throw Stop(diagnostic: .signAtStart(String(UnicodeScalar(bytes[start])), at: span(start..<start + 1)))
    }

    /// A list in `[ ]` or a map in `{ }`, closed on the line that opens it.
    func scanBrackets(from offset: Int, line: HeadLine) throws(Stop) {
        if bytes[offset] == ASCII.brace, offset + 1 < line.end,
            bytes[offset + 1] == ASCII.brace || bytes[offset + 1] == UInt8(ascii: "%")
        {
            let sign = bytes[offset + 1] == ASCII.brace ? "{{" : "{%"
            throw Stop(diagnostic: .signAtStart(sign, at: span(offset..<offset + 2)))
        }
        let close = try closingBracket(from: offset, line: line)
        try refuseTextBehind(close, in: line, start: offset)
    }

    /// Where the bracket at an offset is closed, on its line; refuses anchors, aliases and tags on the way.
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
                if startsValue { index = closingQuote(byte, from: index + 1, to: line.end) ?? line.end }
                startsValue = false
            case ASCII.hash:
                if startsValue || ASCII.isBlank(bytes[index - 1]) {
                    throw Stop(diagnostic: .commentCutsText(at: span(index..<index + 1)))
                }
            case ASCII.space, ASCII.tab:
                break
            default:
                startsValue = false
            }
            index += 1
        }
        throw Stop(diagnostic: .unclosedBracket(String(UnicodeScalar(bytes[offset])), at: span(offset..<offset + 1)))
    }
}

extension Diagnostic {
    /// A quotation mark that is not closed.
    fileprivate static func unclosedQuote(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.unclosed-quote", .error,
            Bilingual(
                vi: "dấu ngoặc kép mở ở đây mà không đóng", en: "the quotation mark opened here is not closed"),
            at: span,
            explanation: Bilingual(
                vi: "Thêm dấu đóng ở cuối; hoặc bỏ dấu mở, viết dấu | sau tên mục rồi viết chữ ở dòng dưới, thụt vào.",
                en: "Close it at the end; or leave it out, put | behind the name and write the text on the line below, "
                    + "indented."),
            found: String(span.text))
    }

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
                vi: "dấu ngoặc lồng nhau quá \(HeadScanner.depthLimit) tầng",
                en: "brackets stand more than \(HeadScanner.depthLimit) levels deep in each other"), at: span,
            expected: Bilingual(
                vi: "không quá \(HeadScanner.depthLimit) tầng", en: "at most \(HeadScanner.depthLimit) levels"))
    }
}
