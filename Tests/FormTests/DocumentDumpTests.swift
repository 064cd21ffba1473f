import Diagnostics
import Document
import Testing

@Suite struct DocumentDumpTests {
    @Test func placesAreShownOnRequest() {
        let blocks = [Sample.heading(1, "Một", at: 13)]
        #expect(
            DocumentDump.text(blocks, options: .init(showsPlaces: true)) == #"heading 1 titled "Một" @2:3"#)
        #expect(DocumentDump.text(blocks) == #"heading 1 titled "Một""#)
    }

    @Test func sourcesOfFiguresAreShownOnRequest() {
        let figure = Inline.figure(Figure(text: "10 xã", expression: nil, inputs: [Sample.span(1), Sample.span(12)]))
        #expect(
            DocumentDump.text([figure], options: .init(showsSources: true)) == #"figure "10 xã" ← 1:2, 2:2"#)
        #expect(DocumentDump.text([figure]) == #"figure "10 xã""#)
    }

    @Test func quotesAndInvisibleCharactersAreWrittenOut() {
        #expect(DocumentDump.text(Sample.text("a\"b\\c\u{A0}d\te")) == #""a\"b\\c\u{A0}d\te""#)
    }

    @Test func nothingIsEmptyQuotes() {
        let empty: [Inline] = []
        #expect(DocumentDump.text(empty) == "\"\"")
    }

    @Test func tablesShowTheirGrid() {
        let table = Table(
            columns: [
                Table.Column(alignment: .centered, width: .millimetres(10)),
                Table.Column(alignment: .trailing, width: .percent(30)), Table.Column(width: .share),
            ], headerRowCount: 1,
            rows: [
                Table.Row([
                    Table.Cell(column: 0, rowSpan: 2, paragraphs: [Sample.text("Stt")], origin: Sample.origin()),
                    Table.Cell(
                        column: 1, columnSpan: 2, paragraphs: [Sample.text("A"), Sample.text("B")],
                        origin: Sample.origin()),
                ])
            ], title: Sample.text("Bảng"), unit: Sample.text("Đơn vị tính: ca"),
            notes: [Paragraph(Sample.text("Ghi chú: x"), origin: Sample.origin())], origin: Sample.origin())
        #expect(
            DocumentDump.text([.table(table)]) == """
                table header 1 columns centered 10.0mm, trailing 30.0%, leading *
                  title "Bảng"
                  unit "Đơn vị tính: ca"
                  row
                    cell 0 rows 2 "Stt"
                    cell 1 columns 2 "A" / "B"
                  note paragraph "Ghi chú: x"
                """)
    }

    @Test func columnsQuotationsAndBreaksNest() {
        #expect(
            DocumentDump.text([
                .columns([[Sample.paragraph("trái")], [.quotation([Sample.paragraph("phải")])]]), .pageBreak,
            ]) == """
                columns
                  column
                    paragraph "trái"
                  column
                    quotation
                      paragraph "phải"
                page-break
                """)
    }
}
