import Diagnostics
import Document
import Testing
import VanThu

/// What a type of reports adds to a head: the year, the level, tables and parts of its own.
@Suite struct ReportHeadTests {
    private let folder: TemporaryFolder
    private let templates: String

    private static let type = """
        tên: báo cáo thử
        thể thức: nd30
        bắt buộc: [năm]
        mặc định:
          trích yếu: |
            Kết quả năm {{ năm }}
          bảng:
            kết quả:
              dòng: thôn
              tên: Kết quả từng thôn
              cột: |
                | Tiêu đề              | Giá trị |
                |----------------------|---------|
                | Thôn                 | Tên     |
                | Năm {{ năm + 1 }} / Cây | Cây  |
            chỉ tiêu:
              dòng: chỉ số
            đơn vị:
              dòng: đơn vị của chỉ số
        phần phải có:
          - tên: Kết quả đạt được
            nhận ra: [kết quả, đã làm được]
          - tên: Đối ngoại
            khi: cấp = tỉnh
        mục riêng:
          - tên: cấp
            kiểu: chọn
            chọn trong: [tỉnh, huyện, xã]
            bắt buộc: có
            giải thích: Cấp.

        """

    private static let frame = """
        {{ nội_dung }}
        {% nếu (bảng.kết_quả.dòng | mặc_định("")) != "" %}
        {{ bảng.kết_quả }}
        {% hết %}
        {% nếu cấp = "xã" %}
        Báo cáo của cấp xã.
        {% hết %}

        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.type, to: "mau/bao-cao-thu/type.yaml")
        try folder.write(Self.frame, to: "mau/bao-cao-thu/khung.vanthu")
        try folder.write("cột khóa: 1\nghi chú: Theo mẫu.\ncột: |\n  [Tên, Cây]\n", to: "mau/bảng/cay-trong.vanthu")
        templates = folder("mau")
    }

    private func draft(
        _ head: String, data: String? = "thôn: |\n  | Tên | Cây |\n  |---|--:|\n  | Bắc | 12 |",
        _ text: String = "# Kết quả\nMột câu.", settings: [String] = []
    ) throws -> (lines: [String], diagnostics: [Diagnostic]) {
        let tables = data.map { "dữ liệu:\n  " + $0.replacing("\n", with: "\n  ") + "\n" } ?? ""
        let spec = """
            mẫu: báo cáo thử
            cơ quan:
              tên: Ủy ban nhân dân xã Hòa Sơn
              viết tắt: UBND
            địa danh: Hòa Sơn
            \(head)
            \(tables)nơi nhận: |
              - Lưu: VT
            ký:
              chức vụ: Chủ tịch
              họ tên: để trống
            ---
            \(text)

