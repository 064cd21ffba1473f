import Form
import XML

/// The automatic styles of one document, in the order of their first use.
struct ODTAutomaticStyles: Equatable {
    private var paragraphs: [ODTParagraphStyle] = []
    private var paragraphNames: [ODTParagraphStyle: String] = [:]
    private var tables: [ODTTableStyle] = []
    private var faces: [ODTFace] = []
    /// Whether the text holds a picture.
    var hasPictures = false

    /// The name of the style for a paragraph: the role's own where nothing departs from it.
    mutating func name(_ style: ODTParagraphStyle) -> String {
        guard !style.isPlain else { return style.parent }
        if let name = paragraphNames[style] { return name }
        paragraphs.append(style)
        let name = "P\(paragraphs.count)"
        paragraphNames[style] = name
        return name
    }

    /// The name of the style for one more table.
    mutating func name(_ style: ODTTableStyle) -> String {
        tables.append(style)
        return "T\(tables.count)"
    }

    /// The name of the style for a face: a named one where it is a single emphasis.
    mutating func name(_ face: ODTFace) -> String {
        if let name = face.styleName { return name }
        if let index = faces.firstIndex(of: face) { return "F\(index + 1)" }
        faces.append(face)
        return "F\(faces.count)"
    }

    /// Writes the styles that this document needs.
    func write(into writer: inout XMLWriter) {
        for (index, style) in paragraphs.enumerated() { style.write(name: "P\(index + 1)", into: &writer) }
        for (index, face) in faces.enumerated() {
            writer.element(ODF.style, [ODF.name: "F\(index + 1)", ODF.family: "text"]) {
                $0.empty(ODF.textProperties, face.properties)
            }
        }
        if hasPictures {
            // A picture stands in its line like a letter, so that it can neither float away nor cover text.
            writer.element(ODF.style, [ODF.name: Self.picture, ODF.family: "graphic"]) {
                $0.empty(
                    "style:graphic-properties",
                    [
                        "style:vertical-pos": "top", "style:vertical-rel": "baseline", ODF.padding: "0mm",
                        ODF.border: "none",
                    ])
            }
        }
        for (index, style) in tables.enumerated() { style.write(name: "T\(index + 1)", into: &writer) }
    }

    // MARK: Styles that every document has

    /// The frame of a picture.
    static let picture = "Picture"
    /// A row that stays in one piece.
    static let row = "Row"
    /// A row that may split, since it is taller than a page.
    static let tallRow = "TallRow"
    /// A cell of a ruled table.
    static let gridCell = "GridCell"
    /// A cell of a table that only arranges.
    static let plainCell = "PlainCell"
    /// A plain cell whose content stands in the middle of its height.
    static let middleCell = "MiddleCell"

    /// What the cells of a ruled table look like, with the room at their sides in mm.
    static func ruledCell(side: Double) -> [(XMLName, String)] {
        let (side, rise) = (Length.mm(side), Length.mm(CellPadding.rise))
        return [
            (ODF.verticalAlign, "middle"), (ODF.border, "0.5pt solid #000000"), (ODF.paddingLeft, side),
            (ODF.paddingRight, side), (ODF.paddingTop, rise), (ODF.paddingBottom, rise),
        ]
    }

    /// Writes the styles of rows and cells.
    static func writeFixed(into writer: inout XMLWriter) {
        writer.element(ODF.style, [ODF.name: row, ODF.family: "table-row"]) {
            $0.empty(ODF.tableRowProperties, [ODF.keepTogether: "always"])
        }
        writer.element(ODF.style, [ODF.name: tallRow, ODF.family: "table-row"]) {
            $0.empty(ODF.tableRowProperties, [ODF.keepTogether: "auto"])
        }
        writer.element(ODF.style, [ODF.name: gridCell, ODF.family: "table-cell"]) {
            $0.empty(ODF.tableCellProperties, ruledCell(side: ColumnWidths.padding))
        }
        for (name, place) in [(plainCell, "top"), (middleCell, "middle")] {
            writer.element(ODF.style, [ODF.name: name, ODF.family: "table-cell"]) {
                $0.empty(
                    ODF.tableCellProperties, [ODF.verticalAlign: place, ODF.border: "none", ODF.padding: "0mm"])
            }
        }
    }
}
