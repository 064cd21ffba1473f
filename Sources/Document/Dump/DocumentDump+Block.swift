extension DocumentDump {
    /// Adds blocks in order.
    mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): add(described(paragraph))
        case .heading(let heading): add(described(heading))
        case .list(let list):
            add("list")
            nest { dump in
                for item in list.items {
                    let flags = item.isVerbatim ? " verbatim" : ""
                    dump.add(
                        "\(item.mark.rawValue) level \(item.level)\(flags) \(dump.words(item.content))"
                            + dump.place(item.origin))
                }
            }
        case .table(let table): add(table)
        case .dataTable(let table): add(table)
        case .chart(let chart): add(chart)
        case .columns(let columns):
            add("columns")
            nest { dump in
                for column in columns {
                    dump.add("column")
                    dump.nest { $0.add(column) }
                }
            }
        case .quotation(let blocks):
            add("quotation")
            nest { $0.add(blocks) }
        case .pageBreak: add("page-break")
        }
    }

    /// A paragraph on one line.
    func described(_ paragraph: Paragraph) -> String {
        var line = "paragraph"
        if paragraph.alignment != .standard { line += " \(paragraph.alignment.rawValue)" }
        if paragraph.isVerbatim { line += " verbatim" }
        return line + " " + words(paragraph.content) + place(paragraph.origin)
    }

    private func described(_ heading: Heading) -> String {
        var line = "heading \(heading.depth) \(heading.kind.rawValue)"
        if let division = heading.division { line += " \(division.rawValue)" }
        if heading.level != heading.depth { line += " level \(heading.level)" }
        if let number = heading.number { line += " [\(number)]" }
        if let typed = heading.typedNumber { line += " typed \(Self.quoted(typed))" }
        if let name = heading.name { line += " named \(name)" }
        if let face = heading.face { line += " \(face.rawValue)" }
        if heading.keepsCase { line += " keeps-case" }
        if heading.hasBoldNumber { line += " bold-number" }
        if heading.alignment != .standard { line += " \(heading.alignment.rawValue)" }
        if heading.isVerbatim { line += " verbatim" }
        line += " " + words(heading.title)
        if !heading.text.isEmpty { line += " | " + words(heading.text) }
        return line + place(heading.origin)
    }

    private mutating func add(_ table: Table) {
        let columns = table.columns.map { column in
            switch column.width {
            case .millimetres(let width): "\(column.alignment.rawValue) \(width)mm"
            case .percent(let width): "\(column.alignment.rawValue) \(width)%"
            case .share: "\(column.alignment.rawValue) *"
            case nil: column.alignment.rawValue
            }
        }
        add("table header \(table.headerRowCount) columns " + columns.joined(separator: ", ") + place(table.origin))
        nest { dump in
            if let title = table.title { dump.add("title " + dump.words(title)) }
            if let unit = table.unit { dump.add("unit " + dump.words(unit)) }
            for row in table.rows {
                dump.add("row")
                dump.nest { dump in
                    for cell in row.cells { dump.add(dump.described(cell)) }
                }
            }
            for note in table.notes { dump.add("note " + dump.described(note)) }
        }
    }

    /// A cell of a grid on one line.
    func described(_ cell: Table.Cell) -> String {
        var line = "cell \(cell.column)"
        if cell.rowSpan > 1 { line += " rows \(cell.rowSpan)" }
        if cell.columnSpan > 1 { line += " columns \(cell.columnSpan)" }
        return line + " " + cell.paragraphs.map { words($0) }.joined(separator: " / ") + place(cell.origin)
    }

    /// Inlines on one line: text in quotes, everything else by its name.
    func words(_ content: [Inline]) -> String {
        content.isEmpty ? "\"\"" : content.map(word).joined(separator: " ")
    }

    private func word(_ inline: Inline) -> String {
        switch inline {
        case .text(let text, _): return Self.quoted(text)
        case .emphasis(let emphasis, let content): return "\(emphasis.rawValue)(\(words(content)))"
        case .lineBreak: return "break"
        case .figure(let figure):
            guard options.showsSources, !figure.inputs.isEmpty else { return "figure \(Self.quoted(figure.text))" }
            return "figure \(Self.quoted(figure.text)) ← " + figure.inputs.map(Self.source).joined(separator: ", ")
        case .reference(let reference):
            let names = reference.targets.map { target in
                switch target {
                case .appendix(let name): "phụ_lục.\(name)"
                case .heading(let name): "mục.\(name)"
                case .text(let name): "văn_bản.\(name)"
                case .lastArticle: "last article"
                }
            }
            let prints = reference.resolved.map { " \(Self.quoted($0))" } ?? ""
            return "reference \(names.joined(separator: ", "))\(prints)"
        case .footnote(let footnote):
            let number = footnote.number.map { "\($0)" } ?? "[^\(footnote.label)]"
            return "footnote \(number)(\(words(footnote.content)))"
        case .blank(let blank): return "blank \(blank.rawValue)"
        }
    }
}
