import Diagnostics
import Document
import Values
import Vietnamese

/// Makes the tables that a spec declares under `bảng`, once all columns of its data are there.
enum TableStage {
    /// The tables by folded name, with everything found. A table with a fault is missing.
    static func run(_ head: Head, notApplicable: String) -> Diagnosed<[String: DataTableBlock]> {
        guard case .map(let map)? = head.fields["bang"]?.value else { return Diagnosed([:]) }
        var tables: [String: DataTableBlock] = [:]
        var diagnostics: [Diagnostic] = []
        let targets = TableTargets(head)
        let constants = head.constants
        for field in map.entries {
            guard var declaration = TableDeclaration(field), !declaration.isFaulty, let name = declaration.text("dong")
            else { continue }
            declaration.specFile = head.file
            if head.isBoundLater(name) { continue }
            guard let data = head.table(name, &diagnostics) else { continue }
            var builder = DataTableBuilder(declaration, data, constants: constants, targets: targets)
            tables[field.foldedName] = builder.table(rows: Array(0..<data.rowCount), notApplicable: notApplicable)
            diagnostics += builder.diagnostics
        }
        return Diagnosed(tables, diagnostics)
    }

    /// One table over rows that are known only where it is printed: a row of the data, or some of its rows.
    static func table(
        _ name: String, over rows: Value, _ head: Head, notApplicable: String
    ) -> Diagnosed<DataTableBlock> {
        guard case .map(let map)? = head.fields["bang"]?.value, let field = map[name],
            var declaration = TableDeclaration(field), !declaration.isFaulty, let place = declaration.text("dong")
        else { return Diagnosed(nil) }
        declaration.specFile = head.file
        let (data, members): (DataTable, [Int])
        switch rows {
        case .row(let table, let row): (data, members) = (table, [row])
        case .table(let table): (data, members) = (table, Array(0..<table.rowCount))
        case .text, .number, .quantity, .date, .boolean, .list, .empty, .notApplicable, .blank:
            return Diagnosed(nil, [.rowsAreNoTable(place.text, rows.kindName, at: place.span)])
        }
        var builder = DataTableBuilder(
            declaration, data, constants: head.constants, targets: TableTargets(head))
        let table = builder.table(rows: members, notApplicable: notApplicable)
        return Diagnosed(table, builder.diagnostics)
    }
}

extension Head {
    /// Values under `dữ liệu` that are no tables, by folded name.
    var constants: [String: SourcedValue] {
        guard case .data(let entries, _)? = fields["du_lieu"]?.value else { return [:] }
        var constants: [String: SourcedValue] = [:]
        for entry in entries where !entry.isFaulty {
            if case .table = entry.value.value { continue }
            constants[entry.foldedName] = entry.value
        }
        return constants
    }

    /// Whether a name is that of a row or of rows which a loop or a batch gives: `xã_này` beside data `xã`.
    func isBoundLater(_ name: LocatedText) -> Bool {
        guard case .data(let entries, _)? = fields["du_lieu"]?.value else { return false }
        let folded = Key.fold(name.text)
        return folded.hasSuffix("_nay") && entries.contains { $0.foldedName + "_nay" == folded }
    }

    /// The data that a table names; `nil` after a report, or where the data was reported.
    func table(
        _ name: LocatedText, _ diagnostics: inout [Diagnostic]
    ) -> DataTable? {
        switch TargetRows.find(name.text, in: self) {
        case .table(let table): return table
        case .faulty: return nil
        case .unknown(let names):
            diagnostics.append(.unknownRows(name.text, names, at: name.span))
            return nil
        case .other: break
        }
        let folded = Key.fold(name.text)
        switch fields["du_lieu"]?.value {
        case .faulty?: return nil
        case .data(let entries, _)?:
            if let entry = entries.first(where: { $0.foldedName == folded }) {
                if entry.isFaulty { return nil }
                if case .table(let table) = entry.value.value { return table }
                diagnostics.append(.rowsAreNoTable(name.text, entry.value.value.kindName, at: name.span))
                return nil
            }
            let names = entries.compactMap { if case .table = $0.value.value { $0.name } else { nil } }
            diagnostics.append(.unknownRows(name.text, names, at: name.span))
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .map, .list, .table, .blank,
            FieldValue.none(_)?, .empty, nil:
            diagnostics.append(.unknownRows(name.text, [], at: name.span))
        }
        return nil
    }
}

extension Diagnostic {
    /// `dòng` names nothing.
    fileprivate static func unknownRows(_ name: String, _ names: [String], at span: SourceSpan) -> Diagnostic {
        let list = names.quoted
        return Diagnostic(
            "table.unknown-data", .error,
            Bilingual(vi: "«dữ liệu» không có bảng nào tên «\(name)»", en: "no data is called «\(name)»"), at: span,
            found: name,
            expected: names.isEmpty
                ? Bilingual(vi: "một bảng khai ở «dữ liệu»", en: "a table under «dữ liệu»")
                : Bilingual(vi: list, en: list),
            suggestion: NearestName.find(name, among: names))
    }

    /// `dòng` names something that has no rows.
    static func rowsAreNoTable(_ name: String, _ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.no-rows", .error,
            Bilingual(
                vi: "«\(name)» là \(kind.vi), không phải bảng dữ liệu", en: "«\(name)» is a \(kind.en), no table"),
            at: span,
            found: name, expected: Bilingual(vi: "tên một bảng dữ liệu", en: "the name of a table of data"))
    }
}
