import Document
import Form
import XML

extension HTMLContent {
    /// Writes a mark in a frame of its width.
    mutating func stamp(_ stamp: Stamp, into writer: inout XMLWriter) {
        let role = stamp.line.role
        var css = "width:\(Length.mm(StampGeometry.width(stamp, pack: pack)))"
        switch pack.style(role).alignment {
        case .leading, .justified: break
        case .centered: css += ";margin-left:auto;margin-right:auto"
        case .trailing: css += ";margin-left:auto"
        }
        line(HTML.p, role, stamp.line.content, classes: "stamp \(classes.name(css))", into: &writer)
    }

    /// Writes lines of the form held by a brace, and the words at it.
    mutating func braced(_ lines: [FormLine], _ words: [Inline], into writer: inout XMLWriter) {
        guard let role = lines.first?.role else { return }
        let indent = pack.style(role).leftIndent
        let shape = BraceShape.of(
            lines.map { .line($0, level: 1) }, words: words, width: width - indent, role: role, pack: pack)
        let place = classes.name("margin-left:\(Length.mm(indent))")
        let column = classes.name("width:\(Length.mm(shape.linesWidth))")
        writer.element(HTML.div, [HTML.class: "group held \(place)"]) { writer in
            writer.element(HTML.div, [HTML.class: column]) { writer in
                for line in lines { self.line(HTML.p, line.role, line.content, into: &writer) }
            }
            brace(shape, into: &writer)
            writer.element(HTML.div) { line(HTML.p, role, words, into: &$0) }
        }
    }

    /// Writes the lines of the first page's foot: at the end on a screen; in print the style sheet sets them.
    mutating func contact(_ lines: [FormLine], into writer: inout XMLWriter) {
        guard !lines.isEmpty else { return }
        pages += HTMLStyleSheet.foot(section: 0, lines: lines, width: width, pack: pack)
        writer.element(HTML.footer, [HTML.class: "contacts"]) { writer in
            for line in lines { self.line(HTML.p, line.role, line.content, into: &writer) }
        }
    }

    /// Writes a brace as tall as the lines beside it.
    mutating func brace(_ shape: BraceShape, into writer: inout XMLWriter) {
        let mark = classes.name(
            "width:\(Length.mm(shape.braceWidth));height:\(Length.pt(shape.height));"
                + "font-size:\(Length.pt(shape.size));line-height:\(Length.pt(shape.height))")
        let middle = (TextMeasure.ascent(size: 1) - TextMeasure.descent(size: 1)) / 2 - BraceShape.glyphMiddle
        let brace = classes.name(
            "top:\(Length.pt(-middle * shape.size));transform:scaleX(\(Length.decimal(shape.scale)))")
        writer.element(HTML.div, [HTML.class: "mark \(mark)"]) { writer in
            writer.element(HTML.span, [HTML.class: brace], text: "}")
        }
    }
}
