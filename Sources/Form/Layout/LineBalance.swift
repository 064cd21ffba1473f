/// Chooses the spaces at which one centred line is broken: as few as the width allows, then the best balance.
struct LineBalance {
    /// A word with its width and the space after it.
    struct Word {
        /// The word as typed.
        var text = ""
        /// Width in pt.
        var width = 0.0
        /// Width of the space after it in pt.
        var space = 0.0
        /// Number of the space after it, counted through the whole content; `nil` at the end.
        var gap: Int?
    }

    /// The cheapest way to set words up to some word: its cost and where the last line starts.
    private struct Step {
        var cost = Double.infinity
        var start = 0
    }

    private let words: [Word]
    private let width: Double

    /// The words of a line and the width of its place in pt.
    init(_ words: [Word], width: Double) {
        self.words = words
        self.width = width
    }

    /// The numbers of the spaces to break at; empty where the line fits or cannot be broken.
    func breaks() -> [Int] {
        let whole = words.reduce(0) { $0 + $1.width + $1.space } - (words.last?.space ?? 0)
        guard whole > width, words.count > 1 else { return [] }
        let count = greedyCount()
        guard count > 1 else { return [] }
        let fewest = steps(count, target: whole / Double(count))
        guard let cost = fewest.last?.last?.cost, cost >= Self.tornPhrase, count < words.count else {
            return path(fewest)
        }
        // Rather a line more than a phrase torn.
        let more = steps(count + 1, target: whole / Double(count + 1))
        guard let better = more.last?.last?.cost, better < Self.tornPhrase else { return path(fewest) }
        return path(more)
    }

    /// The cost from which on a way tears a phrase or a name.
    private static let tornPhrase = 2.0

    /// For each line and each word after which it may end, the cheapest way to get there.
    private func steps(_ count: Int, target: Double) -> [[Step]] {
        let costs = BreakCosts(words.map(\.text))
        var steps = [[Step]](repeating: [Step](repeating: Step(), count: words.count + 1), count: count)
        for line in 0..<count {
            for start in line == 0 ? 0..<1 : line..<words.count {
                let before = line == 0 ? 0 : steps[line - 1][start].cost
                guard before < .infinity else { continue }
                var total = 0.0
                for end in start + 1...words.count {
                    total += words[end - 1].width
                    if end - start > 1 { total += words[end - 2].space }
                    if total > width, end - start > 1 { break }
                    let off = (total - target) / target
                    let cost = before + off * off + (end == words.count ? 0 : costs.cost(before: end))
                    if cost < steps[line][end].cost { steps[line][end] = Step(cost: cost, start: start) }
                }
            }
        }
        return steps
    }

    /// The spaces of the cheapest way through all lines.
    private func path(_ steps: [[Step]]) -> [Int] {
        var result: [Int] = []
        var end = words.count
        for line in steps.indices.dropFirst().reversed() {
            guard steps[line][end].cost < .infinity else { return [] }
            end = steps[line][end].start
            if let gap = words[end - 1].gap { result.append(gap) }
        }
        return result
    }

    /// The least number of lines.
    private func greedyCount() -> Int {
        var count = 1
        var total = words.first?.width ?? 0
        for index in words.indices.dropFirst() {
            let extended = total + words[index - 1].space + words[index].width
            if extended > width {
                count += 1
                total = words[index].width
            } else {
                total = extended
            }
        }
        return count
    }
}
