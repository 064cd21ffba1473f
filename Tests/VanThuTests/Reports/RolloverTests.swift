import Diagnostics
import Document
import Testing
import VanThu

/// What `vanthu new` makes of a spec of another type: the report on a plan, next year's plan after a report.
@Suite struct RolloverTests {
    private let folder: TemporaryFolder
    private let catalogue = TypeCatalogue(templateFolders: [Repository.templates])

    init() throws { folder = try TemporaryFolder() }

    private static let plan = """
        mẫu: kế hoạch
        thể thức: Hội Nông dân
        cơ quan:
          cấp trên: Hội Nông dân tỉnh Thanh Lâm
          tên: BCH Hội Nông dân xã An Khê
          viết tắt: HNDX
        địa danh: An Khê
        ngày: 12/01/2026
        số: 7
        trích yếu: Công tác Hội năm 2026
        căn cứ: Căn cứ Kế hoạch số 5-KH/HNDT ngày 05/01/2026 của Hội Nông dân tỉnh
        dữ liệu:
          ấp: |
            | Tên  | Số hộ |
            |------|------:|
            | Bắc  |   120 |
            | Nam  |    80 |
        chỉ tiêu: |
          | Mã | Tên                  |        Tổng | Chia cho | Theo  | Kiểu  | Mức |
          |----|----------------------|------------:|----------|-------|-------|-----|
          | H1 | Kết nạp hội viên mới | 25 hội viên | ấp       | Số hộ |       |     |
          | quỹ hội | Quỹ Hội (triệu đồng) | 40 triệu đồng |   |       |       |     |
          | H5 | Hội viên dự sinh hoạt |            | ấp       |       | tỷ lệ | 85% |
        nơi nhận: |
          - {{ ấp | đếm }} chi hội
          - Lưu VP
        ký:
          thay mặt: Ban Thường vụ
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu
        ---
        Ban Thường vụ ban hành Kế hoạch như sau:
        # Mục đích
        Giữ nền nếp hoạt động.
        # Nhiệm vụ, giải pháp
        ## Tuyên truyền
        Mỗi tháng 2 buổi.
        ## Tổ chức
        Kết nạp {{ chỉ_tiêu.H1 }}.
        # Tổ chức thực hiện
        Các chi hội thực hiện.

        """

    private func made(_ text: String, as type: String, year: Int? = nil) throws -> String {
        let path = try folder.write(text, to: "cu.vanthu")
        let made = catalogue.renewed(from: path, as: type, year: year)
        return try #require(made.output, "\(made.diagnostics.map(\.message.vi))")
    }

    private func drafted(_ text: String, isDraft: Bool) throws -> (lines: [String], findings: [Diagnostic]) {
        var options = RenderingOptions(templateFolders: [Repository.templates])
        options.isDraft = isDraft
        let drafted = Renderer(options: options).draft(try folder.write(text, to: "moi.vanthu"))
        let lines = drafted.output.map { DocumentLines.of($0.document, hasDataCells: true).map(\.content.plainText) }
        return (lines ?? [], drafted.diagnostics.filter { $0.severity != .information })
    }

