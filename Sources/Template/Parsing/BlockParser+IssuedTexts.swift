import Diagnostics
import Document
import Vietnamese
import Expressions

extension BlockParser {
    /// `# Văn bản [tên]: Tiêu đề`, the start of a text issued with the main one; `false` when the heading is an ordinary
    /// one, such as `# Văn bản chỉ đạo`.
    mutating func parseIssuedText(_ content: Range<Int>, _ line: Range<Int>) -> Bool {
        let source = reading.source
        let start = source.string(content.lowerBound..<min(content.upperBound, content.lowerBound + 24))
        guard Key.fold(start).hasPrefix("van_ban") else { return false }
        let colon = labelEnd(content)
        let bracket = source.first(Byte.openBracket, in: content.lowerBound..<(colon ?? content.upperBound))
        let labelEnd = bracket ?? colon ?? content.upperBound
        guard Key.fold(source.string(source.trimmed(content.lowerBound..<labelEnd))) == "van_ban" else { return false }
        guard bracket != nil || colon != nil else {
            reading.diagnostics.append(.issuedTextWithoutColon(at: source.span(content)))
            return false
        }
        guard !stack.isInsideEnclosure else {
            reading.diagnostics.append(.issuedTextInsideColumns(at: source.span(line)))
            return true
        }
        var attributes = LineAttributes()
        let text = attributes.take(from: content, &reading)
        attributes.check([.landscape], &reading)
        let name = bracket.flatMap { issuedTextName($0..<max(min(colon ?? text.upperBound, text.upperBound), $0)) }
        let title = colon.map { inlines(source.trimmed($0 + 1..<max(text.upperBound, $0 + 1))) } ?? []
        if title.isEmpty, bracket == nil || name != nil {
            reading.diagnostics.append(.issuedTextWithoutTitle(at: source.span(content)))
        }
        stack.append(
            .issuedText(
                SyntaxIssuedText(
                    name: name, title: title, orientation: attributes.has(.landscape) ? .landscape : .portrait,
                    span: source.span(line))))
        return true
    }

    /// The folded name in brackets; `nil` after a report.
    private mutating func issuedTextName(_ range: Range<Int>) -> String? {
        let source = reading.source
        let brackets = source.trimmed(range)
        guard source.byte(brackets.upperBound - 1, before: brackets.upperBound) == Byte.closeBracket else {
            reading.diagnostics.append(.issuedTextBadName(at: source.span(brackets)))
            return nil
        }
        let name = Key.fold(source.string(brackets.lowerBound + 1..<brackets.upperBound - 1))
        if name.isEmpty { reading.diagnostics.append(.issuedTextBadName(at: source.span(brackets))) }
        return name.isEmpty ? nil : name
    }
}

extension Diagnostic {
    fileprivate static func issuedTextWithoutColon(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.issued-without-colon", .warning,
            Bilingual(
                vi: "«\(span.text)» được coi là đề mục thường vì sau chữ Văn bản không có dấu hai chấm",
                en: "«\(span.text)» is an ordinary heading because no colon follows the word Văn bản"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "# Văn bản: Tiêu đề", en: "# Văn bản: Tiêu đề"))
    }

    fileprivate static func issuedTextWithoutTitle(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.issued-without-title", .error,
            Bilingual(vi: "văn bản kèm theo chưa có tiêu đề", en: "the issued text has no title"), at: span,
            found: String(span.text),
            expected: Bilingual(
                vi: "# Văn bản [tên]: QUY CHẾ \\\\ Trích yếu", en: "# Văn bản [name]: QUY CHẾ \\\\ Trích yếu"))
    }

    fileprivate static func issuedTextBadName(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.issued-name", .error,
            Bilingual(
                vi: "tên của văn bản kèm theo trống hoặc thiếu ngoặc đóng: «\(span.text)»",
                en: "the name of the issued text is empty or lacks its bracket: «\(span.text)»"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "[tên] ngay trước dấu hai chấm, hoặc bỏ ngoặc", en: "[name] before the colon"))
    }

    fileprivate static func issuedTextInsideColumns(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.issued-inside-columns", .error,
            Bilingual(
                vi: "văn bản kèm theo không bắt đầu được trong «{cột}» … «{hết}»",
                en: "an issued text cannot start inside columns"),
            at: span, expected: Bilingual(vi: "{hết} trước văn bản kèm theo", en: "{hết} before the issued text"))
    }
}
