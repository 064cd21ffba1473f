import Diagnostics
import Document
import Vietnamese
import Expressions

extension BlockParser {
    /// Reads a table: rows, the `|---|` row, tags around rows, and the notes below.
    mutating func parseTable() {
        let source = reading.source
        var rows = NodeStack<SyntaxRow>()
        var table = SyntaxTable(
            options: waitingOptions, alignments: [], header: [], body: [], notes: [],
            ruleSpan: source.span(structure.lines[index].range), span: source.span(structure.lines[index].range))
        waitingOptions = nil
        lastText = nil
        var hasRule = false
        while index < structure.lines.count {
            if rows.depth > 0, structure.end(of: rows.owner) <= index { finishRow(&rows) }
            structure.closeEnded(before: index, in: &rows)
            let line = structure.lines[index]
            switch line.kind {
            case .blank:
                guard let next = structure.nextFilled(index), continues(next, rows, hasRule: hasRule) else {
                    return finish(&table, &rows, hasRule: hasRule)
                }
                index = next
                continue
            case .row: parseRow(line.range, &rows)
            case .rule:
                finishRow(&rows)
                if hasRule {
                    reading.diagnostics.append(.secondRule(at: source.span(line.range)))
                } else {
                    hasRule = true
                    table.header = rows.finish()
                    rows = NodeStack()
                    table.alignments = alignments(line.range)
                    table.ruleSpan = source.span(line.range)
                }
            case .tag(let tag):
                guard belongsToTable(index, rows) else { return finish(&table, &rows, hasRule: hasRule) }
                finishRow(&rows)
                if let tag = structure.apply(index, structure.tags[tag], to: &rows, source),
                    case .statement(let statement) = tag.kind
                {
                    rows.append(.statement(statement))
                }
            case .text, .opening, .closing: return finish(&table, &rows, hasRule: hasRule)
            }
            table.span = table.span.extended(to: source.span(line.range))
            index += 1
        }
        finish(&table, &rows, hasRule: hasRule)
    }

    private mutating func finish(_ table: inout SyntaxTable, _ rows: inout NodeStack<SyntaxRow>, hasRule: Bool) {
        finishRow(&rows)
        guard hasRule else {
            // Continuations without a row have been reported, each at its place.
            let nodes = rows.finish()
            if !nodes.isEmpty { reading.diagnostics.append(.tableWithoutRule(at: table.ruleSpan)) }
            return
        }
        table.body = rows.finish()
        while let next = structure.nextFilled(index), isNote(structure.lines[next]) {
            table.notes.append(paragraph(structure.lines[next].range))
            reading.endLine()
            index = next + 1
        }
        lastText = nil
        stack.append(.table(table))
    }

    /// Whether a line after a blank one still belongs to the table: a row or tag that starts no table of its own.
    private func continues(_ line: Int, _ rows: NodeStack<SyntaxRow>, hasRule: Bool) -> Bool {
        switch structure.lines[line].kind {
        case .row: return !hasRule || !startsTable(line)
        case .rule: return !hasRule
        case .tag: return belongsToTable(line, rows) && (!hasRule || !startsTable(line))
        case .blank, .text, .opening, .closing: return false
        }
    }

    /// Whether a `|---|` row stands among the rows that follow a line without a blank line between.
    private func startsTable(_ line: Int) -> Bool {
        for next in line..<structure.lines.count {
            switch structure.lines[next].kind {
            case .row, .tag: continue
            case .rule: return true
            case .blank, .text, .opening, .closing: return false
            }
        }
        return false
    }

    /// Whether a tag alone on its line stands around rows of the table being read.
    private func belongsToTable(_ line: Int, _ rows: NodeStack<SyntaxRow>) -> Bool {
        switch structure.roles[line] {
        case .opens(let isClosed): return isClosed ? structure.enclosesRows(line) : structure.precedesRow[line]
        case .continues(let owner), .closes(let owner): return rows.isOpen(owner)
        case .plain:
            guard case .tag(let tag) = structure.lines[line].kind, case .statement = structure.tags[tag].kind else {
                return false
            }
            return structure.precedesRow[line]
        case .ignored: return structure.precedesRow[line]
        }
    }

