import Diagnostics
import Document
import Expressions

/// Reads the pieces of a line, of a cell or of one value: text, emphasis, breaks, footnote marks, tags.
struct InlineParser {
    private let source: ParsingSource
    private let end: Int
    private var index: Int
    /// Characters not yet added, and where they start.
    private var text: [UInt8] = []
    private var textStart: Int
    /// Open stretches, one for each open tag and one for the line.
    private var runs: [InlineRun] = [InlineRun()]
    private var stack = NodeStack<SyntaxInline>()
    private var openings: [Tag] = []
    /// Openings beyond the bound, whose closing tags are passed over.
    private var ignoredOpenings = 0
    /// Where the current stretch starts, where the last opening mark and the last closed `^` or `~` ended.
    private var stretchStart: Int
    private var openMarkEnd = -1
    private var wordMarkEnd = -1
    /// How many `{{` stand before as text, after a backslash: as many `}}` are text too.
    private var literalOpenings = 0

    /// Reads a range of one line.
    static func parse(_ range: Range<Int>, _ reading: inout TextReading) -> [SyntaxInline] {
        var parser = InlineParser(reading.source, reading.source.trimmed(range))
        return parser.run(&reading)
    }

    private init(_ source: ParsingSource, _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = range.upperBound
        textStart = range.lowerBound
        stretchStart = range.lowerBound
    }

