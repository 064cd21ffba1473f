/// A figure beside another one of the same unit, in the words of a report (lời so sánh số liệu).
///
/// Ratios are exact and rounded half up only in the words. Zeros at the end are left out, as prose has them (`đạt 80%`,
/// not `80,0%`), and decimals are added where rounding would hide a difference: 99,96% never reads as `100%`, a rise of
/// 0,04% never as `0%`.
public struct FigureComparison: Hashable, Sendable {
    /// The figure that is spoken of.
    public let figure: ExactDecimal
    /// What it is held against: the plan, the year before, the whole.
    public let other: ExactDecimal
    /// The unit of both; `nil` for bare numbers.
    public let unit: String?
    /// How many decimals a percentage has at most, unless more are needed to tell it from 0 or 100.
    public let places: Int

    /// Two figures of one unit.
    public init(_ figure: ExactDecimal, with other: ExactDecimal, unit: String? = nil, places: Int = 1) {
        self.figure = figure
        self.other = other
        self.unit = unit
        self.places = places
    }

    /// The other figure as printed, with its unit: `10.482 tỷ đồng`.
    public var otherText: String { Quantity(other, unit: unit).vietnamese() }

    /// `đạt 105,2% kế hoạch`; `không có trong kế hoạch` where nothing was planned, `nil` where a plan is below 0.
    public func completion(of name: String) -> String? {
        if other.isZero { return figure.isZero ? "bằng \(name)" : "không có trong \(name)" }
        guard !other.isNegative, let percent = percent() else { return nil }
        return "đạt \(percent) \(name)"
    }

    /// `vượt 11,7% dự toán`, `đạt 100% kế hoạch`, `thiếu 10 hộ so với kế hoạch`.
    public func excess(over name: String) -> String? {
        if figure == other { return "đạt 100% \(name)" }
        if figure < other { return difference.map { "thiếu \($0) so với \(name)" } }
        guard !other.isZero, !other.isNegative else { return difference.map { "vượt \($0) so với \(name)" } }
        guard let percent = changePercent() else { return nil }
        return "vượt \(percent) \(name)"
    }

    /// `tăng 3,1% so với cùng kỳ năm 2025`, `giảm …`, `bằng cùng kỳ năm 2025`; in units where the base is 0 or below,
    /// because a percentage of nothing says nothing.
    public func change(against name: String) -> String? {
        if figure == other { return "bằng \(name)" }
        guard !other.isZero, !other.isNegative else { return changeInUnits(against: name) }
        guard let percent = changePercent() else { return nil }
        return "\(verb) \(percent) so với \(name)"
    }

    /// `tăng 311 ca so với cùng kỳ`, `giảm 05 ca …` with counts below ten padded, `bằng cùng kỳ`.
    public func changeInUnits(against name: String) -> String? {
        if figure == other { return "bằng \(name)" }
        return difference.map { "\(verb) \($0) so với \(name)" }
    }

    /// `tăng gấp 2,24 lần`, `bằng 0,4 lần`; `nil` for a base of 0 or below.
    public func multiple(of name: String?) -> String? {
        guard !other.isZero, !other.isNegative, let ratio = try? figure.divided(by: other) else { return nil }
        let times = ratio.rounded(toPlaces: max(places, 2)).vietnamese()
        let words = figure > other ? "tăng gấp \(times) lần" : "bằng \(times) lần"
        return name.map { "\(words) so với \($0)" } ?? words
    }

    /// `chiếm 62,5%`; `nil` for a whole of 0 or below.
    public func share() -> String? {
        guard !other.isZero, !other.isNegative, let percent = percent() else { return nil }
        return "chiếm \(percent)"
    }

    /// `12/12 xã`: both figures, the unit behind them.
    public var fraction: String {
        let figures = "\(figure.vietnamese())/\(other.vietnamese())"
        guard let unit, !unit.isEmpty else { return figures }
        return Quantity.isAttached(unit) ? figures + unit : figures + " " + unit
    }

    /// Whether a plan is met, by the direction of the figure: `vượt`, `đạt` or `chưa đạt`.
    public func judgement(_ direction: Direction, of name: String) -> String {
        if figure == other { return "đạt \(name)" }
        let isBetter = (figure > other) == (direction == .higherIsBetter)
        return isBetter ? "vượt \(name)" : "chưa đạt \(name)"
    }

    /// Which way a figure is better (chiều của chỉ tiêu): `tử vong` falls, `hội viên` rises.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// Càng cao càng tốt.
        case higherIsBetter = "cao"
        /// Càng thấp càng tốt.
        case lowerIsBetter = "thấp"
    }

    private var verb: String { figure > other ? "tăng" : "giảm" }

    /// How far the two lie apart, with the unit.
    private var difference: String? {
        guard let gap = try? figure > other ? figure.subtracting(other) : other.subtracting(figure) else { return nil }
        return CountPhrase.text(gap, unit: unit)
    }

    /// This figure in percent of the other.
    private func percent() -> String? {
        guard let ratio = try? figure.multiplying(ExactDecimal(100)).divided(by: other) else { return nil }
        return Self.honest(ratio, places, hiding: figure == other ? [.zero] : [.zero, ExactDecimal(100)])
    }

    /// The change in percent of the other, without sign.
    private func changePercent() -> String? {
        guard let gap = try? figure > other ? figure.subtracting(other) : other.subtracting(figure),
            let ratio = try? gap.multiplying(ExactDecimal(100)).divided(by: other)
        else { return nil }
        return Self.honest(ratio, places, hiding: figure.isZero ? [.zero] : [.zero, ExactDecimal(100)])
    }

    /// The most decimals that are added to tell a percentage from 0 or 100.
    private static let mostPlaces = 6

    /// A percentage that is none of some values unless it is exactly that: decimals are added until it shows.
    private static func honest(_ ratio: ExactDecimal, _ places: Int, hiding values: [ExactDecimal]) -> String {
        var shown = ratio.rounded(toPlaces: places)
        var count = places
        while count < mostPlaces, values.contains(shown), shown != ratio {
            count += 1
            shown = ratio.rounded(toPlaces: count)
        }
        guard values.contains(shown), shown != ratio else { return shown.vietnamese() + "%" }
        return (ratio < shown ? "gần " : "hơn ") + shown.vietnamese() + "%"
    }
}
