import Diagnostics
import Values
import Vietnamese

/// What the documents of a batch are for: the rows of a table, or groups of them.
struct BatchRows: Sendable {
    /// The table.
    let table: DataTable
    /// The column that makes groups; `nil` for a document a row.
    let column: DataColumn?
    /// The rows of each document, in the order of the documents; one each without groups.
    let members: [[Int]]

    /// How many documents there are.
    var count: Int { members.count }

    /// The name by which a spec calls the row or the rows of its document: `xã_này`.
    var rowName: String { BatchNames.row(of: table.name) }

    /// The folded names that stand for other data in each document.
    let boundNames: Set<String>

    /// The documents of a table's rows or groups.
    init(table: DataTable, column: DataColumn?, members: [[Int]]) {
        self.table = table
        self.column = column
        self.members = members
        boundNames = Set([BatchNames.row(of: table.name), BatchNames.group].map { Key.fold($0) })
    }

    /// Finds what `--for` names: a table, or a table and a column of it behind a dot.
    static func find(_ each: String, in head: Head) -> Diagnosed<BatchRows> {
        let parts = each.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        var entries: [DataEntry] = []
        if case .data(let data, _)? = head.fields["du_lieu"]?.value { entries = data }
        let tables = entries.compactMap { entry -> String? in
            if case .table = entry.value.value { entry.name } else { nil }
        }
        guard let entry = entries.first(where: { $0.foldedName == Key.fold(name) }) else {
            // The data may hold it where they could not be read, which was reported.
            if case .faulty? = head.fields["du_lieu"]?.value { return Diagnosed(nil) }
            return Diagnosed(nil, [.unknownBatchTable(name, tables: tables)])
        }
        if entry.isFaulty { return Diagnosed(nil) }
        guard case .table(let table) = entry.value.value else {
            return Diagnosed(nil, [.batchOverNoTable(entry, tables: tables)])
        }
        guard table.rowCount > 0 else { return Diagnosed(nil, [.batchWithoutRows(table)]) }
        guard parts.count == 2 else {
            return Diagnosed(BatchRows(table: table, column: nil, members: (0..<table.rowCount).map { [$0] }))
        }
        return groups(of: table, by: String(parts[1]).trimmed)
    }

    /// The groups by a column, in the order in which their values come first.
    private static func groups(of table: DataTable, by name: String) -> Diagnosed<BatchRows> {
        let index: Int
        switch table.column(named: name) {
        case .one(let found): index = found
        case .none: return Diagnosed(nil, [.unknownBatchColumn(name, in: table)])
        case .several(let found):
            return Diagnosed(nil, [.severalBatchColumns(name, found.map { table.columns[$0].name })])
        }
        let column = table.columns[index]
        var places: [String: Int] = [:]
        var members: [[Int]] = []
        var faults: [Diagnostic] = []
        for (row, cell) in column.cells.enumerated() {
            guard let text = cell.value.printedText, !text.isEmpty else {
                faults.append(.batchGroupEmpty(column.name, at: cell.span))
                continue
            }
            if let place = places[text] {
                members[place].append(row)
            } else {
                places[text] = members.count
                members.append([row])
            }
        }
        return Diagnosed(faults.isEmpty ? BatchRows(table: table, column: column, members: members) : nil, faults)
    }

    /// What a document's rows are called in the index and the manifest: the value of its group, or the key of its row.
    func key(_ document: Int) -> String {
        let row = members[document][0]
        if let column { return column.cells[row].value.printedText ?? "" }
        guard table.columns.indices.contains(table.keyColumn) else { return "" }
        return table.columns[table.keyColumn].cells[row].value.printedText ?? ""
    }

    /// The name of a document's row beside its key: `Tên`, else the first column of text; `nil` where that is the key, or
    /// the document is for a group.
    func title(_ document: Int) -> String? {
        guard column == nil, let index = titleColumn, index != table.keyColumn else { return nil }
        return table.columns[index].cells[members[document][0]].value.printedText
    }

    private var titleColumn: Int? {
        table.columns.firstIndex { $0.foldedName == "ten" }
            ?? table.columns.indices.first { $0 != table.keyColumn && table.columns[$0].kind == .text }
    }

