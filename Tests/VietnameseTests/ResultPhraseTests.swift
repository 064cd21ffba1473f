import Testing
import Vietnamese

/// Results of indicators in words, as tables: half of the cases repeat figures of real reports, named by their document.
@Suite struct ResultPhraseTests {
    /// A result in short form: figure, plan, estimate, last year as typed (`-` for not applicable, `?` for missing, empty
    /// for absent).
    struct Case: CustomTestStringConvertible, Sendable {
        let figures: String
        let unit: String?
        let words: String
        let document: String?
        var direction = FigureComparison.Direction.higherIsBetter
        var isShare = false

        /// Figure, plan, estimate, last year, parted by bars.
        init(_ figures: String, _ unit: String?, _ words: String, _ document: String? = nil) {
            (self.figures, self.unit, self.words, self.document) = (figures, unit, words, document)
            isShare = unit == "%" || unit == "‰"
        }

        var low: Case {
            var other = self
            other.direction = .lowerIsBetter
            return other
        }

        var testDescription: String { "\(figures): \(words)" }

        var phrase: ResultPhrase {
            get throws {
                let parts = figures.split(separator: "|", omittingEmptySubsequences: false).map {
                    $0.filter { $0 != " " }
                }
                let amounts = try (0..<4).map { try Self.amount($0 < parts.count ? parts[$0] : "") }
                return ResultPhrase(
                    amounts[0], plan: amounts[1], estimate: amounts[2], lastYear: amounts[3], unit: unit,
                    isShare: isShare, direction: direction, base: "cùng kỳ năm 2025", yearBase: "năm 2025")
            }
        }

        private static func amount(_ text: String) throws -> ResultPhrase.Amount {
            switch text {
            case "": .absent
            case "?": .missing
            case "-": .notApplicable
            default: .value(try decimal(text))
            }
        }
    }

    /// A decimal with comma and dots.
    private static func decimal(_ text: String) throws -> ExactDecimal {
        let isNegative = text.hasPrefix("−")
        let parts = text.filter { $0 != "." && $0 != "−" }.split(separator: ",")
        let digits = try #require(Int128(parts.joined()))
        return ExactDecimal(significand: isNegative ? -digits : digits, scale: parts.count == 2 ? parts[1].count : 0)
    }

    private static let plans: [Case] = [
        Case("7.586 | 7.211", "cuộc", "7.586 cuộc, đạt 105,2% kế hoạch"),
        Case("120 | 150", "người", "120 người, đạt 80% kế hoạch", "056"),
        Case("4.851 | 4.723", "BN", "4.851 BN, đạt 102,7% kế hoạch", "056"),
        Case("73.119 | 74.000", "trẻ", "73.119 trẻ, đạt 98,8% kế hoạch", "056"),
        Case("4.656 | 5.000", "mẫu", "4.656 mẫu, đạt 93,1% kế hoạch", "056"),
        Case("564,939 | 715,113", "tỷ đồng", "564,939 tỷ đồng, đạt 79% kế hoạch", "017"),
        Case("900 | 900", "mẫu", "900 mẫu, đạt 100% kế hoạch", "056"),
        Case("50 | 400", "lượt", "50 lượt, đạt 12,5% kế hoạch", "056"),
        Case("8 | 8", "ca", "08 ca, đạt 100% kế hoạch", "056"),
        Case("5 | 0", "hộ", "05 hộ, không có trong kế hoạch"),
        Case("0 | 0", "hộ", "0 hộ, bằng kế hoạch"),
        Case("0 | 12", "hộ", "0 hộ, đạt 0% kế hoạch"),
        Case("12 | ?", "hộ", "12 hộ"),
        Case("12 | -", "hộ", "12 hộ"),
        Case("12", nil, "12"),
        Case("3", nil, "03"),
        Case("? | 10", "hộ", "chưa có số liệu thực hiện"),
        Case("- | 10", "hộ", "không áp dụng"),
        Case("9.996 | 10.000", "lượt", "9.996 lượt, đạt 99,96% kế hoạch"),
        Case("9.995 | 10.000", "lượt", "9.995 lượt, đạt 99,95% kế hoạch"),
        Case("0,5 | 1", "tỷ đồng", "0,5 tỷ đồng, đạt 50% kế hoạch"),
        Case("12 | −3", "tỷ đồng", "12 tỷ đồng"),
    ]

