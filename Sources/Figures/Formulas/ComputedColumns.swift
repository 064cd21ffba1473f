import Diagnostics
import Expressions
import Values
import Vietnamese

/// Reads the computed columns of a head: `tính`, a table of formulas for each table of data (cột tính).
///
/// The columns of such a table are Cột and Công thức, with Đơn vị and Số lẻ where wanted.
struct ComputedColumns {
    private let surroundings: FormulaSurroundings
    private let tables: TableSet
    /// The columns to be made.
    private(set) var planned: [PlannedColumn] = []
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []
    /// Folded names of tables that lack a column for a fault that was reported.
    private(set) var faulty: Set<String> = []

    /// The computed columns that a head asks for.
    init(_ head: Head, _ tables: TableSet) {
        self.init(surroundings: FormulaSurroundings(head), tables: tables)
        switch head.fields["tinh"]?.value {
        case .map(let map)?:
            for field in map.entries {
                let count = diagnostics.count
                read(field)
                if case .faulty = field.value { faulty.insert(field.foldedName) }
                if diagnostics[count...].hasErrors { faulty.insert(field.foldedName) }
            }
        case .faulty?: faulty = Set(tables.tables.map { Key.fold($0.name) })
        case .text?, .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .list?, .data?, .table?, .blank?,
            .none?, .empty?, nil:
            break
        }
    }

    private init(surroundings: FormulaSurroundings, tables: TableSet) {
        self.surroundings = surroundings
        self.tables = tables
    }

    /// The formulas of one table.
    private mutating func read(_ field: Field) {
        guard case .table(let formulas, _) = field.value else { return }
        guard tables.table(field.name) != nil else {
            let isReported = surroundings.entry(field.name)?.isFaulty ?? surroundings.isIncomplete
            if !isReported {
                diagnostics.append(.formulaTableUnknown(field.name, tables.tables.map(\.name), at: field.nameSpan))
            }
            return
        }
        guard let places = FormulaColumns(formulas, &diagnostics) else { return }
        for row in 0..<formulas.rowCount {
            guard let formula = places.formula(row, &diagnostics) else { continue }
            let parsed = ExpressionParser.parse(formula.text)
            diagnostics += parsed.diagnostics
            guard let expression = parsed.output, !parsed.hasErrors else { continue }
            plan(
                Formula(
                    expression: expression, name: formula.name, span: formula.text.span, unit: formula.unit,
                    places: formula.places),
                of: field.name)
        }
    }

    private mutating func plan(_ formula: Formula, of table: String) {
        let surroundings = surroundings
        planned.append(
            PlannedColumn(
                table: table, name: formula.name.text, nameSpan: formula.name.span,
                needs: FormulaNeeds.of(formula.expression, table: table, surroundings)
            ) { tables in
                guard let table = tables.table(table) else { return Diagnosed(nil) }
                let bound = FormulaBinding.bind(formula, to: table, in: tables, surroundings)
                guard let output = bound.output else { return Diagnosed(nil, bound.diagnostics) }
                let column = ComputedColumn.make(output)
                return Diagnosed(column.output, bound.diagnostics + column.diagnostics)
            })
    }
}

/// The columns of a table of formulas, found by their names.
private struct FormulaColumns {
    /// The table.
    let table: DataTable
    private var indices: [Name: Int] = [:]

    /// What the columns are called.
    enum Name: String, CaseIterable {
        case column = "Cột"
        case formula = "Công thức"
        case unit = "Đơn vị"
        case places = "Số lẻ"
    }

    /// One row: the column's name, the formula, unit and decimals.
    struct Row {
        var name: LocatedText
        var text: LocatedText
        var unit: LocatedText?
        var places: Int?
    }

    /// Finds the columns; `nil` where one that is needed is missing or one is not known.
    init?(_ table: DataTable, _ diagnostics: inout [Diagnostic]) {
        self.table = table
        let count = diagnostics.count
        for (index, column) in table.columns.enumerated() {
            guard let name = Name.allCases.first(where: { Key.fold($0.rawValue) == column.foldedName }) else {
                diagnostics.append(.formulaColumnName(column.name, at: table.headSpan))
                continue
            }
            indices[name] = index
        }
        for name in [Name.column, .formula] where indices[name] == nil && diagnostics.count == count {
            diagnostics.append(.formulaColumnMissing(name.rawValue, at: table.headSpan))
        }
        if diagnostics.count > count { return nil }
    }

