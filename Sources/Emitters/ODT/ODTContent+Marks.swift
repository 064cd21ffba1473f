import Document
import Form
import XML

extension ODTContent {
    /// Writes a mark in a frame: one paragraph with lines around it, indented to the frame's width.
    mutating func stamp(_ stamp: Stamp, into writer: inout XMLWriter) {
        let role = stamp.line.role
        let frame = min(StampGeometry.width(stamp, pack: pack), width)
        let free = width - frame
        var style = ODTParagraphStyle(role.styleName)
        switch pack.style(role).alignment {
        case .leading, .justified: style.indents = ODTParagraphStyle.Indents(left: 0, right: free)
        case .centered: style.indents = ODTParagraphStyle.Indents(left: free / 2, right: free / 2)
        case .trailing: style.indents = ODTParagraphStyle.Indents(left: free, right: 0)
        }
        style.alignment = .centered
        style.frame = ODTParagraphStyle.Frame(
            height: pack.stamps.height, border: pack.stamps.border, line: pack.style(role).lineAdvance,
            ink: pack.style(role).ink)
        paragraph(style, stamp.line.content, size: pack.style(role).size, into: &writer)
    }

    /// Writes lines of the form held by a brace, and the words at it, as a table without lines.
    mutating func braced(_ lines: [FormLine], _ words: [Inline], into writer: inout XMLWriter) {
        guard let role = lines.first?.role else { return }
        let outerWidth = width
        let indent = pack.style(role).leftIndent
        let shape = BraceShape.of(
            lines.map { .line($0, level: 1) }, words: words, width: width - indent, role: role, pack: pack)
        let widths = [indent, shape.linesWidth, shape.braceWidth, shape.wordsWidth].filter { $0 > 0 }
        let size = pack.style(role).size
        var style = ODTParagraphStyle(role.styleName)
        style.indents = ODTParagraphStyle.Indents(left: 0, right: 0)
        arrange(widths, mayBreak: false, into: &writer) { content, writer in
            writer.element(ODF.tableRow, [ODF.tableStyle: ODTAutomaticStyles.row]) { writer in
                if indent > 0 { content.emptyCell(into: &writer) }
                content.width = shape.linesWidth
                content.cell(middle: true, into: &writer) { content, writer in
                    for line in lines { content.paragraph(style, line.content, size: size, into: &writer) }
                }
                content.cell(middle: true, into: &writer) { content, writer in
                    var mark = style
                    mark.alignment = .centered
                    mark.spaceAfter = 0
                    mark.brace = ODTParagraphStyle.Brace(size: shape.size, scale: shape.scale, height: shape.height)
                    content.paragraph(mark, into: &writer) { $0.text("}", into: &$1) }
                }
                content.cell(middle: true, into: &writer) { content, writer in
                    content.paragraph(style, words, size: size, into: &writer)
                }
            }
        }
        width = outerWidth
    }
}
