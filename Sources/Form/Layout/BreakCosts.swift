import Vietnamese

/// What it costs to break a centred line before a word: names, fixed phrases and figures want to stay together.
struct BreakCosts {
    private var costs: [Double]

    /// Cost of a break inside a name: taken only when nothing else fits.
    private static let insideName = 10.0
    /// Cost of a break inside a phrase that is read as one word.
    private static let insidePhrase = 3.0
    /// Cost of a break between a noun and its figure (`năm 2020`).
    private static let beforeFigure = 1.0
    /// Gain of a break after a comma in the name of an office (`SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH`).
    private static let afterComma = -0.2
    /// Cost of a break behind `và`, which opens what follows.
    private static let afterAnd = 1.0
    /// Gain of a break before a level of administration (`huyện …`), the name of an office (`của …`) or the place that a
    /// text is for (`trên địa bàn …`).
    private static let beforeLevel = -0.15

    /// Levels of administration, with their marks (`quản` is no `quận`); the words after one are a name.
    private static let levels: [[String]] = [
        ["tỉnh"], ["huyện"], ["xã"], ["phường"], ["quận"], ["thành", "phố"], ["thị", "xã"], ["thị", "trấn"],
        ["đặc", "khu"],
    ]

    /// Phrases of names of offices that are not torn.
    private static let phrases: [[String]] = [
        ["uy", "ban", "nhan", "dan"], ["hoi", "dong", "nhan", "dan"], ["nhan", "dan"], ["uy", "ban"],
        ["nong", "dan"], ["chap", "hanh"], ["ban", "chap", "hanh"], ["ban", "thuong", "vu"], ["viet", "nam"],
        ["mat", "tran"], ["to", "quoc"], ["cong", "hoa"], ["xa", "hoi"], ["chu", "nghia"], ["trung", "uong"],
        ["thuong", "truc"], ["lien", "hiep"], ["phu", "nu"], ["thanh", "nien"], ["ke", "hoach"], ["dia", "ban"],
        ["van", "hoa"], ["the", "thao"], ["du", "lich"], ["nong", "nghiep"], ["moi", "truong"], ["giao", "duc"],
        ["dao", "tao"], ["tai", "chinh"], ["dau", "tu"], ["xay", "dung"], ["giao", "thong"], ["van", "tai"],
        ["cong", "thuong"], ["khoa", "hoc"], ["cong", "nghe"], ["thong", "tin"], ["truyen", "thong"],
        ["tai", "nguyen"], ["lao", "dong"], ["thuong", "binh"], ["tu", "phap"], ["noi", "vu"], ["ngoai", "vu"],
        ["dan", "toc"], ["ton", "giao"], ["y", "te"], ["ve", "sinh"], ["kiem", "tra"], ["thanh", "tra"],
        ["kinh", "te"], ["ha", "tang"], ["do", "thi"], ["van", "phong"], ["trung", "tam"], ["chi", "dao"],
        ["to", "chuc"], ["ban", "quan", "ly"], ["quan", "ly"], ["du", "an"], ["khu", "vuc"], ["dich", "vu"],
        ["tong", "hop"], ["phong", "chay"], ["chua", "chay"], ["cuu", "nan"], ["cuu", "ho"], ["trien", "khai"],
        ["cong", "tac"], ["cong", "doan"], ["lien", "doan"], ["phat", "trien"], ["nong", "thon"],
    ]

    /// The costs of the breaks between words.
    init(_ words: [String]) {
        let folded = words.map { word in Key.fold(word.filter { $0.isLetter || $0.isNumber }) }
        let lowered = words.map { Capitals.lower($0.filter { $0.isLetter }) }
        let isAllCapitals = words.allSatisfy { $0 == Capitals.upper($0) }
        costs = Array(repeating: 0, count: words.count + 1)
        for index in words.indices.dropFirst() {
            if words[index - 1].hasSuffix(",") {
                if isAllCapitals { costs[index] = Self.afterComma }
            } else if Self.isCapitalised(words[index - 1]), Self.isCapitalised(words[index]), !isAllCapitals {
                costs[index] = Self.insideName
            } else if Self.isFigure(words[index]) {
                let isDated = ["ngay", "thang", "nam", "so"].contains(folded[index - 1])
                costs[index] = isDated ? Self.insidePhrase : Self.beforeFigure
            } else if folded[index] == "cua" || folded[index...].starts(with: ["tren", "dia", "ban"]) {
                costs[index] = Self.beforeLevel
            } else if folded[index - 1] == "va" {
                costs[index] = Self.afterAnd
            } else if ["thang", "nam"].contains(folded[index]), Self.isFigure(words[index - 1]) {
                // `ngày 30 tháng 6 năm 2020` is one phrase.
                costs[index] = Self.insidePhrase
            }
        }
        for start in words.indices {
            for phrase in Self.phrases where folded[start...].starts(with: phrase) {
                for index in start + 1..<start + phrase.count { raise(index, Self.insidePhrase) }
            }
            for level in Self.levels where lowered[start...].starts(with: level) {
                let end = start + level.count
                guard end < words.count, Self.isCapitalised(words[end]) else { continue }
                if costs[start] == 0 { costs[start] = Self.beforeLevel }
                for index in start + 1...end { raise(index, Self.insideName) }
                guard isAllCapitals else { continue }
                for index in end..<min(end + 4, words.count) { raise(index, Self.insideName) }
            }
        }
    }

    /// The cost of a break before the word at an index.
    func cost(before index: Int) -> Double { costs[index] }

    private mutating func raise(_ index: Int, _ cost: Double) { costs[index] = max(costs[index], cost) }

    /// A number, or the blank that waits for one.
    private static func isFigure(_ word: String) -> Bool {
        guard let first = word.first else { return false }
        return first.isNumber || first == "\u{A0}"
    }

    private static func isCapitalised(_ word: String) -> Bool {
        word.first { $0.isLetter }?.isUppercase ?? false
    }
}
