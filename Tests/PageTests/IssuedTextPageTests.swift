import PageTestSupport
import Testing

/// A text issued with the main one: a head without number and date, the reference line, pages of its own.
@Suite(.enabled(if: PrintedPages.areThere)) struct IssuedTextPageTests {
    private static let cases = PageCase.all.filter { $0.document.name == "quyet-dinh-quy-che-xa-2026" }

    /// The lines of the first page of the issued text.
    private func firstPage(_ measure: PageMeasure) throws -> PDFPage {
        try #require(measure.sections.count == 3, "main text, issued text, its appendix")
        return measure.file.pages[measure.sections[1].lowerBound]
    }

    @Test func thereIsADocumentToMeasure() { #expect(Self.cases.count == Printing.allCases.count) }

    @Test(arguments: cases) func countsItsPagesFromOne(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        #expect(measure.pageNumbers == [[nil], [nil, "2"], [nil]])
    }

    @Test(arguments: cases) func standsItsHeadWhereTheMainTextsStands(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let lines = try firstPage(measure).content
        let motto = try #require(lines.first { $0.text.hasPrefix("Độc lập - Tự do - Hạnh phúc") })
        let first = try #require(measure.motto)
        expect(motto.baseline, near: first.baseline, within: 1, "baseline of Tiêu ngữ, mm")
        expect(motto.right, near: first.right, within: 1, "right end of Tiêu ngữ, mm")
        #expect(!lines.contains { $0.text.hasPrefix("Số:") || $0.text.contains("Suối Bàng, ngày") })
    }

    @Test(arguments: cases) func setsTypeSubjectAndReferenceLineInTheMiddle(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let paper = try firstPage(measure)
        let middle = measure.textCenter(of: paper)
        let title = try #require(paper.content.firstIndex { $0.text == "QUY CHẾ" })
        let lines = Array(paper.content[title...].prefix(4))
        #expect(lines.prefix(2).allSatisfy { $0.isBold && !$0.isItalic })
        #expect(lines.dropFirst(2).allSatisfy { $0.isItalic && !$0.isBold })
        #expect(
            lines.dropFirst(2).map(\.text).joined(separator: " ")
                == "(Kèm theo Quyết định số 46/QĐ-UBND ngày 16 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Bàng)")
        for line in lines { expect(line.center, near: middle, within: 0.8, "middle of «\(line.text)», mm") }
    }
}
