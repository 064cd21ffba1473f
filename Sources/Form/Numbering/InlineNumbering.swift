import Diagnostics
import Document
import Vietnamese

/// The second walk of the numbering stage: resolves references, numbers footnotes in the order of their marks through
/// each text with its appendices, and turns headings into real capitals.
struct InlineNumbering {
    private let pack: RulePack
    private let table: ReferenceTable
    /// Parts of the form that were walked in the document before.
    private let memo: AssemblyMemo?
    private var footnotes = 0
    /// How many references and footnotes were met: a part with one follows from the whole document.
    private var mentions = 0
    /// The section that is being walked.
    private var section = SectionPlace()
    /// References to nothing.
    private(set) var diagnostics: [Diagnostic] = []

    /// A walk with what references may name.
    init(pack: RulePack, table: ReferenceTable, memo: AssemblyMemo? = nil) {
        self.memo = memo
        self.pack = pack
        self.table = table
    }

    /// Walks a document in the order of its pages.
    mutating func apply(to document: inout Document) {
        walk(&document.form, &document.body)
        walk(&document.appendices, of: 0)
        for index in document.issuedTexts.indices {
            section = SectionPlace(text: index + 1)
            footnotes = 0
            var text = document.issuedTexts[index]
            walk(&text.form, &text.body)
            walk(&text.appendices, of: index + 1)
            document.issuedTexts[index] = text
        }
    }

    private mutating func walk(_ form: inout DocumentForm, _ body: inout [Block]) {
        walkHeader(&form.header)
        walk(&form.opening)
        walk(&body)
        walkClosing(&form.closing)
    }

    private mutating func walkHeader(_ header: inout Header) {
        if let known = memo?.numbered(header, by: pack) { return header = known }
        let (given, before) = (header, mentions)
        for row in header.rows.indices {
            walk(&header.rows[row].left)
            walk(&header.rows[row].right)
        }
        if before == mentions { memo?.keep(header, of: given, by: pack) }
    }

    private mutating func walkClosing(_ closing: inout Closing) {
        if let known = memo?.numbered(closing, by: pack) { return closing = known }
        let (given, before) = (closing, mentions)
        walk(&closing)
        if before == mentions { memo?.keep(closing, of: given, by: pack) }
    }

    private mutating func walk(_ appendices: inout [Appendix], of text: Int) {
        for index in appendices.indices {
            section = SectionPlace(text: text, appendix: index)
            var heading = appendices[index].heading
            let isUppercase = pack.style(.appendixTitle).isUppercase && !heading.keepsCase
            walk(&heading.title, capitals: isUppercase)
            if case .line(var line) = heading.reference {
                walk(&line)
                heading.reference = .line(line)
            }
            appendices[index].heading = heading
            walk(&appendices[index].blocks)
            walk(&appendices[index].signatures)
        }
    }

    // MARK: Form

    private mutating func walk(_ items: inout [FormItem]) {
        for index in items.indices {
            guard case .line(var line) = items[index] else { continue }
            walk(&line)
            items[index] = .line(line)
        }
    }

    private mutating func walk(_ line: inout FormLine) {
        walk(&line.content, capitals: pack.style(line.role).isUppercase)
    }

    private mutating func walk(_ closing: inout Closing) {
        if var recipients = closing.recipients {
            walk(&recipients.entries)
            closing.recipients = recipients
        }
        walk(&closing.signatures)
        walk(&closing.approvals)
    }

    private mutating func walk(_ rows: inout [SignatureRow]) {
        for row in rows.indices {
            if var line = rows[row].lineAbove {
                walk(&line)
                rows[row].lineAbove = line
            }
            for index in rows[row].signatures.indices {
                var signature = rows[row].signatures[index]
                for line in signature.lines.indices { walk(&signature.lines[line]) }
                if var note = signature.note {
                    walk(&note)
                    signature.note = note
                }
                if var name = signature.name {
                    walk(&name)
                    signature.name = name
                }
                rows[row].signatures[index] = signature
            }
        }
    }

    private mutating func walk(_ entries: inout [Recipients.Entry]) {
        for index in entries.indices {
            switch entries[index] {
            case .line(var line, let level):
                walk(&line)
                entries[index] = .line(line, level: level)
            case .group(var inner, var purpose):
                walk(&inner)
                walk(&purpose)
                entries[index] = .group(inner, purpose: purpose)
            }
        }
    }

    // MARK: Blocks

