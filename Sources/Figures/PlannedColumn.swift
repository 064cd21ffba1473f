package import Diagnostics
package import Values
import Vietnamese

/// A column still to be added to a table of data: by a formula (`tính`) or by allocation of a target (`chỉ tiêu`).
package struct PlannedColumn: Sendable {
    /// The folded name of the table that it is added to.
    package let table: String
    /// Its name as typed.
    package let name: String
    /// Where the name stands; faults of order are reported here.
    package let nameSpan: SourceSpan
    /// Columns that must be there before. Those that nobody plans and no table has are left to ``compute`` to report.
    package let needs: [ColumnMention]
    /// Whether the table may have a column of the name, whose place it takes.
    package let replaces: Bool
    /// Makes the column from the tables as they are when all needs are met; `nil` after errors.
    package let compute: @Sendable (TableSet) -> Diagnosed<DataColumn>

    /// A column to be made.
    package init(
        table: String, name: String, nameSpan: SourceSpan, needs: [ColumnMention],
        replaces: Bool = false, compute: @escaping @Sendable (TableSet) -> Diagnosed<DataColumn>
    ) {
        self.table = Key.fold(table)
        self.name = name
        self.nameSpan = nameSpan
        self.needs = needs
        self.replaces = replaces
        self.compute = compute
    }

    /// The column by its folded names.
    var mention: ColumnMention { ColumnMention(table: table, column: name) }
}
