import Synchronization
import Values

/// What was looked up in one table: columns by the names that texts mention, rows by their keys.
///
/// The documents of a batch share one for each table of the head; a table that is made while a document is evaluated has
/// one that ends with the document.
final class TableLookups: Sendable {
    private struct Known {
        var columns: [String: DataTable.ColumnMatch] = [:]
        var keys: KeyIndex?
    }

    private let table: DataTable
    private let known = Mutex(Known())

    /// Nothing looked up yet.
    init(_ table: DataTable) { self.table = table }

    /// The column of a name.
    func column(_ name: String) -> DataTable.ColumnMatch {
        known.withLock { known in
            if let match = known.columns[name] { return match }
            let match = table.column(named: name)
            // Names come from the spec; one made by an expression is not kept for ever.
            if known.columns.count < 4096 { known.columns[name] = match }
            return match
        }
    }

    /// The rows by the text of their key column.
    var keys: KeyIndex {
        known.withLock { known in
            if let keys = known.keys { return keys }
            let keys = KeyIndex(table)
            known.keys = keys
            return keys
        }
    }
}
