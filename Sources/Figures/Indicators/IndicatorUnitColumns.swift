import Diagnostics
import Values
import Vietnamese

/// The columns that indicators add to the table of units: completion, change, share, rank of each unit (số của từng đơn vị).
///
/// They stand aside: a printed table shows them where it names them, never among `mỗi cột`.
struct IndicatorUnitColumns {
    private let set: IndicatorSet
    private let units: DataTable
    /// The columns to be made.
    private(set) var columns: [PlannedColumn] = []

    /// What is added, by the word behind the code.
    private enum Suffix: String {
        case completion = "hoàn thành"
        case change = "so năm trước"
        case share = "tỷ trọng"
        case rank = "hạng"

        /// How it is made from the columns of these names, in words.
        func words(_ names: [String], _ direction: FigureComparison.Direction) -> String {
            let (figure, base) = (names.first ?? "", names.last ?? "")
            switch self {
            case .completion: return "\(figure) ÷ \(base) × 100"
            case .change: return "(\(figure) − \(base)) ÷ \(base) × 100"
            case .share: return "\(figure) ÷ cộng cột \(figure) × 100"
            case .rank:
                let what = names.count > 1 ? "\(figure) ÷ \(base)" : figure
                return "hạng của \(what), \(direction == .higherIsBetter ? "cao" : "thấp") đứng trước"
            }
        }
    }

    /// The columns for the indicators of which the table of units has figures.
    init(_ set: IndicatorSet, _ units: DataTable) {
        self.set = set
        self.units = units
        for indicator in set.indicators where IndicatorRole.actual.index(of: indicator.code, in: units) != nil {
            guard indicator.kind != .yesNo else { continue }
            let hasPlan = IndicatorRole.plan.index(of: indicator.code, in: units) != nil
            if hasPlan { plan(.completion, indicator, against: .plan) }
            if IndicatorRole.lastYear.index(of: indicator.code, in: units) != nil {
                plan(.change, indicator, against: .lastYear)
            }
            if indicator.aggregation == .sum { plan(.share, indicator, against: nil) }
            plan(.rank, indicator, against: hasPlan ? .plan : nil)
        }
    }

    private mutating func plan(_ suffix: Suffix, _ indicator: Indicator, against base: IndicatorRole?) {
        let name = indicator.code + " " + suffix.rawValue
        guard !units.columns.contains(where: { $0.foldedName == Key.fold(name) }) else { return }
        let declared = set
        let needs = [.actual, base].compactMap { $0 }.map {
            ColumnMention(table: units.name, column: $0.unitColumn(of: indicator.code))
        }
        let table = units.name
        columns.append(
            PlannedColumn(table: table, name: name, nameSpan: set.span, needs: needs) { tables in
                guard let units = tables.table(table) else { return Diagnosed(nil) }
                return Diagnosed(Self.make(suffix, name, indicator, against: base, of: units, declared))
            })
    }

    /// The column; nothing is said of cells at fault, which the column of their role tells of.
    private static func make(
        _ suffix: Suffix, _ name: String, _ indicator: Indicator, against base: IndicatorRole?, of units: DataTable,
        _ set: IndicatorSet
    ) -> DataColumn? {
        guard let actual = IndicatorRole.actual.index(of: indicator.code, in: units) else { return nil }
        let other = base.flatMap { $0.index(of: indicator.code, in: units) }
        let done = figures(units.columns[actual], indicator)
        let held = other.map { figures(units.columns[$0], indicator) }
        let derivation = IndicatorDerivation(set: set)
        let values: [Value]
        switch suffix {
        case .completion, .change:
            let column: IndicatorColumn = suffix == .completion ? .completion : .change
            values = done.indices.map { derivation.value(column, done[$0], held?[$0] ?? .empty, indicator) }
        case .share: values = shares(done, places: indicator.places ?? set.places)
        case .rank: values = ranks(done, held, indicator)
        }
        let columns = [units.columns[actual]] + (other.map { [units.columns[$0]] } ?? [])
        let isByRow = suffix == .completion || suffix == .change
        return DataColumn(
            name: name, kind: .figures, unit: suffix == .rank ? nil : "%", isSummed: suffix == .share, isAside: true,
            nameSpan: set.span,
            cells: DataCells(
                computed: values,
                from: DataLineage(place: set.span, inputs: columns.map { isByRow ? .sameRow($0) : .whole($0) }) { _ in
                    suffix.words(columns.map(\.name), indicator.direction)
                }))
    }

    private static func figures(_ column: DataColumn, _ indicator: Indicator) -> [Value] {
        column.cells.map { IndicatorFigure.read($0, of: indicator).value(of: indicator) }
    }

    /// The share of each unit in their sum, in %.
    private static func shares(_ figures: [Value], places: Int) -> [Value] {
        var sum = ExactDecimal.zero
        for figure in figures {
            guard let value = IndicatorDerivation.number(figure) else { continue }
            guard let next = try? sum.adding(value) else { return figures.map { _ in .notApplicable } }
            sum = next
        }
        return figures.map { figure in
            guard let value = IndicatorDerivation.number(figure) else { return figure }
            return IndicatorDerivation.percent(value, of: sum, places: places)
        }
    }

    /// The place of each unit from the best: by completion where there is a plan, else by the figure; equal ones share a
    /// place. Completion is compared exactly, before any rounding.
    private static func ranks(_ done: [Value], _ plans: [Value]?, _ indicator: Indicator) -> [Value] {
        let scores = done.indices.map { row -> ExactDecimal? in
            guard let figure = IndicatorDerivation.number(done[row]) else { return nil }
            guard let plans else { return figure }
            guard let plan = IndicatorDerivation.number(plans[row]), !plan.isZero, !plan.isNegative else { return nil }
            return try? figure.divided(by: plan)
        }
        let sorted = scores.compactMap { $0 }.sorted {
            indicator.direction == .higherIsBetter ? $0 > $1 : $0 < $1
        }
        var places: [ExactDecimal: Int] = [:]
        for (index, score) in sorted.enumerated() where places[score] == nil { places[score] = index + 1 }
        return scores.indices.map { row in
            guard let score = scores[row], let place = places[score] else {
                return done[row] == .empty ? .empty : .notApplicable
            }
            return .number(ExactDecimal(place))
        }
    }
}