    private mutating func walk(_ blocks: inout [Block]) {
        for index in blocks.indices {
            switch blocks[index] {
            case .paragraph(var paragraph):
                walk(&paragraph.content)
                blocks[index] = .paragraph(paragraph)
            case .heading(var heading):
                walk(&heading.title, capitals: isUppercase(heading))
                walk(&heading.text)
                blocks[index] = .heading(heading)
            case .list(var list):
                for item in list.items.indices { walk(&list.items[item].content) }
                blocks[index] = .list(list)
            case .table(var table):
                walk(&table)
                blocks[index] = .table(table)
            case .dataTable(var table):
                walk(&table)
                blocks[index] = .dataTable(table)
            case .chart(var chart):
                walk(&chart)
                blocks[index] = .chart(chart)
            case .columns(var columns):
                for column in columns.indices { walk(&columns[column]) }
                blocks[index] = .columns(columns)
            case .quotation(var quoted):
                walk(&quoted)
                blocks[index] = .quotation(quoted)
            case .pageBreak: continue
            }
        }
    }

    /// Real capitals are for headings that stand alone; a run-in heading stays as typed.
    private func isUppercase(_ heading: Heading) -> Bool {
        guard !heading.keepsCase else { return false }
        switch heading.division {
        case .part, .chapter, .section, .subsection: return pack.style(.division).isUppercase
        case .article: return heading.kind == .titled && pack.style(.article).isUppercase
        case nil: break
        }
        switch heading.kind {
        case .titled: return Role.heading(depth: heading.depth).map { pack.style($0).isUppercase } ?? false
        case .unnumbered: return pack.style(.unnumberedHeading).isUppercase
        case .untitled, .runIn: return false
        }
    }

    /// The cells of a table made from data are printed text; only what stands around them can mention something.
    private mutating func walk(_ table: inout DataTableBlock) {
        walkTitle(&table.title, &table.unit)
        walk(&table.notes)
    }

    /// The bars of a chart are printed text; only what stands around them can mention something.
    private mutating func walk(_ chart: inout ChartBlock) {
        if var title = chart.title {
            walk(&title)
            chart.title = title
        }
        for note in chart.notes.indices { walk(&chart.notes[note].content) }
    }

    private mutating func walk(_ table: inout Table) {
        walkTitle(&table.title, &table.unit)
        for row in table.rows.indices {
            for cell in table.rows[row].cells.indices {
                for index in table.rows[row].cells[cell].paragraphs.indices
                where table.rows[row].cells[cell].paragraphs[index].needsNumbering {
                    walk(&table.rows[row].cells[cell].paragraphs[index])
                }
            }
        }
        walk(&table.notes)
    }

    /// The lines above a table.
    private mutating func walkTitle(_ title: inout [Inline]?, _ unit: inout [Inline]?) {
        if var content = title {
            walk(&content)
            title = content
        }
        if var content = unit {
            walk(&content)
            unit = content
        }
    }

    private mutating func walk(_ notes: inout [Paragraph]) {
        for note in notes.indices { walk(&notes[note].content) }
    }

    // MARK: Inlines

    private mutating func walk(_ content: inout [Inline], capitals: Bool = false) {
        guard capitals || content.needsNumbering else { return }
        for index in content.indices {
            switch content[index] {
            case .reference(var reference):
                mentions += 1
                resolve(&reference)
                content[index] = .reference(reference)
            case .footnote(var footnote):
                mentions += 1
                footnotes += 1
                footnote.number = footnotes
                walk(&footnote.content)
                content[index] = .footnote(footnote)
            case .emphasis(let emphasis, var inner):
                walk(&inner)
                content[index] = .emphasis(emphasis, inner)
            case .text, .lineBreak, .figure, .blank: break
            }
            if capitals { content[index] = content[index].inCapitals }
        }
    }

    private mutating func resolve(_ reference: inout Reference) {
        var words: [String] = []
        // The text that each word of `words` was taken from.
        var sources: [Int] = []
        // The text of the numbered appendix just named.
        var lastNumbered: Int?
        for target in reference.targets {
            switch target {
            case .heading(let name):
                lastNumbered = nil
                guard let entry = table.heading(name) else {
                    diagnostics.append(.unknownHeading(name, table.headingNames, reference.origin))
                    continue
                }
                guard let text = entry.words else {
                    diagnostics.append(.headingWithoutNumber(name, entry.origin, reference.origin))
                    continue
                }
                words.append(text + place(of: entry))
                sources.append(section.text)
            case .lastArticle:
                lastNumbered = nil
                guard let text = table.lastArticles[section.text] else { continue }
                words.append(text)
                sources.append(section.text)
            case .appendix(let name):
                guard let entry = table.appendix(name, from: section.text) else {
                    diagnostics.append(.unknownAppendix(name, table.appendixNames, reference.origin))
                    continue
                }
                let label = entry.label
                // `Phụ lục I, II`: the word once for neighbours of one text.
                if case .numbered(let number) = label, lastNumbered == entry.place.text, !number.isEmpty {
                    words[words.count - 1] += ", \(number)"
                } else {
                    words.append(Self.cased(label.words, reference.form))
                    sources.append(entry.place.text)
                }
                lastNumbered = if case .numbered = label { entry.place.text } else { nil }
            case .text(let name):
                lastNumbered = nil
                guard let entry = table.text(name) else {
                    diagnostics.append(.unknownText(name, table.textNames, reference.origin))
                    continue
                }
                words.append(Self.cased(entry.words, reference.form))
                sources.append(section.text)
            }
        }
        reference.resolved = zip(words, sources).map { words, text in
            text == section.text ? words : words + attached(to: text)
        }.joined(separator: ", ")
    }

