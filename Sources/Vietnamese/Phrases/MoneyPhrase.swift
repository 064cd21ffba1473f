/// Amounts of money in the unit a sentence wants: `1,5 tỷ đồng`, `48.640.000 đồng`, in words.
public enum MoneyPhrase {
    /// Units of money from the smallest.
    public enum Scale: String, Hashable, Sendable, CaseIterable {
        /// đồng.
        case dong = "đồng"
        /// nghìn đồng.
        case thousand = "nghìn đồng"
        /// triệu đồng.
        case million = "triệu đồng"
        /// tỷ đồng.
        case billion = "tỷ đồng"

        /// How many đồng.
        var factor: ExactDecimal {
            switch self {
            case .dong: .one
            case .thousand: ExactDecimal(1_000)
            case .million: ExactDecimal(1_000_000)
            case .billion: ExactDecimal(1_000_000_000)
            }
        }

        /// The unit of a word as data and sentences write it; `nil` for another unit.
        public init?(word: some StringProtocol) {
            switch Key.fold(String(word)) {
            case "dong", "d", "vnd": self = .dong
            case "nghin_dong", "ngan_dong", "nghin", "ngan", "1.000_dong": self = .thousand
            case "trieu_dong", "trieu", "tr._dong", "trd": self = .million
            case "ty_dong", "ti_dong", "ty", "ti": self = .billion
            default: return nil
            }
        }
    }

    /// An amount in another unit; without one in the largest that leaves a whole part, `đồng` below a million.
    ///
    /// `places` rounds half up; `nil` keeps every digit. `nil` where the amount is too large for exact arithmetic.
    public static func text(
        _ amount: ExactDecimal, in given: Scale, as wanted: Scale? = nil, places: Int? = nil
    ) -> String? {
        guard let dong = try? amount.multiplying(given.factor) else { return nil }
        let scale = wanted ?? natural(dong)
        guard let scaled = try? dong.divided(by: scale.factor) else { return nil }
        let shown = places.map { scaled.rounded(toPlaces: $0) } ?? scaled
        return shown.vietnamese() + " " + scale.rawValue
    }

    /// An amount in words, with `đồng`, first letter large: `Bốn mươi tám triệu đồng`.
    public static func words(_ amount: ExactDecimal, in given: Scale, style: NumberWords.Style) -> String? {
        guard let dong = try? amount.multiplying(given.factor) else { return nil }
        let words = NumberWords.spell(dong, style: style) + " đồng"
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func natural(_ dong: ExactDecimal) -> Scale {
        let size = dong.isNegative ? (try? ExactDecimal.zero.subtracting(dong)) ?? dong : dong
        if size < Scale.million.factor { return .dong }
        return size < Scale.billion.factor ? .million : .billion
    }
}
