import Diagnostics
import Testing
import Values
import Vietnamese

@testable import Figures

/// Indicators of a small head through the stage: their figures, what is derived, what comes from the units.
@Suite struct IndicatorTests {
    private static let heading = "Mã | Tên | Đơn vị | Kế hoạch | Thực hiện | Năm trước"
    private static let figures = [
        heading, "T1 | Cuộc tuyên truyền | cuộc | 7.211 | 7.586 | 7.358", "T2 | Hộ đạt | hộ | | 150 | 120",
        "T3 | Đơn tồn | đơn | 0 | 7 | 0", "T4 | Quỹ | triệu đồng | 1.500 | 1.652,5 | x",
    ]

    private func column(_ name: String, _ spec: FigureSpec) -> [String]? {
        #expect(spec.diagnostics.isEmpty, "\(spec.diagnostics.map(\.message.vi))")
        return spec.column(name, of: "chỉ số")
    }

    @Test func figuresTakeTheUnitOfTheirRow() {
        #expect(
            column("Thực hiện", IndicatorSpec.run(Self.figures))
                == ["7.586 cuộc", "150 hộ", "7 đơn", "1.652,5 triệu đồng"])
    }

    @Test func completionIsThePercentageOfThePlan() {
        #expect(column("Hoàn thành", IndicatorSpec.run(Self.figures)) == ["105,2%", "", "x", "110,2%"])
    }

    @Test func changeIsThePercentageOfTheYearBefore() {
        #expect(column("So năm trước", IndicatorSpec.run(Self.figures)) == ["3,1%", "25%", "x", "x"])
    }

    @Test func differenceKeepsTheUnit() {
        #expect(column("Tăng giảm", IndicatorSpec.run(Self.figures)) == ["228 cuộc", "30 hộ", "7 đơn", "x"])
    }

    @Test func judgementFollowsTheDirection() {
        let spec = IndicatorSpec.run([
            "Mã | Tên | Chiều | Kế hoạch | Thực hiện", "A | Việc tốt | cao | 10 | 12", "B | Việc xấu | thấp | 10 | 12",
            "C | Việc khác | | 10 | 10",
        ])
        #expect(column("Đánh giá", spec) == ["vượt kế hoạch", "chưa đạt kế hoạch", "đạt kế hoạch"])
    }

    @Test func decimalsOfPercentagesAreThoseOfTheHead() {
        let spec = IndicatorSpec.run(Self.figures, keys: ["số lẻ: 2"])
        #expect(column("Hoàn thành", spec) == ["105,2%", "", "x", "110,17%"])
    }

    @Test func decimalsOfARowGoBeforeThoseOfTheHead() {
        let spec = IndicatorSpec.run([
            "Mã | Tên | Kế hoạch | Thực hiện | Số lẻ", "A | Một | 3 | 2 | 3", "B | Hai | 3 | 2 | ",
        ])
        #expect(column("Hoàn thành", spec) == ["66,667%", "66,7%"])
    }

    @Test func columnsOfUnitsMayStandUnderAHeadingOfTwoTiers() {
        let spec = IndicatorSpec.run(
            ["Mã | Tên | Đơn vị | Kế hoạch | Thực hiện", "T1 | Cuộc tuyên truyền | cuộc | | "],
            units: ["Tên | T1 / Kế hoạch | T1 / Thực hiện", "Hương Trà | 40 | 31", "Khe Sim | 30 | 33"])
        #expect(column("Kế hoạch", spec) == ["70 cuộc"])
        #expect(column("Thực hiện", spec) == ["64 cuộc"])
    }

    @Test func completionFollowsTheEstimateWhereAsked() {
        let rows = [
            "Mã | Tên | Kế hoạch | Thực hiện | Ước cả năm", "A | Một | 100 | 80 | 110", "B | Hai | 100 | 80 | ",
        ]
        #expect(column("Hoàn thành", IndicatorSpec.run(rows)) == ["80%", "80%"])
        let estimated = IndicatorSpec.run(rows, keys: ["tính theo: ước cả năm"])
        #expect(column("Hoàn thành", estimated) == ["110%", "80%"])
    }

    @Test func answersAreWordsAndJudgedByThePlan() {
        let spec = IndicatorSpec.run([
            "Mã | Tên | Loại | Kế hoạch | Thực hiện", "A | Có quy chế | có/không | 1 | 1",
            "B | Có quỹ | có/không | 1 | 0",
        ])
        #expect(column("Thực hiện", spec) == ["có", "không"])
        #expect(column("Đánh giá", spec) == ["đạt kế hoạch", "chưa đạt kế hoạch"])
    }

    @Test func emptyFiguresAreTheSumOfTheUnits() {
        let spec = IndicatorSpec.run(
            [Self.heading, "T1 | Cuộc | cuộc | | | "],
            units: ["Tên | T1 | T1 kế hoạch", "An Phú | 3.586 | 3.000", "Hòa Sơn | 4.000 | 4.211"])
        #expect(column("Thực hiện", spec) == ["7.586 cuộc"])
        #expect(column("Kế hoạch", spec) == ["7.211 cuộc"])
        #expect(spec.inputs("Thực hiện", row: 0, of: "chỉ số") == ["3.586", "4.000"])
        #expect(spec.inputs("Hoàn thành", row: 0, of: "chỉ số") == ["3.586", "4.000", "3.000", "4.211"])
    }

    @Test func aTypedFigureWasMadeFromItsOwnCellBesideSums() {
        let spec = IndicatorSpec.run(
            ["Mã | Tên | Thực hiện", "T1 | Cuộc | ", "T2 | Hộ | 9"],
            units: ["Tên | T1", "An Phú | 3", "Hòa Sơn | 4"])
        #expect(column("Thực hiện", spec) == ["7", "9"])
        #expect(spec.inputs("Thực hiện", row: 1, of: "chỉ số") == ["9"])
    }

    @Test func aWeightedMeanWeighsByTheOtherIndicator() {
        let spec = IndicatorSpec.run(
            ["Mã | Tên | Đơn vị | Gộp | Thực hiện", "T2 | Hộ | hộ | | ", "T3 | Tỷ lệ | % | bình quân(T2) | "],
            units: ["Tên | T2 | T3", "An Phú | 90 | 96,5", "Hòa Sơn | 60 | 90"])
        // (90 × 96,5 + 60 × 90) ÷ 150 = 93,9
        #expect(column("Thực hiện", spec) == ["150 hộ", "93,9%"])
        #expect(spec.inputs("Thực hiện", row: 1, of: "chỉ số") == ["96,5", "90", "90", "60"])
    }

    @Test func unitsToWhichAnIndicatorDoesNotApplyTakeNoPart() {
        let spec = IndicatorSpec.run(
            ["Mã | Tên | Gộp | Thực hiện", "T1 | Cuộc | | ", "T2 | Điểm | bình quân | "],
            units: ["Tên | T1 | T2", "An Phú | 3 | 8", "Hòa Sơn | x | x", "Khe Lá | 4 | 9"])
        #expect(column("Thực hiện", spec) == ["7", "8,5"])
    }

    @Test func unitsGetCompletionShareAndRank() {
        let spec = IndicatorSpec.run(
            ["Mã | Tên | Thực hiện", "T1 | Cuộc | "],
            units: [
                "Tên | T1 | T1 kế hoạch | T1 năm trước", "An Phú | 3 | 4 | 2", "Hòa Sơn | 5 | 4 | x",
                "Khe Lá | 2 | 0 | 2",
            ])
        #expect(spec.column("T1 hoàn thành") == ["75%", "125%", "x"])
        #expect(spec.column("T1 so năm trước") == ["50%", "x", "0%"])
        #expect(spec.column("T1 tỷ trọng") == ["30%", "50%", "20%"])
        #expect(spec.column("T1 hạng") == ["2", "1", "x"])
    }

    @Test func ranksOfALowerIsBetterIndicatorStartAtTheSmallest() {
        let spec = IndicatorSpec.run(
            ["Mã | Tên | Chiều | Thực hiện", "T1 | Đơn tồn | thấp | "],
            units: ["Tên | T1", "An Phú | 3", "Hòa Sơn | 1", "Khe Lá | 3"])
        #expect(spec.column("T1 hạng") == ["2", "1", "2"])
    }

    @Test func formulasUseTheFiguresOfIndicators() {
        let spec = IndicatorSpec.run(
            Self.figures,
            more: "  huyện: |\n    | Tên | Hộ |\n    |---|--:|\n    | Đông | 600 |\ntính:\n  huyện: |\n"
                + "    | Cột | Công thức | Số lẻ |\n    |---|---|--:|\n    | Phần | tỷ_lệ(số(chỉ_số.T2.Thực_hiện), Hộ) | 1 |\n"
        )
        #expect(spec.diagnostics.isEmpty, "\(spec.diagnostics.map(\.message.vi))")
        #expect(spec.column("Phần", of: "huyện") == ["25%"])
    }

    @Test func aComputedColumnOfTheUnitsAddsUp() {
        let spec = IndicatorSpec.run(
            ["Mã | Tên | Thực hiện", "T1 | Cuộc | "],
            units: ["Tên | A | B", "An Phú | 3 | 4", "Hòa Sơn | 5 | 6"],
            more: "tính:\n  xã: |\n    | Cột | Công thức |\n    |---|---|\n    | T1 | A + B |\n")
        #expect(column("Thực hiện", spec) == ["18"])
    }

    @Test func rowsWithUnitsOfTheirOwnMayStandInOneComputedColumn() {
        let spec = IndicatorSpec.run(
            Self.figures,
            more: "tính:\n  danh mục: |\n    | Cột | Công thức |\n    |---|---|\n    | Đôi | Thực_hiện * 2 |\n")
        #expect(column("Đôi", spec) == ["15.172 cuộc", "300 hộ", "14 đơn", "3.305 triệu đồng"])
    }

    @Test func headsWithoutIndicatorsAreLeftAlone() {
        #expect(FigureSpec(FigureSpec.communes).indicators == nil)
    }
}
