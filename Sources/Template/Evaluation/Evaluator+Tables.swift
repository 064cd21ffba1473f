import Diagnostics
import Document
import Values
import Vietnamese

extension Evaluator {
    /// Evaluates a typed table: rows expanded, grid normalised; `nil` only when a bound was reached.
    mutating func table(_ syntax: SyntaxTable) -> Table? {
        var header: [GridRow] = []
        append(syntax.header, to: &header)
        var body: [GridRow] = []
        append(syntax.body, to: &body)
        if budget.isExhausted { return nil }
        let columnCount = columnCount(syntax, header + body)

        var grid = TableGrid(columnCount: columnCount)
        grid.add(header, isHeader: true)
        grid.add(body, isHeader: false)
        let rows = grid.finished()
        report(grid.diagnostics)

        let widths = syntax.options?.widths ?? []
        if let options = syntax.options, !widths.isEmpty, widths.count != columnCount {
            report(.tableWidthCount(widths.count, columnCount, at: options.span))
        }
        let columns = (0..<columnCount).map { index in
            Table.Column(
                alignment: index < syntax.alignments.count ? syntax.alignments[index] : .leading,
                width: widths.count == columnCount ? widths[index] : nil)
        }
        return Table(
            columns: columns, headerRowCount: header.count, rows: rows,
            title: syntax.options?.title.map { inlines($0) }, unit: syntax.options?.unit.map { inlines($0) },
            notes: syntax.notes.compactMap { paragraph($0) }, origin: Origin(syntax.span, trace: trace))
    }

    /// How many columns the table has: as many as the `|---|` row, unless several rows agree against it; then that row
    /// is at fault, once, and not each of the others.
    private mutating func columnCount(_ syntax: SyntaxTable, _ rows: [GridRow]) -> Int {
        let ruled = syntax.alignments.count
        let known = rows.filter { !$0.isUnknown }
        guard known.count > 1, let width = known.first?.width, width != ruled,
            known.allSatisfy({ $0.width == width })
        else { return ruled }
        report(.tableRuleWidth(ruled, width, at: syntax.ruleSpan))
        return width
    }

    private mutating func append(_ syntax: [SyntaxRow], to rows: inout [GridRow]) {
        for row in syntax {
            if budget.isExhausted { return }
            switch row {
            case .cells(let cells, let span):
                guard countCells(cells, at: span) else { return }
                let row = GridRow(cells: cells.map { self.cell($0) }, span: span)
                if dryDepth == 0 {
                    rows.append(row)
                } else if rows.last?.isUnknown != true {
                    rows.append(GridRow(cells: [], span: span, isUnknown: true))
                }
            // Rows of a dry run stay: they tell that rows are unknown here.
            case .condition(let branches, let span):
                var unused: Void = ()
                let isDecided = walk(branches, into: &unused) { evaluator, inner, _ in
                    evaluator.append(inner, to: &rows)
                }
                let mark = isDecided ? [] : missing(branches)
                if !mark.isEmpty {
                    let cell = GridCell(content: .paragraphs([mark]), origin: Origin(span, trace: trace))
                    rows.append(GridRow(cells: [cell], span: span, isUnknown: true))
                }
            case .loop(let loop):
                var unused: Void = ()
                let hasRun = walk(loop, into: &unused) { evaluator, inner, _ in evaluator.append(inner, to: &rows) }
                let mark = hasRun ? [] : missing(loop.collection)
                if !mark.isEmpty {
                    let cell = GridCell(content: .paragraphs([mark]), origin: Origin(loop.span, trace: trace))
                    rows.append(GridRow(cells: [cell], span: loop.span, isUnknown: true))
                }
            case .statement(let statement): run(statement)
            }
        }
        // A draft is printed all the same, and a row without cells is no row.
        if context.isDraft, dryDepth == 0 { rows.removeAll { $0.isUnknown && $0.cells.isEmpty } }
    }

    private mutating func cell(_ syntax: SyntaxCell) -> GridCell {
        let origin = Origin(syntax.span, trace: trace)
        switch syntax.content {
        case .paragraphs(let paragraphs):
            guard Self.isPlain(paragraphs), trace.isEmpty else {
                return GridCell(content: .paragraphs(printed(paragraphs)), origin: origin)
            }
            if let known = context.parsed?.printedCell(syntax.span) {
                return GridCell(content: .paragraphs(known), origin: origin)
            }
            let content = keeping {
                $0.printed(paragraphs)
            } keep: {
                $0.keep($1, ofCell: syntax.span)
            }
            return GridCell(content: .paragraphs(content), origin: origin)
        case .joinsAbove: return GridCell(content: .above, origin: origin)
        case .joinsLeft(let count): return GridCell(content: .left(count), origin: origin)
        case .nextNumber: return GridCell(content: .number, origin: origin)
        }
    }

    private mutating func printed(_ paragraphs: [[SyntaxInline]]) -> [[Inline]] {
        var printed: [[Inline]] = []
        for paragraph in paragraphs {
            let evaluated = inlines(paragraph)
            if !evaluated.isEmpty || paragraph.isEmpty { printed.append(evaluated) }
        }
        return printed.isEmpty ? [[]] : printed
    }

    /// Whether a cell is words alone: a loop prints it the same way each round.
    private static func isPlain(_ paragraphs: [[SyntaxInline]]) -> Bool {
        paragraphs.allSatisfy { $0.allSatisfy { if case .text = $0 { true } else { false } } }
    }

    /// Counts the places of a row; `false` when there may be no more.
    private mutating func countCells(_ cells: [SyntaxCell], at span: SourceSpan) -> Bool {
        for cell in cells {
            if case .joinsLeft(let count) = cell.content {
                budget.cells += min(max(count, 1), context.limits.cells + 1)
            } else {
                budget.cells += 1
            }
            if budget.cells > context.limits.cells { break }
        }
        guard budget.cells > context.limits.cells else { return true }
        budget.isExhausted = true
        report(.tooManyCells(limit: context.limits.cells, at: span))
        return false
    }
}

extension Diagnostic {
    /// More cells than one document may hold.
    static func tooManyCells(limit: Int, at span: SourceSpan) -> Diagnostic {
        let count = ExactDecimal(limit).vietnamese()
        return Diagnostic(
            "table.too-many-cells", .error,
            Bilingual(
                vi: "các bảng có quá giới hạn \(count) ô", en: "the tables have more than the limit of \(limit) cells"),
            at: span)
    }

    /// A `|---|` row that does not match the rows around it.
    static func tableRuleWidth(_ found: Int, _ expected: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.rule-width", .error,
            Bilingual(
                vi: "dòng «|---|» có \(found) cột, các dòng khác của bảng có \(expected) ô",
                en: "the row «|---|» has \(found) columns, the other rows have \(expected) cells"),
            at: span, found: "\(found)", expected: Bilingual(vi: "\(expected) cột", en: "\(expected) columns"))
    }

    /// Widths that do not match the columns.
    static func tableWidthCount(_ found: Int, _ expected: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.width-count", .error,
            Bilingual(
                vi: "khai độ rộng cho \(found) cột, bảng có \(expected) cột",
                en: "widths are given for \(found) columns, the table has \(expected)"),
            at: span, found: "\(found)", expected: Bilingual(vi: "\(expected) độ rộng", en: "\(expected) widths"))
    }
}
