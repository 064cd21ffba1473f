import Diagnostics
import Values
import Vietnamese

/// The names that a batch makes in a spec: the row of the document (`xã_này`) and the value of its group (`nhóm_này`).
enum BatchNames {
    /// The value of the group.
    static let group = "nhóm này"

    /// The row of a document that is made for a table's rows.
    static func row(of table: String) -> String { table + " này" }

    /// Data may not be called like a name that a batch makes: one such name is one error, and the data count as faulty.
    static func check(_ head: inout Head) -> [Diagnostic] {
        guard let index = head.fields.entries.firstIndex(where: { $0.foldedName == "du_lieu" }),
            case .data(var entries, let span) = head.fields.entries[index].value
        else { return [] }
        let reserved = Set(entries.map { Key.fold(row(of: $0.name)) } + [Key.fold(group)])
        var faults: [Diagnostic] = []
        for place in entries.indices where reserved.contains(entries[place].foldedName) {
            faults.append(.reservedBatchName(entries[place].name, at: entries[place].nameSpan))
            entries[place].isFaulty = true
        }
        if !faults.isEmpty { head.fields.entries[index].value = .data(entries, span) }
        return faults
    }
}

extension Head {
    /// The head of one document of a batch: its rows stand among the data.
    func bound(to rows: BatchRows, _ document: Int) -> Head {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == "du_lieu" }),
            case .data(var entries, let span) = fields.entries[index].value
        else { return self }
        let table = rows.table
        let members = rows.members[document]
        func add(_ name: String, _ value: SourcedValue) {
            entries.append(
                DataEntry(name: name, foldedName: Key.fold(name), nameSpan: table.span, value: value))
        }
        if let column = rows.column {
            let cell = column.cells[members[0]]
            add(rows.rowName, SourcedValue(.table(table.rows(members))))
            add(BatchNames.group, SourcedValue(cell.value, sources: [cell.span]))
        } else {
            add(rows.rowName, SourcedValue(.row(table, members[0])))
        }
        var head = self
        head.fields.entries[index].value = .data(entries, span)
        return head
    }
}

extension DataTable {
    /// A table of some of the rows.
    fileprivate func rows(_ rows: [Int]) -> DataTable {
        DataTable(
            name: name,
            columns: columns.map { column in
                DataColumn(name: column.name, kind: column.kind, cells: rows.map { column.cells[$0] })
            }, rowCount: rows.count, span: span)
    }
}

extension Diagnostic {
    /// Data called `xã này` beside a table `xã`, or `nhóm này`.
    fileprivate static func reservedBatchName(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "batch.reserved-name", .error,
            Bilingual(
                vi: "tên «\(name)» dành cho việc soạn hàng loạt", en: "the name «\(name)» is kept for batches"),
            at: span,
            explanation: Bilingual(
                vi: "Khi soạn hàng loạt, tên này chỉ dòng hoặc nhóm của từng văn bản; hãy đặt tên khác.",
                en: "In a batch it stands for the row or the group of a document; choose another name."),
            found: name)
    }
}
