import Diagnostics
import Foundation
import Testing
import VanThu

/// Formats that LibreOffice makes: what is written, and what is said where it fails.
@Suite(.enabled(if: CommandRun.isThere))
struct ConversionTests {
    private let folder: TemporaryFolder
    private let tools: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        tools = try TemporaryFolder()
        try folder.write(SmallSpec.sound, to: "a.vanthu")
    }

    private func run(_ arguments: String..., limit: Int? = nil, outputPath: String? = nil) throws -> CommandRun {
        let templates = Repository.templates
        return try CommandRun(
            arguments + ["--templates", templates], in: folder, environment: ["TMPDIR": tools.path], limit: limit,
            outputPath: outputPath)
    }

    @Test func writesAConvertedFormatBesideTheOthers() throws {
        let office = try StandInOffice.making(in: tools)
        let run = try run("render", "a.vanthu", "--format", "pdf,odt", "--soffice", office.path)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(folder.names == ["a.odt", "a.pdf", "a.vanthu"])
        #expect(folder.bytes("a.pdf") == Array("%PDF-1.6".utf8))
    }

    @Test func removesEverythingThatConversionNeeded() throws {
        let office = try StandInOffice.making(in: tools)
        #expect(try run("render", "a.vanthu", "--format", "pdf", "--soffice", office.path).status == 0)
        #expect(tools.names == ["soffice"])
    }

    @Test func saysWhichPackageIsMissing() throws {
        let renderer = Renderer(
            options: RenderingOptions(formats: ["odt", "pdf"], templateFolders: [Repository.templates]))
        let outcome = renderer.renderFiles([folder("a.vanthu")])
        #expect(outcome.exitStatus == 1)
        #expect(outcome.diagnostics.map(\.code) == ["convert.no-office"])
        #expect(outcome.diagnostics.first?.explanation?.vi.contains("libreoffice-writer") == true)
        #expect(folder.names == ["a.vanthu"])
    }

    @Test func reportsAPathThatIsNoProgram() throws {
        let run = try run("render", "a.vanthu", "--format", "pdf", "--soffice", "khong-co")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[convert.not-a-program]"))
    }

    @Test func reportsOnceWhatHoldsForAllSpecs() throws {
        try folder.write(SmallSpec.sound, to: "b.vanthu")
        let run = try run("render", "a.vanthu", "b.vanthu", "--format", "pdf", "--soffice", "khong-co")
        #expect(run.complaints.split(separator: "[convert.not-a-program]", omittingEmptySubsequences: false).count == 2)
    }

    @Test func writesNothingWhereTheProgramMakesNothing() throws {
        let office = try StandInOffice("exit 0", in: tools)
        let run = try run("render", "a.vanthu", "--format", "odt,pdf", "--soffice", office.path)
        #expect(run.status == 1)
        #expect(run.complaints.contains("[convert.nothing-made]"))
        #expect(folder.names == ["a.vanthu"])
    }

    @Test func takesNoFileOfAnotherKind() throws {
        let office = try StandInOffice(
            "echo hong > 0.pdf; printf '0 pages 1\\n0 made pdf\\n' > report.txt", in: tools)
        let run = try run("render", "a.vanthu", "--format", "pdf", "--soffice", office.path)
        #expect(run.complaints.contains("[convert.nothing-made]"))
    }

    @Test func endsAProgramThatHangsWithItsChildren() throws {
        let office = try StandInOffice("sleep 600 & echo $! > \(tools("child")); wait", in: tools)
        var program = OfficeProgram(
            path: office.path, environment: ["PATH": "/usr/bin:/bin"], scratchFolder: tools.path, seconds: 5)
        program.secondsPerDocument = 0
        var options = RenderingOptions(formats: ["pdf"], templateFolders: [Repository.templates])
        options.officeProgram = program
        let outcome = Renderer(options: options).renderFiles([folder("a.vanthu")])
        #expect(outcome.diagnostics.map(\.code) == ["convert.too-long"])
        let child = String(decoding: tools.bytes("child") ?? [], as: UTF8.self).trimmingCharacters(
            in: .whitespacesAndNewlines)
        #expect(Int(child) != nil)
        // The system takes a moment to bury an ended process.
        var state = "there"
        for _ in 0..<100 where state != "gone" {
            let line = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
            state = line.map { $0.contains(") Z ") ? "gone" : $0 } ?? "gone"
            if state != "gone" { usleep(50_000) }
        }
        #expect(state == "gone")
    }

    @Test func writesNeitherFileWhereTheConvertedIsAFolder() throws {
        let office = try StandInOffice.making(in: tools)
        try folder.makeFolder("a.pdf")
        let run = try run("render", "a.vanthu", "--format", "odt,pdf", "--soffice", office.path)
        #expect(run.status == 1)
        #expect(run.complaints.contains("đã có một thư mục mang tên này"))
        #expect(folder.names == ["a.pdf", "a.vanthu"])
    }

    @Test func reportsAFullDiskForAConvertedFormat() throws {
        let office = try StandInOffice.making(in: tools)
        let run = try run(
            "render", "a.vanthu", "--format", "pdf", "-o", "-", "--soffice", office.path, outputPath: "/dev/full")
        #expect(run.status == 1)
        #expect(run.complaints.contains("ổ đĩa đã đầy"))
    }

    @Test func leavesNothingBeyondTheSystemsLimit() throws {
        let office = try StandInOffice.making(in: tools)
        let run = try run("render", "a.vanthu", "--format", "pdf", "--soffice", office.path, limit: 4)
        #expect(run.status == 1, "\(run.complaints)")
        #expect(folder.names == ["a.vanthu"])
        #expect(tools.names == ["soffice"])
    }

    @Test func saysHowManyPagesAndWhereTheSignatureStands() throws {
        let office = try StandInOffice.making(closing: "2 6", in: tools)
        let run = try run("render", "a.vanthu", "--format", "odt", "--pages", "--soffice", office.path)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.complaints.contains("có 2 trang; chữ ký ở trang 2 [page.count]"))
    }

    @Test(arguments: [("2 1", "page.lonely-signature"), ("2 2", "page.carried-signature")])
    func findsASignatureWithTooLittleAboveIt(_ closing: String, _ code: String) throws {
        let office = try StandInOffice.making(closing: closing, in: tools)
        let run = try run("render", "a.vanthu", "--format", "pdf", "--soffice", office.path)
        #expect(run.status == 0)
        #expect(run.complaints.contains("[\(code)]"))
        #expect(run.complaints.contains("cỡ chữ: 13 (điểm e khoản 6 Mục II"))
    }

    @Test(arguments: ["2 3", "1 1"])
    func isSilentAboutASignatureWithItsText(_ closing: String) throws {
        let office = try StandInOffice.making(closing: closing, in: tools)
        let run = try run("render", "a.vanthu", "--format", "pdf", "--soffice", office.path)
        #expect(!run.complaints.contains("[page."))
    }

    @Test func stopsAtALonelySignatureWhenAsked() throws {
        let office = try StandInOffice.making(closing: "2 0", in: tools)
        let run = try run("render", "a.vanthu", "--format", "pdf", "--strict", "--soffice", office.path)
        #expect(run.status == 1)
        #expect(folder.names == ["a.vanthu"])
    }
}
