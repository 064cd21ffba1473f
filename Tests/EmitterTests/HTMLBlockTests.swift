import Document
import Form
import Testing
import XML

@testable import Emitters

@Suite("Blocks and pieces in HTML")
struct HTMLBlockTests {
    private func first(_ block: Block) throws -> XMLElement {
        try #require(try Output.article([block]).elements.first)
    }

    @Test func aHeadingIsBelowTheTitle() throws {
        let heading = try first(Sample.heading(1, "I.", "MỤC ĐÍCH"))
        #expect(heading.name.localName == "h2")
        #expect(heading["class"] == "heading1")
        #expect(heading.text == "I. MỤC ĐÍCH")
    }

    @Test func aHeadingOfAnAppendixIsBelowItsTitle() throws {
        let appendix = Sample.appendix("Phụ lục", "DANH SÁCH", [Sample.heading(1, "I.", "PHẦN MỘT")])
        let section = try #require(try Output.html(Sample.document([], appendices: [appendix])).first("section"))
        #expect(section.first("h2")?.text == "DANH SÁCH")
        #expect(section.first("h3")?.text == "I. PHẦN MỘT")
    }

    @Test func headingsSkipNoRankWhereTheTextSkipsALevel() throws {
        let depths = [2, 4, 2, 1, 2, 3]
        let article = try Output.article(depths.map { Sample.heading($0, nil, "Tên") })
        #expect(article.elements.map(\.name.localName) == ["h2", "h3", "h2", "h2", "h3", "h4"])
    }

    @Test func articlesAreBelowTheirChapter() throws {
        let article = try Output.article([
            Sample.division(.chapter, "Chương I", "CHUNG", level: 1),
            Sample.division(.article, "Điều 1.", "Phạm vi", level: 2),
            Sample.division(.chapter, "Chương II", "RIÊNG", level: 1),
        ])
        #expect(article.elements.map(\.name.localName) == ["h2", "h3", "h2"])
        #expect(article.elements.first?.elements.map(\.name.localName) == ["br"])
        #expect(article.elements.first?["class"] == "division")
    }

    @Test func onlyTheHeadOfARunInHeadingIsAHeading() throws {
        let division = try first(Sample.runIn(2, "1.", "Thời gian:", " cả năm."))
        #expect(division.elements.map(\.name.localName) == ["h2", "p"])
        #expect(division.text == "1. Thời gian: cả năm.")
    }

    @Test func aListIsAListAndItsMarksAreText() throws {
        let list = try first(Sample.list("Một;", "Hai."))
        #expect(list.name.localName == "ul")
        #expect(list.elements.map(\.text) == ["- Một;", "- Hai."])
    }

    @Test(arguments: zip(Emphasis.allCases, ["strong", "em", "u", "sup", "sub", "mark"]))
    func everyEmphasisHasAnElement(_ emphasis: Emphasis, _ element: String) throws {
        let paragraph = try first(Sample.paragraph([.emphasis(emphasis, [Sample.text("chữ")])]))
        #expect(paragraph.first(element)?.text == "chữ")
    }

    @Test func aFootnoteLinksToItsTextAndBack() throws {
        let note = Inline.footnote(Sample.note(1, "Nội dung."))
        let article = try Output.article([Sample.paragraph([Sample.text("Chữ"), note])])
        let text = try #require(article.all("p").first { $0["id"] == "fn1" })
        #expect(article.first("sup")?.first("a")?["href"] == "#fn1")
        #expect(text.first("a")?["href"] == "#fr1")
        #expect(text.text == "1 Nội dung.")
    }

    @Test func aTableHasAHeadWithScopes() throws {
        let table = try #require(try Output.article([.table(Sample.spannedTable)]).first("table"))
        #expect(table.first("thead")?.elements.count == 2)
        #expect(table.first("thead")?.all("th").allSatisfy { $0["scope"] == "col" } == true)
        #expect(table.first("tbody")?.all("td").first { $0.text == "Xã Tân Lập" }?["rowspan"] == "2")
    }

    @Test func aTableScrollsInABoxOfItsOwn() throws {
        let box = try first(.table(Sample.spannedTable))
        #expect(box["class"] == "wide")
        #expect(box["aria-label"] == "Bảng 1. Số người được khám")
        #expect(box["tabindex"] == "0")
    }

    @Test func runsOfSpacesAreKept() throws {
        let paragraph = try first(Sample.paragraph("a   b"))
        #expect(paragraph.text == "a   b")
        #expect(paragraph.first("span")?.text == "  ")
    }

    @Test func aBreakIsABreak() throws {
        let paragraph = try first(Sample.paragraph([Sample.text("a"), .lineBreak, Sample.text("b")]))
        #expect(paragraph.elements.map(\.name.localName) == ["br"])
    }

    @Test func aQuotationIsAQuotation() throws {
        let quotation = try first(.quotation([Sample.paragraph("Trích")]))
        #expect(quotation.name.localName == "blockquote")
        #expect(quotation.first("p")?["class"] == "quotation")
    }

    @Test func columnsStandSideBySide() throws {
        let columns = try first(.columns([[Sample.paragraph("a")], [Sample.paragraph("b")]]))
        #expect(columns["class"] == "columns")
        #expect(columns.elements.map(\.text) == ["a", "b"])
    }

    @Test func aPageBreakIsMarked() throws {
        #expect(try first(.pageBreak)["class"] == "break")
    }

    @Test func theLastLinesOfTheBodyStayWithTheClosing() throws {
        let body = [Sample.paragraph("Một."), Sample.paragraph("Hai."), Sample.paragraph("Ba.")]
        let paragraphs = try Output.html(Sample.document(body)).all("p")
        let names = ["Một.", "Hai.", "Ba."].map { text in paragraphs.first { $0.text == text }?["class"] ?? "" }
        #expect(names == ["body", "body kept", "body kept"])
    }

    @Test func aBlankIsOfNoBreakSpaces() throws {
        let paragraph = try first(Sample.paragraph([Sample.text("Số: "), .blank(.number), Sample.text("/KH")]))
        #expect(paragraph.text == "Số: " + String(repeating: "\u{A0}", count: 11) + "/KH")
    }

    @Test func markupInTextStaysText() throws {
        let text = "<script>alert(1)</script> ]]> {{ x }} &amp; <p>"
        #expect(try first(Sample.paragraph(text)).text == text)
    }

    @Test func markupInTheTitleStaysText() throws {
        var document = Sample.bare
        document.form.metadata.title = "</title><script>"
        #expect(try Output.html(document).first("title")?.text == "</title><script>")
    }
}
