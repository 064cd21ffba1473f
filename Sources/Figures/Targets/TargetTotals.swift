import Diagnostics
import Values
import Vietnamese

/// The table of targets as expressions see it: every `Tổng` a figure with its unit, sums where none was given.
struct TargetTotals {
    /// The table of targets as typed.
    let table: DataTable
    /// The tables with the columns of the targets.
    let tables: TableSet

    /// The table with its totals, which its rows stand for where a value is asked: `{{ chỉ_tiêu.vòng }}`.
    func table(_ targets: [Target]) -> DataTable {
        let existing = table.columns.firstIndex { $0.foldedName == TargetField.total.folded }
        let codes = table.columns.first { $0.foldedName == TargetField.code.folded }
        let typed = existing.map { table.columns[$0] }
        var cells = typed.map { Array($0.cells) } ?? (codes?.cells ?? []).map { DataCell(.empty, at: $0.span) }
        var parts = [DataColumn?](repeating: nil, count: table.rowCount)
        for target in targets {
            if let total = given(target) {
                cells[target.row] = total
            } else if let column = column(of: target), let sum = Self.sum(of: column) {
                cells[target.row].value = sum
                parts[target.row] = column
            }
        }
        var made = DataCells(cells)
        if parts.contains(where: { $0 != nil }) {
            // Rows with a given total were made from that cell alone; sums were made from all their parts.
            let given = DataColumn(name: "", kind: .figures, cells: made)
            let lineage = DataLineage(place: table.span, inputs: [.sameRow(given), .wholeByRow(parts)])
            made = DataCells(computed: cells.map(\.value), from: lineage)
        }
        var columns = table.columns
        let totals = DataColumn(
            name: typed?.name ?? TargetField.total.rawValue, kind: .figures, nameSpan: typed?.nameSpan, cells: made)
        if let existing { columns[existing] = totals } else { columns.append(totals) }
        return DataTable(
            name: table.name, columns: columns, rowCount: table.rowCount, span: table.span,
            valueColumn: existing ?? columns.count - 1)
    }

    /// The total that was given; of a ceiling or ratio the rate for all.
    private func given(_ target: Target) -> DataCell? {
        if let total = target.total { return DataCell(target.amount(total.quantity.value), at: total.span) }
        guard !target.kind.isSummed, case .amount(let rate)? = target.rate else { return nil }
        return DataCell(target.amount(rate.quantity.value), at: rate.span)
    }

    /// The column that was made for a target: where it stands tells it from others of its name.
    private func column(of target: Target) -> DataColumn? {
        guard target.kind.isSummed else { return nil }
        for table in tables.tables {
            if let column = table.columns.last(where: { $0.nameSpan == target.code.span }) { return column }
        }
        return nil
    }

    /// The sum of the parts; `nil` where it is too large, or the parts cannot be added.
    private static func sum(of column: DataColumn) -> Value? {
        var sum = ExactDecimal.zero
        for row in column.cells.indices {
            guard let part = column.cells.number(row) else { continue }
            guard let next = try? sum.adding(part) else { return nil }
            sum = next
        }
        return column.unit.map { .quantity(Quantity(sum, unit: $0)) } ?? .number(sum)
    }
}
