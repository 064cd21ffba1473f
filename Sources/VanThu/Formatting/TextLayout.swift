/// The text of a spec with its lines in order: at the margin, one blank line at most, one before a heading of the first
/// level, tables aligned, marks of lists and headings with one space behind them.
struct TextLayout {
    /// One line so far.
    private struct Line {
        var text: String
        var kind: Kind
    }

    private enum Kind {
        case blank, words, row, heading
        /// A tag or a comment alone on its line.
        case tag
        /// Part of a comment of several lines; stays as typed.
        case verbatim
    }

    private var lines: [Line] = []

    /// The lines of a text in order, none blank at either end.
    static func tidy(_ lines: [Substring]) -> [String] {
        var layout = TextLayout()
        var isOpen = false
        for line in lines { layout.add(line, &isOpen) }
        return layout.result
    }

    private mutating func add(_ line: Substring, _ isOpen: inout Bool) {
        let wasOpen = isOpen
        let content = wasOpen ? String(line) : Blanks.trimmed(line)
        let pieces = LinePieces.read(content, isOpen: &isOpen)
        if wasOpen || isOpen {
            lines.append(Line(text: Blanks.withoutTrailing(line), kind: .verbatim))
        } else if content.isEmpty {
            lines.append(Line(text: "", kind: .blank))
        } else if content.hasPrefix("|") {
            lines.append(Line(text: content, kind: .row))
        } else if pieces.count == 1, pieces[0].kind == .tag || pieces[0].kind == .comment {
            lines.append(Line(text: WordSpacing.tidy(pieces), kind: .tag))
        } else {
            let text = LineOpening.tidy(WordSpacing.tidy(pieces))
            lines.append(Line(text: text, kind: text.hasPrefix("# ") ? .heading : .words))
        }
    }

    private var result: [String] {
        var result: [String] = []
        var index = 0
        var before: Kind = .blank
        while index < lines.count {
            let line = lines[index]
            switch line.kind {
            case .blank:
                if before != .blank { result.append("") }
            case .heading:
                if before == .words || before == .row || before == .heading { result.append("") }
                result.append(line.text)
            case .row:
                let end = endOfTable(from: index)
                result += TableLayout.aligned(lines[index..<end].map(\.text), isData: false)
                index = end
                before = .row
                continue
            case .words, .tag, .verbatim: result.append(line.text)
            }
            before = line.kind
            index += 1
        }
        while result.last == "", before == .blank { result.removeLast() }
        return result
    }

    /// Behind the last row of a table; tags alone on their lines between rows belong to it.
    private func endOfTable(from start: Int) -> Int {
        var end = start
        var index = start
        while index < lines.count, lines[index].kind == .row || lines[index].kind == .tag {
            if lines[index].kind == .row { end = index + 1 }
            index += 1
        }
        return end
    }
}
