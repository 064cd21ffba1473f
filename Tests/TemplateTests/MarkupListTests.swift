import Diagnostics
import Template
import Testing

@Suite struct MarkupListTests {
    private func expect(_ marked: String, _ codes: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        expectDiagnostics(
            marked, codes, in: { TextParser.parseList($0).diagnostics }, sourceLocation: sourceLocation)
    }

    private func bases(_ text: String) -> String {
        (TextParser.parseLines(located(text)).output ?? []).map { describe($0) }.joined(separator: "\n")
    }

    @Test func readsMarkedAndUnmarkedLines() {
        #expect(
            list("- Sở Y tế;\n+ Phòng A\nnối tiếp\n- Lưu: VT, NC.")
                == "- Sở Y tế;\n+ Phòng A\n· nối tiếp\n- Lưu: VT, NC.")
    }

    @Test func singleLineIsUnmarked() {
        #expect(list("Sở Nội vụ các tỉnh") == "· Sở Nội vụ các tỉnh")
    }

    @Test func bracesHoldLinesWithWords() {
        #expect(
            list("{\n- TT Huyện ủy\n- TT HĐND\n} (để báo cáo)\n- Lưu: VT")
                == "{ - TT Huyện ủy; - TT HĐND } (để báo cáo)\n- Lưu: VT")
        #expect(list("{\n- A\n}") == "{ - A } ")
    }

    @Test func plusOnItsParentsLineStaysThere() {
        #expect(list("- VPUB: + CVP; + Phòng") == "- VPUB: + CVP; + Phòng")
    }

    @Test func entriesHoldExpressionsAndMarks() {
        #expect(
            list("- UBND {{ xã | đếm }} xã ~Châu~ {nguyên văn}") == "- UBND {(xã | đếm)} xã <sub>Châu</sub> verbatim")
    }

    @Test func tagsEncloseLines() {
        #expect(
            list("{% nếu a %}\n- B\n{\n- C\n} d\n{% hết %}\n{% lặp x trong y %}\n- {{ x }}\n{% hết %}")
                == "if [a] { - B; { - C } d }\nfor x in y { - {x} }")
    }

    @Test func namedListsAreIncluded() {
        #expect(
            list("{% chèn nơi_nhận.tỉnh-đoàn %}\n{% chèn nơi_nhận.xã với a = 1 %}")
                == "include(noi_nhan tỉnh-đoàn)\ninclude(noi_nhan xã a := 1)")
    }

    @Test func namedListsAreFiltered() {
        #expect(
            list("{% chèn nơi_nhận.xã trừ \"Các phòng\", \"Đài\" với a = 1 %}")
                == "include(noi_nhan xã without Các phòng without Đài a := 1)")
    }

    @Test func omissionsAreQuoted() {
        expect("{% chèn nơi_nhận.xã trừ ▮Đài %}", "expression.missing-operand")
    }

    @Test func aBraceWithoutLinesIsAnError() {
        expect("- A\n{\n▮} (để biết)", "text.empty-brace")
        expect("- A\n{\n▮}", "text.empty-brace")
    }

    @Test func unclosedBraceIsOneErrorAtItsOpening() {
        expect("- A\n▮{\n- B", "text.unclosed-enclosure")
    }

    @Test func surplusBraceIsAnError() {
        expect("- A\n▮} để biết", "text.stray-enclosure-end")
    }

    @Test func markWithoutSpaceIsAFinding() {
        expect("▮-Sở Y tế", "text.mark-without-space")
    }

    @Test func barsAreText() {
        #expect(list("| A |") == "· | A |")
    }

    @Test func unclosedTagAmongLinesIsOneError() {
        expect("▮{% nếu a %}\n- B", "template.unclosed-block")
    }

    @Test func basesAreOneActALine() {
        #expect(
            bases("Căn cứ Luật A;\n\nCăn cứ Nghị định B {nguyên văn}\nTheo đề nghị của {{ c }}.")
                == "P Căn cứ Luật A;\nP Căn cứ Nghị định B verbatim\nP Theo đề nghị của {c}.")
    }

    @Test func basesKnowNoBlocks() {
        #expect(bases("# Luật\n- Nghị định\n| a |") == "P # Luật\nP - Nghị định\nP | a |")
    }

    @Test func tagsEncloseBases() {
        #expect(
            bases("{% nếu a %}\nCăn cứ B;\n{% hết %}\n{% chèn \"c\" %}\n{% đặt d = 1 %}")
                == "if [a] { P Căn cứ B; }\ninclude(c)\nd := 1")
    }

    @Test func faultsOfBasesAreReported() {
        expectDiagnostics(
            "Căn cứ ▮{{ a\n▮{% hết %}", ["template.unclosed-tag", "template.stray-closing"],
            in: { TextParser.parseLines($0).diagnostics })
    }
}
