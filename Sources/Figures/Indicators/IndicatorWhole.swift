import Diagnostics
import Values
import Vietnamese

/// The figure of the whole from the figures of the units: their sum, or their mean (gộp số của các đơn vị).
///
/// Units to which it does not apply take no part; units without a figure yet are left out and told of. A sum is exact; a
/// mean is rounded half up to the decimals of the indicator, one where none are given.
struct IndicatorWhole {
    /// The indicator.
    let indicator: Indicator
    /// The table of units.
    let units: DataTable
    /// The column of the figures.
    let column: Int
    /// The column that weighs; `nil` for a sum and for a plain mean.
    let weights: Int?
    /// What weighs; `nil` where nothing does.
    private let weight: Indicator?
    private let role: IndicatorRole
    /// Whether every unit has a figure or does not need one.
    private(set) var isComplete = true
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// Decimals of a mean; `nil` for a sum, which is exact.
    var places: Int? {
        if case .mean = indicator.aggregation { indicator.places ?? IndicatorSet.standardPlaces } else { nil }
    }

    /// How the figure is made, in words.
    var words: String {
        let source = "cột «\(units.columns[column].name)» của «\(units.name)»"
        guard let places else { return "cộng \(source)" }
        let weighed = weight.map { " theo «\($0.code)»" } ?? ""
        return "bình quân \(source)\(weighed), làm tròn \(places) số lẻ"
    }

    /// The figure of an indicator in a role from a column of the table of units.
    init(_ indicator: Indicator, _ role: IndicatorRole, _ set: IndicatorSet, _ units: DataTable, column: Int) {
        self.indicator = indicator
        self.role = role
        self.units = units
        self.column = column
        if case .mean(let code?) = indicator.aggregation, let weight = set.indicator(code) {
            self.weight = weight
            weights = role.index(of: weight.code, in: units) ?? IndicatorRole.actual.index(of: weight.code, in: units)
        } else {
            weight = nil
            weights = nil
        }
    }

    /// The figure; `nil` where no unit has one, or after an error. Every cell is checked, whether it adds up or not.
    mutating func value(isTyped: Bool) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        var weightSum = ExactDecimal.zero
        var count = 0
        var isTooLarge = false
        if weight != nil, weights == nil, !isTyped {
            diagnostics.append(.indicatorWeightColumnMissing(indicator, weight, in: units))
        }
        for row in 0..<units.rowCount {
            let figure = IndicatorFigure.read(units.columns[column].cells[row], of: indicator)
            switch figure {
            case .missing: isComplete = false
            case .notApplicable, .answer: break
            case .fault(let diagnostic): note(diagnostic)
            case .amount(let value):
                guard let share = share(of: row) else { continue }
                guard let product = try? value.multiplying(share), let next = try? sum.adding(product),
                    let all = try? weightSum.adding(share)
                else {
                    isTooLarge = true
                    continue
                }
                (sum, weightSum) = (next, all)
                count += 1
            }
        }
        if isTooLarge { diagnostics.append(.indicatorTooLarge(indicator)) }
        guard !diagnostics.hasErrors, count > 0 else { return nil }
        switch indicator.aggregation {
        case .sum: return sum
        case .none: return nil
        case .mean:
            guard !weightSum.isZero, let mean = try? sum.divided(by: weightSum) else { return nil }
            return mean.rounded(toPlaces: places ?? IndicatorSet.standardPlaces)
        }
    }

    /// Notes a fault of a cell; the same wrong unit in several cells of a column is one fault.
    private mutating func note(_ diagnostic: Diagnostic) {
        let same = diagnostics.firstIndex {
            $0.code == diagnostic.code && $0.code == "indicator.unit-clash" && $0.found == diagnostic.found
        }
        guard let same else {
            diagnostics.append(diagnostic)
            return
        }
        guard diagnostics[same].notes.count < 5, let span = diagnostic.span else { return }
        diagnostics[same].notes.append(.init(Bilingual(vi: "ở đây cũng vậy", en: "here too"), at: span))
    }

    /// How much a unit weighs; `nil` where it takes no part.
    private mutating func share(of row: Int) -> ExactDecimal? {
        guard let weight, let weights else { return .one }
        switch IndicatorFigure.read(units.columns[weights].cells[row], of: weight) {
        case .amount(let value): return value
        case .missing:
            isComplete = false
            return nil
        // A cell at fault is told of where its own indicator is read.
        case .notApplicable, .answer, .fault: return nil
        }
    }

    /// Whether a typed figure is what the units make: exactly for a sum, to its own decimals for a mean.
    func agrees(_ typed: ExactDecimal, with made: ExactDecimal) -> Bool {
        if typed == made { return true }
        guard places != nil else { return false }
        return made.rounded(toPlaces: typed.scale) == typed
    }
}

extension Diagnostic {
    /// A mean whose weights the table of units does not have.
    fileprivate static func indicatorWeightColumnMissing(
        _ indicator: Indicator, _ weight: Indicator?, in units: DataTable
    ) -> Diagnostic {
        let code = weight?.code ?? ""
        return Diagnostic(
            "indicator.weight-missing", .error,
            Bilingual(
                vi: "chỉ số «\(indicator.code)» bình quân theo «\(code)», bảng «\(units.name)» không có cột «\(code)»",
                en: "the mean «\(indicator.code)» is weighed by «\(code)», which «\(units.name)» does not have"),
            at: indicator.codeSpan, expected: Bilingual(vi: "cột «\(code)»", en: "a column «\(code)»"))
    }

    /// A sum past exact arithmetic.
    fileprivate static func indicatorTooLarge(_ indicator: Indicator) -> Diagnostic {
        Diagnostic(
            "indicator.too-large", .error,
            Bilingual(
                vi: "số của chỉ số «\(indicator.code)» quá lớn để cộng chính xác",
                en: "the figures of «\(indicator.code)» are too large to be added exactly"),
            at: indicator.codeSpan)
    }
}
