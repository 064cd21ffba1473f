import Diagnostics
import Document
import Form
import Testing

@Suite struct ReferenceTests {
    static func paragraph(_ inline: Inline) -> Block {
        .paragraph(Paragraph([inline], origin: Sample.origin()))
    }

    static func resolved(_ inline: Inline, appendices: [Appendix] = [], body: [Block] = []) -> String {
        let result = Sample.numbered([paragraph(inline)] + body, appendices: appendices)
        return String(result.dump.split(separator: "\n").first ?? "")
    }

    static let two = [Sample.appendix("A", name: "a"), Sample.appendix("B", name: "b")]

    @Test func singleAppendixHasNoNumber() {
        let appendices = [Sample.appendix("A", name: "a")]
        #expect(Self.resolved(Sample.reference(.appendix("a")), appendices: appendices).hasSuffix(#""Phụ lục""#))
    }

    @Test func severalAppendicesAreNumbered() {
        #expect(Self.resolved(Sample.reference(.appendix("b")), appendices: Self.two).hasSuffix(#""Phụ lục II""#))
    }

    @Test func severalTargetsShareTheWord() {
        let reference = Sample.reference(.appendix("a"), .appendix("b"), form: .lower)
        #expect(Self.resolved(reference, appendices: Self.two).hasSuffix(#""phụ lục I, II""#))
    }

    @Test func ownLabelIsNamedAsTyped() {
        let appendices = [Sample.appendix("A", own: "Biểu 19", name: "a")]
        #expect(Self.resolved(Sample.reference(.appendix("a")), appendices: appendices).hasSuffix(#""Biểu 19""#))
    }

    @Test(arguments: ["phu_luc_ii", "ii"])
    func appendixIsFoundByItsLabel(_ name: String) {
        #expect(Self.resolved(Sample.reference(.appendix(name)), appendices: Self.two).hasSuffix(#""Phụ lục II""#))
    }

    @Test func headingIsNamedWithTheLevelsAbove() {
        let body = [
            Sample.heading(1, "Một"), Sample.heading(2, "A"), Sample.heading(2, "B"),
            Sample.heading(2, "C", name: "c"),
        ]
        #expect(Self.resolved(Sample.reference(.heading("c")), body: body).hasSuffix(#""mục 3 phần I""#))
    }

    @Test func pointIsNamedInnermostFirst() {
        let body = [
            Sample.heading(1, "Một"), Sample.heading(1, "Hai"), Sample.heading(2, "A"),
            Sample.heading(3, "Ý", name: "y"),
        ]
        #expect(Self.resolved(Sample.reference(.heading("y")), body: body).hasSuffix(#""điểm a mục 1 phần II""#))
    }

    @Test func chainNamesItsLevelsOnce() {
        let result = Sample.numbered(
            [
                Self.paragraph(Sample.reference(.heading("c"))), Sample.heading(1, "X"), Sample.heading(2, "A"),
                Sample.heading(3, "C", name: "c"),
            ], pack: HeadingNumberTests.chained())
        #expect(result.dump.contains(#"reference mục.c "mục 1.1 phần I""#))
    }

    @Test func typedNumberIsTheOneNamed() {
        let body = [Sample.heading(1, "Ba", typed: "III-", name: "ba")]
        #expect(Self.resolved(Sample.reference(.heading("ba")), body: body).hasSuffix(#""phần III""#))
    }

