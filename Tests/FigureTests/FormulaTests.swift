import Diagnostics
import Figures
import Testing

@Suite struct FormulaTests {
    @Test(arguments: [
        ("Còn | Kế_hoạch - Thực_hiện | |", ["30", "-10", "20"]),
        ("Đạt | tỷ_lệ(Thực_hiện, Kế_hoạch) | % | 1", ["75%", "125%", "75%"]),
        ("Tăng | tăng(Thực_hiện, Năm_trước) | | 1", ["50%", "x", "20%"]),
        ("Tỷ trọng | tỷ_trọng(Kế_hoạch) | | 1", ["50%", "16,7%", "33,3%"]),
        ("Trong huyện | tỷ_trọng(Kế_hoạch, Huyện) | | 0", ["60%", "100%", "40%"]),
        ("Đủ | tỷ_trọng(cột[\"Phụ nữ 15-49\"], đủ_100) | | 0", ["32%", "24%", "44%"]),
        ("Hạng | hạng(Thực_hiện) | |", ["1", "3", "2"]),
        ("Hạng | hạng(Thực_hiện, thấp_trước) | |", ["3", "1", "2"]),
        ("Hạng | hạng(Thực_hiện, Huyện) | |", ["1", "1", "2"]),
        ("Hạng | hạng(tỷ_lệ(Thực_hiện, Kế_hoạch)) | |", ["2", "1", "2"]),
        ("Lũy kế | lũy_kế(Kế_hoạch) | |", ["120", "160", "240"]),
        ("Lũy kế | lũy_kế(Kế_hoạch, Huyện) | |", ["120", "40", "200"]),
        ("Cộng | tổng(Kế_hoạch) | |", ["240", "240", "240"]),
        ("Cộng | tổng(Kế_hoạch, Huyện) | |", ["200", "40", "200"]),
        ("Cộng | tổng(Kế_hoạch * hệ_số) | |", ["480", "480", "480"]),
        ("Số xã | đếm() | xã |", ["3 xã", "3 xã", "3 xã"]),
        ("Số xã | đếm(Huyện) | |", ["2", "1", "2"]),
        ("Số xã | đếm(Kế_hoạch >= 80) | |", ["2", "2", "2"]),
        ("Số hơn | đếm(Kế_hoạch > dòng_này.Kế_hoạch) | |", ["0", "2", "1"]),
        ("Ít nhất | nhỏ_nhất(Năm_trước) | |", ["50", "50", "50"]),
        ("Nhiều nhất | lớn_nhất(Kế_hoạch, Huyện) | |", ["120", "40", "120"]),
        ("Bình quân | bình_quân(Kế_hoạch) | |", ["80", "80", "80"]),
        ("Hiệu | hiệu(Kế_hoạch, Thực_hiện) | |", ["30", "-10", "20"]),
        ("Tròn | làm_tròn(Thực_hiện / 7, 1) | |", ["12,9", "7,1", "8,6"]),
        ("Đánh giá | nếu(Thực_hiện >= Kế_hoạch, \"đạt\", \"chưa đạt\") | |", ["chưa đạt", "đạt", "chưa đạt"]),
        ("Trước | nếu(Năm_trước > 0, Năm_trước, không_áp_dụng) | |", ["60", "x", "50"]),
        ("Rộng | huyện[Huyện].Diện_tích | |", ["12,5 km", "7,5 km", "12,5 km"]),
        ("Rộng | huyện.Tây.Diện_tích | |", ["7,5 km", "7,5 km", "7,5 km"]),
        ("Huyện khác | đếm(huyện, huyện.Tên != Huyện) | |", ["1", "1", "1"]),
        ("Thứ tự | Stt * hệ_số | |", ["2", "4", "6"]),
        ("Bỏ đơn vị | số(vốn) + mức | |", ["17", "17", "17"]),
        ("Dân | Phụ_nữ_15_49 | người |", ["812 người", "604 người", "1.105 người"]),
    ]) func formulasGiveTheirColumns(formula: String, cells: [String]) throws {
        let spec = FigureSpec(columns: [formula], more: "mức: 5\n")
        #expect(spec.diagnostics.filter { $0.severity != .information }.map(\.message.vi) == [])
        let name = String(formula.prefix { $0 != "|" }.dropLast())
        #expect(spec.column(name) == cells)
    }

