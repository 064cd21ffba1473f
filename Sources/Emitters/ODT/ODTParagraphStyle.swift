import Document
import Form
import XML

/// A paragraph's departure from the named style of its role; becomes an automatic style on first use.
struct ODTParagraphStyle: Hashable {
    /// The named style it departs from.
    var parent: String
    /// Another alignment, without first-line indent.
    var alignment: TextStyle.Alignment?
    /// Stays with the block after it, over the role's own.
    var keepsWithNext = false
    /// Starts a page.
    var breaksPage = false
    /// Starts this section, an appendix or an issued text, on a page numbered 1.
    var section: SectionPlace?
    /// Space above in pt, over the role's own.
    var spaceBefore: Double?
    /// Space below in pt, over the role's own.
    var spaceAfter: Double?
    /// Left and right indent in mm.
    var indents: Indents?
    /// Type size in pt, horizontal scale and line height in pt of a brace.
    var brace: Brace?
    /// Lines around the paragraph.
    var frame: Frame?
    /// Type size in pt, over the role's own.
    var size: Double?

    /// The indents of a paragraph.
    struct Indents: Hashable {
        /// Left, in mm.
        var left: Double
        /// Right, in mm.
        var right: Double
    }

    /// Lines around a paragraph of one line.
    struct Frame: Hashable {
        /// Height with the lines, in mm.
        var height: Double
        /// Thickness of the lines in pt.
        var border: Double
        /// Height of the text's line in pt.
        var line: Double
        /// Colour of the lines.
        var ink: TextStyle.Ink

        /// Room in pt above and below the text's line.
        var padding: Double { max(0, (height * PageGeometry.pointsPerMillimetre - line) / 2 - border) }
    }

    /// How a brace is set.
    struct Brace: Hashable {
        /// Type size in pt.
        var size: Double
        /// Horizontal scale, 0 to 1.
        var scale: Double
        /// Line height in pt.
        var height: Double
    }

    /// The named style alone.
    init(_ parent: String) { self.parent = parent }

    /// Whether nothing departs from the named style.
    var isPlain: Bool { self == ODTParagraphStyle(parent) }

    /// Writes the automatic style.
    func write(name: String, into writer: inout XMLWriter) {
        var attributes: [(XMLName, String)] = [
            (ODF.name, name), (ODF.family, "paragraph"), (ODF.parent, parent),
        ]
        if let section { attributes.append((ODF.masterPageName, ODTPages.masterName(section))) }
        writer.element(ODF.style, attributes) { writer in
            writer.empty(ODF.paragraphProperties, properties)
            if let size { writer.empty(ODF.textProperties, [ODF.fontSize: Length.pt(size)]) }
            guard let brace else { return }
            writer.empty(
                ODF.textProperties,
                [
                    (ODF.fontSize, Length.pt(brace.size)),
                    (ODF.textScale, Length.percent((brace.scale * 100).rounded() / 100)),
                ])
        }
    }

    private var properties: [(XMLName, String)] {
        var properties: [(XMLName, String)] = []
        if let alignment {
            properties += [(ODF.textAlign, ODTTextStyle.align(alignment)), (ODF.textIndent, "0mm")]
        }
        if let indents {
            properties += [(ODF.marginLeft, Length.mm(indents.left)), (ODF.marginRight, Length.mm(indents.right))]
        }
        if let spaceBefore { properties.append((ODF.marginTop, Length.pt(spaceBefore))) }
        if let spaceAfter { properties.append((ODF.marginBottom, Length.pt(spaceAfter))) }
        if let brace { properties.append((ODF.lineHeight, Length.pt(brace.height))) }
        if let frame {
            let line = "\(Length.pt(frame.border)) solid \(ODTTextStyle.colour(frame.ink))"
            properties += [
                (ODF.border, line), (ODF.paddingTop, Length.pt(frame.padding)),
                (ODF.paddingBottom, Length.pt(frame.padding)), (ODF.paddingLeft, "0mm"), (ODF.paddingRight, "0mm"),
                (ODF.joinBorder, "false"),
            ]
        }
        if keepsWithNext { properties.append((ODF.keepWithNext, "always")) }
        if breaksPage { properties.append((ODF.breakBefore, "page")) }
        if section != nil { properties.append((ODF.stylePageNumber, "1")) }
        return properties
    }
}
