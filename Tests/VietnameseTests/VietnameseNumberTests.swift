import Testing
import Vietnamese

@Suite struct VietnameseNumberTests {
    @Test(arguments: [
        ("0", 0, 0), ("05", 5, 0), ("1.234", 1234, 0), ("1,5", 15, 1), ("1.234.567,89", 123_456_789, 2),
        ("-12,5", -125, 1), ("\u{2212}3", -3, 0), (" 7\u{A0}", 7, 0), ("0,125", 125, 3), ("1234,567", 1_234_567, 3),
        ("1.234,567", 1_234_567, 3), ("2500", 2500, 0), ("1,2340", 1234, 3), ("+4", 4, 0), ("0,0", 0, 0),
    ])
    func readsVietnameseNumbers(text: String, significand: Int, scale: Int) {
        let expected = ExactDecimal(significand: Int128(significand), scale: scale)
        #expect(VietnameseNumber.parse(text) == .success(expected))
    }

    @Test(arguments: [
        ("1.5", "1,5"), (".5", "0,5"), ("12.3456", "12,3456"), ("0.125", "0,125"), ("-1234.50", "-1.234,50"),
    ])
    func saysToWriteACommaForADecimalDot(text: String, suggestion: String) {
        #expect(VietnameseNumber.parse(text) == .failure(.dotDecimal(suggestion: suggestion)))
    }

    @Test(arguments: [
        ("1,234", "1.234"), ("1,234,567", "1.234.567"), ("1,234.5", "1.234,5"), ("-12,500", "-12.500"),
    ])
    func saysToWriteDotsForEnglishThousands(text: String, suggestion: String) {
        #expect(VietnameseNumber.parse(text) == .failure(.commaThousands(suggestion: suggestion)))
    }

    @Test(
        arguments: [
            ("1.23.456", "123.456"), ("1 234 567", "1.234.567"), ("1\u{A0}234,5", "1.234,5"), ("1.234.56", nil),
            ("12 34", nil), ("1..234", nil),
        ] as [(String, String?)])
    func reportsGroupsThatAreNotThrees(text: String, suggestion: String?) {
        #expect(VietnameseNumber.parse(text) == .failure(.badGrouping(suggestion: suggestion)))
    }

    @Test(arguments: ["", " ", "-", "12abc", "1e5", "5,", ",5", "1,2,3", "x", "5.", "--5", "１２", "NaN"])
    func refusesWhatIsNoNumber(text: String) {
        #expect(VietnameseNumber.parse(text) == .failure(.notANumber))
    }

    @Test func readsBackEveryNumberItPrints() throws {
        for number in stride(from: -5_000_000, to: 5_000_000, by: 4_999) {
            for scale in [0, 1, 2, 4, 6] {
                let value = ExactDecimal(significand: Int128(number), scale: scale)
                // Three decimals may read as English thousands and are refused on purpose.
                guard value.scale != 3 else { continue }
                let text = value.vietnamese()
                #expect(try VietnameseNumber.parse(text).get() == value, "\(text)")
                #expect(try VietnameseNumber.parse(" " + text).get() == value, "\(text)")
            }
        }
    }

    @Test(arguments: ["012.345", "0.125,5", "1.234.", "1,5,", "1.2345,6", "1234.567,8", "1-2", "1,-5"])
    func refusesGroupsThatStartWithZeroOrEndEarly(text: String) {
        #expect(throws: NumberFault.self) { try VietnameseNumber.parse(text).get() }
    }

    @Test func readsThirtyFourDigitsAndNoMore() throws {
        let digits = String(repeating: "9", count: 34)
        #expect(try VietnameseNumber.parse(digits).get().vietnamese(grouping: false) == digits)
        #expect(VietnameseNumber.parse(digits + "1") == .failure(.tooLong))
        #expect(VietnameseNumber.parse("0," + digits + "000").map(\.scale) == .success(34))
    }

    @Test(
        arguments: [
            ("190 ca", "190", "ca"), ("1,5 tỷ đồng", "1,5", "tỷ đồng"), ("12,5%", "12,5", "%"), ("12,5 %", "12,5", "%"),
            ("1.234", "1.234", nil), ("20\u{A0}triệu  đồng/ha", "20", "triệu đồng/ha"), ("5 km²", "5", "km²"),
            ("-3 °C", "-3", "°C"),
        ] as [(String, String, String?)])
    func readsQuantities(text: String, number: String, unit: String?) throws {
        let quantity = try VietnameseNumber.parseQuantity(text).get()
        #expect(quantity == Quantity(try VietnameseNumber.parse(number).get(), unit: unit))
    }

    @Test(arguments: ["12abc", "ca", "5 ca, gồm 2 xã", "190 ca (cả năm)", "5 - 7 ca", "A1", "190ca"])
    func takesNoCodeOrSentenceForAQuantity(text: String) {
        #expect(VietnameseNumber.parseQuantity(text) == .failure(.notANumber))
    }

    @Test func keepsTheUnitInTheSuggestion() {
        #expect(VietnameseNumber.parseQuantity("1.5 tỷ đồng") == .failure(.dotDecimal(suggestion: "1,5 tỷ đồng")))
        #expect(VietnameseNumber.parseQuantity("12.5 %") == .failure(.dotDecimal(suggestion: "12,5%")))
    }

    @Test(arguments: ["190 ca", "1,5 tỷ đồng", "12,5%", "1.234"])
    func printsAQuantityAsItIsWritten(text: String) throws {
        #expect(try VietnameseNumber.parseQuantity(text).get().vietnamese() == text)
    }

    @Test(arguments: ["564,939 tỷ đồng", "12,345%", "6,999‰", "0,745 triệu đồng", "1.234,567 tỷ"])
    func threeDecimalsOfWhatNobodyCountsInThousandsAreDecimals(_ text: String) throws {
        #expect(try VietnameseNumber.parseQuantity(text).get().vietnamese() == text)
    }

    @Test func threeDecimalsOfOtherUnitsStayRefused() {
        #expect(VietnameseNumber.parseQuantity("1,234 người") == .failure(.commaThousands(suggestion: "1.234 người")))
    }
}
