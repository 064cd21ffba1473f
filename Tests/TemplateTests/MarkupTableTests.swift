import Diagnostics
import Expressions
import Template
import Testing

@Suite struct MarkupTableTests {
    @Test func rowsAboveTheRuleAreTheHeader() {
        #expect(
            blocks("| A | B |\n| 1 | 2 |\n|---|---|\n| x | y |")
                == "table leading leading\nhead A | B\nhead 1 | 2\nrow x | y")
    }

    @Test func ruleGivesAlignments() {
        #expect(
            blocks("| A | B | C | D |\n|:---|:--:|---:|:-:|\n| 1 | 2 | 3 | 4 |")
                == "table leading centered trailing centered\nhead A | B | C | D\nrow 1 | 2 | 3 | 4")
    }

    @Test func rowOfSingleDashesIsData() {
        #expect(blocks("| A | B |\n|---|---|\n| - | - |") == "table leading leading\nhead A | B\nrow - | -")
    }

    @Test func joinsAndNumbersAreMarks() {
        #expect(
            blocks("| A | < | <5 |\n|---|---|---|\n| # | ^ | |")
                == "table leading leading leading\nhead A | ←1 | ←5\nrow № | ↑ | ")
    }

    @Test func escapedJoinsAreText() {
        #expect(
            blocks("| A | B | C |\n|---|---|---|\n| \\^ | \\<5 | \\# |")
                == "table leading leading leading\nhead A | B | C\nrow ^ | <5 | #")
    }

    @Test func cellsHoldMarksAndExpressions() {
        #expect(
            blocks("| **A** | {{ a | số }} |\n|---|---|\n| b\\|c | km^2^ |")
                == "table leading leading\nhead <b>A</b> | {(a | số)}\nrow b|c | km<sup>2</sup>")
    }

    @Test func listMarksInACellAreText() {
        #expect(blocks("| A |\n|---|\n| - Một \\\\ + Hai |") == "table leading\nhead A\nrow - Một¶+ Hai")
    }

    @Test func continuationAddsParagraphsCellByCell() {
        #expect(
            blocks("| A | B |\n|---|---|\n| x | |\n|+ y | z |\n|+ | t |")
                == "table leading leading\nhead A | B\nrow x¶y | z¶t")
    }

    @Test func continuationWithoutRowIsAnError() {
        expectFindings("| A |\n|---|\n▮|+ y |", "table.continuation-without-row")
    }

    @Test func continuationWithTooManyCellsIsAnError() {
        expectFindings("| A |\n|---|\n| x |\n▮|+ y | z |", "table.continuation-too-long")
    }

    @Test func joinedCellCannotBeContinued() {
        expectFindings("| A |\n|---|\n| x |\n| ^ |\n|+ ▮y |", "table.continuation-of-join")
    }

    @Test func lastBarMayBeMissing() {
        #expect(blocks("| A | B\n|---|---\n| x | y") == "table leading leading\nhead A | B\nrow x | y")
    }

    @Test func emphasisDoesNotCrossACell() {
        expectFindings("| ▮**A | B** |\n|---|---|", "text.unpaired-mark")
    }

    @Test func tableWithoutRuleIsOneError() {
        expectFindings("Một\n▮| A | B |\n| x | y |\nHai", "table.without-rule")
    }

    @Test func secondRuleIsAnError() {
        expectFindings("| A |\n|---|\n| x |\n▮|---|\n| y |", "table.second-rule")
    }

    @Test func blankLineSeparatesTwoTables() {
        #expect(
            blocks("| A |\n|---|\n| x |\n\n| B |\n|---|\n| y |")
                == "table leading\nhead A\nrow x\ntable leading\nhead B\nrow y")
    }

    @Test func blankLineInsideATableMeansNothing() {
        #expect(blocks("| A |\n\n|---|\n\n| x |\n\n| y |") == "table leading\nhead A\nrow x\nrow y")
    }

    @Test func tagsEncloseRows() {
        #expect(
            blocks(
                "| A |\n|---|\n{% lặp x trong xã %}\n| {{ x }} |\n{% nếu x.lớn %}\n| lớn |\n{% không thì %}\n| nhỏ |\n{% hết %}\n{% hết %}\n| z |"
            ) == "table leading\nhead A\nrow for x in xã { {x}; if [x.lớn] { lớn } [else] { nhỏ } }\nrow z")
    }

    @Test func tagsMayEncloseHeaderRows() {
        #expect(blocks("{% nếu a %}\n| A |\n{% hết %}\n|---|\n| x |") == "table leading\nhead if [a] { A }\nrow x")
    }

    @Test func assignmentMayStandBetweenRows() {
        #expect(
            blocks("| A |\n|---|\n{% đặt n = 1 %}\n| {{ n }} |\n{% đặt m = 2 %}\nHết")
                == "table leading\nhead A\nrow n := 1\nrow {n}\nm := 2\nP Hết")
    }

    @Test func tagsMayEncloseAWholeTable() {
        #expect(
            blocks("{% nếu a %}\n| A |\n|---|\n| x |\n{% không thì %}\n| B |\n|---|\n| y |\n{% hết %}")
                == "if [a] { table leading\nhead A\nrow x } [else] { table leading\nhead B\nrow y }")
    }

    @Test func tagsAfterATableMayEncloseBlocks() {
        #expect(
            blocks("| A |\n|---|\n| x |\n{% nếu a %}\nMột\n{% hết %}")
                == "table leading\nhead A\nrow x\nif [a] { P Một }")
    }

    @Test func unclosedTagAroundRowsIsOneError() {
        expectFindings("| A |\n|---|\n▮{% lặp x trong xã %}\n| {{ x }} |\n\nHết", "template.unclosed-block")
    }

    @Test func tagMustCloseInItsCell() {
        expectFindings("| A | B |\n|---|---|\n| ▮{% nếu a %}x | y{% hết %} |", "template.unclosed-block")
    }

    @Test func notesBelowBelongToTheTable() {
        #expect(
            blocks("| A |\n|---|\n| x |\n*Ghi chú: Số ước.*\nGhi chú: Hai {giữa}\nBa")
                == "table leading\nhead A\nrow x\nnote P <i>Ghi chú: Số ước.</i>\nnote P Ghi chú: Hai centered\nP Ba")
    }

    @Test func optionsStandAbove() {
        #expect(
            blocks(
                "{bảng rộng: 1,5cm, *, 30%, 12 mm; tên: \"Bảng 1; chung\"; đơn vị: người}\n| A | B | C | D |\n|---|---|---|---|"
            )
                == "options widths=15.0mm,*,30.0%,12.0mm title=Bảng 1; chung unit=Đơn vị tính: người\ntable leading leading leading leading\nhead A | B | C | D"
        )
    }

    @Test func unitWithColonIsKeptAsTyped() {
        #expect(
            blocks("{bảng đơn vị: ĐVT: 1.000 đồng}\n| A |\n|---|")
                == "options widths= title=none unit=ĐVT: 1.000 đồng\ntable leading\nhead A")
    }

    @Test func optionsHoldMarksAndExpressions() {
        #expect(
            blocks("{bảng tên: **Bảng** {{ n }}}\n| A |\n|---|")
                == "options widths= title=<b>Bảng</b> {n} unit=none\ntable leading\nhead A")
    }

    @Test func unknownOptionSuggestsTheNearest() throws {
        expectFindings("{bảng ▮rộn: 1cm}\n| A |\n|---|", "table.unknown-option")
        #expect(try onlyFinding("{bảng rộn: 1cm}\n| A |\n|---|").suggestion == "rộng")
    }

    @Test func badWidthIsAnError() throws {
        expectFindings("{bảng rộng: 1cm, ▮5, ▮0mm}\n| A |\n|---|", "table.bad-width", "table.bad-width")
        #expect(try onlyFinding("{bảng rộng: 5}\n| A |\n|---|").expected?.vi == "1,5cm, 15mm, 30% hoặc *")
    }

    @Test func optionTwiceOrEmptyIsAnError() {
        expectFindings("{bảng tên: A; ▮tên: B; ▮đơn vị: }\n| A |\n|---|", "table.option-twice", "table.empty-option")
    }

    @Test func optionsWithoutTableAreAnError() {
        expectFindings("▮{bảng rộng: 1cm}\nMột", "table.options-without-table")
        expectFindings("▮{bảng rộng: 1cm}", "table.options-without-table")
    }

    @Test func typedCellsAreBounded() {
        let text = "| A | B |\n|---|---|\n" + String(repeating: "| x | y |\n", count: 10)
        let result = TextParser.parse(located(text), limits: ParsingLimits(typedCells: 10))
        #expect(result.diagnostics.map(\.code) == ["table.too-many-cells"])
        #expect(result.diagnostics.first?.expected?.en == "at most 10 cells")
    }

    @Test func cellSpanIsTheTextBetweenTheBars() throws {
        let text = try #require(TextParser.parse(located("| A |\n|---|\n| xã | y |")).output)
        guard case .table(let table)? = text.blocks.first, case .cells(let cells, let row)? = table.body.first else {
            Issue.record("no table")
            return
        }
        #expect(cells.map { String($0.span.text) } == ["xã", "y"])
        #expect(row.text == "| xã | y |")
        #expect(table.ruleSpan.text == "|---|")
    }
}
