import Diagnostics
import Document
import Values
import Vietnamese
import Expressions

extension Evaluator {
    /// `a | lọc(b)`.
    mutating func filter(
        _ input: Expression, _ name: String, _ arguments: [Expression], at span: SourceSpan
    ) -> EvaluatedValue? {
        guard let filter = TemplateFilters.find(name) else {
            let nearest = NearestName.find(name, among: TemplateFilters.all.map(\.name))
            report(.unknownFilter(name, nearest: nearest, at: span))
            _ = evaluate(input)
            return nil
        }
        let evaluated = evaluate(input)
        guard filter.arguments.contains(arguments.count) else {
            report(.filterArgumentCount(filter, arguments.count, at: span))
            return nil
        }
        if case .reference(let targets, _) = evaluated {
            if filter.name == LowerFilter.description.name { return .reference(targets, .lower) }
            report(.filterOnReference(filter.name, at: span))
            return nil
        }
        var values: [SourcedValue] = []
        for argument in arguments {
            if reportBareColumn(argument, of: evaluated, filter) { continue }
            let value =
                filter.acceptsEmptyArguments
                ? evaluate(argument).flatMap { plain($0, at: argument.span) } : operand(argument)
            if let value { values.append(value) }
        }
        guard let evaluated, values.count == arguments.count else { return nil }
        if filter.name == DefaultFilter.description.name, Self.isPresentText(evaluated) { return evaluated }
        let row = filter.acceptsRows ? Self.row(evaluated) : nil
        guard let plain = row ?? plain(evaluated, at: input.span) else { return nil }
        if plain.value == .notApplicable, !filter.acceptsNotApplicable { return .value(plain) }
        let isEmpty = plain.value == .empty && filter.acceptsEmpty
        guard let usable = isEmpty ? plain : usable(plain, at: input.span) else { return nil }
        let outcome = filter.apply(
            FilterCall(
                input: usable, arguments: values, inputSpan: input.span, argumentSpans: arguments.map(\.span),
                nameSpan: span, year: year))
        report(outcome.diagnostics)
        return outcome.value.map { .value($0) }
    }

    /// A row as such, not the value that it stands for.
    private static func row(_ evaluated: EvaluatedValue) -> SourcedValue? {
        guard case .value(let sourced) = evaluated, case .row = sourced.value else { return nil }
        return sourced
    }

    /// The year of the document: `năm` of the head, else that of its date.
    private var year: SourcedValue? {
        if case .number(let number, let span)? = context.head.fields["nam"]?.value {
            return SourcedValue(.number(number), sources: [span])
        }
        guard case .date(let date, let span)? = context.head.fields["ngay"]?.value else { return nil }
        return SourcedValue(.number(ExactDecimal(date.year)), sources: [span])
    }

    /// `tổng(Vòng)`: a column without quotation marks is a name, and there is none; says what to write.
    private mutating func reportBareColumn(
        _ argument: Expression, of input: EvaluatedValue?, _ filter: FilterDescription
    ) -> Bool {
        guard case .name(let name, let span) = argument, case .value(let sourced)? = input,
            case .table(let table) = sourced.value, table.column(named: name) != .none, !isKnown(name)
        else { return false }
        report(.columnWithoutQuotes(name, filter.name, at: span))
        return true
    }

    /// Whether a text of the head has words: `mặc_định` lets it through with its marks and blocks.
    private static func isPresentText(_ evaluated: EvaluatedValue) -> Bool {
        switch evaluated {
        case .inlines, .blocks: true
        case .value, .body, .reference, .fields, .data: false
        }
    }
}

extension Diagnostic {
    /// A filter that there is not.
    static func unknownFilter(_ name: String, nearest: String?, at span: SourceSpan) -> Diagnostic {
        let all = TemplateFilters.all.map(\.name).joined(separator: ", ")
        return Diagnostic(
            "filter.unknown", .error,
            Bilingual(vi: "không có bộ lọc «\(name)»", en: "there is no filter «\(name)»"),
            at: span, found: name, expected: Bilingual(vi: all, en: all), suggestion: nearest)
    }

    /// Too many or too few arguments of a filter.
    static func filterArgumentCount(_ filter: FilterDescription, _ found: Int, at span: SourceSpan) -> Diagnostic {
        let (least, most) = (filter.arguments.lowerBound, filter.arguments.upperBound)
        let count = least == most ? "\(least)" : "\(least)–\(most)"
        let expected =
            most == 0
            ? Bilingual(vi: "không có gì trong ngoặc", en: "nothing in brackets")
            : Bilingual(vi: "\(count) giá trị trong ngoặc", en: "\(count) values in brackets")
        return Diagnostic(
            "filter.argument-count", .error,
            Bilingual(
                vi: "«\(filter.name)» cần \(expected.vi), ở đây có \(found)",
                en: "«\(filter.name)» takes \(expected.en), here are \(found)"),
            at: span, found: "\(found)", expected: expected)
    }

    /// A column's name without quotation marks.
    static func columnWithoutQuotes(_ name: String, _ filter: String, at span: SourceSpan) -> Diagnostic {
        let cure = "\(filter)(\"\(name)\")"
        return Diagnostic(
            "filter.column-without-quotes", .error,
            Bilingual(
                vi: "tên cột «\(name)» phải đặt trong ngoặc kép",
                en: "the column's name «\(name)» must stand in quotation marks"),
            at: span, found: name, expected: Bilingual(vi: cure, en: cure))
    }

    /// A filter behind a mention of an appendix or heading.
    static func filterOnReference(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "filter.on-reference", .error,
            Bilingual(
                vi: "lời dẫn phụ lục, mục không dùng được với «\(name)»", en: "«\(name)» does not take a mention"),
            at: span, found: name, expected: Bilingual(vi: "| thường", en: "| thường"))
    }
}
