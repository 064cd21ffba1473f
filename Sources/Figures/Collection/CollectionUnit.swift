import Diagnostics
package import Values
import Vietnamese

/// A unit that fills in a form (đơn vị báo cáo): a row of the table of units.
package struct CollectionUnit: Hashable, Sendable {
    /// Its row, from 0.
    package let row: Int
    /// What names the row in its table: the code, else the name.
    package let key: String
    /// Its name: the column `Tên`, else the first column of text, else the key.
    package let name: String

    /// The unit of a row.
    package init(_ table: DataTable, row: Int) {
        self.row = row
        let cells = table.columns.indices.contains(table.keyColumn) ? table.columns[table.keyColumn].cells : nil
        key = cells.map { Self.text($0.value(row)) } ?? ""
        let titled =
            table.columns.firstIndex { $0.foldedName == "ten" }
            ?? table.columns.indices.first { $0 != table.keyColumn && table.columns[$0].kind == .text }
        let title = titled.map { Self.text(table.columns[$0].cells.value(row)) } ?? ""
        name = title.isEmpty ? key : title
    }

    /// Key and name as they stand in a list: `02 Thượng Lâm`, or the one where they are the same.
    package var words: String { key == name ? name : key + " " + name }

    private static func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): number.vietnamese(grouping: false)
        case .quantity(let quantity): quantity.vietnamese()
        case .date(let date): date.short
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: ""
        }
    }
}
