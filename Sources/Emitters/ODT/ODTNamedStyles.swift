import Document
import Form
import XML

/// The named styles of a pack: one paragraph style a role, with the Vietnamese name that the style list shows.
enum ODTNamedStyles {
    /// The typeface that the law asks for (NĐ 30, Phụ lục I, Phần I, Mục I, khoản 4).
    static let typeface = "Times New Roman"
    /// A paragraph whose lower border is a rule under lines of the form.
    static let rule = "rule"
    /// A paragraph without height, where two tables would otherwise grow together or a text end in a table.
    static let spacer = "spacer"
    /// The same after a table without notes, with the space between paragraphs below it: Word has no space below tables.
    static let tableEnd = "tableEnd"
    /// The mark of a footnote in the text and before the note.
    static let noteMark = "noteMark"
    /// The style on which all others stand; without a display name, or LibreOffice takes it for a style of ours.
    static let standard = "Standard"

    /// The style of a table cell's paragraph with an alignment.
    static func cell(_ alignment: Table.Alignment) -> String {
        switch alignment {
        case .leading: Role.tableCell.styleName
        case .centered: "tableCellCentered"
        case .trailing: "tableCellTrailing"
        }
    }

    /// The emphases with a named style: all but the mark of a draft, which no final document has.
    static let emphases = Emphasis.allCases.filter { $0 != .missing }

    /// The text style of an emphasis.
    static func text(_ emphasis: Emphasis) -> String {
        switch emphasis {
        case .strong: "strong"
        case .italic: "italic"
        case .underline: "underline"
        case .superscript: "superscript"
        case .subscript: "subscript"
        case .missing: "missing"
        }
    }

    /// Declares the typeface.
    static func writeFonts(into writer: inout XMLWriter) {
        writer.element("office:font-face-decls") { writer in
            writer.empty(
                "style:font-face",
                [
                    ODF.name: typeface, "svg:font-family": "'\(typeface)'", "style:font-family-generic": "roman",
                    "style:font-pitch": "variable",
                ])
        }
    }

    /// Writes `office:styles`.
    static func write(_ pack: RulePack, into writer: inout XMLWriter) {
        writer.element("office:styles") { writer in
            writeDefaults(pack, into: &writer)
            writer.element(
                ODF.style,
                [ODF.name: standard, ODF.family: "paragraph", ODF.styleClass: "text"]
            ) { $0.empty(ODF.textProperties, ["fo:hyphenate": "false"]) }
            for role in Role.allCases { writeRole(role, pack.style(role), into: &writer) }
            writeCells(into: &writer)
            writeThinLines(pack, into: &writer)
            writeTextStyles(into: &writer)
            writeOutline(into: &writer)
            writer.empty(
                "text:notes-configuration",
                [
                    ODF.noteClass: "footnote", "text:default-style-name": Role.footnote.styleName,
                    "text:citation-style-name": noteMark, "text:citation-body-style-name": noteMark,
                    "style:num-format": "1", "text:start-value": "0", "text:footnotes-position": "page",
                    "text:start-numbering-at": "document",
                ])
        }
    }

    private static func writeDefaults(_ pack: RulePack, into writer: inout XMLWriter) {
        writer.element(ODF.defaultStyle, [ODF.family: "paragraph"]) { writer in
            writer.empty(
                ODF.paragraphProperties,
                [
                    ODF.orphans: "2", ODF.widows: "2", "style:writing-mode": "lr-tb",
                    "style:tab-stop-distance": "12.7mm",
                    "fo:text-align-last": "start", "style:justify-single-word": "false",
                ])
            // Pair kerning is off, so that the widths by which lines are broken and rules measured hold (decision 26).
            writer.empty(
                ODF.textProperties,
                [
                    ODF.fontName: typeface, ODF.fontSize: Length.pt(pack.bodySize.value), "fo:language": "vi",
                    "fo:country": "VN", "fo:color": "#000000", "style:letter-kerning": "false", "fo:hyphenate": "false",
                ])
        }
        writer.element(ODF.defaultStyle, [ODF.family: "table"]) {
            $0.empty(ODF.tableProperties, [ODF.borderModel: "collapsing"])
        }
        writer.element(ODF.defaultStyle, [ODF.family: "table-row"]) {
            $0.empty(ODF.tableRowProperties, [ODF.keepTogether: "always"])
        }
    }

