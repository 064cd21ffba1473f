import Diagnostics
package import Document
import Values

extension Evaluator {
    /// Pieces of a line, evaluated.
    package mutating func inlines(_ pieces: [SyntaxInline]) -> [Inline] {
        var line = LineBuilder()
        append(pieces, to: &line)
        return line.finished()
    }

    /// A `dòng` of the head, read and evaluated.
    mutating func inlines(ofLine text: LocatedText) -> [Inline] {
        let parsed = context.parsed?.line(text) ?? TextParser.parseLine(text)
        report(parsed.diagnostics)
        return inlines(parsed.output ?? [])
    }

    /// Lines of a `dòng`: each forced break or line end starts a new one.
    func printedLines(_ inlines: [Inline]) -> [[Inline]] {
        var lines: [[Inline]] = [[]]
        for inline in inlines {
            if inline == .lineBreak { lines.append([]) } else { lines[lines.count - 1].append(inline) }
        }
        return lines.filter { !$0.isEmpty }
    }

    private mutating func append(_ pieces: [SyntaxInline], to line: inout LineBuilder) {
        for piece in pieces {
            if budget.isExhausted { return }
            switch piece {
            case .text(let text, let span):
                count(text, at: span)
                if DraftMark.holds(span) {
                    line.append(Self.text(text, Origin(span)))
                } else {
                    line.append(text: text, Origin(span, trace: trace))
                }
            case .emphasis(let emphasis, let content):
                let inner = inlines(content)
                if inner.isEmpty { line.noteGap() } else { line.append(.emphasis(emphasis, inner)) }
            case .lineBreak: line.append(.lineBreak)
            case .footnote(let label, let span):
                if let footnote = footnote(label, at: span) { line.append(.footnote(footnote)) }
            case .output(let expression, let span):
                let evaluated = evaluate(expression)
                let printed = evaluated.map { self.printed($0, by: expression, at: span) } ?? missing(expression)
                if printed.isEmpty { line.noteGap() }
                for inline in printed { line.append(inline) }
            case .condition(let branches, _):
                line.noteGap()
                let isDecided = walk(branches, into: &line) { $0.append($1, to: &$2) }
                line.noteGap()
                if !isDecided { for inline in missing(branches) { line.append(inline) } }
            case .loop(let loop):
                line.noteGap()
                let hasRun = walk(loop, into: &line) { $0.append($1, to: &$2) }
                line.noteGap()
                if !hasRun { for inline in missing(loop.collection) { line.append(inline) } }
            case .statement(let statement):
                run(statement)
                line.noteGap()
            }
        }
    }

    /// The footnote of a mark; a mark without text, or inside a footnote, was reported by the parser.
    private mutating func footnote(_ label: String, at span: SourceSpan) -> Footnote? {
        guard let note = footnotes.first(where: { $0.label == label }) else { return nil }
        guard !openFootnotes.contains(label) else { return nil }
        openFootnotes.append(label)
        let content = inlines(note.content)
        openFootnotes.removeLast()
        return Footnote(label: label, content: content, origin: Origin(span, trace: trace))
    }
}

/// Puts the pieces of a line together; a tag that prints nothing leaves no double space behind.
struct LineBuilder {
    private var inlines: [Inline] = []
    /// Whether something that prints nothing stands where the line ends now.
    private var hasGap = false

    /// A place where a tag prints nothing.
    mutating func noteGap() { hasGap = true }

    /// Adds a piece.
    mutating func append(_ inline: Inline) {
        inlines.append(inline)
        hasGap = false
    }

    /// Adds written text; behind a gap, its first space goes when another stands before the gap.
    mutating func append(text: String, _ origin: Origin) {
        var text = text[...]
        if hasGap, text.utf8.first == UInt8(ascii: " "), endsInSpace { text = text.dropFirst() }
        guard !text.isEmpty else { return }
        append(.text(String(text), origin))
    }

    /// The line; a space before a gap at its end goes.
    func finished() -> [Inline] {
        guard hasGap, case .text(let text, let origin)? = inlines.last, text.utf8.last == UInt8(ascii: " ") else {
            return inlines
        }
        let rest = String(text.dropLast())
        return inlines.dropLast() + (rest.isEmpty ? [] : [.text(rest, origin)])
    }

    /// Whether the line is empty so far or ends in a space.
    private var endsInSpace: Bool {
        guard let last = inlines.last else { return true }
        switch last {
        case .text(let text, _): return text.utf8.last == UInt8(ascii: " ")
        case .lineBreak: return true
        case .emphasis, .figure, .reference, .footnote, .blank: return false
        }
    }
}
