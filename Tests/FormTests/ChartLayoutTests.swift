import Document
import Testing
import Vietnamese

@testable import Form

/// The geometry of charts, over charts that chance makes.
@Suite struct ChartLayoutTests {
    private static let pack = StatePack.pack

    private func layout(_ chart: ChartBlock, width: Double = 160, pageHeight: Double = 257) -> ChartLayout {
        ChartLayout.solve(chart, available: width, pageHeight: pageHeight, pack: Self.pack)
    }

    @Test(arguments: 0..<60) func noTwoTextsOverlap(_ seed: Int) {
        for part in layout(RandomChart.make(seed)).parts {
            let texts = part.texts.filter { !$0.text.isEmpty }
            for (index, text) in texts.enumerated() {
                for other in texts[(index + 1)...] {
                    #expect(!text.box.overlaps(other.box), "«\(text.text)» and «\(other.text)»")
                }
            }
        }
    }

    @Test(arguments: 0..<60) func nothingLeavesTheSheet(_ seed: Int) {
        let layout = layout(RandomChart.make(seed))
        guard !layout.isTooNarrow else { return }
        for part in layout.parts {
            let boxes = part.texts.map(\.box) + part.bars.map(\.box)
            for box in boxes {
                #expect(box.x >= -0.01 && box.right <= part.width + 0.01, "\(box) in \(part.width)")
                #expect(box.y >= -0.01 && box.bottom <= part.height + 0.01, "\(box) in \(part.height)")
            }
        }
    }

    @Test(arguments: 0..<60) func noFigureStandsOnABar(_ seed: Int) {
        for part in layout(RandomChart.make(seed)).parts {
            for text in part.texts where text.purpose == .value {
                #expect(part.bars.allSatisfy { !$0.box.overlaps(text.box) }, "«\(text.text)»")
            }
        }
    }

