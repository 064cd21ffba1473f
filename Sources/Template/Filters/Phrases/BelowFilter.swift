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
        let table: DataTable
        let (actual, plan): (DataColumn, DataColumn)
        switch call.columns([0, 1], "chưa_đạt") {
        case .failure(let fault): return .fault(fault.diagnostic)
        case .success(let found): (table, actual, plan) = (found.table, found.columns[0], found.columns[1])
        }
        let direction: FigureComparison.Direction
        switch call.direction(at: 2, "chưa_đạt") {
        case .failure(let fault): return .fault(fault.diagnostic)
        case .success(let given): direction = given
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