    private static let shares: [Case] = [
        Case("76,4 | 76,4", "%", "76,4%, đạt kế hoạch", "056"),
        Case("99,5 | 99,5", "%", "99,5%, đạt kế hoạch", "056"),
        Case("80,52 | 79", "%", "80,52%, vượt kế hoạch (79%)", "056"),
        Case("68,28 | 70", "%", "68,28%, chưa đạt kế hoạch (70%)", "056"),
        Case("13,2 | 13,4", "%", "13,2%, đạt kế hoạch (không quá 13,4%)", "056").low,
        Case("11 | 5", "%", "11%, chưa đạt kế hoạch (không quá 5%)", "056").low,
        Case("18,3 | 5,14", "‰", "18,3‰, chưa đạt kế hoạch (không quá 5,14‰)", "056").low,
        Case("12,21 | 5,1", "‰", "12,21‰, chưa đạt kế hoạch (không quá 5,1‰)", "056").low,
        Case("6,99 | | | 7,13", "‰", "6,99‰, giảm 0,14 điểm phần nghìn so với cùng kỳ năm 2025 (7,13‰)", "056"),
        Case("76,4 | | | 76,2", "%", "76,4%, tăng 0,2 điểm phần trăm so với cùng kỳ năm 2025 (76,2%)", "056"),
        Case("110 | | | 110", "%", "110%, bằng cùng kỳ năm 2025", "056"),
        Case(
            "93,9 | 95 | | 94", "%",
            "93,9%, chưa đạt kế hoạch (95%), giảm 0,1 điểm phần trăm so với cùng kỳ năm 2025 (94%)"),
        Case("0 | 95", "%", "0%, chưa đạt kế hoạch (95%)"),
        Case("5 | 5", "%", "5%, đạt kế hoạch (không quá 5%)").low,
        Case("100 | 100 | | 100", "%", "100%, đạt kế hoạch, bằng cùng kỳ năm 2025"),
        Case("1 | | | 0", "%", "1%, tăng 1 điểm phần trăm so với cùng kỳ năm 2025 (0%)"),
    ]

    private static let changes: [Case] = [
        Case(
            "7.586 | 7.211 | | 7.358", "cuộc",
            "7.586 cuộc, đạt 105,2% kế hoạch, tăng 3,1% so với cùng kỳ năm 2025 (7.358 cuộc)"),
        Case("1.395 | | | 1.069", "cas", "1.395 cas, tăng 30,5% so với cùng kỳ năm 2025 (1.069 cas)", "056"),
        Case("1.396 | | | 622", "cas", "1.396 cas, tăng 124,4% so với cùng kỳ năm 2025 (622 cas)", "056"),
        Case("18 | | | 2", "cas", "18 cas, tăng 800% so với cùng kỳ năm 2025 (02 cas)", "056"),
        Case("1 | | | 2", "cas", "01 cas, giảm 50% so với cùng kỳ năm 2025 (02 cas)", "056"),
        Case("1 | | | 0", "cas", "01 cas, tăng 01 cas so với cùng kỳ năm 2025 (0 cas)", "056"),
        Case("0 | | | 0", "cas", "0 cas, bằng cùng kỳ năm 2025", "056"),
        Case("1.510 | | | 1.199", "cas", "1.510 cas, tăng 25,9% so với cùng kỳ năm 2025 (1.199 cas)", "017"),
        Case("1.586 | | | 737", "cas", "1.586 cas, tăng 115,2% so với cùng kỳ năm 2025 (737 cas)", "017"),
        Case("90 | | | 95", "cas", "90 cas, giảm 5,3% so với cùng kỳ năm 2025 (95 cas)", "017"),
        Case("18 | | | 2", "ca", "18 ca, tăng 800% so với cùng kỳ năm 2025 (02 ca)", "018"),
        Case(
            "26.000 | 26.000 | | 16.808", "người",
            "26.000 người, đạt 100% kế hoạch, tăng 54,7% so với cùng kỳ năm 2025 (16.808 người)", "056"),
        Case("12 | | | ?", "mô hình", "12 mô hình, chưa có số liệu cùng kỳ năm 2025 để so sánh"),
        Case("12 | | | -", "mô hình", "12 mô hình"),
        Case("0 | | | 12", "đơn", "0 đơn, giảm 100% so với cùng kỳ năm 2025 (12 đơn)"),
        Case("10.004 | | | 10.000", "lượt", "10.004 lượt, tăng 0,04% so với cùng kỳ năm 2025 (10.000 lượt)"),
        Case("100 | | | −5", "tỷ đồng", "100 tỷ đồng, tăng 105 tỷ đồng so với cùng kỳ năm 2025 (-5 tỷ đồng)"),
        Case(
            "7 | 5 | | 6", "đơn",
            "07 đơn, chưa đạt kế hoạch (không quá 05 đơn), tăng 16,7% so với cùng kỳ năm 2025 (06 đơn)"
        ).low,
        Case(
            "5 | 5 | | 6", "đơn", "05 đơn, đạt kế hoạch (không quá 05 đơn), giảm 16,7% so với cùng kỳ năm 2025 (06 đơn)"
        ).low,
        Case(
            "1.000.000.000.001 | | | 1.000.000.000.000", "đồng",
            "1.000.000.000.001 đồng, tăng hơn 0% so với cùng kỳ năm 2025 (1.000.000.000.000 đồng)"),
    ]

