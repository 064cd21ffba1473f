import Diagnostics
import Document
import Values
import Vietnamese

extension Evaluator {
    /// `a.b` and `a["b"]`: a field, a row, a column, a cell.
    ///
    /// `isQuoted` tells that the name stood in brackets, where it may hold spaces.
    mutating func part(_ name: String, of base: EvaluatedValue, at span: SourceSpan, isQuoted: Bool) -> EvaluatedValue?
    {
        switch base {
        case .fields(let map, let path): return field(name, of: map, path: path, at: span)
        case .data(let entries):
            let folded = Key.fold(name)
            if let entry = entries.first(where: { $0.foldedName == folded }) {
                if context.rowNames.contains(folded) { usesRow = true }
                return entry.isFaulty ? nil : .value(entry.value)
            }
            let nearest = NearestName.find(name, among: entries.map { Self.identifier($0.name) })
            report(.unknownPart(name, of: base.kindName, nearest: nearest, at: span))
            return nil
        case .value(let sourced):
            switch sourced.value {
            case .table(let table): return part(name, of: table, at: span).map { .value($0) }
            case .row(let table, let row): return cell(name, of: table, row: row, at: span).map { .value($0) }
            case .empty: return base
            case .text, .number, .quantity, .date, .boolean, .list, .notApplicable, .blank:
                report(.noParts(name, of: base.kindName, at: span))
                return nil
            }
        case .inlines, .blocks, .body, .reference:
            report(.noParts(name, of: base.kindName, at: span))
            return nil
        }
    }

    /// A field inside a group of the head.
    private mutating func field(
        _ name: String, of map: FieldMap, path: String, at span: SourceSpan
    ) -> EvaluatedValue? {
        let folded = Key.fold(name)
        if let field = map[folded] { return read(field.value, path: path + "." + folded, at: span) }
        let declared = subfields(path)
        if declared.contains(where: { Key.fold($0) == folded }) { return .value(SourcedValue(.empty, sources: [])) }
        let known = map.entries.map(\.name) + declared
        let nearest = NearestName.find(name, among: known.map(Self.identifier))
        report(.unknownPart(name, of: Bilingual(vi: "phần đầu", en: "the head"), nearest: nearest, at: span))
        return nil
    }

    /// The declared names inside a group of the head.
    private func subfields(_ path: String) -> [String] {
        guard let declaration = context.declarations.first(where: { Key.fold($0.name) == path }) else { return [] }
        switch declaration.kind {
        case .map(let fields), .mapOrList(let fields): return fields.map(\.name)
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .wordMap, .named,
            .deferred:
            return []
        }
    }

    /// A row by its key, or a column as a list; where both fit, what fits as typed wins, else it is an error.
    private mutating func part(_ name: String, of table: DataTable, at span: SourceSpan) -> SourcedValue? {
        let rows = lookups(in: table).keys.rows(name)
        let column = lookups(in: table).column(name)
        switch column {
        case .none where rows.rows.isEmpty:
            if let group = table.group, Key.fold(name) == "nhom" {
                return SourcedValue(group.value, sources: group.sources)
            }
            report(.unknownRowOrColumn(name, in: table, at: span))
            return nil
        case .none:
            return row(name, rows.rows, of: table, at: span)
        case .several(let columns) where rows.rows.isEmpty || !rows.isExact:
            report(.severalColumns(name, columns.map { table.columns[$0].name }, at: span))
            return nil
        case .several:
            return row(name, rows.rows, of: table, at: span)
        case .one(let index):
            if rows.rows.isEmpty { return list(of: table.columns[index]) }
            let isExactColumn = table.columns[index].name == name
            if isExactColumn == rows.isExact {
                report(.rowAndColumn(name, in: table, at: span))
                return nil
            }
            return isExactColumn ? list(of: table.columns[index]) : row(name, rows.rows, of: table, at: span)
        }
    }

    /// The one row of a key; several rows with the key are an error at the mention.
    private mutating func row(_ name: String, _ rows: [Int], of table: DataTable, at span: SourceSpan) -> SourcedValue?
    {
        guard rows.count == 1, let row = rows.first else {
            let cells = table.columns[table.keyColumn].cells
            report(.severalRows(name, rows.map { cells[$0].span }, at: span))
            return nil
        }
        return SourcedValue(.row(table, row))
    }

    /// A column as a list of its cells.
    private func list(of column: DataColumn) -> SourcedValue {
        SourcedValue(
            .list(column.cells.map { SourcedValue($0.value, sources: $0.sources, places: column.places) }))
    }