    /// ` kèm theo Quy chế` behind an appendix of another text.
    private func attached(to text: Int) -> String {
        guard let words = table.texts[safe: text]?.words, !words.isEmpty else { return "" }
        return " kèm theo " + words
    }

    /// ` Phụ lục II` for a heading that stands in another section's appendix, ` Quy chế` for one of another text.
    private func place(of entry: ReferenceTable.HeadingEntry) -> String {
        guard entry.section != section else { return "" }
        let label = table.label(at: entry.section).map { " " + $0.words } ?? ""
        guard entry.section.text != section.text else { return label }
        if !label.isEmpty { return label + attached(to: entry.section.text) }
        guard let words = table.texts[safe: entry.section.text]?.words, !words.isEmpty else { return "" }
        return " " + words
    }

    private static func cased(_ words: String, _ form: Reference.Form) -> String {
        switch form {
        case .capital: words
        case .lower: words.prefix(1).lowercased() + words.dropFirst()
        }
    }
}

extension [Inline] {
    /// Whether a reference or a footnote stands in it.
    fileprivate var needsNumbering: Bool {
        contains { inline in
            switch inline {
            case .reference, .footnote: true
            case .emphasis(_, let content): content.needsNumbering
            case .text, .lineBreak, .figure, .blank: false
            }
        }
    }
}

extension Diagnostic {
    /// `phụ_lục.x` names nothing.
    fileprivate static func unknownAppendix(_ name: String, _ known: [String], _ origin: Origin) -> Diagnostic {
        unknown(
            "reference.unknown-appendix", name, known, origin, Bilingual(vi: "phụ lục", en: "appendix"))
    }

    /// `văn_bản.x` names nothing.
    fileprivate static func unknownText(_ name: String, _ known: [String], _ origin: Origin) -> Diagnostic {
        unknown(
            "reference.unknown-text", name, known, origin,
            Bilingual(vi: "văn bản kèm theo", en: "issued text"))
    }

    /// `mục.x` names nothing.
    fileprivate static func unknownHeading(_ name: String, _ known: [String], _ origin: Origin) -> Diagnostic {
        unknown(
            "reference.unknown-heading", name, known, origin, Bilingual(vi: "đề mục", en: "heading"))
    }

    private static func unknown(
        _ code: String, _ name: String, _ known: [String], _ origin: Origin, _ kind: Bilingual
    ) -> Diagnostic {
        let place = TypedName.place(of: name, in: origin.written)
        let name = TypedName.find(name, at: origin.written)
        let names = known.quoted(atMost: 20)
        return Diagnostic(
            code, .error,
            Bilingual(
                vi: "văn bản không có \(kind.vi) nào tên «\(name)»",
                en: "the document has no \(kind.en) named «\(name)»"),
            at: place, found: name,
            expected: known.isEmpty ? nil : Bilingual(vi: "một trong: \(names)", en: "one of: \(names)"),
            suggestion: NearestName.find(name, among: known.prefix(1000)), trace: origin.trace)
    }

    /// `mục.x` names a heading without a number.
    fileprivate static func headingWithoutNumber(_ name: String, _ heading: Origin, _ origin: Origin) -> Diagnostic {
        let place = TypedName.place(of: name, in: origin.written)
        let name = TypedName.find(name, at: origin.written)
        return Diagnostic(
            "reference.heading-without-number", .error,
            Bilingual(
                vi: "đề mục tên «\(name)» không có số để dẫn chiếu",
                en: "the heading named «\(name)» has no number to refer to"),
            at: place, found: name,
            notes: [Note(Bilingual(vi: "đề mục ở đây", en: "the heading stands here"), at: heading.written)],
            trace: origin.trace)
    }
}
