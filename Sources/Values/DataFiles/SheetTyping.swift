import Diagnostics
import Vietnamese

/// Makes a table of a sheet by what the spec says of it: finds the rows and the columns, types every cell, and names each
/// fault by its cell.
struct SheetTyping {
    /// What the spec says.
    let declared: DataFileDeclaration
    /// The sheet.
    let sheet: SheetContent
    /// Whether the sheet is a CSV file, whose cells are typed text.
    let isText: Bool
    /// What was found.
    var diagnostics: [Diagnostic] = []
    /// How many faults of cells were reported, and how many were not.
    var faultCount = 0

    /// How many faults of cells are reported one by one.
    static let faultLimit = 20

    /// A column on its way into the table.
    struct Plan {
        /// Its name in the table.
        var name: String
        /// Where the name stands in the file.
        var place: SourceSpan
        /// The column of the sheet, from 0.
        var index: Int
        /// What the spec says of it.
        var declared: DataFileDeclaration.Column?
    }

    /// For a sheet.
    init(_ declared: DataFileDeclaration, _ sheet: SheetContent, isText: Bool) {
        self.declared = declared
        self.sheet = sheet
        self.isText = isText
    }

    /// The table; `nil` after a report.
    mutating func table(at place: SourceSpan) -> DataTable? {
        let columns = columnRange
        guard let header = header(in: columns) else { return nil }
        guard let plans = plans(header) else { return nil }
        if let numbers = header.numberRecord {
            diagnostics.append(.columnNumbers(at: firstCell(numbers, columns)))
        }
        let records = records(behind: header, in: columns, plans)
        if diagnostics.hasErrors { return nil }
        sayHidden(records, plans)
        let rows = expectFullRows(records, header, plans)
        guard !rows.isEmpty else {
            diagnostics.append(.noRows(declared.name, at: header.columns.first?.place ?? place))
            return nil
        }
        checkJoins(rows, plans)
        let form = numberForm(rows, plans)
        if diagnostics.hasErrors { return nil }
        var made: [DataColumn] = []
        for plan in plans {
            var typing = ColumnTyping(plan, sheet, isText: isText, form: plan.declared?.numberForm ?? form)
            made.append(typing.column(rows, repeatsJoined: declared.repeatsJoined))
            add(typing.faults)
        }
        if faultCount > Self.faultLimit {
            diagnostics.append(
                .moreCellFaults(faultCount - Self.faultLimit, in: declared.name, at: diagnostics.last?.span ?? place))
        }
        let key = declared.key.flatMap { keyColumn($0, made) }
        if sheet.externalFormula != nil { sayExternal() }
        guard !diagnostics.hasErrors else { return nil }
        return DataTable(name: declared.name, columns: made, rowCount: rows.count, span: place, keyColumn: key)
    }

    private mutating func add(_ faults: [Diagnostic]) {
        for fault in faults {
            faultCount += 1
            if faultCount <= Self.faultLimit { diagnostics.append(fault) }
        }
    }

    /// The columns that are read.
    private var columnRange: Range<Int> {
        let count = sheet.columnCount
        guard let range = declared.range?.columns else { return 0..<count }
        return min(range.lowerBound, count)..<min(range.upperBound + 1, count)
    }

    // MARK: Names of the columns

    private mutating func header(in columns: Range<Int>) -> SheetHeader? {
        let start = declared.range.map { sheet.record(atRow: $0.rows.lowerBound) } ?? 0
        let rows = declared.headerRows ?? SheetHeader.find(sheet, from: start, in: columns)
        guard let rows, let header = SheetHeader(sheet, rows: rows, in: columns) else {
            let span = sheet.recordCount > 0 ? sheet.span(ofRecord: 0) : SourceSpan(sheet.file, 0..<0)
            diagnostics.append(.headerNotFound(declared.headerRows, at: span))
            return nil
        }
        return header
    }

    /// The columns to read, in the order of the spec or of the file; `nil` after a report.
    private mutating func plans(_ header: SheetHeader) -> [Plan]? {
        guard let wanted = declared.columns else { return allColumns(header) }
        var plans: [Plan] = []
        for column in wanted {
            switch header.find(column.source.text) {
            case .one(let index):
                let found = header.columns[index]
                plans.append(Plan(name: column.name.text, place: found.place, index: found.index, declared: column))
            case .none: diagnostics.append(.missingFileColumn(column.source, header, sheet.file))
            case .several(let indices):
                diagnostics.append(.severalFileColumns(column.source, indices.map { header.columns[$0] }))
            }
        }
        return diagnostics.hasErrors ? nil : plans
    }

