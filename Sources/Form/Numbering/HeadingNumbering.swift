import Diagnostics
import Document

/// Numbers the headings of one section, the body of a text or an appendix.
struct HeadingNumbering {
    private let pack: RulePack
    private let section: SectionPlace
    private var series: HeadingSeries
    private var divisions: DivisionSeries
    private var diagnostics: [Diagnostic] = []
    /// Shapes already reported for a depth: a document typed all through with `1-` is one finding, not fifty.
    private var reported: Set<String> = []

    /// Numbers the headings of blocks in place and enters named ones into the table of references.
    static func number(
        _ blocks: inout [Block], pack: RulePack, section: SectionPlace, table: inout ReferenceTable
    ) -> [Diagnostic] {
        var numbering = HeadingNumbering(
            pack: pack, section: section, series: HeadingSeries(shapes: pack.headingShapes.value))
        numbering.walk(&blocks, &table)
        return numbering.diagnostics
    }

    private mutating func walk(_ blocks: inout [Block], _ table: inout ReferenceTable) {
        for index in blocks.indices {
            switch blocks[index] {
            case .heading(var heading):
                number(&heading, &table)
                blocks[index] = .heading(heading)
            case .paragraph(let paragraph):
                if let start = paragraph.content.leadingText { join(start) }
            case .columns(var columns):
                for column in columns.indices { walk(&columns[column], &table) }
                blocks[index] = .columns(columns)
            case .quotation(var quoted):
                Self.keepTyped(&quoted)
                blocks[index] = .quotation(quoted)
            case .list, .table, .dataTable, .chart, .pageBreak: continue
            }
        }
    }

    /// Lets a number at the start of a plain paragraph join its series.
    private mutating func join(_ text: String) {
        guard text.hasPrefix(Division.article.word) else { return series.join(text) }
        if divisions.join(text) { series.restart(from: 2) }
    }

    /// Numbers Phần, Chương, Mục, Tiểu mục, Điều.
    private mutating func number(
        _ division: Division, _ heading: inout Heading, _ table: inout ReferenceTable
    ) {
        let (number, expected, verdict, level) = divisions.next(
            division, depth: heading.depth, typed: heading.typedNumber)
        heading.number = number
        heading.level = level
        // A heading beside the Điều goes on with its series; inside the wider divisions each series starts again.
        series.restart(from: division == .article ? 2 : 1)
        report(verdict, heading, number, expected)
        if heading.title.isEmpty, heading.text.isEmpty, pack.divisionTitles.value, pack.divisionTitles.standing == .law
        {
            diagnostics.append(.divisionWithoutTitle(number, heading.origin, pack.divisionTitles.citation))
        }
        if division == .article, section.appendix == nil { table.lastArticles[section.text] = divisions.words }
        guard let name = heading.name else { return }
        table.addHeading(name, words: divisions.words, section: section, heading.origin)
    }

    private mutating func number(_ heading: inout Heading, _ table: inout ReferenceTable) {
        if let division = heading.division { return number(division, &heading, &table) }
        (heading.depth, heading.level) = divisions.place(depth: heading.depth)
        switch heading.kind {
        case .unnumbered:
            heading.number = nil
            series.skip(depth: heading.depth)
        case .titled, .untitled, .runIn:
            let (number, expected, verdict) = series.next(depth: heading.depth, typed: heading.typedNumber)
            heading.number = number
            report(verdict, heading, number, expected)
        }
        guard let name = heading.name else { return }
        var words = heading.number == nil ? nil : series.words(depth: heading.depth, isInDivision: divisions.isOpen)
        if let inner = words, divisions.isOpen { words = "\(inner) \(divisions.words)" }
        table.addHeading(name, words: words, section: section, heading.origin)
    }

    private mutating func report(
        _ verdict: HeadingSeries.Verdict, _ heading: Heading, _ number: String, _ expected: String
    ) {
        switch verdict {
        case .fits: break
        case .outOfSeries: diagnostics.append(.outOfSeries(number, expected: expected, heading.origin))
        case .otherShape:
            let marks = number.filter { !$0.isLetter && !$0.isNumber }
            guard reported.insert("\(heading.division?.word ?? "") \(heading.depth) \(marks)").inserted else { return }
            diagnostics.append(.otherShape(number, expected: expected, heading.origin))
        }
    }

    /// Numbers inside a quotation are literal: they belong to the quoted text.
    private static func keepTyped(_ blocks: inout [Block]) {
        for index in blocks.indices {
            switch blocks[index] {
            case .heading(var heading):
                heading.number = heading.typedNumber
                blocks[index] = .heading(heading)
            case .quotation(var quoted):
                keepTyped(&quoted)
                blocks[index] = .quotation(quoted)
            case .columns(var columns):
                for column in columns.indices { keepTyped(&columns[column]) }
                blocks[index] = .columns(columns)
            case .paragraph, .list, .table, .dataTable, .chart, .pageBreak: continue
            }
        }
    }

    private init(pack: RulePack, section: SectionPlace, series: HeadingSeries) {
        self.pack = pack
        self.section = section
        self.series = series
        divisions = DivisionSeries(pack: pack)
    }
}

extension [Inline] {
    /// The text of the first leaf, where a typed number would stand.
    fileprivate var leadingText: String? {
        guard let first else { return nil }
        switch first {
        case .text(let text, _): return text
        case .emphasis(_, let content): return content.leadingText
        case .lineBreak, .figure, .reference, .footnote, .blank: return nil
        }
    }
}

extension Diagnostic {
    /// A typed number that is not the next of its series.
    fileprivate static func outOfSeries(_ number: String, expected: String, _ origin: Origin) -> Diagnostic {
        Diagnostic(
            "number.out-of-series", .warning,
            Bilingual(
                vi: "số đề mục «\(number)» không nối tiếp, theo thứ tự phải là «\(expected)»",
                en: "the heading number «\(number)» does not follow, the series gives «\(expected)»"),
            at: origin.written,
            explanation: Bilingual(
                vi: "Số được giữ như đã gõ và các đề mục sau đếm tiếp từ số này.",
                en: "The number is kept as typed, and the headings after it go on from it."),
            found: number, expected: Bilingual(vi: expected, en: expected), trace: origin.trace)
    }

    /// Phần, Chương, Mục, Tiểu mục or Điều without title and text.
    fileprivate static func divisionWithoutTitle(
        _ number: String, _ origin: Origin, _ citation: Citation?
    ) -> Diagnostic {
        Diagnostic(
            "form.division-without-title", .warning,
            Bilingual(vi: "«\(number)» chưa có tên", en: "«\(number)» has no title"), at: origin.written,
            found: number,
            expected: Bilingual(
                vi: "tên ở cùng dòng, sau dấu chấm", en: "the title on the same line, after the stop"),
            citation: citation, trace: origin.trace)
    }

    /// A typed number in another shape than the pack's.
    fileprivate static func otherShape(_ number: String, expected: String, _ origin: Origin) -> Diagnostic {
        Diagnostic(
            "number.other-shape", .warning,
            Bilingual(
                vi: "số đề mục «\(number)» viết khác kiểu của thể thức «\(expected)»",
                en: "the heading number «\(number)» is not written as the form has it, «\(expected)»"),
            at: origin.written,
            explanation: Bilingual(
                vi: "Số được giữ như đã gõ. Muốn dùng kiểu này cho cả văn bản, khai ở «trình bày: đề mục».",
                en: "The number is kept as typed. To use this form throughout, declare it under «trình bày: đề mục»."),
            found: number, expected: Bilingual(vi: expected, en: expected), trace: origin.trace)
    }
}