    private static let estimates: [Case] = [
        Case(
            "118.392 | 110.260 | 123.290 | 147.916", "người",
            "118.392 người, đạt 107,4% kế hoạch; ước thực hiện cả năm 123.290 người, đạt 111,8% kế hoạch, giảm 16,6% so với năm 2025 (147.916 người)",
            "056"),
        Case(
            "4.128.270 | 4.500.000 | 4.800.000", "lượt",
            "4.128.270 lượt, đạt 91,7% kế hoạch; ước thực hiện cả năm 4.800.000 lượt, đạt 106,7% kế hoạch", "056"),
        Case(
            "209.847 | 230.000 | 250.000 | 245.495", "BN",
            "209.847 BN, đạt 91,2% kế hoạch; ước thực hiện cả năm 250.000 BN, đạt 108,7% kế hoạch, tăng 1,8% so với năm 2025 (245.495 BN)",
            "056"),
        Case("? | 26.060 | 26.060", "người", "ước thực hiện cả năm 26.060 người, đạt 100% kế hoạch", "056"),
        Case(
            "178 | 180 | 210 | 187", "người",
            "178 người, đạt 98,9% kế hoạch; ước thực hiện cả năm 210 người, đạt 116,7% kế hoạch, tăng 12,3% so với năm 2025 (187 người)",
            "056"),
        Case(
            "80,52 | 79 | 82", "%", "80,52%, vượt kế hoạch (79%); ước thực hiện cả năm 82%, vượt kế hoạch (79%)", "056"),
        Case("12 | 10 | ?", "hộ", "12 hộ, đạt 120% kế hoạch"),
        Case("12 | 10 | -", "hộ", "12 hộ, đạt 120% kế hoạch"),
        Case("? | ? | 12", "hộ", "ước thực hiện cả năm 12 hộ"),
    ]

    @Test(arguments: plans + shares + changes + estimates) func aResultIsSaidInWords(_ example: Case) throws {
        #expect(try example.phrase.text == example.words)
    }

    @Test func halfOfTheCasesAreFiguresOfRealReports() {
        let all = Self.plans + Self.shares + Self.changes + Self.estimates
        let real = all.count(where: { $0.document != nil }) + Self.short.count(where: { $0.document != nil })
        #expect(real * 2 >= all.count + Self.short.count, "\(real) of \(all.count + Self.short.count)")
    }

    /// A short phrase with what it prints, and the document whose pattern it is.
    struct Phrase: CustomTestStringConvertible, Sendable {
        let made: String
        let words: String
        let document: String?

        init(_ made: String, _ words: String, _ document: String? = nil) {
            (self.made, self.words, self.document) = (made, words, document)
        }

        var testDescription: String { words }
    }

    private static func total(_ now: Int, _ all: Int, _ unit: String?, _ since: String = "từ đầu năm") -> String {
        ReportPhrase.runningTotal(ExactDecimal(now), total: ExactDecimal(all), unit: unit, since: since)
    }

    private static func estimate(_ figure: Int, _ plan: Int?, _ unit: String?) -> String {
        ReportPhrase.estimate(ExactDecimal(figure), plan: plan.map { ExactDecimal($0) }, unit: unit)
    }

    private static func average(_ figure: Int, _ unit: String?, _ others: Int, _ name: String, _ places: Int = 2)
        -> String
    {
        ReportPhrase.average(ExactDecimal(figure), unit: unit, over: ExactDecimal(others), per: name, places: places)
            ?? "nil"
    }

