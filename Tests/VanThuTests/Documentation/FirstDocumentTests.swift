import Diagnostics
import Testing
import VanThu

/// The walk through a first document in the readme, done word for word.
@Suite struct FirstDocumentTests {
    private let fences = MarkdownFence.all(in: "README.md")
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func theFirstDocumentRendersWithoutFindings() throws {
        let rendering = try render(try first())
        #expect(rendering.diagnostics.isEmpty, "\(rendering.diagnostics.map(\.message.vi))")
        #expect(rendering.files.map(\.format).sorted() == ["html", "odt"])
    }

    @Test func theFiguresOfTheTableReachTheText() throws {
        let tree = try tree(try second())
        #expect(tree.contains("tại "))
        #expect(tree.contains("figure \"2\""))
        #expect(tree.contains("figure \"3 xe\""))
    }

    @Test func theNumberIsSetFromTheCommandLine() throws {
        let tree = try tree(try second(), settings: ["số=45"])
        #expect(tree.contains("45"))
        #expect(try !self.tree(try second()).contains("45"))
    }

    @Test func theReportOfTwoFaultsIsTheOnePrinted() throws {
        let sample = try fence { $0.contains("[head.bad-date]") }
        let faulty = try second().replacing("20/5/2026", with: "31/02/2026").replacing(
            "khu_phố | đếm", with: "khi_phố | đếm")
        let reporter = TextReporter(language: .vietnamese)
        let found = try render(faulty).diagnostics
        let report = reporter.report(found) + (reporter.summary(found) ?? "") + "\n"
        #expect(report.replacing(folder.path + "/", with: "") == sample)
    }

    // MARK: The steps

    private func first() throws -> String { try fence { $0.hasPrefix("mẫu: kế hoạch\n") } }

    /// The first document with the data above `nơi nhận` and the two lines changed.
    private func second() throws -> String {
        let data = try fence { $0.hasPrefix("dữ liệu:\n") }
        let lines = try fence { $0.contains("| tổng(") }.split(separator: "\n")
        var text = try first().replacing("nơi nhận:\n", with: data + "\nnơi nhận:\n", maxReplacements: 1)
        for line in lines {
            let start = line.prefix(12)
            let old = try #require(text.split(separator: "\n").first { $0.hasPrefix(start) })
            text = text.replacing(old, with: line)
        }
        return text
    }

    private func fence(_ matches: (String) -> Bool) throws -> String {
        try #require(fences.first { matches($0.text) }?.text)
    }

    private func render(_ spec: String) throws -> Renderer.Rendering {
        Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))
            .render(try folder.write(spec, to: "ve-sinh.vanthu"))
    }

    private func tree(_ spec: String, settings: [String] = []) throws -> String {
        let options = RenderingOptions(templateFolders: [Repository.templates], settings: settings)
        return try #require(Renderer(options: options).tree(try folder.write(spec, to: "ve-sinh.vanthu")).output)
    }
}