    @Test(arguments: [
        ("Kế hoạch | tổng(xã.Kế_hoạch, xã.Huyện = Tên) | |", ["200", "40"]),
        ("Số xã | đếm(xã, xã.Huyện = Tên) | |", ["2", "1"]),
        ("Số xã đạt | đếm(xã.Huyện = Tên và xã.Thực_hiện >= xã.Kế_hoạch) | |", ["0", "1"]),
        ("Mật độ | làm_tròn(tổng(xã[\"Phụ nữ 15-49\"], Tên = xã.Huyện) / số(Diện_tích), 2) | |", ["153,36", "80,53"]),
    ]) func aTableTakesSubtotalsOfAnother(formula: String, cells: [String]) {
        let spec = FigureSpec(columns: [formula], of: "huyện")
        #expect(spec.diagnostics.map(\.message.vi) == [])
        #expect(spec.column(String(formula.prefix { $0 != "|" }.dropLast()), of: "huyện") == cells)
    }

    @Test func formulasUseEachOtherInAnyOrder() {
        let spec = FigureSpec(columns: ["Gấp | Còn * 2 | |", "Còn | Kế_hoạch - Thực_hiện | |"])
        #expect(spec.diagnostics.isEmpty)
        #expect(spec.column("Gấp") == ["60", "-20", "40"])
    }

    @Test func aFormulaUsesTheRoundedFigureThatIsPrinted() {
        let spec = FigureSpec(columns: ["Tỷ lệ | Thực_hiện / 7 | | 0", "Gấp | Tỷ_lệ * 10 | |"])
        #expect(spec.column("Gấp") == ["130", "70", "90"])
    }

    @Test func sharesAddToOneHundredAtTheStatedDecimals() {
        let spec = FigureSpec(columns: ["a | tỷ_trọng(Năm_trước, đủ_100) | | 1", "b | tổng(a) | |"])
        #expect(spec.column("a") == ["54,5%", "x", "45,5%"])
        #expect(spec.column("b")?.first == "100%")
    }

    @Test func aTargetIsQuotedByItsCode() {
        let targets = "chỉ tiêu: |\n  | Mã | Tên | Tổng |\n  |---|---|---:|\n  | vòng | Đặt vòng | 190 ca |\n"
        let spec = FigureSpec(
            columns: ["Phần | làm_tròn(chỉ_tiêu.vòng * Kế_hoạch / tổng(Kế_hoạch)) | ca |"], more: targets)
        #expect(spec.diagnostics.isEmpty)
        #expect(spec.column("Phần") == ["95 ca", "32 ca", "63 ca"])
    }

    @Test func aComputedCellKnowsItsFormulaAndTheCellsThatWentIn() {
        let spec = FigureSpec(columns: [
            "Còn | Kế_hoạch - Thực_hiện | |", "Gấp | Còn * 2 | |", "Cộng | tổng(Kế_hoạch) | |",
        ])
        #expect(spec.inputs("Còn", row: 1) == ["40", "50", "Kế_hoạch - Thực_hiện"])
        #expect(spec.inputs("Gấp", row: 0) == ["120", "90", "Kế_hoạch - Thực_hiện", "Còn * 2"])
        #expect(spec.inputs("Cộng", row: 2) == ["tổng(Kế_hoạch)", "120", "40", "80"])
    }

    @Test func aSumSaysWhatItLeftOut() {
        let spec = FigureSpec(columns: ["Cộng | tổng(Năm_trước) | |"])
        #expect(spec.diagnostics.map(\.code) == ["figures.cells-skipped"])
        #expect(spec.column("Cộng") == ["110", "110", "110"])
    }
}
