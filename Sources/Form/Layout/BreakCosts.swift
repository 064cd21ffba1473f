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
    /// Gain of a break before a level of administration (`huyện …`) or the name of an office (`của …`).
    private static let beforeLevel = -0.15

    /// Levels of administration; the words after one are a name.
    private static let levels: [[String]] = [
        ["tinh"], ["huyen"], ["xa"], ["phuong"], ["quan"], ["thanh", "pho"], ["thi", "xa"], ["thi", "tran"],
        ["dac", "khu"],
    ]

    /// Phrases of names of offices that are not torn.
    private static let phrases: [[String]] = [
        ["uy", "ban", "nhan", "dan"], ["hoi", "dong", "nhan", "dan"], ["nhan", "dan"], ["uy", "ban"],
        ["nong", "dan"], ["chap", "hanh"], ["ban", "chap", "hanh"], ["ban", "thuong", "vu"], ["viet", "nam"],
        ["mat", "tran"], ["to", "quoc"], ["cong", "hoa"], ["xa", "hoi"], ["chu", "nghia"], ["trung", "uong"],
        ["thuong", "truc"], ["lien", "hiep"], ["phu", "nu"], ["thanh", "nien"], ["ke", "hoach"], ["dia", "ban"],
    ]

    /// The costs of the breaks between words.
    init(_ words: [String]) {
        let folded = words.map { word in Key.fold(word.filter { $0.isLetter || $0.isNumber }) }
        let isAllCapitals = words.allSatisfy { $0 == Capitals.upper($0) }
        costs = Array(repeating: 0, count: words.count + 1)
        for index in words.indices.dropFirst() {
            if Self.isCapitalised(words[index - 1]), Self.isCapitalised(words[index]), !isAllCapitals {
                costs[index] = Self.insideName
            } else if Self.isFigure(words[index]) {
                let isDated = ["ngay", "thang", "nam", "so"].contains(folded[index - 1])
                costs[index] = isDated ? Self.insidePhrase : Self.beforeFigure
            } else if folded[index] == "cua" {
                costs[index] = Self.beforeLevel
            } else if ["thang", "nam"].contains(folded[index]), Self.isFigure(words[index - 1]) {
                // `ngày 30 tháng 6 năm 2020` is one phrase.
                costs[index] = Self.insidePhrase
            }
        }
        for start in words.indices {
            for phrase in Self.phrases where folded[start...].starts(with: phrase) {
                for index in start + 1..<start + phrase.count { raise(index, Self.insidePhrase) }
            }
            for level in Self.levels where folded[start...].starts(with: level) {
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
