import Document
import Form
import XML

extension ODTContent {
    /// Writes a chart: its title and unit, its sheets as pictures that stand in lines of their own, its notes.
    mutating func chart(_ chart: ChartBlock, into writer: inout XMLWriter) {
        let keeps = keepsWithNext
        keepsWithNext = false
        chartCount += 1
        if let title = chart.title { line(FormLine(.chartTitle, title), into: &writer) }
        let layout = ChartLayout.solve(
            chart, available: width, pageHeight: pack.page.textHeight(orientation), pack: pack)
        var above = ODTParagraphStyle(Role.chartUnit.styleName)
        let side = ChartParts.side(of: layout, width: width)
        if side > 0 { above.indents = ODTParagraphStyle.Indents(left: side, right: side) }
        let size = pack.style(.chartUnit).size
        if let unit = chart.unitLine { paragraph(above, unit, size: size, into: &writer) }
        for (index, part) in layout.parts.enumerated() {
            if index > 0 { paragraph(above, ChartParts.continuation, size: size, into: &writer) }
            keepsWithNext = keeps || index == layout.parts.count - 1 && !chart.notes.isEmpty
            let name = ChartParts.name(chartCount, part: index, of: layout)
            paragraph(ODTParagraphStyle(Role.chartPicture.styleName), into: &writer) { content, writer in
                content.picture(part, of: chart, name: name, into: &writer)
            }
        }
        for (index, note) in chart.notes.enumerated() {
            keepsWithNext = keeps || index < chart.notes.count - 1
            line(FormLine(.chartNote, note.content), into: &writer)
        }
        keepsWithNext = false
    }

    /// Writes a picture into a line, with words for people who do not see it.
    private mutating func picture(
        _ drawing: ChartDrawing, of chart: ChartBlock, name: String, into writer: inout XMLWriter
    ) {
        let picture = ODTPicture(
            path: "Pictures/bieu-do-\(pictures.count + 1).emf", bytes: EnhancedMetafile.bytes(of: drawing))
        pictures.append(picture)
        styles.hasPictures = true
        // The names of drawings are declared here, since few documents have any.
        writer.element(
            "draw:frame",
            [
                "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
                "xmlns:xlink": "http://www.w3.org/1999/xlink", "draw:style-name": ODTAutomaticStyles.picture,
                "draw:name": name, "text:anchor-type": "as-char",
                "svg:width": Length.mm(drawing.width / PageGeometry.pointsPerMillimetre),
                "svg:height": Length.mm(drawing.height / PageGeometry.pointsPerMillimetre),
            ]
        ) { writer in
            writer.empty(
                "draw:image",
                [
                    "xlink:href": picture.path, "xlink:type": "simple", "xlink:show": "embed",
                    "xlink:actuate": "onLoad", "draw:mime-type": EnhancedMetafile.mediaType,
                ])
            writer.element("svg:title", text: chart.spokenTitle)
            writer.element("svg:desc", text: chart.spokenDescription)
        }
    }
}
