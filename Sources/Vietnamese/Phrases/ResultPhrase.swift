/// The result of an indicator in the words of a report (câu kết quả): `7.586 cuộc, đạt 105,2% kế hoạch, tăng 3,1% so với
/// cùng kỳ năm 2025 (7.358 cuộc)`.
///
/// A share is not said in percent of another share: it is judged (`93,9%, chưa đạt kế hoạch (95%)`) and changes by
/// percentage points. Where lower is better, the plan is a bound: `07 đơn, chưa đạt kế hoạch (không quá 05 đơn)`.
public struct ResultPhrase: Hashable, Sendable {
    /// What was done.
    public var figure: Amount
    /// What was planned.
    public var plan: Amount
    /// What the whole year is expected to come to.
    public var estimate: Amount
    /// What was done a year before.
    public var lastYear: Amount
    /// The unit of all of them; `nil` for bare numbers.
    public var unit: String?
    /// Whether they are shares of a whole.
    public var isShare: Bool
    /// Which way they are better.
    public var direction: FigureComparison.Direction
    /// Decimals of percentages.
    public var places: Int
    /// What the year before is called beside the figure so far: `cùng kỳ năm 2025`.
    public var base: String
    /// What it is called beside the estimate for the whole year: `năm 2025`.
    public var yearBase: String

    /// One figure, or why there is none.
    public enum Amount: Hashable, Sendable {
        /// A figure.
        case value(ExactDecimal)
        /// It is not known yet.
        case missing
        /// It does not apply.
        case notApplicable
        /// Nobody asks for it.
        case absent

        /// The figure, where there is one.
        var value: ExactDecimal? {
            if case .value(let value) = self { value } else { nil }
        }
    }

    /// A result; what is not given is not spoken of.
    public init(
        _ figure: Amount, plan: Amount = .absent, estimate: Amount = .absent, lastYear: Amount = .absent,
        unit: String? = nil, isShare: Bool = false, direction: FigureComparison.Direction = .higherIsBetter,
        places: Int = 1, base: String = "cùng kỳ năm trước", yearBase: String = "năm trước"
    ) {
        self.figure = figure
        self.plan = plan
        self.estimate = estimate
        self.lastYear = lastYear
        self.unit = unit
        self.isShare = isShare
        self.direction = direction
        self.places = places
        self.base = base
        self.yearBase = yearBase
    }

    /// The words.
    public var text: String {
        if case .notApplicable = figure { return "không áp dụng" }
        let expected = estimate.value.map {
            "ước thực hiện cả năm \(amount($0))" + against(plan, $0) + since($0, yearBase)
        }
        guard let done = figure.value else { return expected ?? "chưa có số liệu thực hiện" }
        let words = amount(done) + against(plan, done)
        return expected.map { "\(words); \($0)" } ?? words + since(done, base)
    }

    /// A figure with its unit, counts below ten padded.
    private func amount(_ value: ExactDecimal) -> String {
        isShare ? Quantity(value, unit: unit).vietnamese() : CountPhrase.text(value, unit: unit)
    }

    /// `, đạt 105,2% kế hoạch`; nothing where nothing was planned.
    private func against(_ plan: Amount, _ value: ExactDecimal) -> String {
        guard let plan = plan.value else { return "" }
        let comparison = FigureComparison(value, with: plan, unit: unit, places: places)
        if direction == .lowerIsBetter {
            let verdict = value <= plan ? "đạt" : "chưa đạt"
            return ", \(verdict) kế hoạch (không quá \(amount(plan)))"
        }
        if isShare {
            let words = comparison.judgement(direction, of: "kế hoạch")
            return value == plan ? ", \(words)" : ", \(words) (\(amount(plan)))"
        }
        return comparison.completion(of: "kế hoạch").map { ", \($0)" } ?? ""
    }

    /// `, tăng 3,1% so với cùng kỳ năm 2025 (7.358 cuộc)`.
    private func since(_ value: ExactDecimal, _ base: String) -> String {
        switch lastYear {
        case .absent, .notApplicable: return ""
        case .missing: return ", chưa có số liệu \(base) để so sánh"
        case .value(let before):
            let comparison = FigureComparison(value, with: before, unit: unit, places: places)
            let words = isShare ? points(value, before, base) : comparison.change(against: base)
            guard let words else { return "" }
            return value == before ? ", \(words)" : ", \(words) (\(amount(before)))"
        }
    }

    /// The change of a share, in points of percent or per mille.
    private func points(_ value: ExactDecimal, _ before: ExactDecimal, _ base: String) -> String? {
        if value == before { return "bằng \(base)" }
        let gap = try? value > before ? value.subtracting(before) : before.subtracting(value)
        let word = unit == "‰" ? "điểm phần nghìn" : "điểm phần trăm"
        return gap.map { "\(value > before ? "tăng" : "giảm") \($0.vietnamese()) \(word) so với \(base)" }
    }
}
