import Document
import Vietnamese

/// The running counts of Phần, Chương, Mục, Tiểu mục and Điều in one section, and which of them stand open.
///
/// Chương and Điều run on through the text; Mục starts again in each Chương, Tiểu mục in each Mục (practice of the
/// acts; nd30 Phụ lục I, Phần I, Mục II, khoản 6 điểm đ gives the numerals only).
struct DivisionSeries {
    private let pack: RulePack
    private var counts: [Division: Int] = [:]
    /// The numerals in which a division is counted, once the author typed others than the pack's.
    private var numerals: [Division: NumberShape.Numerals] = [:]
    /// The divisions that the next block stands in, widest first.
    private var open: [Open] = []

    private struct Open {
        let division: Division
        let depth: Int
        let level: Int
        /// The number without the word and the marks around it.
        let number: String
    }

    /// An empty series.
    init(pack: RulePack) { self.pack = pack }

    /// Takes the next heading of a division into its series.
    /// - Returns: the number to print, the one the pack would give, how a typed one compares with it, and the level.
    mutating func next(
        _ division: Division, depth: Int, typed: String?
    ) -> (number: String, expected: String, verdict: HeadingSeries.Verdict, level: Int) {
        while let last = open.last, last.division >= division { open.removeLast() }
        let level = max(depth, (open.last?.level ?? 0) + 1)
        let count = counts[division, default: 0] + 1
        let shape = pack.shape(division).value
        let expected = shape.text([count])
        defer { restart(below: division) }
        guard let typed else {
            var own = shape
            own.numerals = numerals[division] ?? shape.numerals
            counts[division] = count
            open.append(Open(division: division, depth: depth, level: level, number: own.bare([count])))
            return (own.text([count]), own.text([count]), .fits, level)
        }
        let reading = DivisionNumber(typed, after: division.word)
        let value = reading?.count ?? count
        counts[division] = value
        numerals[division] = reading?.numerals
        open.append(Open(division: division, depth: depth, level: level, number: reading?.text ?? ""))
        if typed == expected { return (typed, expected, .fits, level) }
        return (typed, expected, value == count ? .otherShape : .outOfSeries, level)
    }

    /// Lets a plain paragraph that opens with the next Điều join the series.
    /// - Returns: whether it is the next.
    mutating func join(_ text: String) -> Bool {
        let count = counts[.article, default: 0] + 1
        let expected = pack.shape(.article).value.text([count])
        guard text == expected || text.hasPrefix(expected + " ") else { return false }
        while let last = open.last, last.division >= .article { open.removeLast() }
        counts[.article] = count
        open.append(
            Open(
                division: .article, depth: open.last?.depth ?? 1, level: (open.last?.level ?? 0) + 1, number: "\(count)"
            ))
        return true
    }

    /// Finds the place of a plain heading: its depth counted from the division it stands in, and its level.
    ///
    /// A heading that is not deeper than its Điều, or less deep than another division, ends it.
    mutating func place(depth: Int) -> (depth: Int, level: Int) {
        while let last = open.last, last.division == .article ? depth <= last.depth : depth < last.depth {
            open.removeLast()
        }
        guard let last = open.last else { return (depth, depth) }
        let own = depth - last.depth + 1
        return (own, last.level + own - (last.division == .article ? 1 : 0))
    }

    /// Whether a division stands open.
    var isOpen: Bool { !open.isEmpty }

    /// The words by which a reference names the open division: `Điều 5`, `Mục 1 Chương II`; empty outside of all.
    var words: String {
        guard let last = open.last else { return "" }
        var words: [String] = []
        for entry in open.reversed() {
            words.append("\(entry.division.word) \(entry.number)")
            // Điều and Chương are counted through the text, so nothing above them is needed.
            if last.division == .article || entry.division == .chapter { break }
        }
        return words.joined(separator: " ")
    }

    private mutating func restart(below division: Division) {
        for inner in [Division.section, .subsection] where inner > division && division != .article {
            counts[inner] = 0
        }
    }
}

/// A number of a division as its author typed it.
struct DivisionNumber {
    /// The number without word and marks, as sentences print it: `II`, `5a`, `thứ hai`.
    let text: String
    /// The count it stands for.
    let count: Int
    /// Its numerals.
    let numerals: NumberShape.Numerals

    /// Reads what stands after the word, for example of `Chương II` or `Điều 5a.`; `nil` where no number stands there.
    init?(_ typed: String, after word: String) {
        var body = typed.dropFirst(word.count).drop { $0 == " " }
        while let last = body.last, last == "." || last == ":" || last == " " { body.removeLast() }
        let lower = Capitals.lower(String(body))
        if let count = Numeral.parseOrdinal(lower) {
            (text, self.count, numerals) = (lower, count, .ordinal)
        } else if let count = Numeral.parseRoman(Capitals.upper(String(body))) {
            (text, self.count, numerals) = (String(body), count, .roman)
        } else if let count = Int(body.prefix { $0.isNumber }) {
            // `5a`, put in behind the fifth.
            (text, self.count, numerals) = (String(body), count, .arabic)
        } else {
            return nil
        }
    }
}

extension NumberShape {
    /// A number without what stands around it.
    fileprivate func bare(_ series: [Int]) -> String { NumberShape(numerals, suffix: "").text(series) }
}
