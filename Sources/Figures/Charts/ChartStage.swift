import Diagnostics
import Document
import Values
import Vietnamese

/// Makes the charts that a spec declares under `biểu đồ`, once all columns of its data are there.
enum ChartStage {
    /// The charts by folded name, with everything found. A chart with a fault is missing.
    static func run(_ head: Head) -> Diagnosed<[String: ChartBlock]> {
        guard case .map(let map)? = head.fields["bieu_do"]?.value else { return Diagnosed([:]) }
        var charts: [String: ChartBlock] = [:]
        var diagnostics: [Diagnostic] = []
        for field in map.entries {
            guard let declaration = TableDeclaration(field), !declaration.isFaulty, let name = declaration.text("dong")
            else { continue }
            if head.isBoundLater(name) { continue }
            guard let data = head.table(name, &diagnostics) else { continue }
            let made = chart(declaration, data, rows: Array(0..<data.rowCount), head)
            diagnostics += made.diagnostics
            charts[field.foldedName] = made.output
        }
        return Diagnosed(charts, diagnostics)
    }

    /// One chart over rows that are known only where it is printed: a row of the data, or some of its rows.
    static func chart(_ name: String, over rows: Value, _ head: Head) -> Diagnosed<ChartBlock> {
        guard case .map(let map)? = head.fields["bieu_do"]?.value, let field = map[name],
            let declaration = TableDeclaration(field), !declaration.isFaulty, let place = declaration.text("dong")
        else { return Diagnosed(nil) }
        switch rows {
        case .row(let table, let row): return chart(declaration, table, rows: [row], head)
        case .table(let table): return chart(declaration, table, rows: Array(0..<table.rowCount), head)
        case .text, .number, .quantity, .date, .boolean, .list, .empty, .notApplicable, .blank:
            return Diagnosed(nil, [.rowsAreNoTable(place.text, rows.kindName, at: place.span)])
        }
    }

    private static func chart(
        _ declaration: TableDeclaration, _ data: DataTable, rows: [Int], _ head: Head
    ) -> Diagnosed<ChartBlock> {
        var builder = ChartBuilder(declaration, data, constants: head.constants, indicators: ChartIndicators(head))
        let chart = builder.chart(rows: rows)
        return Diagnosed(chart, builder.diagnostics)
    }
}
