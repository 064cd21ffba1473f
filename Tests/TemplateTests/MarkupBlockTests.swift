import Diagnostics
import Template
import Testing

@Suite struct MarkupBlockTests {
    @Test func oneLineIsOneParagraph() {
        #expect(blocks("Một.\nHai.\n\n\nBa.") == "P Một.\nP Hai.\nP Ba.")
    }

    @Test func lineEndAttributesSetParagraphs() {
        #expect(
            blocks("Giữa dòng {giữa}\nBên phải {phải}\nNhư gõ {nguyên văn} {giua}")
                == "P Giữa dòng centered\nP Bên phải trailing\nP Như gõ centered verbatim")
    }

    @Test func unknownWordInBracesIsText() {
        #expect(blocks("Theo mẫu {abcxyz}") == "P Theo mẫu {abcxyz}")
    }

    @Test func nearMissOfAnAttributeIsAFindingWithSuggestion() throws {
        expectFindings("Dòng ▮{giữaa}", "text.unknown-attribute")
        #expect(try onlyFinding("Dòng {giữaa}").suggestion == "{giữa}")
    }

    @Test func nearMissOfACommandIsAFindingOnlyAloneOnItsLine() throws {
        #expect(try onlyFinding("{ngắt trag}").suggestion == "{ngắt trang}")
        #expect(try onlyFinding("{kèm teo: Một}").suggestion == "{kèm theo: …}")
        #expect(blocks("Việc {kèm teo: a}") == "P Việc {kèm teo: a}")
    }

    @Test func escapedAttributeIsText() {
        #expect(blocks("Dòng \\{giữa}") == "P Dòng {giữa}")
    }

    @Test func attributeWithoutEffectIsAFinding() {
        expectFindings("Đoạn văn ▮{đậm}", "text.attribute-without-effect")
        expectFindings("- Gạch đầu dòng ▮{giữa}", "text.attribute-without-effect")
    }

    @Test func contradictoryAttributesAreAFinding() {
        expectFindings("Dòng {giữa} ▮{phải}", "text.contradictory-attribute")
    }

    @Test func attributeAloneIsAnError() {
        expectFindings("▮{giữa}", "text.attribute-alone")
    }

    @Test func pageBreakStandsAlone() {
        #expect(blocks("Một\n{ngắt trang}\nHai") == "P Một\npage\nP Hai")
    }

    @Test func columnsHoldBlocks() {
        #expect(blocks("{cột}\nMột\n- Hai\n{cột}\nBa\n{hết}\nBốn") == "columns(P Một; - Hai || P Ba)\nP Bốn")
    }

    @Test func unclosedColumnsAreOneErrorAtTheirOpening() {
        expectFindings("▮{cột}\nMột\n{cột}\nHai", "text.unclosed-enclosure")
    }

    @Test func columnsEndWithoutOpeningIsAnError() {
        expectFindings("Một\n▮{hết}", "text.stray-enclosure-end")
    }

    @Test func quotationHoldsLines() {
        #expect(blocks("> 3. Khoản ba\n\n> - Gạch\nHết") == "quote(P 3. Khoản ba; - Gạch)\nP Hết")
    }

    @Test func quotationKeepsHeadingMarksLiteral() {
        #expect(blocks("> # Không phải đề mục") == "quote(P # Không phải đề mục)")
    }

    @Test func greaterSignWithoutSpaceIsText() {
        #expect(blocks(">5% số hộ") == "P >5% số hộ")
    }

    @Test func listMarksNeedASpace() {
        #expect(blocks("- Một\n+ Hai\n* Ba") == "- Một\n+ Hai\n* Ba")
        #expect(blocks("-5 độ\n+84 là mã") == "P -5 độ\nP +84 là mã")
    }

    @Test func indentationMeansNothing() {
        #expect(blocks("    - Một\n  + Hai") == "- Một\n+ Hai")
    }

    @Test func verbatimItemIsMarked() {
        #expect(blocks("- Một {nguyên văn}") == "- Một verbatim")
    }

    @Test func markWithoutSpaceIsTextWithAFinding() {
        expectFindings("▮-Tại xã", "text.mark-without-space")
        expectFindings("▮+Tại xã", "text.mark-without-space")
        #expect(describe(TextParser.parse(located("-Tại xã")).output) == "P -Tại xã")
    }

    @Test func escapedListMarkIsText() {
        #expect(blocks("\\- Một\n\\# Hai") == "P - Một\nP # Hai")
    }

    @Test func lowerCaseItemAfterAnOpenLineIsAFinding() {
        expectFindings("Phối hợp với Sở Y tế\n▮- bảo hiểm xã hội", "text.pasted-break")
        expectFindings("- Phối hợp với Sở Y tế\n▮- bảo hiểm xã hội", "text.pasted-break")
    }

    @Test func lowerCaseItemAfterAnEndMarkIsNone() {
        #expect(blocks("Gồm:\n- gạo\n- muối") == "P Gồm:\n- gạo\n- muối")
        #expect(blocks("# Đề mục\n- gạo") == "H1 Đề mục\n- gạo")
    }

    @Test func emptyItemIsAFinding() {
        expectFindings("▮-", "text.empty-item")
    }

    @Test func wordBulletsTabsAndHardSpacesGiveOneNotice() throws {
        let text = "•\tMột\n–\u{A0}Hai\n-\tBa\u{A0}bốn\n\tNăm"
        let result = TextParser.parse(located(text))
        #expect(describe(result.output) == "- Một\n- Hai\n- Ba bốn\nP Năm")
        #expect(result.diagnostics.map(\.code) == ["text.pasted"])
        #expect(result.diagnostics.map(\.severity) == [.information])
    }

    @Test func softLineBreakOfWordIsABreak() {
        #expect(describe(TextParser.parse(located("Một\u{2028}Hai\u{0B}Ba")).output) == "P Một⏎Hai⏎Ba")
    }

    @Test func spaceRunsAreReportedOncePerLine() {
        expectFindings("Một▮  hai   ba\nBốn▮  năm", "text.space-run", "text.space-run")
    }

    @Test func spliceIsAnExpressionAloneOnItsLine() {
        #expect(blocks("{{ nội_dung }}\nCó {{ n }}") == "splice(nội_dung)\nP Có {n}")
        #expect(blocks("{{ a }} {{ b }}") == "P {a} {b}")
        #expect(blocks("{{ a }} {giữa}") == "P {a} centered")
    }

    @Test func footnotesHaveMarksAndTexts() {
        #expect(
            blocks("Số liệu[^1] và[^b].\n[^1]: Theo **báo cáo**.\n[^b]: Ước tính.")
                == "P Số liệu[^1] và[^b].\n[^1]: Theo <b>báo cáo</b>.\n[^b]: Ước tính.")
    }

    @Test func footnoteMarkWithoutTextIsAnError() {
        expectFindings("Số liệu▮[^1] và [^1]", "text.footnote-without-text")
    }

    @Test func footnoteTextWithoutMarkIsAnError() {
        expectFindings("Số liệu\n▮[^1]: Theo báo cáo", "text.footnote-without-mark")
    }

    @Test func secondTextOfAFootnoteIsAnError() {
        expectFindings("Số[^1]\n[^1]: Một\n▮[^1]: Hai", "text.footnote-twice")
    }

    @Test func footnoteInsideAFootnoteIsAnError() {
        expectFindings("Số[^1]\n[^1]: Xem ▮[^1]", "text.footnote-not-here")
    }

    @Test func emptyFootnoteIsAnError() {
        expectFindings("Số[^1]\n▮[^1]:", "text.empty-footnote")
    }

    @Test func tagAloneOnItsLineEnclosesBlocks() {
        #expect(
            blocks("{% nếu a %}\nMột\n- Hai\n{% hoặc nếu b %}\n# Ba\n{% không thì %}\n{% hết %}\nBốn")
                == "if [a] { P Một; - Hai } [b] { H1 Ba } [else] {  }\nP Bốn")
    }

    @Test func loopsNestAndEncloseBlocks() {
        #expect(
            blocks("{% lặp x trong xã %}\n# {{ x.tên }}\n{% lặp y trong x.ấp %}\n- {{ y }}\n{% hết %}\n{% hết %}")
                == "for x in xã { H1 {x.tên}; for y in x.ấp { - {y} } }")
    }

    @Test func closingTagMaySayWhatItCloses() {
        #expect(blocks("{% for x in y %}\n{% if a %}\nb\n{% endif %}\n{% endfor %}") == "for x in y { if [a] { P b } }")
        #expect(blocks("{% lặp x trong y %}\na\n{% hết lặp %}") == "for x in y { P a }")
    }

    @Test func assignmentsAndIncludesStandAlone() {
        #expect(
            blocks(
                "{% đặt n = xã | đếm %}\n{% chèn \"mở đầu.vanthu\" với a = 1, b = n | số %}\n{% include \"x\" with c = 2 %}"
            ) == "n := (xã | đếm)\ninclude(mở đầu.vanthu a := 1 b := (n | số))\ninclude(x c := 2)")
    }

    @Test func unclosedTagIsOneErrorAtItsOpening() {
        expectFindings("▮{% nếu a %}\nMột\n{{ b ▮% }}", "template.unclosed-block", "expression.unexpected-character")
    }

    @Test func surplusClosingTagIsAnError() {
        expectFindings("Một\n▮{% hết %}\nHai", "template.stray-closing")
    }

    @Test func tagOpenedInALineAndClosedBelowIsOneError() {
        expectFindings("Một ▮{% nếu a %}hai\nBa\n{% hết %}", "template.unclosed-block")
    }

    @Test func tagOpenedOnALineAndClosedInsideAnotherIsOneError() {
        expectFindings("▮{% nếu a %}\nMột {% hết %}", "template.unclosed-block")
    }

    @Test func tagWithoutClosingBracesKeepsItsPart() {
        expectFindings("▮{% lặp x trong xã\n- {{ x }}\n{% hết %}", "template.unclosed-tag")
    }

    @Test func wrongClosingFindsTheUnclosedTag() {
        expectFindings("{% for x in y %}\n▮{% if a %}\nb\n{% endfor %}", "template.unclosed-block")
    }

    @Test func misspeltTagOnItsLineKeepsItsPart() {
        expectFindings("{% ▮lăpj x trong xã %}\n- a\n{% hết %}", "template.unknown-tag")
    }

    @Test func checkTagHoldsAConditionAndWords() {
        #expect(blocks("{% kiểm tra (xã | đếm) = 11 %}") == "check ((xã | đếm) = 11)")
        #expect(blocks("a {% kiểm tra a = \"1:2\": “phải là 1:2” %}b") == "P a ⟨check (a = \"1:2\"): «phải là 1:2»⟩b")
    }

    @Test func wordsOfACheckStandInQuotationMarks() {
        expectFindings("{% kiểm tra a = b: ▮lời %}", "expression.missing-operand")
    }

    @Test func nestedTagLinesAreBounded() {
        let open = String(repeating: "{% nếu a %}\n", count: 64)
        let close = String(repeating: "{% hết %}\n", count: 65)
        expectFindings(open + "▮{% nếu a %}\nb\n" + close, "template.too-deep")
    }

    @Test func twentyThousandOpenTagsDoNotCrash() {
        let text = String(repeating: "{% nếu a %}\n", count: 20_000)
        #expect(TextParser.parse(located(text)).diagnostics.contains { $0.code == "template.too-deep" })
    }

    @Test func everyFaultIsReportedInOrder() {
        expectFindings(
            "▮-Tại {{ a ▮% }}\n- Gạch ▮{đậm}\n| không phải bảng |".replacing("| không", with: "▮| không"),
            "text.mark-without-space", "expression.unexpected-character", "text.attribute-without-effect",
            "table.without-rule")
    }

    @Test func diagnosticsSpeakBothLanguages() throws {
        let diagnostic = try onlyFinding("{% nếuu a %}\nb\n{% hết %}")
        #expect(diagnostic.message.vi == "không có thẻ «nếuu»")
        #expect(diagnostic.message.en == "there is no tag «nếuu»")
        #expect(diagnostic.suggestion == "nếu")
    }

    @Test func wordOfAMegabyteIsQuick() {
        let text = String(repeating: "a", count: 1_000_000)
        let time = ContinuousClock().measure { _ = TextParser.parse(located(text)) }
        #expect(time < .seconds(10))
    }

    @Test func manyOpenQuotationMarksInTagsAreQuick() {
        let text = String(repeating: "{{ “a }} {{ ‘b ", count: 20_000)
        let time = ContinuousClock().measure { _ = TextParser.parse(located(text)) }
        #expect(time < .seconds(10))
    }

    @Test func manyUnclosedCommentsAreQuick() {
        let text = String(repeating: "{# a\n", count: 100_000)
        let time = ContinuousClock().measure { _ = TextParser.parse(located(text)) }
        #expect(time < .seconds(10))
    }
}
