import Testing

@Suite struct MarkupIssuedTextTests {
    @Test func headingHasNameTitleAndOrientation() {
        #expect(
            blocks("# Văn bản [Quy chế]: QUY CHẾ \\\\ Làm việc {ngang}\nMột.")
                == "TEXT name=quy_che QUY CHẾ⏎Làm việc landscape\nP Một.")
    }

    @Test func nameMayBeLeftOut() {
        #expect(blocks("# VĂN BẢN: Nội quy") == "TEXT Nội quy")
    }

    @Test func aColonInTheNameOrTitleIsText() {
        #expect(blocks("# Văn bản [a:b]: Nội quy: phần chung") == "TEXT name=a:b Nội quy: phần chung")
    }

    @Test func linesBelowItSetItsReferenceAndItsPages() {
        #expect(
            blocks("# Văn bản: Nội quy\n{kèm theo: Ban hành cùng}\n{ngang}")
                == "TEXT Nội quy reference=«Ban hành cùng» landscape")
        #expect(blocks("# Văn bản: Nội quy\n{kèm theo: không}") == "TEXT Nội quy reference=«»")
    }

    @Test(arguments: ["# Văn bản chỉ đạo", "# Văn bản chỉ đạo: cấp tỉnh", "## Văn bản: Nội quy", "#! Văn bản: Nội quy"])
    func otherHeadingsStayHeadings(_ text: String) {
        #expect(blocks(text).hasPrefix("H"))
    }

    @Test func theWordAloneIsAHeadingWithAFinding() {
        expectFindings("# ▮Văn bản", "text.issued-without-colon")
    }

    @Test(arguments: ["# ▮Văn bản:", "# ▮Văn bản [a]:", "# ▮Văn bản [a]"])
    func titleMustBeThere(_ text: String) {
        expectFindings(text, "text.issued-without-title")
    }

    @Test(arguments: ["# Văn bản ▮[]: Một", "# Văn bản ▮[ ]: Một"])
    func bracketsHoldAName(_ text: String) {
        expectFindings(text, "text.issued-name")
    }
}
