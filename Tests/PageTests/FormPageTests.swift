import PageTestSupport
import Testing
import XML

/// Tables with more columns than a page holds, on paper.
@Suite(.enabled(if: PrintedPages.areThere)) struct FormPageTests {
    @Test(.enabled(if: OpenDocumentSchemas.areThere), arguments: FormSpecimens.all)
    func isValidPartByPart(_ document: PageDocument) throws {
        let printed = try #require(PrintedPages.printed(document))
        let schemas = try OpenDocumentSchemas.shared.get()
        for part in printed.odt.parts where part.name.hasSuffix(".xml") {
            let schema = part.name == "META-INF/manifest.xml" ? schemas.manifest : schemas.document
            let problems = schema.validate(part.bytes)
            #expect(problems.isEmpty, "\(part.name): \(problems.prefix(4).map(\.description))")
        }
        #expect(printed.odt.undeclaredStyles.isEmpty)
        #expect(printed.odt.tablesWithBareColumns.isEmpty)
    }

    @Test func standsOnThreePagesAsTheFormItself() throws {
        let printed = try #require(PrintedPages.printed(FormSpecimens.strength))
        #expect(printed.pages[.direct]?.pages.count == 3)
        #expect(printed.pages[.throughDOCX]?.pages.count == 3)
    }

    @Test(arguments: FormSpecimens.all) func repeatsTheKeyColumnsOnEveryPage(_ document: PageDocument) throws {
        let pages = try #require(PrintedPages.printed(document)?.pages[.direct])
        let found = pages.lines.filter { $0.line.text.contains("Hòn Nồm") }
        #expect(Set(found.map(\.page)).count == pages.pages.count)
    }
}
