import Document
import Form
import XML

extension HTMLContent {
    /// Writes blocks one under another; those of the tail stay with what follows.
    mutating func blocks(_ blocks: [Block], tail: FlowTail, into writer: inout XMLWriter) {
        for (index, block) in blocks.enumerated() {
            keepsWithNext = tail.keeps(block: index) || blocks.leadsToTable(index)
            switch block {
            case .paragraph(let paragraph): self.paragraph(paragraph, role: .body, into: &writer)
            case .heading(let heading): self.heading(heading, into: &writer)
            case .list(let list): self.list(list, index, tail, into: &writer)
            case .table(let table): self.table(table, into: &writer)
            case .dataTable(let table): dataTable(table, into: &writer)
            case .chart(let chart): self.chart(chart, into: &writer)
            case .columns(let columns): self.columns(columns, into: &writer)
            case .quotation(let quoted): quotation(quoted, into: &writer)
            case .pageBreak: writer.empty(HTML.div, [HTML.class: "break"])
            }
        }
        keepsWithNext = false
    }

    /// The classes of a block: role, alignment, whether it stays with the next.
    private func names(_ role: Role, _ alignment: Paragraph.Alignment = .standard) -> String {
        var names = role.styleName
        switch alignment {
        case .standard: break
        case .centered: names += " center"
        case .trailing: names += " end"
        }
        return keepsWithNext ? names + " kept" : names
    }

    private mutating func paragraph(_ paragraph: Paragraph, role: Role, into writer: inout XMLWriter) {
        pieces.startLine()
        writer.element(HTML.p, [HTML.class: names(role, paragraph.alignment)]) {
            inlines(paragraph.content, size: pack.style(role).size, into: &$0)
        }
    }

    /// Writes a list; the marks are text, as on the page.
    private mutating func list(_ list: List, _ index: Int, _ tail: FlowTail, into writer: inout XMLWriter) {
        guard !list.items.isEmpty else { return }
        writer.element(HTML.ul, keepsWithNext ? [HTML.class: "kept"] : [:]) { writer in
            for (itemIndex, item) in list.items.enumerated() {
                keepsWithNext = tail.keeps(item: itemIndex, of: index)
                pieces.startLine()
                writer.element(HTML.li, [HTML.class: names(item.mark.role)]) { writer in
                    text(item.mark.rawValue + " ", into: &writer)
                    inlines(item.content, size: pack.style(item.mark.role).size, into: &writer)
                }
            }
        }
    }

    private mutating func quotation(_ blocks: [Block], into writer: inout XMLWriter) {
        let keeps = keepsWithNext
        writer.element(HTML.blockquote, keeps ? [HTML.class: "kept"] : [:]) { writer in
            for block in blocks {
                if case .paragraph(let paragraph) = block {
                    keepsWithNext = keeps
                    self.paragraph(paragraph, role: .quotation, into: &writer)
                } else {
                    self.blocks([block], tail: keeps ? FlowTail(block: 0, item: 0) : .nothing, into: &writer)
                }
            }
        }
    }

    private mutating func heading(_ heading: Heading, into writer: inout XMLWriter) {
        let role = heading.paragraphRole
        let size = pack.style(role).size
        let number = heading.number ?? heading.typedNumber ?? ""
        let names = names(role, heading.alignment)
        pieces.startLine()
        switch heading.kind {
        case .titled, .unnumbered:
            let element = HTML.heading(rank(of: heading))
            writer.element(element, [HTML.class: Self.joined(names, heading.face)]) { writer in
                inlines(heading.lead(number) + heading.title, size: size, into: &writer)
            }
        case .untitled:
            writer.element(HTML.p, [HTML.class: Self.joined(names, heading.face)]) { writer in
                if heading.hasBoldNumber, !number.isEmpty {
                    writer.element(HTML.strong) { text(number, into: &$0) }
                    text(" ", into: &writer)
                } else if !number.isEmpty {
                    text(number + " ", into: &writer)
                }
                inlines(heading.title + heading.text, size: size, into: &writer)
            }
        case .runIn:
            let element = HTML.heading(rank(of: heading))
            let face = heading.runInFace(pack)
            writer.element(HTML.div, [HTML.class: names + " runIn"]) { writer in
                writer.element(element, [HTML.class: Self.name(face)]) { writer in
                    if !number.isEmpty { text(number + " ", into: &writer) }
                    inlines(heading.title, size: size, into: &writer)
                }
                guard !heading.text.isEmpty else { return }
                writer.element(HTML.p) { inlines(heading.text, size: size, into: &$0) }
            }
        }
    }

    /// The rank of a heading's element: one below the heading under which it stands, since HTML skips no rank where a
    /// text may (a spec may start with `##`).
    private mutating func rank(of heading: Heading) -> Int {
        openHeadings.removeAll { $0.depth >= max(heading.level, 1) }
        let rank = (openHeadings.last?.rank ?? firstRank - 1) + 1
        openHeadings.append((max(heading.level, 1), rank))
        return rank
    }

    private static func joined(_ names: String, _ face: Heading.Face?) -> String {
        face.map { "\(names) \(name($0))" } ?? names
    }

    private static func name(_ face: Heading.Face) -> String {
        switch face {
        case .bold: "faceBold"
        case .italic: "faceItalic"
        case .boldItalic: "faceBoldItalic"
        case .regular: "faceRegular"
        }
    }

    private mutating func columns(_ columns: [[Block]], into writer: inout XMLWriter) {
        guard !columns.isEmpty else { return }
        let outerWidth = width
        let keeps = keepsWithNext
        width = (outerWidth - 5 * Double(columns.count - 1)) / Double(columns.count)
        writer.element(HTML.div, [HTML.class: keeps ? "columns kept" : "columns"]) { writer in
            for blocks in columns {
                writer.element(HTML.div) { self.blocks(blocks, tail: .nothing, into: &$0) }
            }
        }
        width = outerWidth
    }
}
