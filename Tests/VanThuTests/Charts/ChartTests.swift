import Diagnostics
import Foundation
import Testing
import VanThu

/// Charts made from data, from the spec to the tree.
@Suite struct ChartTests {
    private static let data = """
        dữ liệu:
          mức sàn: 90
          chỉ số: |
            | Tên        | Đơn vị | Chiều | Phần    | Kế hoạch | Thực hiện | Năm trước |
            |------------|--------|-------|---------|---------:|----------:|----------:|
            | Hội viên   | người  | cao   | Tổ chức |    1.200 |     1.262 |     1.150 |
            | Hộ giỏi    | hộ     | cao   | Kinh tế |    5.000 |     4.310 |     4.402 |
            | Hộ nghèo   | hộ     | thấp  | Kinh tế |      300 |       214 |       352 |
            | Tổ hợp tác | tổ     | cao   | Kinh tế |       40 |         x |        38 |
            | Lớp nghề   | lớp    | cao   | Kinh tế |       25 |           |        24 |
            | Mô hình    | cái    | cao   | Kinh tế |        0 |         3 |         2 |
          xã: |
            | Tên xã | Vùng | Diện tích | Tăng |
            |--------|------|----------:|-----:|
            | Đông   | Thấp |    120 ha |  1,5 |
            | Đoài   | Thấp |     80 ha |   -2 |
            | Bắc    | Cao  |   120 ha  |    0 |
            | Nam    | Cao  |         x | 0,25 |
        """

    /// The lines of the tree of the chart that a declaration makes, without depth and places.
    private func lines(
        _ declaration: String, data: String = Self.data, sources: Bool = false
    ) throws -> [String] {
        let folder = try TemporaryFolder()
        let indented = declaration.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let head = SmallSpec.head.replacingOccurrences(of: "---\n", with: "")
        let path = folder.path + "/a.vanthu"
        try (head + data + "\nbiểu đồ:\n  t:\n" + indented + "\n---\nNhư sau:\n{{ biểu_đồ.t }}\nHết.\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let tree = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).tree(path)
        #expect(tree.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        let all = try #require(tree.output).split(separator: "\n").map { $0.drop { $0 == " " } }
        let start = try #require(all.firstIndex { $0.hasPrefix("chart ") })
        let end = all[start...].firstIndex { $0.hasPrefix("paragraph") } ?? all.endIndex
        return all[start..<end].map { line in
            let text = sources ? String(line) : String(line.prefix(while: { $0 != "←" }))
            return text.replacing(/\ @[0-9]+:[0-9]+/, with: "").trimmingCharacters(in: .whitespaces)
        }
    }

    /// The names of the rows, in order.
    private func rows(_ declaration: String) throws -> [String] {
        try lines(declaration).filter { $0.hasPrefix("row ") }.map { String($0.dropFirst(5).dropLast()) }
    }

    @Test func completionNeedsOnlyPlanAndActual() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành")
        #expect(lines[0] == "chart completion unit \"%\"")
        #expect(lines.contains("mark 100 \"Kế hoạch: 100%\""))
        #expect(lines.contains { $0.hasSuffix("\"105,2\" reached") })
        #expect(lines.contains { $0.hasSuffix("\"86,2\" missed") })
    }

