import Diagnostics
import Foundation
import Testing
import VanThu

/// Tables made from data, from the spec to the tree.
@Suite struct PrintedTableTests {
    private static let data = """
        dữ liệu:
          số xã: 3
          xã: |
            | Tên     | Vùng | Hộ    | Kế hoạch | Thực hiện | Thuộc |
            |---------|------|------:|---------:|----------:|-------|
            | Đông    | Thấp | 1.412 |   120 ha |    131 ha |       |
            | Đoài    | Thấp |   886 |    80 ha |     78 ha |       |
            | xóm Núi | Thấp |    86 |     8 ha |      7 ha | Đoài  |
            | Ấp Bắc  | Cao  |     x |    40 ha |     44 ha |       |
        """

    /// The lines of the tree of the table that a declaration makes, without depth.
    private func lines(_ declaration: String, data: String = data, sources: Bool = false) throws -> [String] {
        let folder = try TemporaryFolder()
        let indented = declaration.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let head = SmallSpec.head.replacingOccurrences(of: "---\n", with: "")
        let path = folder.path + "/a.vanthu"
        try (head + data + "\nbảng:\n  t:\n" + indented + "\n---\nNhư sau:\n{{ bảng.t }}\nHết.\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let tree = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).tree(path)
        #expect(tree.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        let all = try #require(tree.output).split(separator: "\n").map { $0.drop { $0 == " " } }
        let start = try #require(all.firstIndex { $0.hasPrefix("data-table") })
        let end = all[start...].firstIndex { $0.hasPrefix("paragraph") } ?? all.endIndex
        return all[start..<end].map { line in
            let text = sources ? String(line) : String(line.prefix(while: { $0 != "←" }))
            return text.replacing(/\ @[0-9]+:[0-9]+/, with: "").trimmingCharacters(in: .whitespaces)
        }
    }

    /// The rows below the header: kind, then the cells.
    private func rows(_ declaration: String, data: String = data) throws -> [String] {
        var rows: [String] = []
        for line in try lines(declaration, data: data) {
            if line.hasPrefix("row ") {
                rows.append(String(line.dropFirst(4)) + ":")
            } else if line.hasPrefix("cell "), !rows.isEmpty {
                let text = line.split(separator: "\"", omittingEmptySubsequences: false)
                let span = line.contains(" columns ") ? "<" : ""
                rows[rows.count - 1] += " " + span + text[1]
            }
        }
        return rows
    }

    @Test func printsEveryColumnWithNumbersWhereTheSpecNamesNone() throws {
        let rows = try rows("dòng: xã")
        #expect(rows.count == 4)
        #expect(rows[0] == "unit: 1 Đông Thấp 1.412 120 131 ")
    }

    @Test func aFunctionOfTwoFiguresIsThatOfTheSumsInTheRowOfSums() throws {
        let rows = try rows(
            """
            dòng: xã
            cột: |
              | Tiêu đề | Giá trị                    | Số lẻ | Đơn vị |
              |---------|----------------------------|-------|--------|
              | Tên     | Tên                        |       |        |
              | Đạt     | tỷ_lệ(Thực_hiện, Kế_hoạch) | 1     | %      |
              | Tăng    | tăng(Thực_hiện, Kế_hoạch)  | 1     | %      |
              | Hơn     | hiệu(Thực_hiện, Kế_hoạch)  |       |        |
            dòng cộng: cuối
            """)
        #expect(rows.first == "unit: Đông 109,2 9,2 11 ha")
        #expect(rows.last == "total: Tổng cộng 104,8 4,8 12 ha")
    }

    @Test func aQuotientOfColumnsIsNotAddedUp() throws {
        let formulas = """

            tính:
              xã: |
                | Cột     | Công thức                        | Số lẻ |
                |---------|----------------------------------|------:|
                | Suất    | số(Thực_hiện) / số(Kế_hoạch)     |     2 |
                | Hạng    | hạng(Thực_hiện)                  |       |
                | Gấp đôi | Thực_hiện * 2                    |       |
                | Nửa     | làm_tròn(Thực_hiện / 2, 1)       |       |
            """
        let rows = try rows(
            "dòng: xã\ncột: [Tên, Suất, Hạng, Gấp đôi, Nửa]\ndòng cộng: cuối", data: Self.data + formulas)
        #expect(rows.last == "total: <Tổng cộng 520 130")
    }

    @Test func takesTheUnitThatAllFiguresShareIntoTheHeading() throws {
        let lines = try lines("dòng: xã\ncột: [Kế hoạch]")
        #expect(lines.contains("cell 0 \"Kế hoạch (ha)\""))
    }

    @Test func leavesTheUnitOutOfTheHeadingWhereItStandsAboveTheTable() throws {
        let lines = try lines("dòng: xã\ncột: [Kế hoạch]\nđơn vị tính: ha")
        #expect(lines.contains("cell 0 \"Kế hoạch\""))
        #expect(lines.contains("unit \"Đơn vị tính: \" \"ha\""))
    }

    @Test func joinsEqualTiersOfNeighbours() throws {
        let lines = try lines(
            """
            dòng: xã
            cột: |
              | Tiêu đề | Giá trị |
              |---|---|
              | Tên | Tên |
              | Trồng rừng / Kế hoạch | Kế hoạch |
              | Trồng rừng / Thực hiện | Thực hiện |
            """)
        #expect(lines.contains("cell 0 rows 2 \"Tên\""))
        #expect(lines.contains("cell 1 columns 2 \"Trồng rừng\""))
        #expect(lines.contains("cell 2 \"Thực hiện (ha)\""))
    }

    @Test func keepsTheOrderOfTheDataAmongGroups() throws {
        let rows = try rows("dòng: xã\ncột: [Stt, Tên, Hộ]\nsắp xếp: Tên\nnhóm: Vùng\ntrong đó: Thuộc")
        #expect(rows[0] == "group 1: I Thấp 2.298")
        #expect(rows.map { $0.prefix(8) }.filter { $0.hasPrefix("group") }.count == 2)
        #expect(rows.contains("group 1: II Cao -"))
    }

    @Test func countsPartsOnlyOnce() throws {
        let rows = try rows("dòng: xã\ncột: [Stt, Tên, Hộ]\ndòng cộng: cuối\ntrong đó: Thuộc")
        #expect(rows[2] == "part:  Trong đó: xóm Núi 86")
        #expect(rows.last == "total: <Tổng cộng 2.298")
    }

    @Test func computesARatioOfSumsFromTheSums() throws {
        let rows = try rows(
            """
            dòng: xã
            dòng cộng: đầu
            cột: |
              | Tiêu đề | Giá trị | Số lẻ |
              |---|---|---|
              | Tên | Tên | |
              | Kế hoạch | Kế hoạch | |
              | Thực hiện | Thực hiện | |
              | Tỷ lệ | Thực_hiện / Kế_hoạch * 100 | 1 |
            """)
        #expect(rows[0] == "total: Tổng số 248 260 104,8")
    }

    @Test func computesAColumnFromTheFormulaOfItsNumber() throws {
        let rows = try rows(
            """
            dòng: xã
            cột: |
              | Tiêu đề | Giá trị | Số lẻ | Đơn vị | Số cột |
              |---|---|---|---|---|
              | Tên | Tên | | | A |
              | Kế hoạch | Kế hoạch | | | 1 |
              | Thực hiện | Thực hiện | | | 2 |
              | Đạt | | 1 | % | 3=2/1 |
            """)
        #expect(rows[0] == "unit: Đông 120 131 109,2")
    }

    @Test func writesTheWordsOfAGroupWithItsCountAndSums() throws {
        let rows = try rows(
            "dòng: xã\ncột: [Tên, Hộ]\nnhóm: Vùng\nđầu nhóm: {{ nhóm }}: {{ số_dòng }} nơi, {{ Hộ }} hộ\ncộng nhóm: không\nlọc: Hộ > 0"
        )
        #expect(rows[0] == "group 1: <Thấp: 3 nơi, 2.384 hộ")
    }

    @Test func sumsAGroupAtItsEnd() throws {
        let rows = try rows("dòng: xã\ncột: [Stt, Tên, Hộ]\nnhóm: Vùng\ncộng nhóm: cuối")
        #expect(rows[4] == "subtotal 1: <Cộng Thấp 2.384")
    }

    @Test func numbersRowsThroughTheGroupsWhereAsked() throws {
        let rows = try rows("dòng: xã\ncột: [Stt, Tên]\nnhóm: Vùng\nđánh số: A/01\nthứ tự: chạy tiếp")
        #expect(rows.first == "group 1: A Thấp")
        #expect(rows.last == "unit: 04 Ấp Bắc")
    }

    @Test func printsADittoMarkForARepeatedCell() throws {
        let rows = try rows("dòng: xã\ncột: [Vùng]\ndấu lặp: [Vùng]")
        #expect(rows == ["unit: Thấp", "unit: ″", "unit: ″", "unit: Cao"])
    }

    @Test func leavesRowsToBeFilledByHand() throws {
        let rows = try rows("dòng: xã\ncột: [Stt, Tên]\ndòng trống: 2")
        #expect(rows.suffix(2) == ["blank:  ", "blank:  "])
    }

    @Test func sortsFiguresDownwardsWhereAsked() throws {
        let rows = try rows("dòng: xã\ncột: [Tên]\nsắp xếp: Hộ giảm")
        #expect(rows.map { $0.dropFirst(6) } == ["Ấp Bắc", "Đông", "Đoài", "xóm Núi"])
    }

    @Test func alignsFiguresOfDifferingDecimalsOnTheComma() throws {
        let data = "dữ liệu:\n  xã: |\n    | Tên | Tỷ lệ |\n    |---|---:|\n    | A | 4,5 |\n    | B | 12 |\n"
        let lines = try lines("dòng: xã", data: data)
        #expect(lines[0] == "data-table columns centered key, leading key, comma")
    }

    @Test func knowsWhereEveryCellCameFrom() throws {
        let lines = try lines("dòng: xã\ncột: [Tên, Hộ]\ndòng cộng: cuối\ntrong đó: Thuộc", sources: true)
        let places = lines.filter { $0.hasPrefix("cell 1 \"2.298\"") }.map { $0.filter { $0 == ":" }.count }
        #expect(places == [3])
    }

    @Test func marksColumnsByLettersAndNumbers() throws {
        let lines = try lines("dòng: xã\ncột: [Stt, Tên, Hộ, Kế hoạch]\nhàng số cột: có")
        let start = try #require(lines.firstIndex(of: "numbers"))
        #expect(lines[(start + 1)...(start + 4)].map { $0.split(separator: "\"")[1] } == ["A", "B", "1", "2"])
    }
}
