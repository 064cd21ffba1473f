import Diagnostics
import Values
import Vietnamese

/// A column that a filter names in quotation marks.
enum NamedColumn {
    /// The column.
    case column(DataColumn)
    /// Why there is none.
    case fault(Diagnostic)

    /// The column that an argument names.
    static func find(_ filter: String, _ call: FilterCall, at index: Int, in table: DataTable) -> NamedColumn {
        guard case .text(let name) = call.arguments[index].value else {
            return .fault(.filterArgument(filter, call, at: index, Bilingual(vi: "tên cột", en: "a column name")))
        }
        switch table.column(named: name) {
        case .one(let found): return .column(table.columns[found])
        case .none: return .fault(.unknownColumn(name, in: table, at: call.argumentSpans[index]))
        case .several(let indices):
            let names = indices.map { table.columns[$0].name }
            return .fault(.severalColumns(name, names, at: call.argumentSpans[index]))
        }
    }
}

extension DataTable {
    /// What a row is called: its first column of text, else its key.
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
