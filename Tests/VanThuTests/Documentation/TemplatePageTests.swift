import Diagnostics
import Testing
import VanThu

/// The worked example of the page for template authors, done word for word in an empty folder.
@Suite struct TemplatePageTests {
    private let fences = MarkdownFence.all(in: "Docs/soan-mau.md")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let declaration = try #require(fences.first { $0.opening == "tên: thông báo" })
        try folder.write(declaration.text, to: "mau-cua-xa/thong-bao/type.yaml")
        for fence in fences {
            // A step names its file: **2. Khung** `mau-cua-xa/thong-bao/khung.vanthu`:
            guard fence.lead.hasPrefix("**"), let name = fence.lead.split(separator: "`").dropFirst().first,
                name.hasSuffix(".vanthu")
            else { continue }
            try folder.write(fence.text, to: String(name))
        }
    }

    @Test func theStepsGiveTheTwoFiles() throws {
        let result = renderer.renderFiles(
            [folder("mau-cua-xa/thong-bao/mau.vanthu")], into: try folder.makeFolder("thu"))
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.message.vi))")
        #expect(folder.names.filter { $0.hasPrefix("thu/") } == ["thu/mau.html", "thu/mau.odt"])
    }

    @Test func theDocumentIsAsThePageSays() throws {
        let tree = try #require(renderer.tree(folder("mau-cua-xa/thong-bao/mau.vanthu")).output)
        #expect(tree.contains("/TB-UBND"))
        #expect(tree.contains("- level 1 \"Ấp \" figure \"Đông An\""))
        #expect(tree.contains("Văn phòng HĐND và UBND xã"))
        #expect(tree.contains("đã gửi./."))
    }

    private var renderer: Renderer {
        Renderer(options: RenderingOptions(templateFolders: [folder("mau-cua-xa"), Repository.templates]))
    }
}
