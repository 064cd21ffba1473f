import Document
import Form
import XML

/// Walks over a document once and writes the text of `content.xml`, gathering the automatic styles it needs.
struct ODTContent {
    /// The pack.
    let pack: RulePack
    /// What is the same for every document of the pack.
    let stencils: ODTStencils
    /// The automatic styles used so far.
    var styles = ODTAutomaticStyles()
    /// What went wrong that the writer does not see; the first counts.
    var failure: EmitterError?
    /// Width of the place that is being written, in mm.
    var width: Double
    /// How the pages of the section lie.
    var orientation: Orientation
    /// Whether paragraphs stay with the next, since the closing follows.
    var keepsWithNext = false
    /// Whether the next block starts a page.
    var breaksPage = false
    /// Space in pt above the next paragraph, over its style's own.
    var spaceAbove: Double?
    /// The section that the next paragraph starts: an appendix or an issued text.
    var startsSection: SectionPlace?
    /// How many of the footnotes are numbered by the program that shows the file.
    var countedNotes = 0
    /// Whether the last block in this place was a table; another would grow together with it in Word.
    var isAfterTable = false
    /// Whether the text of a footnote is being written.
    var isInNote = false
    /// The pictures of the text in order, to be put beside it.
    var pictures: [ODTPicture] = []
    /// How many charts were written.
    var chartCount = 0
    /// How many footnotes were written.
    var noteCount = 0
    /// The face of the text that is being written, over the paragraph's own.
    var face = ODTFace.plain
    /// White space that must be marked.
    var pieces = TextPieces()
    /// What the document before was written as.
    private let memo: ODTMemo?

    /// A walk at the start of a document.
    init(pack: RulePack, stencils: ODTStencils, memo: ODTMemo? = nil) {
        self.pack = pack
        self.stencils = stencils
        self.memo = memo
        orientation = pack.page.orientation
        width = pack.page.textWidth(orientation)
    }

    /// Writes the main text with its appendices, then each issued text with its own.
    mutating func document(_ document: Document, into writer: inout XMLWriter) {
        text(document.form, document.body, into: &writer)
        appendices(document.appendices, text: 0, into: &writer)
        for (index, issued) in document.issuedTexts.enumerated() {
            begin(SectionPlace(text: index + 1), issued.orientation)
            text(issued.form, issued.body, into: &writer)
            appendices(issued.appendices, text: index + 1, into: &writer)
        }
    }

    /// Writes one text: the form's head, the body, the closing.
    private mutating func text(_ form: DocumentForm, _ body: [Block], into writer: inout XMLWriter) {
        write(.header(form.header), into: &writer) { $0.header(form.header, into: &$1) }
        if !form.header.rows.isEmpty { spaceAbove = HeadGap.total(form.opening, pack: pack) }
        items(form.opening, into: &writer)
        let closing = form.closing
        let tail = !closing.isEmpty ? FlowTail.find(body, width: width, pack: pack) : .nothing
        blocks(body, tail: tail, into: &writer)
        if !closing.isEmpty { write(.closing(closing), into: &writer) { $0.closing(closing, into: &$1) } }
        endSection(into: &writer)
    }

    /// Writes a part that documents of a batch share.
    private mutating func write(
        _ part: ODTMemo.Part, into writer: inout XMLWriter, _ make: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        guard let memo else { return make(&self, &writer) }
        memo.write(part, of: &self, into: &writer, make)
    }

    /// Whether another walk of the pack would go on from here in the same way, but for the names of its styles.
    func standsAt(_ other: ODTContent) -> Bool {
        width == other.width && orientation == other.orientation && keepsWithNext == other.keepsWithNext
            && breaksPage == other.breaksPage && spaceAbove == other.spaceAbove
            && startsSection == other.startsSection && countedNotes == other.countedNotes
            && isAfterTable == other.isAfterTable && isInNote == other.isInNote && noteCount == other.noteCount
            && face == other.face && pieces == other.pieces
    }

    /// Stands where another walk of the pack stands; styles and pictures are this document's own.
    mutating func goOn(from other: ODTContent) {
        let (styles, pictures, chartCount) = (styles, pictures, chartCount)
        self = other
        self.styles = styles
        self.pictures = pictures
        self.chartCount = chartCount
    }

    /// Starts a section on pages of its own.
    private mutating func begin(_ place: SectionPlace, _ orientation: Orientation) {
        self.orientation = orientation
        width = pack.page.textWidth(orientation)
        startsSection = place
    }

    private mutating func appendices(_ appendices: [Appendix], text: Int, into writer: inout XMLWriter) {
        for (index, appendix) in appendices.enumerated() {
            begin(SectionPlace(text: text, appendix: index), appendix.orientation)
            self.appendix(appendix, into: &writer)
        }
    }

