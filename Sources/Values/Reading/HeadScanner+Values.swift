import Diagnostics

extension HeadScanner {
    /// Passes over a value that starts on a line which is already behind the scanner; `indent` is that of its name or
    /// list mark.
    mutating func scanValue(
        from offset: Int, line: HeadLine, indent: Int, isBody: Bool = false
    ) throws(Stop) {
        switch bytes[offset] {
        case ASCII.quote, ASCII.apostrophe: try scanQuoted(from: offset, line: line, indent: indent)
        case ASCII.bracket, ASCII.brace: try scanBrackets(from: offset, line: line)
        case ASCII.bar, ASCII.greater: try scanBlockText(from: offset, line: line, indent: indent, isBody: isBody)
        default:
            try refuseSign(at: offset, line: line)
            try scanPlain(from: offset, line: line, indent: indent)
        }
    }

    /// Stops at a sign that has a meaning of its own in YAML at the start of a value or name.
    func refuseSign(at offset: Int, line: HeadLine) throws(Stop) {
        let mark = bytes[offset]
        let place = span(offset..<offset + 1)
        let isAlone = offset + 1 >= line.end || ASCII.isBlank(bytes[offset + 1])
        switch mark {
        case ASCII.ampersand, ASCII.asterisk, ASCII.exclamation, UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"), ASCII.comma, ASCII.bracketEnd, ASCII.braceEnd, ASCII.bar, ASCII.greater, ASCII.bracket,
            ASCII.brace:
            throw Stop(diagnostic: .signAtStart(String(UnicodeScalar(mark)), at: place))
        case ASCII.dash, ASCII.question, ASCII.colon:
            if isAlone { throw Stop(diagnostic: .signAtStart(String(UnicodeScalar(mark)), at: place)) }
        default: break
        }
    }

    /// A text without quotation marks, with its deeper lines.
    private mutating func scanPlain(from offset: Int, line: HeadLine, indent: Int) throws(Stop) {
        var comment = try findComment(in: offset..<line.end)
        var next = index
        while comment == nil, next < lines.count {
            let content = lines[next]
            next += 1
            guard !content.isBlank else { continue }
            guard content.indent > indent, bytes[content.first] != ASCII.hash else { break }
            try checkIndentation(content)
            comment = try findComment(in: content.first..<content.end)
            while index < next { skip(lines[index]) }
        }
        mask.comments[offset] = comment
        try refuseTextBehindComment(comment, indent: indent)
    }

    /// Where a comment starts on a line of plain text; stops at a colon that YAML takes for the end of a name.
    private func findComment(in range: Range<Int>) throws(Stop) -> Int? {
        for index in range {
            let byte = bytes[index]
            if byte == ASCII.hash, index > range.lowerBound, ASCII.isBlank(bytes[index - 1]) { return index }
            if byte == ASCII.colon, index + 1 >= range.upperBound || ASCII.isBlank(bytes[index + 1]) {
                throw Stop(diagnostic: .colonInText(at: span(index..<index + 1)))
            }
        }
        return nil
    }

    /// Stops where a text goes on behind a comment that cut it.
    private mutating func refuseTextBehindComment(_ comment: Int?, indent: Int) throws(Stop) {
        let start = index
        guard let next = nextLine(), next.indent > indent else { return }
        if let comment { throw Stop(diagnostic: .commentCutsText(at: span(comment..<comment + 1))) }
        let hash = lines[start..<index].first { !$0.isBlank }
        if let hash { throw Stop(diagnostic: .commentCutsText(at: span(hash.first..<hash.end))) }
    }

    /// The lines of a text under `|`, or under `>`, whose lines YAML joins.
    private mutating func scanBlockText(
        from offset: Int, line: HeadLine, indent: Int, isBody: Bool
    ) throws(Stop) {
        guard blockMark(offset..<line.end) != nil else {
            throw Stop(diagnostic: .signAtStart(String(UnicodeScalar(bytes[offset])), at: span(offset..<offset + 1)))
        }
        var margin = bytes[offset..<line.end].prefix { !ASCII.isBlank($0) }.first(where: ASCII.isDigit)
            .map { indent + Int($0 - ASCII.zero) }
        while index < lines.count {
            let content = lines[index]
            if content.isBlank {
                skip(content)
                continue
            }
            let spaces = content.oddBlank.map { $0 - content.start } ?? content.indent
            if spaces < margin ?? (spaces + 1) { try checkIndentation(content) }
            guard spaces > indent else { break }
            guard spaces >= margin ?? spaces else {
                throw Stop(diagnostic: .shallowLine(at: span(content.first..<content.end)))
            }
            margin = margin ?? spaces
            index += 1
        }
        try checkHeadingsAtMargin(indent: indent, isBody: isBody)
    }

