import Foundation
import Testing

/// `new`, `types`, `fields` and `schema` as a user meets them.
@Suite(.enabled(if: CommandRun.isThere)) struct StartingCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: String..., outputPath: String? = nil, limit: Int? = nil) throws -> CommandRun {
        try CommandRun(arguments, in: folder, limit: limit, outputPath: outputPath)
    }

    @Test func listsTheTypes() throws {
        let run = try run("types")
        #expect(run.status == 0)
        #expect(run.text.split(separator: "\n").contains { $0.hasPrefix("ke-hoach ") })
        #expect(run.complaints.isEmpty)
    }

    @Test func printsTheFieldsOfAType() throws {
        let run = try run("fields", "kế hoạch")
        #expect(run.status == 0)
        #expect(run.text.contains("\nđịa danh: dòng chữ, bắt buộc\n"))
    }

    @Test(arguments: [["types", "--json"], ["fields", "ke-hoach", "--json"], ["schema", "ke-hoach"]])
    func writesJSONForPrograms(_ arguments: [String]) throws {
        let run = try CommandRun(arguments, in: folder)
        #expect(run.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(run.output)) is [String: Any])
    }

    @Test func writesAStarterThatRenders() throws {
        #expect(try run("new", "ke-hoach", "-o", "moi.vanthu").status == 0)
        let rendering = try run("render", "moi.vanthu")
        #expect(rendering.status == 0)
        #expect(rendering.complaints == "đã ghi moi.odt\nđã ghi moi.html\n")
    }

    @Test func writesTheSameStarterToStandardOutput() throws {
        let printed = try run("new", "ke-hoach")
        #expect(try run("new", "ke-hoach", "-o", "moi.vanthu").status == 0)
        #expect(folder.bytes("moi.vanthu") == printed.output)
        #expect(try run("new", "ke-hoach", "-o", "-").output == printed.output)
    }

    @Test func writesOverNothing() throws {
        try folder.write("công sức của tôi", to: "moi.vanthu")
        let run = try run("new", "ke-hoach", "-o", "moi.vanthu")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[file.exists]"))
        #expect(folder.bytes("moi.vanthu") == Array("công sức của tôi".utf8))
    }

    @Test func writesOverAFileThatMayGo() throws {
        try folder.write("cũ", to: "moi.vanthu")
        #expect(try run("new", "ke-hoach", "-o", "moi.vanthu", "--force").status == 0)
        #expect(folder.bytes("moi.vanthu")?.starts(with: "# Tệp soạn".utf8) == true)
    }

    @Test func reportsAFolderInThePlaceOfTheFile() throws {
        try folder.makeFolder("moi.vanthu")
        let run = try run("new", "ke-hoach", "-o", "moi.vanthu", "--force")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[file.cannot-write]"))
    }

    @Test(arguments: [["new", "ke-hoach"], ["types"], ["fields", "ke-hoach"], ["schema", "ke-hoach"]])
    func reportsAFullDisk(_ arguments: [String]) throws {
        let run = try CommandRun(arguments, in: folder, outputPath: "/dev/full")
        #expect(run.status == 1)
        #expect(run.complaints.contains("ổ đĩa đã đầy"))
    }

    @Test func leavesNoHalfFileBeyondTheSystemsLimit() throws {
        let run = try run("new", "ke-hoach", "-o", "moi.vanthu", limit: 1)
        #expect(run.status == 1)
        #expect(folder.names == [])
    }

    @Test func copiesAnOldSpec() throws {
        try folder.write(SmallSpec.sound, to: "cu.vanthu")
        #expect(try run("new", "--from", "cu.vanthu", "-o", "moi.vanthu").status == 0)
        let rendering = try run("render", "moi.vanthu")
        #expect(rendering.status == 0)
        #expect(rendering.complaints.contains("[spec.still-marked]"))
        #expect(try run("render", "moi.vanthu", "--strict").status == 1)
    }

    @Test(arguments: [["new", "ke-hoac"], ["fields", "ke-hoac"], ["schema", "ke-hoac"]])
    func namesTheNearestTypeForAnUnknownOne(_ arguments: [String]) throws {
        let run = try CommandRun(arguments, in: folder)
        #expect(run.status == 1)
        #expect(run.output == [])
        #expect(run.complaints.contains("gần nhất: «kế hoạch»"))
    }

    @Test(arguments: [
        ["new"], ["new", "a", "b"], ["new", "ke-hoach", "--from"], ["new", "--from", "a", "--the-thuc", "nd30"],
        ["fields"], ["schema"], ["types", "ke-hoach"],
    ])
    func endsWith64AtAWrongCommandLine(_ arguments: [String]) throws {
        let run = try CommandRun(arguments, in: folder)
        #expect(run.status == 64, "\(run.complaints)")
        #expect(run.complaints.hasPrefix("Lỗi: "))
    }

    @Test(arguments: ["new", "types", "fields", "schema"]) func helpsInBothLanguages(_ command: String) throws {
        let vietnamese = try run(command, "--help")
        #expect(vietnamese.status == 0)
        #expect(vietnamese.text.contains("CÁCH DÙNG:") && vietnamese.text.contains("VÍ DỤ:"))
        for word in ["USAGE", "OPTIONS", "Show ", "(default", "(values"] {
            #expect(!vietnamese.text.contains(word), "\(word) in \(vietnamese.text)")
        }
        let english = try run(command, "--help", "--lang", "en")
        #expect(english.text.contains("USAGE:") && english.text.contains("EXAMPLE"))
    }
}
