import Diagnostics
import Foundation
import Testing
import VanThu

/// What `vanthu new --from` makes of an old spec.
@Suite struct RenewalTests {
    private let folder: TemporaryFolder
    private let catalogue = TypeCatalogue(templateFolders: [Repository.templates])

    init() throws { folder = try TemporaryFolder() }

    private let head = """
        # Kế hoạch của tháng 6.
        mẫu: kế hoạch
        thể thức: nd30
        cơ quan:
          tên: Ủy ban nhân dân xã Hòa Sơn
          viết tắt: UBND
        địa danh: Hòa Sơn
        ngày: 12/6/2026
        số: 15
        trích yếu: Trồng cây tháng 6 năm 2026
        căn cứ: Căn cứ Luật Lâm nghiệp
        dữ liệu:
          hộ: 120
          tên thôn: Thôn Bắc
          thôn:   # các thôn
            | Tên  | Cây |
            |------|----:|
            | Bắc  | 450 |
            | Nam  |   x |
        ký:
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu
        ---

        """.replacing("  thôn:   # các thôn\n", with: "  thôn: |\n")

    private func renewed(_ text: String, name: String = "cu.vanthu") throws -> String {
        let made = catalogue.renewed(from: try folder.write(text, to: name))
        return try #require(made.output, "\(made.diagnostics.map(\.message.vi))")
    }

    private func body(_ text: String) throws -> String {
        let made = try renewed(head + text)
        return String(try #require(made.firstRange(of: "---\n").map { made[$0.upperBound...] }))
    }

    @Test func marksDataFiles() throws {
        let text = try renewed(head.replacing("  hộ: 120\n", with: "  hộ: ho.csv\n  ấp:\n    tệp: ap.xlsx\n"))
        #expect(text.contains("  # KIỂM TRA: hộ\n  hộ: ho.csv\n  # KIỂM TRA: ấp\n  ấp:\n    tệp: ap.xlsx\n"))
    }

    @Test func clearsDateAndNumber() throws {
        let text = try renewed(head)
        #expect(text.contains("\n# KIỂM TRA: ngày\nngày: 2026\n"))
        #expect(text.contains("\n# KIỂM TRA: số\nsố: để trống\n"))
    }

    @Test func clearsTheFiguresOfTheData() throws {
        let text = try renewed(head)
        #expect(text.contains("\n  # KIỂM TRA: hộ\n  hộ: \n"))
        #expect(text.contains("\n  # KIỂM TRA: thôn\n  thôn: |\n"))
        #expect(text.contains("\n    | Bắc  |     |\n    | Nam  |   x |\n"))
    }

    @Test func clearsDatesInColumnsOfWordsAndMarksOtherFiguresThere() throws {
        let table =
            "  lịch: |\n    | Tổ | Ngày |\n    |----|------|\n    | Một | 12/6/2026 |\n    | Hai | sáng 13/6 |\n"
        let text = try renewed(head.replacing("\nký:\n", with: "\n" + table + "ký:\n"))
        #expect(text.contains("\n  # KIỂM TRA: lịch\n  lịch: |\n"))
        #expect(text.contains("\n    | Một |           |\n    | Hai | sáng 13/6 |\n"))
    }

    @Test func marksNoTableOfWords() throws {
        let table = "  tổ: |\n    | Tổ |\n    |----|\n    | Một |\n"
        let text = try renewed(head.replacing("\nký:\n", with: "\n" + table + "ký:\n"))
        #expect(text.contains("\n  tổ: |\n") && !text.contains("KIỂM TRA: tổ"))
    }

    @Test func marksFieldsWithFiguresAndLegalBases() throws {
        let text = try renewed(head)
        #expect(text.contains("\n# KIỂM TRA: trích yếu\ntrích yếu: Trồng cây tháng 6 năm 2026\n"))
        #expect(text.contains("\n# KIỂM TRA: căn cứ\ncăn cứ: "))
    }

    @Test func leavesEverythingElseAsItWas() throws {
        let old = head + "Một đoạn không có số.\n"
        let kept = try renewed(old).split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !line.drop { $0 == " " }.hasPrefix("# KIỂM TRA")
        }
        let lines = old.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(kept.count == lines.count)
        let changed = zip(kept, lines).filter { $0 != $1 }.map { String($0.1) }
        #expect(changed == ["ngày: 12/6/2026", "số: 15", "  hộ: 120", "    | Bắc  | 450 |"])
    }

