import Diagnostics
import Values
import Vietnamese

/// Reads one returned form: finds whose it is, sees that nothing was moved, and takes its figures.
///
/// Where rows or columns were moved no figure can be trusted, so that such a form is one report; otherwise every cell at
/// fault is told of.
struct ReturnedFormReader {
    /// What is asked.
    let form: CollectionForm
    /// The units of the table.
    let units: [CollectionUnit]
    /// The path as messages call it.
    let path: String
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// A reader of a file.
    init(_ form: CollectionForm, _ units: [CollectionUnit], path: String) {
        self.form = form
        self.units = units
        self.path = path
    }

    /// The form; `nil` after a report that leaves nothing to read.
    mutating func read(_ sheets: [SheetContent]) -> ReturnedForm? {
        guard let identity = identity(sheets), let sheet = sheet(sheets) else { return nil }
        if let fault = yearFault(identity, sheet) ?? FormArrangement(identity, sheet).fault {
            diagnostics.append(fault)
            return nil
        }
        guard let unit = unit(identity, sheet), checkCodes(identity, sheet) else { return nil }
        sayStrangers(sheets, identity)
        var cells = ReturnedFormCells(form, identity, sheet, unit: unit)
        let figures = cells.read()
        diagnostics += cells.diagnostics
        let place = sheet.place(row: CollectionForm.unitRow, column: CollectionForm.unitColumn)
        return ReturnedForm(path: path, unit: unit, place: place, figures: figures)
    }

    // MARK: Which form it is

    /// What the hidden sheet says; `nil` after a report.
    private mutating func identity(_ sheets: [SheetContent]) -> CollectionIdentity? {
        guard let first = sheets.first else { return nil }
        guard let hidden = sheets.first(where: { $0.isNamed(CollectionForm.identityName) }) else {
            let filled = sheets.first { $0.isNamed(CollectionForm.sheetName) }
            diagnostics.append(
                filled.map { .formIdentityMissing(path, at: $0.top) } ?? .notAForm(path, at: first.top))
            return nil
        }
        let lines = (0..<hidden.recordCount).map { record in
            (0..<hidden.cells(of: record).count).map { hidden.line(record, $0) }
        }
        switch CollectionIdentity.read(lines) {
        case .identity(let identity): return identity
        case .otherVersion(let version): diagnostics.append(.otherFormVersion(path, version, at: hidden.top))
        case .changed: diagnostics.append(.formIdentityChanged(path, at: hidden.top))
        case .stranger: diagnostics.append(.notAForm(path, at: hidden.top))
        }
        return nil
    }

    /// The sheet that the unit filled in; `nil` after a report.
    private mutating func sheet(_ sheets: [SheetContent]) -> SheetContent? {
        if let sheet = sheets.first(where: { $0.isNamed(CollectionForm.sheetName) }) { return sheet }
        let others = sheets.filter { !$0.isNamed(CollectionForm.identityName) }
        diagnostics.append(
            .formSheetMissing(path, others.compactMap { $0.file.sheet?.name }, at: (others.first ?? sheets[0]).top))
        return nil
    }

    private func yearFault(_ identity: CollectionIdentity, _ sheet: SheetContent) -> Diagnostic? {
        guard let year = form.year, identity.year != year else { return nil }
        return .otherFormYear(path, identity.year, expected: year, at: sheet.top)
    }

    // MARK: Whose form it is

    /// The row of the unit; `nil` after a report.
    private mutating func unit(_ identity: CollectionIdentity, _ sheet: SheetContent) -> Int? {
        let place = sheet.place(row: CollectionForm.unitRow, column: CollectionForm.unitColumn)
        let written = sheet.words(row: CollectionForm.unitRow, column: CollectionForm.unitColumn)
        if identity.unitKey.isEmpty {
            if written.isEmpty {
                diagnostics.append(.formUnitEmpty(path, at: place))
                return nil
            }
            let folded = Key.fold(written)
            let fitting = units.filter { [$0.key, $0.name, $0.words].contains { Key.fold($0) == folded } }
            if fitting.count == 1 { return fitting[0].row }
            diagnostics.append(.formUnitUnknown(path, written, units, at: place))
            return nil
        }
        let key = Key.fold(identity.unitKey)
        guard let unit = units.first(where: { Key.fold(CollectionIdentity.line($0.key)) == key }) else {
            let shown = written.isEmpty ? identity.unitName : written
            diagnostics.append(.formUnitUnknown(path, shown, units, at: place))
            return nil
        }
        guard Key.fold(written) == Key.fold(unit.name) else {
            diagnostics.append(.otherFormUnit(path, written, unit, at: place))
            return nil
        }
        return unit.row
    }

