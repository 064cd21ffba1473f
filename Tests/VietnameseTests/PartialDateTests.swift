import Testing
import Vietnamese

@Suite struct PartialDateTests {
    @Test(
        arguments: [
            ("30/6/2020", 2020, 6, 30), ("05/03/2020", 2020, 3, 5), ("5-3-2020", 2020, 3, 5),
            ("2020-06-30", 2020, 6, 30),
            ("6/2020", 2020, 6, nil), ("2020-06", 2020, 6, nil), ("2020", 2020, nil, nil),
            (" 29/02/2024 ", 2024, 2, 29),
            ("ngày 05 tháng 3 năm 2020", 2020, 3, 5), ("tháng 6 năm 2020", 2020, 6, nil), ("năm 2020", 2020, nil, nil),
            ("ngày 05/3/2020", 2020, 3, 5), ("tháng 3/2025", 2025, 3, nil),
        ] as [(String, Int, Int?, Int?)])
    func readsDates(text: String, year: Int, month: Int?, day: Int?) {
        #expect(PartialDate.parse(text) == .success(PartialDate(year: year, month: month, day: day)))
    }

    @Test(
        arguments: [
            ("29/02/2023", nil), ("31/4/2020", nil), ("13/2020", nil), ("0/6/2020", nil), ("6/30/2020", "30/6/2020"),
            ("2020-02-30", nil), ("29/02/1900", nil),
        ] as [(String, String?)])
    func reportsDaysThatDoNotExist(text: String, suggestion: String?) {
        #expect(PartialDate.parse(text) == .failure(.impossible(suggestion: suggestion)))
    }

    @Test func saysWhatIsMissingOrTurnedRound() {
        #expect(PartialDate.parse("30/6") == .failure(.yearMissing))
        #expect(PartialDate.parse("ngày 30 tháng 6") == .failure(.yearMissing))
        #expect(PartialDate.parse("30/6/20") == .failure(.yearShort(suggestion: "30/6/2020")))
        #expect(PartialDate.parse("2020/06/30") == .failure(.yearFirstSlash(suggestion: "30/6/2020")))
    }

    @Test(arguments: [
        "", "hôm nay", "30/6/2020/1", "30/6-2020", "30.6.2020", "/6/2020", "20200", "1/2/3/4", "ngày", "0999",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(PartialDate.parse(text) == .failure(.notADate))
    }

    @Test func padsDaysBelowTenAndTheFirstTwoMonths() {
        #expect(PartialDate(year: 2020, month: 3, day: 5).short == "05/3/2020")
        #expect(PartialDate(year: 2026, month: 1, day: 9).long == "ngày 09 tháng 01 năm 2026")
        #expect(PartialDate(year: 2026, month: 10, day: 27).long == "ngày 27 tháng 10 năm 2026")
        #expect(PartialDate(year: 2020, month: 6).long == "tháng 6 năm 2020")
        #expect(PartialDate(year: 2020).long == "năm 2020")
    }

    @Test func countsAYearAsItsLastDay() {
        #expect(PartialDate(year: 2020).latest == PartialDate(year: 2020, month: 12, day: 31))
        #expect(PartialDate(year: 2024, month: 2).latest == PartialDate(year: 2024, month: 2, day: 29))
    }

    @Test func ordersByCalendarWithMissingPartsLast() {
        let dates = ["2019", "05/3/2020", "31/3/2020", "3/2020", "2020", "01/01/2021"]
        let read = dates.compactMap { try? PartialDate.parse($0).get() }
        #expect(read.count == dates.count)
        #expect(read.reversed().sorted() == read)
    }
}
