import Document
import Form
import XML

extension ODTContent {
    /// Writes a ruled table with its title, unit and notes.
    mutating func table(_ table: Table, into writer: inout XMLWriter) {
        let keeps = tableHead(title: table.title, unit: table.unit, into: &writer)
        let widths = ColumnWidths.solve(table, available: width, pack: pack)
        var style = ODTTableStyle(widths: widths)
        style.keepsWithNext = keeps
        style.breaksPage = breaksPage
        breaksPage = false
        let name = styles.name(style)
        writer.element(ODF.table, [ODF.tableName: name, ODF.tableStyle: name]) { writer in
            for index in widths.indices {
                writer.empty(ODF.tableColumn, [ODF.tableStyle: ODTTableStyle.columnName(name, index)])
            }
            var grid = TableGrid(columnCount: table.columns.count)
            let headerCount = min(table.headerRowCount, table.rows.count)
            if headerCount > 0 {
                writer.element(ODF.tableHeaderRows) { writer in
                    for row in table.rows[..<headerCount] {
                        self.row(row, of: table, isHeader: true, widths: widths, &grid, into: &writer)
                    }
                }
            }
            for row in table.rows[headerCount...] {
                self.row(row, of: table, isHeader: false, widths: widths, &grid, into: &writer)
            }
        }
        tableFoot(table.notes, keeps: keeps, into: &writer)
    }

    /// Writes what stands above a table, and tells whether the table must stay with what follows.
    mutating func tableHead(title: [Inline]?, unit: [Inline]?, into writer: inout XMLWriter) -> Bool {
        let keeps = keepsWithNext
        keepsWithNext = false
        if let title { line(FormLine(.tableTitle, title), into: &writer) }
        if let unit { line(FormLine(.tableUnit, unit), into: &writer) }
        if isAfterTable || startsSection != nil { spacer(into: &writer) }
        return keeps
    }

    /// Writes the notes under a table, or the gap where there are none.
    mutating func tableFoot(_ notes: [Paragraph], keeps: Bool, into writer: inout XMLWriter) {
        isAfterTable = true
        keepsWithNext = keeps
        for note in notes {
            paragraph(
                ODTParagraphStyle(Role.tableNote.styleName), note.content, size: pack.style(.tableNote).size,
                into: &writer)
        }
        if notes.isEmpty { paragraph(ODTParagraphStyle(ODTNamedStyles.tableEnd), [], into: &writer) }
        keepsWithNext = false
    }

    private mutating func row(
        _ row: Table.Row, of table: Table, isHeader: Bool, widths: [Double], _ grid: inout TableGrid,
        into writer: inout XMLWriter
    ) {
        let isTall = !isHeader && TableGrid.holdsMuch(row) && self.isTall(row, widths)
        let style = isTall ? ODTAutomaticStyles.tallRow : ODTAutomaticStyles.row
        writer.element(ODF.tableRow, [ODF.tableStyle: style]) { writer in
            grid.next(row) { place in
                switch place {
                case .cell(let cell):
                    let name =
                        isHeader
                        ? Role.tableHeader.styleName : ODTNamedStyles.cell(table.columns[cell.column].alignment)
                    self.cell(cell, style: name, isHeader: isHeader, into: &writer)
                case .covered: writer.include(stencils.coveredCell)
                }
            }
        }
    }

    private func isTall(_ row: Table.Row, _ widths: [Double]) -> Bool {
        TableGrid.isTall(row, widths: widths, pack: pack, pageHeight: pack.page.textHeight(orientation))
    }

    private mutating func cell(_ cell: Table.Cell, style: String, isHeader: Bool, into writer: inout XMLWriter) {
        // Most cells hold one plain text; they are stamped.
        if cell.rowSpan == 1, cell.columnSpan == 1, let text = cell.plainText {
            return writer.stamp(stencils.cell, style, text)
        }
        var attributes: [(XMLName, String)] = [(ODF.tableStyle, ODTAutomaticStyles.gridCell)]
        if cell.columnSpan > 1 { attributes.append((ODF.columnsSpanned, "\(cell.columnSpan)")) }
        if cell.rowSpan > 1 { attributes.append((ODF.rowsSpanned, "\(cell.rowSpan)")) }
        attributes.append(("office:value-type", "string"))
        let size = pack.style(isHeader ? .tableHeader : .tableCell).size
        writer.element(ODF.tableCell, attributes) { writer in
            for content in cell.paragraphs {
                pieces.startLine()
                writer.element(ODF.p, [ODF.textStyle: style]) { inlines(content, size: size, into: &$0) }
            }
        }
    }
}

/// Pieces of markup that large tables repeat.
struct ODTStencils: Sendable {
    /// A cell with one paragraph: the style's name, then the text.
    let cell: XMLStencil
    /// A place that another cell covers.
    let coveredCell: XMLFragment

    /// Makes the pieces once for a pack.
    init() throws(XMLError) {
        cell = try XMLStencil { writer in
            writer.element(
                ODF.tableCell, [ODF.tableStyle: ODTAutomaticStyles.gridCell, "office:value-type": "string"]
            ) { $0.element(ODF.p, [ODF.textStyle: XMLStencil.hole], text: XMLStencil.hole) }
        }
        coveredCell = try XMLFragment { writer in
            writer.empty(ODF.coveredTableCell, [ODF.tableStyle: ODTAutomaticStyles.gridCell])
        }
    }
}