    private static func writeRole(_ role: Role, _ style: TextStyle, into writer: inout XMLWriter) {
        var attributes: [(XMLName, String)] = [
            (ODF.name, role.styleName), (ODF.displayName, role.displayName), (ODF.family, "paragraph"),
            (ODF.parent, standard),
        ]
        if let depth = role.outlineDepth { attributes.append((ODF.defaultOutlineLevel, "\(depth)")) }
        writer.element(ODF.style, attributes) { writer in
            writer.empty(ODF.paragraphProperties, ODTTextStyle.paragraph(style))
            writer.empty(ODF.textProperties, ODTTextStyle.text(style))
        }
    }

    private static func writeCells(into writer: inout XMLWriter) {
        for (alignment, name) in [(Table.Alignment.centered, "Ô bảng, giữa"), (.trailing, "Ô bảng, phải")] {
            writer.element(
                ODF.style,
                [
                    ODF.name: cell(alignment), ODF.displayName: name, ODF.family: "paragraph",
                    ODF.parent: Role.tableCell.styleName,
                ]
            ) { $0.empty(ODF.paragraphProperties, [ODF.textAlign: alignment == .centered ? "center" : "end"]) }
        }
    }

    private static func writeThinLines(_ pack: RulePack, into writer: inout XMLWriter) {
        let border = Length.pt(pack.ruleThickness) + " solid #000000"
        let gap = max(0, pack.paragraphSpacing.value - 1)
        let lines = [
            (spacer, "Dòng đệm", "none", 1, 0), (tableEnd, "Cuối bảng", "none", 1, gap),
            (rule, "Đường kẻ", border, RuleLine.height, 0),
        ]
        for (name, displayName, border, height, after) in lines {
            writer.element(
                ODF.style,
                [
                    ODF.name: name, ODF.displayName: displayName, ODF.family: "paragraph", ODF.parent: standard,
                ]
            ) { writer in
                writer.empty(
                    ODF.paragraphProperties,
                    [
                        ODF.marginTop: "0pt", ODF.marginBottom: Length.pt(after), ODF.lineHeight: Length.pt(height),
                        ODF.padding: "0mm", "fo:border-left": "none", "fo:border-right": "none",
                        "fo:border-top": "none", ODF.borderBottom: border, "style:join-border": "false",
                    ])
                writer.empty(ODF.textProperties, [ODF.fontSize: Length.pt(height)])
            }
        }
    }

    private static func writeTextStyles(into writer: inout XMLWriter) {
        func style(_ name: String, _ displayName: String, _ face: ODTFace) {
            writer.element(
                ODF.style, [ODF.name: name, ODF.displayName: displayName, ODF.family: "text"]
            ) { $0.empty(ODF.textProperties, face.properties) }
        }
        for emphasis in emphases {
            style(text(emphasis), displayName(emphasis), ODTFace.plain.adding(emphasis))
        }
        style(noteMark, "Số chú thích", ODTFace.plain.adding(.superscript))
    }

    private static func displayName(_ emphasis: Emphasis) -> String {
        switch emphasis {
        case .strong: "Đậm"
        case .italic: "Nghiêng"
        case .underline: "Gạch chân"
        case .superscript: "Chỉ số trên"
        case .subscript: "Chỉ số dưới"
        case .missing: "Chỗ còn thiếu"
        }
    }

    /// Numbers of headings are text, so the outline numbers nothing.
    private static func writeOutline(into writer: inout XMLWriter) {
        writer.element("text:outline-style", [ODF.name: "Outline"]) { writer in
            for level in 1...10 {
                writer.empty("text:outline-level-style", ["text:level": "\(level)", "style:num-format": ""])
            }
        }
    }
}
