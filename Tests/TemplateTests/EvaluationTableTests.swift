import Diagnostics
import Document
import Template
import Testing

/// Typed tables after evaluation.
@Suite struct EvaluationTableTests {
    private func communes(_ text: String) -> EvaluationSpec {
        EvaluationSpec(text).table("xã", ["Tên", "Số:"], [["Hương Trà", "812"], ["Thượng Lâm", "604"]])
    }

    @Test func aPlainTableFillsItsGrid() {
        let run = EvaluationSpec("| A | B |\n|---|---|\n| 1 | 2 |\n| 3 |  |").run()
        #expect(run.dump() == "= 0:A | 1:B\n| 0:1 | 1:2\n| 0:3 | 1:")
    }

    @Test func aRuleThatTheOtherRowsDisagreeWithIsTheFault() {
        EvaluationSpec("| A | B |\n▮|---|\n| 1 | 2 |\n| 3 | 4 |").run().expect("table.rule-width")
    }

    @Test func faultsBelowAFaultyRuleAreStillTold() {
        EvaluationSpec("| A | B |\n▮|---|\n| 1 | 2 |\n| ▮< | 4 |").run().expect(
            "table.rule-width", "table.nothing-left")
    }

    @Test func aRowThatDisagreesWithTheOthersIsTheFault() {
        EvaluationSpec("| A | B |\n|---|---|\n▮| 1 |\n| 3 | 4 |").run().expect("table.row-width")
    }

    @Test func joinsMakeRectangles() {
        let run = EvaluationSpec("| A | < | B |\n| ^ | ^ | c |\n|---|---|---|\n| 1 | 2 | x |\n| 3 | 4 | ^ |").run()
        #expect(run.dump() == "= 0:2x2 A | 2:B\n= 2:c\n| 0:1 | 1:2 | 2:2x1 x\n| 0:3 | 1:4")
    }

    @Test func severalPlacesAreJoinedAtOnce() {
        let run = EvaluationSpec("| A | B | C |\n|---|---|---|\n| Tổng cộng | <2 |").run()
        #expect(run.dump() == "= 0:A | 1:B | 2:C\n| 0:1x3 Tổng cộng")
    }

    @Test func loopsMakeRows() {
        let run = communes(
            "| Stt | Tên |\n|---|---|\n{% lặp x trong xã %}\n| # | {{ x.Tên }} |\n{% hết %}\n| # | hết |"
        ).run()
        #expect(run.dump() == "= 0:Stt | 1:Tên\n| 0:1 | 1:‹Hương Trà›\n| 0:2 | 1:‹Thượng Lâm›\n| 0:3 | 1:hết")
    }

    @Test func conditionsChooseRows() {
        let run = communes(
            "| Tên | Số |\n|---|---|\n{% lặp x trong xã %}\n{% nếu x.Số > 700 %}\n| {{ x.Tên }} | {{ x.Số }} |\n{% hết %}\n{% hết %}"
        ).run()
        #expect(run.dump() == "= 0:Tên | 1:Số\n| 0:‹Hương Trà› | 1:‹812›")
    }

    @Test func joinsReachRowsOfOtherRounds() {
        let run = communes(
            "| Huyện | Tên |\n|---|---|\n| Khe Trăn | đầu |\n{% lặp x trong xã %}\n| ^ | {{ x.Tên }} |\n{% hết %}"
        ).run()
        #expect(run.dump() == "= 0:Huyện | 1:Tên\n| 0:3x1 Khe Trăn | 1:đầu\n| 1:‹Hương Trà›\n| 1:‹Thượng Lâm›")
    }

    @Test func numbersRestartInEachTable() {
        let run = EvaluationSpec("| S |\n|---|\n| # |\n| # |\n\nGiữa\n\n| S |\n|---|\n| # |").run()
        #expect(run.dump() == "= 0:S\n| 0:1\n| 0:2\nGiữa\n= 0:S\n| 0:1")
    }

    @Test func everyRowThatDoesNotFillTheGridIsTold() {
        let run = EvaluationSpec("| A | B |\n|---|---|\n▮| 1 |\n| 1 | 2 |\n▮| 1 | 2 | 3 |").run()
        run.expect("table.row-width", "table.row-width")
        #expect(run.diagnostics.first?.found == "1")
    }

    @Test func aFaultyRowDoesNotMakeFaultsBelowIt() {
        EvaluationSpec("| A | B |\n|---|---|\n▮| 1 |\n| ^ | 2 |\n| ^ | ^ |").run().expect("table.row-width")
    }

    @Test func aJoinWithoutNeighbourIsAnError() {
        EvaluationSpec("| A | B |\n|---|---|\n| ▮< | 2 |").run().expect("table.nothing-left")
        EvaluationSpec("| ▮^ | B |\n|---|---|\n| 1 | 2 |").run().expect("table.nothing-above")
    }

    @Test func aJoinDoesNotCrossFromTheHeader() throws {
        let run = EvaluationSpec("| A | B |\n|---|---|\n| ▮^ | 2 |").run()
        run.expect("table.nothing-above")
        #expect(run.diagnostics.first?.message.vi.contains("tiêu đề") == true)
    }

    @Test(arguments: [
        "| A | B |\n|---|---|\n| 1 | 2 |\n| ^ | ▮< |", "| A | B |\n|---|---|\n| 1 | < |\n| ▮^ | 2 |",
        "| A | B | C |\n|---|---|---|\n| 1 | < | 3 |\n| ▮^ | 2 | ^ |", "| A | < |\n| ▮^ | b |\n|---|---|\n| 1 | 2 |",
    ])
    func joinsThatAreNoRectangleAreAnError(_ text: String) {
        EvaluationSpec(text).run().expect("table.not-rectangle")
    }

    @Test func widthsMustMatchTheColumns() {
        let run = EvaluationSpec("▮{bảng rộng: 1cm, *}\n| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |").run()
        run.expect("table.width-count")
    }

    @Test func widthsGoToTheirColumns() throws {
        let run = EvaluationSpec("{bảng rộng: 1cm, *}\n| A | B |\n|---|---|\n| 1 | 2 |").run()
        guard case .table(let table) = try #require(run.body.first) else { return }
        #expect(table.columns.map(\.width) == [.millimetres(10), .share])
    }

    @Test func cellsKeepSeveralParagraphs() {
        let run = EvaluationSpec("| A |\n|---|\n| một \\\\ hai |").run()
        #expect(run.dump() == "= 0:A\n| 0:một¶hai")
    }

    @Test func aFaultInACellDoesNotHideOtherRows() {
        EvaluationSpec("| A |\n|---|\n| {{ ▮mot }} |\n▮| 1 | 2 |\n| {{ ▮hai }} |").run()
            .expect("evaluate.unknown-name", "table.row-width", "evaluate.unknown-name")
    }

    @Test func aFaultyLoopAroundRowsIsOneFault() {
        EvaluationSpec("| A |\n|---|\n{% lặp x trong ▮khong_co %}\n| {{ x.Tên }} |\n{% hết %}\n| ^ |").run()
            .expect("evaluate.unknown-name")
    }

    @Test func cellsAreBounded() {
        let run = communes("| A |\n|---|\n{% lặp x trong xã %}\n▮| {{ x.Tên }} |\n{% hết %}").limits { $0.cells = 2 }
            .run()
        run.expect("table.too-many-cells")
        #expect(run.diagnostics.first?.message.vi.contains("2 ô") == true)
    }

    @Test func aHugeJoinDoesNotOverflow() {
        let run = EvaluationSpec("| A |\n|---|\n▮| a | <99999999999 |").run()
        #expect(run.diagnostics.count == 1)
    }
}
