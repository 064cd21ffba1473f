import Template
import Testing

@Suite struct MarkupCommentTests {
    @Test func commentInsideALineVanishes() {
        #expect(blocks("Một {# ghi chú #} hai") == "P Một hai")
        #expect(blocks("Một{# ghi chú #}hai") == "P Mộthai")
    }

    @Test func commentOnLinesOfItsOwnLeavesNoLine() {
        #expect(blocks("Một\n{# ghi\nchú #}\nHai") == "P Một\nP Hai")
    }

    @Test func commentAcrossLinesJoinsWhatStandsAround() {
        #expect(blocks("Một {# ghi\nchú #} hai") == "P Một hai")
    }

    @Test func commentHidesTagsAndMarks() {
        #expect(blocks("{# {{ x }} {% nếu %} ** #}\nHai") == "P Hai")
    }

    @Test func commentMarksInQuotedTextOfATagAreText() {
        #expect(blocks("a {{ \"{# b #}\" }} c") == "P a {\"{# b #}\"} c")
    }

    @Test func escapedCommentIsText() {
        #expect(blocks("a \\{# b") == "P a {# b")
    }

    @Test func commentBetweenTableRowsDoesNotEndTheTable() {
        #expect(blocks("| A |\n|---|\n| 1 |\n{# bỏ #}\n| 2 |") == "table leading\nhead A\nrow 1\nrow 2")
    }

    @Test func unclosedCommentIsOneErrorAtItsOpening() {
        expectFindings("Một ▮{# ghi chú\nHai ▮{{ x", "template.unclosed-comment", "template.unclosed-tag")
    }

    @Test func placesAfterACommentAreExact() {
        expectFindings("Một {# ghi\nchú #} hai ▮{{ x", "template.unclosed-tag")
    }
}
