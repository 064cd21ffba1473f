import Diagnostics
import Document
import Values
import Vietnamese
import Expressions

extension Evaluator {
    /// Evaluates blocks into a sink; a fault in one block does not keep the next ones from being looked at.
    mutating func evaluate(_ syntax: [SyntaxBlock], into sink: inout BlockSink) {
        for block in syntax {
            if budget.isExhausted { return }
            evaluate(block, into: &sink)
        }
    }

    /// Evaluates a text with its footnotes into a sink.
    mutating func evaluate(_ text: SyntaxText, into sink: inout BlockSink) {
        let saved = footnotes
        footnotes = text.footnotes
        evaluate(text.blocks, into: &sink)
        footnotes = saved
    }

    private mutating func evaluate(_ block: SyntaxBlock, into sink: inout BlockSink) {
        switch block {
        case .paragraph(let paragraph):
            if let paragraph = self.paragraph(paragraph) { sink.append(.paragraph(paragraph)) }
        case .heading(let heading): evaluate(heading, into: &sink)
        case .item(let item):
            let content = inlines(item.content)
            guard !content.isEmpty else { return }
            let origin = Origin(item.span, trace: trace)
            sink.append(item.mark, content, isVerbatim: item.isVerbatim, origin: origin)
        case .table(let table):
            if let table = self.table(table) { sink.append(.table(table)) }
        case .columns(let columns, _):
            sink.append(.columns(columns.map { inner($0, offset: sink.headingOffset) }))
        case .quotation(let content, _): sink.append(.quotation(inner(content, offset: sink.headingOffset)))
        case .pageBreak: sink.append(.pageBreak)
        case .appendix(let appendix): open(appendix, in: &sink)
        case .issuedText(let text): open(text, in: &sink)
        case .condition(let branches, let span):
            let isDecided = walk(branches, into: &sink) { $0.evaluate($1, into: &$2) }
            if !isDecided { append(missing(branches), at: span, to: &sink) }
        case .loop(let loop):
            let hasRun = walk(loop, into: &sink) { $0.evaluate($1, into: &$2) }
            if !hasRun { append(missing(loop.collection), at: loop.span, to: &sink) }
        case .statement(let statement): run(statement)
        case .include(let tag):
            if let omission = tag.omissions.first {
                report(.omissionInText(at: omission.span))
                return
            }
            if case .named(let family, let slug, let place) = tag.target, family == Self.recipientsFamily {
                report(.recipientsInText(slug, at: place))
                return
            }
            include(tag) { evaluator, included in
                guard let text = evaluator.parsed(included) else { return }
                evaluator.evaluate(text, into: &sink)
            }
        case .splice(let expression, let span): splice(expression, at: span, into: &sink)
        }
    }

    /// A paragraph; one that prints nothing, because its tags chose nothing, is left out.
    mutating func paragraph(_ syntax: SyntaxParagraph) -> Paragraph? {
        let content = inlines(syntax.content)
        guard !content.isEmpty else { return nil }
        return Paragraph(
            content, alignment: syntax.alignment, isVerbatim: syntax.isVerbatim,
            origin: Origin(syntax.span, trace: trace))
    }

    private mutating func inner(_ syntax: [SyntaxBlock], offset: Int) -> [Block] {
        var sink = BlockSink(allowsAppendices: false)
        sink.headingOffset = offset
        evaluate(syntax, into: &sink)
        sink.flush()
        return sink.blocks
    }

    private mutating func evaluate(_ syntax: SyntaxHeading, into sink: inout BlockSink) {
        let before = faultCount
        let title = inlines(syntax.title)
        let text = inlines(syntax.text)
        if title.isEmpty, text.isEmpty, syntax.division == nil || !syntax.title.isEmpty {
            if faultCount == before { report(.headingPrintsNothing(at: syntax.span)) }
            return
        }
        let depth = syntax.depth + sink.headingOffset
        if depth > 6 { report(.headingTooDeep(at: syntax.span)) }
        if syntax.kind != .unnumbered { sink.lastDepth = depth }
        let heading = Heading(
            depth: depth, kind: syntax.kind, division: syntax.division, typedNumber: syntax.typedNumber, title: title,
            text: text,
            name: syntax.name, face: syntax.face, keepsCase: syntax.keepsCase, hasBoldNumber: syntax.hasBoldNumber,
            alignment: syntax.alignment, isVerbatim: syntax.isVerbatim, origin: Origin(syntax.span, trace: trace))
        sink.append(.heading(heading))
    }

    private mutating func open(_ syntax: SyntaxAppendix, in sink: inout BlockSink) {
        let title = inlines(syntax.title)
        let reference = referenceLine(syntax.reference)
        guard sink.allowsAppendices else {
            report(.appendixInside(at: syntax.span))
            return
        }
        var name = syntax.name
        if !syntax.computedName.isEmpty {
            let before = faultCount
            let folded = Key.fold(inlines(syntax.computedName).plainText)
            if folded.isEmpty, faultCount == before { report(.appendixNameEmpty(at: syntax.span)) }
            name = folded.isEmpty ? nil : folded
        }
        let heading = AppendixHeading(
            label: syntax.label, name: name, title: title, reference: reference, keepsCase: syntax.keepsCase,
            origin: Origin(syntax.span, trace: trace))
        sink.open(Appendix(heading: heading, orientation: syntax.orientation, blocks: []))
    }

    private mutating func open(_ syntax: SyntaxIssuedText, in sink: inout BlockSink) {
        let title = inlines(syntax.title)
        let reference = referenceLine(syntax.reference)
        guard sink.allowsAppendices else {
            report(.issuedTextInside(at: syntax.span))
            return
        }
        sink.open(
            IssuedTextData(
                name: syntax.name, title: title, reference: reference, orientation: syntax.orientation,
                origin: Origin(syntax.span, trace: trace)))
    }

