import Document
import Form
import Testing
import XML

@testable import Emitters

@Suite("Blocks and pieces in ODT")
struct ODTBlockTests {
    private func first(_ block: Block) throws -> XMLElement {
        try #require(try Output.text([block]).elements.first)
    }

    @Test func aHeadingStandsInTheOutlineWithItsNumberAsText() throws {
        let heading = try first(Sample.heading(2, "1.", "Mục đích"))
        #expect(heading.name.description == "text:h")
        #expect(heading["text:outline-level"] == "2")
        #expect(heading["text:style-name"] == "heading2")
        #expect(heading.text == "1. Mục đích")
    }

    @Test func aChapterIsOneHeadingOfTwoLines() throws {
        let heading = try first(Sample.division(.chapter, "Chương II", "TỔ CHỨC", level: 2))
        #expect(heading.name.description == "text:h")
        #expect(heading["text:outline-level"] == "2")
        #expect(heading["text:style-name"] == "division")
        #expect(heading.elements.map(\.name.description) == ["text:line-break"])
    }

    @Test func aChapterWithoutTitleIsItsLabelAlone() throws {
        let heading = try first(Sample.division(.chapter, "Chương II", "", level: 1))
        #expect(heading.text == "Chương II")
        #expect(heading.elements.isEmpty)
    }

    @Test func anArticleStandsOnOneLine() throws {
        let heading = try first(Sample.division(.article, "Điều 5.", "Phạm vi", level: 3))
        #expect(heading["text:style-name"] == "article")
        #expect(heading.text == "Điều 5. Phạm vi")
    }

    @Test func aNumberedParagraphIsNoHeading() throws {
        let paragraph = try first(Sample.numbered(2, "2.", "Nội dung."))
        #expect(paragraph.name.description == "text:p")
        #expect(paragraph["text:style-name"] == "body")
        #expect(paragraph.text == "2. Nội dung.")
    }

    @Test func onlyTheHeadOfARunInHeadingIsBold() throws {
        let paragraph = try first(Sample.runIn(3, "a)", "Thời gian:", " cả năm."))
        #expect(paragraph.first("text:span")?.text == "a) Thời gian:")
        #expect(paragraph.text == "a) Thời gian: cả năm.")
    }

    @Test func aBoldNumberStandsBeforePlainText() throws {
        var heading = Heading(depth: 2, kind: .untitled, title: [Sample.text("Nội dung.")], origin: .supplied)
        heading.number = "1."
        heading.hasBoldNumber = true
        let paragraph = try first(.heading(heading))
        #expect(paragraph.first("text:span")?["text:style-name"] == "strong")
        #expect(paragraph.first("text:span")?.text == "1.")
    }

    @Test func aFaceChosenForAHeadingReplacesThePacks() throws {
        var heading = Heading(depth: 1, kind: .titled, title: [Sample.text("Đề mục")], origin: .supplied)
        heading.face = .regular
        let content = try Output.content(Sample.plain([.heading(heading)]))
        let name = content.first("text:h")?.first("text:span")?["text:style-name"]
        let style = content.all("style:style").first { $0["style:name"] == name }
        #expect(style?.first("style:text-properties")?["fo:font-weight"] == "normal")
    }

    @Test func theMarkOfAListItemIsText() throws {
        let item = try first(Sample.list("Một việc;"))
        #expect(item["text:style-name"] == "dashItem")
        #expect(item.text == "- Một việc;")
    }

    @Test func aBreakStandsInsideTheParagraph() throws {
        let paragraph = try first(Sample.paragraph([Sample.text("a"), .lineBreak, Sample.text("b")]))
        #expect(paragraph.elements.map(\.name.description) == ["text:line-break"])
    }

    @Test func facesInsideEachOtherMakeOneSpan() throws {
        let nested = Inline.emphasis(
            .strong, [Sample.text("a"), .emphasis(.italic, [Sample.text("b")]), Sample.text("c")])
        let paragraph = try first(Sample.paragraph([nested]))
        #expect(paragraph.elements.map(\.text) == ["a", "b", "c"])
        #expect(paragraph.elements.allSatisfy { $0.elements.isEmpty })
    }

    @Test(arguments: Emphasis.allCases.filter { $0 != .missing })
    func everyEmphasisHasAStyle(_ emphasis: Emphasis) throws {
        let paragraph = try first(Sample.paragraph([.emphasis(emphasis, [Sample.text("chữ")])]))
        #expect(paragraph.first("text:span")?["text:style-name"] == emphasis.rawValue)
    }

