import Diagnostics
import Document
import Template
import Testing
import Values

/// How names are found.
@Suite struct EvaluationNameTests {
    private func communes(_ text: String) -> EvaluationSpec {
        EvaluationSpec(text).table(
            "xã", ["Tên", "Dân số:", "Phụ nữ 15-49:"],
            [["Hương Trà", "1.105", "812"], ["Thượng Lâm", "900", "604"]])
    }

    @Test func looksUpFolded() {
        #expect(EvaluationSpec("{{ so_thon }}, {{ Số_Thôn }}").datum("số thôn", "12").run().dump() == "‹12›, ‹12›")
    }

    @Test func unknownNameSuggestsTheNearest() {
        let run = EvaluationSpec("Có {{ ▮số_thn }} thôn").datum("số thôn", "12").run()
        run.expect("evaluate.unknown-name")
        #expect(run.diagnostics.first?.suggestion == "số_thôn")
    }

    @Test func readsACellByRowAndColumn() {
        #expect(communes("{{ xã.Hương_Trà.Dân_số }}").run().dump() == "‹1.105›")
        #expect(communes("{{ xã[\"Hương Trà\"][\"Phụ nữ 15-49\"] }}").run().dump() == "‹812›")
        #expect(communes("{{ xã.huong_tra[\"phu nu 15-49\"] }}").run().dump() == "‹812›")
    }

    @Test func aTableNamesRowsByItsCodeColumn() {
        let run = EvaluationSpec("{{ ct.tiêm.Tên }}").table("ct", ["Tên", "Mã"], [["Tiêm tránh thai", "tiêm"]]).run()
        #expect(run.dump() == "‹Tiêm tránh thai›")
    }

    @Test func aColumnIsAList() {
        #expect(communes("{{ xã.Tên | nối(\", \") }}").run().dump() == "‹Hương Trà, Thượng Lâm›")
    }

    @Test func everyRowHasItsNumber() {
        let run = communes("{% lặp x trong xã %}{{ x.Stt }}. {{ x.Tên }}; {% hết %}hết").run()
        #expect(run.dump() == "‹1›. ‹Hương Trà›; ‹2›. ‹Thượng Lâm›; hết")
    }

    @Test func unknownColumnSuggestsTheNearest() {
        let run = communes("{% lặp x trong xã %}{{ x.▮Dân_sô_ }}{% hết %}").run()
        #expect(run.diagnostics.isEmpty)
        let other = communes("{% lặp x trong xã %}{{ x.▮Dân_sxố }}{% hết %}").run()
        other.expect("evaluate.unknown-column")
        #expect(other.diagnostics.first?.suggestion == "Dân số")
    }

    @Test func unknownRowOrColumnSaysWhatThereIs() {
        let run = communes("{{ xã.▮Huong_Tr }}").run()
        run.expect("evaluate.unknown-row-or-column")
        #expect(run.diagnostics.first?.suggestion == "Hương Trà")
        #expect(run.diagnostics.first?.expected?.vi.contains("«Dân số»") == true)
    }

    @Test func twoColumnsThatFoldTogetherAreAnErrorOnlyAtTheMention() {
        let spec = { (text: String) in
            EvaluationSpec(text).table("hội", ["Tên", "Nam:", "Năm:"], [["Chi hội 1", "5", "2020"]])
        }
        #expect(spec("{{ hội[\"Chi hội 1\"].Nam }}").run().dump() == "‹5›")
        #expect(spec("{{ hội[\"Chi hội 1\"].Năm }}").run().dump() == "‹2020›")
        spec("{{ hội[\"Chi hội 1\"].▮nam }}").run().expect("evaluate.several-columns")
        spec("{{ hội | tổng(▮\"NAM\") }}").run().expect("evaluate.several-columns")
    }

    @Test func twoRowsOfOneKeyAreAnErrorAtTheMention() {
        EvaluationSpec("{{ xã.▮A }}").table("xã", ["Tên", "Số:"], [["A", "1"], ["A", "2"]]).run()
            .expect("evaluate.several-rows")
    }

    @Test func aRowCannotBePrintedWhole() {
        let run = communes("{{ ▮xã.Hương_Trà }}").run()
        run.expect("evaluate.row-printed")
        #expect(run.diagnostics.first?.expected?.vi == "cột: «Tên», «Dân số», «Phụ nữ 15-49»")
    }

    @Test func tablesAndListsCannotBePrintedWhole() {
        communes("{{ ▮xã }}\n\n{{ ▮xã.Tên }}").run().expect("evaluate.table-printed", "evaluate.list-printed")
    }

    @Test func partsOfANumberAreRefused() {
        EvaluationSpec("{{ n.▮x }}").datum("n", "5").run().expect("evaluate.no-parts")
    }

    @Test func aHeadFieldCanBeQuoted() {
        let run = EvaluationSpec("Về {{ trích_yếu }}").line("trích yếu", "việc **gấp** tại x^2^").run()
        #expect(run.dump() == "Về ‹việc ›{‹gấp›}‹ tại x›{‹2›}")
    }

    @Test func aGroupFieldCanBeQuoted() {
        let spec = EvaluationSpec("{{ cơ_quan.tên }} ban hành").group(
            "cơ quan", [("tên", "UBND xã"), ("viết tắt", "=UBND")])
        #expect(spec.run().dump() == "‹UBND xã› ban hành")
    }

    @Test func anUnknownGroupFieldSuggestsTheNearest() {
        let run = EvaluationSpec("{{ cơ_quan.▮tênn }}").group("cơ quan", [("tên", "UBND xã"), ("viết tắt", "=UBND")])
            .run()
        run.expect("evaluate.unknown-part")
        #expect(run.diagnostics.first?.suggestion == "tên")
    }

