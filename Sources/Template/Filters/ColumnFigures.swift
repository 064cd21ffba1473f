import Diagnostics
import Values
import Vietnamese

/// What filters over a column or a list have in common: which column is meant, and its cells.
extension FilterCall {
    /// The values of the column that the first argument names, or of the list; a fault where there is neither.
    func values(_ filter: String) -> Result<[SourcedValue], FilterFault> {
        switch input.value {
        case .table(let table):
            guard let column = arguments.first else { return .failure(.of(.filterWithoutColumn(filter, table, self))) }
            return self.column(column, at: 0, of: table, filter).map { table.columns[$0].sourcedValues }
        case .list(let values):
            if arguments.isEmpty { return .success(values) }
            return .failure(.of(.filterInput("\(filter)(…)", self, Bilingual(vi: "bảng", en: "a table"))))
        case .text, .number, .quantity, .date, .boolean, .row, .empty, .notApplicable, .blank:
            let expected = Bilingual(vi: "bảng hoặc danh sách số", en: "a table or a list")
            return .failure(.of(.filterInput(filter, self, expected)))
        }
    }

    /// The index of the column that an argument names.
    func column(
        _ argument: SourcedValue, at index: Int, of table: DataTable, _ filter: String
    ) -> Result<Int, FilterFault> {
        guard case .text(let name) = argument.value else {
            return .failure(
                .of(.filterArgument(filter, self, at: index, Bilingual(vi: "tên cột", en: "a column name"))))
        }
        switch table.column(named: name) {
        case .one(let found): return .success(found)
        case .none: return .failure(.of(.unknownColumn(name, in: table, at: argumentSpans[index])))
        case .several(let indices):
            let names = indices.map { table.columns[$0].name }
            return .failure(.of(.severalColumns(name, names, at: argumentSpans[index])))
        }
    }

    /// The table before the bar with the columns that the arguments at some places name; the first fault otherwise.
    func columns(
        _ places: [Int], _ filter: String
    ) -> Result<(table: DataTable, columns: [DataColumn]), FilterFault> {
        table(filter).flatMap { table in
            var found: [DataColumn] = []
            for place in places {
                switch column(arguments[place], at: place, of: table, filter) {
                case .success(let index): found.append(table.columns[index])
                case .failure(let fault): return .failure(fault)
                }
            }
            return .success((table, found))
        }
    }

    /// The table before the bar; a fault where there is none.
    func table(_ filter: String) -> Result<DataTable, FilterFault> {
        if case .table(let table) = input.value { return .success(table) }
        return .failure(.of(.filterInput(filter, self, Bilingual(vi: "bảng", en: "a table"))))
    }
}

/// Why a filter has no value.
struct FilterFault: Error {
    /// What is told.
    let diagnostic: Diagnostic

    /// A fault that is told so.
    static func of(_ diagnostic: Diagnostic) -> FilterFault { FilterFault(diagnostic: diagnostic) }
}

extension DataColumn {
    /// The cells as values with their sources and decimals.
    var sourcedValues: [SourcedValue] {
        cells.map { SourcedValue($0.value, sources: $0.sources, places: places) }
    }
}

extension Diagnostic {
    /// A table without the name of the column that is meant.
    static func filterWithoutColumn(_ filter: String, _ table: DataTable, _ call: FilterCall) -> Diagnostic {
        Diagnostic(
            "filter.without-column", .error,
            Bilingual(
                vi: "chưa rõ «\(filter)» dùng cột nào của bảng «\(table.name)»",
                en: "which column of «\(table.name)» does «\(filter)» take"),
            at: call.nameSpan, found: filter,
            expected: Bilingual(vi: "\(filter)(\"tên cột\")", en: "\(filter)(\"column\")"))
    }
}
