import Vietnamese

/// How a target comes to its parts (kiểu chỉ tiêu).
enum TargetKind: String, Hashable, Sendable, CaseIterable {
    /// A total that is split in proportion to a basis.
    case split = "chia"
    /// The same for every unit, or a column of given parts.
    case fixed = "cố định"
    /// So much for each member: a rate times a column.
    case perMember = "mỗi thành viên"
    /// A percentage of what another target gives.
    case share = "tỷ trọng"
    /// A ceiling for every unit; never summed.
    case ceiling = "trần"
    /// A ratio for every unit; never summed.
    case ratio = "tỷ lệ"
    /// The sum of other targets.
    case sum = "cộng"

    /// The kind of a word, folded.
    init?(word: String) {
        let folded = Key.fold(word)
        guard let kind = Self.allCases.first(where: { Key.fold($0.rawValue) == folded }) else { return nil }
        self = kind
    }

    /// Whether the parts may be added up.
    var isSummed: Bool {
        switch self {
        case .split, .fixed, .perMember, .share, .sum: true
        case .ceiling, .ratio: false
        }
    }

    /// The columns of the table of targets that a target of the kind must fill, once it is divided over units.
    var required: [TargetField] {
        switch self {
        case .split: [.total, .basis]
        case .fixed: [.rate]
        case .perMember, .share: [.rate, .basis]
        case .ceiling, .ratio: []
        case .sum: [.basis]
        }
    }

    /// The columns that it may fill, besides code, name and kind.
    var allowed: [TargetField] {
        switch self {
        case .split: [.total, .units, .basis, .floor, .cap, .fixed, .key, .step, .unit]
        case .fixed: [.total, .units, .rate, .unit]
        case .perMember: [.total, .units, .basis, .rate, .step, .unit]
        case .share: [.units, .basis, .rate, .key, .step]
        case .ceiling, .ratio: [.total, .units, .rate, .unit]
        case .sum: [.total, .units, .basis, .rate, .unit]
        }
    }
}

/// A column of the table of targets.
enum TargetField: String, Hashable, Sendable, CaseIterable {
    /// The code, by which expressions name the target.
    case code = "Mã"
    /// The words of the target.
    case name = "Tên"
    /// What is divided.
    case total = "Tổng"
    /// The table whose rows get the parts.
    case units = "Chia cho"
    /// The column that the parts are measured by; codes of other targets for shares and sums.
    case basis = "Theo"
    /// The kind.
    case kind = "Kiểu"
    /// A rate: an amount, or a column of amounts.
    case rate = "Mức"
    /// The least a unit may get.
    case floor = "Sàn"
    /// The most a unit may get.
    case cap = "Trần"
    /// A column of given parts.
    case fixed = "Cố định"
    /// A column that decides between equal remainders.
    case key = "Khóa"
    /// What every part is a multiple of.
    case step = "Làm tròn"
    /// The unit of the total where it is not typed with it.
    case unit = "Đơn vị"

    /// `Key.fold` of the name.
    var folded: String { Key.fold(rawValue) }
}
