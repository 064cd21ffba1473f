import Testing
import Vietnamese

private func decimal(_ text: String) throws -> ExactDecimal { try VietnameseNumber.parse(text).get() }

@Suite struct ExactDecimalTests {
    @Test func equalsAndHashesByValueNotByWriting() {
        let long = ExactDecimal(significand: 1_500, scale: 3)
        #expect(long == ExactDecimal(significand: 15, scale: 1))
        #expect(long.hashValue == ExactDecimal(significand: 15, scale: 1).hashValue)
        #expect(ExactDecimal(significand: 0, scale: 9) == .zero)
    }

    @Test(arguments: [
        ("0,1", "0,2", "0,3"), ("-5", "5", "0"), ("999.999", "0,0001", "999.999,0001"), ("1,5", "1,5", "3"),
    ])
    func addsExactly(left: String, right: String, sum: String) throws {
        #expect(try decimal(left).adding(decimal(right)) == decimal(sum))
        #expect(try decimal(sum).subtracting(decimal(right)) == decimal(left))
    }

    @Test(arguments: [("1,1", "1,1", "1,21"), ("-0,5", "4", "-2"), ("0", "-3,3", "0"), ("12,5", "0,08", "1")])
    func multipliesExactly(left: String, right: String, product: String) throws {
        #expect(try decimal(left).multiplying(decimal(right)) == decimal(product))
    }

    @Test func dropsZerosOfALargeProductBeforeCallingItTooLarge() throws {
        let half = ExactDecimal(significand: 5_000_000_000_000_000_000_000_000_000_000_005, scale: 33)
        let twice = try half.multiplying(ExactDecimal(significand: 2_000_000, scale: 0))
        #expect(twice == ExactDecimal(significand: 10_000_000_000_000_000_000_000_000_000_000_010, scale: 27))
        let fifth = ExactDecimal(significand: 5 << 100, scale: 10)
        let other = ExactDecimal(significand: 5_764_607_523_034_234_880_000_001, scale: 0)
        #expect(throws: ArithmeticFault.overflow) { try fifth.multiplying(other) }
        let fives = ExactDecimal(significand: 476_837_158_203_125, scale: 20)
        let twos = ExactDecimal(significand: 1 << 90, scale: 0)
        #expect(
            try fives.multiplying(twos)
                == twos.divided(
                    by: ExactDecimal(significand: 1 << 21, scale: 0)
                ).multiplying(ExactDecimal(significand: 10, scale: 0)))
    }

    @Test func reportsOverflowInsteadOfLosingDigits() {
        let large = ExactDecimal(significand: .max, scale: 0)
        #expect(throws: ArithmeticFault.overflow) { try large.adding(.one) }
        #expect(throws: ArithmeticFault.overflow) { try large.multiplying(ExactDecimal(2)) }
        #expect(throws: ArithmeticFault.overflow) { try large.adding(ExactDecimal(significand: 1, scale: 1)) }
        #expect(throws: ArithmeticFault.overflow) { try large.divided(by: ExactDecimal(significand: 1, scale: 2)) }
    }

    @Test func dividesExactlyWhereTheQuotientEnds() throws {
        #expect(try decimal("1").divided(by: decimal("8")) == decimal("0,125"))
        #expect(try decimal("-7,5").divided(by: decimal("2,5")) == decimal("-3"))
        #expect(try decimal("6").divided(by: decimal("0,0003")) == decimal("20.000"))
    }

    @Test func dividesToThirtyFourDigits() throws {
        let third = try ExactDecimal.one.divided(by: ExactDecimal(3))
        #expect(third.vietnamese() == "0," + String(repeating: "3", count: 34))
        #expect(
            try ExactDecimal(2).divided(by: ExactDecimal(3)).vietnamese() == "0," + String(repeating: "6", count: 33)
                + "7")
        let small = try ExactDecimal.one.divided(by: ExactDecimal(3_000_000_000))
        #expect(small.vietnamese() == "0,000000000" + String(repeating: "3", count: 34))
        #expect(try ExactDecimal(200).divided(by: ExactDecimal(3)).rounded(toPlaces: 2) == decimal("66,67"))
    }

    @Test func dividesByTheLargestDivisor() throws {
        let large = ExactDecimal(significand: .max, scale: 0)
        #expect(try large.divided(by: large) == .one)
        #expect(try large.subtracting(.one).divided(by: large) == .one)
    }

    @Test func refusesToDivideByZero() {
        #expect(throws: ArithmeticFault.divisionByZero) { try ExactDecimal.one.divided(by: .zero) }
    }

    @Test(arguments: [
        ("2,5", 0, "3", "2", "2", "3"), ("-2,5", 0, "-3", "-2", "-2", "-3"), ("3,5", 0, "4", "4", "3", "4"),
        ("0,045", 2, "0,05", "0,04", "0,04", "0,05"), ("1,01", 1, "1", "1", "1", "1,1"), ("7", 3, "7", "7", "7", "7"),
        ("1.250", -2, "1.300", "1.200", "1.200", "1.300"), ("0,4", -1, "0", "0", "0", "10"),
    ])
    func roundsByEachRule(value: String, places: Int, halfUp: String, halfEven: String, down: String, up: String) throws
    {
        let value = try decimal(value)
        #expect(value.rounded(toPlaces: places) == (try decimal(halfUp)))
        #expect(value.rounded(toPlaces: places, .halfEven) == (try decimal(halfEven)))
        #expect(value.rounded(toPlaces: places, .down) == (try decimal(down)))
        #expect(value.rounded(toPlaces: places, .up) == (try decimal(up)))
    }

    @Test(arguments: [
        ("-2", "1"), ("-2", "-1,5"), ("1,5", "2"), ("1,49", "1,5"), ("0", "0,0001"), ("-0,1", "0"), ("999", "1.000,5"),
    ])
    func ordersByValue(smaller: String, larger: String) throws {
        #expect(try decimal(smaller) < decimal(larger))
        #expect(try !(decimal(larger) < decimal(smaller)))
    }

    @Test func ordersValuesOfVeryDifferentScales() {
        let tiny = ExactDecimal(significand: 1, scale: 90)
        #expect(ExactDecimal.zero < tiny)
        #expect(tiny < ExactDecimal(significand: .max, scale: 0))
        #expect(tiny.negated < .zero)
    }

    @Test func printsDotsCommaAndPadding() throws {
        #expect(ExactDecimal(1_234_567).vietnamese() == "1.234.567")
        #expect(ExactDecimal(-100).vietnamese() == "-100")
        #expect(try decimal("1234,5").vietnamese(places: 2) == "1.234,50")
        #expect(try decimal("0,05").vietnamese(places: 1) == "0,1")
        #expect(try decimal("-0,04").vietnamese(places: 1) == "0,0")
        #expect(ExactDecimal(2025).vietnamese(grouping: false) == "2025")
        #expect(ExactDecimal(1_250).vietnamese(places: -2) == "1.300")
    }

    @Test func knowsWholeNumbers() throws {
        #expect(try decimal("12").wholeValue == 12)
        #expect(try decimal("12,0").isWhole)
        #expect(try decimal("12,5").wholeValue == nil)
    }
}