    /// Writes an appendix on pages of its own.
    private mutating func appendix(_ appendix: Appendix, into writer: inout XMLWriter) {
        let heading = appendix.heading
        let label = heading.printedLabel ?? ""
        let hasTitle = !heading.title.isEmpty
        if !label.isEmpty {
            let content = [Inline.text(label, heading.origin)]
            if hasTitle {
                paragraph(ODTParagraphStyle(Role.appendixLabel.styleName), content, into: &writer)
            } else {
                outline(ODTParagraphStyle(Role.appendixLabel.styleName), depth: 1, into: &writer) {
                    $0.inlines(content, size: $0.pack.style(.appendixLabel).size, into: &$1)
                }
            }
        }
        if hasTitle {
            outline(ODTParagraphStyle(Role.appendixTitle.styleName), depth: 1, into: &writer) {
                $0.inlines(heading.title, size: $0.pack.style(.appendixTitle).size, into: &$1)
            }
        }
        switch heading.reference {
        case .line(let content):
            var lines: [FormItem] = [.line(FormLine(.appendixReference, content))]
            if pack.switches.hasAppendixRule.value { lines.append(.rule(.appendixReference)) }
            items(lines, into: &writer)
        case .generated, .none: break
        }
        let closing = Closing(recipients: nil, signatures: appendix.signatures)
        let tail = !closing.isEmpty ? FlowTail.find(appendix.blocks, width: width, pack: pack) : .nothing
        blocks(appendix.blocks, tail: tail, into: &writer)
        if !closing.isEmpty { self.closing(closing, into: &writer) }
        endSection(into: &writer)
    }

    /// A section that ends in a table gets a last paragraph without height; programs would add a full line.
    private mutating func endSection(into writer: inout XMLWriter) {
        if isAfterTable || startsSection != nil || breaksPage { spacer(into: &writer) }
    }

    // MARK: Paragraphs

    /// Writes a paragraph of a style.
    mutating func paragraph(
        _ style: ODTParagraphStyle, _ content: [Inline], size: Double = 14, into writer: inout XMLWriter
    ) {
        paragraph(style, into: &writer) { $0.inlines(content, size: size, into: &$1) }
    }

    /// Writes a paragraph of a style, whatever is in it.
    mutating func paragraph(
        _ style: ODTParagraphStyle, into writer: inout XMLWriter,
        _ content: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        let name = styles.name(placed(style))
        startLine()
        writer.element(ODF.p, [ODF.textStyle: name]) { content(&self, &$0) }
    }

    /// Writes a paragraph that stands in the outline.
    mutating func outline(
        _ style: ODTParagraphStyle, depth: Int, into writer: inout XMLWriter,
        _ content: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        let name = styles.name(placed(style))
        startLine()
        writer.element(ODF.h, [ODF.textStyle: name, ODF.outlineLevel: "\(min(max(depth, 1), 10))"]) {
            content(&self, &$0)
        }
    }

    /// A paragraph without height.
    mutating func spacer(into writer: inout XMLWriter) {
        paragraph(ODTParagraphStyle(ODTNamedStyles.spacer), [], into: &writer)
    }

    /// A style with what follows from the place: page, section, what comes after.
    private mutating func placed(_ style: ODTParagraphStyle) -> ODTParagraphStyle {
        var style = style
        if keepsWithNext { style.keepsWithNext = true }
        if breaksPage && startsSection == nil { style.breaksPage = true }
        if style.spaceBefore == nil { style.spaceBefore = spaceAbove }
        spaceAbove = nil
        completeSpaces(&style)
        style.section = startsSection
        breaksPage = false
        startsSection = nil
        return style
    }

    /// Says both spaces where one departs from the named style: LibreOffice takes the other for 0 pt when only one is
    /// written, and does not look it up in the parent.
    private func completeSpaces(_ style: inout ODTParagraphStyle) {
        guard (style.spaceBefore == nil) != (style.spaceAfter == nil),
            let role = Role(rawValue: style.parent)
        else { return }
        let own = pack.style(role)
        style.spaceBefore = style.spaceBefore ?? own.spaceBefore
        style.spaceAfter = style.spaceAfter ?? own.spaceAfter
    }

    private mutating func startLine() {
        isAfterTable = false
        pieces.startLine()
    }

    // MARK: The form's lines

    /// Writes lines and rules one under another, in the width of the place.
    mutating func items(_ items: [FormItem], into writer: inout XMLWriter) {
        for (index, item) in items.enumerated() {
            switch item {
            case .line(let line): self.line(line, into: &writer)
            case .stamp(let stamp): self.stamp(stamp, into: &writer)
            case .braced(let lines, let words): braced(lines, words, into: &writer)
            case .rule(let rule):
                let lines = FormRuns.lines(ofRuleAt: index, in: items)
                let points = RuleGeometry.length(of: rule, lines: lines, pack: pack, orientation: orientation)
                let length = points / PageGeometry.pointsPerMillimetre
                let indent = max(0, (width - length) / 2)
                var style = ODTParagraphStyle(ODTNamedStyles.rule)
                style.indents = ODTParagraphStyle.Indents(left: indent, right: indent)
                if RuleLine.spaceBelow(rule) > 0 { style.spaceAfter = RuleLine.spaceBelow(rule) }
                style.keepsWithNext = RuleLine.spaceBelow(rule) > 0
                paragraph(style, [], into: &writer)
            }
        }
    }

    /// Writes a line of the form.
    mutating func line(_ line: FormLine, into writer: inout XMLWriter) {
        paragraph(
            ODTParagraphStyle(line.role.styleName), line.content, size: pack.style(line.role).size, into: &writer)
    }

    /// What a step makes of markup; a failure is kept and gives `nil`.
    mutating func keepFailure<Result>(_ make: () throws(XMLError) -> Result?) -> Result? {
        do throws(XMLError) { return try make() } catch {
            failure = failure ?? EmitterError(error)
            return nil
        }
    }
}
