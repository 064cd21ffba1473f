import Diagnostics
import Testing
import Values
import Vietnamese

@Suite struct DataTests {
    static let table = "dữ liệu:\n  xã: |\n    | Mã | Tên | Số hộ |\n    |----|:---:|------:|\n"

    @Test(arguments: [
        ("1.250", Value.number(ExactDecimal(1250))), ("1,5", .number(ExactDecimal(significand: 15, scale: 1))),
        ("-5", .number(ExactDecimal(-5))), ("190 ca", .quantity(Quantity(ExactDecimal(190), unit: "ca"))),
        ("12,5%", .quantity(Quantity(ExactDecimal(significand: 125, scale: 1), unit: "%"))),
        ("30/6/2026", .date(PartialDate(year: 2026, month: 6, day: 30))), ("để trống", .blank), ("", .empty),
        ("\"1.5\"", .text("1.5")), ("'190 ca'", .text("190 ca")), ("012", .text("012")), ("Khe Sim", .text("Khe Sim")),
        ("2026-2030", .text("2026-2030")), ("5 hộ (mới)", .text("5 hộ (mới)")), ("x", .text("x")),
        ("12abc", .text("12abc")), ("a: b # {{ c }}", .text("a: b # {{ c }}")),
    ])
    func constantsAreTyped(text: String, value: Value) {
        #expect(read("dữ liệu:\n  hằng: \(text)")?.datum("hang") == value)
    }

    @Test(arguments: [("1.5", "1,5"), ("1,234", "1.234"), ("1.5 km", "1,5 km")])
    func foreignConstantsSayWhatToWrite(text: String, suggestion: String) {
        read("dữ liệu:\n  hằng: ▮\(text)", ["data.bad-number"])
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\ndữ liệu:\n  hằng: \(text)\n---\n")
        let fault = SpecScanner.scan(file).output?.read(Sample.fields).diagnostics.first
        #expect(fault?.suggestion == suggestion)
    }

    @Test func impossibleDateIsAnError() {
        read("dữ liệu:\n  hạn: ▮31/2/2026", ["head.bad-date"])
    }

    @Test(arguments: ["xã.csv", "số liệu.xlsx", "a/b.ODS"]) func filesWaitForTheirStage(name: String) {
        let head = read("dữ liệu:\n  xã: \(name)\n  hộ: 5")
        #expect(head?.datum("ho") == .number(ExactDecimal(5)))
        guard case .data(let entries, _) = head?.value("du_lieu") else {
            Issue.record("no data")
            return
        }
        #expect(entries.map(\.isFaulty) == [true, false])
    }

    @Test func sourceOfAConstantIsItsPlace() {
        guard case .data(let entries, _) = read("dữ liệu:\n  Số hộ: 1.250")?.value("du_lieu") else {
            Issue.record("no data")
            return
        }
        #expect(entries.first?.name == "Số hộ")
        #expect(entries.first?.value.sources.first?.text == "1.250")
    }

