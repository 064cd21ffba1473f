package import Values
import Vietnamese

/// The tables of a head by folded name, in the author's order, as they grow by computed columns.
package struct TableSet: Sendable {
    /// The tables in the author's order.
    package private(set) var tables: [DataTable]
    /// Folded names of tables with a fault that was reported: mentions of them stay silent.
    package internal(set) var faulty: Set<String>

    /// Tables of a head.
    package init(_ tables: [DataTable], faulty: Set<String> = []) {
        self.tables = tables
        self.faulty = faulty
    }

    /// The table of a name, folded or as typed.
    package func table(_ name: String) -> DataTable? {
        let folded = Key.fold(name)
        return tables.first { Key.fold($0.name) == folded }
    }

    /// Adds a column at the right of a table.
    mutating func add(_ column: DataColumn, to folded: String) {
        guard let index = tables.firstIndex(where: { Key.fold($0.name) == folded }) else { return }
        tables[index] = tables[index].adding(column)
    }
}
