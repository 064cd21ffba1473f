import Document

/// The running counts of one section's headings, depth by depth.
struct HeadingSeries {
    private let shapes: [NumberShape]
    private var counts: [Int]
    /// The number of each depth as it was printed last, without the marks around it; empty where none is open.
    private var printed: [(text: String, numerals: NumberShape.Numerals)]
    /// Depth of the last heading; 0 before the first.
    private var current = 0

    /// What a heading's typed number was found to be.
    enum Verdict: Hashable {
        /// None typed, or the one the series gives.
        case fits
        /// The right count in another shape.
        case otherShape
        /// Another count: it stays and the series goes on from it.
        case outOfSeries
    }

    /// An empty series.
    init(shapes: [NumberShape]) {
        self.shapes = shapes
        counts = Array(repeating: 0, count: shapes.count)
        printed = shapes.map { ("", $0.numerals) }
    }

    /// Takes the next heading of a depth into the series.
    /// - Returns: the number to print, the one the series gives, and how a typed one compares with it.
    mutating func next(depth: Int, typed: String?) -> (number: String, expected: String, verdict: Verdict) {
        let index = min(max(depth, 1), shapes.count) - 1
        let shape = shapes[index]
        open(index)
        counts[index] += 1
        let expected = shape.text(series(to: index))
        guard let typed, typed.filter({ $0 != " " }) != expected else {
            record(expected, shape, at: index)
            return (expected, expected, .fits)
        }
        let readings = NumberShape.matches(in: typed)
        let reading = readings.first { $0.shape.numerals == shape.numerals } ?? readings.first
        let count = reading?.counts.last ?? counts[index]
        let isOtherShape = count == counts[index] && reading?.shape != shape
        counts[index] = count
        record(typed, reading?.shape ?? shape, at: index)
        return (typed, expected, isOtherShape ? .otherShape : .outOfSeries)
    }

    /// Takes a division: the depths from one on start again in it, and paragraphs join below it.
    mutating func restart(from depth: Int) {
        for index in counts.indices where index >= depth - 1 {
            counts[index] = 0
            printed[index].text = ""
        }
        current = depth - 1
    }

    /// Takes an unnumbered heading: what stands deeper starts again after it.
    mutating func skip(depth: Int) { open(min(max(depth, 1), shapes.count) - 1) }

    /// Lets a number at the start of a plain paragraph join the series, where it is exactly the one expected there.
    mutating func join(_ text: String) {
        let matches = NumberShape.matches(in: text)
        guard !matches.isEmpty else { return }
        let deeper = current + 1...max(current + 1, shapes.count)
        for depth in [current + 1] + (1...max(current, 1)).reversed() + deeper.dropFirst()
        where depth <= shapes.count {
            let index = depth - 1
            for match in matches where match.shape == shapes[index] {
                var expected = series(to: index)
                expected[expected.count - 1] = counts[index] + 1
                guard match.counts == Array(expected.suffix(match.counts.count)) else { continue }
                counts[index] += 1
                close(below: index)
                record(match.text, shapes[index], at: index)
                return
            }
        }
    }

    /// The words by which a reference names the last heading of a depth, innermost first: `mục 3 phần I`; `nil` where
    /// it has no number. Inside a division the words are those of the acts: `điểm a khoản 2` (nd30 Phụ lục II, Mục V,
    /// khoản 7).
    func words(depth: Int, isInDivision: Bool = false) -> String? {
        var index = min(max(depth, 1), shapes.count) - 1
        guard !printed[index].text.isEmpty else { return nil }
        var words: [String] = []
        while index >= 0 {
            let (text, numerals) = printed[index]
            if !text.isEmpty, let word = Self.word(numerals, isInDivision) { words.append("\(word) \(text)") }
            if case .chain(let count) = numerals, !text.isEmpty { index -= count } else { index -= 1 }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// What a heading is called in a sentence, by its numerals.
    private static func word(_ numerals: NumberShape.Numerals, _ isInDivision: Bool) -> String? {
        switch numerals {
        case .capital: "phần"
        case .roman: isInDivision ? "mục" : "phần"
        case .arabic, .chain: isInDivision ? "khoản" : "mục"
        case .letter: "điểm"
        case .ordinal: "phần"
        case .mark: nil
        }
    }

    /// The counts that the number of a depth may state; skipped depths are left out, so that a chain holds no 0.
    private func series(to index: Int) -> [Int] {
        var first = index
        if case .chain(let count) = shapes[index].numerals { first = max(0, index - count + 1) }
        return (first...index).filter { counts[$0] > 0 || $0 == index }.map { counts[$0] }
    }

    private mutating func open(_ index: Int) {
        close(below: index)
        current = index + 1
    }

    private mutating func close(below index: Int) {
        for deeper in counts.indices where deeper > index {
            counts[deeper] = 0
            printed[deeper].text = ""
        }
    }

    private mutating func record(_ number: String, _ shape: NumberShape, at index: Int) {
        var text = number[...]
        while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
        while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
        printed[index] = (String(text), shape.numerals)
    }
}