    @Test func runsOfSpacesAndTabsAreKept() throws {
        let paragraph = try first(Sample.paragraph("  a   b\tc"))
        #expect(paragraph.elements.map(\.name.description) == ["text:s", "text:s", "text:tab"])
        #expect(paragraph.elements.compactMap { $0["text:c"] } == ["2", "2"])
    }

    @Test func aFootnoteStandsAtItsMark() throws {
        let note = Inline.footnote(Sample.note(3, "Nội dung chú thích."))
        let element = try #require(try first(Sample.paragraph([Sample.text("Chữ"), note])).first("text:note"))
        #expect(element.first("text:note-citation")?.text == "3")
        #expect(element.first("text:note-body")?.text == "Nội dung chú thích.")
    }

    @Test func aBlankIsAsWideAsThePackSays() throws {
        let spaces = try first(Sample.paragraph([Sample.text("Số: "), .blank(.number), Sample.text("/KH")]))
            .first("text:s")
        // 36 pt at 14 pt: 3.5 pt a space.
        #expect(spaces?["text:c"] == "11")
    }

    @Test func aReferenceAndAFigureAreText() throws {
        var reference = Reference(targets: [.appendix("a")], origin: .supplied)
        reference.resolved = "Phụ lục II"
        let figure = Figure(text: "1.105", expression: nil, inputs: [])
        let paragraph = try first(Sample.paragraph([.reference(reference), Sample.text(": "), .figure(figure)]))
        #expect(paragraph.text == "Phụ lục II: 1.105")
    }

    @Test(arguments: [(Paragraph.Alignment.centered, "center"), (.trailing, "end")])
    func aChosenAlignmentDropsTheIndent(_ alignment: Paragraph.Alignment, _ word: String) throws {
        let content = try Output.content(Sample.plain([Sample.paragraph("Dòng", alignment)]))
        let properties = content.all("style:paragraph-properties").first { $0["fo:text-align"] != nil }
        #expect(properties?["fo:text-align"] == word)
        #expect(properties?["fo:text-indent"] == "0mm")
    }

    @Test func theBlockAfterAPageBreakStartsAPage() throws {
        let content = try Output.content(Sample.plain([.pageBreak, Sample.paragraph("Trang mới")]))
        let style = content.all("style:style").first { $0["style:name"] == "P1" }
        #expect(style?.first("style:paragraph-properties")?["fo:break-before"] == "page")
        #expect(content.first("text:p")?["text:style-name"] == "P1")
    }

    @Test func columnsStandInATableWithoutLines() throws {
        let columns = Block.columns([[Sample.paragraph("a")], [Sample.paragraph("b")]])
        let table = try #require(try Output.text([columns]).first("table:table"))
        #expect(table.all("table:table-cell").map(\.text) == ["a", "", "b"])
        #expect(Set(table.all("table:table-cell").compactMap { $0["table:style-name"] }) == ["PlainCell"])
    }

    @Test func aQuotationHasARoleOfItsOwn() throws {
        #expect(try first(.quotation([Sample.paragraph("Trích")]))["text:style-name"] == "quotation")
    }

    @Test func theHeaderOfATableIsRepeated() throws {
        let header = try #require(try Output.text([.table(Sample.spannedTable)]).first("table:table-header-rows"))
        #expect(header.elements.count == 2)
    }

    @Test func aJoinedCellCoversItsPlaces() throws {
        let table = try #require(try Output.text([.table(Sample.spannedTable)]).first("table:table"))
        let joined = try #require(table.all("table:table-cell").first { $0.text == "Xã Tân Lập" })
        #expect(joined["table:number-rows-spanned"] == "2")
        let last = try #require(table.all("table:table-row").last)
        #expect(last.elements[1].name.localName == "covered-table-cell")
    }

    @Test func aRowTallerThanAPageMaySplit() throws {
        let column = Table.Column()
        let tall = String(repeating: "chữ dài ", count: 4000)
        let table = Sample.table(["A"], [[tall], ["ngắn"]], columns: [column])
        let rows = try Output.text([.table(table)]).all("table:table-row").compactMap { $0["table:style-name"] }
        #expect(rows == ["Row", "TallRow", "Row"])
    }

    @Test func markupInTextStaysText() throws {
        let text = "<script>alert(1)</script> ]]> {{ x }} &amp; <text:p>"
        #expect(try first(Sample.paragraph(text)).text == text)
    }
}
