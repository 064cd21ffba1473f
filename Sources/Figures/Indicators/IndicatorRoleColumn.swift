import Diagnostics
import Values
import Vietnamese

/// Makes the column of one role in the table of indicators: what was typed, in the unit of each indicator, and what comes
/// from the units where nothing was (cột số của danh mục chỉ số).
struct IndicatorRoleColumn {
    /// The role.
    let role: IndicatorRole
    /// The indicators.
    let set: IndicatorSet
    /// The table of indicators as it is.
    let catalog: DataTable
    /// The table of units; `nil` where there is none.
    let units: DataTable?
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// The column of a role.
    init(_ role: IndicatorRole, _ set: IndicatorSet, catalog: DataTable, units: DataTable?) {
        self.role = role
        self.set = set
        self.catalog = catalog
        self.units = units
    }

    /// What one row comes to, and the columns that it was made from.
    private struct Row {
        var cell: DataCell
        var parts: DataColumn?
        var weights: DataColumn?
        /// How it was made, in words.
        var words: String?
    }

    /// The column; none after an error.
    mutating func make() -> Diagnosed<DataColumn> {
        let existing = role.column.index(in: catalog).map { catalog.columns[$0] }
        var rows = (0..<catalog.rowCount).map { row in
            Row(cell: existing?.cells[row] ?? DataCell(.empty, at: catalog.columns[catalog.keyColumn].cells.span(row)))
        }
        for indicator in set.indicators {
            fill(&rows[indicator.row], indicator, hasColumn: existing != nil)
        }
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let cells: DataCells
        if rows.contains(where: { $0.parts != nil }) {
            // Typed figures were made from their own cell alone, the others from all cells of their units.
            let sources = rows.map { row in
                row.parts ?? DataColumn(name: "", kind: .figures, cells: [row.cell])
            }
            let words = rows.map { $0.words }
            let lineage = DataLineage(
                place: set.span, inputs: [.wholeByRow(sources), .wholeByRow(rows.map(\.weights))]
            ) { words.indices.contains($0) ? words[$0] : nil }
            cells = DataCells(made: rows.map(\.cell), from: lineage)
        } else {
            cells = DataCells(rows.map(\.cell))
        }
        let column = DataColumn(
            name: existing?.name ?? role.rawValue, kind: .figures, isSummed: false,
            nameSpan: existing?.nameSpan ?? set.span, cells: cells)
        return Diagnosed(column, diagnostics)
    }

    /// Fills the row of an indicator.
    private mutating func fill(_ row: inout Row, _ indicator: Indicator, hasColumn: Bool) {
        let typed = hasColumn ? IndicatorFigure.read(row.cell, of: indicator) : .missing
        if case .fault(let diagnostic) = typed {
            diagnostics.append(diagnostic)
            return
        }
        row.cell.value = typed.value(of: indicator)
        guard let units, let index = role.index(of: indicator.code, in: units) else { return }
        var whole = IndicatorWhole(indicator, role, set, units, column: index)
        let made = whole.value(isTyped: !typed.isMissing)
        diagnostics += whole.diagnostics
        guard let made, indicator.aggregation != .none else { return }
        if case .amount(let value) = typed {
            guard whole.isComplete, !whole.agrees(value, with: made) else { return }
            diagnostics.append(
                .indicatorSumDiffers(
                    indicator, role, typed: value, made: made, at: row.cell.span,
                    units: units.columns[index], places: whole.places))
            return
        }
        guard case .missing = typed else { return }
        row.cell = DataCell(indicator.amount(made), at: row.cell.span)
        row.parts = units.columns[index]
        row.weights = whole.weights.map { units.columns[$0] }
        row.words = whole.words
    }
}

extension IndicatorFigure {
    /// Whether nothing stands in the cell.
    fileprivate var isMissing: Bool {
        if case .missing = self { true } else { false }
    }
}

extension Diagnostic {
    /// A typed figure of the whole that the units do not add up to.
    fileprivate static func indicatorSumDiffers(
        _ indicator: Indicator, _ role: IndicatorRole, typed: ExactDecimal, made: ExactDecimal, at span: SourceSpan,
        units: DataColumn, places: Int?
    ) -> Diagnostic {
        let isMean = indicator.aggregation != .sum
        let shown = indicator.shown(places.map { made.rounded(toPlaces: $0) } ?? made)
        let what = isMean ? "bình quân các đơn vị" : "cộng các đơn vị"
        let place = units.nameSpan ?? (units.cells.isEmpty ? span : units.cells.span(0))
        return Diagnostic(
            "indicator.sum-differs", .error,
            Bilingual(
                vi: "chỉ số «\(indicator.code)», \(role.rawValue.lowercasedFirst): ghi \(indicator.shown(typed)), "
                    + "\(what) là \(shown)",
                en: "the indicator «\(indicator.code)»: \(indicator.shown(typed)) is typed, the units make \(shown)"),
            at: span,
            explanation: Bilingual(
                vi: "Sửa một trong hai, hoặc bỏ trống ô này để lấy số của các đơn vị.",
                en: "Correct one of the two, or leave the cell empty to take the figure of the units."),
            found: indicator.shown(typed), expected: Bilingual(vi: shown, en: shown),
            notes: [Note(Bilingual(vi: "số của các đơn vị ở đây", en: "the figures of the units"), at: place)])
    }
}

extension String {
    /// The text with a small first letter, as inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
