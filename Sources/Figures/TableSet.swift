package import Values
import Vietnamese

/// The tables of a head by folded name, in the author's order, as they grow by computed columns.
package struct TableSet: Sendable {
    /// The tables in the author's order.
    package private(set) var tables: [DataTable]
    /// Folded names of tables with a fault that was reported: mentions of them stay silent.
    package internal(set) var faulty: Set<String>

    /// Another folded name of a table: `chi_so` of the table of indicators.
    package var alias: (folded: String, table: String)?

    /// Tables of a head.
    package init(_ tables: [DataTable], faulty: Set<String> = []) {
        self.tables = tables
        self.faulty = faulty
    }

    /// The table of a name, folded or as typed.
    package func table(_ name: String) -> DataTable? {
        var folded = Key.fold(name)
        if let alias, alias.folded == folded { folded = alias.table }
        return tables.first { Key.fold($0.name) == folded }
    }

    /// Whether a column is there.
    func has(_ mention: ColumnMention) -> Bool {
        table(mention.table)?.columns.contains { $0.foldedName == mention.column } ?? false
    }

    /// Adds a column at the right of a table, or puts it in the place of the one of its name.
    mutating func add(_ column: DataColumn, to folded: String, replacing: Bool = false) {
        guard let index = tables.firstIndex(where: { Key.fold($0.name) == folded }) else { return }
        if replacing, let place = tables[index].columns.firstIndex(where: { $0.foldedName == column.foldedName }) {
            tables[index] = tables[index].replacing(place, with: column)
        } else {
            tables[index] = tables[index].adding(column)
        }
    }

    /// Puts a table in the place of the one of its name.
    mutating func put(_ table: DataTable) {
        guard let index = tables.firstIndex(where: { $0.name == table.name }) else { return }
        tables[index] = table
    }
}
