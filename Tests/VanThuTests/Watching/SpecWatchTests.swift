import Diagnostics
import Foundation
import Testing
import VanThu

/// `watch` renders again when a file that the document was made from is saved, and only then.
@Suite struct SpecWatchTests {
    private func watch(_ path: String, into folder: String? = nil) -> SpecWatch {
        let options = RenderingOptions(formats: ["html"], templateFolders: [Repository.templates])
        return SpecWatch(path, renderer: Renderer(options: options), into: folder)
    }

    /// Writes a file as an editor does that saves through another name.
    private func save(_ text: String, over name: String, in folder: TemporaryFolder) throws {
        let other = try folder.write(text, to: name + "~")
        #expect(unsafe rename(other, folder(name)) == 0)
    }

    @Test func rendersAtStartAndThenRests() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound, to: "a.vanthu"))
        #expect(watch.look()?.outcome.written == [folder("a.html")])
        #expect(watch.look() == nil)
        #expect(watch.look() == nil)
    }

    @Test func rendersAgainWhenTheSpecIsSaved() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound, to: "a.vanthu"))
        _ = watch.look()
        try folder.write(SmallSpec.sound + "Thêm một câu.\n", to: "a.vanthu")
        #expect(watch.look()?.number == 2)
        #expect(String(decoding: folder.bytes("a.html") ?? [], as: UTF8.self).contains("Thêm một câu"))
    }

    @Test func seesASaveThroughAnotherName() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound, to: "a.vanthu"))
        _ = watch.look()
        try save(SmallSpec.sound.replacing("Trồng cây", with: "Chăm cây"), over: "a.vanthu", in: folder)
        #expect(watch.look() != nil)
        #expect(watch.look() == nil)
    }

    @Test func followsIncludesAndTheOfficeFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("Một đoạn chung.\n", to: "chung.vanthu")
        let spec = SmallSpec.sound.replacing("địa danh: Hòa Sơn\n", with: "") + "{% chèn \"chung.vanthu\" %}\n"
        var watch = watch(try folder.write(spec, to: "a.vanthu"))
        #expect(watch.look()?.outcome.hasFailed == true)
        try folder.write("địa danh: Hòa Sơn\n", to: "co-quan.yaml")
        #expect(watch.look()?.outcome.hasFailed == false)
        try folder.write("Một đoạn chung đã sửa.\n", to: "chung.vanthu")
        #expect(watch.look() != nil)
        #expect(String(decoding: folder.bytes("a.html") ?? [], as: UTF8.self).contains("đã sửa"))
    }

    @Test func followsDataFiles() throws {
        let folder = try TemporaryFolder()
        let spec = "dữ liệu:\n  xã: xa.csv\n" + SmallSpec.head + "Có {{ xã | đếm }} xã.\n"
        var watch = watch(try folder.write(spec, to: "a.vanthu"))
        #expect(watch.look()?.outcome.hasFailed == true)
        try folder.write("Tên;Số\nA;5\nB;6\n", to: "xa.csv")
        #expect(watch.look()?.outcome.hasFailed == false)
        try folder.write("Tên;Số\nA;5\nB;6\nC;7\n", to: "xa.csv")
        #expect(watch.look()?.outcome.hasFailed == false)
        #expect(watch.look() == nil)
    }

    @Test func followsTheFolderOfTheType() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(SmallSpec.sound, to: "a.vanthu")
        var watch = watch(path)
        let files = try #require(watch.look()?.files)
        #expect(files.contains { $0.hasSuffix("/ke-hoach/type.yaml") })
        #expect(files.contains(path))
    }

    @Test func includeThatIsNotThereYetIsFollowed() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound + "{% chèn \"b.vanthu\" %}\n", to: "a.vanthu"))
        #expect(watch.look()?.outcome.hasFailed == true)
        try folder.write("Hai.\n", to: "b.vanthu")
        #expect(watch.look()?.outcome.hasFailed == false)
    }

    @Test func errorIsToldAndTheDocumentStaysUntilItIsMended() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound, to: "a.vanthu"))
        _ = watch.look()
        let before = folder.bytes("a.html")
        try folder.write(SmallSpec.faulty, to: "a.vanthu")
        #expect(watch.look()?.outcome.diagnostics.map(\.code) == ["evaluate.unknown-name"])
        #expect(folder.bytes("a.html") == before)
        let state = String(decoding: folder.bytes("a.xem.js") ?? [], as: UTF8.self)
        #expect(state.contains("\"isFaulty\": true") && state.contains("số_hộ"))
        try folder.write(SmallSpec.sound, to: "a.vanthu")
        #expect(watch.look()?.outcome.diagnostics.isEmpty == true)
    }

    @Test func emptyFileOfASaveUnderWayIsNotTakenForTheSpec() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound, to: "a.vanthu"))
        _ = watch.look()
        try folder.write("", to: "a.vanthu")
        #expect(watch.look() == nil)
        try folder.write(SmallSpec.sound + "Hai.\n", to: "a.vanthu")
        #expect(watch.look()?.outcome.diagnostics.isEmpty == true)
    }

    @Test func vanishedSpecIsReportedOnceAndComesBack() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(SmallSpec.sound, to: "a.vanthu")
        var watch = watch(path)
        _ = watch.look()
        try FileManager.default.removeItem(atPath: path)
        let rounds = (0..<40).compactMap { _ in watch.look() }
        #expect(rounds.flatMap(\.outcome.diagnostics).map(\.code) == ["file.cannot-read"])
        try folder.write(SmallSpec.sound, to: "a.vanthu")
        #expect(watch.look()?.outcome.hasFailed == false)
    }

    @Test func placeThatCannotBeWrittenIsReportedOnce() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("a.html")
        var watch = watch(try folder.write(SmallSpec.sound, to: "a.vanthu"))
        #expect(watch.look()?.outcome.diagnostics.map(\.code) == ["file.cannot-write"])
        #expect(watch.look() == nil)
    }

    @Test func dataIsNoMarkupOfTheViewer() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound + "</script><b>\"; alert(1)\n", to: "a.vanthu"))
        _ = watch.look()
        let page = String(decoding: folder.bytes("a.xem.trang.js") ?? [], as: UTF8.self)
        #expect(page.hasPrefix("vanthuTrang(1, \"<!DOCTYPE html>"))
        #expect(page.contains("&lt;/script&gt;&lt;b&gt;"))
        #expect(!String(decoding: folder.bytes("a.html") ?? [], as: UTF8.self).contains("<script"))
    }

    @Test func endTakesTheViewerAwayAndLeavesTheDocument() throws {
        let folder = try TemporaryFolder()
        var watch = watch(try folder.write(SmallSpec.sound, to: "a.vanthu"))
        _ = watch.look()
        #expect(folder.names == ["a.html", "a.vanthu", "a.xem.html", "a.xem.js", "a.xem.trang.js"])
        watch.end()
        #expect(folder.names == ["a.html", "a.vanthu"])
    }

    @Test func viewerIsTheSameForEveryDocument() throws {
        let folder = try TemporaryFolder()
        for name in ["a.vanthu", "b.vanthu"] {
            var watch = watch(try folder.write(SmallSpec.sound.replacing("Hòa Sơn", with: name), to: name))
            _ = watch.look()
        }
        #expect(folder.bytes("a.xem.html") == folder.bytes("b.xem.html"))
    }
}