    private static func range(_ low: String, _ high: String, _ unit: String?, isDashed: Bool = false) -> String {
        guard let first = try? decimal(low), let second = try? decimal(high) else { return "?" }
        return ReportPhrase.range(first, second, unit: unit, isDashed: isDashed)
    }

    private static let short: [Phrase] = [
        Phrase(total(5, 116, "cas"), "05 cas, lũy kế từ đầu năm 116 cas", "017"),
        Phrase(total(2_115, 26_316, "trẻ", ""), "2.115 trẻ (lũy kế 26.316 trẻ)", "017"),
        Phrase(total(0, 0, "ca"), "0 ca, lũy kế từ đầu năm 0 ca", "018"),
        Phrase(total(90, 1_510, "cas"), "90 cas, lũy kế từ đầu năm 1.510 cas", "017"),
        Phrase(total(142, 1_586, "cas"), "142 cas, lũy kế từ đầu năm 1.586 cas", "017"),
        Phrase(total(7, 9, nil, "từ đầu vụ"), "07, lũy kế từ đầu vụ 09"),
        Phrase(total(8, 46, "cuộc", ""), "08 cuộc (lũy kế 46 cuộc)", "017"),
        Phrase(estimate(123_290, nil, "người"), "ước thực hiện cả năm 123.290 người", "056"),
        Phrase(estimate(123_290, 110_260, "người"), "ước thực hiện cả năm 123.290 người, đạt 111,8% kế hoạch", "056"),
        Phrase(estimate(5_325, 4_723, "BN"), "ước thực hiện cả năm 5.325 BN, đạt 112,7% kế hoạch", "056"),
        Phrase(estimate(5, 0, "hộ"), "ước thực hiện cả năm 05 hộ, không có trong kế hoạch"),
        Phrase(ReportPhrase.list(["A", "B", "C", "D", "E", "G"], of: "hội"), "06 hội gồm: A, B, C, D, E và G", "039"),
        Phrase(
            ReportPhrase.list(["Bình An", "Vinmec"], of: "bệnh viện"), "02 bệnh viện gồm: Bình An và Vinmec", "056"),
        Phrase(ReportPhrase.list(["An Phú"], of: "xã"), "01 xã là An Phú"),
        Phrase(ReportPhrase.list([], of: "xã"), "không có xã nào"),
        Phrase(ReportPhrase.list((1...12).map { "ấp \($0)" }, of: "ấp").prefix(14).description, "12 ấp gồm: ấp "),
        Phrase(ReportPhrase.rank(4, of: 34), "đứng thứ 04/34", "027"),
        Phrase(ReportPhrase.rank(12, of: 34), "đứng thứ 12/34"),
        Phrase(ReportPhrase.rank(1, of: nil), "đứng thứ nhất"),
        Phrase(ReportPhrase.rank(3, of: nil), "đứng thứ 03"),
        Phrase(average(1_186, "bác sĩ", 1_791_827, "vạn dân"), "6,62 bác sĩ/vạn dân", "056"),
        Phrase(average(4_760, "giường", 1_791_827, "vạn dân"), "26,57 giường/vạn dân", "056"),
        Phrase(average(8_424, "người", 1_791_827, "vạn dân"), "47,01 người/vạn dân", "056"),
        Phrase(average(1_272, "bác sĩ", 1_807_057, "vạn dân"), "7,04 bác sĩ/vạn dân", "056"),
        Phrase(average(220, "cas", 1_791_827, "100.000 dân"), "12,28 cas/100.000 dân", "056"),
        Phrase(average(5, "tạ", 2, "hộ", 1), "2,5 tạ/hộ"),
        Phrase(average(5, nil, 0, "hộ"), "nil"),
        Phrase(average(1, "ca", 3, "nghìn trẻ", 0), "333 ca/nghìn trẻ"),
        Phrase(range("20", "30", "hoạt động", isDashed: true), "20 – 30 hoạt động", "s000"),
        Phrase(range("1", "1,5", nil, isDashed: true), "1 – 1,5", "005"),
        Phrase(range("20", "30", "hoạt động"), "từ 20 đến 30 hoạt động", "s000"),
        Phrase(range("5", "5", "hộ"), "5 hộ"),
        Phrase(range("5", "10", "%"), "từ 5% đến 10%"),
    ]

    @Test(arguments: short) func aShortPhraseIsSaidInWords(_ phrase: Phrase) { #expect(phrase.made == phrase.words) }
}
