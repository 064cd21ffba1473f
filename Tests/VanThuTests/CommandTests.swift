import Foundation
import Testing

/// The command as a user meets it: statuses, files, messages.
@Suite(.enabled(if: CommandRun.isThere)) struct CommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SmallSpec.sound, to: "a.vanthu")
        try folder.write(SmallSpec.withFinding, to: "finding.vanthu")
        try folder.write(SmallSpec.faulty, to: "faulty.vanthu")
    }

    private func run(
        _ arguments: String..., environment: [String: String] = [:], limit: Int? = nil, outputPath: String? = nil
    ) throws -> CommandRun {
        try CommandRun(
            arguments, in: folder, environment: environment, limit: limit, outputPath: outputPath)
    }

    private let specs = ["a.vanthu", "faulty.vanthu", "finding.vanthu"]

    @Test func writesBothFormatsBesideTheSpec() throws {
        let run = try run("render", "a.vanthu")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(folder.names == (specs + ["a.html", "a.odt"]).sorted())
        #expect(run.complaints.contains("đã ghi a.odt"))
    }

    @Test func writesNothingOfAFaultySpec() throws {
        let run = try run("render", "faulty.vanthu", "-o", "ra")
        #expect(run.status == 1)
        #expect(folder.names == specs)
        #expect(run.complaints.contains("faulty.vanthu:15:7: lỗi: "))
        #expect(run.complaints.hasSuffix("1 lỗi\n"))
    }

    @Test func writesTheSoundSpecsBesideAFaultyOne() throws {
        let run = try run("render", "a.vanthu", "faulty.vanthu", "-o", "ra")
        #expect(run.status == 1)
        #expect(folder.names == (specs + ["ra", "ra/a.html", "ra/a.odt"]).sorted())
    }

    @Test func rendersWithFindings() throws {
        let run = try run("render", "finding.vanthu", "--format", "html")
        #expect(run.status == 0)
        #expect(run.complaints.contains("cảnh báo"))
        #expect(folder.bytes("finding.html") != nil)
    }

    @Test func writesNothingWithFindingsWhenStrict() throws {
        let run = try run("render", "finding.vanthu", "--strict")
        #expect(run.status == 1)
        #expect(folder.names == specs)
        #expect(run.complaints.contains("--strict"))
    }

    @Test func writesOnlyTheFormatsAskedFor() throws {
        #expect(try run("render", "a.vanthu", "--format", "odt").status == 0)
        #expect(folder.names == (specs + ["a.odt"]).sorted())
    }

    @Test func writesOneFormatToStandardOutput() throws {
        let run = try run("render", "a.vanthu", "--format", "html", "-o", "-")
        #expect(run.status == 0)
        #expect(run.text.hasPrefix("<!DOCTYPE html>"))
        #expect(folder.names == specs)
        #expect(try self.run("render", "a.vanthu", "--format", "html").status == 0)
        #expect(folder.bytes("a.html") == run.output)
    }

    @Test(arguments: [
        ["render"], ["render", "a.vanthu", "-o", "-"], ["render", "a.vanthu", "--format", "rtf"],
        ["render", "a.vanthu", "--format", "odt,odt"], ["render", "a.vanthu", "--format", ""],
        ["render", "a.vanthu", "finding.vanthu", "-o", "-", "--format", "odt"], ["render", "a.vanthu", "--set", "số"],
        ["render", "a.vanthu", "--lang", "fr"], ["render", "a.vanthu", "--diagnostics", "xml"],
        ["render", "a.vanthu", "--in"], ["render", "a.vanthu", "--templates", "khong-co"],
        ["types", "--templates", "a.vanthu"], ["in", "a.vanthu"], ["tree"], ["tree", "a.vanthu", "a.vanthu"],
    ])
    func endsWith64AtAWrongCommandLine(_ arguments: [String]) throws {
        let run = try CommandRun(arguments, in: folder)
        #expect(run.status == 64, "\(run.complaints)")
        #expect(run.output == [])
        #expect(run.complaints.hasPrefix("Lỗi: "), "\(run.complaints)")
        #expect(folder.names == specs)
    }

    @Test func fillsInAFieldFromTheCommandLine() throws {
        let run = try run("render", "a.vanthu", "--set", "số=<45>", "--format", "html", "-o", "-")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.text.contains("&lt;45&gt;"))
    }

    @Test func reportsAFaultOfASettingAtItsPlace() throws {
        let run = try run("render", "a.vanthu", "--set", "ngày=31/2/2026")
        #expect(run.status == 1)
        #expect(run.complaints.contains("ngày=31/2/2026"))
        #expect(run.complaints.contains("[head.bad-date]"))
        #expect(folder.names == specs)
    }

    @Test func neverReadsASettingAsExpression() throws {
        let run = try run("render", "a.vanthu", "--set", "trích yếu={{ số }} **x**", "--format", "html", "-o", "-")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.text.contains("{{ số }} **x**"))
    }

    @Test func reportsASpecThatIsNotThere() throws {
        let run = try run("render", "khong-co.vanthu")
        #expect(run.status == 1)
        #expect(run.complaints.contains("không đọc được tệp «khong-co.vanthu»"))
    }

    @Test func reportsASpecThatIsAFolder() throws {
        try folder.makeFolder("thu-muc.vanthu")
        let run = try run("render", "thu-muc.vanthu")
        #expect(run.status == 1)
        #expect(run.complaints.contains("đây là thư mục"))
    }

    @Test func reportsAnOutputFolderThatIsAFile() throws {
        let run = try run("render", "a.vanthu", "-o", "finding.vanthu")
        #expect(run.status == 1)
        #expect(run.complaints.contains("đã có một tệp mang tên này"))
        #expect(folder.names == specs)
    }

    @Test func reportsAnOutputFolderInsideAFile() throws {
        let run = try run("render", "a.vanthu", "-o", "finding.vanthu/ra")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[file.cannot-make-folder]"))
        #expect(folder.names == specs)
    }

    @Test func writesNeitherFileWhereOneIsAFolder() throws {
        try folder.makeFolder("ra/a.html")
        let run = try run("render", "a.vanthu", "-o", "ra")
        #expect(run.status == 1)
        #expect(run.complaints.contains("đã có một thư mục mang tên này"))
        #expect(folder.names == (specs + ["ra", "ra/a.html"]).sorted())
    }

    @Test func reportsAFullDisk() throws {
        let run = try run("render", "a.vanthu", "--format", "odt", "-o", "-", outputPath: "/dev/full")
        #expect(run.status == 1)
        #expect(run.complaints.contains("ổ đĩa đã đầy"))
    }

    @Test func reportsAFullDiskForTheTree() throws {
        let run = try run("tree", "a.vanthu", outputPath: "/dev/full")
        #expect(run.status == 1)
        #expect(run.complaints.contains("ổ đĩa đã đầy"))
    }

    @Test func leavesNoHalfFileBeyondTheSystemsLimit() throws {
        let run = try run("render", "a.vanthu", "-o", "ra", limit: 4)
        #expect(run.status == 1, "\(run.complaints)")
        #expect(folder.names == (specs + ["ra"]).sorted())
    }

    @Test func keepsTheOldFilesWhereTheNewCannotBeWritten() throws {
        try folder.write("cũ", to: "ra/a.odt")
        #expect(try run("render", "a.vanthu", "-o", "ra", limit: 4).status == 1)
        #expect(folder.bytes("ra/a.odt") == Array("cũ".utf8))
    }

    @Test func leavesNoTemporaryFile() throws {
        #expect(try run("render", "a.vanthu", "finding.vanthu", "-o", "ra").status == 0)
        let names = folder.names.filter { $0.hasPrefix("ra/") }
        #expect(names == ["ra/a.html", "ra/a.odt", "ra/finding.html", "ra/finding.odt"])
    }

    @Test func refusesTwoSpecsForOneFile() throws {
        try folder.write(SmallSpec.sound, to: "b/a.vanthu")
        let run = try run("render", "a.vanthu", "b/a.vanthu", "-o", "ra")
        #expect(run.status == 1)
        #expect(run.complaints.contains("cùng ghi ra"))
        #expect(!folder.names.contains("ra"))
    }

    @Test func refusesOneSpecByTwoPaths() throws {
        let run = try run("render", "a.vanthu", "./a.vanthu")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[output.same-file]"))
        #expect(folder.names == specs)
    }

    @Test func refusesToOverwriteTheSpec() throws {
        try folder.write(SmallSpec.sound, to: "b.html")
        let run = try run("render", "b.html")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[output.over-spec]"))
        #expect(folder.bytes("b.html") == Array(SmallSpec.sound.utf8))
    }

    @Test func writesOneJSONObjectOfDiagnostics() throws {
        let run = try run("render", "faulty.vanthu", "--diagnostics", "json")
        #expect(run.status == 1)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.complaints.utf8)) as? [String: Any])
        #expect(report["version"] as? Int == 1)
        let found = try #require((report["diagnostics"] as? [[String: Any]])?.first)
        #expect(found["code"] as? String == "evaluate.unknown-name")
        #expect(found["severity"] as? String == "error")
        #expect((found["message"] as? [String: String])?.keys.sorted() == ["en", "vi"])
        let place = try #require(found["place"] as? [String: Any])
        #expect(place["file"] as? String == "faulty.vanthu")
        #expect([place["line"], place["column"], place["endLine"], place["endColumn"]] as? [Int] == [15, 7, 15, 12])
        #expect(place["excerpt"] as? String == "Có {{ số_hộ }} hộ.")
    }

    @Test func writesOneJSONObjectWhereTheOutputFails() throws {
        let run = try run(
            "render", "finding.vanthu", "--diagnostics", "json", "--format", "odt", "-o", "-", outputPath: "/dev/full")
        #expect(run.status == 1)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.complaints.utf8)) as? [String: Any])
        #expect((report["diagnostics"] as? [Any])?.count == 2)
    }

    @Test func speaksEnglishOnRequest() throws {
        let run = try run("render", "faulty.vanthu", "--lang", "en")
        #expect(run.complaints.contains("faulty.vanthu:15:7: error: nothing is called «số_hộ»"))
        #expect(run.complaints.hasSuffix("1 error\n"))
    }

    @Test(arguments: [["--help"], ["help"], ["render", "--help"], ["tree", "--help"], ["help", "render"]])
    func helpsInVietnamese(_ arguments: [String]) throws {
        let run = try CommandRun(arguments, in: folder)
        #expect(run.status == 0)
        #expect(run.text.contains("CÁCH DÙNG:"))
        #expect(run.text.contains("VÍ DỤ:"))
        for word in [
            "USAGE", "OPTIONS", "OVERVIEW", "Show ", "(default", "(values", "SUBCOMMANDS", "ARGUMENTS", "<spec", "<dir",
        ] {
            #expect(!run.text.contains(word), "\(word) in \(run.text)")
        }
    }

    @Test func namesTheCommandsWhereThereIsNoSuchCommand() throws {
        let run = try run("rendr", "a.vanthu")
        #expect(run.status == 64)
        let words = "không có lệnh «rendr»; chọn trong: render, batch, number, tree"
        #expect(run.complaints.contains(words), "\(run.complaints)")
    }

    @Test func speaksVietnameseAboutAWrongChoice() throws {
        let run = try run("render", "a.vanthu", "--lang", "fr")
        #expect(run.complaints.contains("hãy chọn một trong 'vi', 'en'"), "\(run.complaints)")
    }

    @Test func helpsInEnglishOnRequest() throws {
        let run = try run("render", "--help", "--lang", "en")
        #expect(run.status == 0)
        #expect(run.text.contains("USAGE:"))
        #expect(run.text.contains("EXAMPLES:"))
    }

    @Test func saysItsVersion() throws {
        let run = try run("--version")
        #expect(run.status == 0)
        #expect(run.text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(run.text)")
    }

    @Test func colorsNothingOutsideATerminal() throws {
        #expect(try !run("render", "faulty.vanthu").complaints.contains("\u{1B}"))
    }

    @Test func printsTheTree() throws {
        let run = try run("tree", "a.vanthu")
        #expect(run.status == 0)
        #expect(run.text.contains("Trồng thêm cây xanh."))
        #expect(try self.run("tree", "faulty.vanthu").status == 1)
    }

    @Test func findsItsTemplatesFromAnyFolder() throws {
        let run = try run("render", folder("a.vanthu"), "--format", "odt", "-o", folder("nơi khác/ra"))
        #expect(run.status == 0, "\(run.complaints)")
        #expect(folder.bytes("nơi khác/ra/a.odt") != nil)
    }
}