    private mutating func allColumns(_ header: SheetHeader) -> [Plan]? {
        var plans: [Plan] = []
        var first: [String: SourceSpan] = [:]
        for column in header.columns {
            if column.name.isEmpty {
                if !leavesOut(column: column.index), let place = firstContent(column.index, from: header),
                    !isOverlong(column.index, header)
                {
                    diagnostics.append(.columnWithoutHeading(column.index, at: place))
                }
                continue
            }
            if leavesOut(column: column.index) { continue }
            if let earlier = first[column.name] {
                diagnostics.append(.doubledHeading(column.name, at: column.place, first: earlier))
            }
            first[column.name] = column.place
            plans.append(Plan(name: column.name, place: column.place, index: column.index, declared: nil))
        }
        return diagnostics.hasErrors ? nil : plans
    }

    /// Whether a column behind all names of a CSV file is filled in a few rows only: those are too long then.
    private func isOverlong(_ column: Int, _ header: SheetHeader) -> Bool {
        guard isText, column > header.columns.last(where: { !$0.name.isEmpty })?.index ?? 0 else { return false }
        let records = header.end..<max(header.end, sheet.recordCount)
        let filled = records.count { record in
            sheet.cell(record, column).map { sheet.kinds[$0] != .empty } ?? false
        }
        return filled * 2 <= records.count
    }

    /// Where something first stands in a column, behind the names.
    private func firstContent(_ column: Int, from header: SheetHeader) -> SourceSpan? {
        for record in header.end..<max(header.end, sheet.recordCount) {
            if let cell = sheet.cell(record, column), sheet.kinds[cell] != .empty { return sheet.span(cell) }
        }
        return nil
    }

    private func leavesOut(column: Int) -> Bool {
        declared.leavesOutHidden == true && sheet.hiddenColumns.contains { $0.contains(column) }
    }

    // MARK: Rows

    /// The records of the table: behind the names, before the mark or the first gap, without those that are left out.
    private mutating func records(behind header: SheetHeader, in columns: Range<Int>, _ plans: [Plan]) -> [Int] {
        var first = header.end
        var end = sheet.recordCount
        if let rows = declared.range?.rows {
            // Where the names are declared, a range may even start in a row that seems to number the columns.
            let names = declared.headerRows.map { sheet.record(atRow: $0.upperBound + 1) }
            first = max(names ?? first, sheet.record(atRow: rows.lowerBound))
            end = sheet.record(atRow: rows.upperBound + 1)
        }
        let until = declared.until.map { Key.fold($0.text) }
        let skipped = declared.skipped.map { Key.fold($0.text) }
        let hidden = Set(declared.leavesOutHidden == true ? sheet.hiddenRecords : [])
        var wasSkipped = Array(repeating: false, count: skipped.count)
        var found = false
        var records: [Int] = []
        records.reserveCapacity(end - first)
        for record in first..<max(first, end) {
            if sheet.isBlank(record, in: columns) { continue }
            let opening = (until == nil && skipped.isEmpty) ? [] : openings(record, columns).map { Key.fold($0.text) }
            if let until, opening.contains(where: { $0 == until || $0.hasPrefix(until + "_") }) {
                found = true
                break
            }
            if let index = skipped.firstIndex(where: { word in opening.contains(word) }) {
                wasSkipped[index] = true
                continue
            }
            if hidden.contains(record) { continue }
            if until == nil, declared.range == nil, !isText, let last = records.last,
                sheet.rowNumbers[record] > sheet.rowNumbers[last] + 1, !isOnlyLeftOut(between: last, and: record)
            {
                diagnostics.append(.rowsBehindGap(Int(sheet.rowNumbers[last]), at: firstCell(record, columns)))
                return records
            }
            if let fault = strangerFault(record, columns) {
                diagnostics.append(fault)
                return records
            }
            records.append(record)
        }
        if let until = declared.until, !found { diagnostics.append(.endNotFound(until, sheet.file)) }
        for (index, word) in declared.skipped.enumerated() where !wasSkipped[index] {
            diagnostics.append(.skippedNotFound(word, sheet.file))
        }
        return records
    }

    /// Whether all rows between two records are records that were left out, so that no row between them is empty.
    private func isOnlyLeftOut(between last: Int, and record: Int) -> Bool {
        Int(sheet.rowNumbers[record] - sheet.rowNumbers[last]) == record - last
    }

