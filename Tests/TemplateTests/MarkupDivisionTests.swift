import Testing

/// Phần, Chương, Mục, Tiểu mục, Điều.
@Suite struct MarkupDivisionTests {
    @Test func wordWithStopOpensADivision() {
        #expect(
            blocks("# Phần. Một\n# Chương. Hai\n# Mục. Ba\n# Tiểu mục. Bốn\n# Điều. Năm")
                == "H1 part Một\nH1 chapter Hai\nH1 section Ba\nH1 subsection Bốn\nH1 article Năm")
    }

    @Test func typedNumberIsKept() {
        #expect(
            blocks("# Phần thứ hai. Một\n# CHƯƠNG IV. Hai\n# Mục 3: Ba\n# Điều 5a. Năm\n# Điều 6 . Sáu")
                == """
                H1 part (Phần thứ hai) Một
                H1 chapter (CHƯƠNG IV) Hai
                H1 section (Mục 3:) Ba
                H1 article (Điều 5a.) Năm
                H1 article (Điều 6.) Sáu
                """)
    }

    @Test func divisionMayStandWithoutTitle() {
        #expect(
            blocks("# Phần\n# Chương II\n# Phần thứ nhất\n# Điều 3.")
                == "H1 part \nH1 chapter (Chương II) \nH1 part (Phần thứ nhất) \nH1 article (Điều 3.) ")
    }

    @Test func articleWithoutClosingMarkIsATitle() {
        #expect(blocks("# Điều 1. Phạm vi điều chỉnh") == "H1 article (Điều 1.) Phạm vi điều chỉnh")
    }

    @Test(arguments: [".", ";", ":", ".”", "./.", ".[^1]"]) func articleThatEndsLikeASentenceIsText(_ end: String) {
        let note = end.hasSuffix("]") ? "\n[^1]: Lời." : ""
        #expect(blocks("# Điều 1. Ban hành quy chế\(end)" + note).hasPrefix("H1 untitled article (Điều 1.) Ban hành"))
    }

    @Test(arguments: ["**Điều 1.** Giao xã", "**Điều 1**. Giao xã"])
    func boldNumberAloneIsFollowedByText(_ text: String) {
        #expect(blocks("# " + text) == "H1 untitled article (Điều 1.) Giao xã boldNumber")
    }

    @Test func faceAtTheEndMakesATitle() {
        #expect(blocks("# Điều 1. Phạm vi. {đậm}") == "H1 article (Điều 1.) Phạm vi. face=bold")
        #expect(blocks("# **Điều 1. Phạm vi.**") == "H1 article (Điều 1.) <b>Phạm vi.</b>")
    }

    @Test func boldTitleMayBeFollowedByText() {
        #expect(blocks("# Điều 2. **Đối tượng.** Các xã.") == "H1 runIn article (Điều 2.) Đối tượng. /  Các xã.")
    }

    @Test func numberWithoutStopIsAnOrdinaryHeadingWithAFinding() {
        expectFindings("▮# Chương I QUY ĐỊNH CHUNG", "text.division-without-stop")
        expectFindings("▮# Điều 4 Hiệu lực", "text.division-without-stop")
    }

    @Test(arguments: [
        "# Mục tiêu", "# Phần mềm dùng chung", "# Chương trình 5 năm", "# Điều kiện. Yêu cầu", "# Phần thứ yếu",
        "# Mục 2026. Năm mới", "# Điều: chữ",
    ])
    func otherWordsAreOrdinaryHeadings(_ text: String) { #expect(blocks(text) == text.replacing("# ", with: "H1 ")) }

    @Test func unnumberedHeadingKeepsTheWord() { #expect(blocks("#! Phần I") == "H1 unnumbered Phần I") }

}