    @Test func headingOfAnAppendixIsNamedWithItsAppendix() {
        let appendices = [Sample.appendix("A", blocks: [Sample.heading(1, "X", name: "x")])]
        #expect(
            Self.resolved(Sample.reference(.heading("x")), appendices: appendices).hasSuffix(#""phần I Phụ lục""#))
    }

    @Test func insideTheAppendixItsNameIsLeftOut() {
        let appendix = Sample.appendix(
            "A", blocks: [Sample.heading(1, "X", name: "x"), Self.paragraph(Sample.reference(.heading("x")))])
        #expect(Sample.numbered([], appendices: [appendix]).dump.hasSuffix(#""phần I""#))
    }

    @Test func referencesResolveInTablesListsAndTheForm() {
        let reference = Sample.reference(.appendix("a"))
        let table = Table(
            columns: [Table.Column()], headerRowCount: 0,
            rows: [Table.Row([Table.Cell(column: 0, paragraphs: [[reference]], origin: Sample.origin())])],
            origin: Sample.origin())
        let list = List([List.Item(.dash, level: 1, [reference], origin: Sample.origin())])
        var document = Sample.assembled(Sample.data { $0.subject = [reference] }, appendices: [Self.two[0]]).document
        document.body = [.table(table), .list(list)]
        let dump = Numberer.number(document, pack: StatePack.pack).output.map { DocumentDump.text($0) } ?? ""
        #expect(dump.components(of: #"reference phụ_lục.a "Phụ lục""#) == 3)
    }

    @Test func referenceInACapitalHeadingIsInCapitals() {
        let heading = Heading(
            depth: 1, kind: .titled, title: [Sample.reference(.appendix("a"))], origin: Sample.origin())
        let result = Sample.numbered([.heading(heading)], appendices: [Self.two[0]])
        #expect(result.dump.hasPrefix(#"heading 1 titled [I.] reference phụ_lục.a "PHỤ LỤC""#))
    }

    @Test func unknownAppendixIsAnErrorWithTheNearestName() throws {
        let result = Sample.numbered(
            [Self.paragraph(Sample.reference(.appendix("phan_bo")))],
            appendices: [Sample.appendix("A", name: "phan_bon")])
        let error = try #require(result.diagnostics.first)
        #expect(result.codes == ["reference.unknown-appendix"])
        #expect(error.severity == .error)
        #expect(error.suggestion == "phan_bon")
        #expect(error.span == Sample.span(5))
    }

    @Test func unknownHeadingIsAnErrorWithTheNearestName() throws {
        let result = Sample.numbered([
            Self.paragraph(Sample.reference(.heading("kinh_phi"))), Sample.heading(1, "X", name: "kinh_phis"),
        ])
        #expect(result.codes == ["reference.unknown-heading"])
        #expect(result.diagnostics.first?.suggestion == "kinh_phis")
    }

    @Test func everyUnknownTargetIsReported() {
        let result = Sample.numbered([
            Self.paragraph(Sample.reference(.appendix("x"), .appendix("y"))),
            Self.paragraph(Sample.reference(.heading("z"))),
        ])
        #expect(
            result.codes == [
                "reference.unknown-appendix", "reference.unknown-appendix", "reference.unknown-heading",
            ])
    }

    @Test func headingWithoutNumberCannotBeNamed() {
        let result = Sample.numbered([
            Self.paragraph(Sample.reference(.heading("x"))), Sample.heading(1, "X", kind: .unnumbered, name: "x"),
        ])
        #expect(result.codes == ["reference.heading-without-number"])
    }

    @Test func nameGivenTwiceIsAnErrorAtTheSecond() throws {
        let result = Sample.numbered([
            Sample.heading(1, "A", name: "x", at: 1), Sample.heading(1, "B", name: "x", at: 2),
        ])
        let error = try #require(result.diagnostics.first)
        #expect(result.codes == ["reference.duplicate-name"])
        #expect(error.span == Sample.span(2))
        #expect(error.notes.first?.span == Sample.span(1))
    }

    @Test func appendixNameGivenTwiceIsAnError() {
        let result = Sample.numbered([], appendices: [Self.two[0], Self.two[0]])
        #expect(result.codes == ["reference.duplicate-name"])
    }

    @Test func footnotesAreNumberedInOrderThroughTheDocument() {
        func note(_ label: String) -> Inline {
            .footnote(Footnote(label: label, content: Sample.text("n"), origin: Sample.origin()))
        }
        let result = Sample.numbered(
            [Self.paragraph(note("b")), .quotation([Self.paragraph(note("a"))])],
            appendices: [Sample.appendix("A", blocks: [Self.paragraph(note("c"))])])
        #expect(
            result.dump.hasPrefix(
                """
                paragraph footnote 1("n")
                quotation
                  paragraph footnote 2("n")
                """))
        #expect(result.dump.hasSuffix(#"paragraph footnote 3("n")"#))
    }

    @Test func referenceInsideAFootnoteResolves() {
        let note = Inline.footnote(
            Footnote(label: "1", content: [Sample.reference(.appendix("a"))], origin: Sample.origin()))
        #expect(
            Self.resolved(note, appendices: [Self.two[0]])
                == #"paragraph footnote 1(reference phụ_lục.a "Phụ lục")"#)
    }
}

extension String {
    /// How often a text occurs.
    func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
