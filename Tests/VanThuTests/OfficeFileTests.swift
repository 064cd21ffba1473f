import Diagnostics
import Testing
import VanThu

/// The office file, which a later version reads.
@Suite struct OfficeFileTests {
    @Test func anOfficeFileBesideTheSpecIsNotSilentlyPassedOver() throws {
        let folder = try TemporaryFolder()
        try folder.write("địa danh: Hòa Sơn\n", to: "co-quan.yaml")
        let path = try folder.write(SoundSpec().text, to: "van-ban.vanthu")
        let rendering = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).render(path)
        #expect(rendering.diagnostics.map(\.code) == ["office.not-yet"])
        #expect(rendering.diagnostics.first?.span?.file.path.hasSuffix("co-quan.yaml") == true)
        #expect(!rendering.files.isEmpty)
    }
}
