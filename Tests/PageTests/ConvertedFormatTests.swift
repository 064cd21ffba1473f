import Diagnostics
import Foundation
import PageTestSupport
import Testing
import VanThu

/// DOCX and PDF that the product makes through LibreOffice, and what it says of pages.
@Suite(.enabled(if: Programs.areThere(Programs.forPages, for: "converted formats")))
struct ConvertedFormatTests {
    private func render(
        _ document: PageDocument, formats: [String], _ change: (inout RenderingOptions) -> Void = { _ in }
    ) throws -> Renderer.Rendering {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        var options = RenderingOptions(formats: formats, templateFolders: [root + "/Templates"])
        options.officeProgram = OfficeProgram(
            path: try Programs.office.required().path, environment: ProcessInfo.processInfo.environment,
            scratchFolder: FileManager.default.temporaryDirectory.path)
        change(&options)
        return Renderer(options: options).render(SourceFile(path: document.path, text: document.source))
    }

    private func example(_ name: String) throws -> PageDocument {
        try #require(PageDocument.all.first { $0.name == name })
    }

    private func pageCount(_ rendering: Renderer.Rendering) -> String? {
        rendering.diagnostics.first { $0.code == "page.count" }?.message.vi
    }

    @Test func setsTheSamePagesAsTheODT() throws {
        let document = try example("ke-hoach-huyen-2020")
        let rendering = try render(document, formats: ["odt", "docx", "pdf"]) { $0.reportsPages = true }
        #expect(rendering.files.map(\.format) == ["odt", "docx", "pdf"])
        let folder = try ScratchFolder()
        var places: [String: URL] = [:]
        for file in rendering.files {
            places[file.format] = try folder.write(file.bytes, to: "van-ban.\(file.format)")
        }
        let odt = try #require(places["odt"])
        let pages = try #require(try OfficeConverter(in: folder).convert([("van-ban", odt)])["van-ban"])
        let ours = folder.file("pdf-of-ours.pdf")
        try FileManager.default.copyItem(at: try #require(places["pdf"]), to: ours)
        let reader = try PDFReader(in: folder)
        let wanted = try reader.read(pages.direct)
        let made = try reader.read(ours)
        #expect(made.pages.map { $0.lines.map(\.text) } == wanted.pages.map { $0.lines.map(\.text) })
        #expect(pageCount(rendering)?.contains("có \(wanted.pages.count) trang; chữ ký ở trang 2") == true)
        let throughDOCX = try reader.read(pages.throughDOCX)
        #expect(throughDOCX.pages.count == made.pages.count)
    }

    @Test func findsACarriedSignatureAndMendsItWhenAsked() throws {
        let plain = try render(Specimens.carriedSignature, formats: ["pdf"])
        #expect(plain.diagnostics.map(\.code).contains("page.carried-signature"))
        let fitted = try render(Specimens.carriedSignature, formats: ["pdf"]) { $0.fitsPages = true }
        #expect(fitted.diagnostics.map(\.code).contains("page.fitted"))
        #expect(!fitted.diagnostics.map(\.code).contains { $0.hasSuffix("-signature") })
    }

    @Test func changesNothingWhereTheSignatureHasItsText() throws {
        let document = try example("ke-hoach-huyen-2020")
        let plain = try render(document, formats: ["odt"])
        let fitted = try render(document, formats: ["odt"]) { $0.fitsPages = true }
        #expect(plain.files == fitted.files)
    }
}
