import Document
import Form
import XML

extension ODTContent {
    /// Writes a table made from data: its title and unit, its parts one under another, its notes.
    mutating func dataTable(_ table: DataTableBlock, into writer: inout XMLWriter) {
        let keeps = tableHead(title: table.title, unit: table.unit, into: &writer)
        let layout = DataTableLayout.solve(table, available: width, pack: pack)
        let cells = CommaPadding.applied(to: table)
        for (index, part) in layout.parts.enumerated() {
            if index > 0 { continuation(of: table, into: &writer) }
            self.part(part, of: table, cells, layout, keeps: keeps, into: &writer)
        }
        tableFoot(table.notes, keeps: keeps, into: &writer)
    }

    /// What stands above a further part of a split table: a long one starts a page.
    private mutating func continuation(of table: DataTableBlock, into writer: inout XMLWriter) {
        breaksPage = DataTableParts.startsPage(table)
        line(FormLine(.tableUnit, DataTableParts.continuation(of: table)), into: &writer)
    }

    private mutating func part(
        _ part: DataTableLayout.Part, of table: DataTableBlock, _ cells: PrintedCells, _ layout: DataTableLayout,
        keeps: Bool, into writer: inout XMLWriter
    ) {
        var style = ODTTableStyle(widths: part.widths)
        style.keepsWithNext = keeps
        style.breaksPage = breaksPage
        style.cellPadding = layout.padding
        breaksPage = false
        let name = styles.name(style)
        writer.element(ODF.table, [ODF.tableName: name, ODF.tableStyle: name]) { writer in
            for index in part.widths.indices {
                writer.empty(ODF.tableColumn, [ODF.tableStyle: ODTTableStyle.columnName(name, index)])
            }
            header(part, of: table, layout.size, name, into: &writer)
            var rows = DataTableRows(table, part, cells)
            var stencils: [DataTableBlock.RowKind: XMLRowStencil] = [:]
            while let run = rows.next() {
                switch run {
                case .plain(let kind, let range):
                    guard let stencil = stencils[kind] ?? rowStencil(kind, part, of: table, layout.size, name)
                    else { return }
                    stencils[kind] = stencil
                    writer.stamp(
                        stencil, rows: range, columns: rows.columns, width: cells.columnCount, texts: cells.bytes,
                        ends: cells.ends)
                case .single(let row):
                    self.row(row, part, of: table, cells, layout, name, into: &writer)
                }
            }
        }
    }

    private mutating func header(
        _ part: DataTableLayout.Part, of table: DataTableBlock, _ size: Double, _ tableName: String,
        into writer: inout XMLWriter
    ) {
        guard !table.header.isEmpty else { return }
        var grid = TableGrid(columnCount: part.columns.count)
        let header = part.header(of: table)
        writer.element(ODF.tableHeaderRows) { writer in
            for (index, row) in header.enumerated() {
                let role = DataTableParts.role(headerRow: index, of: header.count, in: table)
                let style = cellStyle(role, nil, size)
                writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
                    grid.next(row) { place in
                        switch place {
                        case .cell(let cell): headerCell(cell, style, size, tableName, into: &writer)
                        case .covered: writer.include(stencils.coveredCell)
                        }
                    }
                }
            }
        }
    }

    private mutating func headerCell(
        _ cell: Table.Cell, _ style: String, _ size: Double, _ tableName: String, into writer: inout XMLWriter
    ) {
        var attributes: [(XMLName, String)] = [(ODF.tableStyle, ODTTableStyle.cellName(tableName))]
        if cell.columnSpan > 1 { attributes.append((ODF.columnsSpanned, "\(cell.columnSpan)")) }
        if cell.rowSpan > 1 { attributes.append((ODF.rowsSpanned, "\(cell.rowSpan)")) }
        writer.element(ODF.tableCell, attributes) { writer in
            for content in cell.paragraphs {
                pieces.startLine()
                writer.element(ODF.p, [ODF.textStyle: style]) { inlines(content, size: size, into: &$0) }
            }
        }
    }

    /// The style of the paragraphs of cells.
    private mutating func cellStyle(
        _ role: Role, _ alignment: DataTableBlock.Alignment?, _ size: Double
    ) -> String {
        let own = pack.style(role)
        var style = ODTParagraphStyle(role.styleName)
        if own.size != size { style.size = size }
        switch alignment {
        case .centered: style.alignment = .centered
        case .trailing, .comma: style.alignment = .trailing
        case .leading, nil: break
        }
        return styles.name(style)
    }

    /// A row whose cells are plain texts, to be stamped.
    private mutating func rowStencil(
        _ kind: DataTableBlock.RowKind, _ part: DataTableLayout.Part, of table: DataTableBlock, _ size: Double,
        _ tableName: String
    ) -> XMLRowStencil? {
        let role = Role(row: kind)
        let names = part.columns.map { cellStyle(role, table.columns[$0].alignment, size) }
        return keepFailure { () throws(XMLError) in
            XMLRowStencil(
                try XMLStencil { writer in
                    writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
                        for name in names {
                            writer.element(
                                ODF.tableCell, [ODF.tableStyle: ODTTableStyle.cellName(tableName)]
                            ) { $0.element(ODF.p, [ODF.textStyle: name], text: XMLStencil.hole) }
                        }
                    }
                })
        }
    }

    /// A row with a label over several columns, or with texts that hold breaks.
    private mutating func row(
        _ index: Int, _ part: DataTableLayout.Part, of table: DataTableBlock, _ cells: PrintedCells,
        _ layout: DataTableLayout, _ tableName: String, into writer: inout XMLWriter
    ) {
        let row = table.rows[index]
        let role = Role(row: row.kind)
        let label = part.places(row.label)
        let isTall = DataTableParts.isTall(
            cells, index, part, layout, pack, pageHeight: pack.page.textHeight(orientation))
        let rowStyle = isTall ? ODTAutomaticStyles.tallRow : ODTAutomaticStyles.row
        writer.element(ODF.tableRow, [ODF.tableStyle: rowStyle]) { writer in
            for (place, column) in part.columns.enumerated() {
                if let label, label.contains(place), place > label.lowerBound {
                    writer.include(stencils.coveredCell)
                    continue
                }
                let isLabel = label?.lowerBound == place
                var attributes: [(XMLName, String)] = [(ODF.tableStyle, ODTTableStyle.cellName(tableName))]
                if isLabel, let label { attributes.append((ODF.columnsSpanned, "\(label.count)")) }
                let alignment = DataTableParts.alignment(column, of: row, in: table)
                let style = cellStyle(role, alignment, layout.size)
                let text = cells.text(row: index, column: isLabel ? Int(row.labelColumn) : column)
                writer.element(ODF.tableCell, attributes) { writer in
                    pieces.startLine()
                    writer.element(ODF.p, [ODF.textStyle: style]) {
                        inlines([.text(text, .supplied)], size: layout.size, into: &$0)
                    }
                }
            }
        }
    }
}
