import Values
import Vietnamese

extension DataTable {
    /// What a row is called in a sentence: its column of names, else its first column of text, else its key.
    func rowName(_ row: Int) -> String {
        let column =
            columns.first { $0.foldedName == "ten" } ?? columns.first { $0.kind == .text } ?? columns[keyColumn]
        return String(column.cells.value(row).shortText)
    }
}

extension Value {
    /// A value as it stands in a list of names.
    fileprivate var shortText: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.vietnamese()
        case .quantity(let quantity): quantity.vietnamese()
        case .date(let date): date.short
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: ""
        }
    }
}
