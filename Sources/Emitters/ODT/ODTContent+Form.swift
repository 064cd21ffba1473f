import Document
import Form
import XML

extension ODTContent {
    // MARK: Tables that arrange

    /// Writes a table without lines; the rows are the closure's.
    mutating func arrange(
        _ widths: [Double], mayBreak: Bool, into writer: inout XMLWriter,
        _ rows: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        if isAfterTable || startsSection != nil { spacer(into: &writer) }
        var style = ODTTableStyle(widths: widths)
        style.keepsWithNext = keepsWithNext
        style.mayBreak = mayBreak
        style.breaksPage = breaksPage
        breaksPage = false
        let name = styles.name(style)
        writer.element(ODF.table, [ODF.tableName: name, ODF.tableStyle: name]) { writer in
            for index in widths.indices {
                writer.empty(ODF.tableColumn, [ODF.tableStyle: ODTTableStyle.columnName(name, index)])
            }
            rows(&self, &writer)
        }
        isAfterTable = true
    }

    /// Writes a cell without lines; a cell always ends in a paragraph.
    mutating func cell(
        middle: Bool = false, rowSpan: Int = 1, columnSpan: Int = 1, into writer: inout XMLWriter,
        _ content: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        var attributes: [(XMLName, String)] = [
            (ODF.tableStyle, middle ? ODTAutomaticStyles.middleCell : ODTAutomaticStyles.plainCell)
        ]
        if columnSpan > 1 { attributes.append((ODF.columnsSpanned, "\(columnSpan)")) }
        if rowSpan > 1 { attributes.append((ODF.rowsSpanned, "\(rowSpan)")) }
        writer.element(ODF.tableCell, attributes) { writer in
            isAfterTable = false
            content(&self, &writer)
            if isAfterTable { spacer(into: &writer) }
        }
    }

    /// Writes a cell with nothing but a paragraph without height.
    mutating func emptyCell(into writer: inout XMLWriter) {
        cell(into: &writer) { $0.spacer(into: &$1) }
    }

    // MARK: Head

