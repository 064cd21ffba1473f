import Diagnostics
import Testing
import VanThu

@Suite struct DataFileReadingTests {
    /// What a line of text prints, with what it was reported besides findings.
    private func printed(
        _ file: String, _ bytes: [UInt8], entry: String = "", _ text: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let rendering = try DataFileRendering(
            files: [file: bytes], entry: ["tệp: \(file)", entry], text: "[" + text + "]")
        let reports = rendering.diagnostics.filter { $0.severity != .information }
        #expect(reports.map { $0.words(.vietnamese) } == [], sourceLocation: sourceLocation)
        let html = rendering.files.first { $0.format == "html" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        guard let open = html.firstIndex(of: "["), let close = html[open...].firstIndex(of: "]") else { return "" }
        var words = String(html[html.index(after: open)..<close])
        while let start = words.firstIndex(of: "<"), let end = words[start...].firstIndex(of: ">") {
            words.removeSubrange(start...end)
        }
        return words
    }

    private func csv(_ text: String, entry: String = "", _ mention: String) throws -> String {
        try printed("xa.csv", Array(text.utf8), entry: entry, mention)
    }

    private func xlsx(_ sheet: TestSheet, entry: String = "", _ mention: String) throws -> String {
        try printed("xa.xlsx", try TestSheet.xlsx([sheet]), entry: entry, mention)
    }

    // MARK: CSV

    @Test(arguments: [";", ",", "\t"]) func findsTheSeparator(_ sign: String) throws {
        let text = "Tên\(sign)Dân số\nHương Trà\(sign)1105\nB\(sign)5\n"
        #expect(try csv(text, "{{ xã.Hương_Trà.Dân_số }}, {{ xã | tổng(\"Dân số\") }}") == "1105, 1.110")
    }

    @Test func figuresPrintAsTyped() throws {
        #expect(try csv("Tên;Số\nA;1.105\nB;12,50\n", "{{ xã.A.Số }}, {{ xã.B.Số }}") == "1.105, 12,50")
    }

    @Test func englishNumbersAreReadWhereDeclared() throws {
        let text = "Tên,Số\nA,\"1,105\"\nB,12.5\n"
        #expect(try csv(text, entry: "dạng số: 1,234.5", "{{ xã.A.Số }}, {{ xã | tổng(\"Số\") }}") == "1.105, 1.117,5")
    }

    @Test func quotedCellsHoldSeparatorsMarksAndLines() throws {
        let text = "Tên;Nơi\n\"A\";\"Ấp \"\"Một\"\"; xã B\"\nB;\"hai\ndòng\"\nC;x\n"
        #expect(
            try csv(text, "{{ xã.A.Nơi }}") == "Ấp &quot;Một&quot;; xã B"
                || csv(text, "{{ xã.A.Nơi }}") == "Ấp \"Một\"; xã B")
        #expect(try csv(text, "{{ xã | đếm }}, {{ xã.C.Nơi }}") == "3, x")
    }

    @Test func marksInDataAreText() throws {
        #expect(try csv("Tên;Nơi\nA;**đậm** {{ x }}\n", "{{ xã.A.Nơi }}") == "**đậm** {{ x }}")
    }

    @Test func windows1258IsComposed() throws {
        // «Phường» and «Đạo»: ư, ơ and đ are letters, tones stand behind their vowels.
        let bytes =
            Array("Ten;So\nPh".utf8) + [0xFD, 0xF5, 0xCC] + Array("ng;5\n".utf8) + [0xD0, 0x61, 0xF2]
            + Array("o;6\n".utf8)
        #expect(try printed("xa.csv", bytes, "{{ xã.Phường.So }}, {{ xã.Đạo.So }}") == "5, 6")
    }

