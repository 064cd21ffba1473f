import Diagnostics
import Expressions
import Values
import Vietnamese

/// `chưa_đạt("Thực hiện", "Kế hoạch")`: the names of the rows whose figure misses the plan, as a list.
enum BelowFilter {
    /// The filter.
    static let description = FilterDescription(
        "chưa_đạt",
        summary: Bilingual(
            vi: "Danh sách tên các dòng chưa đạt kế hoạch; thêm «thấp» khi chỉ tiêu càng thấp càng tốt.",
            en: "Names of the rows that miss the plan; «thấp» where lower is better."),
        arguments: 2...3,
        examples: [
            FilterExample(
                "xã | chưa_đạt(\"Hộ\", \"Hộ\") | đếm", on: [.column("xã", "Hộ", ["7 hộ", "9 hộ"])], prints: "0")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .table(let table) = call.input.value else {
            return .fault(.filterInput("chưa_đạt", call, Bilingual(vi: "bảng", en: "a table")))
        }
        var direction = FigureComparison.Direction.higherIsBetter
        if call.arguments.count == 3 {
            guard case .text(let word) = call.arguments[2].value,
                let given = FigureComparison.Direction.allCases.first(where: {
                    Key.fold($0.rawValue) == Key.fold(word)
                })
            else {
                let words = "\"cao\" hoặc \"thấp\""
                return .fault(.filterArgument("chưa_đạt", call, at: 2, Bilingual(vi: words, en: words)))
            }
            direction = given
        }
        let actual: DataColumn
        let plan: DataColumn
        switch NamedColumn.find("chưa_đạt", call, at: 0, in: table) {
        case .fault(let diagnostic): return .fault(diagnostic)
        case .column(let column): actual = column
        }
        switch NamedColumn.find("chưa_đạt", call, at: 1, in: table) {
        case .fault(let diagnostic): return .fault(diagnostic)
        case .column(let column): plan = column
        }
        var names: [SourcedValue] = []
        for row in 0..<table.rowCount {
            guard let figure = Arithmetic.figure(actual.cells.value(row)),
                let target = Arithmetic.figure(plan.cells.value(row))
            else { continue }
            guard figure.unit == target.unit else {
                return .fault(
                    .operatorFault(
                        .units(Arithmetic.shown(figure.unit), Arithmetic.shown(target.unit)), .quantity(figure),
                        .quantity(target), at: call.nameSpan))
            }
            let misses = direction == .higherIsBetter ? figure.value < target.value : figure.value > target.value
            guard misses else { continue }
            var sources = SourceList()
            sources.add(table.columns[table.keyColumn].cells.sources(row))
            sources.add(actual.cells.sources(row))
            sources.add(plan.cells.sources(row))
            names.append(SourcedValue(.text(table.rowName(row)), sources: sources.spans))
        }
        var sources = SourceList()
        sources.add(actual.cells.sources)
        sources.add(plan.cells.sources)
        return .value(.list(names), sources: sources.spans)
    }
}