    private mutating func referenceLine(_ syntax: [SyntaxInline]?) -> AppendixHeading.ReferenceLine {
        guard let syntax else { return .generated }
        return syntax.isEmpty ? .none : .line(inlines(syntax))
    }

    /// `{{ … }}` alone on a line: blocks where the value is blocks, else a paragraph.
    private mutating func splice(_ expression: Expression, at span: SourceSpan, into sink: inout BlockSink) {
        guard let evaluated = evaluate(expression) else {
            return append(missing(expression), at: span, to: &sink)
        }
        switch evaluated {
        case .body: spliceBody(at: expression.span, into: &sink)
        case .blocks(let text, let path): splice(text, path: path, at: expression.span, into: &sink)
        case .fields(let map, let path) where Self.isTable(path): splice(table: map, path: path, into: &sink)
        case .fields(let map, let path) where Self.isChart(path): splice(chart: map, path: path, into: &sink)
        case .value, .inlines, .reference, .fields, .data:
            append(printed(evaluated, by: expression, at: span), at: span, to: &sink)
        }
    }

    /// Adds a paragraph of what was printed, where something was.
    private func append(_ content: [Inline], at span: SourceSpan, to sink: inout BlockSink) {
        guard !content.isEmpty else { return }
        sink.append(.paragraph(Paragraph(content, origin: Origin(span, trace: trace))))
    }

    /// Takes the spec's text in, its headings below the frame's heading above the place.
    private mutating func spliceBody(at span: SourceSpan, into sink: inout BlockSink) {
        guard isInFrame else {
            report(.bodyOutsideFrame(at: span))
            return
        }
        guard !hasSplicedBody else {
            report(.bodyTwice(at: span))
            return
        }
        hasSplicedBody = true
        guard let body = context.body else { return }
        let saved = (sink.section, sink.headingOffset, sink.lastDepth)
        sink.headingOffset = sink.lastDepth
        inHead { $0.evaluateText(body, into: &sink) }
        sink.leave(to: saved.0)
        (sink.headingOffset, sink.lastDepth) = (saved.1, saved.2)
    }

    /// Takes a `khối` of the head in.
    private mutating func splice(_ text: LocatedText, path: String, at span: SourceSpan, into sink: inout BlockSink) {
        guard !openLines.contains(path) else {
            let start = openLines.firstIndex(of: path) ?? 0
            report(.cycle(openLines[start...] + [path], at: span))
            return
        }
        openLines.append(path)
        let saved = (sink.section, sink.headingOffset, sink.lastDepth)
        sink.headingOffset = sink.lastDepth
        inHead { $0.evaluateText(text, into: &sink) }
        sink.leave(to: saved.0)
        (sink.headingOffset, sink.lastDepth) = (saved.1, saved.2)
        openLines.removeLast()
    }

    /// Reads a text and evaluates it.
    mutating func evaluateText(_ text: LocatedText, into sink: inout BlockSink) {
        guard let syntax = parsed(text) else { return }
        let saved = includingPath
        includingPath = text.file.path
        evaluate(syntax, into: &sink)
        includingPath = saved
    }
}

extension Diagnostic {
    /// A heading whose tags chose no words.
    static func headingPrintsNothing(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.empty-heading", .error,
            Bilingual(vi: "đề mục này không còn chữ nào để in", en: "this heading prints no words"), at: span)
    }

    /// A heading deeper than six levels, after the frame's levels were added.
    static func headingTooDeep(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.heading-too-deep", .error,
            Bilingual(
                vi: "đề mục sâu quá 6 cấp khi đặt vào khung của loại văn bản",
                en: "the heading is deeper than 6 levels inside the type's frame"),
            at: span)
    }

    /// A name in brackets whose expressions give nothing.
    static func appendixNameEmpty(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.empty-appendix-name", .error,
            Bilingual(
                vi: "biểu thức trong ngoặc vuông không cho chữ nào để đặt tên phụ lục",
                en: "the expression in brackets gives no letter to name the appendix by"),
            at: span,
            expected: Bilingual(vi: "[{{ x.Mã }}] với ô có chữ hoặc số", en: "[{{ x.Mã }}] with a filled cell"))
    }

    /// An appendix inside columns or a quotation.
    static func appendixInside(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.appendix-inside", .error,
            Bilingual(
                vi: "phụ lục không đặt được trong cột hay trong đoạn trích",
                en: "an appendix cannot start inside columns or a quotation"),
            at: span)
    }

    /// An issued text inside a quotation.
    static func issuedTextInside(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.issued-text-inside", .error,
            Bilingual(
                vi: "văn bản kèm theo không đặt được trong cột hay trong đoạn trích",
                en: "an issued text cannot start inside columns or a quotation"),
            at: span)
    }

    /// `nội_dung` outside the frame of a type.
    static func bodyOutsideFrame(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.body-outside-frame", .error,
            Bilingual(
                vi: "«\(span.text)» chỉ dùng trong khung của loại văn bản",
                en: "«\(span.text)» is for the frame of a document type only"),
            at: span)
    }

    /// `nội_dung` twice.
    static func bodyTwice(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.body-twice", .error,
            Bilingual(vi: "phần văn bản đã được đặt vào khung một lần", en: "the frame takes the text in twice"),
            at: span)
    }

    /// A frame without `nội_dung`.
    static func bodyNotUsed(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.body-not-used", .error,
            Bilingual(
                vi: "khung của loại văn bản không có {{ nội_dung }}, phần văn bản sẽ mất",
                en: "the type's frame has no {{ nội_dung }}, the text would be lost"),
            at: span)
    }
}