    @Test func aRowWhereLessIsBetterReachesItsPlanFromBelow() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành\nlọc: Tên = \"Hộ nghèo\"")
        #expect(lines.last?.hasSuffix("\"71,3\" reached") == true)
    }

    @Test func whatIsAbsentIsStatedAndNeverZero() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành")
        #expect(lines.count { $0.contains("none \"chưa có số liệu\"") } == 1)
        // Not applicable, and a plan of nothing, which nothing can be a share of.
        #expect(lines.count { $0.contains("none \"không áp dụng\"") } == 2)
    }

    @Test func yearsTakeLastYearPlanAndActual() throws {
        let lines = try lines("dòng: chỉ số\nloại: so sánh năm\nlọc: Đơn_vị = \"hộ\"")
        #expect(lines[0] == "chart years unit \"hộ\"")
        #expect(lines.contains("bar \"Năm trước\" 4402 \"4.402\""))
        #expect(lines.contains("bar \"Kế hoạch\" 5000 \"5.000\""))
        #expect(lines.contains("bar \"Thực hiện\" 4310 \"4.310\""))
    }

    @Test func theLegendMayNameTheColumns() throws {
        let lines = try lines(
            "dòng: chỉ số\nloại: so sánh năm\ncột: [Năm trước, Thực hiện]\nchú giải: [Năm 2025, Năm 2026]\n"
                + "lọc: Đơn_vị = \"hộ\"")
        #expect(lines.contains("bar \"Năm 2026\" 214 \"214\""))
    }

    @Test func aRankingPutsTheBestFirstAndEqualOnesOnOnePlace() throws {
        let rows = try rows("dòng: xã\nloại: xếp hạng\ncột: Diện tích")
        #expect(rows == ["1. Đông", "1. Bắc", "3. Đoài", "Nam"])
    }

    @Test func lowFiguresComeFirstWhereTheyAreBetter() throws {
        let rows = try rows("dòng: xã\nloại: xếp hạng\ncột: Tăng\nchiều: thấp")
        #expect(rows == ["1. Đoài", "2. Bắc", "3. Nam", "4. Đông"])
    }

    @Test func theAuthorsOrderStaysWithItsPlaces() throws {
        let rows = try rows("dòng: xã\nloại: xếp hạng\ncột: Tăng\nsắp xếp: Tên xã")
        #expect(rows == ["3. Bắc", "4. Đoài", "1. Đông", "2. Nam"])
    }

    @Test func aRankingInGroupsStartsAnewInEach() throws {
        let rows = try rows("dòng: xã\nloại: xếp hạng\ncột: Tăng\nnhóm: Vùng")
        #expect(rows == ["1. Đông", "2. Đoài", "1. Nam", "2. Bắc"])
    }

    @Test func anOfficeIsNoUnitOfMeasure() throws {
        let data = "dữ liệu:\n  xã: |\n    | Đơn vị | Hộ |\n    |---|---:|\n    | Đông | 12 |\n    | Đoài | 9 |"
        let lines = try lines("dòng: xã\nloại: xếp hạng", data: data)
        #expect(lines[0] == "chart ranking")
        #expect(lines.contains("row \"1. Đông\""))
    }

    @Test func figuresOfASeriesHaveTheSameDecimals() throws {
        let lines = try lines("dòng: xã\nloại: xếp hạng\ncột: Tăng")
        #expect(
            lines.filter { $0.hasPrefix("bar ") }.map { String($0.split(separator: "\"")[3]) }
                == ["1,50", "0,25", "0,00", "-2,00"])
    }

    @Test func decimalsMayBeAskedFor() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành\nsố lẻ: 2")
        #expect(lines.contains { $0.contains("\"105,17\"") })
    }

    @Test func theUnitOfTheFiguresIsPrintedOnce() throws {
        let lines = try lines("dòng: xã\nloại: xếp hạng\ncột: Diện tích")
        #expect(lines.contains("unit \"Đơn vị tính: ha\""))
        #expect(lines.contains { $0.hasSuffix("120 \"120\"") })
    }

    @Test func aFormulaOverTheRowMayStandForAColumn() throws {
        let lines = try lines(
            "dòng: chỉ số\nloại: so sánh năm\ncột: [Thực_hiện - Năm_trước]\nlọc: Đơn_vị = \"hộ\"\nđơn vị: hộ")
        #expect(lines.contains("bar \"Thực_hiện - Năm_trước\" -92 \"-92\""))
    }

    @Test func theFirstRowsAreDrawnAndTheRestIsCounted() throws {
        let rows = try rows("dòng: xã\nloại: xếp hạng\ncột: Tăng\ntối đa: 2")
        #expect(rows == ["1. Đông", "2. Nam"])
    }

    @Test func theMarkMayBeAConstantOfTheData() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành\nmốc: mức_sàn\ntên mốc: Mức sàn")
        #expect(lines.contains("mark 90 \"Mức sàn: 90%\""))
    }

    @Test func withoutAMarkNothingIsJudged() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành\nmốc: không")
        #expect(!lines.contains { $0.hasPrefix("mark") })
        #expect(!lines.contains { $0.hasSuffix("reached") || $0.hasSuffix("missed") })
    }

    @Test func everyBarKnowsTheCellsItCameFrom() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành", sources: true)
        let bar = try #require(lines.first { $0.contains("105,2") })
        #expect(bar.split(separator: "←").last?.split(separator: ",").count == 2)
    }

    @Test func groupsStandAboveTheirFirstRow() throws {
        let lines = try lines("dòng: chỉ số\nloại: hoàn thành\nnhóm: Phần")
        #expect(lines.filter { $0.hasPrefix("group") } == ["group \"Tổ chức\"", "group \"Kinh tế\""])
    }

    private static let indicators = """
        dữ liệu:
          danh mục: |
            | Mã | Tên       | Đơn vị | Chiều | Gộp  | Kế hoạch | Thực hiện | Năm trước |
            |----|-----------|--------|-------|------|---------:|----------:|----------:|
            | T1 | Hội viên  | người  | cao   | cộng |    1.200 |           |     1.150 |
            | T2 | Hộ nghèo  | hộ     | thấp  | cộng |      300 |           |       352 |
          xã: |
            | Tên  |  T1 | T1 kế hoạch | T2 |
            |------|----:|------------:|---:|
            | Đông | 700 |         680 | 80 |
            | Đoài | 500 |         520 | 60 |
        chỉ số:
          danh mục: danh mục
          theo đơn vị: xã
        """

    @Test func indicatorsAreDrawnByTheNameOfTheirTable() throws {
        let lines = try lines("dòng: chỉ_số\nloại: hoàn thành", data: Self.indicators)
        #expect(lines.contains("row \"Hội viên\""))
        #expect(lines.contains { $0.hasSuffix("\"100,0\" reached") })
        #expect(lines.contains { $0.hasSuffix("\"46,7\" reached") })
    }

    @Test func aColumnOfUnitsTakesUnitAndDirectionOfItsIndicator() throws {
        let lines = try lines("dòng: xã\nloại: xếp hạng\ncột: T2", data: Self.indicators)
        #expect(lines[0] == "chart ranking unit \"hộ\"")
        #expect(lines.filter { $0.hasPrefix("row ") } == ["row \"1. Đoài\"", "row \"2. Đông\""])
    }

    @Test func aColumnMadeOfAnIndicatorKeepsItsOwnUnit() throws {
        let lines = try lines("dòng: xã\nloại: hoàn thành\ncột: T1 hoàn thành", data: Self.indicators)
        #expect(lines[0] == "chart completion unit \"%\"")
        #expect(lines.contains { $0.hasSuffix("missed") })
    }
}
