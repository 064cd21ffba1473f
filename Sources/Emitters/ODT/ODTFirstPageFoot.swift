import Document
import Form
import XML

/// What stands at the foot of the first page: a rule over the whole width and the contact lines below it (nd30
/// Phụ lục I, ô 13). It is written into `styles.xml` with automatic styles of its own.
struct ODTFirstPageFoot {
    /// The paragraphs.
    let text: XMLFragment
    private let styles: ODTAutomaticStyles

    /// Writes the lines; `nil` where there are none.
    init?(_ lines: [FormLine], pack: RulePack, stencils: ODTStencils) throws(EmitterError) {
        guard !lines.isEmpty else { return nil }
        var walk = ODTContent(pack: pack, stencils: stencils)
        var writer = XMLWriter()
        walk.paragraph(ODTParagraphStyle(ODTNamedStyles.rule), [], into: &writer)
        for line in lines { walk.line(line, into: &writer) }
        if let failure = walk.failure { throw failure }
        do throws(XMLError) { text = try writer.finishFragment() } catch { throw EmitterError(error) }
        styles = walk.styles
    }

    /// Writes the automatic styles that the lines need, and the layout of a page with a foot.
    func writeStyles(_ pack: RulePack, into writer: inout XMLWriter) {
        styles.write(into: &writer)
        ODTPages.writeFootedLayout(pack, into: &writer)
    }
}
