import Foundation
import Testing
import VanThu

/// `fmt` and the files it tidies.
@Suite struct FormatFileTests {
    private let untidy = SmallSpec.sound.replacing("số: ", with: "số:   ").replacing("# Mục", with: "#    Mục")

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
        let path = try folder.write(SmallSpec.faulty, to: "a.vanthu")
        let outcome = TidyCheck.formatter.format([path])
        #expect(outcome.hasFailed)
        #expect(outcome.diagnostics.map(\.code) == ["evaluate.unknown-name"])
        #expect(folder.bytes("a.vanthu") == Array(SmallSpec.faulty.utf8))
    }

    @Test func oneFaultyFileDoesNotHinderTheOthers() throws {
        let folder = try TemporaryFolder()
        let paths = [try folder.write(SmallSpec.faulty, to: "a.vanthu"), try folder.write(untidy, to: "b.vanthu")]
        #expect(TidyCheck.formatter.format(paths).changed == [paths[1]])
    }

    @Test func missingFieldDoesNotHinder() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(untidy.replacing("địa danh: Hòa Sơn\n", with: ""), to: "a.vanthu")
        #expect(TidyCheck.formatter.format([path]).changed == [path])
    }

    @Test func encodingBecomesUTF8() throws {
        let folder = try TemporaryFolder()
        let bytes = [0xFF, 0xFE] + SmallSpec.sound.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
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
