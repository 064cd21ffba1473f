import PageTestSupport
import Testing

/// Chương, Mục, Điều, khoản, điểm on paper (nd30 Phụ lục I, Phần I, Mục II, khoản 6 điểm đ).
@Suite(.enabled(if: PrintedPages.areThere)) struct DivisionTests {
    private static let pages = PageCase.all.filter { $0.document == Specimens.divisions }

    /// The lines of the running text that start with some words, each with the line after it.
    private func lines(_ start: String, _ measure: PageMeasure) -> [(line: PDFLine, next: PDFLine)] {
        let body = measure.body.map(\.line)
        return zip(body, body.dropFirst()).filter { $0.0.text.hasPrefix(start) }.map { (line: $0, next: $1) }
    }

    @Test(arguments: pages) func labelsStandBoldInTheMiddleAboveTheirTitles(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let first = try #require(measure.file.pages.first)
        let middle = measure.leftMargin + (first.width - measure.leftMargin - measure.rightMargin) / 2
        let heads = lines("Chương ", measure) + lines("Mục ", measure)
        #expect(heads.count == 18)
        expectCentered(heads.flatMap { [$0.line, $0.next] }, at: middle, within: 0.6, "label and title")
        for head in heads {
            #expect(head.line.isBold && head.next.isBold)
            #expect(head.next.text == head.next.text.uppercased(), "title in capitals: «\(head.next.text)»")
            #expect(head.next.baseline > head.line.baseline, "on one page: «\(head.line.text)»")
        }
        expectSizes(of: heads.flatMap { [$0.line, $0.next] }, in: .size13to14, "size of label and title")
    }

    @Test(arguments: pages) func articlesAreIndentedAndTitledOnesBold(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let articles = lines("Điều ", measure).map(\.line)
        #expect(articles.count == 27)
        for line in articles {
            let indent = line.left - measure.leftMargin
            #expect(min(abs(indent - 10), abs(indent - 12.7)) < 0.4, "«\(line.text)» \(rounded(indent))")
        }
        let titled = articles.filter { $0.text.contains("Phạm vi áp dụng") }
        #expect(titled.count == 9)
        #expect(titled.allSatisfy { $0.isBold })
        expectSizes(of: articles, in: .size13to14, "size of Điều")
    }

    @Test(arguments: pages) func clausesAndPointsAreUprightAndNotBold(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let texts = (lines("2. Các việc", measure) + lines("a) Việc", measure) + lines("đ) Việc", measure)).map(\.line)
        #expect(texts.count == 9 + 9 + 5)
        #expect(texts.allSatisfy { !$0.isBold && !$0.isItalic })
        let titled = lines("1. Việc có tên", measure).map(\.line)
        #expect(titled.count == 9)
        #expect(titled.allSatisfy { $0.isBold }, "a khoản with a title is bold")
    }

    /// Not through DOCX: LibreOffice lets go of a chain of headings there, though each says that it keeps with the next.
    @Test(arguments: pages.filter { $0.printing != .throughDOCX })
    func noPageEndsInALabelOrTitle(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        #expect(measure.file.pages.count > 5)
        for (number, content) in measure.file.pages.dropLast().enumerated() {
            let lines = measure.body.filter { $0.page == number }.map(\.line)
            let last = try #require(
                lines.max { $0.baseline < $1.baseline }, "page \(number + 1) of \(content.width) mm")
            #expect(!(last.isBold && abs(last.size - 14) < 1.1), "page \(number + 1) ends in «\(last.text)»")
        }
    }
}
