import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// Makes the node of a printed table from its declaration and its data.
struct DataTableBuilder {
    /// What the author says of the table.
    let declaration: TableDeclaration
    /// The data it is made from.
    let data: DataTable
    private let constants: [String: SourcedValue]
    private let targets: TableTargets
    /// The columns, left to right.
    private(set) var columns: [ColumnDeclaration] = []
    /// Formulas by column.
    private(set) var formulas: [Int: TableFormula] = [:]
    /// How each column is printed.
    private(set) var printings: [CellPrinting] = []
    /// Whether each column is summed.
    private(set) var isSummed: [Bool] = []
    /// The row of column numbers.
    private(set) var numbers: ColumnNumbers?
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// For a table over some rows of the data.
    init(
        _ declaration: TableDeclaration, _ data: DataTable, constants: [String: SourcedValue], targets: TableTargets
    ) {
        self.declaration = declaration
        self.data = data
        self.constants = constants
        self.targets = targets
    }

    /// The table; `nil` after errors.
    mutating func table(rows: [Int], notApplicable: String) -> DataTableBlock? {
        var reader = ColumnReader(data, targets)
        columns = reader.read(declaration.text("cot"), at: declaration.span)
        diagnostics += reader.diagnostics
        markDitto()
        prepareFormulas()
        let plan = RowPlan(declaration, data, rows: rows, constants: constants)
        diagnostics += plan.diagnostics
        readNumbers()
        let words = groupWords()
        guard !diagnostics.hasErrors, !columns.isEmpty else { return nil }
        printings = columns.indices.map { printing($0, notApplicable) }
        isSummed = columns.indices.map { sums($0) }
        var printed = PrintedRows(columnCount: columns.count)
        printed.cells.reserve(rows: plan.entries.count)
        for entry in plan.entries { add(entry, words, to: &printed) }
        if let numbers { check(numbers, plan, printed.cells) }
        guard !diagnostics.hasErrors else { return nil }
        return block(printed, plan)
    }

    // MARK: Preparing

    private mutating func markDitto() {
        for name in declaration.names("dau_lap") {
            let folded = Key.fold(name.text)
            let found = columns.indices.filter { index in
                if case .column(let column) = columns[index].content, data.columns[column].foldedName == folded {
                    return true
                }
                return columns[index].tiers.last.map(Key.fold) == folded
            }
            if found.isEmpty { diagnostics.append(.unknownTableColumn(name.text, in: data, at: name.span)) }
            for index in found { columns[index].isDitto = true }
        }
    }

    private mutating func prepareFormulas() {
        for index in columns.indices {
            guard case .formula(let expression) = columns[index].content else { continue }
            formulas[index] = TableFormula(expression, table: data, constants: constants, &diagnostics)
        }
    }

    private mutating func readNumbers() {
        let given = columns.map(\.number)
        if let text = declaration.text("hang_so_cot") {
            let names = NameList.read(text)
            if names.count == 1, Key.fold(text.text) == "co" {
                numbers = ColumnNumbers(areFigures: columns.indices.map(isFigure), at: text.span)
            } else if names.count == 1, Key.fold(text.text) == "khong" {
                numbers = nil
            } else if names.count != columns.count {
                diagnostics.append(.numberCount(names.count, columns.count, at: text.span))
            } else {
                numbers = ColumnNumbers(names.map { ($0.text, $0.span) }, &diagnostics)
            }
        } else if given.contains(where: { $0 != nil }) {
            let texts = zip(given, columns).map { number, column in (number?.text ?? "", number?.span ?? column.span) }
            numbers = ColumnNumbers(texts, &diagnostics)
        }
        guard let numbers else { return }
        for entry in numbers.entries {
            for label in numbers.unknownLabels(entry) {
                let labels = numbers.entries.map(\.label).filter { !$0.isEmpty }
                diagnostics.append(.unknownColumnNumber(label, in: entry.text, labels, at: entry.span))
            }
        }
    }

    /// Whether a column holds figures.
    func isFigure(_ index: Int) -> Bool {
        switch columns[index].content {
        case .ordinal, .blank: false
        case .column(let column): data.columns[column].kind == .figures
        case .formula, .numbered: true
        }
    }

