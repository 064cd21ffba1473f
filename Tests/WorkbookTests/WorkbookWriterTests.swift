import Foundation
import Packaging
import Testing
import Workbooks

/// What the writer of workbooks promises, looked up in the parts of what it writes.
@Suite struct WorkbookWriterTests {
    @Test func sameSheetsGiveSameBytes() async throws {
        let first = try bytes([Self.sample])
        // The clock of an archive counts two seconds.
        try await Task.sleep(for: .milliseconds(2_100))
        #expect(try bytes([Self.sample]) == first)
    }

    @Test func textThatLooksLikeAFormulaStaysText() throws {
        var sheet = SheetPlan(name: "Phiếu")
        sheet.cells = [SheetCell(row: 0, column: 0, .text("=1+1"), SheetStyle())]
        let parts = try Parts(bytes([sheet]))
        #expect(!(try parts.text("xl/worksheets/sheet1.xml")).contains("<f>"))
        #expect(try parts.text("xl/sharedStrings.xml").contains("=1+1"))
    }

    @Test func protectsAllButUnlockedCells() throws {
        let parts = try Parts(bytes([Self.sample]))
        #expect(try parts.text("xl/worksheets/sheet1.xml").contains("<sheetProtection sheet=\"1\""))
        #expect(try parts.text("xl/styles.xml").contains("<protection locked=\"0\"/>"))
    }

    @Test func writesWhatACellTakesWithItsWords() throws {
        let sheet = try Parts(bytes([Self.sample])).text("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("type=\"whole\""))
        #expect(sheet.contains("prompt=\"Ghi số nguyên\""))
        #expect(sheet.contains("error=\"Không phải số nguyên\""))
        #expect(sheet.contains("<formula1>\"Có,Không\"</formula1>"))
    }

    @Test func hidesASheetAndRepeatsHeadings() throws {
        let parts = try Parts(bytes([Self.sample, SheetPlan(name: "Riêng", isHidden: true)]))
        let book = try parts.text("xl/workbook.xml")
        #expect(book.contains("<sheet name=\"Riêng\" sheetId=\"2\" state=\"hidden\""))
        #expect(book.contains("_xlnm.Print_Titles"))
        #expect(try parts.text("xl/worksheets/sheet1.xml").contains("orientation=\"landscape\""))
    }

    @Test func refusesWhatTheFormatCannotHold() throws {
        #expect(throws: WorkbookError(.limit, detail: "a/b")) { try bytes([SheetPlan(name: "a/b")]) }
        var sheet = SheetPlan(name: "Phiếu")
        sheet.cells = [SheetCell(row: 0, column: 0, .number(.infinity), SheetStyle())]
        #expect(throws: WorkbookError(.limit, detail: "inf")) { try bytes([sheet]) }
        sheet.cells = [SheetCell(row: 0, column: 20_000, .empty, SheetStyle())]
        #expect(throws: WorkbookError(.limit, detail: "Phiếu")) { try bytes([sheet]) }
    }

    @Test func saysThatTheTemporaryFolderIsMissing() throws {
        #expect(throws: WorkbookError(.temporaryFile, detail: "/khong/co")) {
            try WorkbookWriter.bytes(of: [Self.sample], title: "Phiếu", temporaryFolder: "/khong/co")
        }
    }

    @Test func leavesNoTemporaryFileBehind() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "phieu-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try WorkbookWriter.bytes(of: [Self.sample], title: "Phiếu", temporaryFolder: folder.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    private func bytes(_ sheets: [SheetPlan]) throws -> [UInt8] {
        try WorkbookWriter.bytes(
            of: sheets, title: "Phiếu", temporaryFolder: FileManager.default.temporaryDirectory.path)
    }

    private static let sample: SheetPlan = {
        var sheet = SheetPlan(name: "Phiếu")
        var input = SheetStyle()
        input.isUnlocked = true
        input.fill = 0xFFF2CC
        input.numberFormat = "#,##0"
        sheet.columnWidths = [8, 40]
        sheet.rowHeights = [0: 24]
        sheet.cells = [
            SheetCell(row: 0, column: 0, through: 1, .text("Phiếu số liệu"), SheetStyle()),
            SheetCell(row: 1, column: 0, .text("H1"), SheetStyle()), SheetCell(row: 1, column: 1, .empty, input),
            SheetCell(row: 2, column: 1, .number(12.5), input),
        ]
        sheet.rules = [
            SheetRule(
                at: SheetPlace(row: 1, column: 1), .whole(0...1e9), hintTitle: "Số lượng", hint: "Ghi số nguyên",
                faultTitle: "Sai số liệu", fault: "Không phải số nguyên"),
            SheetRule(
                at: SheetPlace(row: 2, column: 1), .choice(["Có", "Không"]), hintTitle: "Có hay không",
                hint: "Chọn một", faultTitle: "Sai", fault: "Chọn Có hoặc Không"),
        ]
        sheet.frozen = SheetPlace(row: 1, column: 0)
        sheet.isProtected = true
        sheet.page = SheetPage(repeatedRows: 0...0, footer: "&R&P/&N")
        return sheet
    }()
}

/// The parts of an archive as text.
private struct Parts {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func text(_ name: String) throws -> String {
        var archive = try ZipArchiveReader(bytes)
        return String(decoding: try archive.read(name), as: UTF8.self)
    }
}
