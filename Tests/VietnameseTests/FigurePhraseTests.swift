import Testing
import Vietnamese

/// A decimal with comma and dots; unlike the reader of heads it takes three decimals, as real amounts have them.
private func exact(_ text: String) throws -> ExactDecimal {
    let parts = text.filter { $0 != "." }.split(separator: ",")
    let digits = try #require(Int128(parts.joined()))
    return ExactDecimal(significand: digits, scale: parts.count == 2 ? parts[1].count : 0)
}

/// The words for figures, as tables: half of the cases repeat figures of real reports, named by their document.
@Suite struct FigurePhraseTests {
    /// A comparison in short form: figure, other, unit, what is said.
    struct Case: CustomTestStringConvertible, Sendable {
        let figure: String
        let other: String
        let unit: String?
        let words: String
        let document: String?

        init(_ figure: String, _ other: String, _ unit: String? = nil, _ words: String, _ document: String? = nil) {
            (self.figure, self.other, self.unit, self.words, self.document) = (figure, other, unit, words, document)
        }

        var testDescription: String { "\(figure) – \(other): \(words)" }

        func comparison(places: Int = 1) throws -> FigureComparison {
            FigureComparison(
                try exact(figure), with: try exact(other), unit: unit,
                places: places)
        }
    }

    private static let completions: [Case] = [
        Case("120", "150", "người", "đạt 80% kế hoạch", "056"),
        Case("94", "150", "người", "đạt 62,7% kế hoạch", "056"),
        Case("68,28", "70", "%", "đạt 97,5% kế hoạch", "056"),
        Case("6,99", "9,5", "‰", "đạt 73,6% kế hoạch", "056"),
        Case("123.290", "122.050", "người", "đạt 101% kế hoạch", "056"),
        Case("51,577", "56,146", "tỷ đồng", "đạt 91,9% kế hoạch", "056"),
        Case("94,745", "145,371", "tỷ đồng", "đạt 65,2% kế hoạch", "056"),
        Case("8,328", "15,541", "tỷ đồng", "đạt 53,6% kế hoạch", "056"),
        Case("121,469", "127", "tỷ đồng", "đạt 95,6% kế hoạch", "056"),
        Case("14,342", "15,474", "tỷ đồng", "đạt 92,7% kế hoạch", "056"),
        Case("192,939", "258", "tỷ đồng", "đạt 74,8% kế hoạch", "056"),
        Case("210", "180", "ca", "đạt 116,7% kế hoạch", "056"),
        Case("99", "145", "xã", "đạt 68,3% kế hoạch", "056"),
        Case("26,57", "26", "giường", "đạt 102,2% kế hoạch", "056"),
        Case("11.580", "10.367,7", "tỷ đồng", "đạt 111,7% kế hoạch", "005"),
        Case("629", "731", "trường", "đạt 86% kế hoạch", "056"),
        Case("41", "56", "cơ sở", "đạt 73,2% kế hoạch", "056"),
        Case("1.000", "1.000", nil, "đạt 100% kế hoạch"),
        Case("9.996", "10.000", nil, "đạt 99,96% kế hoạch"),
        Case("9.999.999", "10.000.000", nil, "đạt 99,99999% kế hoạch"),
        Case("99.999.999", "100.000.000", nil, "đạt 99,999999% kế hoạch"),
        Case("999.999.999.999", "1.000.000.000.000", nil, "đạt gần 100% kế hoạch"),
        Case("10.004", "10.000", nil, "đạt 100,04% kế hoạch"),
        Case("1.000.000.000.001", "1.000.000.000.000", nil, "đạt hơn 100% kế hoạch"),
        Case("0", "10", nil, "đạt 0% kế hoạch"),
        Case("1", "10.000", nil, "đạt 0,01% kế hoạch"),
        Case("1", "3", nil, "đạt 33,3% kế hoạch"),
        Case("2", "3", nil, "đạt 66,7% kế hoạch"),
        Case("1", "8", nil, "đạt 12,5% kế hoạch"),
        Case("10.525", "10.000", nil, "đạt 105,3% kế hoạch"),
        Case("10.515", "10.000", nil, "đạt 105,2% kế hoạch"),
        Case("10.514", "10.000", nil, "đạt 105,1% kế hoạch"),
        Case("5", "0", nil, "không có trong kế hoạch"),
        Case("0", "0", nil, "bằng kế hoạch"),
        Case("30", "1", nil, "đạt 3.000% kế hoạch"),
    ]

    @Test(arguments: completions) func completion(_ given: Case) throws {
        #expect(try given.comparison().completion(of: "kế hoạch") == given.words)
    }

