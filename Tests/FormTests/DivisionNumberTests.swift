import Diagnostics
import Document
import Form
import Testing

/// Numbers of Phần, Chương, Mục, Điều, and how references name what stands in them.
@Suite struct DivisionNumberTests {
    static func division(
        _ division: Division, _ title: String, typed: String? = nil, name: String? = nil, depth: Int = 1,
        kind: Heading.Kind = .titled
    ) -> Block {
        .heading(
            Heading(
                depth: depth, kind: kind, division: division, typedNumber: typed, title: Sample.text(title), name: name,
                origin: Sample.origin()))
    }

    static func named(_ body: [Block]) -> String {
        let result = Sample.numbered(body + [ReferenceTests.paragraph(Sample.reference(.heading("x")))])
        return String(result.dump.split(separator: "\n").last ?? "")
    }

    @Test func articlesRunOnAcrossChapters() {
        let result = Sample.numbered([
            Self.division(.chapter, "Quy định chung"), Self.division(.article, "Phạm vi"),
            Self.division(.article, "Đối tượng"), Self.division(.chapter, "Tổ chức"),
            Self.division(.article, "Trách nhiệm"),
        ])
        #expect(
            result.dump == """
                heading 1 titled chapter [Chương I] "QUY ĐỊNH CHUNG"
                heading 1 titled article level 2 [Điều 1.] "Phạm vi"
                heading 1 titled article level 2 [Điều 2.] "Đối tượng"
                heading 1 titled chapter [Chương II] "TỔ CHỨC"
                heading 1 titled article level 2 [Điều 3.] "Trách nhiệm"
                """)
        #expect(result.codes.isEmpty)
    }

    @Test func sectionsStartAgainInEachChapterAndChaptersRunThroughParts() {
        let result = Sample.numbered([
            Self.division(.part, "A"), Self.division(.chapter, "B"), Self.division(.section, "C"),
            Self.division(.section, "D"), Self.division(.subsection, "E"), Self.division(.part, "F"),
            Self.division(.chapter, "G"), Self.division(.section, "H"),
        ])
        let numbers = result.dump.split(separator: "\n").compactMap {
            $0.split(separator: "[").last?.split(separator: "]").first
        }
        #expect(
            numbers == ["Phần I", "Chương I", "Mục 1", "Mục 2", "Tiểu mục 1", "Phần II", "Chương II", "Mục 1"])
        #expect(result.dump.contains("subsection level 4"))
    }

    @Test func clausesAndPointsStartAgainInEachArticle() {
        let result = Sample.numbered([
            Self.division(.article, "Một"), Sample.heading(2, "A", kind: .untitled),
            Sample.heading(3, "B", kind: .untitled), Sample.heading(2, "C", kind: .untitled),
            Self.division(.article, "Hai"), Sample.heading(2, "D", kind: .untitled),
        ])
        #expect(
            result.dump == """
                heading 1 titled article [Điều 1.] "Một"
                heading 2 untitled [1.] "A"
                heading 3 untitled [a)] "B"
                heading 2 untitled [2.] "C"
                heading 1 titled article [Điều 2.] "Hai"
                heading 2 untitled [1.] "D"
                """)
    }

    @Test func romanHeadingsStartAgainInEachPart() {
        let result = Sample.numbered([
            Self.division(.part, "Kết quả"), Sample.heading(1, "A"), Sample.heading(1, "B"),
            Self.division(.part, "Nhiệm vụ"), Sample.heading(1, "C"), Sample.heading(2, "D"),
        ])
        #expect(result.dump.hasSuffix("heading 1 titled level 2 [I.] \"C\"\nheading 2 titled level 3 [1.] \"D\""))
    }

    @Test func deeperMarksCountFromTheirDivision() {
        let result = Sample.numbered([
            Self.division(.chapter, "A"), Self.division(.article, "B", depth: 2),
            Sample.heading(3, "C", kind: .untitled), Sample.heading(4, "D", kind: .untitled),
        ])
        #expect(result.dump.hasSuffix("heading 2 untitled level 3 [1.] \"C\"\nheading 3 untitled level 4 [a)] \"D\""))
    }

    @Test func plainHeadingEndsTheArticle() {
        let result = Sample.numbered([
            Sample.heading(1, "A"), Self.division(.article, "B"), Sample.heading(1, "C"),
        ])
        #expect(result.dump.hasSuffix(#"heading 1 titled [II.] "C""#))
    }

    @Test func typedNumeralsGoOn() {
        let result = Sample.numbered([
            Self.division(.part, "A", typed: "Phần thứ nhất"), Self.division(.part, "B"), Self.division(.part, "C"),
            Self.division(.part, "D"),
        ])
        #expect(result.dump.contains("[Phần thứ hai] \"B\""))
        #expect(result.dump.contains("[Phần thứ tư] \"D\""))
        #expect(result.codes == ["number.other-shape"])
    }

    @Test func insertedArticleIsKeptAndTheSeriesGoesOn() {
        let result = Sample.numbered([
            Self.division(.article, "A", typed: "Điều 5."), Self.division(.article, "B", typed: "Điều 5a."),
            Self.division(.article, "C"),
        ])
        #expect(result.dump.hasSuffix(#"[Điều 6.] "C""#))
        #expect(result.codes == ["number.out-of-series", "number.out-of-series"])
    }

    @Test func plainArticleInATextJoinsTheSeries() {
        let result = Sample.numbered([
            Sample.paragraph("Điều 1. Phạm vi."), Self.division(.article, "B"),
        ])
        #expect(result.dump.hasSuffix(#"[Điều 2.] "B""#))
    }

    @Test func quotedArticleDoesNot() {
        let result = Sample.numbered([
            .quotation([Sample.paragraph("Điều 1. Phạm vi.")]), Self.division(.article, "B"),
        ])
        #expect(result.dump.hasSuffix(#"[Điều 1.] "B""#))
    }

    @Test func divisionWithoutTitleIsAFindingWithItsProvision() {
        let result = Sample.numbered([Self.division(.chapter, "")])
        #expect(result.codes == ["form.division-without-title"])
        #expect(
            result.diagnostics.first?.citation
                == Citation(.decree30, .appendix("I"), .part("I"), .section("II"), .clause("6"), .point("d")))
        #expect(Sample.numbered([Self.division(.chapter, "")], pack: FarmersUnionPack.pack).codes.isEmpty)
    }

    @Test func articleIsNamedByItself() {
        #expect(
            Self.named([Self.division(.chapter, "A"), Self.division(.article, "B", name: "x")])
                .hasSuffix(#""Điều 1""#))
    }

    @Test func pointIsNamedWithClauseAndArticle() {
        let body = [
            Self.division(.article, "A"), Self.division(.article, "B"), Sample.heading(2, "C", kind: .untitled),
            Sample.heading(2, "D", kind: .untitled), Sample.heading(3, "E", kind: .untitled, name: "x"),
        ]
        #expect(Self.named(body).hasSuffix(#""điểm a khoản 2 Điều 2""#))
    }

    @Test func sectionIsNamedWithItsChapter() {
        let body = [
            Self.division(.part, "A"), Self.division(.chapter, "B"), Self.division(.section, "C", name: "x"),
        ]
        #expect(Self.named(body).hasSuffix(#""Mục 1 Chương I""#))
    }

    @Test func headingOfAPartIsNamedAsItsSection() {
        let body = [Self.division(.part, "A"), Sample.heading(1, "B"), Sample.heading(2, "C", name: "x")]
        #expect(Self.named(body).hasSuffix(#""khoản 1 mục I Phần I""#))
    }

    @Test func wordsOfAPartAreNamedInLowerCase() {
        #expect(
            Self.named([Self.division(.part, "A", typed: "PHẦN THỨ NHẤT", name: "x")])
                .hasSuffix(#""Phần thứ nhất""#))
    }

    @Test func nothingIsNamedByADivisionThatHasEnded() {
        let body = [Self.division(.article, "A"), Sample.heading(1, "B"), Sample.heading(2, "C", name: "x")]
        #expect(Self.named(body).hasSuffix(#""mục 1 phần I""#))
    }
}
