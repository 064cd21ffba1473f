import Diagnostics
import Values
import Vietnamese

/// Puts the figures of returned forms into the table of units: what the table holds stays, what it leaves empty comes from
/// the forms.
struct ReturnedColumns {
    private let form: CollectionForm
    private let units: DataTable
    private let returned: [Int: ReturnedForm]

    /// The forms by the row of their unit.
    init(_ form: CollectionForm, _ units: DataTable, _ returned: [Int: ReturnedForm]) {
        self.form = form
        self.units = units
        self.returned = returned
    }

    /// The table with all columns.
    mutating func table() -> DataTable {
        var columns = units.columns
        for case .indicator(let indicator) in form.rows {
            for role in form.roles where form.asks(role, of: indicator) {
                let index = role.index(of: indicator.code, in: units)
                let figure = ReturnedForm.Figure(code: indicator.code, role: role)
                // A role that nobody gave a figure of is no column: nothing is derived from it.
                guard index != nil || role == .actual || returned.values.contains(where: { $0.figures[figure] != nil })
                else { continue }
                let column = column(of: indicator, role, figure, index.map { units.columns[$0] })
                if let index { columns[index] = column } else { columns.append(column) }
            }
        }
        return DataTable(
            name: units.name, columns: columns, rowCount: units.rowCount, span: units.span, keyColumn: units.keyColumn,
            valueColumn: units.valueColumn, group: units.group)
    }

    private func column(
        of indicator: Indicator, _ role: IndicatorRole, _ figure: ReturnedForm.Figure, _ own: DataColumn?
    ) -> DataColumn {
        let cells = (0..<units.rowCount).map { row -> DataCell in
            if let given = returned[row]?.figures[figure] { return given }
            if let own { return own.cells[row] }
            let place =
                units.columns.indices.contains(units.keyColumn)
                ? units.columns[units.keyColumn].cells.span(row) : units.span
            return DataCell(.empty, at: SourceSpan(place.file, place.range.upperBound..<place.range.upperBound))
        }
        return DataColumn(
            name: own?.name ?? role.unitColumn(of: indicator.code), kind: indicator.kind == .yesNo ? .text : .figures,
            unit: own?.unit, places: own?.places, nameSpan: own?.nameSpan ?? indicator.codeSpan,
            cells: DataCells(cells))
    }
}
