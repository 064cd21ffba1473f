import Vietnamese

/// What the figures of an indicator are (loại chỉ số).
package enum IndicatorKind: String, Hashable, Sendable, CaseIterable {
    /// A count: people, households, meetings.
    case count = "số lượng"
    /// An amount of money.
    case money = "tiền"
    /// A share of a whole, in % or ‰, 0 to 100 (1000).
    case share = "phần trăm"
    /// A figure per another: bác sĩ trên vạn dân.
    case ratio = "tỷ số"
    /// Yes or no.
    case yesNo = "có/không"

    /// The kind of a word, folded; `có không` is `có/không`.
    package init?(word: String) {
        let folded = Key.fold(word)
        if folded == "co_khong" {
            self = .yesNo
            return
        }
        guard let found = Self.allCases.first(where: { Key.fold($0.rawValue) == folded }) else { return nil }
        self = found
    }

    /// The kind where none is given: by the unit.
    package init(unit: String?) {
        switch unit {
        case "%"?, "‰"?: self = .share
        case let unit? where MoneyPhrase.Scale(word: unit) != nil: self = .money
        case _?, nil: self = .count
        }
    }
}