    private static let changes: [Case] = [
        Case("1.400", "626", "ca", "tăng 123,6% so với cùng kỳ", "056"),
        Case("6,99", "7,13", "‰", "giảm 2% so với cùng kỳ", "056"),
        Case("120", "58", "người", "tăng 106,9% so với cùng kỳ", "056"),
        Case("68,28", "55,86", "%", "tăng 22,2% so với cùng kỳ", "056"),
        Case("1.510", "1.199", "ca", "tăng 25,9% so với cùng kỳ", "017"),
        Case("1.586", "737", "ca", "tăng 115,2% so với cùng kỳ", "017"),
        Case("18", "2", "ca", "tăng 800% so với cùng kỳ", "056"),
        Case("1", "2", "ca", "giảm 50% so với cùng kỳ", "056"),
        Case("11.580", "10.482", "tỷ đồng", "tăng 10,5% so với cùng kỳ", "005"),
        Case("0", "0", "ca", "bằng cùng kỳ", "017"),
        Case("7", "7", nil, "bằng cùng kỳ"),
        Case("0", "8", "ca", "giảm 100% so với cùng kỳ", "018"),
        Case("4", "5", "ca", "giảm 20% so với cùng kỳ", "018"),
        Case("16", "0", "ca", "tăng 16 ca so với cùng kỳ", "018"),
        Case("5", "0", "ca", "tăng 05 ca so với cùng kỳ"),
        Case("1.031", "1.000", nil, "tăng 3,1% so với cùng kỳ"),
        Case("10.004", "10.000", nil, "tăng 0,04% so với cùng kỳ"),
        Case("9.996", "10.000", nil, "giảm 0,04% so với cùng kỳ"),
        Case("1.000.000.001", "1.000.000.000", nil, "tăng hơn 0% so với cùng kỳ"),
        Case("1", "10.000", nil, "giảm 99,99% so với cùng kỳ"),
        Case("3", "-5", "tỷ đồng", "tăng 08 tỷ đồng so với cùng kỳ"),
        Case("-5", "3", "tỷ đồng", "giảm 266,7% so với cùng kỳ"),
        Case("-7", "-5", "tỷ đồng", "giảm 02 tỷ đồng so với cùng kỳ"),
        Case("1.000,5", "1.000", "ha", "tăng 0,1% so với cùng kỳ"),
        Case("1.000,4", "1.000", "ha", "tăng 0,04% so với cùng kỳ"),
        Case("900.000.000.000.000", "800.000.000.000.000", "đồng", "tăng 12,5% so với cùng kỳ"),
        Case("0,02", "0,01", "ha", "tăng 100% so với cùng kỳ"),
        Case("0,03", "0,01", "ha", "tăng 200% so với cùng kỳ"),
    ]

    @Test(arguments: changes) func change(_ given: Case) throws {
        #expect(try given.comparison().change(against: "cùng kỳ") == given.words)
    }

    private static let differences: [Case] = [
        Case("90", "95", "ca", "giảm 05 ca so với tháng trước", "017"),
        Case("142", "195", "ca", "giảm 53 ca so với tháng trước", "017"),
        Case("1.510", "1.199", "ca", "tăng 311 ca so với tháng trước", "017"),
        Case("1.586", "737", "ca", "tăng 849 ca so với tháng trước", "017"),
        Case("1", "3", "ca", "giảm 02 ca so với tháng trước", "017"),
        Case("0", "0", "ca", "bằng tháng trước", "017"),
        Case("16", "0", "ca", "tăng 16 ca so với tháng trước", "018"),
        Case("0", "8", "ca", "giảm 08 ca so với tháng trước", "018"),
        Case("4", "5", "ca", "giảm 01 ca so với tháng trước", "018"),
        Case("0", "1", "ổ dịch", "giảm 01 ổ dịch so với tháng trước", "018"),
        Case("1.400", "626", "ca", "tăng 774 ca so với tháng trước", "056"),
        Case("12", "7", nil, "tăng 05 so với tháng trước"),
        Case("12,5", "7", "ha", "tăng 5,5 ha so với tháng trước"),
        Case("12", "7", "%", "tăng 5% so với tháng trước"),
        Case("7,5", "7", "tỷ đồng", "tăng 0,5 tỷ đồng so với tháng trước"),
        Case("10.482.000", "482.000", "đồng", "tăng 10.000.000 đồng so với tháng trước"),
        Case("-3", "-5", "tỷ đồng", "tăng 02 tỷ đồng so với tháng trước"),
    ]

    @Test(arguments: differences) func differenceInUnits(_ given: Case) throws {
        #expect(try given.comparison().changeInUnits(against: "tháng trước") == given.words)
    }

