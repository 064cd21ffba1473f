import Document
import Form
import XML

/// Walks over a document once and writes the content of `main`, gathering the classes it needs.
struct HTMLContent {
    /// The pack.
    let pack: RulePack
    /// Pieces of markup that large tables repeat.
    let stencils: HTMLStencils
    /// The classes used so far.
    var classes = HTMLClasses()
    /// Pages of the sections.
    var pages = ""
    /// What went wrong that the writer does not see; the first counts.
    var failure: EmitterError?
    /// Width of the place that is being written, in mm, as printed.
    var width: Double
    /// How the pages of the section lie.
    var orientation: Orientation
    /// How many sections were started.
    private var sectionCount = 0
    /// Rank of the element of a heading that stands under no other.
    var firstRank = 2
    /// The headings under which the walk is, outermost first, with the ranks of their elements.
    var openHeadings: [(depth: Int, rank: Int)] = []
    /// Whether blocks stay with the next, since the closing follows.
    var keepsWithNext = false
    /// Footnotes of the section, to be written at its end.
    var notes: [(number: Int, id: Int, footnote: Footnote)] = []
    /// How many footnotes were written.
    var noteCount = 0
    /// Whether the text of a footnote is being written.
    var isInNote = false
    /// How many tables were written.
    var tableCount = 0
    /// Whether forced breaks are for paper only.
    var hasLooseBreaks = false
    /// White space that must be marked.
    var pieces = TextPieces()

    /// A walk at the start of a document.
    init(pack: RulePack, stencils: HTMLStencils) {
        self.pack = pack
        self.stencils = stencils
        orientation = pack.page.orientation
        width = pack.page.textWidth(orientation)
    }

    /// Writes `main`: the main text with its appendices, then each issued text with its own.
    mutating func document(_ document: Document, into writer: inout XMLWriter) {
        writer.element(HTML.main) { writer in
            writer.element(HTML.article, [HTML.class: section(orientation)]) {
                text(document.form, document.body, into: &$0)
            }
            appendices(document.appendices, prefix: "", into: &writer)
            for (index, issued) in document.issuedTexts.enumerated() {
                let id = "vb\(index + 1)"
                firstRank = 3
                writer.element(HTML.section, [HTML.class: section(issued.orientation), HTML.id: id]) {
                    text(issued.form, issued.body, into: &$0)
                }
                appendices(issued.appendices, prefix: id + "-", into: &writer)
            }
        }
    }

    /// Starts a section: its classes, whose pages are noted.
    private mutating func section(_ orientation: Orientation) -> String {
        self.orientation = orientation
        width = pack.page.textWidth(orientation)
        pages += HTMLStyleSheet.page(section: sectionCount, orientation: orientation, pack: pack)
        defer { sectionCount += 1 }
        return "sheet s\(sectionCount)"
    }

    /// Writes one text: the form's head, the body, the closing.
    private mutating func text(_ form: DocumentForm, _ body: [Block], into writer: inout XMLWriter) {
        openHeadings = []
        header(form.header, gap: HeadGap.below(form.opening), into: &writer)
        items(form.opening, into: &writer)
        let closing = form.closing
        let tail = !closing.isEmpty ? FlowTail.find(body, width: width, pack: pack) : .nothing
        blocks(body, tail: tail, into: &writer)
        if !closing.isEmpty { self.closing(closing, into: &writer) }
        writeNotes(into: &writer)
        contact(form.contact, into: &writer)
    }

    /// Writes the appendices of a text, their headings one rank below its own.
    private mutating func appendices(_ appendices: [Appendix], prefix: String, into writer: inout XMLWriter) {
        firstRank += 1
        for (index, appendix) in appendices.enumerated() {
            writer.element(
                HTML.section,
                [HTML.class: section(appendix.orientation), HTML.id: "\(prefix)pl\(index + 1)"]
            ) { self.appendix(appendix, into: &$0) }
        }
    }

    private mutating func appendix(_ appendix: Appendix, into writer: inout XMLWriter) {
        let heading = appendix.heading
        let label = heading.printedLabel ?? ""
        writer.element(HTML.header) { writer in
            if !label.isEmpty {
                let element = heading.title.isEmpty ? titleElement : HTML.p
                line(element, .appendixLabel, [.text(label, heading.origin)], into: &writer)
            }
            if !heading.title.isEmpty { line(titleElement, .appendixTitle, heading.title, into: &writer) }
            switch heading.reference {
            case .line(let content):
                var lines: [FormItem] = [.line(FormLine(.appendixReference, content))]
                if pack.switches.hasAppendixRule.value { lines.append(.rule(.appendixReference)) }
                items(lines, into: &writer)
            case .generated, .none: break
            }
        }
        openHeadings = []
        let closing = Closing(recipients: nil, signatures: appendix.signatures)
        let tail = !closing.isEmpty ? FlowTail.find(appendix.blocks, width: width, pack: pack) : .nothing
        blocks(appendix.blocks, tail: tail, into: &writer)
        if !closing.isEmpty { self.closing(closing, into: &writer) }
        writeNotes(into: &writer)
    }

    // MARK: Lines of the form

    /// Writes lines and rules one under another.
    mutating func items(_ items: [FormItem], into writer: inout XMLWriter) {
        for (index, item) in items.enumerated() {
            switch item {
            case .line(let line): self.line(element(of: line.role), line.role, line.content, into: &writer)
            case .stamp(let stamp): self.stamp(stamp, into: &writer)
            case .braced(let lines, let words): braced(lines, words, into: &writer)
            case .rule(let rule):
                let lines = FormRuns.lines(ofRuleAt: index, in: items)
                let length = RuleGeometry.length(of: rule, lines: lines, pack: pack, orientation: orientation)
                var css = "width:\(Length.pt(length))"
                let below = RuleLine.spaceBelow(rule)
                if below > 0 { css += ";margin-bottom:\(Length.pt(below));break-after:avoid" }
                writer.empty(HTML.div, [HTML.class: "rule \(classes.name(css))"])
            }
        }
    }

    /// Writes a line of a role in an element, with classes beside the role's.
    mutating func line(
        _ element: XMLName, _ role: Role, _ content: [Inline], classes extra: String = "",
        into writer: inout XMLWriter
    ) {
        let name = extra.isEmpty ? role.styleName : "\(role.styleName) \(extra)"
        pieces.startLine()
        hasLooseBreaks = HTMLStyleSheet.looseRoles.contains(role)
        writer.element(element, [HTML.class: name]) {
            inlines(content, size: pack.style(role).size, into: &$0)
        }
        hasLooseBreaks = false
    }

    private func element(of role: Role) -> XMLName { role == .typeName ? titleElement : HTML.p }

    /// The element of a section's title: one rank above its first headings.
    private var titleElement: XMLName { HTML.heading(firstRank - 1) }

    /// What a step makes of markup; a failure is kept and gives `nil`.
    mutating func keepFailure<Result>(_ make: () throws(XMLError) -> Result?) -> Result? {
        do throws(XMLError) { return try make() } catch {
            failure = failure ?? EmitterError(error)
            return nil
        }
    }
}
