import Document

/// Breaks a centred line that is too long for its place into lines of about one length, at spaces, never inside a
/// name where that can be avoided.
///
/// The breaks are explicit in the tree, so that every format prints the same lines and rules are measured on them.
enum BalancedLines {
    /// The content with forced breaks where it was wider than a place; narrower content comes back unchanged.
    static func broken(_ content: [Inline], style: TextStyle, pack: RulePack, width: Double) -> [Inline] {
        var breaks: Set<Int> = []
        for line in printedLines(MeasuredContent.runs(content, style: style, pack: pack)) {
            guard line.count <= wordLimit else { continue }
            breaks.formUnion(LineBalance(line, width: width).breaks())
        }
        guard !breaks.isEmpty else { return content }
        var gap = 0
        return content.flatMap { rebuilt($0, breaks, &gap) }
    }

    /// Text with more words than this is left to natural breaks: nobody's subject is so long.
    private static let wordLimit = 300

    /// The words of each printed line, up to its forced break.
    private static func printedLines(_ runs: [MeasuredRun]) -> [[LineBalance.Word]] {
        var lines: [[LineBalance.Word]] = [[]]
        var word = LineBalance.Word()
        var gap = 0
        for run in runs {
            if run.text == "\n" {
                lines[lines.count - 1].append(word)
                lines.append([])
                word = LineBalance.Word()
                continue
            }
            for piece in InlineSpaces.pieces(run.text) {
                let width = TextMeasure.width(piece.text, face: run.face, size: run.size)
                if piece.isSpace {
                    word.space = width
                    word.gap = gap
                    gap += 1
                    lines[lines.count - 1].append(word)
                    word = LineBalance.Word()
                } else {
                    word.text += piece.text
                    word.width += width
                }
            }
        }
        lines[lines.count - 1].append(word)
        return lines
    }

    /// The inline with the chosen spaces turned into forced breaks; spaces are counted as in ``printedLines(_:)``.
    private static func rebuilt(_ inline: Inline, _ breaks: Set<Int>, _ gap: inout Int) -> [Inline] {
        switch inline {
        case .emphasis(let emphasis, let content):
            var parts: [Inline] = []
            for inline in content { parts += rebuilt(inline, breaks, &gap) }
            return [.emphasis(emphasis, parts)]
        case .text(let text, let origin):
            return split(text, breaks, &gap).map { part in part.map { .text($0, origin) } ?? .lineBreak }
        case .figure(var figure):
            return split(figure.text, breaks, &gap).map { part in
                guard let part else { return .lineBreak }
                figure.text = part
                return .figure(figure)
            }
        case .reference(let reference):
            let text = reference.resolved ?? MeasuredContent.unresolvedReference
            gap += InlineSpaces.pieces(text).count(where: \.isSpace)
            return [inline]
        case .lineBreak, .footnote, .blank: return [inline]
        }
    }

    /// The parts of a text between chosen spaces; `nil` stands for a break.
    private static func split(_ text: String, _ breaks: Set<Int>, _ gap: inout Int) -> [String?] {
        var parts: [String?] = []
        var current = ""
        for piece in InlineSpaces.pieces(text) {
            let isBreak = piece.isSpace && breaks.contains(gap)
            if piece.isSpace { gap += 1 }
            guard isBreak else {
                current += piece.text
                continue
            }
            if !current.isEmpty { parts.append(current) }
            parts.append(nil)
            current = ""
        }
        if !current.isEmpty { parts.append(current) }
        return parts
    }
}
