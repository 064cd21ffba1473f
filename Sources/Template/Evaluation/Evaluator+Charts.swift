import Diagnostics
import Document
import Values
import Vietnamese

extension Evaluator {
    /// Whether a path of the head is that of a chart: `biểu_đồ.tên`.
    static func isChart(_ path: String) -> Bool {
        path.hasPrefix("bieu_do.") && !path.dropFirst("bieu_do.".count).contains(".")
    }

    /// Takes a chart in: its bars as they were made, its title, source and notes evaluated here. A chart that is missing
    /// had a fault that was reported.
    mutating func splice(chart map: FieldMap, path: String, into sink: inout BlockSink) {
        let name = String(path.dropFirst("bieu_do.".count))
        guard var chart = context.charts[name] ?? made(name, of: map) else { return }
        // About what a drawing of so many bars takes, so that a loop cannot fill the disk with pictures.
        count(bytes: 4_000 + chart.categories.count * chart.series.count * 1_500, at: chart.origin.written)
        chart.origin.trace = trace
        chart.title = words("ten", of: map, path)
        chart.unitLine = chart.unit.map { [.text("Đơn vị tính: \($0)", .supplied)] }
        chart.notes += notes("ghi_chu", "Ghi chú", of: map, path) + notes("nguon", "Nguồn", of: map, path)
        sink.append(.chart(chart))
    }

    /// A chart over the rows of a loop or of a document of a batch; `nil` after a fault, or where the chart had one.
    private mutating func made(_ name: String, of map: FieldMap) -> ChartBlock? {
        guard case .text(let rows)? = map["dong"]?.value, Key.fold(rows.text).hasSuffix("_nay"),
            case .value(let sourced)? = lookUp(rows.text, at: rows.span)
        else { return nil }
        let made = context.makeChart(name, sourced.value)
        report(made.diagnostics)
        return made.output
    }
}
