/// The lines of a raw text of the head, in order as what they hold allows: nothing of plain text, columns of data,
/// spaces of text with marks.
enum RawTextLayout {
    /// One line below a name.
    struct Line {
        /// What stands on it; empty where it is blank.
        var text: String
        /// Spaces by which it stands deeper than the text.
        var depth: Int
        /// What it is.
        var kind: Kind
    }

    /// What a line is.
    enum Kind {
        /// Part of the text.
        case content
        /// A comment between its lines.
        case comment
        /// A comment that stands no deeper than the name.
        case outerComment
    }

    /// The value on the line of its name.
    static func inline(_ value: String, _ content: HeadScope.Content) -> String {
        switch content {
        case .plain, .data: return value
        case .line, .list, .paragraphs:
            var isOpen = false
            let pieces = LinePieces.read(value, isOpen: &isOpen)
            return isOpen ? value : WordSpacing.tidy(pieces)
        }
    }

    /// The lines in order.
    static func tidy(_ lines: [Line], _ content: HeadScope.Content) -> [Line] {
        switch content {
        case .plain: return lines
        case .data: return table(lines)
        case .line, .list: return spaced(lines, isList: content == .list)
        case .paragraphs:
            guard lines.allSatisfy({ $0.kind == .content }) else { return lines }
            return TextLayout.tidy(lines.map { Blanks.spaces($0.depth) + $0.text[...] }).map {
                Line(text: $0, depth: 0, kind: .content)
            }
        }
    }

    private static func spaced(_ lines: [Line], isList: Bool) -> [Line] {
        var isOpen = false
        return lines.map { line in
            guard line.kind == .content else { return line }
            var line = line
            let wasOpen = isOpen
            let pieces = LinePieces.read(line.text, isOpen: &isOpen)
            guard !wasOpen, !isOpen else { return line }
            line.text = WordSpacing.tidy(pieces)
            if isList { line.text = LineOpening.tidy(line.text) }
            return line
        }
    }

    /// Data in rows of bars with aligned columns; anything else as it is.
    private static func table(_ lines: [Line]) -> [Line] {
        let rows = lines.indices.filter { lines[$0].kind == .content && !lines[$0].text.isEmpty }
        guard rows.count > 1, rows.allSatisfy({ lines[$0].text.hasPrefix("|") }) else { return lines }
        var result = lines
        for (row, text) in zip(rows, TableLayout.aligned(rows.map { lines[$0].text }, isData: true)) {
            result[row].text = text
            result[row].depth = 0
        }
        return result
    }
}