    @Test(arguments: [
        ("Trong năm 2026, trồng 1.200 cây.", "Trong năm 2026¶, trồng 1.200¶ cây."),
        ("Trước **20/7/2026**.", "Trước **20/7/2026¶**."),
        ("Từ ngày 05 tháng 3 năm 2026.", "Từ ngày 05 tháng 3 năm 2026¶."),
        ("Theo Kế hoạch số 15/KH-UBND ngày 02/6/2026.", "Theo Kế hoạch số 15/KH-UBND ngày 02/6/2026¶."),
        ("Đạt 95,5%; còn 4,5%", "Đạt 95,5%¶; còn 4,5%¶"),
        ("Từ 7^h^30 đến 10 giờ.", "Từ 7^h^30¶ đến 10¶ giờ."),
        ("| 1 | Bắc | 12 | 13 |", "| 1 | Bắc | 12 | 13¶ |"),
    ])
    func marksFiguresOfTheText(_ typed: String, _ marked: String) throws {
        #expect(try body(typed + "\n") == marked.replacing("¶", with: "{# KIỂM TRA #}") + "\n")
    }

    @Test(arguments: [
        "Theo Điều 5, khoản 3.", "# 1. Mục đích", "## 2.1. Yêu cầu", "1) Việc một.", "(1) Việc một.",
        "Có {{ hộ * 2 }} hộ.", "{# năm 2026 #}", "{bảng rộng: 1,2cm, *}", "Một câu[^1].", "Diện tích km^2^.",
        "|:---:|---|", "| a | <2 |", "Vi rút H5N1.", "{% nếu hộ > 10 %}Nhiều.{% hết %}",
    ])
    func leavesWhatIsNoFigureOfTheText(_ typed: String) throws {
        #expect(try body(typed + "\n") == typed + "\n")
    }

    @Test func marksNothingTwice() throws {
        let once = try renewed(head + "Năm 2026.\n")
        #expect(try renewed(once) == once)
    }

    @Test func marksTheStrictTwinToo() throws {
        let strict = """
            mẫu: kế hoạch
            cơ quan:
              tên: Ủy ban nhân dân xã Hòa Sơn
              viết tắt: UBND
            địa danh: Hòa Sơn
            ngày: 12/6/2026
            trích yếu: Trồng cây
            dữ liệu:
              hộ: 120
            ký:
              chức vụ: Chủ tịch
            nội dung: |
              Năm 2026 trồng cây.

            """
        let text = try renewed(strict, name: "cu.yaml")
        #expect(text.contains("\n# KIỂM TRA: ngày\nngày: 2026\n"))
        #expect(text.contains("\n  # KIỂM TRA: hộ\n  hộ: \n"))
        #expect(text.contains("\n  Năm 2026{# KIỂM TRA #} trồng cây.\n"))
    }

    @Test func changesTheTypeWhereAnotherIsAskedFor() throws {
        try folder.write("tên: đơn\nthể thức: nd30\n", to: "mau/don/type.yaml")
        let path = try folder.write(head, to: "cu.vanthu")
        let catalogue = TypeCatalogue(templateFolders: [Repository.templates, folder("mau")])
        #expect(catalogue.renewed(from: path, as: "đơn").output?.contains("\n# KIỂM TRA: mẫu\nmẫu: đơn\n") == true)
    }

    @Test func reportsASpecThatCannotBeRead() throws {
        #expect(catalogue.renewed(from: folder("khong-co.vanthu")).diagnostics.map(\.code) == ["file.cannot-read"])
        let path = try folder.write("mẫu: kế hoạch\n", to: "cu.vanthu")
        #expect(catalogue.renewed(from: path).diagnostics.map(\.code) == ["head.no-separator"])
    }

    // MARK: What a rendering says of marks

    private func findings(_ spec: String) throws -> [Diagnostic] {
        let path = try folder.write(spec, to: "moi.vanthu")
        return Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).render(path).diagnostics
    }

    @Test func aRenderingListsEachMarkThatIsLeft() throws {
        let marked = MarkedSpec(
            MarkedSpec.marked("▮# KIỂM TRA: địa danh\n", fault: 0)
                + SmallSpec.sound.replacing(
                    "Trồng thêm", with: MarkedSpec.marked("Năm 2026▮{# KIỂM TRA #} trồng", fault: 1)))
        let found = try findings(marked.text)
        #expect(found.map(\.code) == ["spec.still-marked", "spec.still-marked"])
        #expect(found.map(\.severity) == [.warning, .warning])
        #expect(found.map { $0.span?.range.lowerBound } == [marked.offset(of: 0), marked.offset(of: 1)])
    }

    @Test(arguments: [
        "# Kiểm tra\nKiểm tra thường xuyên.\n", "# KIỂM TRA, GIÁM SÁT\nHằng tháng.\n", "Chữ \\{# KIỂM TRA #}.\n",
        "{# Ghi nhớ: KIỂM TRA lại #}\nMột câu.\n",
    ])
    func aRenderingTakesNothingElseForAMark(_ text: String) throws {
        #expect(try findings(SmallSpec.head + text).filter { $0.code == "spec.still-marked" }.isEmpty)
    }
}
