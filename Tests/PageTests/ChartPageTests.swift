import PageTestSupport
import Testing

/// Charts on paper: the drawing is there on every way, its words stand inside the margins, and nothing is torn apart.
@Suite(.enabled(if: PrintedPages.areThere)) struct ChartPageTests {
    private static let document = GallerySpecimens.all.first { $0.name.hasSuffix("16-bao-cao-bieu-do") }

    /// The lines of a printing with their pages.
    private func pages(_ printing: Printing) throws -> PDFFile? {
        try PrintedPages.printed(#require(Self.document))?.pages[printing]
    }

    @Test(arguments: Printing.allCases) func theFiguresOfTheBarsAreText(_ printing: Printing) throws {
        guard let file = try pages(printing) else { return }
        let words = file.lines.flatMap { $0.line.words.map(\.text) }
        for figure in ["105,0", "86,2", "108,8", "84,4", "440", "500", "431", "112", "-4,4"] {
            #expect(words.contains(figure), "\(figure)")
        }
    }

    @Test(arguments: Printing.allCases) func whatIsAbsentIsStated(_ printing: Printing) throws {
        guard let file = try pages(printing) else { return }
        let text = file.lines.map(\.line.text).joined(separator: "\n")
        #expect(text.contains("chưa có số liệu"))
        #expect(text.contains("không áp dụng"))
    }

    @Test(arguments: Printing.allCases) func noWordStandsOutsideTheMargins(_ printing: Printing) throws {
        guard let file = try pages(printing) else { return }
        for placed in file.lines {
            #expect(placed.line.left > 29.4, "\(placed.line.text)")
            #expect(placed.line.right < 210 - 14.4, "\(placed.line.text)")
        }
    }

    @Test(arguments: Printing.allCases) func aChartStandsOnThePageOfItsTitle(_ printing: Printing) throws {
        guard let file = try pages(printing) else { return }
        for (title, last) in [
            ("Mức hoàn thành các chỉ tiêu năm 2026", "Lớp dạy nghề ngắn hạn"),
            ("Hộ sản xuất, kinh doanh giỏi theo thôn", "5. Xóm Mới"),
        ] {
            let first = try #require(file.lines.first { $0.line.text.contains(title) }, "\(title)")
            let end = try #require(file.lines.first { $0.line.text.contains(last) }, "\(last)")
            #expect(first.page == end.page)
            #expect(first.line.baseline < end.line.baseline)
        }
    }

    @Test func wordKeepsTheDrawingWhereItWas() throws {
        guard let direct = try pages(.direct), let through = try pages(.throughDOCX) else { return }
        for name in ["Kết nạp hội viên mới", "1. Bắc", "108,8"] {
            let one = try #require(direct.lines.first { $0.line.text.contains(name) }, "\(name)")
            let two = try #require(through.lines.first { $0.line.text.contains(name) }, "\(name)")
            #expect(one.page == two.page)
            #expect(abs(one.line.left - two.line.left) < 0.5)
            #expect(abs(one.line.baseline - two.line.baseline) < 1)
        }
    }
}
