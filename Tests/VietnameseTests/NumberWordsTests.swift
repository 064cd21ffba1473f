import Testing
import Vietnamese

@Suite struct NumberWordsTests {
    @Test(arguments: numberWordsTable.indices)
    func printsTheDefaultWordsOfTheTable(row: Int) throws {
        let entry = numberWordsTable[row]
        #expect(NumberWords.spell(try VietnameseNumber.parse(entry.number).get()) == entry.words)
    }

    @Test(arguments: numberWordsTable.indices)
    func readsTheDefaultWordsAndTheVariantOfTheTable(row: Int) throws {
        let entry = numberWordsTable[row]
        let number = try VietnameseNumber.parse(entry.number).get()
        #expect(NumberWords.parse(entry.words) == number)
        if let cldr = entry.cldr { #expect(NumberWords.parse(cldr) == number) }
    }

    @Test func readsBackEveryNumberItSpells() {
        var number = 1
        for step in 0..<3000 {
            #expect(NumberWords.parse(NumberWords.spell(number)) == ExactDecimal(number))
            number = (number &* 6_364_136_223 &+ 1_442_695 + step) & 0xFFF_FFFF_FFFF
        }
    }

    @Test(arguments: [
        ("-5", "âm năm"), ("1,5", "một phẩy năm"), ("12,25", "mười hai phẩy hai mươi lăm"),
        ("0,05", "không phẩy không năm"), ("-0,5", "âm không phẩy năm"), ("0,10", "không phẩy một"),
        ("0,125", "không phẩy một trăm hai mươi lăm"), ("3,1416", "ba phẩy một bốn một sáu"),
    ])
    func spellsSignAndDecimals(number: String, words: String) throws {
        let value = try VietnameseNumber.parse(number).get()
        #expect(NumberWords.spell(value) == words)
        #expect(NumberWords.parse(words) == value)
    }

    @Test func printsTheVariantsWhenAsked() {
        let style = NumberWords.Style(emptyTens: .le, thousand: .ngan, billion: .tyWithI)
        #expect(NumberWords.spell(2_000_001_005, style: style) == "hai tỉ không trăm lẻ một ngàn không trăm lẻ năm")
    }

    @Test(arguments: [
        ("hai mươi bốn", 24), ("Hai mươi nhăm", 25), ("một trăm linh tư", 104), ("một ngàn lẻ một", 1001),
        ("hai tỉ", 2_000_000_000), ("bẩy mươi", 70), ("năm triệu không nghìn một trăm", 5_000_100),
        ("hai mươi mốt triệu hai mươi mốt nghìn không trăm hai mươi mốt", 21_021_021),
        ("  một   nghìn ", 1000),
    ])
    func readsAcceptedVariants(words: String, number: Int) {
        #expect(NumberWords.parse(words) == ExactDecimal(number))
    }

    @Test(arguments: [
        "", "một trăm hai", "một nghìn hai", "hai hai", "mươi", "mười trăm", "hai mươi ba mươi", "nghìn",
        "một triệu hai triệu", "một nghìn hai triệu", "linh", "phẩy", "một phẩy", "âm", "mười xã", "một trăm linh",
        "linh năm",
    ])
    func doesNotReadWordsThatAreNoNumber(words: String) {
        #expect(NumberWords.parse(words) == nil)
    }
}