    /// The texts of the first three columns of a record, where something stands there; with a set of bytes only those
    /// that start with one, which spares a walk over every name.
    private func openings(_ record: Int, _ columns: Range<Int>, startingWith first: Set<UInt8>? = nil) -> [Opening] {
        var found: [Opening] = []
        for column in columns.prefix(3) {
            guard let cell = sheet.cell(record, column), sheet.kinds[cell] == .text else { continue }
            if let first {
                guard let byte = sheet.file.text(in: sheet.range(cell)).utf8.first, first.contains(byte) else {
                    continue
                }
            }
            // «Tổng cộng:» is «Tổng cộng».
            let text = sheet.line(record, column).replacing(":", with: " ")
            found.append(Opening(text: text.split(separator: " ").joined(separator: " "), cell: cell))
        }
        return found
    }

    /// The text of one of the first cells of a record.
    private struct Opening {
        let text: String
        let cell: Int
    }

    private func firstCell(_ record: Int, _ columns: Range<Int>) -> SourceSpan {
        for column in columns {
            if let cell = sheet.cell(record, column), sheet.kinds[cell] != .empty { return sheet.span(cell) }
        }
        return sheet.span(ofRecord: record)
    }

    /// A total, or a note below the table, that stands where rows do.
    private func strangerFault(_ record: Int, _ columns: Range<Int>) -> Diagnostic? {
        for opening in openings(record, columns, startingWith: Self.strangerOpenings) {
            let folded = Key.fold(opening.text)
            // «H2 | Tổng số hội viên»: an indicator with its code.
            if hasCode(record, columns, before: opening.cell) { continue }
            if Self.totals.contains(folded) || Self.totalOpenings.contains(where: { folded.hasPrefix($0) }) {
                return .totalRow(opening.text, at: sheet.span(opening.cell))
            }
            let marks = ["* ", "(*)", "*)"]
            if Self.notes.contains(where: { folded == $0 || folded.hasPrefix($0 + "_") })
                || marks.contains(where: opening.text.hasPrefix)
            {
                return .noteRow(opening.text, at: sheet.span(opening.cell))
            }
        }
        return nil
    }

    /// Whether a code stands left of a cell: letters with a figure.
    private func hasCode(_ record: Int, _ columns: Range<Int>, before cell: Int) -> Bool {
        for column in columns.prefix(3) {
            guard let code = sheet.cell(record, column), code < cell else { return false }
            guard sheet.kinds[code] == .text else { continue }
            let text = sheet.file.text(in: sheet.range(code))
            if text.count <= 8, text.contains(where: \.isLetter), text.contains(where: \.isNumber) { return true }
        }
        return false
    }

    /// The first bytes of what opens totals and notes: T, C, G, N and their small letters, `*`, `(`.
    private static let strangerOpenings: Set<UInt8> = Set("TtCcGgNn*(".utf8)
    private static let totals: Set<String> = ["tong", "cong", "toan_huyen", "toan_tinh", "toan_xa", "toan_thanh_pho"]
    private static let totalOpenings = ["tong_cong", "tong_so", "cong_chung", "cong_toan", "toan_tinh_", "toan_huyen_"]
    private static let notes = ["ghi_chu", "nguoi_lap", "nguoi_lap_bieu", "nguon_so_lieu", "nguon"]

    // MARK: What is said of the rows

    /// Reports rows of a CSV file with more or fewer cells than there are names, and leaves them out.
    private mutating func expectFullRows(_ records: [Int], _ header: SheetHeader, _ plans: [Plan]) -> [Int] {
        guard isText else { return records }
        let width = (header.columns.lastIndex { !$0.name.isEmpty } ?? 0) + 1
        var rows: [Int] = []
        rows.reserveCapacity(records.count)
        for record in records {
            let cells = sheet.cells(of: record)
            if cells.count < width {
                add([.shortRow(found: cells.count, expected: width, at: sheet.span(ofRecord: record))])
            } else if let extra = cells.dropFirst(width).first(where: { sheet.kinds[$0] != .empty }) {
                add([.longRow(found: cells.count, expected: width, at: sheet.span(extra))])
            } else {
                rows.append(record)
            }
        }
        return rows
    }

