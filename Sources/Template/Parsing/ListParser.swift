import Diagnostics
import Values
import Expressions

/// Reads a list text: nơi nhận, kính gửi.
struct ListParser {
    private var reading: TextReading
    private let structure: LineStructure
    private var stack = NodeStack<SyntaxListLine>()

    /// Reads a whole list text.
    static func parse(_ text: LocatedText, _ limits: ParsingLimits) -> Diagnosed<[SyntaxListLine]> {
        let comments = CommentRemoval.run(text)
        guard let source = comments.output else { return Diagnosed(nil, comments.diagnostics) }
        var reading = TextReading(source, limits: limits)
        reading.diagnostics = comments.diagnostics
        let structure = LineStructure(&reading, .list)
        var parser = ListParser(reading: reading, structure: structure)
        return parser.run()
    }

    private init(reading: TextReading, structure: LineStructure) {
        self.reading = reading
        self.structure = structure
    }

    private mutating func run() -> Diagnosed<[SyntaxListLine]> {
        let unworded = { (parts: [[SyntaxListLine]], span: SourceSpan) -> SyntaxListLine? in
            .group(Array(parts.joined()), words: [], span)
        }
        for index in structure.lines.indices {
            structure.closeEnded(before: index, in: &stack, enclosure: unworded)
            let line = structure.lines[index]
            switch line.kind {
            case .blank: break
            case .tag(let tag): parseTag(index, structure.tags[tag])
            case .opening:
                if case .opens = structure.roles[index] {
                    stack.open(.enclosure([], reading.source.span(line.range)), owner: index)
                }
            case .closing: parseClosing(index, line.range)
            case .text, .row, .rule: stack.append(.line(entry(line.range)))
            }
            reading.endLine()
        }
        return Diagnosed(stack.finish(enclosure: unworded), reading.finish())
    }

    private mutating func parseTag(_ index: Int, _ tag: Tag) {
        guard let tag = structure.apply(index, tag, to: &stack, reading.source) else { return }
        switch tag.kind {
        case .statement(let statement): stack.append(.statement(statement))
        case .include(let include): stack.append(.include(include))
        case .condition, .loop, .branch, .close, .unknown, .skipped: break
        }
    }

    /// `} (để báo cáo)`.
    private mutating func parseClosing(_ index: Int, _ line: Range<Int>) {
        guard case .closes(let owner) = structure.roles[index] else { return }
        guard owner >= 0 else {
            reading.diagnostics.append(.strayBrace(at: reading.source.span(line.lowerBound..<line.lowerBound + 1)))
            return
        }
        let words = InlineParser.parse(line.lowerBound + 1..<line.upperBound, &reading)
        guard stack.owner == owner else { return }
        var isEmpty = false
        stack.close { parts, span in
            let lines = Array(parts.joined())
            isEmpty = lines.isEmpty
            return .group(lines, words: words, span)
        }
        if isEmpty { reading.diagnostics.append(.emptyBrace(at: reading.source.span(line))) }
    }

    private mutating func entry(_ line: Range<Int>) -> SyntaxListEntry {
        let mark = LineMark(line, &reading)
        if mark == nil { LineMark.checkSpace(line, &reading) }
        var attributes = LineAttributes()
        let text = attributes.take(from: (mark?.textStart ?? line.lowerBound)..<line.upperBound, &reading)
        attributes.check([.verbatim], &reading)
        return SyntaxListEntry(
            mark: mark?.mark, content: InlineParser.parse(text, &reading), isVerbatim: attributes.has(.verbatim),
            span: reading.source.span(line))
    }
}

extension Diagnostic {
    fileprivate static func emptyBrace(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.empty-brace", .error,
            Bilingual(vi: "giữa «{» và «}» không có dòng nào", en: "there is no line between «{» and «}»"), at: span,
            explanation: Bilingual(
                vi: "Chữ sau dấu «}» in cạnh các dòng nằm giữa hai dấu; không có dòng thì không có chỗ in.",
                en: "The words behind «}» stand beside the lines between the two; without lines they have no place."),
            found: String(span.text),
            expected: Bilingual(vi: "ít nhất một dòng «- …» giữa hai dấu", en: "at least one line «- …» between them"))
    }

    fileprivate static func strayBrace(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.stray-enclosure-end", .error,
            Bilingual(vi: "dấu «}» không đóng dấu «{» nào", en: "«}» closes no «{»"), at: span, found: "}",
            expected: Bilingual(vi: "một dòng chỉ có «{» ở trên", en: "a line with only «{» above"))
    }
}
