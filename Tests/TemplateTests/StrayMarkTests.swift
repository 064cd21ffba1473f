import Testing

/// Marks that open or close nothing: one fault, one report.
@Suite struct StrayMarkTests {
    @Test func literalTagsHaveLiteralEnds() {
        #expect(blocks(#"Gõ \{{ xã }} để in"#) == "P Gõ {{ xã }} để in")
    }

    @Test func aLiteralCommentHasALiteralEnd() {
        #expect(blocks(#"Gõ \{# lời ghi #} cho mình"#) == "P Gõ {# lời ghi #} cho mình")
    }

    @Test func theEndOfAnUnfinishedTagOnTheNextLineIsNoSecondFault() {
        expectFindings("Có ▮{{ xã | đếm\n}} xã", "template.unclosed-tag")
    }

    @Test func anEndBehindTheOneOfAnUnfinishedTagIsAFinding() {
        expectFindings("Có ▮{{ xã\n}} xã ▮}}", "template.unclosed-tag", "template.stray-end")
    }

    @Test func emphasisThatRunsOverALinesEndIsOneFault() {
        expectFindings("Hạn ▮**trước ngày\n30 tháng 6** này", "text.unpaired-mark")
    }

    @Test func marksOfLinesApartAreFaultsOfTheirOwn() {
        expectFindings("Hạn ▮**trước\nngày 30\ntháng▮** này", "text.unpaired-mark", "text.unpaired-mark")
    }

    @Test func commentsDoNotNest() {
        expectFindings("Một {# hai {# ba #} bốn ▮#} năm", "template.stray-end")
    }

    @Test func aCommentInsideATagIsLeftOut() {
        #expect(blocks("Có {{ xã {# các xã #} | đếm }} xã") == blocks("Có {{ xã | đếm }} xã"))
    }

    @Test func aCommentSignInQuotationMarksIsText() {
        #expect(blocks(#"{{ xã | mặc_định("{# x #}") }}."#).contains("{# x #}"))
    }

    @Test(arguments: ["Họp {% ▮lạc x trong xã %} hôm nay", "{% ▮lạpp x trong xã %}\nHọp"])
    func aMisspeltTagThatNobodyClosesIsOneFault(_ text: String) {
        expectFindings(text, "template.unknown-tag")
    }

    @Test func anEmptyFootnoteTextWithoutMarkIsOneFault() {
        expectFindings("Chữ.\n▮[^a]:", "text.empty-footnote")
    }
}
