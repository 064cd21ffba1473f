import Diagnostics
import Testing
import Values
import Vietnamese

@Suite struct ScalarKindTests {
    @Test(arguments: [
        ("30/6/2026", PartialDate(year: 2026, month: 6, day: 30)),
        ("2026-06-30", PartialDate(year: 2026, month: 6, day: 30)),
        ("6/2026", PartialDate(year: 2026, month: 6)), ("2026", PartialDate(year: 2026)),
        ("\"2026\"", PartialDate(year: 2026)), ("2026 # dự kiến", PartialDate(year: 2026)),
        ("\n  2026", PartialDate(year: 2026)),
    ])
    func datesAreRead(text: String, date: PartialDate) {
        guard case .date(let read, let span) = read("ngày: \(text)")?.value("ngay") else {
            Issue.record("no date")
            return
        }
        #expect(read == date)
        #expect(text.contains(span.text))
    }

    @Test(arguments: [
        "31/02/2026", "30-13-2020", "6/30/2026", "30/6", "30/6/26", "2026/06/30", "mai", "30/6/2026 chiều",
    ])
    func faultyDatesPointAtThemselves(text: String) {
        read("ngày: ▮\(text)", ["head.bad-date"])
    }

    @Test(arguments: [("6/30/2026", "30/6/2026"), ("30/6/26", "30/6/2026"), ("2026/06/30", "30/6/2026")])
    func dateFaultsSuggest(text: String, suggestion: String) {
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\nngày: \(text)\n---\n")
        #expect(SpecScanner.scan(file).output?.read(Sample.fields).diagnostics.first?.suggestion == suggestion)
    }

    @Test func numbersAreVietnamese() {
        guard case .number(let number, _) = read("trình bày:\n  giãn dòng: 1,5")?.value("trinh_bay.gian_dong") else {
            Issue.record("no number")
            return
        }
        #expect(number == ExactDecimal(significand: 15, scale: 1))
    }

    @Test(arguments: [("1.5", "1,5"), ("1,234", "1.234"), ("1234.56", "1.234,56")])
    func foreignNumbersSayWhatToWrite(text: String, suggestion: String) {
        read("trình bày:\n  giãn dòng: ▮\(text)", ["head.bad-number"])
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\ntrình bày:\n  giãn dòng: \(text)\n---\n")
        let fault = SpecScanner.scan(file).output?.read(Sample.fields).diagnostics.first
        #expect(fault?.suggestion == suggestion)
        #expect(fault?.message.vi.contains("viết \(suggestion)") == true)
    }

    @Test func textIsNoNumber() {
        read("trình bày:\n  giãn dòng: ▮đơn", ["head.bad-number"])
    }

    @Test func privateValuesAreNotQuoted() {
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\nmật khẩu: 12x34\n---\n")
        let fault = SpecScanner.scan(file).output?.read(Sample.fields).diagnostics.first
        #expect(fault?.code == "head.bad-number")
        #expect(fault?.message.vi.contains("12x34") == false)
        #expect(fault?.found == nil)
    }

    @Test(arguments: [("30 mm", "30"), ("3,5 cm", "35"), ("30mm", "30"), ("35", "35"), ("72 pt", "25,4")])
    func lengthsComeInTheUnitOfTheField(text: String, value: String) {
        guard case .length(let length, let unit, _) = read("trình bày:\n  lề trái: \(text)")?.value("trinh_bay.le_trai")
        else {
            Issue.record("no length")
            return
        }
        #expect(length.vietnamese() == value)
        #expect(unit == "mm")
    }

    @Test func millimetresBecomePoints() {
        guard case .length(let length, _, _) = read("trình bày:\n  cỡ chữ: 12,7 mm")?.value("trinh_bay.co_chu") else {
            Issue.record("no length")
            return
        }
        #expect(length == ExactDecimal(36))
    }

    @Test(arguments: ["30 inch", "rộng", "3 cm 5"]) func otherUnitsAreErrors(text: String) {
        read("trình bày:\n  lề trái: ▮\(text)", ["head.bad-length"])
    }

    @Test func lengthWithDecimalPointSaysWhatToWrite() {
        read("trình bày:\n  lề trái: ▮3.5 cm", ["head.bad-number"])
    }

