import PageTestSupport
import Testing

/// The running text and the tables.
@Suite(.enabled(if: PrintedPages.areThere)) struct BodyTests {
    @Test(arguments: PageCase.all) func setsTheBodyInThirteenOrFourteenPoint(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        #expect(measure.body.count > 3, "found \(measure.body.count) lines of body")
        expectSizes(of: measure.body.map(\.line), in: .size13to14, "size of the body")
    }

    @Test(arguments: PageCase.all) func indentsFirstLines(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let indents = measure.firstLineIndents
        #expect(!indents.isEmpty, "no indented line")
        let wrong = indents.filter { min(abs($0.indent - 10), abs($0.indent - 12.7)) >= 0.4 }
        #expect(
            wrong.isEmpty,
            "measured \(wrong.prefix(4).map { "«\($0.text)» \(rounded($0.indent))" }), expected 10 or 12.7 mm (I.I.II.6.e)"
        )
    }

    @Test(arguments: PageCase.all) func leavesSpaceBetweenParagraphs(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let spacings = measure.paragraphSpacings
        #expect(!spacings.isEmpty, "no two paragraphs on one page")
        // Chromium sets lines on whole pixels of 0.75 pt.
        let slack = page.printing == .browser ? 0.75 : 0
        let least = spacings.min() ?? 0
        let most = spacings.max() ?? 0
        expect(least, in: .paragraphSpacing, "least space between paragraphs", slack: slack)
        expect(most, in: .paragraphSpacing, "most space between paragraphs", slack: slack)
    }

    @Test(arguments: PageCase.all) func keepsLinesSingleToOneAndAHalf(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let spacings = measure.lineSpacings.sorted()
        let median = try #require(spacings.isEmpty ? nil : spacings[spacings.count / 2], "no paragraph of two lines")
        expect(median, in: .lineSpacing, "distance of lines")
    }

    @Test(arguments: PageCase.all) func justifiesLinesThatRunOn(_ page: PageCase) throws {
        guard let (printed, measure) = PrintedPages.measure(page) else { return }
        let ragged = measure.raggedLines(except: printed.odt.wordsBeforeBreaks)
        #expect(!measure.continuations.isEmpty, "no paragraph of two lines")
        #expect(ragged.isEmpty, "not flush right: \(ragged.map { "«\($0.text)» by \(rounded($0.short)) mm" })")
    }

    /// A chain of Chương and Điều is not measured through DOCX: LibreOffice lets go of it there (see `DivisionTests`).
    @Test(arguments: PageCase.all.filter { $0.document.name != "quy-che" || $0.printing != .throughDOCX })
    func leavesNoHeadingAtTheEndOfAPage(_ page: PageCase) throws {
        guard let (printed, measure) = PrintedPages.measure(page) else { return }
        let headings = printed.odt.paragraphs.filter(\.isHeading).map(\.text)
        // A letter or an invitation may have none.
        let typed = page.document.source.split(separator: "\n").contains { $0.contains(/^[#]+!?\s/) }
        #expect(headings.isEmpty != typed, "headings of the outline in the ODT: \(headings)")
        let stranded = measure.headingsAtPageEnd(headings)
        #expect(stranded.isEmpty, "headings that end a page: \(stranded)")
    }

    @Test(arguments: PageCase.all) func repeatsTheHeaderOfATableThatGoesOn(_ page: PageCase) throws {
        guard let (printed, measure) = PrintedPages.measure(page) else { return }
        let headers = printed.odt.repeatedHeaders
        for (number, opening) in measure.continuedTables {
            #expect(
                headers.contains { !$0.words.isEmpty && opening.words.starts(with: $0.words) },
                "page \(number + 1) goes on with «\(opening.words.prefix(8).joined(separator: " "))», without a header")
        }
    }

    @Test func hasATableThatGoesOnOverPages() throws {
        let page = try #require(PageCase.all.first { $0.document.name == "bang-dai" && $0.printing == .direct })
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        #expect(
            measure.continuedTables.count >= 2, "pages that continue a table: \(measure.continuedTables.map(\.page))")
    }
}
