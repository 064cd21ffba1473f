import PageTestSupport
import Testing

/// Margins, page numbers and sections on every page.
@Suite(.enabled(if: PrintedPages.areThere)) struct PaperTests {
    @Test func convertsAndPrintsEveryDocument() throws {
        let pages = try PrintedPages.shared.get()
        let missing = PageCase.all.filter { page in
            (PrintedPages.canPrintHTML || page.printing != .browser)
                && pages.printed[page.document.name]?.pages[page.printing] == nil
        }
        #expect(pages.failures.isEmpty, "not rendered: \(pages.failures)")
        #expect(missing.isEmpty, "not on paper: \(missing)")
    }

    @Test(arguments: PageCase.all) func printsOnA4(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        for paper in measure.file.pages {
            expect(min(paper.width, paper.height), near: 210, within: 0.5, "short side of the paper, mm")
            expect(max(paper.width, paper.height), near: 297, within: 0.5, "long side of the paper, mm")
        }
        #expect(measure.file.pages[0].width < measure.file.pages[0].height, "page one stands upright")
    }

    @Test(arguments: PageCase.all) func keepsTheMarginsOnBothSides(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        expect(measure.leftMargin, in: .left, "left margin")
        expect(measure.rightMargin, in: .right, "right margin")
        for (number, paper) in measure.file.pages.enumerated() {
            let left = paper.content.map(\.left).min() ?? paper.width
            let right = paper.width - (paper.content.map(\.right).max() ?? 0)
            #expect(left > 29.7, "text \(rounded(left)) mm from the left edge of page \(number + 1)")
            #expect(right > 14.7, "text \(rounded(right)) mm from the right edge of page \(number + 1)")
        }
    }

    @Test(arguments: PageCase.all) func keepsTheMarginsAboveAndBelow(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        for (number, top) in measure.topMargins.enumerated() {
            #expect(top > 19.5, "text \(rounded(top)) mm from the upper edge of page \(number + 1)")
        }
        for (number, bottom) in measure.bottomMargins.enumerated() {
            #expect(bottom > 19.7, "text \(rounded(bottom)) mm from the lower edge of page \(number + 1)")
        }
        // A page that opens with running text shows the margin itself.
        for pages in measure.sections {
            for number in pages.dropFirst() {
                guard let opening = measure.file.pages[number].content.first,
                    !measure.file.pages[number].isInGrid(opening)
                else { continue }
                // Space above a heading at the head of a page may stay.
                #expect(
                    measure.topMargins[number] < 28,
                    "page \(number + 1) opens \(rounded(measure.topMargins[number])) mm down")
            }
        }
    }

    @Test(arguments: PageCase.all) func numbersPagesFromTheSecondAndRestartsInEachAppendix(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let expected = measure.sections.map { pages in
            pages.indices.map { $0 == pages.startIndex ? nil : "\($0 - pages.startIndex + 1)" }
        }
        #expect(measure.pageNumbers == expected, "printed \(measure.pageNumbers), expected \(expected)")
    }

    @Test(arguments: PageCase.all) func setsPageNumbersUprightInTheMiddleOfTheTopMargin(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        for (number, paper) in measure.file.pages.enumerated() {
            guard let line = paper.pageNumber else { continue }
            expect(line.size, in: .size13to14, "size of the number of page \(number + 1)")
            #expect(line.isUpright, "the number of page \(number + 1) is upright")
            expect(
                line.center, near: measure.textCenter(of: paper), within: 1,
                "middle of the number of page \(number + 1), mm")
            #expect(line.top > 3 && line.bottom < 20, "the number of page \(number + 1) is in the top margin")
        }
    }
}