    @Test(arguments: ["xã: |", "xã:"]) func tablesAreTypedByColumn(first: String) {
        let rows =
            "\n    | Mã | Tên     | Số hộ |\n    |----|---------|------:|\n    | k  | Khe Sim | 1.105 |\n    | n  |         | 12 hộ |"
        let table = read("dữ liệu:\n  \(first)\(rows)")?.table("xa")
        #expect(table?.columns.map(\.name) == ["Mã", "Tên", "Số hộ"])
        #expect(table?.columns.map(\.kind) == [.text, .text, .figures])
        #expect(table?.rowCount == 2)
        #expect(
            table?.columns[2].cells.map(\.value) == [
                .number(ExactDecimal(1105)), .quantity(Quantity(ExactDecimal(12), unit: "hộ")),
            ])
        #expect(table?.columns[1].cells.map(\.value) == [.text("Khe Sim"), .empty])
        #expect(table?.columns[2].cells[0].span.text == "1.105")
        #expect(table?.keyColumn == 0)
    }

    @Test func centredColumnIsText() {
        #expect(read(Self.table + "    | a | 5 | 6 |")?.table("xa")?.columns[1].cells[0].value == .text("5"))
    }

    @Test(arguments: ["x", "-", "–"]) func notApplicableIsKnownInFigures(mark: String) {
        let table = read(Self.table + "    | x | - | \(mark) |")?.table("xa")
        #expect(table?.columns.map { $0.cells[0].value } == [.text("x"), .text("-"), .notApplicable])
    }

    @Test func everyFaultyCellIsReportedAtItsPlace() {
        read(
            Self.table + "    | a | A | ▮1.5 |\n    | b | B | ▮1,234 |\n    | c | C | ▮nhiều |\n    | d | D | 5 |",
            ["data.bad-figure", "data.bad-figure", "data.bad-figure"])
    }

    @Test func raggedRowsAreReportedEach() {
        read(
            Self.table + "    ▮| a | A |\n    | b | B | 5 |\n    ▮| c | C | 5 | 6 |",
            ["data.ragged-row", "data.ragged-row"])
    }

    @Test func lastBarMayBeMissing() {
        #expect(read(Self.table + "    | a | A | 5")?.table("xa")?.rowCount == 1)
    }

    @Test func escapedBarIsText() {
        #expect(read(Self.table + "    | a | A \\| B | 5 |")?.table("xa")?.columns[1].cells[0].value == .text("A | B"))
    }

    @Test func missingRuleIsReported() {
        read("dữ liệu:\n  xã: |\n    | Tên | Số |\n    ▮| a | 5 |\n    | b | 6 |", ["data.missing-rule"])
    }

    @Test func lineThatIsNoRowIsReported() {
        read(Self.table + "    | a | A | 5 |\n    ▮cộng: 5", ["data.not-a-row"])
    }

    @Test func sameColumnTwiceIsReported() {
        read("dữ liệu:\n  xã: |\n    | Nam | ▮Nam |\n    |---|---|\n    | a | b |", ["data.duplicate-column"])
    }

    @Test func columnsThatOnlyFoldTogetherAreFine() {
        let table = read("dữ liệu:\n  xã: |\n    | Năm | Nam |\n    |---|---|\n    | a | b |")?.table("xa")
        #expect(table?.column(named: "nam") == .several([0, 1]))
        #expect(table?.column(named: "Nam") == .one(1))
    }

    @Test func columnWithoutNameIsReported() {
        read("dữ liệu:\n  xã: |\n    | Tên | ▮|\n    |---|---|\n    | a | b |", ["data.unnamed-column"])
    }

    @Test func ruleMustFitTheNames() {
        read("dữ liệu:\n  xã: |\n    | Tên | Số |\n    ▮|---|\n    | a | b |", ["data.ragged-row"])
    }

    @Test func commentRowsAreSkipped() {
        #expect(read(Self.table + "    # | a | A | 5 |\n\n    | b | B | 6 |")?.table("xa")?.rowCount == 1)
    }

    @Test func strictFilesHoldTheSameData() {
        let head = read(Self.table + "    | b | B | 6 |\n  hộ: 190 ca # dự kiến\n  mã: \"190\"", path: "a.yaml")
        #expect(head?.table("xa")?.columns[2].cells[0].span.text == "6")
        #expect(head?.datum("ho") == .quantity(Quantity(ExactDecimal(190), unit: "ca")))
        #expect(head?.datum("ma") == .text("190"))
    }

    @Test func listUnderDataIsWrong() {
        read("dữ liệu:\n  ▮xã:\n    - a\n    - b", ["data.wrong-shape"], path: "a.yaml")
    }

    @Test func templateMarksInDataAreText() {
        #expect(
            read(Self.table + "    | {{ a }} | **b** | 6 |")?.table("xa")?.columns[0].cells[0].value == .text("{{ a }}")
        )
    }
}
