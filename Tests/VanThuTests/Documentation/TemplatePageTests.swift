import Diagnostics
import Form
import Template
import Testing
import Values
import VanThu

/// The worked example of the page for template authors, done word for word in an empty folder.
@Suite struct TemplatePageTests {
    private static let page = "Docs/soan-mau.md"
    private let fences = MarkdownFence.all(in: page)
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for fence in fences {
            // A step names its file: **2. Khung** `mau-cua-xa/thong-bao-so-lieu/khung.vanthu`:
            guard fence.lead.hasPrefix("**"), let name = fence.lead.split(separator: "`").dropFirst().first,
                name.contains(".")
            else { continue }
            try folder.write(fence.text, to: String(name))
        }
    }

    @Test func theStepsNameTheirFiles() {
        #expect(
            folder.names.filter { $0.contains(".") } == [
                "mau-cua-xa/nơi-nhận/ap.vanthu", "mau-cua-xa/thong-bao-so-lieu/khung.vanthu",
                "mau-cua-xa/thong-bao-so-lieu/mau.vanthu", "mau-cua-xa/thong-bao-so-lieu/type.yaml",
            ])
    }

    @Test(.enabled(if: CommandRun.isThere)) func theCommandOfThePageGivesTheTwoFiles() throws {
        let command = try #require(fences.first { $0.opening.hasPrefix("vanthu render mau-cua-xa") })
        let words = command.opening.split(separator: " ").dropFirst().map(String.init)
        let run = try CommandRun(words, in: folder)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(!run.complaints.contains("cảnh báo"), "\(run.complaints)")
        #expect(folder.names.filter { $0.hasPrefix("thu/") } == ["thu/mau.html", "thu/mau.odt"])
    }

    @Test func theStepsRenderWithoutAFinding() throws {
        let result = renderer.renderFiles(
            [folder("mau-cua-xa/thong-bao-so-lieu/mau.vanthu")], into: try folder.makeFolder("thu"))
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.message.vi))")
    }

    @Test func theDocumentIsAsThePageSays() throws {
        let tree = try #require(renderer.tree(folder("mau-cua-xa/thong-bao-so-lieu/mau.vanthu")).output)
        #expect(tree.contains("/TB-UBND"))
        #expect(tree.contains("- level 1 \"Ấp \" figure \"Đông An\""))
        #expect(tree.contains("Văn phòng HĐND và UBND xã"))
        #expect(tree.contains("đã gửi./."))
    }

    @Test func everyDeclarationOfThePageIsSound() {
        let declarations = fences.filter { $0.opening.hasPrefix("tên: ") }
        #expect(declarations.count >= 2)
        for fence in declarations {
            let result = DocumentType.read(
                id: "thu", declaration: SourceFile(path: "type.yaml", text: fence.text), frame: nil,
                standard: FormFields.standard)
            #expect(result.diagnostics.map(\.message.vi) == [], "\(fence.testDescription)")
        }
    }

    @Test func everyKeyOfADeclarationIsDescribed() throws {
        let page = try Repository.text(Self.page)
        for declared in DocumentType.declarations(standard: []) {
            #expect(page.contains("| `\(declared.name)`") || page.contains(", `\(declared.name)` |"))
        }
    }

    private var renderer: Renderer {
        Renderer(options: RenderingOptions(templateFolders: [folder("mau-cua-xa"), Repository.templates]))
    }
}