    @Test func utf16IsRead() throws {
        let units = Array("Tên;Số\nĐạo;6\n".utf16)
        let bytes: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { unit in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
        #expect(try printed("xa.csv", bytes, "{{ xã.Đạo.Số }}") == "6")
    }

    @Test func codesWithZerosInFrontAreText() throws {
        #expect(try csv("Mã;Số\n01;5\n02;6\n", "{{ xã[\"01\"].Số }} {{ xã[\"02\"].Mã }}") == "5 02")
    }

    @Test func titlesAboveAndTotalsBelowAreLeftOut() throws {
        let text = "BẢNG DÂN SỐ;;\n;;\nTên;Nam;Nữ\nA;1;2\nB;3;4\nTổng cộng;4;6\nGhi chú;;\n"
        #expect(try csv(text, entry: "đến trước: Tổng cộng", "{{ xã | đếm }}, {{ xã | tổng(\"Nữ\") }}") == "2, 6")
    }

    @Test func rowsOfGroupsAreLeftOutByName() throws {
        let text = "Tên;Số\nVùng cao;\nA;1\nVùng thấp;\nB;2\n"
        #expect(try csv(text, entry: "bỏ dòng: [Vùng cao, vùng thấp]", "{{ xã | đếm }}") == "2")
    }

    @Test func aCommuneCalledCongIsNoTotal() throws {
        #expect(try csv("Tên;Số\nCộng Hòa;1\nTổng Cọt;2\n", "{{ xã | tổng(\"Số\") }}") == "3")
    }

    @Test func columnsAreChosenRenamedAndGivenAUnit() throws {
        let entry =
            "cột: |\n  | Tên | Ở tệp | Đơn vị |\n  |---|---|---|\n  | Tên | Tên xã | |\n  | Nữ | cột C | người |"
        let text = "Tên xã;Bỏ;Phụ nữ\nA;rác;812\nB;?;5\n"
        #expect(try csv(text, entry: entry, "{{ xã.A.Nữ }}, {{ xã | tổng(\"Nữ\") }}") == "812 người, 817 người")
    }

    @Test func cellsThatDoNotApplyAreLeftOut() throws {
        #expect(try csv("Tên;Số\nA;5\nB;x\nC;6\n", "{{ xã | tổng(\"Số\") }}") == "11")
    }

    // MARK: XLSX

    @Test func sheetFiguresPrintAsTheSheetShowsThem() throws {
        let sheet = TestSheet(rows: [
            ["Tên", "Năm", "Số", "Đạt"],
            ["A", 2026, .number("1105", style: TestSheet.grouped), .number("0.855", style: TestSheet.percent)],
            ["B", 2025, .number("1234567.5", style: TestSheet.grouped), .number("1", style: TestSheet.percent)],
        ])
        #expect(
            try xlsx(sheet, "{{ xã.A.Năm }} {{ xã.A.Số }} {{ xã.B.Số }} {{ xã.A.Đạt }} {{ xã.B.Đạt }}")
                == "2026 1.105 1.234.567,5 85,5% 100%")
    }

    @Test func binaryNoiseOfNumbersIsRoundedAway() throws {
        let sheet = TestSheet(rows: [
            ["Tên", "Số"], ["A", .number("0.30000000000000004")], ["B", .number("1.1E-2")], ["C", .number("1.5E3")],
        ])
        #expect(try xlsx(sheet, "{{ xã.A.Số }} {{ xã.B.Số }} {{ xã.C.Số }}") == "0,3 0,011 1500")
    }

    @Test(arguments: [(false, "44012"), (true, "42550")]) func datesAreCountedFromTheirEpoch(
        isFrom1904: Bool, serial: String
    )
        throws
    {
        let sheet = TestSheet(rows: [["Tên", "Ngày"], ["A", .number(serial, style: TestSheet.date)]])
        let bytes = try TestSheet.xlsx([sheet], isFrom1904: isFrom1904)
        #expect(try printed("xa.xlsx", bytes, "{{ xã.A.Ngày }}") == "30/6/2020")
    }

    @Test func formulasCountByTheirResults() throws {
        let sheet = TestSheet(rows: [["Tên", "Số"], ["A", .formula("B3*2", result: "12")], ["B", 6]])
        #expect(try xlsx(sheet, "{{ xã | tổng(\"Số\") }}") == "18")
    }

    @Test func sharedTextsOfSeveralFacesAreJoined() throws {
        let sheet = TestSheet(
            rows: [["Tên", "Nơi"]],
            more: "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>")
        #expect(try xlsx(sheet, "{{ xã.chung.Nơi }}") == "hai phần")
    }

