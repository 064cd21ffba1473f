import Diagnostics
import Testing

@Suite struct FormulaFaultTests {
    @Test(arguments: [
        ("a | ▮Kế_hoach2 + 1 | |", "figures.unknown-name", "Kế_hoạch"),
        ("a | tổng(▮Thực_hiệm) | |", "figures.unknown-name", "Thực_hiện"),
        ("a | ▮cột[\"Phụ nữ 15-48\"] | |", "figures.unknown-column", "Phụ nữ 15-49"),
        ("a | huyện[Huyện].▮Diện_tich2 | |", "figures.unknown-column", "Diện tích"),
        ("a | ▮huyệm[Huyện].Diện_tích | |", "figures.unknown-table", "huyện"),
        ("a | ▮huyện[Tên].Diện_tích | |", "figures.unknown-row", "Hương Trà"),
        ("a | dữ_liệu.▮hệ_sô1 | |", "figures.unknown-datum", "hệ_số"),
        ("a | ▮chỉ_tiêu.vòng | |", "figures.unknown-target", "vòng"),
        ("a | ▮xã | |", "figures.table-as-value", "tổng(xã.Cột)"),
        ("a | ▮huyện.Diện_tích | |", "figures.column-as-value", "tổng(huyện.Diện_tích)"),
        ("a | ▮huyện[Huyện] | |", "figures.row-without-column", "Tên_cột"),
        ("a | ▮cột | |", "figures.word-alone", "cột[\"tên cột\"]"),
        ("a | Kế_hoạch \\| ▮làm_tròn(1) | |", "figures.filter-in-formula", "làm_tròn(a, 1)"),
        ("a | ▮tong_cong(Kế_hoạch) | |", "figures.unknown-function", "không có hàm"),
        ("a | ▮tỷ_lệ(Kế_hoạch) | |", "figures.argument-count", "tỷ_lệ(thực_hiện, kế_hoạch)"),
        ("a | ▮Kế_hoạch / (Kế_hoạch - 40) | |", "figures.division-by-zero", "Khe Lá"),
        ("a | ▮tỷ_lệ(Thực_hiện, Kế_hoạch - 40) | |", "figures.division-by-zero", "không_áp_dụng"),
        ("a | ▮vốn + Kế_hoạch | |", "evaluate.units-differ", "số(a)"),
        ("a | ▮vốn * vốn | |", "evaluate.quantity-product", "số(a)"),
        ("a | ▮Kế_hoạch / vốn | |", "evaluate.quantity-divisor", "số(a)"),
        ("a | ▮Huyện + 1 | |", "evaluate.text-sum", "số"),
        ("a | ▮Kế_hoạch > 50 | |", "figures.boolean-column", "nếu("),
        ("a | nếu(▮Kế_hoạch, 1, 2) | |", "figures.not-boolean", "phép so sánh"),
        ("a | ▮Kế_hoạch / 7 | |", "figures.places-needed", "Số lẻ"),
        ("a | vốn * 1 | ▮triệu đồng |", "figures.other-unit", "tỷ đồng"),
        ("a | Kế_hoạch | | ▮-1", "figures.formula-places", "0 đến 20"),
        ("a |  ▮| |", "figures.formula-empty", "Công thức"),
        ("a | ▮tỷ_trọng(Kế_hoạch, đủ_100) | |", "figures.hundred-needs-places", "Số lẻ"),
        ("a | ▮tỷ_trọng(Kế_hoạch - Kế_hoạch) | |", "figures.share-of-nothing", "bằng 0"),
        ("a | ▮tỷ_trọng(Kế_hoạch - 50, đủ_100) | | 1", "figures.share-of-negative", "số âm"),
        ("a | ▮hạng(huyện.Diện_tích) | |", "figures.other-table", "huyện"),
        ("a | hạng(Kế_hoạch, ▮đủ_100) | |", "figures.wrong-option", "thấp_trước"),
        ("a | tổng(huyện.Diện_tích, ▮Huyện) | |", "figures.group-of-other-table", "bảng.Cột = Huyện"),
        ("a | tổng(Kế_hoạch, ▮5) | |", "figures.no-selection", "tổng(Cột"),
        ("a | tổng(▮Tên) | |", "figures.not-a-figure", "---:"),
        ("a | ▮nếu(Kế_hoạch > 50, 1, \"ít\") | |", "figures.mixed-column", "không_áp_dụng"),
        ("a | ▮nếu(Kế_hoạch > 50, \"nhiều\", \"ít\") | ca |", "figures.text-with-unit", "đơn vị"),
        ("a | ▮làm_tròn(Kế_hoạch, mức) | |", "figures.bad-places", "số nguyên"),
        ("▮a | a + 1 | |", "figures.cycle", "«a» → «a»"),
        ("▮Kế hoạch | Thực_hiện | |", "figures.column-exists", "tên khác"),
        ("a | (Kế_hoạch ▮Thực_hiện) | |", "expression.space-in-name", "Kế_hoạch_Thực_hiện"),
    ]) func eachFaultIsOneReportAtItsPlaceWithItsCure(formula: String, code: String, cure: String) throws {
        let column = formula.replacing("▮", with: "")
        let spec = FigureSpec(columns: [column], more: "mức: 1,5\n")
        #expect(spec.diagnostics.map(\.code) == [code])
        let found = try #require(spec.diagnostics.first)
        let line = found.span.map { String($0.file.line($0.start.line)) } ?? ""
        let column0 = (found.span?.start.column ?? 0) - 1
        let marked = String(line.prefix(column0)) + "▮" + String(line.dropFirst(column0))
        #expect(marked.contains(formula), "\(marked)")
        let words = [
            found.message.vi, found.explanation?.vi ?? "", found.expected?.vi ?? "", found.suggestion ?? "",
            found.found ?? "",
        ].joined(separator: " ")
        #expect(words.contains(cure), "\(words)")
    }

