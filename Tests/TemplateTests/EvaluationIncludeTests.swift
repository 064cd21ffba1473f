import Diagnostics
import Document
import Template
import Testing

/// Included files.
@Suite struct EvaluationIncludeTests {
    @Test func theEndingOfAFileNameMakesNoNamesNear() {
        let run = EvaluationSpec("{% chèn ▮\"khong.vanthu\" %}").file("head.vanthu", "x").run()
        run.expect("include.missing")
        #expect(run.diagnostics.first?.suggestion == nil)
    }

    @Test func aFileBesideTheSpecIsTakenIn() {
        let run = EvaluationSpec("một\n{% chèn \"phan/hai.vanthu\" %}\nbốn").file("ho-so/phan/hai.vanthu", "hai\nba")
            .run()
        #expect(run.dump() == "một\nhai\nba\nbốn")
    }

    @Test func pathsCountFromTheIncludingFile() {
        let run = EvaluationSpec("{% chèn \"a/mot.vanthu\" %}")
            .file("ho-so/a/mot.vanthu", "{% chèn \"./hai.vanthu\" %}\n{% chèn \"../ba.vanthu\" %}")
            .file("ho-so/a/hai.vanthu", "hai").file("ho-so/ba.vanthu", "ba").run()
        #expect(run.dump() == "hai\nba")
    }

    @Test func backslashesCountAsSlashes() {
        let run = EvaluationSpec("{% chèn \"a\\mot.vanthu\" %}").file("ho-so/a/mot.vanthu", "x").run()
        #expect(run.dump() == "x")
    }

    @Test(arguments: ["../ngoai.vanthu", "/etc/passwd", "a/../../ngoai.vanthu", "C:/x.vanthu", ".."])
    func filesAboveTheFoldersAreRefused(_ path: String) {
        EvaluationSpec("{% chèn ▮\"\(path)\" %}").file("ngoai.vanthu", "x").run().expect("include.outside")
    }

    @Test func aFileInTheTemplatesFolderMayBeReachedFromIt() {
        let run = EvaluationSpec("x").frame("{% chèn \"chung.vanthu\" %}\n{{ nội_dung }}").file(
            "mau/chung.vanthu", "chung"
        ).run()
        #expect(run.dump() == "chung\nx")
    }

    @Test func aMissingFileSuggestsTheNearest() {
        let run = EvaluationSpec("{% chèn ▮\"hia.vanthu\" %}").file("ho-so/hai.vanthu", "x").run()
        run.expect("include.missing")
        #expect(run.diagnostics.first?.suggestion == "hai.vanthu")
    }

    @Test func argumentsAreTheOnlyNamesOfAnInclude() {
        let spec = EvaluationSpec(
            "{% lặp x trong xã %}\n{% chèn \"dong.vanthu\" với ten = x.Tên, a = 1 + 1 %}\n{% hết %}"
        )
        .table("xã", ["Tên"], [["A"], ["B"]])
        #expect(spec.file("ho-so/dong.vanthu", "- {{ ten }} {{ a }}").run().dump() == "[\n1- ‹A› ‹2›\n1- ‹B› ‹2›\n]")
        let leak = spec.file("ho-so/dong.vanthu", "{{ x.Tên }}").run()
        #expect(leak.diagnostics.map(\.code) == ["evaluate.unknown-name"])
    }

    @Test func anArgumentMayNotTakeANameOfTheData() {
        EvaluationSpec("{% chèn \"a.vanthu\" với ▮n = 1 %}").datum("n", "5").file("ho-so/a.vanthu", "x").run()
            .expect("evaluate.name-taken")
    }

    @Test func anIncludeInsideAListContinuesIt() {
        let run = EvaluationSpec("- a\n{% chèn \"b.vanthu\" %}\n- d").file("ho-so/b.vanthu", "+ b\n* c").run()
        #expect(run.dump() == "[\n1- a\n2+ b\n3* c\n1- d\n]")
    }

    @Test func aFileThatIncludesItselfIsOneErrorWithTheChain() {
        let run = EvaluationSpec("{% chèn \"a.vanthu\" %}").file("ho-so/a.vanthu", "{% chèn \"b.vanthu\" %}")
            .file("ho-so/b.vanthu", "{% chèn ▮\"a.vanthu\" %}").run()
        run.expect("include.cycle")
        #expect(run.diagnostics.first?.message.vi.contains("ho-so/a.vanthu → ho-so/b.vanthu → ho-so/a.vanthu") == true)
    }

    @Test func theSpecItselfCannotBeIncluded() {
        EvaluationSpec("{% chèn ▮\"van-ban.vanthu\" %}").file("ho-so/van-ban.vanthu", "x").run().expect("include.cycle")
    }