    @Test(arguments: ["A3", "a3", "A 3"]) func choicesFold(text: String) {
        let value = read("trình bày:\n  khổ: \(text == "A 3" ? "a3" : text)")?.value("trinh_bay.kho")
        guard case .choice("a3", _) = value else {
            Issue.record("no choice")
            return
        }
    }

    @Test func noIsAChoiceWhereItIsListed() {
        guard case .choice("khong", _) = read("trình bày:\n  dấu kết: không")?.value("trinh_bay.dau_ket") else {
            Issue.record("no choice")
            return
        }
    }

    @Test func otherWordsSuggestTheNearest() {
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\ntrình bày:\n  khổ: A44\n---\n")
        let fault = SpecScanner.scan(file).output?.read(Sample.fields).diagnostics.first
        #expect(fault?.code == "head.not-a-choice")
        #expect(fault?.suggestion == "A4")
    }

    @Test func wordsComeInOrder() {
        guard case .words(let words, _) = read("trình bày:\n  đề mục: [I., \"1.\", a), '-']")?.value("trinh_bay.de_muc")
        else {
            Issue.record("no words")
            return
        }
        #expect(words.map(\.text) == ["I.", "1.", "a)", "-"])
        #expect(words.map { String($0.span.text) } == ["I.", "1.", "a)", "-"])
    }

    @Test func wordsMayDoWithoutBrackets() {
        guard case .words(let words, _) = read("trình bày:\n  đề mục: I., 1., a)")?.value("trinh_bay.de_muc") else {
            Issue.record("no words")
            return
        }
        #expect(words.map(\.text) == ["I.", "1.", "a)"])
    }

    @Test(arguments: ["{ giãn dòng: ▮1,5 }", "{ lề trái: ▮30,5 mm, cỡ chữ: 13 }"])
    func aDecimalCommaInBracesIsOneFault(_ text: String) {
        read("trình bày: \(text)", ["head.decimal-in-braces"])
    }

    @Test func aFieldThatMayBeBlankIsBlankWhereItIsEmpty() {
        guard case .blank? = read("số:")?.value("so") else {
            Issue.record("not blank")
            return
        }
    }

    @Test func messagesDoNotOfferFieldsOfLaterVersions() {
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\nghi: đỏ\n---\n")
        let expected = SpecScanner.scan(file).output?.read(Sample.fields).diagnostics.first?.expected?.vi ?? ""
        #expect(expected.contains("trích yếu"))
        #expect(!expected.contains("chỉ tiêu"))
    }

    @Test func wordsMayStandALineEach() {
        guard case .words(let words, _) = read("trình bày:\n  đề mục:\n    - I.\n    - a)")?.value("trinh_bay.de_muc")
        else {
            Issue.record("no words")
            return
        }
        #expect(words.map(\.text) == ["I.", "a)"])
    }

    @Test(arguments: ["{ 3: nghiêng, 4: đậm }", "\n    3: nghiêng\n    4: đậm"])
    func pairsOfWordsAreRead(text: String) {
        let head = read("trình bày:\n  kiểu đề mục: \(text)")
        #expect(head?.text("trinh_bay.kieu_de_muc.3") == "nghiêng")
        #expect(head?.text("trinh_bay.kieu_de_muc.4") == "đậm")
    }

    @Test func namesWithoutTextMayStandInBraces() {
        let head = read("trình bày: { đề mục: [I., 1., 1.1., a)], kiểu đề mục: { 3: nghiêng } }")
        guard case .words(let words, _) = head?.value("trinh_bay.de_muc") else {
            Issue.record("no words")
            return
        }
        #expect(words.map(\.text) == ["I.", "1.", "1.1.", "a)"])
        #expect(head?.text("trinh_bay.kieu_de_muc.3") == "nghiêng")
    }

    @Test func faultsInBracesPointAtTheirPlace() {
        read("trình bày: { ▮lạ: 1, khổ: ▮A9 }", ["head.unknown-key", "head.not-a-choice"])
    }

    @Test func braceMapIsRefusedWhereTextMayStand() {
        read("cơ quan: ▮{ tên: UBND xã, viết tắt: UB }", ["yaml.flow-map"])
    }

    @Test func samePairTwiceIsAnError() {
        read("trình bày:\n  kiểu đề mục: { 3: nghiêng, ▮3: đậm }", ["head.duplicate-key"])
    }

    @Test func zeroInFrontIsKeptInText() {
        #expect(read("số: 05")?.text("so") == "05")
    }
}