    /// Where a document's first row stands, for messages.
    func place(_ document: Int) -> SourceSpan {
        let row = members[document][0]
        let index = column.flatMap { column in table.columns.firstIndex { $0.name == column.name } } ?? table.keyColumn
        return table.columns.indices.contains(index) ? table.columns[index].cells[row].span : table.span
    }
}

extension Value {
    /// The value as plain text; `nil` for what has none.
    var printedText: String? {
        switch self {
        case .text(let text): text
        case .number(let number): number.vietnamese(grouping: false)
        case .quantity(let quantity): quantity.vietnamese()
        case .date(let date): date.short
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: nil
        }
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}

extension Diagnostic {
    /// `--for` names nothing.
    fileprivate static func unknownBatchTable(_ name: String, tables: [String]) -> Diagnostic {
        let list = tables.quoted
        return Diagnostic(
            "batch.unknown-table", .error,
            Bilingual(
                vi: "phần «dữ liệu» không có bảng nào tên «\(name)» để soạn hàng loạt",
                en: "the data hold no table «\(name)» to make documents for"),
            at: nil, found: name,
            expected: list.isEmpty
                ? Bilingual(vi: "một bảng ở mục «dữ liệu»", en: "a table under «dữ liệu»")
                : Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(name, among: tables))
    }

    /// `--for` names a constant.
    fileprivate static func batchOverNoTable(_ entry: DataEntry, tables: [String]) -> Diagnostic {
        let list = tables.quoted
        return Diagnostic(
            "batch.not-a-table", .error,
            Bilingual(
                vi: "«\(entry.name)» là \(entry.value.value.kindName.vi), không phải bảng để soạn mỗi dòng một văn bản",
                en: "«\(entry.name)» is \(entry.value.value.kindName.en), not a table with a document a row"),
            at: entry.nameSpan, found: entry.name,
            expected: list.isEmpty ? Bilingual(vi: "một bảng", en: "a table") : Bilingual(vi: list, en: list))
    }

    /// The table has no rows.
    fileprivate static func batchWithoutRows(_ table: DataTable) -> Diagnostic {
        Diagnostic(
            "batch.no-rows", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có dòng nào nên không có văn bản nào để soạn",
                en: "the table «\(table.name)» has no rows, so there is no document to make"),
            at: table.span, found: "0", expected: Bilingual(vi: "ít nhất một dòng", en: "at least one row"))
    }

    /// `--for xã.Huyện` names no column.
    fileprivate static func unknownBatchColumn(_ name: String, in table: DataTable) -> Diagnostic {
        let names = table.columns.map(\.name)
        let list = names.quoted(atMost: 12)
        return Diagnostic(
            "batch.unknown-column", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có cột «\(name)» để chia nhóm",
                en: "the table «\(table.name)» has no column «\(name)» to make groups by"),
            at: table.span, found: name, expected: Bilingual(vi: "cột: \(list)", en: "columns: \(list)"),
            suggestion: NearestName.find(name, among: names))
    }

    /// `--for` names a column without its marks, and two columns fit.
    fileprivate static func severalBatchColumns(_ name: String, _ columns: [String]) -> Diagnostic {
        let list = columns.quoted
        return Diagnostic(
            "batch.several-columns", .error,
            Bilingual(vi: "«\(name)» hợp với nhiều cột: \(list)", en: "«\(name)» fits several columns: \(list)"),
            at: nil,
            explanation: Bilingual(
                vi: "Hãy viết đúng dấu như tên cột.", en: "Write the name with its marks, as in the table."),
            found: name, expected: Bilingual(vi: list, en: list))
    }

    /// A row without a group.
    fileprivate static func batchGroupEmpty(_ column: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "batch.empty-group", .error,
            Bilingual(
                vi: "ô của cột «\(column)» không ghi gì nên không biết dòng này thuộc nhóm nào",
                en: "the cell of «\(column)» says nothing, so the row belongs to no group"),
            at: span, expected: Bilingual(vi: "tên nhóm", en: "the group's name"))
    }
}
