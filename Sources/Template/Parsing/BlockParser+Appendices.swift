import Diagnostics
import Document
import Vietnamese
import Expressions

extension BlockParser {
    /// `# Phụ lục [tên]: Tiêu đề`, `# Biểu 19: …`, `# Danh sách: …`; `false` when the heading is an ordinary one.
    mutating func parseAppendix(_ content: Range<Int>, _ line: Range<Int>) -> Bool {
        let source = reading.source
        var attributes = LineAttributes()
        let colon = labelEnd(content)
        let labelRange = source.trimmed(content.lowerBound..<(colon ?? content.upperBound))
        guard labelRange.count <= 200, startsLikeAppendix(labelRange) else { return false }
        let known = reading.diagnostics.count
        let text = attributes.take(from: content, &reading)
        let head = source.trimmed(content.lowerBound..<min(colon ?? text.upperBound, text.upperBound))
        guard let (label, name, nameRange) = appendixLabel(head, hasTitle: colon != nil) else {
            // The line is read again as an ordinary heading, which says what there is to say.
            reading.diagnostics.removeSubrange(known...)
            if Key.fold(source.string(head)).hasPrefix("phu_luc_") {
                reading.diagnostics.append(.appendixWithoutColon(at: source.span(head)))
            }
            return false
        }
        if stack.isInsideEnclosure {
            reading.diagnostics.append(.appendixInsideColumns(at: source.span(line)))
            return true
        }
        attributes.check([.landscape, .keepsCase], &reading)
        let title = colon.map { inlines($0 + 1..<max(text.upperBound, $0 + 1)) } ?? []
        var appendix = SyntaxAppendix(
            label: label, name: name, title: title, orientation: attributes.has(.landscape) ? .landscape : .portrait,
            keepsCase: attributes.has(.keepsCase), span: source.span(line))
        if let nameRange {
            appendix.name = nil
            appendix.computedName = inlines(nameRange)
        }
        stack.append(.appendix(appendix))
        return true
    }

    /// The colon after the label: the first one outside brackets and braces.
    func labelEnd(_ content: Range<Int>) -> Int? {
        var isInBrackets = false
        var isInTag = false
        for index in content.lowerBound..<min(content.upperBound, content.lowerBound + 200) {
            switch reading.source.bytes[index] {
            case Byte.openBracket: isInBrackets = true
            case Byte.closeBracket: if !isInTag { isInBrackets = false }
            case Byte.colon: if !isInBrackets { return index }
            // An expression may stand in the brackets only.
            case Byte.openBrace:
                guard isInBrackets else { return nil }
                isInTag = true
            case Byte.closeBrace: isInTag = false
            default: break
            }
        }
        return nil
    }

    private func startsLikeAppendix(_ label: Range<Int>) -> Bool {
        let folded = Key.fold(reading.source.string(label))
        return ["phu_luc", "mau", "bieu", "danh_sach"].contains { folded.hasPrefix($0) }
    }

    /// The label of an appendix heading and the name in brackets, with its place where it has expressions; `nil` when it
    /// is none.
    private mutating func appendixLabel(
        _ head: Range<Int>, hasTitle: Bool
    ) -> (AppendixHeading.Label, String?, Range<Int>?)? {
        let source = reading.source
        var words = head
        var name: String?
        var nameRange: Range<Int>?
        var hasName = false
        if let open = source.first(Byte.openBracket, in: head) {
            guard source.bytes[head.upperBound - 1] == Byte.closeBracket else { return nil }
            let inner = open + 1..<head.upperBound - 1
            if source.string(inner).contains("{{") { nameRange = inner }
            let folded = Key.fold(source.string(inner))
            if folded.isEmpty {
                reading.diagnostics.append(.emptyAppendixName(at: source.span(open..<head.upperBound)))
            } else {
                name = folded
            }
            hasName = true
            words = source.trimmed(head.lowerBound..<open)
        }
        var typed = source.string(words)
        if typed.hasSuffix("."), !hasTitle { typed.removeLast() }
        let parts = typed.split(separator: " ")
        let folded = parts.map { Key.fold($0) }
        if folded.starts(with: ["phu", "luc"]) {
            let number = parts.dropFirst(2)
            if number.isEmpty { return (.numbered(typed: nil), name, nameRange) }
            let isNumber =
                (number.count == 1 || (number.count == 2 && folded[2] == "so"))
                && number.last.map(Self.isLabelNumber) == true
            return isNumber ? (.numbered(typed: number.joined(separator: " ")), name, nameRange) : nil
        }
        let isKnown =
            folded.starts(with: ["mau", "bieu"]) || folded.starts(with: ["bieu", "mau"])
            || folded.starts(with: ["danh", "sach"])
        var rest = parts[...]
        if isKnown {
            rest = rest.dropFirst(2)
        } else if folded.first == "bieu" || folded.first == "mau" {
            rest = rest.dropFirst()
        } else {
            return nil
        }
        if folded.dropFirst(parts.count - rest.count).first == "so" { rest = rest.dropFirst() }
        let isNumbered = rest.count == 1 && rest.first.map(Self.isLabelNumber) == true
        guard rest.isEmpty ? hasTitle || hasName : isNumbered else { return nil }
        return (.own(parts.joined(separator: " ")), name, nameRange)
    }

    /// `I`, `01`, `1a`, `A`, `2.1`: a number as labels carry it.
    private static func isLabelNumber(_ text: Substring) -> Bool {
        guard text.utf8.count <= 12 else { return false }
        if text.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) || text.utf8.allSatisfy({ "ivxlc".utf8.contains($0) }) {
            return true
        }
        if text.utf8.count == 1 { return text.utf8.allSatisfy(Byte.isLetter) || text.utf8.allSatisfy(Byte.isDigit) }
        guard let first = text.utf8.first, Byte.isDigit(first) else { return false }
        return text.utf8.allSatisfy {
            Byte.isDigit($0) || Byte.isLetter($0) || $0 == Byte.dot || $0 == Byte.dash || $0 == Byte.slash
        }
    }
}

extension Diagnostic {
    fileprivate static func appendixWithoutColon(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.appendix-without-colon", .warning,
            Bilingual(
                vi: "«\(span.text)» được coi là đề mục thường vì sau chữ Phụ lục không có dấu hai chấm",
                en: "«\(span.text)» is an ordinary heading because no colon follows the word Phụ lục"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "# Phụ lục: Tiêu đề", en: "# Phụ lục: Tiêu đề"))
    }

    fileprivate static func emptyAppendixName(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.empty-name", .error,
            Bilingual(vi: "ngoặc tên phụ lục «[]» trống", en: "the brackets for the appendix's name are empty"),
            at: span,
            expected: Bilingual(vi: "[tên] hoặc bỏ ngoặc", en: "[name], or no brackets"))
    }

    fileprivate static func appendixInsideColumns(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.appendix-inside-columns", .error,
            Bilingual(
                vi: "phụ lục không bắt đầu được trong «{cột}» … «{hết}»", en: "an appendix cannot start inside columns"),
            at: span, expected: Bilingual(vi: "{hết} trước phụ lục", en: "{hết} before the appendix"))
    }
}
