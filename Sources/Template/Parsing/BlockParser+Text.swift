import Diagnostics
import Document
import Vietnamese
import Expressions

extension BlockParser {
    /// Reads a line that is neither blank, nor tag, nor table: paragraph, heading, list line and the like.
    mutating func parseText(_ line: Range<Int>) {
        let source = reading.source
        switch source.bytes[line.lowerBound] {
        case Byte.hash: if parseHeading(line) { return }
        case Byte.greater: if quoted(structure.lines[index]) != nil { return parseQuotation() }
        case Byte.openBracket: if parseFootnote(line) { return }
        case Byte.openBrace: if parseCommand(line) || parseSplice(line) { return }
        default: break
        }
        stack.append(lineBlock(line))
    }

    /// A list line or a paragraph.
    mutating func lineBlock(_ line: Range<Int>) -> SyntaxBlock {
        let source = reading.source
        let span = source.span(line)
        if let mark = LineMark(line, &reading) {
            var attributes = LineAttributes()
            let text = attributes.take(from: mark.textStart..<line.upperBound, &reading)
            attributes.check([.verbatim], &reading)
            checkPastedBreak(text, line)
            if text.isEmpty { reading.diagnostics.append(.emptyItem(at: span)) }
            let isLower = LineMark.startsLower(source, text)
            lastText = PreviousLine(isOpen: !isLower && LineMark.isOpen(source, text))
            return .item(
                SyntaxItem(
                    mark: mark.mark, content: inlines(text), isVerbatim: attributes.has(.verbatim), span: span))
        }
        LineMark.checkSpace(line, &reading)
        return .paragraph(paragraph(line))
    }

    /// A paragraph with what stands at its end.
    mutating func paragraph(_ line: Range<Int>) -> SyntaxParagraph {
        var attributes = LineAttributes()
        let text = attributes.take(from: line, &reading)
        if text.isEmpty {
            reading.diagnostics.append(.attributeAlone(reading.source.string(line), at: reading.source.span(line)))
        } else {
            attributes.check([.centered, .trailing, .verbatim], &reading)
        }
        LineAttributes.checkStart(text, &reading)
        lastText = PreviousLine(isOpen: attributes.alignment == .standard && LineMark.isOpen(reading.source, text))
        return SyntaxParagraph(
            content: inlines(text), alignment: attributes.alignment, isVerbatim: attributes.has(.verbatim),
            span: reading.source.span(line))
    }

    /// The pieces of a range.
    mutating func inlines(_ range: Range<Int>) -> [SyntaxInline] { InlineParser.parse(range, &reading) }

    /// A `- ` in lower case after a line that ended openly was a line break when it was copied.
    private mutating func checkPastedBreak(_ text: Range<Int>, _ line: Range<Int>) {
        guard let lastText, lastText.isOpen, LineMark.startsLower(reading.source, text) else { return }
        reading.diagnostics.append(.pastedBreak(at: reading.source.span(line.lowerBound..<text.lowerBound)))
    }

    /// `> ` lines, which may hold list lines; blank lines between them mean nothing.
    private mutating func parseQuotation() {
        let source = reading.source
        var span = source.span(structure.lines[index].range)
        var blocks: [SyntaxBlock] = []
        lastText = nil
        var next: Int? = index
        while let line = next, let inner = quoted(structure.lines[line]) {
            if !inner.isEmpty { blocks.append(lineBlock(inner)) }
            reading.endLine()
            span = span.extended(to: source.span(structure.lines[line].range))
            index = line
            next = structure.nextFilled(line + 1)
        }
        lastText = nil
        if !blocks.isEmpty { stack.append(.quotation(blocks, span)) }
    }

    /// What stands after the `>` of a quoted line.
    private func quoted(_ line: TextLine) -> Range<Int>? {
        let source = reading.source
        guard line.kind == .text, source.bytes[line.range.lowerBound] == Byte.greater else { return nil }
        let after = line.range.lowerBound + 1
        guard after == line.range.upperBound || source.spaceLength(at: after, before: line.range.upperBound) > 0 else {
            return nil
        }
        return source.trimmed(after..<line.range.upperBound)
    }

    /// `[^1]: …`.
    private mutating func parseFootnote(_ line: Range<Int>) -> Bool {
        let source = reading.source
        guard let end = FootnoteLabel.end(source, at: line.lowerBound, before: line.upperBound),
            source.byte(end, before: line.upperBound) == Byte.colon
        else { return false }
        let mark = line.lowerBound..<end
        let label = FootnoteLabel.label(source, mark)
        let text = source.trimmed(end + 1..<line.upperBound)
        if text.isEmpty { reading.diagnostics.append(.emptyFootnote(label, at: source.span(mark))) }
        reading.acceptsFootnotes = false
        let content = inlines(text)
        reading.acceptsFootnotes = true
        footnotes.append(SyntaxFootnote(label: label, content: content, span: source.span(mark)))
        return true
    }