    private mutating func groupWords() -> (heading: GroupWords, subtotal: GroupWords) {
        let printing = CellPrinting(notApplicable: "", empty: "")
        let heading = GroupWords(
            declaration.text("dau_nhom"), table: data, constants: constants, printing, &diagnostics)
        let subtotal = GroupWords(
            declaration.text("nhan_cong_nhom"), prefix: "Cộng ", table: data, constants: constants, printing,
            &diagnostics)
        return (heading, subtotal)
    }

    private func printing(_ index: Int, _ notApplicable: String) -> CellPrinting {
        let declared = columns[index]
        var printing = CellPrinting(
            places: declared.places, notApplicable: declaration.text("khong_ap_dung")?.text ?? notApplicable,
            empty: declaration.text("o_trong")?.text ?? "")
        if case .column(let column) = declared.content {
            printing.sharedUnit = data.columns[column].unit ?? data.columns[column].cells.sharedUnit
            printing.places = declared.places ?? data.columns[column].places
        }
        if case .formula = declared.content, declared.unit == "%" { printing.sharedUnit = "%" }
        if let unit = data.unitColumn, columns.contains(where: { $0.shows(unit) }) {
            printing.isUnitAside = printing.sharedUnit == nil
        }
        return printing
    }

    /// Whether a column is summed: figures that can be added, unless the author says otherwise. A percentage cannot.
    private func sums(_ index: Int) -> Bool {
        if let said = columns[index].isSummed { return said }
        switch columns[index].content {
        case .ordinal, .blank: return false
        case .formula, .numbered: return true
        case .column(let column):
            guard data.columns[column].kind == .figures, data.columns[column].isSummed else { return false }
            let unit = printings[index].sharedUnit ?? columns[index].unit
            return unit != "%" && unit != "‰"
        }
    }

    // MARK: Values

    /// What a column holds over rows; `nil` after a fault that was told, or where there is nothing.
    mutating func value(_ index: Int, _ scope: RowScope) -> SourcedValue? {
        do throws(TableFormula.Fault) {
            switch columns[index].content {
            case .ordinal, .blank: return nil
            case .column(let column):
                return try TableSums.value(
                    of: data.columns[column], over: scope, skippingEmpty: declaration.text("o_trong") != nil,
                    at: columns[index].span)
            case .formula: return try formulas[index]?.value(over: scope)
            case .numbered: return numbered(index, scope)
            }
        } catch {
            if case .told(let diagnostic) = error,
                !diagnostics.contains(where: { $0.code == diagnostic.code && $0.span == diagnostic.span })
            {
                diagnostics.append(diagnostic)
            }
            return nil
        }
    }

    /// What the formula of a column's number gives; a percentage where the column's unit says so.
    private mutating func numbered(_ index: Int, _ scope: RowScope) -> SourcedValue? {
        guard let numbers else { return nil }
        let entry = numbers.entries[index]
        var operands: [Int: ExactDecimal] = [:]
        var list = SourceList()
        for column in numbers.needs(entry) where column != index {
            guard let operand = value(column, scope) else { continue }
            list.add(operand.sources)
            operands[column] = Arithmetic.figure(operand.value)?.value
        }
        guard let value = numbers.value(entry, operands) else {
            return SourcedValue(.notApplicable, sources: list.spans)
        }
        let isPercent = columns[index].unit == "%"
        let scaled = isPercent ? (try? value.multiplying(ExactDecimal(100))) ?? value : value
        return SourcedValue(.number(scaled), sources: list.spans)
    }

    // MARK: Rows

    /// The rows printed so far.
    struct PrintedRows {
        var rows: [DataTableBlock.Row] = []
        var cells: PrintedCells
        /// What each row was computed over; `nil` for words alone.
        var scopes: [RowScope?] = []

        init(columnCount: Int) { cells = PrintedCells(columnCount: columnCount) }
    }

