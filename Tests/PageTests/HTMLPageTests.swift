import PageTestSupport
import Testing

/// The HTML on the screen and on paper.
@Suite(.enabled(if: PrintedPages.areThere)) struct HTMLPageTests {
    @Test(.enabled(if: NuChecker.isThere), arguments: PageDocument.all.filter(\.hasHTML))
    func hasNoErrorForTheNuChecker(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let errors = printed.remarks.filter(\.isError)
        #expect(errors.isEmpty, "\(errors.prefix(4).map(\.description))")
    }

    @Test(.enabled(if: PrintedPages.canPrintHTML), arguments: PageDocument.all.filter(\.hasHTML))
    func doesNotScrollSidewaysOnAPhone(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let width = try #require(printed.phoneWidth)
        #expect(width <= 390, "the page is \(width) pixels wide in a window of 390")
    }

    @Test(.enabled(if: PrintedPages.canPrintHTML), arguments: PageDocument.all.filter(\.hasHTML))
    func printsTheMarginsOfTheODT(_ document: PageDocument) throws {
        guard let (odt, html) = try Self.pair(document) else { return }
        expect(html.leftMargin, near: odt.leftMargin, within: 1, "left margin, mm")
        expect(html.rightMargin, near: odt.rightMargin, within: 1, "right margin, mm")
        expect(html.topMargins[0], near: odt.topMargins[0], within: 1, "top of page one, mm")
        if document.shape.hasSubjectUnderNumber { return }
        let odtTitle = try #require(odt.typeName)
        let htmlTitle = try #require(html.typeName)
        expect(htmlTitle.center, near: odtTitle.center, within: 1, "middle of the title, mm")
    }

    @Test(.enabled(if: PrintedPages.canPrintHTML), arguments: PageDocument.all.filter(\.hasHTML))
    func printsTheRulesOfTheODT(_ document: PageDocument) throws {
        guard let (odt, html) = try Self.pair(document) else { return }
        let pairs = [
            ("Tiêu ngữ", odt.motto.map { [$0] } ?? [], html.motto.map { [$0] } ?? []),
            ("issuer", odt.issuer, html.issuer),
            ("subject", odt.subject, html.subject),
        ]
        for (name, odtLines, htmlLines) in pairs {
            let expected = odt.rule(under: odtLines)
            let measured = html.rule(under: htmlLines)
            #expect((expected == nil) == (measured == nil), "a rule under \(name) in one printing only")
            guard let expected, let measured else { continue }
            expect(measured.length, near: expected.length, within: 1, "rule under \(name), mm")
            expect(measured.center, near: expected.center, within: 1, "middle of the rule under \(name), mm")
        }
    }

    @Test(.enabled(if: PrintedPages.canPrintHTML), arguments: PageDocument.all.filter(\.hasHTML))
    func printsPageNumbersWhereTheODTDoes(_ document: PageDocument) throws {
        guard let (odt, html) = try Self.pair(document) else { return }
        for (odtPages, htmlPages) in zip(odt.sections, html.sections) {
            guard let expected = odt.file.pages[odtPages].lazy.compactMap(\.pageNumber).first,
                let measured = html.file.pages[htmlPages].lazy.compactMap(\.pageNumber).first
            else { continue }
            expect(measured.center, near: expected.center, within: 1, "middle of the page number, mm")
            expect(measured.baseline, near: expected.baseline, within: 1, "baseline of the page number, mm")
            expect(measured.size, near: expected.size, within: 0.3, "size of the page number, pt")
        }
    }

    private static func pair(_ document: PageDocument) throws -> (odt: PageMeasure, html: PageMeasure)? {
        guard let odt = PrintedPages.measure(PageCase(document: document, printing: .direct)),
            let html = PrintedPages.measure(PageCase(document: document, printing: .browser))
        else { return nil }
        return (odt.measure, html.measure)
    }
}
