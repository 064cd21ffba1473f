import Vietnamese

/// The functions of a formula, by the name that documentation writes (hàm trong công thức).
package enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
    /// Sum over rows.
    case sum = "tổng"
    /// Number of rows.
    case count = "đếm"
    /// Smallest of the rows.
    case least = "nhỏ_nhất"
    /// Largest of the rows.
    case largest = "lớn_nhất"
    /// Mean of the rows.
    case mean = "bình_quân"
    /// Share of a row in the total of its column, in %.
    case share = "tỷ_trọng"
    /// Place of a row by the size of a figure, from 1; equal figures share a place.
    case rank = "hạng"
    /// Total of the rows down to this one.
    case runningTotal = "lũy_kế"
    /// One figure less another.
    case difference = "hiệu"
    /// What is done over what was planned, in %.
    case ratio = "tỷ_lệ"
    /// Growth over an earlier figure, in %.
    case growth = "tăng"
    /// A figure with so many decimals, half up.
    case rounded = "làm_tròn"
    /// The number of a figure without its unit.
    case number = "số"
    /// One of two values by a condition.
    case choice = "nếu"
    /// Another value where a cell is empty.
    case fallback = "mặc_định"

    /// The function of a name, folded; `nil` where there is none.
    package init?(named name: String) {
        let folded = Key.fold(name)
        guard let found = Self.allCases.first(where: { Key.fold($0.rawValue) == folded }) else { return nil }
        self = found
    }

    /// How many values stand in its brackets.
    var arguments: ClosedRange<Int> {
        switch self {
        case .count: 0...2
        case .sum, .least, .largest, .mean, .runningTotal, .rounded: 1...2
        case .share, .rank: 1...3
        case .number: 1...1
        case .difference, .ratio, .growth, .fallback: 2...2
        case .choice: 3...3
        }
    }

    /// Whether it looks at other rows than the one that is computed.
    var isOverRows: Bool {
        switch self {
        case .sum, .count, .least, .largest, .mean, .share, .rank, .runningTotal: true
        case .difference, .ratio, .growth, .rounded, .number, .choice, .fallback: false
        }
    }

    /// Whether every row has a value of its own that depends on the others: its place, its share.
    var isByRow: Bool {
        switch self {
        case .share, .rank, .runningTotal: true
        case .sum, .count, .least, .largest, .mean, .difference, .ratio, .growth, .rounded, .number, .choice, .fallback:
            false
        }
    }

    /// Its use as messages show it.
    var usage: String {
        switch self {
        case .sum, .least, .largest, .mean, .runningTotal: "\(rawValue)(Cột) hoặc \(rawValue)(Cột, Nhóm)"
        case .count: "đếm(), đếm(Nhóm) hoặc đếm(Cột >= 90)"
        case .share: "tỷ_trọng(Cột), tỷ_trọng(Cột, Nhóm) hoặc tỷ_trọng(Cột, đủ_100)"
        case .rank: "hạng(Cột), hạng(Cột, Nhóm) hoặc hạng(Cột, thấp_trước)"
        case .difference: "hiệu(a, b)"
        case .ratio: "tỷ_lệ(thực_hiện, kế_hoạch)"
        case .growth: "tăng(năm_nay, năm_trước)"
        case .rounded: "làm_tròn(a, 1)"
        case .number: "số(a)"
        case .choice: "nếu(điều_kiện, a, b)"
        case .fallback: "mặc_định(a, b)"
        }
    }
}

/// Words of a formula that are no names of data.
enum FormulaWord: String, CaseIterable {
    /// The columns of the row, for names that are no words: `cột["Phụ nữ 15-49"]`.
    case column = "cột"
    /// The row that is computed, inside a function over rows.
    case thisRow = "dòng_này"
    /// The number of the row from 1.
    case rowNumber = "Stt"
    /// The value of a cell that does not apply.
    case notApplicable = "không_áp_dụng"
    /// The targets of the spec.
    case targets = "chỉ_tiêu"
    /// All data by name.
    case data = "dữ_liệu"
    /// Shares that add to 100.
    case addsToHundred = "đủ_100"
    /// The smallest figure has the first place.
    case lowFirst = "thấp_trước"
    /// The largest figure has the first place.
    case highFirst = "cao_trước"

    /// The word of a name, folded.
    init?(named name: String) {
        let folded = Key.fold(name)
        guard let found = Self.allCases.first(where: { Key.fold($0.rawValue) == folded }) else { return nil }
        self = found
    }
}