    /// A row; `nil` after a report.
    func formula(_ row: Int, _ diagnostics: inout [Diagnostic]) -> Row? {
        guard let name = text(.column, row), let formula = text(.formula, row) else {
            let isName = text(.column, row) == nil
            diagnostics.append(
                .formulaEmpty(
                    isName ? Name.column.rawValue : Name.formula.rawValue,
                    at: cell(isName ? .column : .formula, row)?.span))
            return nil
        }
        var places: Int?
        switch cell(.places, row)?.value {
        case nil, .empty?, .notApplicable?: break
        case .number(let number)?: places = number.wholeValue
        case .text(let text)?: places = Int(text)
        case .quantity?, .date?, .boolean?, .list?, .table?, .row?, .blank?: places = -1
        }
        if let cell = cell(.places, row), cell.value != .empty, cell.value != .notApplicable,
            !(0...20).contains(places ?? -1)
        {
            diagnostics.append(.formulaPlaces(at: cell.span))
            return nil
        }
        return Row(name: name, text: formula, unit: text(.unit, row), places: places)
    }

    private func cell(_ name: Name, _ row: Int) -> DataCell? {
        indices[name].map { table.columns[$0].cells[row] }
    }

    /// The text of a cell with its places, `\|` as a bar; `nil` where the cell is empty.
    private func text(_ name: Name, _ row: Int) -> LocatedText? {
        guard let cell = cell(name, row) else { return nil }
        switch cell.value {
        case .empty, .notApplicable: return nil
        case .text, .number, .quantity, .date, .boolean, .list, .table, .row, .blank: break
        }
        var text = ""
        var segments: [LocatedText.Segment] = []
        let start = cell.span.range.lowerBound
        var offset = 0
        for part in cell.span.text.split(separator: "\\|", omittingEmptySubsequences: false) {
            if !segments.isEmpty {
                text += "|"
                offset += 2
            }
            segments.append(LocatedText.Segment(text: text.utf8.count, file: start + offset))
            text += part
            offset += part.utf8.count
        }
        return LocatedText(text, file: cell.span.file, segments: segments)
    }
}

extension DataTable {
    /// The line with the names of the columns.
    fileprivate var headSpan: SourceSpan {
        let line = span.file.lineRange(span.start.line)
        return SourceSpan(span.file, max(line.lowerBound, span.range.lowerBound)..<line.upperBound)
    }
}

extension Diagnostic {
    /// A column that a table of formulas does not have.
    fileprivate static func formulaColumnName(_ name: String, at span: SourceSpan) -> Diagnostic {
        let names = FormulaColumns.Name.allCases.map(\.rawValue)
        let list = names.joined(separator: ", ")
        return Diagnostic(
            "figures.formula-column", .error,
            Bilingual(vi: "bảng công thức không có cột «\(name)»", en: "a table of formulas has no column «\(name)»"),
            at: span, found: name, expected: Bilingual(vi: list, en: list),
            suggestion: NearestName.find(name, among: names))
    }

    /// A table of formulas without one of its columns.
    fileprivate static func formulaColumnMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
        let form = "| Cột | Công thức | Đơn vị | Số lẻ |"
        return Diagnostic(
            "figures.formula-column-missing", .error,
            Bilingual(vi: "bảng công thức thiếu cột «\(name)»", en: "the table of formulas lacks the column «\(name)»"),
            at: span, expected: Bilingual(vi: form, en: form))
    }

    /// A row of formulas without name or formula.
    fileprivate static func formulaEmpty(_ name: String, at span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "figures.formula-empty", .error,
            Bilingual(vi: "dòng công thức này để trống ô «\(name)»", en: "this formula leaves «\(name)» empty"),
            at: span,
            expected: Bilingual(vi: "tên cột và công thức", en: "a name and a formula"))
    }

    /// Decimals that are no count.
    fileprivate static func formulaPlaces(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.formula-places", .error,
            Bilingual(
                vi: "«Số lẻ» là số chữ số sau dấu phẩy, từ 0 đến 20", en: "«Số lẻ» is a count of decimals from 0 to 20"),
            at: span, found: String(span.text), expected: Bilingual(vi: "0, 1, 2 …", en: "0, 1, 2 …"))
    }
}
