import Diagnostics
import Values
import Vietnamese

/// What is derived from the figures of indicators row by row: completion, difference, change, judgement (số suy ra).
///
/// Nothing is derived from a missing figure: the cell stays empty. A base of 0 or below, and what does not apply, give a
/// cell that does not apply. Percentages are rounded half up.
struct IndicatorDerivation {
    /// The indicators.
    let set: IndicatorSet

    /// A column of the table of indicators.
    func make(_ column: IndicatorColumn, of catalog: DataTable) -> DataColumn {
        var values = [Value](repeating: .empty, count: catalog.rowCount)
        let done = cells(.actual, catalog)
        let expected = set.usesEstimate ? cells(.estimate, catalog) : nil
        let other = cells(column.base, catalog)
        for indicator in set.indicators {
            let row = indicator.row
            let estimate = expected?.value(row)
            let figure = estimate.flatMap { $0 == .empty ? nil : $0 } ?? done?.value(row) ?? .empty
            values[row] = value(column, figure, other?.value(row) ?? .empty, indicator)
        }
        let roles = [.actual, set.usesEstimate ? .estimate : nil, column.base].compactMap { $0 }
        let inputs = roles.compactMap { role in
            role.column.index(in: catalog).map { DataLineage.Input.sameRow(catalog.columns[$0]) }
        }
        let isText = column == .judgement
        let isPercent = column == .completion || column == .change
        // One row with decimals of its own, and each prints those that it has.
        let hasOwnPlaces = set.indicators.contains { $0.places != nil }
        return DataColumn(
            name: column.rawValue, kind: isText ? .text : .figures,
            unit: isPercent ? "%" : nil, places: isPercent && !hasOwnPlaces ? set.places : nil,
            isSummed: false, nameSpan: set.span,
            cells: DataCells(
                computed: values,
                from: DataLineage(place: set.span, inputs: inputs) { row in
                    column.words(isOfEstimate: expected.map { $0.value(row) != .empty } ?? false)
                }))
    }

    private func cells(_ role: IndicatorRole, _ catalog: DataTable) -> DataCells? {
        role.column.index(in: catalog).map { catalog.columns[$0].cells }
    }

    /// What a column holds for a figure and what it is held against.
    func value(_ column: IndicatorColumn, _ figure: Value, _ other: Value, _ indicator: Indicator) -> Value {
        if figure == .notApplicable || other == .notApplicable { return .notApplicable }
        if indicator.kind == .yesNo { return answer(column, figure, other) }
        guard let one = Self.number(figure), let base = Self.number(other) else { return .empty }
        let places = indicator.places ?? set.places
        switch column {
        case .completion: return Self.percent(one, of: base, places: places)
        case .change:
            guard let gap = try? one.subtracting(base) else { return .notApplicable }
            return Self.percent(gap, of: base, places: places)
        case .difference: return (try? one.subtracting(base)).map(indicator.amount) ?? .notApplicable
        case .judgement:
            let comparison = FigureComparison(one, with: base, unit: indicator.unit)
            return .text(comparison.judgement(indicator.direction, of: "kế hoạch"))
        case .code, .name, .unit, .kind, .direction, .aggregation, .plan, .actual, .estimate, .lastYear, .nextPlan,
            .part, .places, .note:
            return .empty
        }
    }

    /// An answer is judged against the planned one; nothing else is derived from it.
    private func answer(_ column: IndicatorColumn, _ figure: Value, _ other: Value) -> Value {
        guard column == .judgement else { return .notApplicable }
        guard case .text(let one) = figure, case .text(let wanted) = other else { return .empty }
        return .text(one == wanted ? "đạt kế hoạch" : "chưa đạt kế hoạch")
    }

    /// One figure in % of another; not applicable where the other is 0 or below.
    static func percent(_ figure: ExactDecimal, of base: ExactDecimal, places: Int) -> Value {
        guard !base.isZero, !base.isNegative,
            let ratio = try? figure.multiplying(ExactDecimal(100)).divided(by: base)
        else { return .notApplicable }
        return .quantity(Quantity(ratio.rounded(toPlaces: places), unit: "%"))
    }

    /// The number of a figure; `nil` for what is none.
    static func number(_ value: Value) -> ExactDecimal? {
        switch value {
        case .number(let number): number
        case .quantity(let quantity): quantity.value
        case .text, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: nil
        }
    }
}

extension IndicatorColumn {
    /// How a made column is made, in words.
    func words(isOfEstimate: Bool) -> String? {
        let figure = isOfEstimate ? "Ước cả năm" : "Thực hiện"
        switch self {
        case .completion: return "\(figure) ÷ Kế hoạch × 100"
        case .difference: return "\(figure) − Năm trước"
        case .change: return "(\(figure) − Năm trước) ÷ Năm trước × 100"
        case .judgement: return "\(figure) so với Kế hoạch"
        case .code, .name, .unit, .kind, .direction, .aggregation, .plan, .actual, .estimate, .lastYear, .nextPlan,
            .part, .places, .note:
            return nil
        }
    }

    /// What the figure is held against in a made column.
    var base: IndicatorRole {
        switch self {
        case .difference, .change: .lastYear
        case .completion, .judgement, .code, .name, .unit, .kind, .direction, .aggregation, .plan, .actual, .estimate,
            .lastYear, .nextPlan, .part, .places, .note:
            .plan
        }
    }
}
