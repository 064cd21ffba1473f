import Diagnostics
import Testing

/// Words in braces at the ends of lines.
@Suite struct LineAttributeTests {
    @Test func anAttributeWrittenTwiceIsAFindingAtTheSecond() {
        expectFindings("Kết quả {giữa} ▮{giữa}", "text.repeated-attribute")
    }

    @Test func unknownWordsInBracesThatFillALineAreAFinding() throws {
        let finding = try onlyFinding("{căn đều}")
        #expect(finding.code == "text.unknown-attribute")
        #expect(finding.expected?.vi.contains("{giữa}") == true)
    }

    @Test(arguments: ["Tập hợp {A, B}", "Giá trị {1}", "Xem {…}", "Số {một}"]) func otherBracesAreText(_ text: String) {
        #expect(blocks(text) == "P \(text)")
    }

    @Test func aNameWithoutValueIsAFindingThatShowsItsShape() throws {
        #expect(try onlyFinding("# Mục tiêu {tên}").suggestion == "{tên: …}")
    }

    @Test(arguments: ["Hết phần một ▮{ngắt trang}", "▮{ngắt trang} Phần hai", "▮{hết} cột"])
    func aCommandBesideWordsIsAFinding(_ text: String) {
        expectFindings(text, "text.command-not-alone")
    }

    @Test func anAttributeAtALinesStartIsAFinding() {
        expectFindings("▮{giữa} Kết quả", "text.attribute-at-start")
    }

    @Test(arguments: ["{giữ chữ}", "{giữa}", "{tên: a}"]) func anAttributeWithoutWordsIsOneFault(_ text: String) {
        expectFindings("# Một\n▮\(text)", "text.attribute-alone")
    }

    @Test func aTableOptionGivenTwiceIsOneFault() {
        expectFindings("{bảng rộng: 1cm, *; ▮rộng: 1}\n| a | b |\n|---|---|", "table.option-twice")
    }

    @Test func aCentredLineIsNoSentenceThatWasBroken() {
        expectFindings("Tên các ấp {giữa}\n- ấp một")
    }
}
