/// Walks a finished document in reading order, line by line (đọc lần lượt từng dòng của văn bản).
public struct DocumentLines {
    private var lines: [DocumentLine] = []
    private var place = DocumentPlace()
    private var tableCount = 0
    private var chartCount = 0
    private let hasDataCells: Bool

    /// All lines of a document. The cells of tables made from data are many: they come only where they are asked for.
    public static func of(_ document: Document, hasDataCells: Bool = false) -> [DocumentLine] {
        var walk = DocumentLines(hasDataCells: hasDataCells)
        walk.add(document.form, document.body, document.appendices, section: "")
        for text in document.issuedTexts {
            walk.add(text.form, text.body, text.appendices, section: text.form.typeWord)
        }
        return walk.lines
    }

    private init(hasDataCells: Bool) { self.hasDataCells = hasDataCells }

    private mutating func add(_ form: DocumentForm, _ body: [Block], _ appendices: [Appendix], section: String) {
        open(section)
        for row in form.header.rows {
            for item in row.left + row.right { add(item) }
        }
        for item in form.opening { add(item) }
        for block in body { add(block) }
        place.headings = []
        add(form.closing)
        for line in form.contact { add(line) }
        for appendix in appendices { add(appendix) }
    }

    private mutating func open(_ section: String) {
        place = DocumentPlace(section: section)
        tableCount = 0
        chartCount = 0
    }

    private mutating func add(_ appendix: Appendix) {
        open(appendix.heading.printedLabel ?? "")
        add(appendix.heading.title, .form(.appendixTitle))
        if case .line(let content) = appendix.heading.reference { add(content, .form(.appendixReference)) }
        for block in appendix.blocks { add(block) }
        place.headings = []
        add(appendix.signatures)
    }

    private mutating func add(_ content: [Inline], _ part: DocumentPlace.Part) {
        place.part = part
        guard !content.isEmpty else { return }
        lines.append(DocumentLine(content, place))
        addFootnotes(content)
    }

    private mutating func addFootnotes(_ content: [Inline]) {
        for inline in content {
            switch inline {
            case .footnote(let note): add(note.content, .footnote(note.number ?? 0))
            case .emphasis(_, let inner): addFootnotes(inner)
            case .text, .lineBreak, .figure, .reference, .blank: break
            }
        }
    }

    private mutating func add(_ line: FormLine) { add(line.content, .form(line.role)) }

    private mutating func add(_ item: FormItem) {
        switch item {
        case .line(let line): add(line)
        case .rule: break
        case .stamp(let stamp): add(stamp.line)
        case .braced(let lines, let words):
            for line in lines { add(line) }
            if let last = lines.last { add(words, .form(last.role)) }
        }
    }

    private mutating func add(_ closing: Closing) {
        if let recipients = closing.recipients { add(recipients.entries) }
        add(closing.signatures)
        add(closing.approvals)
    }

    private mutating func add(_ entries: [Recipients.Entry]) {
        for entry in entries {
            switch entry {
            case .line(let line, _): add(line)
            case .group(let entries, let purpose):
                add(entries)
                add(purpose, .form(.recipient))
            }
        }
    }

    private mutating func add(_ rows: [SignatureRow]) {
        for row in rows {
            if let line = row.lineAbove { add(line) }
            for signature in row.signatures {
                for line in signature.lines { add(line) }
                if let note = signature.note { add(note) }
                if let name = signature.name { add(name) }
            }
        }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): add(paragraph.content, .paragraph)
        case .heading(let heading):
            place.headings = Array(place.headings.prefix(max(heading.level - 1, 0)))
            let name = [heading.number ?? "", heading.kind == .untitled ? "" : heading.title.plainText]
            place.headings.append(name.filter { !$0.isEmpty }.joined(separator: " "))
            add(heading.title, .heading)
            add(heading.text, .paragraph)
        case .list(let list): for item in list.items { add(item.content, .item) }
        case .table(let table): add(table)
        case .dataTable(let table): add(table)
        case .chart(let chart): add(chart)
        case .columns(let columns): for column in columns { for block in column { add(block) } }
        case .quotation(let blocks): for block in blocks { add(block) }
        case .pageBreak: break
        }
    }

    private mutating func add(_ table: Table) {
        tableCount += 1
        add(table.title ?? [], .tableHead(table: tableCount))
        add(table.unit ?? [], .tableHead(table: tableCount))
        addGrid(table.rows)
        for note in table.notes { add(note.content, .tableNote(table: tableCount)) }
    }

    private mutating func add(_ table: DataTableBlock) {
        tableCount += 1
        add(table.title ?? [], .tableHead(table: tableCount))
        add(table.unit ?? [], .tableHead(table: tableCount))
        addGrid(table.header)
        if hasDataCells {
            for row in table.rows.indices {
                for column in table.columns.indices {
                    let text = table.cells.text(row: row, column: column)
                    guard !text.isEmpty else { continue }
                    let inputs = table.sources.inputs(row: row, column: column)
                    let content = Inline.figure(Figure(text: text, expression: nil, inputs: inputs))
                    let place = table.header.count + row + 1
                    add([content], .cell(table: tableCount, row: place, column: column + 1))
                }
            }
        }
        for note in table.notes { add(note.content, .tableNote(table: tableCount)) }
    }

    private mutating func add(_ chart: ChartBlock) {
        chartCount += 1
        add(chart.title ?? [], .chartHead(chart: chartCount))
        add(chart.unitLine ?? [], .chartHead(chart: chartCount))
        if let mark = chart.mark { add([.text(mark.label, mark.origin)], .chartHead(chart: chartCount)) }
        if hasDataCells {
            for (row, category) in chart.categories.enumerated() {
                for (column, series) in chart.series.enumerated() where series.values.indices.contains(row) {
                    let inputs = chart.sources.inputs(row: row, column: column)
                    let value = Inline.figure(
                        Figure(text: series.values[row].text, expression: nil, inputs: inputs))
                    let name = chart.series.count > 1 ? "\(category.label), \(series.name)" : category.label
                    add([value], .bar(chart: chartCount, name: name))
                }
            }
        }
        for note in chart.notes { add(note.content, .chartNote(chart: chartCount)) }
    }

    private mutating func addGrid(_ rows: [Table.Row]) {
        for (row, cells) in rows.enumerated() {
            for cell in cells.cells {
                for paragraph in cell.paragraphs {
                    add(paragraph, .cell(table: tableCount, row: row + 1, column: cell.column + 1))
                }
            }
        }
    }
}