    private mutating func run(_ reading: inout TextReading) -> [SyntaxInline] {
        let bytes = source.bytes
        while index < end {
            let start = index
            while index < end, !Self.isSpecial(bytes[index]) { index += 1 }
            if index > start { text.append(contentsOf: bytes[start..<index]) }
            if index < end { special(bytes[index], &reading) }
        }
        flush()
        if !openings.isEmpty { closeAll(&reading) }
        return runs[0].finish(&reading)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.space, Byte.tab, Byte.return, 0x0B, Byte.backslash, Byte.star, Byte.underscore, Byte.caret,
            Byte.tilde, Byte.openBracket, Byte.openBrace, Byte.closeBrace, Byte.lineFeed, 0xC2, 0xE2:
            true
        default: false
        }
    }

    private mutating func special(_ byte: UInt8, _ reading: inout TextReading) {
        switch byte {
        case Byte.space, Byte.tab, Byte.return: space(&reading)
        case Byte.lineFeed: lineBreak(length: 1, &reading)
        case 0x0B:
            reading.pasted = reading.pasted ?? index..<index + 1
            lineBreak(length: 1, &reading)
        case 0xC2:
            if source.spaceLength(at: index, before: end) == 2 { space(&reading) } else { literal(2) }
        case 0xE2:
            if source.has("\u{2028}", at: index, before: end) {
                reading.pasted = reading.pasted ?? index..<index + 3
                lineBreak(length: 3, &reading)
            } else {
                literal(3)
            }
        case Byte.backslash: escape(&reading)
        case Byte.openBrace: brace(&reading)
        case Byte.closeBrace:
            if source.byte(index + 1, before: end) == Byte.closeBrace {
                strayEnd(&reading)
            } else {
                literal(1)
            }
        case Byte.openBracket: bracket(&reading)
        default: mark(byte, &reading)
        }
    }

    /// `}}` without `{{` before it; the one of a `{{` that was reported, or that is text, is no fault.
    private mutating func strayEnd(_ reading: inout TextReading) {
        if literalOpenings > 0 {
            literalOpenings -= 1
        } else if reading.unfinishedOutputs > 0 {
            reading.unfinishedOutputs -= 1
        } else {
            reading.diagnostics.append(.strayTagEnd(at: source.span(index..<index + 2)))
        }
        literal(2)
    }

    /// Takes characters as they are.
    private mutating func literal(_ length: Int) {
        let upper = min(index + length, end)
        text.append(contentsOf: source.bytes[index..<upper])
        index = upper
    }

    /// Adds the characters read so far to the stretch.
    private mutating func flush() {
        if !text.isEmpty {
            runs[runs.count - 1].add(String(decoding: text, as: UTF8.self), textStart..<index)
            text.removeAll(keepingCapacity: true)
        }
        textStart = index
    }

    private mutating func space(_ reading: inout TextReading) {
        let start = index
        var isPasted = false
        while true {
            let length = source.spaceLength(at: index, before: end)
            if length == 0 { break }
            if source.bytes[index] != Byte.space { isPasted = true }
            index += length
        }
        if isPasted {
            reading.pasted = reading.pasted ?? start..<index
        } else if index - start > 1, reading.spaceRun == nil {
            reading.spaceRun = start..<index
        }
        runs[runs.count - 1].endWord(&reading)
        let isBeforeBreak = source.has("\\\\", at: index, before: end)
        if !isBeforeBreak, start > stretchStart || stack.depth > 0 {
            text.append(Byte.space)
        } else if text.isEmpty {
            textStart = index
        }
    }

    private mutating func lineBreak(length: Int, _ reading: inout TextReading) {
        flush()
        runs[runs.count - 1].endEmphasis(&reading)
        runs[runs.count - 1].add(.lineBreak)
        index += length
        while true {
            let length = source.spaceLength(at: index, before: end)
            if length == 0 { break }
            index += length
        }
        textStart = index
        stretchStart = index
    }

    private mutating func escape(_ reading: inout TextReading) {
        let next = source.byte(index + 1, before: end)
        if next == Byte.backslash { return lineBreak(length: 2, &reading) }
        guard Byte.isPunctuation(next) else { return literal(1) }
        if source.has("{{", at: index + 1, before: end) { literalOpenings += 1 }
        flush()
        index += 1
        textStart = index
        literal(1)
    }

    private mutating func bracket(_ reading: inout TextReading) {
        guard let close = FootnoteLabel.end(source, at: index, before: end) else {
            if let broken = FootnoteLabel.broken(source, at: index, before: end) {
                reading.noteBroken(broken.label, at: source.span(broken.range))
            }
            return literal(1)
        }
        flush()
        let range = index..<close
        let label = FootnoteLabel.label(source, range)
        let span = source.span(range)
        runs[runs.count - 1].add(.footnote(label, span))
        reading.note(FootnoteMark(label: label, span: span))
        index = close
        textStart = close
    }

    private mutating func brace(_ reading: inout TextReading) {
        if reading.scanner.opens(at: index, before: end) { return tag(&reading) }
        let (length, kind) = markRun(at: index + 1)
        let after = index + 1 + length
        if let kind, after < end, source.spaceLength(at: after, before: end) == 0,
            source.bytes[after] != Byte.closeBrace
        {
            flush()
            let mark = InlineRun.Mark(
                kind: kind, count: length, isForced: true, range: index..<after, isSuspicious: true)
            runs[runs.count - 1].open(mark, room: room(reading), &reading)
            index = after
            textStart = after
            openMarkEnd = after
            return
        }
        literal(1)
    }

    /// How many marks may stand open in the current stretch.
    private func room(_ reading: TextReading) -> Int {
        reading.limits.nesting - runs.dropLast().reduce(0) { $0 + $1.openCount + 1 }
    }

    /// The length of a run of one mark and its kind; no kind when so many of them mean nothing.
    private func markRun(at start: Int) -> (Int, InlineRun.Kind?) {
        guard start < end else { return (0, nil) }
        let byte = source.bytes[start]
        var upper = start
        while upper < end, source.bytes[upper] == byte { upper += 1 }
        let length = upper - start
        switch byte {
        case Byte.star: return (length, length <= 3 ? .star : nil)
        case Byte.underscore: return (length, length == 2 ? .underline : nil)
        case Byte.caret: return (length, length == 1 ? .superscript : nil)
        case Byte.tilde: return (length, length == 1 ? .subscript : nil)
        default: return (0, nil)
        }
    }

    private mutating func mark(_ byte: UInt8, _ reading: inout TextReading) {
        let (length, kind) = markRun(at: index)
        guard let kind else { return literal(max(length, 1)) }
        let after = index + length
        let current = runs.count - 1
        if source.byte(after, before: end) == Byte.closeBrace, runs[current].awaitsForced(kind, length) {
            flush()
            let mark = InlineRun.Mark(
                kind: kind, count: length, isForced: true, range: index..<after + 1, isSuspicious: false)
            _ = runs[current].close(mark, &reading)
            return pass(to: after + 1)
        }
        let sides = MarkSides(
            source, index..<after, stretchStart..<end, kind, isAfterOpenMark: openMarkEnd == index,
            isAfterWordMark: wordMarkEnd == index)
        guard sides.canOpen || sides.canClose || sides.isSuspicious else { return literal(length) }
        flush()
        var mark = InlineRun.Mark(
            kind: kind, count: length, isForced: false, range: index..<after, isSuspicious: sides.isSuspicious)
        if sides.canClose {
            mark.count = runs[current].close(mark, &reading)
            if mark.count < length {
                if kind.isWordMark { wordMarkEnd = after }
                if mark.count > 0 {
                    mark.range = after - mark.count..<after
                    runs[current].addText(mark, &reading)
                }
                return pass(to: after)
            }
        }
        if sides.canOpen {
            runs[current].open(mark, room: room(reading), &reading)
            openMarkEnd = after
        } else {
            runs[current].addText(mark, &reading)
        }
        pass(to: after)
    }

    private mutating func pass(to next: Int) {
        index = next
        textStart = next
    }

    private mutating func tag(_ reading: inout TextReading) {
        flush()
        let start = index
        guard let close = reading.scanner.end(from: start, lineEnd: end) else {
            let opening = source.span(start..<start + 2)
            runs[runs.count - 1].add(.output(.faulty(opening), opening))
            let isOutput = source.bytes[start + 1] == Byte.openBrace
            let diagnostic = Diagnostic.unfinishedTag(isOutput: isOutput, at: opening)
            if isOutput {
                reading.diagnostics.append(diagnostic)
                reading.unfinishedOutputs += 1
            } else {
                reading.loose.append(.init(offset: start, kind: .opening, diagnostic: diagnostic))
            }
            return pass(to: end)
        }
        pass(to: close)
        let range = start..<close
        if source.bytes[start + 1] == Byte.openBrace {
            let expression = ExpressionParser.parse(
                source, start + 2..<close - 2, reading.limits, &reading.diagnostics)
            return runs[runs.count - 1].add(.output(expression, source.span(range)))
        }
        let tag = TagReader.read(source, range, reading.limits, &reading.diagnostics)
        let span = source.span(range)
        switch tag.kind {
        case .condition(let condition): open(.condition([], condition, span), tag, &reading)
        case .loop(let variable, let place, let collection):
            open(.loop(variable: variable, place, collection, span), tag, &reading)
        case .branch(let condition):
            guard ignoredOpenings == 0 else { return }
            if stack.isInLastBranch {
                reading.diagnostics.append(.branchAfterLast(source.string(range), at: span))
                return
            }
            let nodes = openings.isEmpty ? [] : runs[runs.count - 1].finish(&reading)
            stack.nodes += nodes
            if openings.isEmpty || !stack.branch(condition) {
                reading.loose.append(
                    .init(offset: start, kind: .branch, diagnostic: .strayBranch(source.string(range), at: span)))
            }
            stretchStart = close
        case .close:
            if ignoredOpenings > 0 {
                ignoredOpenings -= 1
            } else if openings.isEmpty {
                reading.loose.append(
                    .init(offset: start, kind: .closing, diagnostic: .strayClosing(source.string(range), at: span)))
            } else {
                closeInnermost(&reading)
            }
        case .statement(let statement): runs[runs.count - 1].add(.statement(statement))
        case .include: reading.diagnostics.append(.includeInsideLine(at: span))
        case .unknown: reading.loose.append(.init(offset: start, kind: .opening, diagnostic: nil))
        case .skipped: break
        }
    }

    private mutating func open(
        _ kind: NodeStack<SyntaxInline>.Kind, _ tag: Tag, _ reading: inout TextReading
    ) {
        guard openings.count < reading.limits.nesting, ignoredOpenings == 0 else {
            if ignoredOpenings == 0 {
                reading.diagnostics.append(.tagsTooDeep(reading.limits.nesting, at: source.span(tag.range)))
            }
            ignoredOpenings += 1
            return
        }
        stack.open(kind, owner: tag.range.lowerBound)
        openings.append(tag)
        runs.append(InlineRun())
        stretchStart = tag.range.upperBound
    }

    private mutating func closeInnermost(_ reading: inout TextReading) {
        openings.removeLast()
        stack.nodes += runs[runs.count - 1].finish(&reading)
        runs.removeLast()
        if let node = stack.popNode() { runs[runs.count - 1].add(node) }
    }

    /// Closes what stands open at the end of the line; each opening is a fault of its own.
    private mutating func closeAll(_ reading: inout TextReading) {
        for tag in openings {
            let diagnostic = Diagnostic.unclosedInLine(source.string(tag.range), at: source.span(tag.range))
            reading.loose.append(
                .init(
                    offset: tag.range.lowerBound, kind: .opening, diagnostic: tag.isMisspelt ? nil : diagnostic))
        }
        while !openings.isEmpty { closeInnermost(&reading) }
    }
}

extension Diagnostic {
    fileprivate static func unclosedInLine(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.unclosed-block", .error,
            Bilingual(
                vi: "thẻ «\(tag)» trong dòng không được đóng trong dòng đó (trong bảng: trong ô đó)",
                en: "the tag «\(tag)» inside a line is not closed in that line (in a table: in that cell)"),
            at: span, found: tag, expected: Bilingual(vi: "{% hết %} trên cùng dòng", en: "{% hết %} on the same line"))
    }

    fileprivate static func strayTagEnd(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.stray-end", .warning,
            Bilingual(
                vi: "dấu «}}» không có «{{» mở trước nó, in nguyên như chữ",
                en: "«}}» has no «{{» before it and is printed as text"),
            at: span, found: "}}")
    }

    fileprivate static func includeInsideLine(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.include-inside-line", .error,
            Bilingual(
                vi: "thẻ «chèn» phải đứng một mình trên dòng",
                en: "the tag «chèn» (include) must stand alone on its line"),
            at: span)
    }
}
