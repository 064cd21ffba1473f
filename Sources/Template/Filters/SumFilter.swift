import Diagnostics
import Values
import Vietnamese
import Expressions

/// `tổng("cột")`: the sum of a column, or of a list of figures.
///
/// Cells that are not applicable are left out, and a notice says how many. Figures of different units have no sum.
enum SumFilter {
    /// The filter.
    static let description = FilterDescription(
        "tổng",
        summary: Bilingual(
            vi: "Cộng một cột của bảng, hoặc cộng một danh sách số; ô không áp dụng được bỏ qua.",
            en: "Adds up a column of a table, or a list of figures; cells that are not applicable are left out."),
        arguments: 0...1,
        examples: [
            FilterExample("xã | tổng(\"Dân số\")", on: [.column("xã", "Dân số", ["1.105", "812"])], prints: "1.917"),
            FilterExample("xã.Ca | tổng", on: [.column("xã", "Ca", ["19 ca", "x", "4 ca"])], prints: "23 ca"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        if case .table(let table) = call.input.value, case .text(let name)? = call.arguments.first?.value,
            case .one(let index) = table.column(named: name), !table.columns[index].isSummed
        {
            return .fault(.sumOfRatio(table.columns[index].name, call))
        }
        switch call.values("tổng") {
        case .success(let values):
            let isList = if case .list = call.input.value { true } else { false }
            return sum(values, isList ? call.input.sources : [], call)
        case .failure(let fault): return .fault(fault.diagnostic)
        }
    }

    /// The sum of values; `own` are the places of the list itself.
    static func sum(_ values: [SourcedValue], _ own: [SourceSpan], _ call: FilterCall) -> FilterOutcome {
        var sources = SourceList()
        sources.add(own)
        var total: Value?
        var skipped: [SourceSpan?] = []
        for value in values {
            switch value.value {
            case .notApplicable:
                skipped.append(value.sources.first)
                continue
            case .number, .quantity: break
            case .empty, .blank: return .fault(.sumOfEmpty(value.sources.first, call))
            case .text, .date, .boolean, .list, .table, .row: return .fault(.sumOfOther(value, call))
            }
            sources.add(value.sources)
            guard let before = total else {
                total = value.value
                continue
            }
            switch Arithmetic.compute(.plus, before, value.value) {
            case .success(let sum): total = sum
            case .failure(let fault):
                var diagnostic = Diagnostic.operatorFault(fault, before, value.value, at: call.nameSpan)
                let here = Bilingual(vi: "ô khác đơn vị", en: "the cell with another unit")
                diagnostic.notes = value.sources.first.map { [Diagnostic.Note(here, at: $0)] } ?? []
                return .fault(diagnostic)
            }
        }
        if total == nil, !skipped.isEmpty { return .value(.notApplicable, sources: skipped.compactMap(\.self)) }
        let notices = skipped.isEmpty ? [] : [Diagnostic.sumSkipped(skipped, call)]
        return .value(total ?? .number(.zero), sources: sources.spans, notices)
    }
}

extension Diagnostic {
    /// A column of ceilings or ratios, whose sum means nothing.
    fileprivate static func sumOfRatio(_ name: String, _ call: FilterCall) -> Diagnostic {
        Diagnostic(
            "filter.sum-of-ratio", .error,
            Bilingual(
                vi: "cột «\(name)» là chỉ tiêu tỷ lệ hoặc mức trần, không cộng được",
                en: "the column «\(name)» holds ratios or ceilings and cannot be added up"), at: call.nameSpan,
            explanation: Bilingual(
                vi: "Số chung của chỉ tiêu ấy là {{ chỉ_tiêu.\(name) }}.",
                en: "The figure for all of them is {{ chỉ_tiêu.\(name) }}."))
    }

    /// An empty cell in a sum.
    static func sumOfEmpty(_ cell: SourceSpan?, _ call: FilterCall) -> Diagnostic {
        let here = Bilingual(vi: "ô trống", en: "the empty cell")
        return Diagnostic(
            "filter.sum-of-empty", .error,
            Bilingual(vi: "không cộng được vì có ô trống", en: "there is an empty cell in the sum"), at: call.nameSpan,
            explanation: Bilingual(
                vi: "Ô không có số liệu ghi 0; ô không áp dụng ghi x hoặc -.",
                en: "Write 0 for no cases, x or - for not applicable."),
            notes: cell.map { [Note(here, at: $0)] } ?? [])
    }

    /// Something that is no figure in a sum.
    static func sumOfOther(_ value: SourcedValue, _ call: FilterCall) -> Diagnostic {
        let kind = value.value.kindName
        let here = Bilingual(vi: "ô này là \(kind.vi)", en: "this is \(kind.en)")
        return Diagnostic(
            "filter.sum-of-other", .error,
            Bilingual(vi: "chỉ cộng được số, có ô là \(kind.vi)", en: "only figures add up, one cell is \(kind.en)"),
            at: call.nameSpan,
            explanation: Bilingual(
                vi: "Cột số trong bảng phải căn phải, đánh dấu bằng ---: dưới tên cột.",
                en: "A column of figures is marked by ---: under its name."),
            found: kind.vi, expected: Bilingual(vi: "số", en: "figures"),
            notes: value.sources.first.map { [Note(here, at: $0)] } ?? [])
    }

    /// Cells that a sum left out.
    static func sumSkipped(_ cells: [SourceSpan?], _ call: FilterCall) -> Diagnostic {
        let here = Bilingual(vi: "ô không áp dụng", en: "not applicable")
        return Diagnostic(
            "filter.sum-skipped", .information,
            Bilingual(
                vi: "tổng bỏ qua \(cells.count) ô không áp dụng", en: "the sum leaves out \(cells.count) cells"),
            at: call.nameSpan, notes: cells.compactMap(\.self).prefix(3).map { Note(here, at: $0) })
    }
}