    // MARK: What it asks

    /// Whether the form asks for what is declared now: no code that is gone, no unit of measure that is another, and
    /// everything that is asked. One report for a form.
    private mutating func checkCodes(_ identity: CollectionIdentity, _ sheet: SheetContent) -> Bool {
        for row in identity.rows {
            guard let indicator = form.set.indicator(row.code) else {
                diagnostics.append(
                    .formCodeGone(path, row.code, form.set.indicators, at: sheet.place(row: row.row, column: 0)))
                return false
            }
            let measure = sheet.words(row: row.row, column: 2)
            let declared = CollectionIdentity.line(indicator.unit ?? "")
            if measure != declared {
                diagnostics.append(
                    .otherMeasure(path, measure, indicator, at: sheet.place(row: row.row, column: 2)))
                return false
            }
        }
        let codes = Set(identity.rows.map { Key.fold($0.code) })
        let roles = Set(identity.columns.compactMap(\.role))
        for case .indicator(let indicator) in form.rows where !codes.contains(Key.fold(indicator.code)) {
            diagnostics.append(.formLacksIndicator(path, indicator, at: sheet.top))
            return false
        }
        if let role = form.roles.first(where: { !roles.contains($0) }) {
            diagnostics.append(.formLacksColumn(path, form.heading(role), at: sheet.heading(identity)))
            return false
        }
        return true
    }

    // MARK: What else is there

    /// Says that sheets, rows and columns beside the form are not read, so that no figure is left out unseen.
    private mutating func sayStrangers(_ sheets: [SheetContent], _ identity: CollectionIdentity) {
        for sheet in sheets where sheet.recordCount > 0 {
            if sheet.isNamed(CollectionForm.identityName) { continue }
            guard sheet.isNamed(CollectionForm.sheetName) else {
                diagnostics.append(.strangeSheet(path, sheet.file.sheet?.name ?? "", at: sheet.top))
                continue
            }
            if let cell = strangeFigure(sheet, identity) {
                diagnostics.append(.strangeFigure(path, sheet.text(cell), at: sheet.span(cell)))
            }
            let rows = Set(identity.rows.map(\.row))
            if let hidden = sheet.hiddenRecords.first(where: { rows.contains(Int(sheet.rowNumbers[$0])) }) {
                diagnostics.append(.hiddenFormRow(path, at: sheet.span(sheet.cells(of: hidden).lowerBound)))
            }
        }
    }

    /// The first figure below the headings that belongs to no indicator.
    private func strangeFigure(_ sheet: SheetContent, _ identity: CollectionIdentity) -> Int? {
        let rows = Set(identity.rows.map(\.row))
        let figures = identity.columns.filter { $0.role != nil }.map(\.index)
        guard let first = figures.first, let last = identity.columns.last?.index else { return nil }
        for record in 0..<sheet.recordCount where Int(sheet.rowNumbers[record]) > identity.headingRow {
            let isKnown = rows.contains(Int(sheet.rowNumbers[record]))
            for (column, cell) in sheet.cells(of: record).enumerated() {
                guard column > last || !isKnown && column >= first && column < last else { continue }
                if sheet.figure(cell) != nil { return cell }
            }
        }
        return nil
    }
}

extension SheetContent {
    /// Whether the sheet has a name, marks and capitals aside.
    func isNamed(_ name: String) -> Bool { Key.fold(file.sheet?.name ?? "") == Key.fold(name) }

    /// The first cell with something in it.
    var top: SourceSpan {
        guard recordCount > 0 else { return SourceSpan(file, 0..<0) }
        let cells = cells(of: 0)
        return span(cells.first { kinds[$0] != .empty } ?? cells.lowerBound)
    }

    /// The record of a row of the sheet, from 1; `nil` where nothing stands in it.
    func record(ofRow row: Int) -> Int? {
        let record = record(atRow: row)
        return record < recordCount && Int(rowNumbers[record]) == row ? record : nil
    }

    /// The words of a cell; empty where there are none.
    func words(row: Int, column: Int) -> String { record(ofRow: row).map { line($0, column) } ?? "" }

    /// Where a cell stands; the end of its row, or the top of the sheet, where the file has none.
    func place(row: Int, column: Int) -> SourceSpan {
        guard let record = record(ofRow: row) else { return top }
        if let cell = cell(record, column) { return span(cell) }
        let end = span(ofRecord: record).range.upperBound
        return SourceSpan(file, end..<end)
    }

    /// Where the headings of a form stand.
    func heading(_ identity: CollectionIdentity) -> SourceSpan { place(row: identity.headingRow, column: 0) }
}
