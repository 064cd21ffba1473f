import Diagnostics
import Testing
import Values

/// Relations between indicators: held for every unit and for the whole.
@Suite struct IndicatorRelationTests {
    private static let rows = [
        "Mã | Tên | Đơn vị | Thực hiện | Năm trước", "P1 | Hộ đăng ký | hộ | 150 | 140", "P2 | Hộ đạt | hộ | 120 | x",
        "P2a | Hộ đạt tốt | hộ | 70 | ", "P2b | Hộ đạt khá | hộ | 50 | ", "T | Tỷ lệ đạt | % | 80 | ",
    ]

    private func codes(_ relations: String..., rows: [String] = Self.rows, units: [String] = []) -> [String] {
        let table = relations.map { "    | \($0) |\n" }.joined()
        let keys = ["quan hệ: |\n    | Quan hệ | Giải thích |\n    |---|---|\n" + table]
        return IndicatorSpec.run(rows, units: units, keys: keys).diagnostics.map(\.code)
    }

    @Test(arguments: [
        "P2 <= P1", "P2 = P2a + P2b", "P1 >= P1.năm_trước", "P1 != P2", "P1 - P2 = 30", "P2 < P1", "P1 > P2",
        "T = P2 / P1 * 100", "-P2 < 0", "(P2a + P2b) * 2 = 240", "chỉ_số.P2 <= chỉ_số.P1",
        "chỉ_số[\"P1\"].năm_trước = 140", "P1 = P1",
    ]) func aRelationThatHoldsSaysNothing(_ relation: String) {
        #expect(codes("\(relation) | vì thế") == [])
    }

    @Test(arguments: [
        "P2 >= P1", "P2 = P2a", "P1 = P2", "P2 != P2a + P2b", "P1 < 150", "P1 > 150", "T = P2a / P1 * 100",
    ])
    func aRelationThatDoesNotHoldIsOneError(_ relation: String) {
        #expect(codes("\(relation) | vì thế") == ["indicator.relation-broken"])
    }

    @Test(arguments: ["P2.năm_trước >= P1", "P2a = P2a.năm_trước", "P1.kế_hoạch >= P1", "P1 / (P2 - P2) = 3"])
    func aRelationWithoutItsFiguresSaysNothing(_ relation: String) {
        #expect(codes("\(relation) | vì thế") == [])
    }

    @Test func aBrokenRelationNamesBothValuesAndEveryCell() throws {
        let keys = [
            "quan hệ: |\n    | Quan hệ | Giải thích |\n    |---|---|\n    | P2 = P2a - P2b | phần bằng tổng |\n"
        ]
        let found = try #require(IndicatorSpec.run(Self.rows, keys: keys).diagnostics.first)
        #expect(found.message.vi.contains("vế trái 120, vế phải 20"))
        #expect(found.span?.text == "120")
        #expect(found.notes.map { String($0.span?.text ?? "") } == ["70", "50", "P2 = P2a - P2b"])
        #expect(found.explanation?.vi.contains("phần bằng tổng") == true)
    }

    private static let sums = ["Mã | Tên | Đơn vị | Thực hiện", "P1 | Hộ đăng ký | hộ | ", "P2 | Hộ đạt | hộ | "]

    @Test func everyUnitIsHeldAgainstARelation() {
        let units = ["Tên | P1 | P2", "An Phú | 9 | 10", "Hòa Sơn | 9 | 8", "Khe Lá | 1 | 2"]
        #expect(
            codes("P2 <= P1 | vì", rows: Self.sums, units: units)
                == ["indicator.relation-broken", "indicator.relation-broken"])
    }

    @Test func theWholeIsNotToldOfWhereItsUnitsAre() {
        let units = ["Tên | P1 | P2", "An Phú | 9 | 19", "Hòa Sơn | 9 | 8"]
        #expect(codes("P2 <= P1 | vì", rows: Self.sums, units: units) == ["indicator.relation-broken"])
    }

    @Test func manyUnitsThatBreakARelationAreCounted() {
        let units = ["Tên | P1 | P2"] + (1...23).map { "Xã số \($0) | 1 | 2" }
        let found = codes("P2 <= P1 | vì", rows: Self.sums, units: units)
        #expect(found.count == 21)
        #expect(found.last == "indicator.relation-more")
    }

    @Test func unitsWithoutFiguresAreToldOfOnceEach() {
        let units = ["Tên | P1 | P2", "An Phú | 9 | ", "Hòa Sơn | | ", "Khe Lá | 1 | x"]
        let spec = IndicatorSpec.run(Self.sums, units: units)
        #expect(spec.diagnostics.map(\.code) == ["indicator.unit-gaps", "indicator.unit-gaps"])
        #expect(spec.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(spec.column("Thực hiện", of: "chỉ số") == ["10 hộ", ""])
    }

    @Test func aUnitWithoutAnyFigureIsLeftToItsWorkbookWhereThereIsOne() {
        let units = ["Tên | P1 | P2", "An Phú | 9 | 8", "Hòa Sơn | | "]
        #expect(IndicatorSpec.run(Self.sums, units: units, keys: ["phiếu: phieu"]).diagnostics.map(\.code) == [])
    }
}
