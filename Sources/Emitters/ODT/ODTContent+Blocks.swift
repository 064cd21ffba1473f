import Document
import Form
import XML

extension ODTContent {
    /// Writes blocks one under another; those of the tail stay with what follows.
    mutating func blocks(_ blocks: [Block], tail: FlowTail, into writer: inout XMLWriter) {
        for (index, block) in blocks.enumerated() {
            keepsWithNext = tail.keeps(block: index) || blocks.leadsToTable(index)
            switch block {
            case .paragraph(let paragraph): self.paragraph(paragraph, role: .body, into: &writer)
            case .heading(let heading): self.heading(heading, into: &writer)
            case .list(let list):
                for (itemIndex, item) in list.items.enumerated() {
                    keepsWithNext =
                        tail.keeps(item: itemIndex, of: index)
                        || itemIndex == list.items.count - 1 && blocks.leadsToTable(index)
                    self.item(item, into: &writer)
                }
            case .table(let table): self.table(table, into: &writer)
            case .dataTable(let table): dataTable(table, into: &writer)
            case .chart(let chart): self.chart(chart, into: &writer)
            case .columns(let columns): self.columns(columns, into: &writer)
            case .quotation(let quoted): quotation(quoted, into: &writer)
            case .pageBreak: breaksPage = true
            }
        }
        keepsWithNext = false
    }

    /// Writes a paragraph of the body or of a quotation.
    private mutating func paragraph(_ paragraph: Paragraph, role: Role, into writer: inout XMLWriter) {
        var style = ODTParagraphStyle(role.styleName)
        style.alignment = paragraph.alignment.override
        self.paragraph(style, paragraph.content, size: pack.style(role).size, into: &writer)
    }

    /// Writes one item of a list: its mark is text, its lines run to the left margin as in practice.
    private mutating func item(_ item: List.Item, into writer: inout XMLWriter) {
        let size = pack.style(item.mark.role).size
        paragraph(ODTParagraphStyle(item.mark.role.styleName), into: &writer) { content, writer in
            content.text(item.mark.rawValue + " ", into: &writer)
            content.inlines(item.content, size: size, into: &writer)
        }
    }

    /// Writes what is quoted; its paragraphs have a role of their own.
    private mutating func quotation(_ blocks: [Block], into writer: inout XMLWriter) {
        let keeps = keepsWithNext
        for block in blocks {
            if case .paragraph(let paragraph) = block {
                keepsWithNext = keeps
                self.paragraph(paragraph, role: .quotation, into: &writer)
            } else {
                self.blocks([block], tail: keeps ? FlowTail(block: 0, item: 0) : .nothing, into: &writer)
            }
        }
    }

    /// Writes a heading with its number as text.
    private mutating func heading(_ heading: Heading, into writer: inout XMLWriter) {
        var style = ODTParagraphStyle(heading.paragraphRole.styleName)
        style.alignment = heading.alignment.override
        let size = pack.style(heading.paragraphRole).size
        let number = heading.number ?? heading.typedNumber ?? ""
        let lead = heading.lead(number)
        switch heading.kind {
        case .titled, .unnumbered:
            outline(style, depth: heading.level, into: &writer) { content, writer in
                content.faced(heading.face, lead + heading.title, size: size, into: &writer)
            }
        case .untitled:
            var lead = lead
            if heading.hasBoldNumber, !number.isEmpty {
                lead = [.emphasis(.strong, [.text(number, heading.origin)]), .text(" ", heading.origin)]
            }
            paragraph(style, into: &writer) { content, writer in
                content.faced(heading.face, lead + heading.title + heading.text, size: size, into: &writer)
            }
        case .runIn:
            let face = heading.runInFace(pack)
            paragraph(style, into: &writer) { content, writer in
                content.faced(face, lead + heading.title, size: size, into: &writer)
                content.inlines(heading.text, size: size, into: &writer)
            }
        }
    }

    /// Writes pieces in a face of their own, if there is one.
    private mutating func faced(
        _ face: Heading.Face?, _ content: [Inline], size: Double, into writer: inout XMLWriter
    ) {
        self.face = face.map(ODTFace.init) ?? .plain
        inlines(content, size: size, into: &writer)
        self.face = .plain
    }

    /// Writes columns side by side as a table without lines; its row may run over pages.
    private mutating func columns(_ columns: [[Block]], into writer: inout XMLWriter) {
        guard !columns.isEmpty else { return }
        let gap = 5.0
        let share = (width - gap * Double(columns.count - 1)) / Double(columns.count)
        var widths: [Double] = []
        for index in columns.indices { widths += index == 0 ? [share] : [gap, share] }
        let outerWidth = width
        let keeps = keepsWithNext
        arrange(widths, mayBreak: !keeps, into: &writer) { content, writer in
            writer.element(
                ODF.tableRow,
                [ODF.tableStyle: keeps ? ODTAutomaticStyles.row : ODTAutomaticStyles.tallRow]
            ) { writer in
                for (index, blocks) in columns.enumerated() {
                    if index > 0 { content.emptyCell(into: &writer) }
                    content.width = share
                    content.cell(into: &writer) { $0.blocks(blocks, tail: .nothing, into: &$1) }
                }
            }
        }
        width = outerWidth
    }
}

extension Paragraph.Alignment {
    /// The alignment that replaces the role's own; `nil` for the role's own.
    var override: TextStyle.Alignment? {
        switch self {
        case .standard: nil
        case .centered: .centered
        case .trailing: .trailing
        }
    }
}
