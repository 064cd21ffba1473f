public import Diagnostics
import Vietnamese

/// A table of data: named, typed columns of equal length. Shared, never changed after reading.
public final class DataTable: Sendable {
    /// The name it was declared under.
    public let name: String
    /// The columns, left to right.
    public let columns: [DataColumn]
    /// Number of rows.
    public let rowCount: Int
    /// Where the table stands.
    public let span: SourceSpan
    /// Index of the column whose value names a row: the declared one, else `Mã` where there is one, else the first.
    public let keyColumn: Int
    /// The value that all rows of a group share; `nil` for a table that is no group.
    public let group: DataCell?
    /// Index of the column that a row stands for where a value is asked: the `Tổng` of a target; `nil` where a row has
    /// no value of its own.
    public let valueColumn: Int?
    /// Index of the column that states the unit of each row, where the rows are measured in units of their own (chỉ số);
    /// where it is printed, figures go without.
    public let unitColumn: Int?

    /// A table of columns of equal length; `keyColumn` where the author says which column names the rows.
    public init(
        name: String, columns: [DataColumn], rowCount: Int, span: SourceSpan, keyColumn: Int? = nil,
        valueColumn: Int? = nil, unitColumn: Int? = nil, group: DataCell? = nil
    ) {
        self.group = group
        self.unitColumn = unitColumn
        self.name = name
        self.columns = columns
        self.rowCount = rowCount
        self.span = span
        self.valueColumn = valueColumn
        self.keyColumn = keyColumn ?? columns.firstIndex { $0.foldedName == "ma" } ?? 0
    }

    /// Finds a column: exactly first, folded second.
    public func column(named name: String) -> ColumnMatch {
        if let index = columns.firstIndex(where: { $0.name == name }) { return .one(index) }
        let folded = Key.fold(name)
        let matches = columns.indices.filter { columns[$0].foldedName == folded }
        switch matches.count {
        case 0: return .none
        case 1: return .one(matches[0])
        default: return .several(matches)
        }
    }

    /// The first row whose key, folded, is a name; exact matches win.
    public func row(named name: String) -> Int? {
        guard !columns.isEmpty else { return nil }
        let cells = columns[keyColumn].cells
        let texts = cells.indices.map { row -> String in
            switch cells.value(row) {
            case .text(let text): text
            case .number(let number): number.vietnamese()
            case .quantity(let quantity): quantity.vietnamese()
            case .date(let date): date.short
            case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: ""
            }
        }
        if let exact = texts.firstIndex(of: name) { return exact }
        let folded = Key.fold(name)
        return texts.firstIndex { Key.fold($0) == folded }
    }

    /// Some of the rows, in the order given, as a table of the same columns; the cells are shared, not copied.
    public func selecting(_ rows: [Int], name: String? = nil, group: DataCell? = nil) -> DataTable {
        DataTable(
            name: name ?? self.name, columns: columns.map { $0.selecting(rows) }, rowCount: rows.count, span: span,
            keyColumn: keyColumn, valueColumn: valueColumn, unitColumn: unitColumn, group: group ?? self.group)
    }

    /// The rows parted by the value of a column, in the order in which the values first stand (nhóm).
    public func groups(by column: Int) -> [DataTable] {
        var rows: [(cell: DataCell, rows: [Int])] = []
        var known: [Value: Int] = [:]
        for (row, cell) in columns[column].cells.enumerated() {
            if let index = known[cell.value] {
                rows[index].rows.append(row)
            } else {
                known[cell.value] = rows.count
                rows.append((cell, [row]))
            }
        }
        return rows.map { selecting($0.rows, group: $0.cell) }
    }

    /// The table with a column more at its right.
    public func adding(_ column: DataColumn) -> DataTable {
        DataTable(
            name: name, columns: columns + [column], rowCount: rowCount, span: span, keyColumn: keyColumn,
            valueColumn: valueColumn, unitColumn: unitColumn, group: group)
    }

    /// The table with a column in the place of one that it has.
    public func replacing(_ index: Int, with column: DataColumn) -> DataTable {
        var columns = columns
        columns[index] = column
        return DataTable(
            name: name, columns: columns, rowCount: rowCount, span: span, keyColumn: keyColumn,
            valueColumn: valueColumn, unitColumn: unitColumn, group: group)
    }

    /// The table with rows that have a value of their own, and units of their own.
    public func standing(keyColumn: Int, valueColumn: Int?, unitColumn: Int?) -> DataTable {
        DataTable(
            name: name, columns: columns, rowCount: rowCount, span: span, keyColumn: keyColumn,
            valueColumn: valueColumn, unitColumn: unitColumn, group: group)
    }

    /// What a look-up of a column found.
    public enum ColumnMatch: Hashable, Sendable {
        /// No column.
        case none
        /// The index of the column.
        case one(Int)
        /// Several columns fit the folded name: an error at the mention.
        case several([Int])
    }
}

extension DataTable: Hashable {
    /// Same object.
    public static func == (left: DataTable, right: DataTable) -> Bool { left === right }
    /// Hashes identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
