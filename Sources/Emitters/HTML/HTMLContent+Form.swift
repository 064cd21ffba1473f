import Document
import Form
import XML

extension HTMLContent {
    /// Writes the two columns at the head of the first page, with a space in pt below them.
    mutating func header(_ header: Header, gap: Double, into writer: inout XMLWriter) {
        guard !header.rows.isEmpty else { return }
        let place = gap > 0 ? [(HTML.class, classes.name("margin-bottom:\(Length.pt(gap))"))] : []
        writer.element(HTML.header, place) { writer in
            for row in header.rows {
                writer.element(HTML.div, [HTML.class: "row"]) { writer in
                    for side in [row.left, row.right] {
                        writer.element(HTML.div) { items(side, into: &$0) }
                    }
                }
            }
        }
    }

    /// Writes recipients and signatures; the block stays on one page.
    mutating func closing(_ closing: Closing, into writer: inout XMLWriter) {
        let rows = closing.signatures
        let columns = ClosingColumns(closing, width: width)
        let template = columns.hasLeftColumn ? "1fr \(columns.count)fr" : "1fr"
        let name = classes.name("grid-template-columns:\(template)")
        let isBelow = closing.recipients != nil && !columns.hasRecipientsBeside
        if !rows.isEmpty {
            writer.element(HTML.footer, [HTML.class: "closing \(name)" + (isBelow ? " kept" : "")]) { writer in
                if let recipients = closing.recipients, columns.hasRecipientsBeside {
                    writer.element(HTML.div) { self.recipients(recipients, columns.left, into: &$0) }
                }
                writer.element(HTML.div, [HTML.class: "signatures"]) { writer in
                    for row in rows { self.row(row, columns, into: &writer) }
                }
            }
        }
        if let recipients = closing.recipients, isBelow {
            writer.element(HTML.footer, [HTML.class: "closing"]) { writer in
                writer.element(HTML.div) { self.recipients(recipients, width, into: &$0) }
            }
        }
        approvals(closing.approvals, into: &writer)
    }

    /// Writes the blocks of approval over the whole width.
    private mutating func approvals(_ rows: [SignatureRow], into writer: inout XMLWriter) {
        guard !rows.isEmpty else { return }
        let columns = ClosingColumns(approvals: rows, width: width)
        let name = classes.name("grid-template-columns:1fr")
        writer.element(HTML.footer, [HTML.class: "closing \(name)"]) { writer in
            writer.element(HTML.div, [HTML.class: "signatures"]) { writer in
                for row in rows { self.row(row, columns, into: &writer) }
            }
        }
    }

    private mutating func row(
        _ row: SignatureRow, _ columns: ClosingColumns, into writer: inout XMLWriter
    ) {
        if let line = row.lineAbove {
            self.line(HTML.p, line.role, line.content, classes: "above", into: &writer)
        }
        places(row.signatures, columns, into: &writer)
    }

    private mutating func places(
        _ row: [Signature], _ columns: ClosingColumns, into writer: inout XMLWriter
    ) {
        let spaces = SignatureSpace.row(row, width: columns.share, pack: pack)
        writer.element(HTML.div, [HTML.class: "places"]) { writer in
            for place in columns.places(row.count) {
                writer.element(HTML.div) { writer in
                    guard let place else { return }
                    signature(row[place], spaces[place], into: &writer)
                }
            }
        }
    }

    private mutating func signature(
        _ signature: Signature, _ space: SignatureSpace, into writer: inout XMLWriter
    ) {
        for line in signature.lines { self.line(HTML.p, line.role, line.content, into: &writer) }
        var above = space.above
        for (line, next) in [(signature.note, space.below), (signature.name, 0)] {
            guard let line else { continue }
            let name = classes.name("margin-top:\(Length.pt(above))")
            self.line(HTML.p, line.role, line.content, classes: name, into: &writer)
            above = next
        }
        guard signature.name == nil, above > 0 else { return }
        writer.empty(HTML.div, [HTML.class: classes.name("margin-top:\(Length.pt(above))")])
    }

    private mutating func recipients(_ recipients: Recipients, _ width: Double, into writer: inout XMLWriter) {
        line(HTML.p, recipients.label.role, recipients.label.content, into: &writer)
        entries(recipients.entries, width, into: &writer)
    }

    private mutating func entries(_ entries: [Recipients.Entry], _ width: Double, into writer: inout XMLWriter) {
        for entry in entries {
            switch entry {
            case .line(let line, let level):
                self.line(
                    HTML.p, line.role, line.content, classes: level > 1 ? "second" : "", into: &writer)
            case .group(let inner, let purpose): group(inner, purpose, width, into: &writer)
            }
        }
    }

    /// Writes lines, a brace as tall as they are, and the words at the brace.
    private mutating func group(
        _ inner: [Recipients.Entry], _ words: [Inline], _ width: Double, into writer: inout XMLWriter
    ) {
        let shape = BraceShape.of(inner, words: words, width: width, pack: pack)
        let lines = classes.name("width:\(Length.mm(shape.linesWidth))")
        writer.element(HTML.div, [HTML.class: "group"]) { writer in
            writer.element(HTML.div, [HTML.class: lines]) { entries(inner, shape.linesWidth, into: &$0) }
            brace(shape, into: &writer)
            writer.element(HTML.div) { line(HTML.p, .recipient, words, classes: "words", into: &$0) }
        }
    }
}
