import Form
import Testing

/// The width in 1/2048 em.
private func units(_ text: String, _ face: FontFace) -> Int {
    Int(TextMeasure.width(text, face: face, size: 2048).rounded())
}

private func lines(_ text: String, width: Double, firstIndent: Double = 0) -> [String] {
    let run = MeasuredRun(text, face: .regular, size: 14)
    return TextMeasure.breakLines([run], width: width, firstIndent: firstIndent).map(\.text)
}

@Suite struct TextMeasureTests {
    @Test(arguments: [
        ("A", [1479, 1479, 1251, 1366]), ("a", [909, 1024, 1024, 1024]), ("Đ", [1479, 1479, 1479, 1479]),
        ("đ", [1024, 1139, 1024, 1024]), ("Ơ", [1479, 1593, 1479, 1479]), ("ơ", [1083, 1134, 1093, 1099]),
        ("ữ", [1110, 1229, 1117, 1227]), ("Ệ", [1251, 1366, 1251, 1366]), ("ỵ", [1024, 1024, 909, 909]),
        ("W", [1933, 2048, 1706, 1821]), ("…", [2048, 2048, 1821, 2048]), ("–", [1024, 1024, 1024, 1024]),
        ("²", [614, 614, 614, 614]), ("≤", [1124, 1124, 1124, 1124]), (" ", [512, 512, 512, 512]),
    ])
    func hasTheAdvancesOfTheFont(text: String, expected: [Int]) {
        #expect(FontFace.allCases.map { units(text, $0) } == expected)
    }

    @Test func measuresTheNationalNameAndMotto() {
        #expect(units("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .bold) == 42725)
        #expect(units("Độc lập - Tự do - Hạnh phúc", .bold) == 25071)
        #expect(abs(TextMeasure.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", face: .bold, size: 13) - 271.2) < 0.01)
    }

    @Test(arguments: FontFace.allCases)
    func hasEveryVietnameseLetterAndFigureOfOneWidth(face: FontFace) {
        for value in UInt32(0x1EA0)...0x1EF9 {
            let letter = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
            #expect((400...2048).contains(units(letter, face)), "\(letter)")
        }
        for digit in "0123456789" { #expect(units(String(digit), face) == 1024) }
    }

    @Test(arguments: FontFace.allCases)
    func givesALetterWithToneTheWidthOfTheLetter(face: FontFace) {
        for (toned, plain) in ["ấ": "â", "ề": "ê", "ộ": "ô", "ở": "ơ", "ự": "ư", "ạ": "a", "Ỹ": "Y"] {
            #expect(abs(units(toned, face) - units(plain, face)) <= 20, "\(toned)")
        }
    }

    @Test func setsBoldWiderThanRegular() {
        let text = "Ủy ban nhân dân xã ban hành Kế hoạch triển khai công tác năm 2026"
        #expect(units(text, .bold) > units(text, .regular))
        #expect(units(text, .boldItalic) > units(text, .italic))
    }

    @Test func countsMarksAsNothingAndForeignCharactersAsAbout() {
        #expect(units("e\u{302}\u{323}", .regular) == units("e", .regular))
        #expect(units("\u{200B}\u{AD}\u{FEFF}\n", .regular) == 0)
        #expect(units("日本", .regular) == 4096)
        #expect(units("\u{10400}", .regular) == 1024)
        #expect(units("\u{A0}", .regular) == 512)
    }

    @Test func measuresRunsOfSeveralFacesTogether() {
        let runs = [MeasuredRun("Số: ", face: .regular, size: 13), MeasuredRun("05", face: .bold, size: 13)]
        #expect(abs(TextMeasure.width(runs) - (units("Số: ", .regular) + 2048).asPoints(13)) < 0.0001)
    }

    @Test func setsALineSolidAtOneFifteenth() {
        #expect(abs(TextMeasure.lineHeight(size: 14) - 16.098) < 0.001)
    }
}

extension Int {
    fileprivate func asPoints(_ size: Double) -> Double { Double(self) * size / 2048 }
}

@Suite struct LineBreakingTests {
    @Test func breaksAtTheLastSpaceThatFits() {
        let full = TextMeasure.width("Ủy ban nhân", face: .regular, size: 14)
        #expect(lines("Ủy ban nhân dân", width: full) == ["Ủy ban nhân", "dân"])
        #expect(lines("Ủy ban nhân dân", width: full - 0.1) == ["Ủy ban", "nhân dân"])
    }