    private static let tiers = TestSheet(
        rows: [
            ["DANH SÁCH XÃ"], [nil],
            ["Stt", "Tên xã", "Phụ nữ", nil, "Nam"],
            [nil, nil, "15-49", "50-60", nil],
            ["A", "B", 1, 2, "3=1+2"],
            [1, "Hương Trà", 812, 5, 7], [2, "Thượng Lâm", 604, 6, 8],
            [nil, "Tổng cộng", 1416, 11, 15],
        ], joins: ["A1:E1", "A3:A4", "B3:B4", "C3:D3", "E3:E4"])

    @Test func namesOfSeveralTiersAreJoined() throws {
        let mention = "{{ xã | tổng(\"Phụ nữ / 15-49\") }} {{ xã | tổng(\"Nam\") }} {{ xã | đếm }}"
        #expect(try xlsx(Self.tiers, entry: "đến trước: Tổng cộng", mention) == "1.416 15 2")
    }

    @Test func rangeAndRowsOfNamesMayBeDeclared() throws {
        let entry = "dòng tiêu đề: 3-4\nvùng: B6:D7\nkhóa: Tên xã"
        #expect(try xlsx(Self.tiers, entry: entry, "{{ xã.Hương_Trà[\"Phụ nữ / 50-60\"] }} {{ xã | đếm }}") == "5 2")
    }

    @Test func theLowestTierNamesAColumnWhereItIsTheOnlyOne() throws {
        let entry =
            "đến trước: Tổng cộng\ncột: |\n  | Tên | Ở tệp |\n  |---|---|\n  | Tên | Tên xã |\n  | Nữ | 15-49 |"
        #expect(try xlsx(Self.tiers, entry: entry, "{{ xã | tổng(\"Nữ\") }}") == "1.416")
    }

    @Test func joinedCellsAreRepeatedOnRequest() throws {
        let sheet = TestSheet(
            rows: [["Cụm", "Tên", "Số"], ["Bắc", "A", 5], [nil, "B", 6], ["Nam", "C", 7]], joins: ["A2:A3"])
        let entry = "ô gộp: lặp lại\nkhóa: Tên"
        #expect(try xlsx(sheet, entry: entry, "{{ xã.A.Cụm }} {{ xã.B.Cụm }} {{ xã.C.Cụm }}") == "Bắc Bắc Nam")
    }

    @Test func hiddenRowsAndColumnsAreLeftOutOnRequest() throws {
        let sheet = TestSheet(
            rows: [["Tên", "Cũ", "Số"], ["A", 1, 5], ["B", 2, 6], ["C", 3, 7]], hiddenRows: [3], hiddenColumns: [2])
        #expect(try xlsx(sheet, entry: "ẩn: bỏ", "{{ xã | tổng(\"Số\") }}") == "12")
        #expect(try xlsx(sheet, entry: "ẩn: đọc", "{{ xã | tổng(\"Cũ\") }}") == "6")
    }

    @Test func twoTablesReadTwoSheetsOfOneFile() throws {
        let book = try TestSheet.xlsx([
            TestSheet(name: "Xã", rows: TestSheet.sound.rows),
            TestSheet(name: "Thôn", rows: [["Tên", "Hộ"], ["Đông", 12]]),
        ])
        let rendering = try DataFileRendering(
            files: ["a.xlsx": book], entry: ["tệp: a.xlsx", "trang: xã"], text: "{{ thôn.Đông.Hộ }} {{ xã | đếm }}")
        #expect(rendering.diagnostics.map(\.code) == ["evaluate.unknown-name"])
        let both = try DataFileRendering(
            files: ["a.xlsx": book], entry: ["tệp: a.xlsx", "trang: xã"],
            more: "  thôn:\n    tệp: a.xlsx\n    trang: Thôn\n",
            text: "{{ thôn.Đông.Hộ }} {{ xã | đếm }}")
        #expect(both.diagnostics.map { $0.words(.vietnamese) } == [])
    }

    @Test func aMillionEmptyRowsAreNothing() throws {
        let rows = (4...20_000).map { "<row r=\"\($0)\" s=\"1\"/>" }.joined()
        let sheet = TestSheet(rows: TestSheet.sound.rows, more: rows)
        #expect(try xlsx(sheet, "{{ xã | đếm }}") == "2")
        let repeated = TestSheet(
            rows: TestSheet.sound.rows,
            more: "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                + "table:number-columns-repeated=\"16384\"/></table:table-row>")
        #expect(try printed("xa.ods", try TestSheet.ods([repeated]), "{{ xã | đếm }}") == "2")
    }

