import Diagnostics
import Foundation
import Testing
import VanThu

/// `fmt` and the files it tidies.
@Suite struct FormatFileTests {
    private let untidy = SmallSpec.sound.replacing("số: ", with: "số:   ").replacing("# Mục", with: "#    Mục")

    private let faulty = "địa danh:  Hòa Bắc\n" + SmallSpec.sound

    @Test func tidiesInPlaceAndKeepsPermissions() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(untidy, to: "a.vanthu")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let outcome = TidyCheck.formatter.format([path])
        #expect(outcome.changed == [path])
        #expect(outcome.diagnostics.isEmpty)
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(permissions?.intValue == 0o640)
        #expect(folder.names == ["a.vanthu"])
        #expect(TidyCheck.formatter.format([path]).changed == [])
    }

    @Test func goesThroughALinkToTheFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(untidy, to: "a.vanthu")
        try FileManager.default.createSymbolicLink(atPath: folder("b.vanthu"), withDestinationPath: path)
        #expect(TidyCheck.formatter.format([folder("b.vanthu")]).changed == [folder("b.vanthu")])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("b.vanthu")) == path)
        #expect(folder.bytes("a.vanthu") != Array(untidy.utf8))
    }

    @Test func fileWithAnErrorIsLeftAloneWithItsDiagnostics() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(faulty, to: "a.vanthu")
        let outcome = TidyCheck.formatter.format([path])
        #expect(outcome.hasFailed)
        #expect(outcome.diagnostics.map(\.code) == ["head.duplicate-key"])
        #expect(folder.bytes("a.vanthu") == Array(faulty.utf8))
    }

    @Test func oneFaultyFileDoesNotHinderTheOthers() throws {
        let folder = try TemporaryFolder()
        let paths = [try folder.write(faulty, to: "a.vanthu"), try folder.write(untidy, to: "b.vanthu")]
        #expect(TidyCheck.formatter.format(paths).changed == [paths[1]])
    }

    @Test func missingFieldDoesNotHinder() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(untidy.replacing("địa danh: Hòa Sơn\n", with: ""), to: "a.vanthu")
        #expect(TidyCheck.formatter.format([path]).changed == [path])
    }

    @Test func encodingBecomesUTF8() throws {
        let folder = try TemporaryFolder()
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in SmallSpec.sound.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let path = try folder.write(bytes, to: "a.vanthu")
        #expect(TidyCheck.formatter.format([path]).changed == [path])
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("mẫu: kế hoạch\n"))
    }

    @Test(.enabled(if: CommandRun.isThere)) func checkListsAndWritesNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write(untidy, to: "a.vanthu")
        let run = try CommandRun(["fmt", "--check", "a.vanthu"], in: folder)
        #expect(run.status == 1)
        #expect(run.text == "a.vanthu\n")
        #expect(folder.bytes("a.vanthu") == Array(untidy.utf8))
        #expect(try CommandRun(["fmt", "a.vanthu"], in: folder).complaints == "đã sắp xếp a.vanthu\n")
        #expect(try CommandRun(["fmt", "--check", "a.vanthu"], in: folder).status == 0)
    }

    @Test(.enabled(if: CommandRun.isThere)) func dashPrintsAndWritesNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write(untidy, to: "a.vanthu")
        let run = try CommandRun(["fmt", "a.vanthu", "-o", "-"], in: folder)
        #expect(run.status == 0)
        #expect(run.text.contains("\n# Mục đích\n"))
        #expect(folder.bytes("a.vanthu") == Array(untidy.utf8))
    }
}