    @Test func includesAreBoundedInDepth() {
        var spec = EvaluationSpec("{% chèn \"f0.vanthu\" %}")
        for index in 0..<20 { spec = spec.file("ho-so/f\(index).vanthu", "{% chèn \"f\(index + 1).vanthu\" %}") }
        let run = spec.file("ho-so/f20.vanthu", "x").run()
        #expect(run.diagnostics.map(\.code) == ["include.too-deep"])
        #expect(run.diagnostics.first?.message.vi.contains("16") == true)
    }

    @Test func sixteenLevelsAreAllowed() {
        var spec = EvaluationSpec("{% chèn \"f1.vanthu\" %}")
        for index in 1..<16 { spec = spec.file("ho-so/f\(index).vanthu", "{% chèn \"f\(index + 1).vanthu\" %}") }
        #expect(spec.file("ho-so/f16.vanthu", "x").run().dump() == "x")
    }

    @Test func faultsInAnIncludedFileCarryTheChain() {
        let run = EvaluationSpec("{% chèn \"a.vanthu\" %}").file("ho-so/a.vanthu", "{{ ▮khong_co }}").run()
        run.expect("evaluate.unknown-name")
        #expect(run.diagnostics.first?.span?.file.path == "ho-so/a.vanthu")
        #expect(run.diagnostics.first?.trace.map { $0.file.path } == ["ho-so/van-ban.vanthu"])
    }

    @Test func nodesOfAnIncludedFileKnowTheChain() throws {
        let run = EvaluationSpec("{% chèn \"a.vanthu\" %}").file("ho-so/a.vanthu", "x").run()
        guard case .paragraph(let paragraph) = try #require(run.body.first) else { return }
        #expect(paragraph.origin.trace.count == 1)
    }

    @Test func aFaultOfAnIncludedFileIsToldOnceInALoop() {
        let run = EvaluationSpec("{% lặp x trong xã %}\n{% chèn \"a.vanthu\" %}\n{% hết %}")
            .table("xã", ["Tên"], [["A"], ["B"]]).file("ho-so/a.vanthu", "{{ 1 + }}").run()
        #expect(run.diagnostics.count == 1)
    }

    @Test func aNamedListIsTakenInAndExtended() throws {
        let run = EvaluationSpec("x").line("nơi nhận", "{% chèn nơi_nhận.xã %}").file(
            "mau/noi_nhan/xa", "- Ủy ban MTTQ\n{% nếu đúng %}\n- Đài truyền thanh\n{% hết %}"
        ).run()
        #expect(run.diagnostics.isEmpty)
        let lines = EvaluationDump.list(try #require(run.form?.recipients))
        #expect(lines == ["- Ủy ban MTTQ", "- Đài truyền thanh"])
    }

    private func recipients(_ tag: String, of list: String) -> (lines: [String], run: EvaluationRun) {
        let run = EvaluationSpec("x").line("nơi nhận", tag).file("mau/noi_nhan/xa", list).run()
        return (EvaluationDump.list(run.form?.recipients ?? []), run)
    }

    @Test func linesOfANamedListAreLeftOutByTheirOpening() {
        let list = "- Ủy ban MTTQ xã\n- Các phòng, trung tâm;\n+ Trưởng phòng\n- Đài truyền thanh"
        let result = recipients("{% chèn nơi_nhận.xã trừ \"các phòng\" %}\n- Lưu: VT", of: list)
        #expect(result.lines == ["- Ủy ban MTTQ xã", "- Đài truyền thanh", "- Lưu: VT"])
        #expect(result.run.diagnostics.isEmpty)
    }

    @Test func anOpeningEndsWithAWord() {
        let result = recipients("{% chèn nơi_nhận.xã trừ \"UBND\" %}", of: "- UBNDX\n- UBND các xã")
        #expect(result.lines == ["- UBNDX"])
    }

    @Test func aBraceThatLosesItsLinesIsLeftOut() {
        let list = "{\n- TT Đảng ủy\n- TT HĐND\n} (để báo cáo)\n- Đài truyền thanh"
        let result = recipients("{% chèn nơi_nhận.xã trừ \"TT Đảng ủy\", \"TT HĐND\" %}", of: list)
        #expect(result.lines == ["- Đài truyền thanh"])
    }

    @Test func anOpeningThatNoLineHasIsAnErrorWithTheNearest() {
        let result = recipients("{% chèn nơi_nhận.xã trừ \"Đài truyền hình\" %}", of: "- Các phòng\n- Đài truyền thanh")
        #expect(result.run.diagnostics.map(\.code) == ["include.nothing-left-out"])
        #expect(result.run.diagnostics.first?.suggestion == "Đài truyền thanh")
    }

    @Test func linesOfATextCannotBeLeftOut() {
        EvaluationSpec("{% chèn \"a.vanthu\" trừ ▮\"b\" %}").file("ho-so/a.vanthu", "b").run()
            .expect("include.omission-in-text")
    }
}