    @Test(arguments: [
        ("xóm: |\n    | Cột | Công thức |\n    |---|---|\n    | a | 1 |", "figures.unknown-table", "xã"),
        (
            "xã: |\n    | Cột | Cong thuc | Đơn vi2 |\n    |---|---|---|\n    | a | 1 | |", "figures.formula-column",
            "Đơn vị"
        ),
        ("xã: |\n    | Cột | Đơn vị |\n    |---|---|\n    | a | ca |", "figures.formula-column-missing", "Công thức"),
    ]) func aFaultyTableOfFormulasIsOneReport(table: String, code: String, cure: String) throws {
        let spec = FigureSpec(FigureSpec.communes + "tính:\n  " + table)
        #expect(spec.diagnostics.map(\.code) == [code])
        let found = try #require(spec.diagnostics.first)
        let words = "\(found.message.vi) \(found.suggestion ?? "") \(found.expected?.vi ?? "")"
        #expect(words.contains(cure))
    }

    @Test func anEmptyCellIsNamedWithItsRow() throws {
        let spec = FigureSpec(
            """
            dữ liệu:
              xã: |
                | Tên | Số |
                |-----|---:|
                | A   |  1 |
                | B   |    |
                | C   |    |
            tính:
              xã: |
                | Cột | Công thức |
                |-----|-----------|
                | a   | Số * 2    |
            """)
        #expect(spec.diagnostics.map(\.code) == ["figures.empty-cell"])
        let found = try #require(spec.diagnostics.first)
        #expect(found.message.vi.hasSuffix("(dòng «B» và 1 dòng khác)"))
        #expect(found.notes.map { $0.span?.start.line } == [7, 8])
        #expect(found.explanation?.vi.contains("mặc_định(Số, 0)") == true)
    }

    @Test func columnsThatNeedEachOtherAreOneErrorWithTheChain() {
        let spec = FigureSpec(columns: ["a | b + 1 | |", "b | c + 1 | |", "c | a + 1 | |"])
        #expect(spec.diagnostics.map(\.code) == ["figures.cycle"])
        #expect(spec.diagnostics.first?.message.vi.contains("«a» → «b» → «c» → «a»") == true)
    }

    @Test func aFoldedNameThatFitsTwoColumnsIsAnError() {
        let spec = FigureSpec(
            """
            dữ liệu:
              hội: |
                | Tên | Nam | Năm |
                |-----|----:|----:|
                | A   |   1 |   2 |
            tính:
              hội: |
                | Cột | Công thức |
                |-----|-----------|
                | a   | Năm - Nam |
                | b   | nam * 2   |
            """)
        #expect(spec.diagnostics.map(\.code) == ["figures.several-columns"])
        #expect(spec.diagnostics.first?.span?.text == "nam")
    }

    @Test func aNameThatIsColumnAndConstantMustBeSaidApart() {
        let text = FigureSpec.communes.replacing("hệ số:", with: "kế hoạch:")
        let formulas = "tính:\n  xã: |\n    | Cột | Công thức |\n    |---|---|\n    | a | "
        #expect(FigureSpec(text + formulas + "Kế_hoạch |").diagnostics.map(\.code) == ["figures.column-and-constant"])
        let apart = FigureSpec(text + formulas + "cột[\"Kế hoạch\"] * dữ_liệu.kế_hoạch |")
        #expect(apart.column("a") == ["240", "80", "160"])
    }

    @Test func namesOfAnotherTableWithoutCounterpartAreAFinding() {
        let spec = FigureSpec(columns: ["a | tổng(huyện.Diện_tích, huyện.Tên = Tên) | |"])
        #expect(spec.diagnostics.map(\.code) == ["figures.no-match"])
        #expect(spec.diagnostics.first?.severity == .warning)
    }
}