    private static let excesses: [Case] = [
        Case("11.580", "10.367,7", "tỷ đồng", "vượt 11,7% dự toán", "005"),
        Case("210", "180", "ca", "vượt 16,7% dự toán", "056"),
        Case("123.290", "110.300", "người", "vượt 11,8% dự toán", "056"),
        Case("10", "10", nil, "đạt 100% dự toán"),
        Case("9", "12", "hộ", "thiếu 03 hộ so với dự toán"),
        Case("5", "0", "hộ", "vượt 05 hộ so với dự toán"),
        Case("20.001", "20.000", nil, "vượt 0,01% dự toán"),
        Case("3", "1", nil, "vượt 200% dự toán"),
        Case("2", "1", nil, "vượt 100% dự toán"),
    ]

    @Test(arguments: excesses) func excess(_ given: Case) throws {
        #expect(try given.comparison().excess(over: "dự toán") == given.words)
    }

    private static let shares: [Case] = [
        Case("2.716", "24.776", "người", "chiếm 11%", "056"),
        Case("61.493", "457.878", "lượt", "chiếm 13,4%", "017"),
        Case("20", "32", "xã", "chiếm 62,5%"),
        Case("1", "3", "xã", "chiếm 33,3%"),
        Case("32", "32", "xã", "chiếm 100%"),
        Case("0", "32", "xã", "chiếm 0%"),
        Case("3", "4", nil, "chiếm 75%", "043"),
        Case("9", "16", "hội", "chiếm 56,3%", "042"),
        Case("5", "16", "hội", "chiếm 31,3%", "042"),
        Case("1.186", "8.424", "người", "chiếm 14,1%", "056"),
        Case("11", "12", "xã", "chiếm 91,7%", "041"),
    ]

    @Test(arguments: shares) func share(_ given: Case) throws {
        #expect(try given.comparison().share() == given.words)
    }

    private static let multiples: [Case] = [
        Case("1.400", "626", nil, "tăng gấp 2,24 lần", "056"),
        Case("2", "1", nil, "tăng gấp 2 lần"),
        Case("1", "4", nil, "bằng 0,25 lần"),
        Case("10", "3", nil, "tăng gấp 3,33 lần"),
        Case("5", "5", nil, "bằng 1 lần"),
    ]

    @Test(arguments: multiples) func multiple(_ given: Case) throws {
        #expect(try given.comparison().multiple(of: nil) == given.words)
    }

    private static let judgements: [(Case, FigureComparison.Direction)] = [
        (Case("76,4", "76", "%", "vượt chỉ tiêu", "056"), .higherIsBetter),
        (Case("18,3", "15", "‰", "chưa đạt chỉ tiêu", "056"), .lowerIsBetter),
        (Case("13,2", "13,4", "%", "vượt chỉ tiêu", "056"), .lowerIsBetter),
        (Case("6,62", "6,5", nil, "vượt chỉ tiêu", "056"), .higherIsBetter),
        (Case("47,01", "47,01", nil, "đạt chỉ tiêu", "056"), .higherIsBetter),
        (Case("99,96", "100", "%", "chưa đạt chỉ tiêu", "017"), .higherIsBetter),
        (Case("0", "0", "ca", "đạt chỉ tiêu", "017"), .lowerIsBetter),
        (Case("19", "20", nil, "chưa đạt chỉ tiêu"), .higherIsBetter),
        (Case("0", "3", "ca", "vượt chỉ tiêu"), .lowerIsBetter),
    ]

    @Test(arguments: judgements) func judgement(_ given: Case, _ direction: FigureComparison.Direction) throws {
        #expect(try given.comparison().judgement(direction, of: "chỉ tiêu") == given.words)
    }

    @Test func aRatioToNothingIsNotSaid() throws {
        let none = try Case("5", "0", nil, "").comparison()
        #expect(none.share() == nil && none.multiple(of: nil) == nil)
        let below = try Case("5", "-3", nil, "").comparison()
        #expect(below.completion(of: "kế hoạch") == nil && below.share() == nil && below.multiple(of: "x") == nil)
    }

