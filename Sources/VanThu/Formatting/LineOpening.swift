/// The mark at the start of a line, with one space behind it; the bullets of a word processor become `- `, as the reader
/// of specs takes them.
enum LineOpening {
    /// A trimmed line.
    static func tidy(_ line: String) -> String {
        guard let first = line.first else { return line }
        if first == "#" || first == ">" { return marked(line, end: line.endIndex(ofMark: first)) }
        let second = line.dropFirst().first.map(Blanks.isBlank) ?? false
        guard second else { return line }
        let words = Blanks.trimmed(line.dropFirst())
        guard !words.isEmpty else { return line }
        if first == "-" || first == "+" || first == "*" { return "\(first) \(words)" }
        return bullets.contains(first) ? "- \(words)" : line
    }

    /// `##.   Text` with one space.
    private static func marked(_ line: String, end: String.Index) -> String {
        guard end < line.endIndex, Blanks.isBlank(line[end]) else { return line }
        let words = Blanks.trimmed(line[end...])
        return words.isEmpty ? line : line[..<end] + " " + words
    }

    /// Bullets that word processors put at the start of a line.
    static let bullets: Set<Character> = [
        "•", "–", "—", "·", "●", "▪", "■", "◦", "○", "◆", "❖", "➢", "➤", "✓", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
        "\u{F0FC}", "\u{F076}",
    ]
}

extension String {
    /// Behind the run of a mark at the start, with the `.` or `!` of a heading.
    fileprivate func endIndex(ofMark mark: Character) -> Index {
        var end = firstIndex { $0 != mark } ?? endIndex
        if mark == "#", end < endIndex, self[end] == "." || self[end] == "!" { end = index(after: end) }
        return end
    }
}
