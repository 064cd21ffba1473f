import Diagnostics
import Document
import Values
import Vietnamese
import Expressions

extension Evaluator {
    /// What an expression prints inside a line: figures that know where they came from.
    mutating func printed(_ evaluated: EvaluatedValue, by expression: Expression, at tag: SourceSpan) -> [Inline] {
        switch evaluated.standing {
        case .value(let sourced) where sourced.value == .blank: return [.blank(Self.blank(for: expression))]
        case .value(let sourced) where sourced.value == .empty:
            report(.emptyValue(at: expression.span, cell: sourced.sources.first))
            return missing(expression)
        case .value(let sourced): return printed(sourced, at: expression.span)
        case .inlines(let inlines, let sources):
            return inlines.map { Self.quoted($0, expression.span, sources) }
        case .reference(let targets, let form):
            return [.reference(Reference(targets: targets, form: form, origin: Origin(tag, trace: trace)))]
        case .body, .blocks:
            report(.blocksInLine(at: expression.span))
        case .fields(_, let path) where Self.isTable(path) || Self.isChart(path):
            report(.blocksInLine(at: expression.span))
        case .fields(let map, _):
            report(.groupPrinted(map.entries.map(\.name), at: expression.span))
        case .data(let entries):
            report(.groupPrinted(entries.map(\.name), at: expression.span))
        }
        return []
    }

    /// What a value prints; a line end in it is a forced break.
    private mutating func printed(_ sourced: SourcedValue, at span: SourceSpan) -> [Inline] {
        switch sourced.value {
        case .text(let text): return figures(text, sourced.sources, at: span)
        case .number(let number):
            return figures(Self.figureText(Quantity(number), of: sourced), sourced.sources, at: span)
        case .quantity(let quantity):
            return figures(Self.figureText(quantity, of: sourced), sourced.sources, at: span)
        case .date(let date): return figures(date.short, sourced.sources, at: span)
        case .notApplicable: return figures(context.notApplicableMark, sourced.sources, at: span)
        case .blank: return [.blank(.name)]
        case .empty: report(.emptyValue(at: span, cell: sourced.sources.first))
        case .boolean: report(.booleanPrinted(at: span))
        case .list: report(.listPrinted(at: span))
        case .table(let table): report(.tablePrinted(table, at: span))
        case .row(let table, _): report(.rowPrinted(table, at: span))
        }
        return []
    }

    /// What a deliberate blank waits for, by the field it was left in.
    private static func blank(for expression: Expression) -> Blank {
        guard case .name(let name, _) = expression else { return .name }
        return Key.fold(name) == "so" ? .number : .name
    }

    private mutating func figures(_ text: String, _ sources: [SourceSpan], at span: SourceSpan) -> [Inline] {
        count(text, at: span)
        var inlines: [Inline] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { inlines.append(.lineBreak) }
            if line.isEmpty { continue }
            inlines.append(.figure(Figure(text: String(line), expression: span, inputs: sources)))
        }
        return inlines
    }

    /// A figure as text: typed figures print as typed, made ones with groups of three.
    ///
    /// A whole number of four digits made from one number typed without dots, such as the year after a given year,
    /// stays without dots too. A rounded figure has the decimals that were asked for.
    static func figureText(_ quantity: Quantity, of sourced: SourcedValue) -> String {
        if let places = sourced.places { return quantity.vietnamese(places: places) }
        guard sourced.sources.count == 1, let source = sourced.sources.first else { return quantity.vietnamese() }
        let typed = String(source.text)
        // Most figures of data are typed just as they would be printed.
        let made = quantity.vietnamese()
        if made == typed { return typed }
        guard case .success(let written) = VietnameseNumber.parseQuantity(typed) else { return made }
        if written == quantity { return typed }
        let isYearLike = typed.utf8.count == 4 && typed.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let isPlain =
            quantity.unit == nil && quantity.value.isWhole && (1_000...9_999).contains(quantity.value.wholeValue ?? 0)
        return isYearLike && isPlain ? quantity.value.vietnamese(grouping: false) : made
    }

    /// A piece of a quoted field: its text becomes figures of the quoting expression, its marks stay.
    private static func quoted(_ inline: Inline, _ expression: SourceSpan, _ sources: [SourceSpan]) -> Inline {
        switch inline {
        case .text(let text, _): .figure(Figure(text: text, expression: expression, inputs: sources))
        case .emphasis(let emphasis, let content):
            .emphasis(emphasis, content.map { quoted($0, expression, sources) })
        case .lineBreak, .figure, .reference, .footnote, .blank: inline
        }
    }
}

extension Diagnostic {
    /// Blocks inside a line.
    static func blocksInLine(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.blocks-in-line", .error,
            Bilingual(
                vi: "{{ \(span.text) }} phải đứng riêng một dòng", en: "{{ \(span.text) }} must stand alone on its line"
            ),
            at: span)
    }

    /// A group of fields that is printed as a whole.
    static func groupPrinted(_ names: [String], at span: SourceSpan) -> Diagnostic {
        let list = names.quoted(atMost: 12)
        return Diagnostic(
            "evaluate.group-printed", .error,
            Bilingual(
                vi: "«\(span.text)» gồm nhiều mục, hãy chọn một mục để in",
                en: "«\(span.text)» has several fields, choose one to print"),
            at: span, expected: Bilingual(vi: list, en: list))
    }

    /// True or false in a text.
    static func booleanPrinted(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.boolean-printed", .error,
            Bilingual(
                vi: "«\(span.text)» là đúng/sai, không in ra được", en: "«\(span.text)» is true or false, not text"),
            at: span,
            explanation: Bilingual(
                vi: "Dùng {% nếu … %} để chọn chữ cần in.", en: "Choose the words with {% nếu … %}."))
    }

    /// A list in a text.
    static func listPrinted(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.list-printed", .error,
            Bilingual(vi: "«\(span.text)» là danh sách, không in thẳng được", en: "«\(span.text)» is a list, not text"),
            at: span,
            explanation: Bilingual(
                vi: "Dùng | nối(\", \") để in liền nhau, | đếm để in số lượng.",
                en: "Print it with | nối(\", \"), its count with | đếm."))
    }

    /// A table in a text.
    static func tablePrinted(_ table: DataTable, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.table-printed", .error,
            Bilingual(vi: "«\(span.text)» là bảng, không in thẳng được", en: "«\(span.text)» is a table, not text"),
            at: span,
            explanation: Bilingual(
                vi: "Dùng {% lặp x trong \(span.text) %} để in từng dòng, | đếm để in số dòng.",
                en: "Print rows with {% lặp x trong \(span.text) %}, their count with | đếm."),
            expected: columns(of: table))
    }

    /// A whole row in a text.
    static func rowPrinted(_ table: DataTable, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.row-printed", .error,
            Bilingual(
                vi: "«\(span.text)» là cả một dòng của bảng, hãy chọn một cột",
                en: "«\(span.text)» is a whole table row, choose a column"),
            at: span, expected: columns(of: table))
    }
}
