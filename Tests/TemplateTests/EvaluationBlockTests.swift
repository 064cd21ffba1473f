import Diagnostics
import Document
import Template
import Testing
import Values

/// Blocks, control and frames.
@Suite struct EvaluationBlockTests {
    private func communes(_ text: String) -> EvaluationSpec {
        EvaluationSpec(text).table("xã", ["Tên", "Số:"], [["Hương Trà", "812"], ["Thượng Lâm", "604"]])
    }

    @Test(arguments: ["hoặc nếu", "không thì nếu", "elif", "else if"]) func aSecondConditionHasSeveralNames(
        _ words: String
    ) {
        let run = EvaluationSpec("{% nếu n = 1 %}\nmột\n{% \(words) n = 2 %}\nhai\n{% hết %}").datum("n", "2").run()
        #expect(run.diagnostics.isEmpty)
        #expect(run.dump() == "hai")
    }

    @Test func theFirstBranchThatHoldsIsTaken() {
        let text = "{% nếu a = 1 %}\nmột\n{% hoặc nếu a = 2 %}\nhai\n{% không thì %}\nkhác\n{% hết %}"
        for (value, printed) in [("1", "một"), ("2", "hai"), ("3", "khác")] {
            #expect(EvaluationSpec(text).datum("a", value).run().dump() == printed)
        }
    }

    @Test func aConditionWithoutAMatchPrintsNothing() {
        #expect(EvaluationSpec("đầu\n{% nếu sai %}\nx\n{% hết %}\ncuối").run().dump() == "đầu\ncuối")
    }

    @Test func aTagThatPrintsNothingLeavesNoDoubleSpace() {
        #expect(EvaluationSpec("Các xã {% nếu sai %}vùng cao{% hết %} thực hiện").run().dump() == "Các xã thực hiện")
        #expect(EvaluationSpec("{% nếu sai %}x{% hết %} Các xã {% nếu sai %}x{% hết %}").run().dump() == "Các xã")
    }

