import Diagnostics
import Testing

@Suite struct DataFileFaultTests {
    @Test func atLeastSixtyFaultsArePlanted() {
        #expect(CSVFaults.all.count + WorkbookFaults.all.count >= 60)
        let names = (CSVFaults.all + WorkbookFaults.all + DeclarationFaults.all).map { $0.file + $0.name }
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: CSVFaults.all) func namesTheFaultOfACSVFile(_ fault: DataFileFault) throws {
        try fault.expect(.error)
    }

    @Test(arguments: WorkbookFaults.all) func namesTheFaultOfAWorkbook(_ fault: DataFileFault) throws {
        try fault.expect(.error)
    }

    @Test(arguments: DeclarationFaults.all) func namesTheFaultOfADeclaration(_ fault: DataFileFault) throws {
        try fault.expect(.error)
    }

    @Test(arguments: findings) func findsWhatIsReadAllTheSame(_ finding: DataFileFault) throws {
        try finding.expect(.warning)
    }

    private static let findings: [DataFileFault] = [
        .xlsx(
            "hidden rows", "data.hidden-rows", at: "A3", cure: "ẩn: bỏ",
            TestSheet(rows: TestSheet.sound.rows, hiddenRows: [3])),
        .xlsx(
            "a hidden column", "data.hidden-column", at: "B1", cure: "ẩn: đọc",
            TestSheet(rows: TestSheet.sound.rows, hiddenColumns: [2])),
        .xlsx(
            "a formula over another file", "data.external-formula", at: "B2", cure: "dán giá trị",
            TestSheet(rows: [["Tên", "Dân số"], ["A", .formula("[1]Trang!B2", result: "5")], ["B", 6]])),
        .csv(
            "nothing to leave out", "data.skipped-not-found", cure: "xa.csv", entry: "bỏ dòng: [Cụm Bắc]",
            "Tên;Dân số\nA;5\n"),
        .ods(
            "ods: hidden rows", "data.hidden-rows", at: "A3", cure: "ẩn: bỏ",
            TestSheet(rows: TestSheet.sound.rows, hiddenRows: [3])),
    ]

    // MARK: Paths

    @Test(arguments: [
        ("../xa.csv", "data.file-missing"), ("/etc/passwd.csv", "data.file-missing"), ("xaa.csv", "data.file-missing"),
        ("xa.xls", "data.unknown-format"),
    ])
    func refusesAFile(path: String, code: String) throws {
        let rendering = try DataFileRendering(files: ["xa.csv": Array("Tên;Số\nA;5\n".utf8)], entry: ["tệp: \(path)"])
        #expect(rendering.diagnostics.map(\.code) == [code])
        #expect(rendering.files.isEmpty)
    }

    @Test func refusesAFileAboveTheFolder() throws {
        let table = Array("Tên;Số\nA;5\n".utf8)
        let rendering = try DataFileRendering(files: ["../ngoai.csv": table], entry: ["tệp: ../ngoai.csv"])
        #expect(rendering.diagnostics.map(\.code) == ["data.file-outside"])
        #expect(rendering.diagnostics.first?.words(.vietnamese).contains("Chép tệp") ?? false)
    }

    @Test func aMisspeltFileNamesTheNearest() throws {
        let rendering = try DataFileRendering(files: ["so-lieu/xa.csv": [0x41]], entry: ["tệp: so-lieu/xaa.csv"])
        #expect(rendering.diagnostics.first?.suggestion == "so-lieu/xa.csv")
    }

    @Test func aDatumWithoutFileSaysWhatIsMissing() throws {
        let rendering = try DataFileRendering(files: [:], entry: ["trang: Xã"])
        #expect(rendering.diagnostics.map(\.code) == ["data.file-not-named"])
    }
}
