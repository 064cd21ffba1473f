import Diagnostics
import Testing
import VanThu

/// The page about forms is true: its example makes forms and renders.
@Suite struct CollectionPageTests {
    private let example: String

    init() throws {
        let fences = MarkdownFence.all(in: "Docs/phieu-so-lieu.md")
        example = try #require(fences.first { $0.opening == "mẫu: kế hoạch" }).text
    }

    @Test func theExampleMakesTheFormsThatThePageNames() throws {
        let folder = try TemporaryFolder()
        let spec = try folder.write(example, to: "bao-cao.vanthu")
        let outcome = FormMaking(options: RenderingOptions(templateFolders: [Repository.templates]))
            .run(spec, into: folder("phieu-gui"))
        #expect(outcome.diagnostics.isEmpty)
        #expect(
            outcome.written.map { $0.split(separator: "/").last } == [
                "phieu-01-huong-tra.xlsx", "phieu-02-thuong-lam.xlsx",
            ])
    }

    @Test func theExampleRendersWithoutFindings() throws {
        let folder = try TemporaryFolder()
        let spec = try folder.write(example, to: "bao-cao.vanthu")
        let rendering = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).render(spec)
        #expect(rendering.diagnostics.isEmpty)
    }

    @Test func everyCodeThatThePageNamesIsOnTheTroubleshootingPage() throws {
        let page = try Repository.text("Docs/phieu-so-lieu.md")
        let known = try Repository.text("Docs/gap-loi.md")
        let codes = page.matches(of: /`((?:collection|data)\.[a-z-]+)`/).map { String($0.1) }
        #expect(codes.count > 15)
        for code in codes { #expect(known.contains("### `\(code)`"), "\(code)") }
    }
}
