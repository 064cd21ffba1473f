extension PDFLine {
    /// Words after which a wide gap is a deliberate blank (`Số:      /KH-UBND`, `ngày      tháng`), not a new column.
    private static let wordsBeforeBlank: Set<String> = ["Số:", "Số", "số", "ngày", "tháng"]

    /// Lines from words in drawing order.
    ///
    /// A word goes on with the line when it stands on about the same baseline, to the right, not across a vertical
    /// rule and not far off: columns side by side are drawn one after the other and may share a baseline.
    static func assembled(_ words: [PDFWord], rules: [PDFRule]) -> [PDFLine] {
        let standing = rules.filter { !$0.isHorizontal }
        var lines: [[PDFWord]] = []
        for word in words where !word.text.isEmpty {
            guard let last = lines.last?.last, continues(last, with: word, standing) else {
                lines.append([word])
                continue
            }
            // LibreOffice leaves a hair before a raised letter; the narrowest space is above 0.9 mm.
            if word.left - last.right < (isRaised(last, word) ? 0.5 : 0.12) {
                let isLarger = word.size > last.size + 0.5
                let line = lines.count - 1
                let place = lines[line].count - 1
                lines[line][place].text += word.text
                lines[line][place].right = word.right
                if isLarger {
                    lines[line][place].size = word.size
                    lines[line][place].baseline = word.baseline
                }
            } else {
                lines[lines.count - 1].append(word)
            }
        }
        return lines.map(PDFLine.init)
    }

    /// Whether one of two pieces is set small as raised and lowered letters are; a tall brace beside a line is not.
    private static func isRaised(_ first: PDFWord, _ second: PDFWord) -> Bool {
        let share = min(first.size, second.size) / max(first.size, second.size, 1)
        return share > 0.5 && share < 0.8
    }

    private static func continues(_ last: PDFWord, with word: PDFWord, _ standing: [PDFRule]) -> Bool {
        let size = max(last.size, word.size) * mmPerPoint
        let gap = word.left - last.right
        guard gap > -0.1 * size else { return false }
        // A raised figure or sign is smaller and a little off the baseline.
        let isRaised = isRaised(last, word) && gap < 0.5
        guard abs(word.baseline - last.baseline) < (isRaised ? 0.55 : 0.08) * size else { return false }
        let widest = wordsBeforeBlank.contains(last.text) ? 18 : 1.1 * size
        guard gap <= widest else { return false }
        return !standing.contains {
            $0.left >= last.right - 0.2 && $0.right <= word.left + 0.2 && $0.top < word.baseline
                && $0.bottom > word.baseline
        }
    }
}
