import Diagnostics
import Expressions
import Values
import Vietnamese

/// `cao_nhất("cột")`, `thấp_nhất("cột")`: which rows of a table have the largest or smallest figure, by name.
///
/// Rows that are not applicable take no part. Several rows with one figure are all named: `An Phú, Hòa Sơn (cùng 12 hộ)`.
enum ExtremeFilter {
    /// `cao_nhất`: `Hương Trà (812 người)`.
    static let highest = FilterDescription(
        "cao_nhất",
        summary: Bilingual(
            vi: "Tên dòng có số lớn nhất ở một cột, kèm số ấy; nhiều dòng bằng nhau thì kể hết.",
            en: "The rows with the largest figure of a column, by name."),
        arguments: 1...1,
        examples: [
            FilterExample("xã | cao_nhất(\"Hộ\")", on: [.column("xã", "Hộ", ["7 hộ", "9 hộ"])], prints: "9 hộ (9 hộ)")
        ],
        apply: { apply("cao_nhất", $0) { $0 > $1 } })

    /// `thấp_nhất`.
    static let lowest = FilterDescription(
        "thấp_nhất",
        summary: Bilingual(
            vi: "Tên dòng có số nhỏ nhất ở một cột, kèm số ấy; nhiều dòng bằng nhau thì kể hết.",
            en: "The rows with the smallest figure of a column, by name."),
        arguments: 1...1,
        examples: [
            FilterExample("xã | thấp_nhất(\"Hộ\")", on: [.column("xã", "Hộ", ["7 hộ", "9 hộ"])], prints: "7 hộ (7 hộ)")
        ],
        apply: { apply("thấp_nhất", $0) { $0 < $1 } })

    private static func apply(
        _ filter: String, _ call: FilterCall, _ isBeyond: (ExactDecimal, ExactDecimal) -> Bool
    ) -> FilterOutcome {
        let table: DataTable
        let column: DataColumn
        switch call.columns([0], filter) {
        case .failure(let fault): return .fault(fault.diagnostic)
        case .success(let found): (table, column) = (found.table, found.columns[0])
        }
        var rows: [Int] = []
        var best: Quantity?
        for row in 0..<table.rowCount {
            guard let figure = Arithmetic.figure(column.cells.value(row)) else { continue }
            if let known = best, known.unit != figure.unit {
                return .fault(
                    .operatorFault(
                        .units(Arithmetic.shown(known.unit), Arithmetic.shown(figure.unit)),
                        .quantity(known), .quantity(figure), at: call.nameSpan))
            }
            if let known = best, !isBeyond(figure.value, known.value) {
                if figure.value == known.value { rows.append(row) }
                continue
            }
            best = figure
            rows = [row]
        }
        guard let best else { return .value(.notApplicable, sources: column.cells.sources) }
        var sources = SourceList()
        sources.add(column.cells.sources)
        var names: [String] = []
        for row in rows {
            names.append(table.rowName(row))
            sources.add(table.columns[table.keyColumn].cells.sources(row))
        }
        let figure = best.vietnamese()
        let text = names.joined(separator: ", ") + (rows.count > 1 ? " (cùng \(figure))" : " (\(figure))")
        return .value(.text(text), sources: sources.spans)
    }
}