    @Test(arguments: 0..<60) func everyNameAndEveryFigureIsDrawnWhole(_ seed: Int) {
        let chart = RandomChart.make(seed)
        let texts = layout(chart).parts.flatMap(\.texts)
        let words = { (text: String) in text.filter { !$0.isWhitespace } }
        let names = texts.filter { $0.purpose == .label }.map(\.text).joined()
        #expect(words(names) == words(chart.categories.map(\.printedLabel).joined()))
        #expect(
            texts.filter { $0.purpose == .value }.map(\.text).sorted()
                == chart.series.flatMap { $0.values.map(\.text) }.sorted())
    }

    @Test(arguments: 0..<60) func everySheetFitsOnItsPage(_ seed: Int) {
        let room = ChartLayout.room(257) * PageGeometry.pointsPerMillimetre
        for part in layout(RandomChart.make(seed)).parts { #expect(part.height <= room + 0.01) }
    }

    @Test func lengthsAreInProportion() throws {
        let chart = RandomChart.chart([("Một", 10), ("Hai", 20), ("Ba", -5)])
        let bars = try #require(layout(chart).parts.first).bars
        #expect(abs(bars[1].box.width / bars[0].box.width - 2) < 0.001)
        #expect(abs(bars[0].box.width / bars[2].box.width - 2) < 0.001)
        #expect(abs(bars[2].box.right - bars[0].box.x) < 0.001)
    }

    @Test func zeroAndNothingHaveNoBar() throws {
        var chart = RandomChart.chart([("Không", 0), ("Trống", 1), ("Hai", 20)])
        chart.series[0].values[1] = ChartBlock.Value(nil, text: "chưa có số liệu")
        let part = try #require(layout(chart).parts.first)
        #expect(part.bars.count == 1)
        #expect(part.texts.contains { $0.text == "0" && $0.purpose == .value })
        #expect(part.texts.contains { $0.text == "chưa có số liệu" && $0.face == .italic })
    }

    @Test func aValueThatIsTinyBesideAnotherCanStillBeSeen() throws {
        let bars = try #require(layout(RandomChart.chart([("Nhỏ", 1), ("Lớn", 9_000_000)])).parts.first).bars
        #expect(bars[0].box.width >= 0.5)
    }

    @Test(arguments: 1...4) func neighbouringSeriesDifferWithoutColour(_ count: Int) {
        let fills = ChartFill.series(count)
        #expect(fills.count == count)
        for (fill, next) in zip(fills, fills.dropFirst()) { #expect(fill.differs(from: next)) }
    }

    @Test func reachedAndMissedDifferWithoutColour() {
        #expect(ChartFill.standing(.reached).differs(from: .standing(.missed)))
    }

    @Test func luminanceIsThatOfTheStandard() {
        #expect(abs(ChartFill(shade: 1).luminance - 1) < 0.0001)
        #expect(abs(ChartFill(shade: 0.5).luminance - 0.2140) < 0.0005)
        #expect(ChartFill(shade: 0).luminance == 0)
    }

    @Test(arguments: [
        ([105.2, 86.2], false, ["0", "20", "40", "60", "80", "100"]), ([3, 1], true, ["0", "1", "2", "3"]),
        ([0, 0], true, ["0", "1"]), ([-4.2, 3.2], false, ["-4", "-2", "0", "2", "4"]),
        ([-0.9, 5.2], false, ["0", "2", "4", "6"]),
        ([0.0004, 0.0001], false, ["0", "0,0001", "0,0002", "0,0003", "0,0004"]),
        ([7_586_000_000], true, ["0", "2.000.000.000", "4.000.000.000", "6.000.000.000", "8.000.000.000"]),
    ]) func ticksAreRound(_ numbers: [Double], _ areWhole: Bool, _ expected: [String]) {
        #expect(ChartScale(numbers, areWhole: areWhole, mostSteps: 6).ticks.map(\.text) == expected)
    }

    @Test func fortyBarsStandOnOneSheetAndAHundredOnSeveralOfOneScale() throws {
        let forty = RandomChart.chart((1...40).map { ("Xã số \($0)", $0) })
        #expect(layout(forty).parts.count == 1)
        let many = layout(RandomChart.chart((1...100).map { ("Xã số \($0)", $0) })).parts
        #expect(many.count > 1)
        #expect(many.reduce(0) { $0 + $1.bars.count } == 100)
        let scale = many.flatMap { part in
            zip(part.bars, part.texts.filter { $0.purpose == .value }).map { bar, text in
                bar.box.width / (Double(text.text) ?? 1)
            }
        }
        #expect((scale.max() ?? 0) - (scale.min() ?? 0) < 0.01)
    }

    @Test func typeStaysInsideTheRangeOfThePack() {
        for count in [1, 40, 120] {
            let layout = layout(RandomChart.chart((1...count).map { ("Xã số \($0)", $0) }))
            #expect(Self.pack.tableSize.range.contains(layout.size))
        }
    }

    @Test func aGivenHeightIsFilled() throws {
        var chart = RandomChart.chart([("Một", 10), ("Hai", 20), ("Ba", 15), ("Bốn", 5)])
        chart.height = 60
        let part = try #require(layout(chart).parts.first)
        #expect(abs(part.height / PageGeometry.pointsPerMillimetre - 60) < 0.5)
    }

    @Test func aHeightThatHoldsNoBarsIsTold() {
        var chart = RandomChart.chart((1...20).map { ("Xã số \($0)", $0) })
        chart.height = 30
        #expect((layout(chart).wantedHeight ?? 0) > 30)
    }

    @Test func aSheetThatStartsInsideAGroupRepeatsItsName() {
        var chart = RandomChart.chart((1...90).map { ("Xã số \($0)", $0) })
        chart.categories[0].heading = "Vùng cao"
        let parts = layout(chart).parts
        #expect(parts.count > 1)
        #expect(parts.allSatisfy { $0.texts.contains { $0.purpose == .heading && $0.text == "Vùng cao" } })
    }
}

/// Charts that a seed decides.
enum RandomChart {
    /// One series of whole numbers.
    static func chart(_ rows: [(String, Int)]) -> ChartBlock {
        ChartBlock(
            kind: .ranking, categories: rows.map { ChartBlock.Category($0.0) },
            series: [ChartBlock.Series("Số", rows.map { value(ExactDecimal($0.1)) })], origin: .supplied)
    }

    /// Any chart: long and short names, all sizes of numbers, absences, groups, marks, several series.
    static func make(_ seed: Int) -> ChartBlock {
        var dice = SplitMix(seed: UInt64(seed))
        let kind = ChartBlock.Kind.allCases[dice.number(below: 3)]
        let rows = 1 + dice.number(below: dice.number(below: 4) == 0 ? 70 : 14)
        let count = kind == .years ? 2 + dice.number(below: 3) : 1
        let scale = dice.number(below: 4)
        let power = [1, 100, 10_000, 100_000_000_000][dice.number(below: 4)]
        let hasNegatives = dice.number(below: 3) == 0
        let syllables = ["Hộ", "sản", "xuất", "kinh", "doanh", "giỏi", "các", "cấp", "Nghiêng", "trường"]
        let categories = (0..<rows).map { row -> ChartBlock.Category in
            let length = 1 + dice.number(below: 18)
            let name = (0..<length).map { _ in syllables[dice.number(below: syllables.count)] }
            return ChartBlock.Category(
                name.joined(separator: " "), heading: dice.number(below: 6) == 0 ? "Nhóm \(row)" : nil,
                rank: kind == .ranking ? row + 1 : nil)
        }
        let series = (0..<count).map { index in
            ChartBlock.Series(
                "Năm \(2020 + index)",
                (0..<rows).map { _ in
                    if dice.number(below: 8) == 0 { return ChartBlock.Value(nil, text: "chưa có số liệu") }
                    let digits = dice.number(below: 1_000) * power
                    let sign = hasNegatives && dice.number(below: 2) == 0 ? -1 : 1
                    return value(ExactDecimal(significand: Int128(digits * sign), scale: scale), places: scale)
                })
        }
        let mark = ChartBlock.Mark(
            ExactDecimal(significand: Int128(400 * power), scale: scale), label: "Kế hoạch: 400", origin: .supplied)
        return ChartBlock(
            kind: kind, categories: categories, series: series, mark: dice.number(below: 2) == 0 ? mark : nil,
            origin: .supplied)
    }

    private static func value(_ number: ExactDecimal, places: Int? = nil) -> ChartBlock.Value {
        ChartBlock.Value(
            number, text: number.vietnamese(places: places), standing: number.isNegative ? .missed : .reached)
    }

    /// SplitMix64, by Sebastiano Vigna.
    private struct SplitMix {
        var state: UInt64

        init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ 1 }

        mutating func number(below bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) >> 33) % bound
        }
    }
}
