import Document
import Form
import XML

extension HTMLContent {
    /// Writes a ruled table with its title, unit and notes; a wide one scrolls in a box of its own.
    mutating func table(_ table: Table, into writer: inout XMLWriter) {
        tableCount += 1
        let keeps = keepsWithNext
        let widths = ColumnWidths.solve(table, available: width, pack: pack)
        let (columns, whole) = widthClasses(widths)
        let label = tableLabel(table.title)
        writer.element(
            HTML.div,
            [
                HTML.class: (keeps ? "wide kept" : "wide") + (table.notes.isEmpty ? " gap" : ""), HTML.role: "region",
                HTML.label: label,
                HTML.tabindex: "0",
            ]
        ) { writer in
            writer.element(HTML.table, [HTML.class: "grid \(whole)"]) { writer in
                caption(title: table.title, unit: table.unit, into: &writer)
                writer.element(HTML.colgroup) { writer in
                    for column in columns { writer.empty(HTML.col, [HTML.class: column]) }
                }
                let headerCount = min(table.headerRowCount, table.rows.count)
                if headerCount > 0 {
                    writer.element(HTML.thead) { writer in
                        for row in table.rows[..<headerCount] { headerRow(row, into: &writer) }
                    }
                }
                guard headerCount < table.rows.count else { return }
                let size = pack.style(.tableCell).size
                writer.element(HTML.tbody) { writer in
                    for row in table.rows[headerCount...] {
                        bodyRow(row, of: table, widths, size: size, into: &writer)
                    }
                }
            }
        }
        notes(table.notes, keeps: keeps, into: &writer)
    }

    /// Width in mm of the lines of a table, with room for rounding.
    private static let lineWidth = 0.4

    /// The classes of the columns' widths in mm, and of the whole table's. The outer half of the lines must fit in too;
    /// browsers cut what stands over the edge of a page.
    mutating func widthClasses(_ widths: [Double]) -> (columns: [String], whole: String) {
        let total = widths.reduce(0, +)
        let scale = max(0, total - Self.lineWidth) / max(total, 1)
        let columns = widths.map { classes.name("width:\(Length.mm($0 * scale))") }
        return (columns, classes.name("width:\(Length.mm(total * scale))"))
    }

    /// What a reader of screens calls the box of a table.
    func tableLabel(_ title: [Inline]?) -> String {
        let title = title?.plainText ?? ""
        return title.isEmpty ? "Bảng \(tableCount)" : title
    }

    /// Writes the title and the unit of a table, where it has them.
    mutating func caption(title: [Inline]?, unit: [Inline]?, into writer: inout XMLWriter) {
        guard title != nil || unit != nil else { return }
        writer.element(HTML.caption) { writer in
            if let title { line(HTML.p, .tableTitle, title, into: &writer) }
            if let unit { line(HTML.p, .tableUnit, unit, into: &writer) }
        }
    }

    /// Writes the notes under a table.
    mutating func notes(_ notes: [Paragraph], keeps: Bool, into writer: inout XMLWriter) {
        for note in notes {
            line(HTML.p, .tableNote, note.content, classes: keeps ? "kept" : "", into: &writer)
        }
    }

    private mutating func headerRow(_ row: Table.Row, into writer: inout XMLWriter) {
        let size = pack.style(.tableHeader).size
        writer.element(HTML.tr) { writer in
            for cell in row.cells {
                let scope: [(XMLName, String)] = [(HTML.scope, "col")]
                writer.element(HTML.th, scope + Self.spans(cell)) { paragraphs(cell, size, into: &$0) }
            }
        }
    }

    private mutating func bodyRow(
        _ row: Table.Row, of table: Table, _ widths: [Double], size: Double, into writer: inout XMLWriter
    ) {
        let isTall = TableGrid.holdsMuch(row) && self.isTall(row, widths)
        writer.element(HTML.tr, isTall ? [HTML.class: "tall"] : [:]) { writer in
            for cell in row.cells {
                let name = Self.className(table.columns[cell.column].alignment)
                if cell.rowSpan == 1, cell.columnSpan == 1, let text = cell.plainText {
                    if let name { writer.stamp(stencils.named, name, text) } else { writer.stamp(stencils.plain, text) }
                    continue
                }
                let attributes = (name.map { [(HTML.class, $0)] } ?? []) + Self.spans(cell)
                writer.element(HTML.td, attributes) { paragraphs(cell, size, into: &$0) }
            }
        }
    }

    private func isTall(_ row: Table.Row, _ widths: [Double]) -> Bool {
        TableGrid.isTall(row, widths: widths, pack: pack, pageHeight: pack.page.textHeight(orientation))
    }

    private static func className(_ alignment: Table.Alignment) -> String? {
        switch alignment {
        case .leading: nil
        case .centered: "center"
        case .trailing: "end"
        }
    }

    private static func spans(_ cell: Table.Cell) -> [(XMLName, String)] {
        var attributes: [(XMLName, String)] = []
        if cell.columnSpan > 1 { attributes.append((HTML.colspan, "\(cell.columnSpan)")) }
        if cell.rowSpan > 1 { attributes.append((HTML.rowspan, "\(cell.rowSpan)")) }
        return attributes
    }

    /// Writes the paragraphs of a cell; a single one is the cell's own text.
    private mutating func paragraphs(_ cell: Table.Cell, _ size: Double, into writer: inout XMLWriter) {
        guard cell.paragraphs.count > 1 else {
            pieces.startLine()
            return inlines(cell.paragraphs.first ?? [], size: size, into: &writer)
        }
        for content in cell.paragraphs {
            pieces.startLine()
            writer.element(HTML.p) { inlines(content, size: size, into: &$0) }
        }
    }
}

/// Pieces of markup that large tables repeat.
struct HTMLStencils: Sendable {
    /// A cell with a text.
    let plain: XMLStencil
    /// A cell with a class and a text.
    let named: XMLStencil

    /// Makes the pieces once.
    init() throws(XMLError) {
        plain = try XMLStencil(.html) { $0.element(HTML.td, text: XMLStencil.hole) }
        named = try XMLStencil(.html) {
            $0.element(HTML.td, [HTML.class: XMLStencil.hole], text: XMLStencil.hole)
        }
    }
}