    /// Reports lines that start with `#` below a text: YAML drops them, and they were meant as headings.
    private mutating func checkHeadingsAtMargin(indent: Int, isBody: Bool) throws(Stop) {
        let start = index
        let next = nextLine()
        let hashes = lines[start..<index].filter { !$0.isBlank }
        guard let first = hashes.first else { return }
        if let next, next.indent > indent {
            throw Stop(diagnostic: .headingAsComment(at: span(first.first..<first.end)))
        }
        if isBody {
            diagnostics.append(contentsOf: hashes.map { .headingAsComment(at: span($0.first..<$0.end)) })
        }
    }
}

extension Diagnostic {
    /// A sign at the start of a value or name.
    static func signAtStart(_ sign: String, at span: SourceSpan) -> Diagnostic {
        let code: String
        switch sign {
        case "&": code = "yaml.anchor"
        case "*": code = "yaml.alias"
        case "!": code = "yaml.tag"
        default: code = "yaml.sign-at-start"
        }
        return Diagnostic(
            code, .error,
            Bilingual(
                vi: "giá trị ở đây không được bắt đầu bằng dấu \(sign)", en: "a value may not start with \(sign) here"),
            at: span,
            explanation: Bilingual(
                vi: "Nếu là chữ: viết dấu | sau dấu hai chấm, rồi viết chữ ở dòng dưới, thụt vào hai dấu cách.",
                en: "If it is text: put | behind the colon and write the text on the line below, indented by two "
                    + "spaces."),
            found: sign)
    }

    /// A colon that YAML takes for the end of a name.
    fileprivate static func colonInText(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.colon-in-text", .error,
            Bilingual(
                vi: "dấu hai chấm ở đây làm câu bị hiểu thành tên mục",
                en: "the colon here makes the sentence look like a name"), at: span,
            explanation: Bilingual(
                vi: "Viết dấu | sau tên mục, rồi viết câu này ở dòng dưới, thụt vào hai dấu cách.",
                en: "Put | behind the name and write the sentence on the line below, indented by two spaces."),
            found: ":")
    }

    /// A comment that cuts a text.
    static func commentCutsText(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.comment-cuts-text", .error,
            Bilingual(
                vi: "chữ từ dấu # trở đi sẽ bị bỏ mất", en: "the text from # on would be lost"), at: span,
            explanation: Bilingual(
                vi: "Nếu # thuộc về câu: viết dấu | sau tên mục, rồi viết câu ở dòng dưới, thụt vào hai dấu cách. "
                    + "Nếu là ghi chú: đưa nó lên một dòng riêng.",
                en: "If # belongs to the sentence: put | behind the name and write it on the line below, indented by "
                    + "two spaces. If it is a comment, give it a line of its own."),
            found: "#")
    }

    /// A line of a block that stands further left than its first line.
    fileprivate static func shallowLine(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.shallow-line", .error,
            Bilingual(
                vi: "dòng này thụt vào ít hơn dòng đầu của mục",
                en: "this line is indented less than the first line of its text"), at: span,
            explanation: Bilingual(
                vi: "Mọi dòng dưới dấu | phải thụt vào ít nhất bằng dòng đầu.",
                en: "Every line under | is indented at least as far as the first one."),
            found: String(span.text.prefix(60)))
    }

    /// A heading that YAML drops as a comment.
    fileprivate static func headingAsComment(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.heading-as-comment", .error,
            Bilingual(
                vi: "dòng này ở sát lề nên sẽ bị bỏ mất như một ghi chú",
                en: "this line stands at the margin and would be dropped as a comment"), at: span,
            explanation: Bilingual(
                vi: "Nếu là đề mục: thụt vào thẳng với các dòng văn bản. Nếu là ghi chú: đặt trước mục «nội dung».",
                en: "If it is a heading: indent it like the other lines of the text. If it is a comment: put it before "
                    + "«nội dung»."),
            found: String(span.text.prefix(60)))
    }
}
