import Diagnostics
import Form

/// A change of `trình bày` inside the legal range that may bring the signature back to its text, or text to the signature.
struct PageRemedy: Hashable, Sendable {
    /// What changes, as the head says it: `cách đoạn: 8 pt`, one line each.
    let lines: [String]
    /// The provision that leaves the choice.
    let citation: Citation

    /// The lines as settings: `trình bày.cách đoạn=8 pt`.
    var settings: [String] {
        lines.map { "trình bày." + $0.replacing(": ", with: "=", maxReplacements: 1) }
    }

    /// The lines in words: `cách đoạn: 8 pt; giãn dòng: 1,1`.
    var words: String { lines.joined(separator: "; ") }

    /// What a pack leaves to choose, the least change first: spacing and margins brought back to their least, more
    /// room between paragraphs, between lines, wider margins, and the smaller letter last, since it changes every page.
    static func all(for pack: RulePack) -> [PageRemedy] {
        var remedies: [PageRemedy] = []
        func add(_ name: String, _ value: Double, unit: String, _ range: RegulatedRange) {
            guard range.range.contains(value), abs(value - range.value) > 0.001 else { return }
            remedies.append(PageRemedy(lines: [name + ": " + text(value) + unit], citation: range.citation))
        }
        let spacing = pack.paragraphSpacing
        let lines = pack.lineSpacing
        if spacing.value > spacing.range.lowerBound {
            add("cách đoạn", spacing.range.lowerBound, unit: " pt", spacing)
        }
        if lines.value > lines.range.lowerBound { add("giãn dòng", lines.range.lowerBound, unit: "", lines) }
        if let narrow = margins(pack, { $0.lowerBound }) { remedies.append(narrow) }
        let firstWider = remedies.count
        for more in [1.0, 2, 3, 4, 6] { add("cách đoạn", spacing.value + more, unit: " pt", spacing) }
        for more in [0.05, 0.1, 0.15, 0.2] { add("giãn dòng", lines.value + more, unit: "", lines) }
        if let wide = margins(pack, { $0.upperBound }) { remedies.append(wide) }
        add("cỡ chữ", pack.bodySize.range.lowerBound, unit: "", pack.bodySize)
        guard let smaller = remedies.last, smaller.lines.count == 1, smaller.lines[0].hasPrefix("cỡ chữ") else {
            return remedies
        }
        // A smaller letter alone may leave the end of the text where it was, one page earlier: with more room as well.
        return remedies
            + remedies[firstWider...].dropLast().map {
                PageRemedy(lines: smaller.lines + $0.lines, citation: smaller.citation)
            }
    }

    /// All margins at one end of their ranges; `nil` where they are there already.
    private static func margins(_ pack: RulePack, _ end: (ClosedRange<Double>) -> Double) -> PageRemedy? {
        let all = [
            ("lề trên", pack.page.top), ("lề dưới", pack.page.bottom), ("lề trái", pack.page.left),
            ("lề phải", pack.page.right),
        ]
        let changed = all.filter { abs($0.1.value - end($0.1.range)) > 0.001 }
        guard let citation = changed.first?.1.citation else { return nil }
        return PageRemedy(lines: changed.map { "\($0.0): \(text(end($0.1.range))) mm" }, citation: citation)
    }

    /// A number as Vietnamese writes it, at most two places.
    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        guard rest > 0 else { return "\(whole)" }
        let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(whole),\(digits)"
    }
}