    @Test func moreDecimalsAreGivenWhereAsked() throws {
        #expect(
            try Case("11.580", "10.482", nil, "").comparison(places: 2).change(against: "cùng kỳ")
                == "tăng 10,48% so với cùng kỳ")
        #expect(
            try Case("11.580", "10.367,7", nil, "").comparison(places: 2).excess(over: "dự toán")
                == "vượt 11,69% dự toán")
        #expect(
            try Case("564,939", "715,2", nil, "").comparison(places: 0).completion(of: "kế hoạch") == "đạt 79% kế hoạch"
        )
    }

    private static let counts: [(String, String?, String)] = [
        ("7", "xã", "07 xã"), ("12", "xã", "12 xã"), ("0", "ca", "0 ca"), ("1", nil, "01"), ("9", nil, "09"),
        ("10", nil, "10"), ("1.105", "người", "1.105 người"), ("1,5", "tỷ đồng", "1,5 tỷ đồng"), ("5", "%", "5%"),
        ("-2", "ca", "-2 ca"), ("2", "ca", "02 ca"), ("8", "người", "08 người"),
    ]

    @Test(arguments: counts) func paddedCount(_ number: String, _ unit: String?, _ words: String) throws {
        #expect(CountPhrase.text(try exact(number), unit: unit) == words)
    }

    private static let worded: [(String, String?, String)] = [
        ("3", "số", "03 (ba) số"), ("12", nil, "12 (mười hai)"), ("21", "xã", "21 (hai mươi mốt) xã"),
        ("1.105", "người", "1.105 (một nghìn một trăm linh năm) người"), ("5", "%", "05 (năm)%"),
    ]

    @Test(arguments: worded) func countWithWords(_ number: String, _ unit: String?, _ words: String) throws {
        let value = try exact(number)
        #expect(CountPhrase.withWords(value, unit: unit, style: NumberWords.Style()) == words)
    }

    private static let money: [(String, MoneyPhrase.Scale, MoneyPhrase.Scale?, Int?, String)] = [
        ("564.939", .million, .billion, nil, "564,939 tỷ đồng"), ("564.939", .million, .billion, 1, "564,9 tỷ đồng"),
        ("48.640.000", .dong, nil, nil, "48,64 triệu đồng"), ("48.640.000", .dong, .dong, nil, "48.640.000 đồng"),
        ("172.033", .billion, nil, nil, "172.033 tỷ đồng"), ("999.999", .dong, nil, nil, "999.999 đồng"),
        ("1.000.000", .dong, nil, nil, "1 triệu đồng"), ("999.999.999", .dong, nil, nil, "999,999999 triệu đồng"),
        ("1.000", .million, nil, nil, "1 tỷ đồng"), ("-2.500", .million, nil, nil, "-2,5 tỷ đồng"),
        ("0", .billion, nil, nil, "0 đồng"), ("1", .dong, .billion, nil, "0,000000001 tỷ đồng"),
        ("10.482", .billion, .billion, nil, "10.482 tỷ đồng"), ("950", .thousand, .million, nil, "0,95 triệu đồng"),
        ("999.949", .million, .billion, 1, "999,9 tỷ đồng"), ("999.950", .million, .billion, 1, "1.000 tỷ đồng"),
        ("90.000.000.000.000.000", .dong, nil, nil, "90.000.000 tỷ đồng"),
    ]

    @Test(arguments: money)
    func moneyInAUnit(
        _ amount: String, _ given: MoneyPhrase.Scale, _ wanted: MoneyPhrase.Scale?, _ places: Int?, _ words: String
    ) throws {
        #expect(
            MoneyPhrase.text(try exact(amount), in: given, as: wanted, places: places) == words)
    }

    private static let spelled: [(String, MoneyPhrase.Scale, String)] = [
        ("48", .million, "Bốn mươi tám triệu đồng"), ("1.500.000", .dong, "Một triệu năm trăm nghìn đồng"),
        ("1,5", .billion, "Một tỷ năm trăm triệu đồng"), ("0", .dong, "Không đồng"),
        ("1.005", .dong, "Một nghìn không trăm linh năm đồng"),
    ]

    @Test(arguments: spelled) func moneyInWords(_ amount: String, _ given: MoneyPhrase.Scale, _ words: String) throws {
        #expect(
            MoneyPhrase.words(try exact(amount), in: given, style: NumberWords.Style()) == words)
    }

    @Test(arguments: ["triệu", "tr. đồng", "Tỉ đồng", "ngàn đồng", "VND", "đồng"])
    func unitsOfMoneyAreKnownByTheirWords(_ word: String) { #expect(MoneyPhrase.Scale(word: word) != nil) }

    @Test func otherUnitsAreNoMoney() { #expect(MoneyPhrase.Scale(word: "hộ") == nil) }

    @Test func atLeast150CasesAreTriedHalfOfThemFromDocuments() {
        let cases =
            Self.completions + Self.changes + Self.differences + Self.excesses + Self.shares + Self.multiples
            + Self.judgements.map(\.0)
        let others = Self.counts.count + Self.worded.count + Self.money.count + Self.spelled.count
        #expect(cases.count + others >= 150)
        #expect(cases.count { $0.document != nil } >= 55)
    }
}
