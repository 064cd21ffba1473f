import Diagnostics
import Values
import Expressions

/// Reads texts of which every line is one entry: căn cứ, and the printed lines of a `dòng`.
enum LinesParser {
    /// Căn cứ: a paragraph a line, tags around whole lines.
    static func parseBases(
        _ text: LocatedText, _ limits: ParsingLimits
    ) -> (blocks: Diagnosed<[SyntaxBlock]>, marks: [FootnoteMark]) {
        let comments = CommentRemoval.run(text)
        guard let source = comments.output else { return (Diagnosed(nil, comments.diagnostics), []) }
        var reading = TextReading(source, limits: limits)
        reading.diagnostics = comments.diagnostics
        reading.acceptsFootnotes = true
        let structure = LineStructure(&reading, .lines)
        var parser = BlockParser(reading: reading, structure: structure)
        let blocks = parser.runLines()
        return (blocks, parser.reading.footnoteMarks)
    }

    /// A `dòng`: the pieces of its lines with forced breaks between them.
    static func parseLine(_ text: LocatedText, _ limits: ParsingLimits) -> Diagnosed<[SyntaxInline]> {
        let comments = CommentRemoval.run(text)
        guard let source = comments.output else { return Diagnosed(nil, comments.diagnostics) }
        var reading = TextReading(source, limits: limits)
        reading.diagnostics = comments.diagnostics
        var content: [SyntaxInline] = []
        var start = 0
        while start <= source.bytes.count {
            let end = source.first(Byte.lineFeed, in: start..<source.bytes.count) ?? source.bytes.count
            let line = source.trimmed(start..<end)
            start = end + 1
            if line.isEmpty { continue }
            if !content.isEmpty { content.append(.lineBreak) }
            content += InlineParser.parse(line, &reading)
            reading.endLine()
        }
        return Diagnosed(content, reading.finish())
    }
}

extension BlockParser {
    /// Reads lines that are paragraphs or tags and nothing else.
    fileprivate mutating func runLines() -> Diagnosed<[SyntaxBlock]> {
        while index < structure.lines.count {
            structure.closeEnded(before: index, in: &stack)
            let line = structure.lines[index]
            switch line.kind {
            case .blank: break
            case .tag(let tag):
                if let alone = structure.apply(index, structure.tags[tag], to: &stack, reading.source) {
                    switch alone.kind {
                    case .statement(let statement): stack.append(.statement(statement))
                    case .include(let include): stack.append(.include(include))
                    case .condition, .loop, .branch, .close, .unknown, .skipped: break
                    }
                }
            case .text, .row, .rule, .opening, .closing:
                stack.append(.paragraph(paragraph(line.range)))
                reading.endLine()
            }
            index += 1
        }
        return Diagnosed(stack.finish(), reading.finish())
    }
}