    /// A cell of a row; `Stt` is the row's number where no column is called so.
    private mutating func cell(_ name: String, of table: DataTable, row: Int, at span: SourceSpan) -> SourcedValue? {
        switch lookups(in: table).column(name) {
        case .one(let index):
            let cell = table.columns[index].cells[row]
            return SourcedValue(cell.value, sources: cell.sources, places: table.columns[index].places)
        case .several(let columns):
            report(.severalColumns(name, columns.map { table.columns[$0].name }, at: span))
            return nil
        case .none:
            if Key.fold(name) == "stt" { return SourcedValue(.number(ExactDecimal(row + 1))) }
            report(.unknownColumn(name, in: table, at: span))
            return nil
        }
    }

    /// What was looked up in a table.
    private mutating func lookups(in table: DataTable) -> TableLookups {
        if let known = context.parsed?.lookups(in: table) ?? tableLookups[table] { return known }
        let lookups = TableLookups(table)
        tableLookups[table] = lookups
        return lookups
    }
}

extension Diagnostic {
    /// A name that a group does not hold.
    static func unknownPart(_ name: String, of whole: Bilingual, nearest: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.unknown-part", .error,
            Bilingual(vi: "trong \(whole.vi) không có «\(name)»", en: "there is no «\(name)» in \(whole.en)"),
            at: span, found: name, suggestion: nearest)
    }

    /// A part asked of something that has none.
    static func noParts(_ name: String, of whole: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.no-parts", .error,
            Bilingual(
                vi: "không lấy được «\(name)» vì phía trước là \(whole.vi)",
                en: "«\(name)» cannot be taken from what stands before it: \(whole.en)"),
            at: span, found: whole.vi, expected: Bilingual(vi: "bảng hoặc dòng của bảng", en: "a table or a table row"))
    }

    /// Neither a key nor a column of a table.
    static func unknownRowOrColumn(_ name: String, in table: DataTable, at span: SourceSpan) -> Diagnostic {
        let keys = table.columns.indices.contains(table.keyColumn) ? table.columns[table.keyColumn].cells : []
        let names = table.columns.map(\.name) + keys.prefix(1_000).map { KeyIndex.text($0.value) }
        return Diagnostic(
            "evaluate.unknown-row-or-column", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có dòng hay cột nào tên «\(name)»",
                en: "the table «\(table.name)» has no row or column «\(name)»"),
            at: span, found: name, expected: columns(of: table), suggestion: NearestName.find(name, among: names))
    }

    /// A name that is no column of a table.
    static func unknownColumn(_ name: String, in table: DataTable, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.unknown-column", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có cột «\(name)»",
                en: "the table «\(table.name)» has no column «\(name)»"),
            at: span, found: name, expected: columns(of: table),
            suggestion: NearestName.find(name, among: table.columns.map(\.name)))
    }

    /// A folded name that several columns fit.
    static func severalColumns(_ name: String, _ columns: [String], at span: SourceSpan) -> Diagnostic {
        let list = columns.quoted
        return Diagnostic(
            "evaluate.several-columns", .error,
            Bilingual(vi: "«\(name)» hợp với nhiều cột: \(list)", en: "«\(name)» fits several columns: \(list)"),
            at: span,
            explanation: Bilingual(
                vi: "Hãy viết đúng dấu như tên cột, hoặc viết trong ngoặc vuông và ngoặc kép.",
                en: "Write the name exactly as in the table, or in brackets and quotation marks."),
            found: name, expected: Bilingual(vi: list, en: list))
    }

    /// A key that several rows have.
    static func severalRows(_ name: String, _ rows: [SourceSpan], at span: SourceSpan) -> Diagnostic {
        let here = Bilingual(vi: "một dòng hợp với tên này", en: "a row that fits")
        return Diagnostic(
            "evaluate.several-rows", .error,
            Bilingual(vi: "«\(name)» hợp với \(rows.count) dòng", en: "«\(name)» fits \(rows.count) rows"),
            at: span, found: name, notes: rows.prefix(3).map { Note(here, at: $0) })
    }

    /// A name that is a key and a column at once.
    static func rowAndColumn(_ name: String, in table: DataTable, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.row-and-column", .error,
            Bilingual(
                vi: "trong bảng «\(table.name)», «\(name)» vừa hợp với một dòng vừa hợp với một cột",
                en: "in the table «\(table.name)», «\(name)» fits both a row and a column"),
            at: span, found: name)
    }

    /// The columns of a table as what was expected.
    static func columns(of table: DataTable) -> Bilingual {
        let list = table.columns.map(\.name).quoted(atMost: 12)
        return Bilingual(vi: "cột: \(list)", en: "columns: \(list)")
    }
}