    @Test func headFieldsAreEvaluatedLazilyInAnyOrder() {
        let run = EvaluationSpec("{{ trích_yếu }}").line("trích yếu", "Về {{ địa_danh }}").line("địa danh", "An Phú")
            .run()
        #expect(run.dump() == "‹Về ›‹An Phú›")
    }

    @Test func aFieldThatQuotesItselfIsOneErrorWithTheChain() {
        let run = EvaluationSpec("{{ trích_yếu }}").line("địa danh", "{{ trích_yếu }}")
            .line("trích yếu", "Về {{ ▮địa_danh }}").run()
        run.expect("evaluate.cycle")
        #expect(run.diagnostics.first?.message.vi.contains("dia_danh → trich_yeu → dia_danh") == true)
    }

    @Test func aFaultyFieldStaysSilentWhereItIsQuoted() {
        let run = EvaluationSpec("{{ trích_yếu }} {% nếu trích_yếu = \"A\" %}x{% hết %}")
            .line("trích yếu", "Về {{ ▮khong_co }}").run()
        run.expect("evaluate.unknown-name")
    }

    @Test func fieldsReportedByTheReaderStaySilent() {
        let run = EvaluationSpec("{{ kính_gửi }} {{ kính_gửi | hoa }}").field("kính gửi", "?") { .faulty($0.span) }
            .run()
        #expect(run.diagnostics.isEmpty)
    }

    @Test func anAbsentDeclaredFieldIsEmptyNotUnknown() {
        EvaluationSpec("{{ ▮kính_gửi }}").run().expect("evaluate.empty-value")
        #expect(EvaluationSpec("{{ kính_gửi | mặc_định(\"ai đó\") }}").run().dump() == "‹ai đó›")
    }

    @Test func setNamesAValue() {
        #expect(
            EvaluationSpec("{% đặt t = a + 1 %}\n{{ t }} và {{ t * 2 }}").datum("a", "4").run().dump() == "‹5› và ‹10›")
    }

    @Test func setInsideALineWorksFromThere() {
        #expect(EvaluationSpec("Có {% đặt t = 3 %} {{ t }}").run().dump() == "Có ‹3›")
    }

    @Test func aFaultyValueOfSetIsToldOnce() {
        EvaluationSpec("{% đặt t = ▮khong_co %}\n{{ t }} {{ t + 1 }} {{ t | đếm }}").run().expect(
            "evaluate.unknown-name")
    }

    @Test(arguments: [
        "{% đặt ▮xã = 1 %}", "{% lặp ▮xã trong xã %}{{ xã.Tên }}{% hết %}", "{% đặt ▮ngày = 1 %}",
        "{% đặt ▮mục = 1 %}", "{% đặt a = 1 %}{% đặt ▮a = 2 %}",
    ])
    func aTakenNameIsAnError(_ text: String) {
        communes(text).run().expect("evaluate.name-taken")
    }

    @Test func aTakenNameStaysSilentAfterwards() {
        communes("{% đặt ▮xã = 1 %}\n{{ xã + 1 }}").run().expect("evaluate.name-taken")
    }

    @Test func dataMayNotBeCalledLikeAField() {
        EvaluationSpec("").line("địa danh", "An Phú").datum("▮dia danh", "x").run().expect("evaluate.name-taken")
    }

    @Test func aLoopVariableEndsWithItsLoop() {
        communes("{% lặp x trong xã %}{{ x.Tên }}{% hết %}{{ ▮x }}").run().expect("evaluate.unknown-name")
    }

    @Test func namesMadeInARoundAreGoneInTheNext() {
        let run = communes("{% lặp x trong xã %}{% đặt t = x.Dân_số %}{{ t }} {% hết %}").run()
        #expect(run.dump() == "‹1.105› ‹900›")
    }

    @Test func functionsAreNotNames() {
        #expect(EvaluationSpec("{{ đếm }}").datum("đếm", "3").run().dump() == "‹3›")
    }

    @Test func dataCanBeReachedThroughTheWord() {
        #expect(EvaluationSpec("{{ dữ_liệu.số_thôn }}").datum("số thôn", "12").run().dump() == "‹12›")
    }

    @Test func mentionsOfAppendicesAndHeadingsBecomeNodes() {
        let run = EvaluationSpec(
            "{{ phụ_lục.phân_bổ }}, {{ phụ_lục(a, \"Bê\") | thường }}, {{ mục.Địa_bàn }}, {{ phụ_lục[\"c d\"] }}"
        ).run()
        #expect(run.dump() == "→phan_bo, →a+be↓, →dia_ban, →c_d")
    }

    @Test func aBareMentionIsAnError() {
        EvaluationSpec("{{ ▮phụ_lục }} {{ ▮mục() }}").run().expect("evaluate.bare-mention", "evaluate.bare-mention")
    }

    @Test func mentionsAreNotValues() {
        EvaluationSpec("{% nếu ▮phụ_lục.a = \"I\" %}x{% hết %} {{ phụ_lục.a | ▮hoa }}").run()
            .expect("evaluate.not-computable", "filter.on-reference")
    }

    @Test func blanksPrintAsBlanks() {
        let run = EvaluationSpec("Số {{ số }}").field("số", "để trống") { .blank($0.span) }.run()
        #expect(run.dump() == "Số ▭number")
    }

    @Test func blanksCannotBeComputed() {
        EvaluationSpec("{{ ▮số | hoa }}").field("số", "để trống") { .blank($0.span) }.run()
            .expect("evaluate.blank-computed")
    }
}
