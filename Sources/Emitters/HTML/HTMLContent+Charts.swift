import Document
import Form
import XML

extension HTMLContent {
    /// Width in mm of the drawing that narrow screens show.
    private static let narrowWidth = 92.0

    /// Writes a chart: its title and unit, its sheets as drawings whose text is text, its notes. A second drawing of the
    /// same bars, laid for a narrow sheet, takes the place of the first on a phone.
    mutating func chart(_ chart: ChartBlock, into writer: inout XMLWriter) {
        let layout = ChartLayout.solve(
            chart, available: width, pageHeight: pack.page.textHeight(orientation), pack: pack)
        var names = keepsWithNext ? "chart kept" : "chart"
        if layout.parts.count > 1 { names += " split" }
        var narrow = chart
        narrow.width = nil
        narrow.height = nil
        let phone = ChartLayout.solve(narrow, available: Self.narrowWidth, pageHeight: .infinity, pack: pack)
        writer.element(HTML.figure, [HTML.class: names]) { writer in
            if let title = chart.title { line(HTML.figcaption, .chartTitle, title, into: &writer) }
            let side = ChartParts.side(of: layout, width: width)
            let aside = side > 0 ? classes.name("padding-right:\(Length.mm(side))") : ""
            if let unit = chart.unitLine { line(HTML.p, .chartUnit, unit, classes: aside, into: &writer) }
            for (index, part) in layout.parts.enumerated() {
                if index > 0 {
                    line(
                        HTML.p, .chartUnit, ChartParts.continuation,
                        classes: aside.isEmpty ? "paper" : "paper \(aside)", into: &writer)
                }
                drawing(part, of: chart, "paper", into: &writer)
            }
            for part in phone.parts { drawing(part, of: chart, "phone", into: &writer) }
            for note in chart.notes { line(HTML.p, .chartNote, note.content, into: &writer) }
        }
    }

    private mutating func drawing(
        _ drawing: ChartDrawing, of chart: ChartBlock, _ name: String, into writer: inout XMLWriter
    ) {
        let (width, height) = (Length.decimal(drawing.width), Length.decimal(drawing.height))
        let size = classes.name("width:\(Length.pt(drawing.width))")
        writer.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", HTML.class: "\(Role.chartPicture.styleName) \(name) \(size)",
                "viewBox": "0 0 \(width) \(height)", HTML.role: "img",
            ]
        ) { writer in
            writer.element(HTML.title, text: chart.spokenTitle)
            writer.element("desc", text: chart.spokenDescription)
            for shape in drawing.shapes {
                switch shape {
                case .area(let area): Self.area(area, into: &writer)
                case .lines(let lines): Self.lines(lines, into: &writer)
                case .text(let text): Self.text(text, into: &writer)
                }
            }
        }
    }

    private static func area(_ area: ChartArea, into writer: inout XMLWriter) {
        var attributes: [(XMLName, String)] = [
            ("x", Length.decimal(area.box.x)), ("y", Length.decimal(area.box.y)),
            ("width", Length.decimal(area.box.width)), ("height", Length.decimal(area.box.height)),
            ("fill", ChartParts.colour(area.fill.shade)),
        ]
        if area.outline > 0 {
            attributes += [("stroke", "#000"), ("stroke-width", Length.decimal(area.outline))]
        }
        writer.empty("rect", attributes)
    }

    private static func lines(_ lines: ChartLines, into writer: inout XMLWriter) {
        guard !lines.segments.isEmpty else { return }
        let path = lines.segments.map { segment in
            "M\(Length.decimal(segment.x1)) \(Length.decimal(segment.y1))"
                + "L\(Length.decimal(segment.x2)) \(Length.decimal(segment.y2))"
        }
        writer.empty(
            "path",
            [
                "d": path.joined(), "fill": "none", "stroke": ChartParts.colour(lines.shade),
                "stroke-width": Length.decimal(lines.thickness),
            ])
    }

    private static func text(_ text: ChartText, into writer: inout XMLWriter) {
        var attributes: [(XMLName, String)] = [
            ("x", Length.decimal(text.x)), ("y", Length.decimal(text.baseline)),
            ("font-size", Length.decimal(text.size)),
        ]
        switch text.anchor {
        case .start: break
        case .middle: attributes.append(("text-anchor", "middle"))
        case .end: attributes.append(("text-anchor", "end"))
        }
        switch text.face {
        case .regular: break
        case .bold: attributes.append(("font-weight", "bold"))
        case .italic: attributes.append(("font-style", "italic"))
        case .boldItalic: attributes += [("font-weight", "bold"), ("font-style", "italic")]
        }
        writer.element("text", attributes) { $0.text(text.text) }
    }
}