    @Test func neverBreaksAtANoBreakSpace() {
        let full = TextMeasure.width("số 05 ngày", face: .regular, size: 14)
        #expect(lines("số 05\u{A0}ngày", width: full - 1) == ["số", "05\u{A0}ngày"])
    }

    @Test func dropsTheSpacesAtABreakAndKeepsOthers() {
        let full = TextMeasure.width("một  hai", face: .regular, size: 14)
        #expect(lines("một  hai   ba ", width: full) == ["một  hai", "ba"])
    }

    @Test func keepsForcedBreaks() {
        #expect(lines("một\n\nhai\n", width: 400) == ["một", "", "hai", ""])
        let made = TextMeasure.breakLines([MeasuredRun("một\nhai", face: .bold, size: 13)], width: 400)
        #expect(made.map(\.isForced) == [true, false])
    }

    @Test func cutsAWordOnlyWhenItIsWiderThanALine() {
        let width = TextMeasure.width("mmmm", face: .regular, size: 14)
        #expect(lines("a mmmmmm b", width: width) == ["a", "mmmm", "mm b"])
    }

    @Test func setsAtLeastOneCharacterOnALine() {
        #expect(lines("abc", width: 1) == ["a", "b", "c"])
    }

    @Test func keepsMarksWithTheirLetter() {
        #expect(lines("e\u{302}e\u{302}", width: 1).map(\.unicodeScalars.count) == [2, 2])
    }

    @Test func narrowsTheFirstLineByItsIndent() {
        let width = TextMeasure.width("kế hoạch này", face: .regular, size: 14)
        #expect(
            lines("kế hoạch này kế hoạch này", width: width, firstIndent: 20) == ["kế hoạch", "này kế hoạch", "này"])
        #expect(lines("kế hoạch này kế", width: width, firstIndent: -36) == ["kế hoạch này kế"])
    }

    @Test func keepsTheFacesOfABrokenWordAndLine() {
        let runs = [
            MeasuredRun("Mục đích: ", face: .bold, size: 14), MeasuredRun("nâng cao", face: .regular, size: 14),
            MeasuredRun("2", face: .regular, size: 9),
        ]
        let width = TextMeasure.width(Array(runs[0...1])) + 1
        let made = TextMeasure.breakLines(runs, width: width)
        #expect(made.map(\.text) == ["Mục đích: nâng", "cao2"])
        #expect(made.map { $0.runs.map(\.size) } == [[14, 14], [14, 9]])
        #expect(abs(made[1].width - TextMeasure.width(made[1].runs)) < 0.0001)
    }

    @Test func givesOneEmptyLineForNoText() {
        #expect(TextMeasure.breakLines([], width: 100).map(\.text) == [""])
        #expect(TextMeasure.lineCount([], width: 100) == 1)
    }

    @Test func countsTheLinesItMakes() {
        let text = String(repeating: "Các đơn vị báo cáo kết quả thực hiện về Ủy ban nhân dân xã. ", count: 40)
        let runs = [MeasuredRun(text, face: .regular, size: 14), MeasuredRun(text, face: .boldItalic, size: 13)]
        let made = TextMeasure.breakLines(runs, width: 467.7, firstIndent: 36)
        #expect(made.count > 50)
        #expect(made.allSatisfy { $0.width <= 467.701 })
        #expect(TextMeasure.lineCount(runs, width: 467.7, firstIndent: 36) == made.count)
    }

    @Test func cutsAWordOfAMillionCharactersIntoFullLines() {
        let word = MeasuredRun(String(repeating: "m", count: 1_000_000), face: .regular, size: 14)
        let width = TextMeasure.width(String(repeating: "m", count: 40), face: .regular, size: 14)
        #expect(TextMeasure.lineCount([word], width: width) == 25_000)
    }
}
