import Document
import Form
import Testing

@Suite struct EndMarkTests {
    @Test(arguments: [
        ("Đề nghị thực hiện.", "Đề nghị thực hiện./."), ("Đề nghị thực hiện", "Đề nghị thực hiện./."),
        ("Đề nghị thực hiện./.", "Đề nghị thực hiện./."), ("Đề nghị thực hiện;", "Đề nghị thực hiện./."),
        ("Đề nghị thực hiện/.", "Đề nghị thực hiện/."), ("Còn nữa…", "Còn nữa…./."), ("Phải không?", "Phải không?./."),
        ("Đề nghị thực hiện. ", "Đề nghị thực hiện./."),
    ])
    func standsOnceAtTheEndOfTheLastParagraph(_ typed: String, _ printed: String) {
        #expect(Sample.marked([Sample.paragraph(typed)]) == "paragraph \"\(printed)\"")
    }

    @Test func standsBehindAMentionAtTheEnd() {
        let mention = Sample.reference(.appendix("a"))
        let content: [Inline] = Sample.text("Theo bảng này, ") + [mention]
        #expect(Sample.marked([.paragraph(Paragraph(content, origin: Sample.origin()))]).hasSuffix(#" "./.""#))
    }

    @Test func earlierParagraphsStayAsTyped() {
        #expect(
            Sample.marked([Sample.paragraph("Một."), Sample.paragraph("Hai.")]) == """
                paragraph "Một."
                paragraph "Hai./."
                """)
    }

    @Test func takesThePlaceOfAStopInsideEmphasis() {
        let content: [Inline] = Sample.text("Trân trọng ") + [.emphasis(.italic, Sample.text("cảm ơn."))]
        #expect(
            Sample.marked([.paragraph(Paragraph(content, origin: Sample.origin()))])
                == #"paragraph "Trân trọng " italic("cảm ơn./.")"#)
    }

    @Test func takesThePlaceOfAStopAfterEmphasis() {
        let content: [Inline] = [.emphasis(.italic, Sample.text("cảm ơn"))] + Sample.text(".")
        #expect(
            Sample.marked([.paragraph(Paragraph(content, origin: Sample.origin()))])
                == #"paragraph italic("cảm ơn") "./.""#)
    }

    @Test func standsOutsideEmphasisThatHasNoStop() {
        let content: [Inline] = [.emphasis(.strong, Sample.text("Trân trọng"))]
        #expect(
            Sample.marked([.paragraph(Paragraph(content, origin: Sample.origin()))])
                == #"paragraph strong("Trân trọng") "./.""#)
    }

    @Test func markTypedAcrossEmphasisIsKept() {
        let content: [Inline] = [.emphasis(.italic, Sample.text("cảm ơn."))] + Sample.text("/.")
        #expect(
            Sample.marked([.paragraph(Paragraph(content, origin: Sample.origin()))])
                == #"paragraph italic("cảm ơn.") "/.""#)
    }

    @Test func standsBeforeATrailingFootnote() {
        let note = Inline.footnote(Footnote(label: "1", content: Sample.text("Ghi chú."), origin: Sample.origin()))
        #expect(
            Sample.marked([.paragraph(Paragraph(Sample.text("Thực hiện.") + [note], origin: Sample.origin()))])
                == #"paragraph "Thực hiện./." footnote [^1]("Ghi chú.")"#)
    }

    @Test func goesOnTheLastItemOfAList() {
        let items = ["Một;", "Hai."].map { List.Item(.dash, level: 1, Sample.text($0), origin: Sample.origin()) }
        #expect(
            Sample.marked([.list(List(items))]) == """
                list
                  - level 1 "Một;"
                  - level 1 "Hai./."
                """)
    }

    @Test func standsOnALineOfItsOwnBelowATable() {
        let table = Table(
            columns: [Table.Column()], headerRowCount: 0,
            rows: [Table.Row([Table.Cell(column: 0, paragraphs: [Sample.text("A.")], origin: Sample.origin())])],
            origin: Sample.origin())
        #expect(Sample.marked([.table(table)]).hasSuffix("\nparagraph \"./.\""))
    }

    @Test func standsOnALineOfItsOwnBelowATitle() {
        #expect(Sample.marked([Sample.heading(1, "Kinh phí")]).hasSuffix("\nparagraph \"./.\""))
    }

    @Test func goesOnANumberedParagraph() {
        #expect(
            Sample.marked([Sample.heading(2, "Báo cáo trước ngày 15.", kind: .untitled)])
                == #"heading 2 untitled "Báo cáo trước ngày 15./.""#)
    }

    @Test func goesOnTheTextOfARunInHeading() {
        let heading = Heading(
            depth: 2, kind: .runIn, title: Sample.text("Kinh phí:"), text: Sample.text(" tự túc."),
            origin: Sample.origin())
        #expect(Sample.marked([.heading(heading)]) == #"heading 2 runIn "Kinh phí:" | " tự túc./.""#)
    }

    @Test func goesIntoAQuotation() {
        #expect(
            Sample.marked([.quotation([Sample.paragraph("Hết.")])]) == """
                quotation
                  paragraph "Hết./."
                """)
    }

    @Test func pageBreaksAtTheEndAreNotTheEnd() {
        #expect(
            Sample.marked([Sample.paragraph("Hết."), .pageBreak]) == """
                paragraph "Hết./."
                page-break
                """)
    }

    @Test func verbatimParagraphGetsNone() {
        #expect(Sample.marked([Sample.paragraph("Hết.", verbatim: true)]) == #"paragraph verbatim "Hết.""#)
    }

    @Test func canBeLeftOut() {
        #expect(Sample.marked([Sample.paragraph("Hết.")], .none) == #"paragraph "Hết.""#)
    }

    @Test func canBeAnother() {
        #expect(Sample.marked([Sample.paragraph("Hết")], .typed(".")) == #"paragraph "Hết.""#)
    }

    @Test func anotherIsNotDoubled() {
        #expect(Sample.marked([Sample.paragraph("Hết.")], .typed(".")) == #"paragraph "Hết.""#)
    }

    @Test func emptyBodyHasNone() {
        #expect(Sample.marked([]) == "")
    }

    @Test func stopOfAFigureIsReplacedInTheFigure() {
        let figure = Inline.figure(Figure(text: "10 kg.", expression: nil, inputs: []))
        #expect(
            Sample.marked([.paragraph(Paragraph([figure], origin: Sample.origin()))])
                == #"paragraph figure "10 kg./.""#)
    }
}