    /// Says that hidden rows or columns are read, where the spec does not say what is meant.
    private mutating func sayHidden(_ records: [Int], _ plans: [Plan]) {
        guard declared.leavesOutHidden == nil else { return }
        let read = Set(sheet.hiddenRecords).intersection(records)
        let hidden = sheet.hiddenRecords.filter(read.contains)
        if let first = hidden.first {
            diagnostics.append(
                .hiddenRows(hidden.map { Int(sheet.rowNumbers[$0]) }, at: firstCell(first, 0..<sheet.columnCount)))
        }
        if let plan = plans.first(where: { plan in sheet.hiddenColumns.contains { $0.contains(plan.index) } }) {
            diagnostics.append(.hiddenColumn(plan.name, at: plan.place))
        }
    }

    private mutating func sayExternal() {
        guard let cell = sheet.externalFormula else { return }
        diagnostics.append(.externalFormula(at: sheet.span(cell)))
    }

    /// Reports joined cells among the rows, unless they are to be repeated.
    private mutating func checkJoins(_ rows: [Int], _ plans: [Plan]) {
        guard !declared.repeatsJoined, let first = rows.first, let last = rows.last else { return }
        let range = Int(sheet.rowNumbers[first])...Int(sheet.rowNumbers[last])
        let columns = Set(plans.map(\.index))
        let joins = sheet.joins.filter { join in
            join.rows.overlaps(range) && join.rows.lowerBound >= range.lowerBound
                && join.columns.contains(where: columns.contains)
        }
        guard let join = joins.first else { return }
        let record = sheet.record(atRow: join.rows.lowerBound)
        var place = sheet.span(ofRecord: record)
        if let cell = sheet.cell(record, join.columns.lowerBound) { place = sheet.span(cell) }
        diagnostics.append(.joinedCells(join, count: joins.count, at: place))
    }

    /// How the numbers of a CSV file are written, from the cells that read one way only.
    private mutating func numberForm(_ rows: [Int], _ plans: [Plan]) -> DataFileDeclaration.NumberForm {
        if let form = declared.numberForm { return form }
        guard isText else { return .vietnamese }
        var ambiguous: SourceSpan?
        var english: SourceSpan?
        for plan in plans {
            if plan.declared?.numberForm != nil { continue }
            switch plan.declared?.kind {
            case .text, .date, .truth: continue
            case .number, .percent, nil: break
            }
            var figures = 0
            var others = 0
            var ownAmbiguous: SourceSpan?
            var ownEnglish: SourceSpan?
            var isVietnamese = false
            for record in rows {
                guard let cell = sheet.cell(record, plan.index), sheet.kinds[cell] != .empty else { continue }
                let text = sheet.file.text(in: sheet.range(cell))
                guard let shape = FigureShape(text), shape != .code else {
                    if !ColumnTyping.isNotApplicable(text) { others += 1 }
                    continue
                }
                figures += 1
                switch shape {
                case .plain, .code: break
                case .vietnamese: isVietnamese = true
                case .english: if ownEnglish == nil { ownEnglish = sheet.span(cell) }
                case .ambiguous: if ownAmbiguous == nil { ownAmbiguous = sheet.span(cell) }
                }
            }
            guard plan.declared?.kind != nil || plan.declared?.unit != nil || figures > others else { continue }
            if isVietnamese { return .vietnamese }
            if ambiguous == nil { ambiguous = ownAmbiguous }
            if english == nil { english = ownEnglish }
        }
        if let english {
            diagnostics.append(.englishNumbers(at: english))
        } else if let ambiguous {
            diagnostics.append(.ambiguousNumbers(at: ambiguous))
        }
        return .vietnamese
    }

    // MARK: The key

    /// The column that names the rows, each value once; `nil` after a report.
    private mutating func keyColumn(_ name: LocatedText, _ columns: [DataColumn]) -> Int? {
        let folded = Key.fold(name.text)
        let exact = columns.firstIndex { $0.name == name.text }
        guard let index = exact ?? columns.firstIndex(where: { $0.foldedName == folded }) else {
            let names = columns.map { $0.name }
            diagnostics.append(Diagnostic.unknownKeyColumn(name, names))
            return nil
        }
        let cells = columns[index].cells
        var first: [String: Int] = [:]
        for row in cells.indices {
            let text = String(cells.typedText(row))
            let span = cells.span(row)
            if text.isEmpty {
                add([Diagnostic.emptyKey(columns[index].name, at: span)])
                continue
            }
            guard let earlier = first.updateValue(row, forKey: Key.fold(text)) else { continue }
            let other = cells.span(earlier)
            add([Diagnostic.doubledKey(text, in: columns[index].name, at: span, first: other)])
        }
        return index
    }
}
