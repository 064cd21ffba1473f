import Diagnostics
import Document
import Values
import Expressions

/// Reads a text into blocks, line by line.
struct BlockParser {
    /// What all parsers of the text share.
    var reading: TextReading
    /// The lines and what encloses what.
    let structure: LineStructure
    /// The blocks under construction.
    var stack = NodeStack<SyntaxBlock>()
    /// The line being read.
    var index = 0
    /// A line `{bảng …}` that waits for its table.
    var waitingOptions: SyntaxTableOptions?
    /// The table row that `|+` lines may continue.
    var openRow: OpenRow?
    /// The texts of footnotes.
    var footnotes: [SyntaxFootnote] = []
    /// How many cells have been read.
    var cellCount = 0
    /// What stood on the line of text before, for a broken line that was pasted.
    var lastText: PreviousLine?

    /// Reads a whole text.
    static func parse(
        _ text: LocatedText, _ marks: [FootnoteMark], _ limits: ParsingLimits
    ) -> Diagnosed<SyntaxText> {
        let comments = CommentRemoval.run(text)
        guard let source = comments.output else { return Diagnosed(nil, comments.diagnostics) }
        var reading = TextReading(source, limits: limits)
        reading.diagnostics = comments.diagnostics
        reading.acceptsFootnotes = true
        reading.footnoteMarks = marks
        let structure = LineStructure(&reading, .blocks)
        var parser = BlockParser(reading: reading, structure: structure)
        return parser.run()
    }

    /// What a line of text looked like to the line after it.
    struct PreviousLine {
        /// Whether it ended without `.`, `;` and the like.
        var isOpen: Bool
    }

    private mutating func run() -> Diagnosed<SyntaxText> {
        while index < structure.lines.count {
            structure.closeEnded(before: index, in: &stack, enclosure: Self.columns)
            let line = structure.lines[index]
            switch line.kind {
            case .blank: break
            case .row, .rule:
                parseTable()
                continue
            case .tag(let tag):
                if structure.roles[index] == .opens(isClosed: true), structure.enclosesRows(index) {
                    parseTable()
                    continue
                }
                reportWaitingOptions()
                parseTag(structure.tags[tag])
            case .opening:
                reportWaitingOptions()
                lastText = nil
                switch structure.roles[index] {
                case .opens: stack.open(.enclosure([], reading.source.span(line.range)), owner: index)
                case .continues(let owner): if stack.owner == owner { stack.nextPart() }
                case .plain, .closes, .ignored: break
                }
            case .closing:
                reportWaitingOptions()
                lastText = nil
                if case .closes(let owner) = structure.roles[index] {
                    if owner < 0 {
                        reading.diagnostics.append(.strayColumnsEnd(at: reading.source.span(line.range)))
                    } else if stack.owner == owner {
                        stack.close(enclosure: Self.columns)
                    }
                }
            case .text:
                if waitingOptions != nil { reportWaitingOptions() }
                parseText(line.range)
                reading.endLine()
            }
            index += 1
        }
        reportWaitingOptions()
        let blocks = stack.finish(enclosure: Self.columns)
        checkFootnotes()
        return Diagnosed(SyntaxText(blocks: blocks, footnotes: footnotes), reading.finish())
    }

    private static func columns(_ parts: [[SyntaxBlock]], _ span: SourceSpan) -> SyntaxBlock? { .columns(parts, span) }

    private mutating func parseTag(_ tag: Tag) {
        guard let tag = structure.apply(index, tag, to: &stack, reading.source) else { return }
        switch tag.kind {
        case .statement(let statement): stack.append(.statement(statement))
        case .include(let include):
            lastText = nil
            stack.append(.include(include))
        case .condition, .loop, .branch, .close, .unknown, .skipped: break
        }
    }

    /// A `{bảng …}` line without a table below it.
    mutating func reportWaitingOptions() {
        guard let options = waitingOptions else { return }
        waitingOptions = nil
        reading.diagnostics.append(.optionsWithoutTable(at: options.span))
    }

    /// Every mark needs a text and every text a mark.
    private mutating func checkFootnotes() {
        var texts: [String: SourceSpan] = [:]
        for footnote in footnotes {
            if let first = texts[footnote.label] {
                reading.diagnostics.append(.footnoteTwice(footnote.label, at: footnote.span, first: first))
            } else {
                texts[footnote.label] = footnote.span
            }
        }
        var marked: Set<String> = []
        for mark in reading.footnoteMarks where marked.insert(mark.label).inserted && texts[mark.label] == nil {
            reading.diagnostics.append(.footnoteWithoutText(mark.label, at: mark.span))
        }
        marked.formUnion(reading.misplacedFootnotes)
        for footnote in footnotes where marked.insert(footnote.label).inserted && !footnote.content.isEmpty {
            reading.diagnostics.append(.footnoteWithoutMark(footnote.label, at: footnote.span))
        }
    }
}

extension Diagnostic {
    fileprivate static func strayColumnsEnd(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.stray-enclosure-end", .error,
            Bilingual(vi: "«{hết}» không đóng «{cột}» nào", en: "«{hết}» closes no «{cột}»"), at: span,
            explanation: Bilingual(
                vi: "Thẻ nếu, lặp đóng bằng {% hết %}.", en: "The tags nếu and lặp are closed by {% hết %}."),
            found: "{hết}", suggestion: "{% hết %}")
    }

    fileprivate static func optionsWithoutTable(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.options-without-table", .error,
            Bilingual(
                vi: "dòng «{bảng …}» không có bảng ngay dưới nó", en: "the line «{bảng …}» has no table below it"),
            at: span,
            expected: Bilingual(
                vi: "bảng bắt đầu bằng dấu | ở dòng sau", en: "a table starting with | on the next line"))
    }

    fileprivate static func footnoteTwice(_ label: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.footnote-twice", .error,
            Bilingual(vi: "chú thích «[^\(label)]» có hai lời", en: "the footnote «[^\(label)]» has two texts"),
            at: span,
            found: "[^\(label)]",
            notes: [Note(Bilingual(vi: "lời thứ nhất ở đây", en: "the first text is here"), at: first)])
    }

    fileprivate static func footnoteWithoutText(_ label: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.footnote-without-text", .error,
            Bilingual(
                vi: "dấu chú thích «[^\(label)]» không có lời", en: "the footnote mark «[^\(label)]» has no text"),
            at: span, found: "[^\(label)]",
            expected: Bilingual(
                vi: "một dòng «[^\(label)]: …» trong phần văn bản", en: "a line «[^\(label)]: …» in the text"))
    }

    fileprivate static func footnoteWithoutMark(_ label: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.footnote-without-mark", .error,
            Bilingual(
                vi: "lời chú thích «[^\(label)]» không có dấu nào trong phần văn bản",
                en: "the footnote text «[^\(label)]» has no mark in the text"),
            at: span, found: "[^\(label)]",
            expected: Bilingual(
                vi: "dấu «[^\(label)]» trong câu cần chú thích", en: "the mark «[^\(label)]» in a sentence"))
    }
}
