/// Short phrases that reports make of one or two figures (cụm từ số liệu): running totals, ranks, ranges, averages, lists.
public enum ReportPhrase {
    /// `05 ca, lũy kế từ đầu năm 116 ca`; a unit that both share is said twice, as documents do.
    ///
    /// Source: practice of monthly reports (features.md §14, running total); no provision asks for it.
    public static func runningTotal(
        _ figure: ExactDecimal, total: ExactDecimal, unit: String?, since start: String = "từ đầu năm"
    ) -> String {
        let now = CountPhrase.text(figure, unit: unit)
        let all = CountPhrase.text(total, unit: unit)
        return start.isEmpty ? "\(now) (lũy kế \(all))" : "\(now), lũy kế \(start) \(all)"
    }

    /// `ước thực hiện cả năm 123.290 người, đạt 111,8% kế hoạch`.
    public static func estimate(
        _ figure: ExactDecimal, plan: ExactDecimal?, unit: String?, name: String = "kế hoạch", places: Int = 1
    ) -> String {
        let words = "ước thực hiện cả năm " + CountPhrase.text(figure, unit: unit)
        guard let plan else { return words }
        let completion = FigureComparison(figure, with: plan, unit: unit, places: places).completion(of: name)
        return completion.map { "\(words), \($0)" } ?? words
    }

    /// `06 hội gồm: A, B và C`; one name `01 hội là A`, none `không có hội nào`.
    public static func list(_ names: [String], of noun: String) -> String {
        guard let last = names.last else { return "không có \(noun) nào" }
        let count = CountPhrase.padded(ExactDecimal(names.count))
        if names.count == 1 { return "\(count) \(noun) là \(last)" }
        return "\(count) \(noun) gồm: \(names.dropLast().joined(separator: ", ")) và \(last)"
    }

    /// `đứng thứ 04/34`, without the whole `đứng thứ 04`; the first place alone is `đứng thứ nhất`.
    public static func rank(_ place: Int, of count: Int?) -> String {
        guard let count else { return place == 1 ? "đứng thứ nhất" : "đứng thứ \(padded(place))" }
        return "đứng thứ \(padded(place))/\(padded(count))"
    }

    private static func padded(_ number: Int) -> String { CountPhrase.padded(ExactDecimal(number)) }

    /// `6,62 bác sĩ/vạn dân`: a figure per so many others, rounded half up; `nil` for nobody to share it.
    public static func average(
        _ figure: ExactDecimal, unit: String?, over others: ExactDecimal, per name: String, places: Int = 2
    ) -> String? {
        guard !others.isZero, !others.isNegative, let scaled = try? figure.multiplying(ExactDecimal(base(of: name))),
            let ratio = try? scaled.divided(by: others)
        else { return nil }
        let words = Quantity(ratio.rounded(toPlaces: places), unit: unit).vietnamese()
        return "\(words)/\(name)"
    }

    /// How many a name of a base stands for: `vạn dân` 10.000, `100.000 dân` 100.000, `nghìn trẻ` 1.000, `người` 1.
    public static func base(of name: String) -> Int {
        let words = name.split(separator: " ")
        guard words.count > 1, let first = words.first else { return 1 }
        switch Key.fold(String(first)) {
        case "van": return 10_000
        case "nghin", "ngan": return 1_000
        case "trieu": return 1_000_000
        case "tram": return 100
        default:
            guard case .success(let number) = VietnameseNumber.parse(first), let whole = number.wholeValue, whole > 0
            else { return 1 }
            return whole
        }
    }

    /// `từ 20 đến 30 hoạt động`; with a dash `20 – 30 hoạt động`; equal ends are one figure.
    public static func range(_ low: ExactDecimal, _ high: ExactDecimal, unit: String?, isDashed: Bool) -> String {
        let end = Quantity(high, unit: unit).vietnamese()
        if low == high { return end }
        let start =
            unit.map(Quantity.isAttached) == true && !isDashed
            ? Quantity(low, unit: unit).vietnamese() : low.vietnamese()
        return isDashed ? "\(start) – \(end)" : "từ \(start) đến \(end)"
    }
}