    @Test func aLineThatPrintsNothingIsLeftOut() {
        #expect(
            EvaluationSpec("một\n{% nếu sai %}hai{% hết %}\n- {% nếu sai %}ba{% hết %}\nbốn").run().dump() == "một\nbốn"
        )
    }

    @Test func aLoopRepeatsBlocks() {
        let run = communes("{% lặp x trong xã %}\n## {{ x.Tên }}\nCó {{ x.Số }} người.\n{% hết %}").run()
        #expect(run.dump() == "H2 ‹Hương Trà›\nCó ‹812› người.\nH2 ‹Thượng Lâm›\nCó ‹604› người.")
    }

    @Test func loopsRunThroughLists() {
        #expect(communes("{% lặp t trong xã.Tên %}{{ t }};{% hết %}").run().dump() == "‹Hương Trà›;‹Thượng Lâm›;")
    }

    @Test func aLoopOverANumberIsAnError() {
        EvaluationSpec("{% lặp x trong ▮5 %}\n{{ x }}\n{% hết %}").run().expect("evaluate.not-repeatable")
    }

    @Test func itemsOfALoopAreOneList() {
        let run = communes("- Gồm:\n{% lặp x trong xã %}\n+ {{ x.Tên }}\n{% hết %}\n- Khác").run()
        #expect(run.dump() == "[\n1- Gồm:\n2+ ‹Hương Trà›\n2+ ‹Thượng Lâm›\n1- Khác\n]")
    }

    @Test func levelsFollowTheMarks() {
        #expect(
            EvaluationSpec("- a\n+ b\n* c\n* d\n+ e\n- f\n* g").run().dump()
                == "[\n1- a\n2+ b\n3* c\n3* d\n2+ e\n1- f\n2* g\n]")
        #expect(EvaluationSpec("+ a\n* b\n+ c").run().dump() == "[\n1+ a\n2* b\n1+ c\n]")
        #expect(EvaluationSpec("* a\n- b").run().dump() == "[\n1* a\n1- b\n]")
    }

    @Test func anUnmarkedLineEndsTheList() {
        #expect(EvaluationSpec("- A\nB.\n+ C").run().dump() == "[\n1- A\n]\nB.\n[\n1+ C\n]")
    }

    @Test func undecidedBranchesAreLookedThroughOnce() {
        let run = EvaluationSpec(
            "{% nếu ▮khong_co > 1 %}\n{{ ▮thieu }}\n{% đặt t = 1 %}\n{% không thì %}\n{{ trong }}\n{% đặt t = 2 %}\n{% hết %}\n{{ t }}"
        ).datum("trong", "").run()
        run.expect("evaluate.unknown-name", "evaluate.unknown-name")
    }

    @Test func aFaultyCollectionIsOneFaultAndItsBodyIsLookedThrough() {
        EvaluationSpec("{% lặp x trong ▮khong_co %}\n{{ x.Tên }} {{ x + 1 }} {{ ▮thieu }}\n{% hết %}").run()
            .expect("evaluate.unknown-name", "evaluate.unknown-name")
    }

    @Test func blocksAfterAFaultAreLookedAt() {
        EvaluationSpec("{{ ▮mot }}\n# {{ ▮hai }}\n- {{ ▮ba }}\n> {{ ▮bon }}").run()
            .expect(
                "evaluate.unknown-name", "evaluate.unknown-name", "evaluate.unknown-name", "evaluate.unknown-name")
    }

    @Test func loopRoundsAreBoundedOverAll() {
        let text = "{% lặp x trong xã %}\n▮{% lặp y trong xã %}\n{{ y.Tên }}\n{% hết %}\n{% hết %}"
        let run = communes(text).limits { $0.loopRounds = 5 }.run()
        run.expect("evaluate.too-many-rounds")
        #expect(run.diagnostics.first?.message.vi.contains("5") == true)
    }

    @Test func aMillionRoundsAreAllowed() {
        let rows = (0..<1_000).map { ["\($0)"] }
        let run = EvaluationSpec("{% lặp x trong xã %}{% lặp y trong xã %}{% hết %}{% hết %}xong")
            .limits { $0.loopRounds = 1_001_000 }.table("xã", ["Tên"], rows).run()
        #expect(run.dump() == "xong")
    }

    @Test func outputIsBounded() {
        let run = communes("{% lặp x trong xã %}{{ ▮x.Tên }}{% hết %}").limits { $0.outputBytes = 12 }.run()
        run.expect("evaluate.output-too-large")
    }

    @Test func whatFollowsAnAppendixHeadingBelongsToIt() {
        let run = EvaluationSpec("Thân\n# Phụ lục [a]: Một\n# Đề mục\nx\n# Phụ lục [b]: Hai\n- y").run()
        #expect(run.dump() == "Thân\n# a Một\nH1 Đề mục\nx\n# b Hai\n[\n1- y\n]")
    }

    @Test func anAppendixInsideALoopGivesSeveral() {
        let run = communes("Thân\n{% lặp x trong xã %}\n# Phụ lục: {{ x.Tên }}\nSố {{ x.Số }}\n{% hết %}").run()
        #expect(run.dump() == "Thân\n# ? ‹Hương Trà›\nSố ‹812›\n# ? ‹Thượng Lâm›\nSố ‹604›")
    }

    @Test func anAppendixReferenceLineIsGeneratedGivenOrLeftOut() {
        let run = EvaluationSpec(
            "# Phụ lục: Một\nx\n# Phụ lục: Hai\n{kèm theo: (Kèm Tờ trình)}\nx\n# Phụ lục: Ba\n{kèm theo: không}\nx"
        ).run()
        #expect(run.diagnostics.isEmpty)
        let lines = run.appendices.map(\.heading.reference)
        #expect(lines.count == 3)
        #expect(lines.first == .generated)
        #expect(lines.last == AppendixHeading.ReferenceLine.none)
        if case .line(let inlines)? = lines.dropFirst().first {
            #expect(inlines.plainText == "(Kèm Tờ trình)")
        } else {
            Issue.record("no line")
        }
    }

    @Test func footnotesAreTakenIn() {
        let run = EvaluationSpec("Một[^1] hai.\n[^1]: Theo {{ a }}.").datum("a", "5").run()
        #expect(run.dump() == "Một[1: Theo ‹5›.] hai.")
    }

    @Test func aFootnoteInItselfIsOneErrorAndEnds() {
        EvaluationSpec("Một[^1].\n[^1]: Xem▮[^1].").run().expect("text.footnote-not-here")
    }

    @Test func columnsAndQuotationsHoldBlocks() {
        let run = EvaluationSpec("{cột}\nmột\n{cột}\n- hai\n{hết}\n> ba\n{ngắt trang}").run()
        #expect(run.dump() == "<\nmột\n/\n[\n1- hai\n]\n/\n>\n> ba\n---")
    }

    @Test func aSpliceOfAValueIsAParagraph() {
        #expect(EvaluationSpec("{{ a }}").datum("a", "5").run().dump() == "‹5›")
    }

    @Test func theFrameTakesTheTextIn() {
        let run = EvaluationSpec("# Một\nx").frame("Mở đầu\n{{ nội_dung }}\nKết thúc").run()
        #expect(run.dump() == "Mở đầu\nH1 Một\nx\nKết thúc")
    }

    @Test func headingsInTheFrameAreRelativeToThePlace() {
        let run = EvaluationSpec("# Một\n## Hai\n# Phụ lục [a]: Phụ\n# Ba").frame(
            "# Khung\n{{ nội_dung }}\n# Sau\ncuối"
        ).run()
        #expect(run.dump() == "H1 Khung\nH2 Một\nH3 Hai\nH1 Sau\ncuối\n# a Phụ\nH1 Ba")
    }

    @Test func headingsTooDeepInTheFrameAreAnError() {
        EvaluationSpec("▮###### Sâu").frame("# Khung\n{{ nội_dung }}").run().expect("evaluate.heading-too-deep")
    }

    @Test func listsRunThroughTheFrame() {
        #expect(EvaluationSpec("- b").frame("- a\n{{ nội_dung }}\n+ c").run().dump() == "[\n1- a\n1- b\n2+ c\n]")
    }

    @Test func theTextBelongsToTheFrameOnly() {
        EvaluationSpec("{{ ▮nội_dung }}").run().expect("evaluate.body-outside-frame")
        EvaluationSpec("x").frame("{{ nội_dung }}\n{{ ▮nội_dung }}").run().expect("evaluate.body-twice")
        EvaluationSpec("x").frame("Trích: {{ ▮nội_dung }} hết").run().expect("evaluate.blocks-in-line")
    }

    @Test func aFrameThatDropsTheTextIsAnError() {
        EvaluationSpec("x").frame("▮Chỉ có khung").run().expect("evaluate.body-not-used")
        #expect(EvaluationSpec("").frame("Chỉ có khung").run().dump() == "Chỉ có khung")
    }

    @Test func namesOfTheFrameAreNotSeenInTheText() {
        EvaluationSpec("{{ ▮t }}").frame("{% đặt t = 1 %}\n{{ nội_dung }}\n{{ t }}").run().expect(
            "evaluate.unknown-name")
    }

    @Test func aFieldOfBlocksIsSpliced() {
        let declaration = FieldDeclaration("lời kết", .blocks, help: Bilingual(vi: "Lời kết", en: "End"))
        let spec = EvaluationSpec("x").blocks("lời kết", "- Cảm ơn").declaring(declaration)
        #expect(spec.frame("{{ nội_dung }}\n{{ lời_kết }}").run().dump() == "x\n[\n1- Cảm ơn\n]")
        EvaluationSpec("A {{ ▮lời_kết }}").blocks("lời kết", "x").declaring(declaration).run()
            .expect("evaluate.blocks-in-line")
    }

    @Test func aHeadingThatPrintsNothingIsAnError() {
        EvaluationSpec("▮# {% nếu sai %}x{% hết %}").run().expect("evaluate.empty-heading")
    }

    @Test func theSameSpecGivesTheSameResult() {
        let spec = communes("{% lặp x trong xã %}\n- {{ x.Tên }} {{ khong }}\n{% hết %}\n{{ thieu }}")
        let (first, second) = (spec.run(), spec.run())
        #expect(first.diagnostics.map(\.message) == second.diagnostics.map(\.message))
        #expect(EvaluationDump.text(first.body) == EvaluationDump.text(second.body))
    }
}