            """
        let path = try folder.write(spec, to: "thu.vanthu")
        var options = RenderingOptions(templateFolders: [templates])
        options.settings = settings
        let drafted = Renderer(options: options).draft(path)
        let document = drafted.output?.document
        let lines = document.map { DocumentLines.of($0, hasDataCells: true).map(\.content.plainText) }
        return (lines ?? [], drafted.diagnostics)
    }

    // MARK: The year

    @Test func theYearStandsInSentencesAndSoDoItsNeighbours() throws {
        let made = try draft(
            "năm: 2026\ncấp: xã", "# Kết quả\nNăm {{ năm }}, sau {{ năm - 1 }}, trước {{ năm + 1 }}.")
        #expect(made.diagnostics.isEmpty, "\(made.diagnostics.map(\.message.vi))")
        #expect(made.lines.contains("Năm 2026, sau 2025, trước 2027."))
        #expect(made.lines.contains("Kết quả năm 2026"))
    }

    @Test func withoutADateTheDocumentIsOfTheYearWithABlankDay() throws {
        let blank = try draft("năm: 2026\ncấp: xã").lines.first { $0.hasPrefix("Hòa Sơn, ngày") }
        #expect(blank?.hasSuffix("năm 2026") == true && blank?.filter(\.isNumber) == "2026")
        let dated = try draft("năm: 2026\ncấp: xã\nngày: 05/01/2027").lines
        #expect(dated.contains("Hòa Sơn, ngày 05 tháng 01 năm 2027"))
    }

    @Test func theCommandLineMovesTheYear() throws {
        let made = try draft("năm: 2026\ncấp: xã", settings: ["năm=2027"])
        #expect(made.lines.contains("Kết quả năm 2027"))
        #expect(made.lines.contains { $0.hasPrefix("Hòa Sơn, ngày") && $0.hasSuffix("năm 2027") })
    }

    @Test func aTypeMayRequireTheYear() throws {
        #expect(try draft("ngày: 05/3/2026\ncấp: xã").diagnostics.contains { $0.code == "head.missing-key" })
    }

    // MARK: The level

    @Test(arguments: ["xã", "Xã", "xa"]) func aFrameComparesAChoiceWithItsWordHoweverItIsTyped(_ word: String) throws {
        #expect(try draft("năm: 2026\ncấp: \(word)").lines.contains { $0.hasPrefix("Báo cáo của cấp xã") })
    }

    @Test(arguments: [
        ("ngày: 30/6/2025", true), ("ngày: 15/12/2024", true), ("năm: 2024", true), ("ngày: 01/7/2025", false),
        ("năm: 2025", false), ("năm: 2026", false),
    ])
    func aDistrictReportsUntilTheMiddleOf2025(_ head: String, _ isThere: Bool) throws {
        let year = head.hasPrefix("năm") ? head : "năm: 2025\n" + head
        let found = try draft(year + "\ncấp: huyện").diagnostics
        #expect(found.map(\.code) == (isThere ? [] : ["form.no-district"]))
        if let fault = found.first {
            #expect(fault.span?.text == "huyện")
            #expect(fault.citation?.vietnamese == "Nghị quyết số 203/2025/QH15")
        }
    }

    // MARK: Parts

    @Test func aPartThatNoHeadingNamesIsAFinding() throws {
        let found = try draft("năm: 2026\ncấp: tỉnh", "# Việc đã làm được\nMột câu.\n# Phương hướng\nMột câu.")
            .diagnostics
        #expect(found.map(\.code) == ["lint.missing-part"])
        #expect(found.first?.message.vi.contains("«Đối ngoại»") == true)
        #expect(found.first?.span?.text == "# Việc đã làm được")
        #expect(found.first?.severity == .warning)
    }

    @Test(arguments: [
        "# Kết quả", "# **Kết quả** đạt được", "#! KẾT QUẢ", "# Phần. Kết quả", "## Những kết quả, nguyên nhân",
    ])
    func aHeadingNamesAPartByItsWords(_ heading: String) throws {
        #expect(try draft("năm: 2026\ncấp: xã", heading + "\nMột câu.").diagnostics.isEmpty)
    }

    @Test(arguments: ["# Kết quảng", "Kết quả đạt được tốt.", "- Kết quả: tốt"])
    func otherWordsNameNoPart(_ line: String) throws {
        #expect(try draft("năm: 2026\ncấp: xã", line + "\nMột câu.").diagnostics.map(\.code) == ["lint.missing-part"])
    }

    // MARK: Tables of the type

    @Test func theTableOfATypeIsThereWithTheYearInItsHeadings() throws {
        let lines = try draft("năm: 2026\ncấp: tỉnh", "# Kết quả\nMột câu.\n# Đối ngoại\nMột câu.").lines
        #expect(lines.contains("Năm 2027") && lines.contains("Kết quả từng thôn") && lines.contains("12"))
    }

    @Test func aTableOfTheTypeWithoutItsRowsIsLeftOut() throws {
        let made = try draft("năm: 2026\ncấp: xã", data: nil)
        #expect(made.diagnostics.isEmpty, "\(made.diagnostics.map(\.message.vi))")
        #expect(!made.lines.contains("Kết quả từng thôn"))
    }

    @Test func aSpecChangesPartsOfATableOfTheType() throws {
        let made = try draft("năm: 2026\ncấp: xã\nbảng:\n  kết quả:\n    tên: Tên khác\n    dòng cộng: cuối")
        #expect(made.diagnostics.isEmpty, "\(made.diagnostics.map(\.message.vi))")
        #expect(made.lines.contains("Tên khác") && made.lines.contains("Năm 2027"))
        #expect(made.lines.filter { $0 == "12" }.count == 2)
    }

    @Test func aTableOfTheSpecWithoutItsRowsIsAnError() throws {
        let found = try draft("năm: 2026\ncấp: xã\nbảng:\n  khác:\n    dòng: ấp").diagnostics
        #expect(found.map(\.code) == ["table.unknown-data"])
    }

    // MARK: Models

    @Test func aModelGivesWhatTheTableDoesNotSay() throws {
        let made = try draft(
            "năm: 2026\ncấp: xã\nbảng:\n  cây:\n    mẫu: cây trồng\n    dòng: thôn\n    dòng cộng: cuối",
            "# Kết quả\nMột câu.\n{{ bảng.cây }}")
        #expect(made.diagnostics.isEmpty, "\(made.diagnostics.map(\.message.vi))")
        #expect(made.lines.contains("Ghi chú: Theo mẫu."))
    }

    @Test func aFaultOfAModelIsReportedInItsFile() throws {
        try folder.write("cột khoá khác: 1\n", to: "mau/bảng/hong.vanthu")
        let found = try draft("năm: 2026\ncấp: xã\nbảng:\n  cây:\n    mẫu: hỏng\n    dòng: thôn").diagnostics
        #expect(found.map(\.code) == ["head.unknown-key"])
        #expect(found.first?.span?.file.path.hasSuffix("hong.vanthu") == true)
    }
}
