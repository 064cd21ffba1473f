import Document
import Form
import XML

extension HTMLContent {
    /// Writes a table made from data: its parts one under another, each in a box of its own that scrolls on a screen too
    /// narrow for it, then its notes.
    mutating func dataTable(_ table: DataTableBlock, into writer: inout XMLWriter) {
        tableCount += 1
        let keeps = keepsWithNext
        let layout = DataTableLayout.solve(table, available: width, pack: pack)
        let cells = CommaPadding.applied(to: table)
        let label = tableLabel(table.title)
        var style = pack.style(.tableCell)
        style.size = layout.size
        let set = classes.name(
            "--size:\(Length.pt(layout.size));--line:\(Length.pt(style.lineAdvance));--side:\(Length.mm(layout.padding))"
        )
        for (index, part) in layout.parts.enumerated() {
            let isLast = index == layout.parts.count - 1
            var names = keeps ? "wide kept" : "wide"
            if isLast, table.notes.isEmpty { names += " gap" }
            if index > 0 { names += DataTableParts.startsPage(table) ? " sheetBreak" : " next" }
            let name = layout.parts.count > 1 ? "\(label), phần \(index + 1)" : label
            writer.element(
                HTML.div,
                [HTML.class: names, HTML.role: "region", HTML.label: name, HTML.tabindex: "0"]
            ) { writer in
                self.part(part, index, of: table, cells, layout, "grid data \(set)", into: &writer)
            }
        }
        notes(table.notes, keeps: keeps, into: &writer)
    }

    private mutating func part(
        _ part: DataTableLayout.Part, _ index: Int, of table: DataTableBlock, _ cells: PrintedCells,
        _ layout: DataTableLayout, _ names: String, into writer: inout XMLWriter
    ) {
        let (columns, whole) = widthClasses(part.widths)
        writer.element(HTML.table, [HTML.class: "\(names) \(whole)"]) { writer in
            let isFirst = index == 0
            caption(
                title: isFirst ? table.title : nil,
                unit: isFirst ? table.unit : DataTableParts.continuation(of: table), into: &writer)
            writer.element(HTML.colgroup) { writer in
                for column in columns { writer.empty(HTML.col, [HTML.class: column]) }
            }
            header(part, of: table, layout.size, into: &writer)
            guard !table.rows.isEmpty else { return }
            writer.element(HTML.tbody) { writer in
                var rows = DataTableRows(table, part, cells)
                var stencils: [DataTableBlock.RowKind: XMLRowStencil] = [:]
                while let run = rows.next() {
                    switch run {
                    case .plain(let kind, let range):
                        guard let stencil = stencils[kind] ?? rowStencil(kind, part, of: table) else { return }
                        stencils[kind] = stencil
                        writer.stamp(
                            stencil, rows: range, columns: rows.columns, width: cells.columnCount, texts: cells.bytes,
                            ends: cells.ends)
                    case .single(let row): self.row(row, part, of: table, cells, layout, into: &writer)
                    }
                }
            }
        }
    }

    private mutating func header(
        _ part: DataTableLayout.Part, of table: DataTableBlock, _ size: Double, into writer: inout XMLWriter
    ) {
        guard !table.header.isEmpty else { return }
        let header = part.header(of: table)
        writer.element(HTML.thead) { writer in
            for (index, row) in header.enumerated() {
                let isNumbers = DataTableParts.role(headerRow: index, of: header.count, in: table) == .tableNumber
                writer.element(HTML.tr, isNumbers ? [HTML.class: Role.tableNumber.styleName] : [:]) { writer in
                    for cell in row.cells {
                        var attributes: [(XMLName, String)] = [(HTML.scope, cell.columnSpan > 1 ? "colgroup" : "col")]
                        if cell.columnSpan > 1 { attributes.append((HTML.colspan, "\(cell.columnSpan)")) }
                        if cell.rowSpan > 1 { attributes.append((HTML.rowspan, "\(cell.rowSpan)")) }
                        writer.element(HTML.th, attributes) { writer in
                            for (index, content) in cell.paragraphs.enumerated() {
                                pieces.startLine()
                                if index > 0 { writer.empty(HTML.br) }
                                inlines(content, size: size, into: &writer)
                            }
                        }
                    }
                }
            }
        }
    }

    /// A row whose cells are plain texts, to be stamped.
    private mutating func rowStencil(
        _ kind: DataTableBlock.RowKind, _ part: DataTableLayout.Part, of table: DataTableBlock
    ) -> XMLRowStencil? {
        let names = part.columns.map { Self.className(table.columns[$0].alignment) }
        return keepFailure { () throws(XMLError) in
            XMLRowStencil(
                try XMLStencil(.html) { writer in
                    writer.element(HTML.tr, Self.rowClass(kind)) { writer in
                        for name in names {
                            writer.element(HTML.td, name.map { [(HTML.class, $0)] } ?? []) {
                                $0.text(XMLStencil.hole)
                            }
                        }
                    }
                })
        }
    }

    private mutating func row(
        _ index: Int, _ part: DataTableLayout.Part, of table: DataTableBlock, _ cells: PrintedCells,
        _ layout: DataTableLayout, into writer: inout XMLWriter
    ) {
        let row = table.rows[index]
        let label = part.places(row.label)
        var attributes = Self.rowClass(row.kind)
        if DataTableParts.isTall(cells, index, part, layout, pack, pageHeight: pack.page.textHeight(orientation)) {
            attributes = [(HTML.class, "tall")]
        }
        writer.element(HTML.tr, attributes) { writer in
            for (place, column) in part.columns.enumerated() {
                if let label, label.contains(place), place > label.lowerBound { continue }
                let isLabel = label?.lowerBound == place
                var attributes: [(XMLName, String)] = []
                if let name = Self.className(DataTableParts.alignment(column, of: row, in: table)) {
                    attributes.append((HTML.class, name))
                }
                if isLabel, let label { attributes.append((HTML.colspan, "\(label.count)")) }
                let text = cells.text(row: index, column: isLabel ? Int(row.labelColumn) : column)
                writer.element(HTML.td, attributes) { writer in
                    pieces.startLine()
                    inlines([.text(text, .supplied)], size: layout.size, into: &writer)
                }
            }
        }
    }

    private static func className(_ alignment: DataTableBlock.Alignment) -> String? {
        switch alignment {
        case .leading: nil
        case .centered: "center"
        case .trailing, .comma: "end"
        }
    }

    private static func rowClass(_ kind: DataTableBlock.RowKind) -> [(XMLName, String)] {
        switch kind {
        case .unit, .blank: []
        case .group: [(HTML.class, Role.tableGroup.styleName)]
        case .subtotal, .total: [(HTML.class, Role.tableTotal.styleName)]
        case .part: [(HTML.class, Role.tablePart.styleName)]
        }
    }
}