    /// `Ghi chú: …`, also in bold or italics.
    private func isNote(_ line: TextLine) -> Bool {
        let source = reading.source
        guard line.kind == .text else { return false }
        var start = line.range.lowerBound
        while start < line.range.upperBound,
            source.bytes[start] == Byte.star || source.bytes[start] == Byte.underscore
                || source.bytes[start] == Byte.openParenthesis
        {
            start += 1
        }
        let head = start..<min(line.range.upperBound, start + 32)
        guard let colon = source.first(Byte.colon, in: head) else { return false }
        let word = source.string(start..<colon).filter { $0 != "*" && $0 != "_" }
        return Key.fold(word) == "ghi_chu"
    }

    /// Reads a row, or the continuation `|+` of the row above.
    private mutating func parseRow(_ line: Range<Int>, _ rows: inout NodeStack<SyntaxRow>) {
        let source = reading.source
        let isContinuation = source.byte(line.lowerBound + 1, before: line.upperBound) == Byte.plus
        let ranges = cellRanges(line, from: line.lowerBound + (isContinuation ? 2 : 1))
        cellCount += ranges.count
        if cellCount > reading.limits.typedCells {
            if cellCount - ranges.count <= reading.limits.typedCells {
                reading.diagnostics.append(.tooManyCells(reading.limits.typedCells, at: source.span(line)))
            }
            return
        }
        if isContinuation {
            continueRow(ranges, line)
        } else {
            finishRow(&rows)
            let cells = ranges.map { range in
                let text = source.trimmed(range)
                return SyntaxCell(content: cellContent(range), span: source.span(text.isEmpty ? range : text))
            }
            openRow = OpenRow(cells: cells, span: source.span(line))
        }
        reading.endLine()
    }

    /// A row that `|+` lines may still continue.
    struct OpenRow {
        /// Its cells as first written.
        var cells: [SyntaxCell]
        /// The first line.
        var span: SourceSpan
        /// What was added to each cell.
        var additions: [[[SyntaxInline]]] = []
    }

    private mutating func continueRow(_ ranges: [Range<Int>], _ line: Range<Int>) {
        let source = reading.source
        guard let cells = openRow?.cells else {
            reading.diagnostics.append(.continuationWithoutRow(at: source.span(line)))
            return
        }
        guard ranges.count <= cells.count else {
            reading.diagnostics.append(.continuationTooLong(cells.count, ranges.count, at: source.span(line)))
            return
        }
        if openRow?.additions.isEmpty == true { openRow?.additions = Array(repeating: [], count: cells.count) }
        for (place, range) in ranges.enumerated() where !source.trimmed(range).isEmpty {
            switch cells[place].content {
            case .paragraphs:
                let more = paragraphs(inlines(range))
                openRow?.additions[place] += more
            case .joinsAbove, .joinsLeft, .nextNumber:
                reading.diagnostics.append(.continuationOfJoin(at: source.span(source.trimmed(range))))
            }
        }
    }

    /// Adds the row that has been read, with its continuations.
    private mutating func finishRow(_ rows: inout NodeStack<SyntaxRow>) {
        guard var row = openRow else { return }
        openRow = nil
        for (place, more) in row.additions.enumerated() where !more.isEmpty {
            guard case .paragraphs(let known) = row.cells[place].content else { continue }
            row.cells[place].content = .paragraphs(known.allSatisfy(\.isEmpty) ? more : known + more)
        }
        rows.append(.cells(row.cells, row.span))
    }

    /// The ranges between the bars of a row; tags are opaque, `\|` is no bar, the last bar may be missing.
    private mutating func cellRanges(_ line: Range<Int>, from first: Int) -> [Range<Int>] {
        let source = reading.source
        var ranges: [Range<Int>] = []
        var start = first
        var next = first
        while next < line.upperBound {
            switch source.bytes[next] {
            case Byte.backslash: next += 2
            case Byte.openBrace where reading.scanner.opens(at: next, before: line.upperBound):
                next = reading.scanner.end(from: next, lineEnd: line.upperBound) ?? line.upperBound
            case Byte.bar:
                ranges.append(start..<next)
                next += 1
                start = next
            default: next += 1
            }
        }
        if start < line.upperBound || ranges.isEmpty { ranges.append(min(start, line.upperBound)..<line.upperBound) }
        return ranges
    }

