import Vietnamese

/// A column of a table by folded names: what a computed column needs.
package struct ColumnMention: Hashable, Sendable {
    /// `Key.fold` of the table's name.
    package let table: String
    /// `Key.fold` of the column's name.
    package let column: String

    /// A column by the names as typed.
    package init(table: String, column: String) {
        self.table = Key.fold(table)
        self.column = Key.fold(column)
    }
}
