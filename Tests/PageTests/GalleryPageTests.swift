import PageTestSupport
import Testing
import XML

/// The documents of the gallery on paper and on the screen.
@Suite(.enabled(if: PrintedPages.areThere)) struct GalleryPageTests {
    @Test func thereAreDocuments() { #expect(GallerySpecimens.all.count >= 15) }

    @Test(arguments: GallerySpecimens.all) func isRendered(_ document: PageDocument) throws {
        let failures = try PrintedPages.shared.get().failures
        #expect(!failures.contains { $0.hasPrefix(document.name) })
    }

    @Test(.enabled(if: OpenDocumentSchemas.areThere), arguments: GallerySpecimens.all)
    func isValidPartByPart(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let schemas = try OpenDocumentSchemas.shared.get()
        for part in printed.odt.parts where part.name.hasSuffix(".xml") {
            let schema = part.name == "META-INF/manifest.xml" ? schemas.manifest : schemas.document
            let problems = schema.validate(part.bytes)
            #expect(problems.isEmpty, "\(part.name): \(problems.prefix(4).map(\.description))")
        }
    }

    @Test(arguments: GallerySpecimens.all) func namesOnlyStylesThatExist(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        #expect(printed.odt.undeclaredStyles.isEmpty)
        #expect(printed.odt.tablesWithBareColumns.isEmpty)
    }

    @Test(.enabled(if: NuChecker.isThere), arguments: GallerySpecimens.all)
    func hasNoErrorForTheNuChecker(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let errors = printed.remarks.filter(\.isError)
        #expect(errors.isEmpty, "\(errors.prefix(4).map(\.description))")
    }

    @Test(.enabled(if: PrintedPages.canPrintHTML), arguments: GallerySpecimens.all)
    func doesNotScrollSidewaysOnAPhone(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let width = try #require(printed.phoneWidth)
        #expect(width <= 390, "the page is \(width) pixels wide in a window of 390")
    }

    @Test(.enabled(if: PrintedPages.canPrintHTML), arguments: GallerySpecimens.all)
    func setsTheSamePagesInEveryPrinting(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let counts = Printing.allCases.compactMap { printed.pages[$0]?.pages.count }
        #expect(counts.count == Printing.allCases.count)
        #expect(Set(counts).count == 1, "pages by ODT, DOCX, HTML: \(counts)")
    }

    @Test(arguments: [("thu-vien-03-cong-van-thua-lenh", "Kính gửi: Ủy ban", "Thực hiện Kế hoạch")])
    func leavesTheSpaceOfAParagraphBelowTheAddressee(_ name: String, _ above: String, _ below: String) throws {
        let document = try #require(GallerySpecimens.all.first { $0.name == name })
        guard let file = PrintedPages.printed(document)?.pages[.direct] else { return }
        let lines = file.lines.map(\.line)
        let first = try #require(lines.first { $0.text.hasPrefix(above) })
        let second = try #require(lines.first { $0.text.hasPrefix(below) })
        // 14 pt type on single lines advances by 16,1 pt; the gap of 6 pt is 2,1 mm.
        #expect(second.baseline - first.baseline > 7.2, "baselines, mm")
    }
}