    /// The spec after its human: marks away, figures filled in.
    private func finished(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !line.drop { $0 == " " }.hasPrefix("# KIỂM TRA")
        }.joined(separator: "\n").replacing("{# KIỂM TRA #}", with: "")
    }

    // MARK: The report on a plan

    @Test func targetsBecomeIndicatorsWithTheirCodesAndPlans() throws {
        let text = try made(Self.plan, as: "báo cáo năm")
        let rows = text.split(separator: "\n").map { $0.split(separator: "|").map { $0.filter { $0 != " " } } }
        #expect(rows.contains(["", "Mã", "Tên", "Đơnvị", "Gộp", "Kếhoạch", "Thựchiện", "Nămtrước", "Kếhoạchnămsau"]))
        #expect(rows.contains(["", "H1", "Kếtnạphộiviênmới", "hộiviên", "", "25", "", "", ""]))
        #expect(rows.contains(["", "quỹhội", "QuỹHội(triệuđồng)", "triệuđồng", "", "40", "", "", ""]))
        #expect(rows.contains(["", "H5", "Hộiviêndựsinhhoạt", "%", "không", "85", "", "", ""]))
    }

    @Test func whatEachUnitWasGivenIsItsPlan() throws {
        let rows = try made(Self.plan, as: "báo cáo năm").split(separator: "\n").map {
            $0.split(separator: "|").map { $0.filter { $0 != " " } }
        }
        #expect(rows.contains(["", "Tên", "H1kếhoạch", "H1", "H5kếhoạch", "H5"]))
        #expect(rows.contains(["", "Bắc", "15", "", "85", ""]) && rows.contains(["", "Nam", "10", "", "85", ""]))
    }

    @Test func issuerSignersAndRecipientsStayAsTyped() throws {
        let text = try made(Self.plan, as: "báo cáo năm")
        for lines in [
            "cơ quan:\n  cấp trên: Hội Nông dân tỉnh Thanh Lâm\n  tên: BCH Hội Nông dân xã An Khê\n  viết tắt: HNDX\n",
            "nơi nhận: |\n  - {{ ấp | đếm }} chi hội\n  - Lưu VP\n",
            "ký:\n  thay mặt: Ban Thường vụ\n  chức vụ: Chủ tịch\n  họ tên: Nguyễn Văn Mẫu\n",
        ] { #expect(text.contains(lines)) }
        #expect(!text.contains("số: 7") && !text.contains("ngày: 12"))
    }

    @Test func yearsDatesAndLegalBasesAreMarked() throws {
        let text = try made(Self.plan, as: "báo cáo")
        for lines in ["# KIỂM TRA: năm\nnăm: 2026\n", "# KIỂM TRA: trích yếu\n", "# KIỂM TRA: căn cứ\ncăn cứ: "] {
            #expect(text.contains(lines))
        }
        #expect(!text.contains("Nội dung cần viết.\n"))
    }

    @Test func everyIndicatorHasItsSentence() throws {
        let text = try made(Self.plan, as: "báo cáo năm")
        #expect(text.contains("- Kết nạp hội viên mới: {{ chỉ_số.H1 | kết_quả }}.\n"))
        #expect(text.contains("{{ chỉ_số[\"quỹ hội\"] | kết_quả }}"))
    }

    @Test func theTasksOfThePlanAreHeadingsOfTheReport() throws {
        let text = try made(Self.plan, as: "báo cáo năm")
        #expect(text.contains("## Tuyên truyền\nNội dung cần viết.{# KIỂM TRA #}\n## Tổ chức\n"))
    }

    @Test(arguments: ["báo cáo", "báo cáo năm", "báo cáo 6 tháng"]) func theReportIsADraftAtOnce(_ type: String) throws
    {
        let draft = try drafted(try made(Self.plan, as: type), isDraft: true)
        #expect(draft.findings.filter { $0.severity == .error }.map(\.message.vi) == [])
        #expect(draft.findings.contains { $0.code == "spec.still-marked" })
        #expect(!draft.lines.isEmpty)
    }

    @Test func theFinishedReportHasNoFindings() throws {
        let report = try drafted(try report(), isDraft: false)
        #expect(report.findings.map(\.message.vi) == [])
        #expect(report.lines.contains { $0.hasPrefix("Kết nạp hội viên mới: 27 hội viên, ") })
    }

    /// Fills the figures in: `Thực hiện` of the rows that no unit gives, last year, next year; what the units did.
    private func fill(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            let code = cells.dropFirst().first?.filter { $0 != " " } ?? ""
            if cells.count == 7, let done = ["Bắc": "16", "Nam": "11"][code] {
                (cells[3], cells[5]) = (" \(done) ", " 90 ")
                return cells.joined(separator: "|")
            }
            guard cells.count == 10 else { return String(line) }
            let last = ["H1": "20", "quỹhội": "38", "H5": "80"]
            guard let value = last[code] else { return String(line) }
            if code != "H1" { cells[6] = " 44 " }
            cells[7] = " \(value) "
            cells[8] = " 50 "
            return cells.joined(separator: "|")
        }.joined(separator: "\n")
    }

    // MARK: Next year's plan

    private func report() throws -> String {
        fill(finished(try made(Self.plan, as: "báo cáo năm")))
    }

    @Test func nextYearsPlanTakesTheFiguresInTheirNewRoles() throws {
        let rows = try made(try report(), as: "kế hoạch").split(separator: "\n").map {
            $0.split(separator: "|").map { $0.filter { $0 != " " } }
        }
        #expect(rows.contains(["", "Mã", "Tên", "Đơnvị", "Gộp", "Kếhoạch", "Nămtrước"]))
        #expect(rows.contains(["", "H1", "Kếtnạphộiviênmới", "hộiviên", "", "50", "27"]))
        #expect(rows.contains(["", "Bắc", "16", "90"]))
    }

    @Test func theYearMovesOn() throws {
        let text = try made(try report(), as: "kế hoạch")
        #expect(text.contains("# KIỂM TRA: năm\nnăm: 2027\n"))
        let given = try made(try report(), as: "kế hoạch", year: 2028)
        #expect(given.contains("năm: 2028\n") && !given.contains("KIỂM TRA: năm"))
    }

    @Test func directionsMoveWithTheirYearsAndFigures() throws {
        let tasks = """
            # Nhiệm vụ, giải pháp
            ## Năm {{ năm + 1 }}
            Kết nạp {{ chỉ_số.H1.Kế_hoạch_năm_sau }}, hơn {{ chỉ_số.H1.Thực_hiện | số }} của năm {{ năm }}; theo {{ mục.x }}.
            Mở 12 lớp.
            {{ bảng.chỉ_tiêu }}
            # Khác

            """
        var old = try report()
        old = String(old[..<(try #require(old.firstRange(of: "---\n")).upperBound)]) + tasks
        let text = try made(old, as: "kế hoạch")
        #expect(text.contains("## Năm {{ năm }}\n"))
        #expect(
            text.contains(
                "Kết nạp {{ chỉ_số.H1.Kế_hoạch }}, hơn {{ chỉ_số.H1.Năm_trước | số }} của năm {{ năm - 1 }}; "
                    + "theo …{# KIỂM TRA #}.\n"))
        #expect(text.contains("Mở 12{# KIỂM TRA #} lớp.\n") && !text.contains("bảng.chỉ_tiêu"))
    }

    @Test func theRoundEndsWhereItBegan() throws {
        let next = try made(try report(), as: "kế hoạch")
        let draft = try drafted(next, isDraft: true)
        #expect(draft.findings.filter { $0.severity == .error }.map(\.message.vi) == [])
        let plan = try drafted(finished(next), isDraft: false)
        #expect(plan.findings.map(\.message.vi) == [])
        #expect(plan.lines.contains { $0.hasPrefix("Kết nạp hội viên mới: 50 hội viên") })
        let again = try made(finished(next), as: "báo cáo năm")
        let rows = again.split(separator: "\n").map { $0.split(separator: "|").map { $0.filter { $0 != " " } } }
        #expect(rows.contains(["", "H1", "Kếtnạphộiviênmới", "hộiviên", "", "50", "", "27", ""]))
    }

    // MARK: What is no roll-over

    @Test func theSameTypeIsCopied() throws {
        let text = try made(Self.plan, as: "kế hoạch", year: 2027)
        #expect(text.contains("chỉ tiêu: |") && text.contains("ngày: 2027\n"))
    }

    @Test func aStrictSpecIsRefusedWithTheCure() throws {
        let path = try folder.write(
            "mẫu: kế hoạch\nngày: 2026\nnội dung: |\n  Một câu.\n", to: "cu.yaml")
        let made = catalogue.renewed(from: path, as: "báo cáo")
        #expect(made.output == nil && made.diagnostics.map(\.code) == ["new.strict-source"])
    }

    @Test func faultsOfTheOldSpecAreReported() throws {
        let path = try folder.write(Self.plan.replacing("Theo  | Kiểu", with: "Theox | Kiểu"), to: "cu.vanthu")
        let made = catalogue.renewed(from: path, as: "báo cáo")
        #expect(made.output == nil && made.diagnostics.hasErrors)
    }
}