    @Test func aRowOfColumnNumbersIsPassedOverAndTold() throws {
        let text = "Mã;Tên;Số\nA;B;1\nx1;Đông;5\n"
        let rows = try DataFileRendering(
            files: ["xa.csv": Array("Tên;Nam;Nữ;Cộng\nA;1;2;3=1+2\nĐông;5;6;11\n".utf8)], entry: ["tệp: xa.csv"])
        #expect(rows.diagnostics.map(\.code) == ["data.column-numbers"])
        #expect(rows.diagnostics.first.flatMap(\.span).map(rows.place) == "xa.csv:2:1")
        #expect(try csv(text, "{{ xã | đếm }}") == "2")
    }

    @Test func aRowThatSeemsToNumberColumnsIsReadOnRequest() throws {
        let text = "Tên;Nam;Nữ\nA;1;2\nĐông;5;6\n"
        #expect(try csv(text, "{{ xã | đếm }}") == "1")
        #expect(try csv(text, entry: "dòng tiêu đề: 1\nvùng: A2:C9", "{{ xã | đếm }}") == "2")
    }

    @Test(arguments: ["\u{FEFF}Tên;Số\nA;5\n", "Tên;Số\r\nA;5\r\n", "Tên;Số;;\nA;5;;\n;;;\n"])
    func marksLineEndsAndPaddingOfSpreadsheetsAreNothing(text: String) throws {
        #expect(try csv(text, "{{ xã.A.Số }} {{ xã | đếm }}") == "5 1")
    }

    @Test func anEmptyCellIsNoFigure() throws {
        let rendering = try DataFileRendering(
            files: ["xa.csv": Array("Tên;Số\nA;\nB;5\n".utf8)], entry: ["tệp: xa.csv"], text: "{{ xã.A.Số }}")
        #expect(rendering.diagnostics.map(\.code) == ["evaluate.empty-value"])
    }

    @Test func aFigureKnowsItsCell() throws {
        let rendering = try DataFileRendering(
            files: ["xa.xlsx": try TestSheet.xlsx([.sound])], entry: ["tệp: xa.xlsx"],
            text: "{{ xã | tổng(\"Dân số\") }}")
        #expect(rendering.tree.contains("figure \"1.917\" ← Trang 1!B2, Trang 1!B3"))
    }

    // MARK: ODS

    @Test func openDocumentCellsAreReadByTheirValues() throws {
        let sheet = TestSheet(rows: [
            ["Tên", "Số", "Đạt", "Ngày"],
            [
                "A", .number("1105.5"), .number("0.85", style: TestSheet.percent),
                .number("2020-06-30", style: TestSheet.date),
            ],
        ])
        let bytes = try TestSheet.ods([sheet])
        #expect(try printed("xa.ods", bytes, "{{ xã.A.Số }} {{ xã.A.Đạt }} {{ xã.A.Ngày }}") == "1105,5 85% 30/6/2020")
    }

    @Test func aDatumNamesItsFileInShort() throws {
        let folder = try TemporaryFolder()
        try folder.write("Tên;Số\nA;5\n", to: "xa.csv")
        let path = try folder.write(
            "dữ liệu:\n  xã: xa.csv\n" + SmallSpec.head + "Có {{ xã.A.Số }} hộ.\n", to: "a.vanthu")
        let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))
        #expect(renderer.render(path).diagnostics.map { $0.words(.vietnamese) } == [])
    }

    @Test func theStrictTwinTellsOfAFileToo() throws {
        let folder = try TemporaryFolder()
        try folder.write("Tên;Số\nA;5\n", to: "xa.csv")
        let head = SmallSpec.head.replacing("---\n", with: "nội dung: |\n  Có {{ xã.A.Số }} hộ.\n")
            .replacing("nơi nhận:\n", with: "nơi nhận: |\n")
        let path = try folder.write("dữ liệu:\n  xã:\n    tệp: xa.csv\n    khóa: Tên\n" + head, to: "a.yaml")
        let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))
        #expect(renderer.render(path).diagnostics.map { $0.words(.vietnamese) } == [])
    }
}
