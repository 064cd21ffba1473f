import Diagnostics
import Document
import Template
import Testing
import Values

/// What expressions print.
@Suite struct EvaluationExpressionTests {
    private func prints(_ expression: String, _ spec: (EvaluationSpec) -> EvaluationSpec = { $0 }) -> String {
        spec(EvaluationSpec("{{ \(expression) }}")).run().dump()
    }

    private func figures(_ spec: EvaluationSpec) -> EvaluationSpec {
        spec.datum("ca", "190 ca").datum("thêm", "10 ca").datum("tiền", "5 tỷ đồng").datum("a", "2").datum("b", "3")
            .datum("tỷ lệ", "12,5%")
    }

    @Test(arguments: [
        ("1 + 2 * 3", "‹7›"), ("(1 + 2) * 3", "‹9›"), ("1000 + 234", "‹1.234›"), ("7 / 2", "‹3,5›"),
        ("1 - 3", "‹-2›"), ("-(2 + 3)", "‹-5›"), ("b - a", "‹1›"), ("a / b | làm_tròn(3)", "‹0,667›"),
    ])
    func computesExactly(_ expression: String, _ printed: String) {
        #expect(prints(expression, figures) == printed)
    }

    @Test(arguments: [
        ("ca + thêm", "‹200 ca›"), ("ca - thêm", "‹180 ca›"), ("ca * 2", "‹380 ca›"), ("2 * ca", "‹380 ca›"),
        ("ca / 2", "‹95 ca›"), ("ca / thêm", "‹19›"), ("tỷ_lệ + tỷ_lệ", "‹25%›"), ("-ca", "‹-190 ca›"),
    ])
    func carriesUnits(_ expression: String, _ printed: String) {
        #expect(prints(expression, figures) == printed)
    }

    @Test(arguments: [
        ("ca + tiền", "evaluate.units-differ"), ("ca + 1", "evaluate.units-differ"),
        ("ca * thêm", "evaluate.quantity-product"), ("2 / ca", "evaluate.quantity-divisor"),
        ("a / 0", "evaluate.division-by-zero"), ("\"x\" + \"y\"", "evaluate.text-sum"),
        ("\"x\" + 1", "evaluate.text-sum"),
        ("\"x\" * 2", "evaluate.kinds-differ"), ("ca > 0 + 5", "evaluate.units-differ"),
        ("-\"x\"", "evaluate.not-a-number"),
        ("\"10\" = 10", "evaluate.kinds-differ"), ("\"a\" < \"b\"", "evaluate.no-order"),
        ("a và đúng", "evaluate.not-boolean"), ("không a", "evaluate.not-boolean"),
    ])
    func refusesWhatDoesNotGoTogether(_ expression: String, _ code: String) {
        let run = figures(EvaluationSpec("{% đặt kết_quả = \(expression) %}")).run()
        #expect(run.diagnostics.map(\.code) == [code])
    }

    @Test(arguments: [
        "1 < 2", "2 <= 2", "3 > 2", "3 >= 3", "1 != 2", "1 = 1", "\"a\" = \"a\"", "\"a\" != \"b\"", "ca > thêm",
        "a = 2 và b = 3", "a = 1 hoặc b = 3", "không a = 1", "đúng", "không sai", "sớm < muộn", "sớm = sớm",
        "sai và a > \"x\" hoặc đúng", "(a + b) * 2 = 10", "đúng = đúng",
    ])
    func decides(_ condition: String) {
        let spec = EvaluationSpec("{% nếu \(condition) %}có{% không thì %}không{% hết %}")
        let dated = figures(spec).date("sớm", "1/2/2020").date("muộn", "2/2/2020")
        #expect(dated.run().dump() == "có")
    }

    @Test func sameFaultInEveryRoundIsToldOnce() {
        let run = EvaluationSpec("{% lặp x trong xã %}{{ ▮khong_co }}{% hết %}")
            .table("xã", ["Tên"], [["A"], ["B"], ["C"]]).run()
        run.expect("evaluate.unknown-name")
    }

    @Test func bothSidesOfASumAreLookedAt() {
        EvaluationSpec("{{ ▮mot + ▮hai }}").run().expect("evaluate.unknown-name", "evaluate.unknown-name")
    }

    @Test func overflowIsReported() {
        let big = String(repeating: "9", count: 30)
        let run = EvaluationSpec("{{ ▮n * n }}").datum("n", big).run()
        run.expect("evaluate.overflow")
    }

    @Test func figuresKnowTheirSources() throws {
        let run = EvaluationSpec("{{ a + b + a }}").datum("a", "1").datum("b", "2").run()
        guard case .paragraph(let paragraph) = try #require(run.body.first),
            case .figure(let figure) = try #require(paragraph.content.first)
        else {
            Issue.record("no figure")
            return
        }
        #expect(figure.inputs.map { String($0.text) } == ["1", "2"])
        #expect(figure.expression.map { String($0.text) } == "a + b + a")
    }

    @Test func typedFiguresPrintAsTyped() {
        #expect(prints("năm") { $0.datum("năm", "2026") } == "‹2026›")
        #expect(prints("dân") { $0.datum("dân", "1.105") } == "‹1.105›")
        #expect(prints("dân") { $0.datum("dân", "05") } == "‹05›")
    }

    @Test func theYearAfterAGivenYearStaysWithoutDots() {
        #expect(prints("năm + 1") { $0.datum("năm", "2026") } == "‹2027›")
    }

    @Test func computedFiguresGetDots() {
        #expect(prints("a * 1000") { $0.datum("a", "5") } == "‹5.000›")
        #expect(prints("a + b") { $0.datum("a", "1105").datum("b", "1200") } == "‹2.305›")
    }

    @Test func lineEndInAValueIsAForcedBreak() {
        let run = EvaluationSpec("Gồm {{ kính_gửi }}")
            .field("kính gửi", "một") { .text(LocatedText("một\nhai", file: $0.file, segments: $0.segments)) }.run()
        #expect(run.dump() == "Gồm ‹một›⏎‹hai›")
    }

    @Test func dataIsNeverMarkup() {
        let run = EvaluationSpec("{{ tên }}").datum("tên", "**đậm** {{ x }} # | <b>").run()
        #expect(run.dump() == "‹**đậm** {{ x }} # | <b>›")
    }

    @Test func aBooleanCannotBePrinted() {
        EvaluationSpec("{{ ▮1 < 2 }}").run().expect("evaluate.boolean-printed")
    }

    @Test func callOfAFilterNameExplainsTheBar() throws {
        let run = EvaluationSpec("{{ ▮đếm(xã) }}").table("xã", ["Tên"], [["A"]]).run()
        run.expect("evaluate.unknown-function")
        #expect(run.diagnostics.first?.suggestion == "| đếm")
    }

    @Test func longSumsDoNotCrash() {
        let run = EvaluationSpec("{{ 1\(String(repeating: " + 1", count: 50_000)) }}").run()
        #expect(run.diagnostics.count <= 1)
    }
}