    private mutating func add(
        _ entry: RowPlan.Entry, _ words: (heading: GroupWords, subtotal: GroupWords), to printed: inout PrintedRows
    ) {
        switch entry {
        case .unit(let row, let number):
            unit(row, number, prefix: "", to: &printed)
            printed.rows.append(DataTableBlock.Row(.unit))
            printed.scopes.append(.row(row))
        case .part(let row, let isAlone):
            unit(row, "", prefix: isAlone ? "Trong đó: " : "- ", to: &printed)
            printed.rows.append(DataTableBlock.Row(.part))
            printed.scopes.append(.row(row))
        case .partsHeading:
            let label = labelColumn
            for column in columns.indices { printed.cells.append(column == label ? "Trong đó:" : "") }
            printed.rows.append(DataTableBlock.Row(.part))
            printed.scopes.append(nil)
        case .group(let level, let name, let number, let rows):
            let text = words.heading.text(name, rows: rows, &diagnostics)
            let hasSums = (declaration.sums("cong_nhom") ?? .first) == .first
            let start = number.isEmpty ? 0 : labelColumn
            sums(
                .group, level, rows, label: text, from: start, number: number, isSummed: hasSums && canSum,
                to: &printed)
        case .subtotal(let level, let name, let rows):
            let text = words.subtotal.text(name, rows: rows, &diagnostics)
            sums(.subtotal, level, rows, label: text, from: 0, number: "", isSummed: true, to: &printed)
        case .total(let rows):
            let isFirst = declaration.sums("dong_cong") == .first
            let text = declaration.text("nhan_dong_cong")?.text ?? (isFirst ? "Tổng số" : "Tổng cộng")
            sums(.total, 0, rows, label: text, from: 0, number: "", isSummed: true, to: &printed)
        case .blank:
            for _ in columns.indices { printed.cells.append("") }
            printed.rows.append(DataTableBlock.Row(.blank))
            printed.scopes.append(nil)
        }
    }

    /// The first column that is not the number: names and labels stand there.
    var labelColumn: Int {
        columns.firstIndex { if case .ordinal = $0.content { false } else { true } } ?? 0
    }

    /// Whether a column right of the label is summed.
    private var canSum: Bool { isSummed.indices.contains { isSummed[$0] && $0 > labelColumn } }

    private mutating func unit(_ row: Int, _ number: String, prefix: String, to printed: inout PrintedRows) {
        let label = labelColumn
        for index in columns.indices {
            if case .ordinal = columns[index].content {
                printed.cells.append(number)
                continue
            }
            var text = ""
            if case .column(let column) = columns[index].content {
                text = printings[index].text(data.columns[column].cells, row: row)
            } else if let value = value(index, .row(row)) {
                text = printings[index].text(value)
            }
            if columns[index].isDitto, !text.isEmpty, repeats(index, text, printed) { text = "″" }
            printed.cells.append(index == label && !prefix.isEmpty ? prefix + text : text)
        }
    }

    /// Whether the nearest cell above with words of its own says the same.
    private func repeats(_ column: Int, _ text: String, _ printed: PrintedRows) -> Bool {
        var row = printed.cells.rowCount - 1
        while row >= 0, printed.rows[row].kind == .unit || printed.rows[row].kind == .part {
            let above = printed.cells.text(row: row, column: column)
            if above != "″" { return above == text }
            row -= 1
        }
        return false
    }

    private mutating func sums(
        _ kind: DataTableBlock.RowKind, _ level: Int, _ rows: [Int], label: String, from start: Int, number: String,
        isSummed hasSums: Bool, to printed: inout PrintedRows
    ) {
        var end = columns.count
        if hasSums { end = columns.indices.first { $0 > start && isSummed[$0] } ?? columns.count }
        let lacksRoom = hasSums && isSummed[start]
        for index in columns.indices {
            if index == start, !lacksRoom {
                printed.cells.append(label)
            } else if index < start {
                if case .ordinal = columns[index].content {
                    printed.cells.append(number)
                } else {
                    printed.cells.append("")
                }
            } else if index < end && !lacksRoom || !hasSums || !isSummed[index] {
                printed.cells.append("")
            } else {
                let value = value(index, .rows(rows))
                printed.cells.append(value.map { printings[index].text($0) } ?? "")
            }
        }
        printed.rows.append(
            DataTableBlock.Row(kind, level: level, labelColumn: start, labelSpan: lacksRoom ? 0 : end - start))
        printed.scopes.append(hasSums ? .rows(rows) : nil)
    }
}

extension Diagnostic {
    /// As many numbers as columns are wanted.
    fileprivate static func numberCount(_ found: Int, _ expected: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.number-count", .error,
            Bilingual(
                vi: "«hàng số cột» có \(found) số, bảng có \(expected) cột",
                en: "\(found) column numbers for \(expected) columns"),
            at: span, found: "\(found)", expected: Bilingual(vi: "\(expected) số", en: "\(expected) numbers"))
    }
}
