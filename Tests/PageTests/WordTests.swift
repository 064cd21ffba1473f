import PageTestSupport
import Testing

/// Every word arrives on paper and on the screen, and no other.
@Suite(.enabled(if: PrintedPages.areThere)) struct WordTests {
    @Test(arguments: PageCase.all) func printsEveryWordOfTheODT(_ page: PageCase) throws {
        guard !page.document.hasDrawnWords, let (printed, measure) = PrintedPages.measure(page) else { return }
        let missing = printed.odt.words.missing(in: measure.file.words)
        #expect(missing.isEmpty, "words of the ODT that are not printed: \(missing.prefix(12))")
    }

    @Test(arguments: PageCase.all) func printsNoOtherWords(_ page: PageCase) throws {
        guard !page.document.hasDrawnWords, let (printed, measure) = PrintedPages.measure(page) else { return }
        let repeated = Set(printed.odt.repeatedHeaders.flatMap(\.words))
        let added = measure.file.words.missing(in: printed.odt.words).filter { place in
            !repeated.contains { place.hasSuffix("[\($0)]") }
        }
        #expect(added.isEmpty, "printed words that the ODT does not have: \(added.prefix(12))")
    }

    @Test(arguments: PageDocument.all.filter(\.hasHTML)) func showsTheSameWordsInHTML(_ document: PageDocument) throws {
        guard !document.hasDrawnWords, let printed = PrintedPages.printed(document) else { return }
        let html = HTMLText.words(printed.rendered.html)
        let odt = printed.odt.words
        let missing = odt.missing(in: html)
        #expect(missing.isEmpty, "words of the ODT that the HTML lacks: \(missing.prefix(12))")
        let added = html.missing(in: odt)
        #expect(added.isEmpty, "words of the HTML that the ODT lacks: \(added.prefix(12))")
    }

    @Test(arguments: PageDocument.all) func keepsTheTypedWordsInOrder(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let lost = TypedPhrases(document.source).phrasesOutOfOrder(in: printed.odt.words)
        #expect(lost.isEmpty, "typed text that does not stand in its place in the ODT: \(lost.prefix(4))")
    }

    @Test(arguments: PageDocument.all.filter(\.hasHTML)) func keepsPagesAndHeaderThroughDOCX(_ document: PageDocument)
        throws
    {
        guard let printed = PrintedPages.printed(document),
            let direct = printed.pages[.direct], let exchanged = printed.pages[.throughDOCX]
        else { return }
        #expect(
            exchanged.pages.count == direct.pages.count,
            "\(exchanged.pages.count) pages through DOCX, \(direct.pages.count) directly")
        // Page breaks may fall elsewhere, and repeated table headers with them: so the words are counted.
        let lost = direct.words.missing(in: exchanged.words)
        let added = exchanged.words.missing(in: direct.words)
        #expect(lost.isEmpty && added.isEmpty, "through DOCX: lost \(lost.prefix(8)), added \(added.prefix(8))")
        let before = PageMeasure(direct)
        let after = PageMeasure(exchanged)
        #expect(after.leftHeader.map(\.text) == before.leftHeader.map(\.text))
        for (old, new) in zip(before.leftHeader, after.leftHeader) {
            expect(new.center, near: old.center, within: 1, "middle of «\(new.text)» through DOCX, mm")
            expect(new.baseline, near: old.baseline, within: 1, "baseline of «\(new.text)» through DOCX, mm")
        }
        let oldMotto = try #require(before.motto)
        let newMotto = try #require(after.motto)
        expect(newMotto.center, near: oldMotto.center, within: 1, "middle of Tiêu ngữ through DOCX, mm")
    }
}
