import Form
import XML

/// The automatic styles of one document, in the order of their first use.
struct ODTAutomaticStyles {
    private var paragraphs: [ODTParagraphStyle] = []
    private var paragraphNames: [ODTParagraphStyle: String] = [:]
    private var tables: [ODTTableStyle] = []
    private var faces: [ODTFace] = []
    /// The names that were asked for; `nil` where nobody keeps them.
    private var requests: [Request]?

    /// A style that a part of the text asked for, and the name it got.
    enum Request: Equatable {
        /// A paragraph's departure from its role.
        case paragraph(ODTParagraphStyle, String)
        /// A table.
        case table(ODTTableStyle, String)
        /// A face.
        case face(ODTFace, String)
    }
    /// Whether the text holds a picture.
    var hasPictures = false

    /// The name of the style for a paragraph: the role's own where nothing departs from it.
    mutating func name(_ style: ODTParagraphStyle) -> String {
        guard !style.isPlain else { return style.parent }
        let name: String
        if let known = paragraphNames[style] {
            name = known
        } else {
            paragraphs.append(style)
            name = "P\(paragraphs.count)"
            paragraphNames[style] = name
        }
        requests?.append(.paragraph(style, name))
        return name
    }

    /// The name of the style for one more table.
    mutating func name(_ style: ODTTableStyle) -> String {
        tables.append(style)
        let name = "T\(tables.count)"
        requests?.append(.table(style, name))
        return name
    }

    /// The name of the style for a face: a named one where it is a single emphasis.
    mutating func name(_ face: ODTFace) -> String {
        if let name = face.styleName { return name }
        let index = faces.firstIndex(of: face) ?? faces.count
        if index == faces.count { faces.append(face) }
        let name = "F\(index + 1)"
        requests?.append(.face(face, name))
        return name
    }

    // MARK: Keeping what was asked for

    /// Keeps the names that are asked for from now on.
    mutating func startKeeping() { requests = [] }

    /// The names that were asked for since then.
    mutating func stopKeeping() -> [Request] {
        defer { requests = nil }
        return requests ?? []
    }

    /// Asks for the same styles again; `false`, and nothing changed, where one would get another name.
    mutating func repeats(_ wanted: [Request]) -> Bool {
        var styles = self
        for request in wanted {
            let isSame =
                switch request {
                case .paragraph(let style, let name): styles.name(style) == name
                case .table(let style, let name): styles.name(style) == name
                case .face(let face, let name): styles.name(face) == name
                }
            guard isSame else { return false }
        }
        self = styles
        return true
    }

    /// Writes the styles that this document needs; what a memo holds of them is not written anew.
    func write(_ memo: ODTMemo? = nil, into writer: inout XMLWriter) {
        for (index, style) in paragraphs.enumerated() {
            let name = "P\(index + 1)"
            Self.write(.paragraph(style, name), memo, into: &writer) { style.write(name: name, into: &$0) }
        }
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
        for (index, style) in tables.enumerated() {
            let name = "T\(index + 1)"
            Self.write(.table(style, name), memo, into: &writer) { style.write(name: name, into: &$0) }
        }
    }

    private static func write(
        _ request: Request, _ memo: ODTMemo?, into writer: inout XMLWriter, _ make: (inout XMLWriter) -> Void
    ) {
        guard let memo else { return make(&writer) }
        memo.write(request, into: &writer, make)
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
