import Diagnostics
import Values
import Vietnamese

/// Divides the total of a target over the rows of a table.
///
/// Rows whose basis is crossed out (`x`, `-`) take no part, unless they have a fixed part. The tie key of a row is the cell of the column under `Khóa`,
/// else the key of the row: its `Mã`, or the first column.
struct TargetSplit {
    /// The target.
    let target: Target
    /// The table whose rows are the units.
    let table: DataTable
    /// What is divided.
    let total: ExactDecimal
    /// Where what is divided stands.
    let totalSpan: SourceSpan
    /// The basis of each row.
    let bases: [UnitFigure]
    /// The rows that take part, in order; the units of the allocation.
    let rows: [Int]
    /// The parts of these rows.
    let allocation: Allocation

    /// Divides; `nil` after reports.
    static func make(
        _ target: Target, over table: DataTable, total: ExactDecimal, at totalSpan: SourceSpan,
        bases: [UnitFigure]? = nil
    ) -> Diagnosed<TargetSplit> {
        var reader = UnitFigures(table, target)
        let basis = bases ?? Self.bases(&reader)
        let floors = target.floor.map { reader.figures($0, unit: target.unit) }
        let limits = target.cap.map { reader.figures($0, unit: target.unit) }
        let fixed = target.fixed.map { reader.figures($0, unit: target.unit, mayBeEmpty: true) }
        let keys = target.key.map { reader.column(Self.keyName($0, in: table).name) }
        guard let basis, reader.diagnostics.isEmpty else { return Diagnosed(nil, reader.diagnostics) }
        let keyColumn = keys ?? (table.columns.isEmpty ? nil : table.columns[table.keyColumn])
        let isDescending = target.key.map { Self.keyName($0, in: table).isDescending } ?? false
        let rows = basis.indices.filter { !basis[$0].isLeftOut || fixed??[$0].value != nil }
        let units = rows.map { row in
            AllocationUnit(
                basis: basis[row].value ?? .zero, floor: floors??[row].value, cap: limits??[row].value,
                fixed: fixed??[row].value,
                tieKey: keyColumn.flatMap { tieKey($0.cells[row].value, isDescending: isDescending) })
        }
        let step = target.step?.quantity.value ?? .one
        do {
            let allocation = try Allocation(of: total, over: units, step: step)
            let names =
                target.basis + [target.floor, target.cap].compactMap { $0?.column } + [target.fixed].compactMap { $0 }
            var columns = names.compactMap { name in
                if case .one(let index) = table.column(named: name.text) { table.columns[index] } else { nil }
            }
            if allocation.hasSettledTie, let keyColumn { columns.append(keyColumn) }
            let fields = [target.floor, target.cap].compactMap { $0 }.filter { $0.column == nil }.map(\.span)
            let places = [totalSpan] + fields + [target.step?.span].compactMap { $0 }
            let lineage = DataLineage(
                place: target.code.span,
                inputs: places.map { .place($0) } + columns.map { .whole($0) })
            return Diagnosed(
                TargetSplit(
                    target: target, table: table, total: total, totalSpan: totalSpan, bases: basis, rows: rows,
                    allocation: allocation, lineage: lineage))
        } catch {
            let report = AllocationReport(
                target: target, table: table, total: total, totalSpan: totalSpan, rows: rows, bases: basis,
                floors: floors ?? nil, caps: limits ?? nil, fixed: fixed ?? nil)
            return Diagnosed(nil, error.faults.map(report.diagnostic))
        }
    }

    /// What every part was made from: the total and, since each depends on all, the whole columns of bases and limits;
    /// that of the keys only where a tie asked for them.
    let lineage: DataLineage

    /// The bases under `Theo`: a column, or 1 for each row with the word `đều`.
    private static func bases(_ reader: inout UnitFigures) -> [UnitFigure]? {
        guard let name = reader.target.basis.first else { return nil }
        if isEvenly(name, in: reader.table) {
            let one = UnitFigure(value: .one, isLeftOut: false, span: name.span)
            return Array(repeating: one, count: reader.table.rowCount)
        }
        return reader.figures(name, unit: nil, mayBeEmpty: false)
    }

    /// Whether a basis asks for equal parts.
    static func isEvenly(_ name: TargetText, in table: DataTable) -> Bool {
        Key.fold(name.text) == "deu" && table.column(named: name.text) == .none
    }

    /// The column of a key; `Dân số giảm dần` puts the largest first.
    static func keyName(_ key: TargetText, in table: DataTable?) -> (name: TargetText, isDescending: Bool) {
        let tail = " giảm dần"
        guard key.text.hasSuffix(tail) else { return (key, false) }
        if let table, table.column(named: key.text) != .none { return (key, false) }
        return (TargetText(text: String(key.text.dropLast(tail.count)), span: key.span), true)
    }

    /// The key of a row; `nil` where the cell has none.
    private static func tieKey(_ value: Value, isDescending: Bool) -> AllocationTieKey? {
        switch value {
        case .text(let text): .text(text)
        case .number(let number): .number(isDescending ? number.negated : number)
        case .quantity(let quantity): .number(isDescending ? quantity.value.negated : quantity.value)
        case .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: nil
        }
    }

    /// The parts as a column of the table.
    var column: DataColumn {
        var values = [Value](repeating: .notApplicable, count: bases.count)
        for (row, share) in zip(rows, allocation.shares) { values[row] = target.amount(share.quota) }
        return DataColumn(
            name: target.code.text, kind: .figures, unit: target.unit, nameSpan: target.code.span,
            cells: DataCells(computed: values, from: lineage))
    }
}