    /// Writes the two columns at the head of the first page.
    mutating func header(_ header: Header, into writer: inout XMLWriter) {
        guard !header.rows.isEmpty else { return }
        let outerWidth = width
        let left = outerWidth * pack.headerLeftShare.value
        let widths = [left, outerWidth - left]
        arrange(widths, mayBreak: false, into: &writer) { content, writer in
            for row in header.rows {
                writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
                    for (side, width) in zip([row.left, row.right], widths) {
                        content.width = width
                        content.cell(into: &writer) { content, writer in
                            if side.isEmpty { content.spacer(into: &writer) }
                            content.items(side, into: &writer)
                        }
                    }
                }
            }
        }
        width = outerWidth
    }

    // MARK: Closing

    /// Writes recipients and signatures; the block stays on one page.
    mutating func closing(_ closing: Closing, into writer: inout XMLWriter) {
        let rows = closing.signatures
        let columns = ClosingColumns(closing, width: width)
        if !rows.isEmpty { signatures(rows, columns, closing, into: &writer) }
        if let recipients = closing.recipients, !columns.hasRecipientsBeside {
            if isAfterTable { spacer(into: &writer) }
            let outerWidth = width
            arrange([width], mayBreak: false, into: &writer) { content, writer in
                writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
                    content.spaceAbove = rows.isEmpty ? nil : SignatureSpace.betweenRows
                    content.cell(into: &writer) { $0.recipients(recipients, into: &$1) }
                }
            }
            width = outerWidth
        }
        let approvals = closing.approvals
        guard !approvals.isEmpty else { return }
        let alone = Closing(recipients: nil, signatures: approvals, placement: .below)
        signatures(approvals, ClosingColumns(approvals: approvals, width: width), alone, isBelow: true, into: &writer)
    }

    private mutating func signatures(
        _ rows: [SignatureRow], _ columns: ClosingColumns, _ closing: Closing, isBelow: Bool = false,
        into writer: inout XMLWriter
    ) {
        let outerWidth = width
        let staysWithNext = closing.recipients != nil && !columns.hasRecipientsBeside
        let lineCount = rows.count { $0.lineAbove != nil }
        var left = LeftCell(recipients: columns.hasRecipientsBeside ? closing.recipients : nil, rows.count + lineCount)
        keepsWithNext = staysWithNext
        arrange(columns.widths, mayBreak: false, into: &writer) { content, writer in
            for (index, row) in rows.enumerated() {
                var space = isBelow || index > 0 ? SignatureSpace.betweenRows : nil
                if let line = row.lineAbove {
                    content.keepsWithNext = true
                    content.lineAbove(line, space: space, columns, &left, into: &writer)
                    space = SignatureSpace.belowLine
                }
                // Word keeps the rows of a table on one page by their paragraphs.
                content.keepsWithNext = staysWithNext || index < rows.count - 1
                content.places(row.signatures, space: space, columns, &left, into: &writer)
            }
        }
        keepsWithNext = false
        width = outerWidth
    }

    /// What stands left of the signatures: the recipients, in one cell beside all rows, or nothing.
    private struct LeftCell {
        /// The recipients; `nil` for none.
        let recipients: Recipients?
        /// Rows of the table.
        let rowCount: Int
        /// Whether the recipients are written.
        var isWritten = false

        init(recipients: Recipients?, _ rowCount: Int) {
            self.recipients = recipients
            self.rowCount = rowCount
        }
    }

    /// Writes the table row of a line in the middle above a row of signatures.
    private mutating func lineAbove(
        _ line: FormLine, space: Double?, _ columns: ClosingColumns, _ left: inout LeftCell,
        into writer: inout XMLWriter
    ) {
        writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
            leftCell(&left, columns, into: &writer)
            width = columns.across
            spaceAbove = space
            cell(columnSpan: columns.count, into: &writer) { $0.line(line, into: &$1) }
            for _ in 1..<max(1, columns.count) {
                writer.empty(ODF.coveredTableCell, [ODF.tableStyle: ODTAutomaticStyles.plainCell])
            }
        }
    }

    /// Writes the table row of a row of signatures.
    private mutating func places(
        _ row: [Signature], space: Double?, _ columns: ClosingColumns, _ left: inout LeftCell,
        into writer: inout XMLWriter
    ) {
        writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
            leftCell(&left, columns, into: &writer)
            let spaces = SignatureSpace.row(row, width: columns.share, pack: pack)
            for place in columns.places(row.count) {
                width = columns.share
                guard let place else {
                    emptyCell(into: &writer)
                    continue
                }
                spaceAbove = space
                cell(into: &writer) { $0.signature(row[place], spaces[place], into: &$1) }
            }
        }
    }

    /// Writes the cell at the left of the signatures, where there is such a column.
    private mutating func leftCell(
        _ left: inout LeftCell, _ columns: ClosingColumns, into writer: inout XMLWriter
    ) {
        guard columns.hasLeftColumn else { return }
        width = columns.left
        spaceAbove = nil
        guard let recipients = left.recipients else { return emptyCell(into: &writer) }
        guard !left.isWritten else {
            return writer.empty(ODF.coveredTableCell, [ODF.tableStyle: ODTAutomaticStyles.plainCell])
        }
        left.isWritten = true
        cell(rowSpan: left.rowCount, into: &writer) { $0.recipients(recipients, into: &$1) }
    }

    /// Writes one signature: its lines, the space to sign in, the name.
    private mutating func signature(
        _ signature: Signature, _ space: SignatureSpace, into writer: inout XMLWriter
    ) {
        for line in signature.lines { self.line(line, into: &writer) }
        var above = space.above
        for (line, next) in [(signature.note, space.below), (signature.name, 0)] {
            guard let line else { continue }
            var style = ODTParagraphStyle(line.role.styleName)
            style.spaceBefore = above
            paragraph(style, line.content, size: pack.style(line.role).size, into: &writer)
            above = next
        }
        guard signature.name == nil, above > 0 else { return }
        var style = ODTParagraphStyle(ODTNamedStyles.spacer)
        style.spaceBefore = above
        paragraph(style, [], into: &writer)
    }

    // MARK: Recipients

    /// Writes the label and the entries of Nơi nhận.
    private mutating func recipients(_ recipients: Recipients, into writer: inout XMLWriter) {
        line(recipients.label, into: &writer)
        entries(recipients.entries, into: &writer)
    }

    private mutating func entries(_ entries: [Recipients.Entry], into writer: inout XMLWriter) {
        for entry in entries {
            switch entry {
            case .line(let line, let level):
                var style = ODTParagraphStyle(line.role.styleName)
                if level > 1 {
                    let left = BraceShape.levelIndent + pack.style(line.role).leftIndent
                    style.indents = ODTParagraphStyle.Indents(left: left, right: 0)
                }
                paragraph(style, line.content, size: pack.style(line.role).size, into: &writer)
            case .group(let inner, let purpose): group(inner, purpose, into: &writer)
            }
        }
    }

    /// Writes lines, a brace as tall as they are, and the words at the brace, as a table without lines.
    private mutating func group(
        _ entries: [Recipients.Entry], _ words: [Inline], into writer: inout XMLWriter
    ) {
        let outerWidth = width
        let shape = BraceShape.of(entries, words: words, width: width, pack: pack)
        arrange(
            [shape.linesWidth, shape.braceWidth, shape.wordsWidth], mayBreak: false, into: &writer
        ) { content, writer in
            writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
                content.width = shape.linesWidth
                content.cell(middle: true, into: &writer) { $0.entries(entries, into: &$1) }
                content.cell(middle: true, into: &writer) { content, writer in
                    var style = ODTParagraphStyle(Role.recipient.styleName)
                    style.alignment = .centered
                    style.indents = ODTParagraphStyle.Indents(left: 0, right: 0)
                    style.brace = ODTParagraphStyle.Brace(
                        size: shape.size, scale: shape.scale, height: shape.height)
                    content.paragraph(style, into: &writer) { $0.text("}", into: &$1) }
                }
                content.cell(middle: true, into: &writer) { content, writer in
                    var style = ODTParagraphStyle(Role.recipient.styleName)
                    style.alignment = .leading
                    style.indents = ODTParagraphStyle.Indents(left: 0, right: 0)
                    let size = content.pack.style(.recipient).size
                    content.paragraph(style, words, size: size, into: &writer)
                }
            }
        }
        width = outerWidth
    }
}