    /// `{{ … }}` alone on a line.
    private mutating func parseSplice(_ line: Range<Int>) -> Bool {
        let source = reading.source
        guard source.has("{{", at: line.lowerBound, before: line.upperBound),
            reading.scanner.end(from: line.lowerBound, lineEnd: line.upperBound) == line.upperBound
        else { return false }
        let expression = ExpressionParser.parse(
            source, line.lowerBound + 2..<line.upperBound - 2, reading.limits, &reading.diagnostics)
        lastText = nil
        stack.append(.splice(expression, source.span(line)))
        return true
    }

    /// A line that is a command in braces: `{ngắt trang}`, `{kèm theo: …}`, `{ngang}`, `{bảng …}`.
    private mutating func parseCommand(_ line: Range<Int>) -> Bool {
        let source = reading.source
        guard line.count > 2, source.bytes[line.upperBound - 1] == Byte.closeBrace,
            !reading.scanner.opens(at: line.lowerBound, before: line.upperBound)
        else { return false }
        let inner = source.trimmed(line.lowerBound + 1..<line.upperBound - 1)
        let colon = source.first(Byte.colon, in: inner)
        let key = source.trimmed(inner.lowerBound..<(colon ?? inner.upperBound))
        guard key.count <= 64 else { return parseTableOptions(line, inner) }
        switch Key.fold(source.string(key)) {
        case "ngat_trang" where colon == nil:
            lastText = nil
            stack.append(.pageBreak(source.span(line)))
        case "ngang" where colon == nil: setOnSection(line, orientation: .landscape)
        case "kem_theo":
            guard let colon else { return false }
            let value = source.trimmed(colon + 1..<inner.upperBound)
            if Key.fold(source.string(value.lowerBound..<min(value.upperBound, value.lowerBound + 16))) == "khong" {
                setOnSection(line, reference: [])
            } else if value.isEmpty {
                reading.diagnostics.append(.emptyReference(at: source.span(line)))
            } else {
                setOnSection(line, reference: inlines(value))
            }
        default: return parseTableOptions(line, inner)
        }
        return true
    }

    /// Changes the heading of the appendix or issued text just above a line.
    private mutating func setOnSection(
        _ line: Range<Int>, orientation: Orientation? = nil, reference: [SyntaxInline]? = nil
    ) {
        switch stack.nodes.last {
        case .appendix(var appendix):
            appendix.orientation = orientation ?? appendix.orientation
            appendix.reference = reference ?? appendix.reference
            stack.nodes[stack.nodes.count - 1] = .appendix(appendix)
        case .issuedText(var text):
            text.orientation = orientation ?? text.orientation
            text.reference = reference ?? text.reference
            stack.nodes[stack.nodes.count - 1] = .issuedText(text)
        case .paragraph, .heading, .item, .table, .columns, .quotation, .pageBreak, .condition, .loop, .statement,
            .include, .splice, nil:
            reading.diagnostics.append(
                .notBelowAppendix(reading.source.string(line), at: reading.source.span(line)))
        }
    }
}

extension Diagnostic {
    fileprivate static func emptyItem(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.empty-item", .warning,
            Bilingual(vi: "gạch đầu dòng không có chữ", en: "a list line without text"), at: span)
    }

    fileprivate static func attributeAlone(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.attribute-alone", .error,
            Bilingual(
                vi: "«\(text)» phải đứng ở cuối một dòng có chữ",
                en: "«\(text)» must stand at the end of a line of text"),
            at: span, found: text)
    }

    fileprivate static func pastedBreak(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.pasted-break", .warning,
            Bilingual(
                vi: "gạch đầu dòng viết thường sau một dòng chưa có dấu kết thúc, có thể là một dòng bị ngắt khi dán",
                en: "a list line in lower case after a line without end mark may be a pasted line break"),
            at: span,
            expected: Bilingual(
                vi: "nối với dòng trên, hoặc thêm dấu ở cuối dòng trên", en: "join the lines, or end the line above"))
    }

    fileprivate static func emptyFootnote(_ label: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.empty-footnote", .error,
            Bilingual(vi: "lời chú thích «[^\(label)]» trống", en: "the text of the footnote «[^\(label)]» is empty"),
            at: span)
    }

    fileprivate static func emptyReference(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.empty-reference-line", .error,
            Bilingual(vi: "«{kèm theo: …}» chưa có chữ", en: "«{kèm theo: …}» has no text"), at: span,
            expected: Bilingual(vi: "chữ cần in, hoặc {kèm theo: không}", en: "the text to print, or {kèm theo: không}")
        )
    }

    fileprivate static func notBelowAppendix(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.not-below-appendix", .error,
            Bilingual(
                vi: "«\(text)» phải đứng ngay dưới dòng tên phụ lục hoặc văn bản kèm theo",
                en: "«\(text)» must stand right below the heading of an appendix or an issued text"),
            at: span, found: text)
    }
}