    private mutating func cellContent(_ range: Range<Int>) -> SyntaxCell.Content {
        let source = reading.source
        let text = source.trimmed(range)
        if text.count == 1 {
            switch source.bytes[text.lowerBound] {
            case Byte.caret: return .joinsAbove
            case Byte.less: return .joinsLeft(1)
            case Byte.hash: return .nextNumber
            default: break
            }
        }
        if text.count >= 2, text.count <= 5, source.bytes[text.lowerBound] == Byte.less,
            text.dropFirst().allSatisfy({ Byte.isDigit(source.bytes[$0]) })
        {
            let count = text.dropFirst().reduce(0) { $0 * 10 + Int(source.bytes[$1] - 0x30) }
            if count > 0 { return .joinsLeft(count) }
        }
        // `{giữa}` and the like belong to whole lines; a column is set by its mark in the rule `|:---:|`.
        var attributes = LineAttributes()
        let words = attributes.take(from: text, mayBeCommand: false, &reading)
        attributes.check(
            [], &reading,
            cure: Bilingual(
                vi: "Trong bảng, cả cột được căn bằng :---: (giữa) hoặc ---: (phải) ở dòng |---|.",
                en: "In a table :---: (centre) or ---: (right) in the row |---| aligns the whole column."))
        return .paragraphs(paragraphs(inlines(words)))
    }

    /// A cell's text cut at its forced breaks.
    private func paragraphs(_ content: [SyntaxInline]) -> [[SyntaxInline]] {
        var paragraphs: [[SyntaxInline]] = [[]]
        for inline in content {
            switch inline {
            case .lineBreak: paragraphs.append([])
            case .text, .emphasis, .footnote, .output, .condition, .loop, .statement:
                paragraphs[paragraphs.count - 1].append(inline)
            }
        }
        return paragraphs
    }

    private mutating func alignments(_ line: Range<Int>) -> [Table.Alignment] {
        cellRanges(line, from: line.lowerBound + 1).map { range in
            let cell = reading.source.trimmed(range)
            guard let first = cell.first, let last = cell.last else { return .leading }
            switch (reading.source.bytes[first] == Byte.colon, reading.source.bytes[last] == Byte.colon) {
            case (true, true): return .centered
            case (false, true): return .trailing
            case (true, false), (false, false): return .leading
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func tableWithoutRule(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.without-rule", .error,
            Bilingual(
                vi: "bảng thiếu dòng «|---|» giữa đầu bảng và thân bảng",
                en: "the table has no «|---|» row between header and body"),
            at: span,
            expected: Bilingual(vi: "dòng |---|---| dưới các dòng đầu bảng", en: "a row |---|---| below the header"))
    }

    fileprivate static func secondRule(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.second-rule", .error,
            Bilingual(vi: "bảng có hai dòng «|---|»", en: "the table has two «|---|» rows"), at: span,
            explanation: Bilingual(
                vi: "Nếu là hai bảng thì để một dòng trống giữa hai bảng.",
                en: "If these are two tables, leave a blank line between them."))
    }

    fileprivate static func continuationWithoutRow(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.continuation-without-row", .error,
            Bilingual(vi: "dòng «|+» không có dòng nào ở trên để viết tiếp", en: "«|+» has no row above to continue"),
            at: span, found: "|+", expected: Bilingual(vi: "một dòng bảng ngay trên", en: "a table row just above"))
    }

    fileprivate static func continuationTooLong(_ cells: Int, _ found: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.continuation-too-long", .error,
            Bilingual(
                vi: "dòng «|+» có \(found) ô, dòng nó viết tiếp chỉ có \(cells) ô",
                en: "«|+» has \(found) cells, the row it continues only \(cells)"),
            at: span, found: "\(found)", expected: Bilingual(vi: "nhiều nhất \(cells) ô", en: "at most \(cells) cells"))
    }

    fileprivate static func continuationOfJoin(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.continuation-of-join", .error,
            Bilingual(
                vi: "không viết tiếp được ô «^», «<» hoặc «#»", en: "a cell «^», «<» or «#» cannot be continued"),
            at: span, found: String(span.text))
    }

    fileprivate static func tooManyCells(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.too-many-cells", .error,
            Bilingual(vi: "văn bản có quá \(limit) ô bảng gõ tay", en: "more than \(limit) typed table cells"),
            at: span,
            explanation: Bilingual(
                vi: "Bảng lớn thì để trong tệp dữ liệu.", en: "Keep a large table in a data file."),
            expected: Bilingual(vi: "nhiều nhất \(limit) ô", en: "at most \(limit) cells"))
    }
}
