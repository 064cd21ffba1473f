import Diagnostics
import Testing
import VanThu

/// Faults planted in batches: each is told exactly once, at its place, and nothing is written.
@Suite struct BatchFaultTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let code: String
        /// What the message, expectation or suggestion must hold, for the cure.
        let cure: String
        var rows = BatchSpec.rows
        var data = ""
        var text = BatchSpec.text
        var each = "xã"
        var name: String?

        init(
            _ name: String, _ code: String, cure: String, rows: String = BatchSpec.rows, data: String = "",
            text: String = BatchSpec.text, each: String = "xã", line: String? = nil
        ) {
            testDescription = name
            self.code = code
            self.cure = cure
            self.rows = rows
            self.data = data
            self.text = text
            self.each = each
            self.name = line
        }
    }

    static let faults: [Fault] = [
        Fault("a table that there is not", "batch.unknown-table", cure: "xã", each: "xả ấy"),
        Fault("a misspelt table", "batch.unknown-table", cure: "xã", each: "xãa"),
        Fault(
            "a constant", "batch.not-a-table", cure: "«xã»", data: "  ▮tỷ lệ: 95%\n", each: "tỷ lệ"),
        Fault("a column that there is not", "batch.unknown-column", cure: "Huyện", text: "Chữ.\n", each: "xã.Huyệm"),
        Fault(
            "a column that fits two", "batch.several-columns", cure: "Năm",
            rows: "| Mã | Nam | Năm |\n  |---|---|---|\n  | a | b | c |", text: "Chữ.\n", each: "xã.nam"),
        Fault(
            "a row without a group", "batch.empty-group", cure: "nhóm",
            rows: BatchSpec.rows.replacing("| Phú Tây  |", with: "|          ▮|"), text: "Chữ.\n", each: "xã.Huyện"),
        Fault(
            "two rows of one name", "batch.same-name", cure: "--name",
            rows: BatchSpec.rows.replacing("| 02 | Đồng Giữa", with: "| ▮01 | Hòa sơn"), text: "Chữ.\n"),
        Fault(
            "names that differ in marks alone", "batch.same-name", cure: "mã số",
            rows: BatchSpec.rows.replacing("| 02 | Đồng Giữa", with: "| ▮02 | Hoa Sởn"), line: "{{ xã_này.Tên }}"),
        Fault(
            "a slash in a name", "batch.unsafe-name", cure: "--name",
            rows: BatchSpec.rows.replacing("| 02 | Đồng Giữa", with: "| ▮02 | Xã 1/5")),
        Fault(
            "a name that leads out of the folder", "batch.unsafe-name", cure: "gạch nối",
            rows: BatchSpec.rows.replacing("| 02 | Đồng Giữa", with: "| ▮../02 | Đồng Giữa")),
        Fault(
            "a letter of another script", "batch.unsafe-name", cure: "chữ cái",
            rows: BatchSpec.rows.replacing("| 02 | Đồng Giữa", with: "| ▮02 | 中 Giữa")),
        Fault(
            "a name of a device", "batch.reserved-file-name", cure: "--name",
            rows: BatchSpec.rows.replacing("| 02 |", with: "| ▮con |"), line: "{{ xã_này.Mã }}"),
        Fault(
            "the name of the index", "batch.reserved-file-name", cure: "--name",
            rows: BatchSpec.rows.replacing("| 02 |", with: "| ▮Index |"), line: "{{ xã_này.Mã }}"),
        Fault(
            "a name of 300 letters", "batch.long-name", cure: "200",
            rows: BatchSpec.rows.replacing("| 02 |", with: "| ▮" + String(repeating: "x", count: 300) + " |")),
        Fault(
            "a name without letters", "batch.empty-name", cure: "chữ cái",
            rows: BatchSpec.rows.replacing("| 02 |", with: "| ▮(…) |"), line: "{{ xã_này.Mã }}"),
        Fault(
            "an unknown column in the line of names", "evaluate.unknown-column", cure: "Mã",
            line: "{{ xã_này.Maa }}"),
        Fault(
            "data called like the row", "batch.reserved-name", cure: "tên khác", data: "  ▮xã này: 5\n"),
        Fault(
            "data called like the group", "batch.reserved-name", cure: "tên khác", data: "  ▮nhóm này: 5\n"),
        Fault(
            "the row of another table", "evaluate.other-batch-name", cure: "xã_này",
            data: "  ấp: |\n    | Tên |\n    |---|\n    | Một |\n", text: "Ấp {{ ▮ấp_này.Tên }}.\n"),
        Fault(
            "a group where there is none", "evaluate.other-batch-name", cure: "--for xã.cột",
            text: "Huyện {{ ▮nhóm_này }}.\n"),
        Fault("an unknown name in every document", "evaluate.unknown-name", cure: "xã", text: "Có {{ ▮xãã }} xã.\n"),
    ]

    @Test(arguments: faults) func isToldOnceAndNothingIsWritten(_ fault: Fault) throws {
        let folder = try TemporaryFolder()
        let marked = BatchSpec.spec(rows: fault.rows, data: fault.data, text: fault.text)
        let outcome = try BatchSpec.run(
            marked.replacing("▮", with: ""), in: folder, each: fault.each, name: fault.name)
        try #require(outcome.diagnostics.map(\.code) == [fault.code])
        let told = outcome.diagnostics[0]
        if let mark = marked.firstIndex(of: "▮") {
            let before = marked[..<mark]
            let line = before.count { $0 == "\n" } + 1
            let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
            #expect(told.span?.start.line == line)
            #expect(told.span?.start.column == column)
        }
        let words = [told.message.vi, told.explanation?.vi, told.expected?.vi, told.suggestion].compactMap(\.self)
        #expect(words.contains { $0.contains(fault.cure) }, "\(words)")
        #expect(outcome.exitStatus == 1)
        #expect(folder.contents(of: "ra").keys.sorted() == [])
    }

    @Test func aTableWithoutRowsIsTold() throws {
        let folder = try TemporaryFolder()
        let outcome = try BatchSpec.run(
            BatchSpec.spec(rows: "| Mã | Tên |\n  |---|---|", text: "Chữ.\n"), in: folder)
        #expect(outcome.diagnostics.contains { $0.code == "batch.no-rows" || $0.code.hasPrefix("data.") })
        #expect(outcome.exitStatus == 1)
    }

    @Test func allWrongNamesAreToldAtOnce() throws {
        let folder = try TemporaryFolder()
        let rows = BatchSpec.rows.replacing("| 02 |", with: "| a/b |").replacing("| 03 |", with: "| c:d |")
        let outcome = try BatchSpec.run(BatchSpec.spec(rows: rows), in: folder)
        #expect(outcome.diagnostics.map(\.code) == ["batch.unsafe-name", "batch.unsafe-name"])
    }

    @Test func ofManyWrongNamesSomeAreToldAndTheRestIsCounted() throws {
        let folder = try TemporaryFolder()
        let outcome = try BatchSpec.run(
            BatchSpec.spec(rows: BatchSpec.manyRows(40)), in: folder, name: "như nhau")
        #expect(outcome.diagnostics.count == 21)
        #expect(outcome.diagnostics.last?.code == "batch.more-names")
        #expect(outcome.diagnostics.last?.message.vi.contains("19") == true)
    }

    @Test func plainRenderSaysThatTheRowIsForABatch() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(BatchSpec.spec(), to: "giao.vanthu")
        let found = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).render(path)
            .diagnostics
        #expect(found.map(\.code) == ["evaluate.batch-name", "evaluate.batch-name"])
        #expect(found.first?.expected?.vi.contains("--for xã") == true)
    }
}
