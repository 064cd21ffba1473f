import Foundation
import PageTestSupport
import Testing
import XML

/// The ODT as a package of parts.
@Suite(.enabled(if: PrintedPages.areThere)) struct PackageTests {
    @Test(arguments: PageDocument.all) func namesOnlyStylesThatExist(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let undeclared = printed.odt.undeclaredStyles
        #expect(undeclared.isEmpty, "styles used but not declared: \(undeclared.prefix(6))")
    }

    @Test(arguments: PageDocument.all) func givesEveryTableColumnAStyle(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        #expect(printed.odt.tableCount > 0, "the header is a table")
        #expect(
            printed.odt.tablesWithBareColumns.isEmpty, "tables with a bare column: \(printed.odt.tablesWithBareColumns)"
        )
    }

    @Test(.enabled(if: OpenDocumentSchemas.areThere), arguments: PageDocument.all.filter(\.hasHTML))
    func isValidPartByPart(_ document: PageDocument) throws {
        guard let printed = PrintedPages.printed(document) else { return }
        let schemas = try OpenDocumentSchemas.shared.get()
        for part in printed.odt.parts where part.name.hasSuffix(".xml") {
            let schema = part.name == "META-INF/manifest.xml" ? schemas.manifest : schemas.document
            let problems = schema.validate(part.bytes)
            #expect(problems.isEmpty, "\(part.name): \(problems.prefix(4).map(\.description))")
        }
    }
}

/// The published schemas of ODF 1.3, where a copy lies in or beside the repository.
struct OpenDocumentSchemas: Sendable {
    /// Of content, styles, meta and settings.
    let document: RelaxNGSchema
    /// Of the manifest.
    let manifest: RelaxNGSchema

    /// The compiled schemas.
    static let shared: Result<OpenDocumentSchemas, any Error> = Result {
        let folder = place ?? ""
        return OpenDocumentSchemas(
            document: try RelaxNGSchema(path: "\(folder)/OpenDocument-v1.3-schema.rng"),
            manifest: try RelaxNGSchema(path: "\(folder)/OpenDocument-v1.3-manifest-schema.rng"))
    }

    /// Whether there is a copy; prints a line when not.
    static let areThere: Bool = {
        if place == nil { print("SKIPPED schema checks: shared/schemas/odf1.3 not found") }
        return place != nil
    }()

    private static let place: String? = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            for candidate in ["shared/schemas/odf1.3", "schemas/odf1.3"] {
                let path = folder.appendingPathComponent(candidate).path
                if FileManager.default.fileExists(atPath: path) { return path }
            }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }()
}
