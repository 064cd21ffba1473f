import Document
import Form
import XML

/// Page layouts and master pages: one master for the body and one for each appendix and issued text, each with a header of its own
/// that is empty on its first page (decisions T11, T12; a shared one prints "1" on the second appendix).
enum ODTPages {
    /// The master page of the body: what every program takes for the first page. It must not have a display name, or
    /// LibreOffice takes it for another than its own default.
    static let bodyMaster = "Standard"

    /// The master page of a section: `PhuLuc1`, `VanBan1`, `VanBan1PhuLuc1`.
    static func masterName(_ place: SectionPlace) -> String {
        let text = place.text == 0 ? "" : "VanBan\(place.text)"
        let appendix = place.appendix.map { "PhuLuc\($0 + 1)" } ?? ""
        return text.isEmpty && appendix.isEmpty ? bodyMaster : text + appendix
    }

    /// What a program shows as the name of a section's master page; the body's has none.
    private static func displayName(_ place: SectionPlace) -> String? {
        let text = place.text == 0 ? nil : "Văn bản kèm theo \(place.text)"
        let appendix = place.appendix.map { "Phụ lục \($0 + 1)" }
        let parts = [text, appendix].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " – ")
    }

    /// Writes both page layouts (ODF 1.3 part 3, 16.5).
    static func writeLayouts(_ pack: RulePack, into writer: inout XMLWriter) {
        for orientation in Orientation.allCases { writeLayout(orientation, pack, into: &writer) }
    }

    /// Writes the page layout of a body whose first page has something at its foot.
    static func writeFootedLayout(_ pack: RulePack, into writer: inout XMLWriter) {
        writeLayout(pack.page.orientation, pack, hasFoot: true, into: &writer)
    }

    /// The sections of a document behind its main text, in order.
    static func sections(_ document: Document) -> [(place: SectionPlace, orientation: Orientation)] {
        func appendices(_ appendices: [Appendix], text: Int) -> [(place: SectionPlace, orientation: Orientation)] {
            appendices.enumerated().map { (SectionPlace(text: text, appendix: $0), $1.orientation) }
        }
        return appendices(document.appendices, text: 0)
            + document.issuedTexts.enumerated().flatMap { index, text in
                [(SectionPlace(text: index + 1), text.orientation)] + appendices(text.appendices, text: index + 1)
            }
    }

    /// Writes the master pages of a document: the body's first, then one for each other section.
    static func writeMasters(
        body: Orientation, foot: XMLFragment?, sections: [(place: SectionPlace, orientation: Orientation)],
        into writer: inout XMLWriter
    ) {
        writeMaster(bodyMaster, nil, body, foot: foot, into: &writer)
        for section in sections {
            writeMaster(masterName(section.place), displayName(section.place), section.orientation, into: &writer)
        }
    }

    private static func layoutName(_ orientation: Orientation, hasFoot: Bool) -> String {
        let foot = hasFoot ? "CoChan" : ""
        switch orientation {
        case .portrait: return "Doc" + foot
        case .landscape: return "Ngang" + foot
        }
    }

    private static func writeLayout(
        _ orientation: Orientation, _ pack: RulePack, hasFoot: Bool = false, into writer: inout XMLWriter
    ) {
        let page = pack.page
        let size: (width: Double, height: Double)
        switch orientation {
        case .portrait: size = (page.width, page.height)
        case .landscape: size = (page.height, page.width)
        }
        // The header lies inside the top margin, so that the text begins exactly at the margin.
        let distance = min(page.headerDistance, page.top.value)
        writer.element("style:page-layout", [ODF.name: layoutName(orientation, hasFoot: hasFoot)]) { writer in
            writer.element(
                "style:page-layout-properties",
                [
                    "fo:page-width": Length.mm(size.width), "fo:page-height": Length.mm(size.height),
                    "style:print-orientation": orientation.rawValue, "style:num-format": "1",
                    ODF.marginTop: Length.mm(distance), ODF.marginBottom: Length.mm(page.bottom.value),
                    ODF.marginLeft: Length.mm(page.left.value), ODF.marginRight: Length.mm(page.right.value),
                    "style:writing-mode": "lr-tb", "style:footnote-max-height": "0mm",
                ]
            ) { writer in
                writer.empty(
                    "style:footnote-sep",
                    [
                        ODF.width: "0.5pt", "style:distance-before-sep": "2mm", "style:distance-after-sep": "1mm",
                        "style:line-style": "solid", "style:adjustment": "left", "style:rel-width": "33%",
                        "style:color": "#000000",
                    ])
            }
            writer.element("style:header-style") { writer in
                writer.empty(
                    "style:header-footer-properties",
                    [
                        "svg:height": Length.mm(page.top.value - distance), ODF.marginLeft: "0mm",
                        ODF.marginRight: "0mm", ODF.marginBottom: "0mm", "style:dynamic-spacing": "false",
                    ])
            }
            guard hasFoot else { return writer.empty("style:footer-style") }
            // It grows on the first page only; elsewhere it holds a paragraph without height.
            writer.element("style:footer-style") { writer in
                writer.empty(
                    "style:header-footer-properties",
                    [
                        "fo:min-height": "0mm", ODF.marginLeft: "0mm", ODF.marginRight: "0mm", ODF.marginTop: "0mm",
                        "style:dynamic-spacing": "false",
                    ])
            }
        }
    }

    private static func writeMaster(
        _ name: String, _ displayName: String?, _ orientation: Orientation, foot: XMLFragment? = nil,
        into writer: inout XMLWriter
    ) {
        let number = Role.pageNumber.styleName
        var attributes: [(XMLName, String)] = [(ODF.name, name)]
        if let displayName { attributes.append((ODF.displayName, displayName)) }
        attributes.append(("style:page-layout-name", layoutName(orientation, hasFoot: foot != nil)))
        writer.element("style:master-page", attributes) { writer in
            writer.element("style:header") { writer in
                writer.element(ODF.p, [ODF.textStyle: number]) { writer in
                    writer.element(ODF.pageNumber, [ODF.selectPage: "current"], text: "1")
                }
            }
            writer.element("style:header-first") { writer in
                writer.empty(ODF.p, [ODF.textStyle: number])
            }
            guard let foot else { return }
            writer.element("style:footer") { $0.empty(ODF.p, [ODF.textStyle: ODTNamedStyles.spacer]) }
            writer.element("style:footer-first") { $0.include(foot) }
        }
    }
}
