import Testing
import Vietnamese

@Suite struct KeyTests {
    @Test func foldsMarksCaseSpacesAndHyphensToOneKey() {
        for name in ["Trích yếu", "trích_yếu", "trich-yeu", "  TRÍCH   YẾU ", "tri\u{301}ch ye\u{302}\u{301}u"] {
            #expect(Key.fold(name) == "trich_yeu")
        }
        #expect(Key.fold("Địa danh") == "dia_danh")
    }

    @Test func foldsEveryVietnameseLetterToAscii() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
        #expect(Key.fold(letters) == Key.fold(letters.uppercased()))
        #expect(Key.fold(letters).utf8.count == letters.count)
        #expect(Key.fold(letters).utf8.allSatisfy { (0x61...0x7A).contains($0) })
    }

    @Test func findsTheNearestName() {
        let names = ["trích yếu", "trình bày", "cơ quan", "nơi nhận", "ngày", "ký"]
        #expect(NearestName.find("trich_yeu", among: names) == "trích yếu")
        #expect(NearestName.find("trích yêú", among: names) == "trích yếu")
        #expect(NearestName.find("nơi nhậm", among: names) == "nơi nhận")
        #expect(NearestName.find("cơ qaun", among: names) == "cơ quan")
        #expect(NearestName.find("trích", among: names) == "trích yếu")
        #expect(NearestName.find("ngáy", among: names) == "ngày")
    }

    @Test func suggestsNothingForANameThatIsNotNear() {
        #expect(NearestName.find("phụ lục", among: ["trích yếu", "ngày", "ký"]) == nil)
        #expect(NearestName.find("", among: ["a"]) == nil)
        #expect(NearestName.find("x", among: ["a"]) == nil)
    }
}

@Suite struct NormalFormTests {
    @Test func composesDecomposedText() {
        let decomposed = "Vie\u{302}\u{323}t"
        #expect(!NormalForm.isComposed(decomposed))
        #expect(NormalForm.composed(decomposed).unicodeScalars.count == 4)
        #expect(NormalForm.isComposed(NormalForm.composed(decomposed)))
    }

    @Test func leavesComposedTextAsItIs() {
        for text in ["Việt Nam – “2025” … 10 km² ≤ 5‰ • Đ", "", "日本", "🙂", "не"] {
            #expect(NormalForm.isComposed(text))
            #expect(NormalForm.composed(text).utf8.elementsEqual(text.utf8))
        }
    }

    @Test func composesSignsWithAnotherNormalForm() {
        for text in ["\u{212B}", "\u{2126}", "\u{2000}", "\u{341}"] {
            #expect(!NormalForm.isComposed(text))
        }
    }
}

@Suite struct NumeralTests {
    @Test func lettersPointsAsTheDecreeDoes() {
        #expect((1...23).map(Numeral.letter).joined() == "abcdđeghiklmnopqrstuvxy")
        #expect(Numeral.letter(24) == "aa")
        #expect(Numeral.letter(46) == "ay")
        #expect(Numeral.letter(47) == "ba")
    }

    @Test func readsBackTheNumeralsItWrites() {
        for kind in Numeral.allCases {
            for number in 1...1200 { #expect(kind.number(kind.text(number)) == number) }
        }
    }

    @Test func refusesOtherWritings() {
        for text in ["IIII", "iv", "VX", "", "ID", "A"] { #expect(Numeral.parseRoman(text) == nil) }
        for text in ["f", "ă", "A", "", "1", "aaaaaaa"] { #expect(Numeral.parseLetter(text) == nil) }
        for text in ["0", "01", "-1", "", "1.", "x"] { #expect(Numeral.arabic.number(text) == nil) }
    }
}

@Suite struct CapitalsTests {
    @Test func capitalisesVietnameseLetters() {
        #expect(Capitals.upper("Ủy ban nhân dân xã Đường Thượng, 5 km²") == "ỦY BAN NHÂN DÂN XÃ ĐƯỜNG THƯỢNG, 5 KM²")
        #expect(Capitals.sentence("“đợt một”") == "“Đợt một”")
        #expect(Capitals.sentence("10 xã") == "10 xã")
        #expect(Capitals.title("khe trăn") == "Khe Trăn")
        #expect(Capitals.title("ea h'leo") == "Ea H'leo")
    }
}
