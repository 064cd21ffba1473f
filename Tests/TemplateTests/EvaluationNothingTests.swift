import Diagnostics
import Document
import Foundation
import Template
import Testing

/// The three kinds of nothing, and filters.
@Suite struct EvaluationNothingTests {
    private func table(_ text: String) -> EvaluationSpec {
        EvaluationSpec(text).table(
            "xã", ["Tên", "Ca:", "Ghi chú"],
            [["A", "3 ca", ""], ["B", "x", "đủ"], ["C", "4 ca", "thiếu"]])
    }

    @Test func emptyCellIsAnErrorWherePrintedWithTheCellNoted() {
        let run = table("{{ ▮xã.A.Ghi_chú }}").run()
        run.expect("evaluate.empty-value")
        #expect(run.diagnostics.first?.notes.count == 1)
    }

    @Test func everyEmptyCellOfALoopIsTold() {
        let run = EvaluationSpec("{% lặp x trong xã %}{{ x.Số }}{% hết %}")
            .table("xã", ["Tên", "Số:"], [["A", ""], ["B", "1"], ["C", ""]]).run()
        #expect(run.diagnostics.map(\.code) == ["evaluate.empty-value", "evaluate.empty-value"])
    }

    @Test func faultsOfOnePlaceAreBounded() {
        let rows = (0..<500).map { ["\($0)", ""] }
        let run = EvaluationSpec("{% lặp x trong xã %}{{ x.Số }}{% hết %}").table("xã", ["Tên", "Số:"], rows).run()
        #expect(run.diagnostics.count == 100)
    }

    @Test func emptyIsAnErrorWhereComputed() {
        EvaluationSpec("{{ ▮a + 1 }}").datum("a", "").run().expect("evaluate.empty-value")
        EvaluationSpec("{% nếu ▮a = 1 %}x{% hết %}").datum("a", "").run().expect("evaluate.empty-value")
        EvaluationSpec("{{ ▮a | số }}").datum("a", "").run().expect("evaluate.empty-value")
    }

    @Test func defaultStandsInForEmptyOnly() {
        #expect(table("{{ xã.A.Ghi_chú | mặc_định(\"…\") }}").run().dump() == "‹…›")
        #expect(table("{{ xã.B.Ghi_chú | mặc_định(\"…\") }}").run().dump() == "‹đủ›")
        #expect(table("{{ xã.B.Ca | mặc_định(\"…\") }}").run().dump() == "‹–›")
        #expect(EvaluationSpec("{{ (a | mặc_định(0)) + 1 }}").datum("a", "").run().dump() == "‹1›")
    }

    @Test func defaultDoesNotHideAnUnknownName() {
        EvaluationSpec("{{ ▮khong_co | mặc_định(\"x\") }}").run().expect("evaluate.unknown-name")
    }

    @Test func notApplicablePrintsThePacksMark() {
        #expect(table("{{ xã.B.Ca }}").run().dump() == "‹–›")
    }

    @Test func notApplicableMakesAResultNotApplicable() {
        #expect(table("{{ xã.B.Ca + xã.A.Ca }}, {{ xã.B.Ca * 2 | làm_tròn(1) }}").run().dump() == "‹–›, ‹–›")
    }

    @Test func notApplicableIsNeitherMoreNorLess() {
        let run = table("{% lặp x trong xã %}{% nếu (x.Ca | số) > 3 %}{{ x.Tên }}{% hết %}{% hết %}").run()
        #expect(run.dump() == "‹C›")
    }

    @Test func sumsSkipNotApplicableAndSaySo() {
        let run = table("{{ xã | ▮tổng(\"Ca\") }}").run()
        run.expect("filter.sum-skipped")
        #expect(run.diagnostics.first?.severity == .information)
        #expect(EvaluationDump.text(run.body) == "‹7 ca›")
    }

    @Test func sumOfEmptyCellsIsAnError() {
        EvaluationSpec("{{ xã | ▮tổng(\"Số\") }}").table("xã", ["Tên", "Số:"], [["A", "1"], ["B", ""]]).run()
            .expect("filter.sum-of-empty")
    }

    @Test func sumOfTextIsAnError() {
        table("{{ xã | ▮tổng(\"Tên\") }}").run().expect("filter.sum-of-other")
    }

    @Test func sumOfMixedUnitsIsAnErrorWithTheCell() {
        let run = EvaluationSpec("{{ xã | ▮tổng(\"Số\") }}").table(
            "xã", ["Tên", "Số:"], [["A", "1 ca"], ["B", "2 bộ"]]
        ).run()
        run.expect("evaluate.units-differ")
        #expect(run.diagnostics.first?.notes.first?.span?.text == "2 bộ")
    }

    @Test func sumKnowsItsCells() throws {
        let run = EvaluationSpec("{{ xã | tổng(\"Số\") }}").table("xã", ["Tên", "Số:"], [["A", "1"], ["B", "2"]]).run()
        guard case .paragraph(let paragraph) = try #require(run.body.first),
            case .figure(let figure) = try #require(paragraph.content.first)
        else {
            Issue.record("no figure")
            return
        }
        #expect(figure.text == "3")
        #expect(figure.inputs.map { String($0.text) } == ["1", "2"])
    }

    @Test func unknownFilterSuggestsTheNearest() {
        let run = table("{{ xã | ▮dem_ }} {{ xã | ▮đếmm }}").run()
        #expect(run.diagnostics.last?.code == "filter.unknown")
        #expect(run.diagnostics.last?.suggestion == "đếm")
    }

    @Test(arguments: [
        ("{{ ▮5 | đếm }}", "filter.input"), ("{{ xã | ▮đếm(1) }}", "filter.argument-count"),
        ("{{ ▮\"a\" | số }}", "filter.input"), ("{{ ▮\"a\" | làm_tròn }}", "filter.input"),
        ("{{ 5 | làm_tròn(▮\"a\") }}", "filter.argument"), ("{{ ▮5 | nối(\",\") }}", "filter.input"),
        ("{{ xã.Tên | nối(▮5) }}", "filter.argument"), ("{{ ▮5 | ngày }}", "filter.input"),
        ("{{ ngày | ngày(▮\"vừa\") }}", "filter.date-form"), ("{{ 5 | ▮mặc_định }}", "filter.argument-count"),
        ("{{ ▮5 | hoa }}", "filter.input"), ("{{ xã | ▮tổng }}", "filter.without-column"),
        ("{{ xã | tổng(▮\"Không có\") }}", "evaluate.unknown-column"),
        ("{{ xã.Ghi_chú | ▮nối(\", \") }}", "filter.join-of-empty"),
        ("{{ ▮xã.Tên | tổng(\"Ca\") }}", "filter.input"),
    ])
    func wrongUsesOfFiltersAreExplained(_ text: String, _ code: String) {
        table(text).run().expect(code)
    }

    @Test func filtersChain() {
        #expect(table("{{ xã.Tên | nối(\" \") | thường }}").run().dump() == "‹a b c›")
    }

    @Test func datesPrintShortUnlessAsked() {
        #expect(
            EvaluationSpec("{{ ngày }}; {{ ngày | ngày(\"dài\") }}").run().dump()
                == "‹30/6/2020›; ‹ngày 30 tháng 6 năm 2020›")
    }

    @Test func filtersOnAHeadLineTakeItsPlainText() {
        #expect(EvaluationSpec("{{ địa_danh | hoa }}").line("địa danh", "An **Phú**").run().dump() == "‹AN PHÚ›")
    }

    @Test func aColumnWithoutQuotationMarksIsToldWhatToWrite() {
        let run = EvaluationSpec("{{ xã | tổng(▮Vòng) }}").table("xã", ["Tên", "Vòng:"], [["A", "1"]]).run()
        run.expect("filter.column-without-quotes")
        #expect(run.diagnostics.first?.expected?.vi == "tổng(\"Vòng\")")
    }

    @Test func aDefaultKeepsTheMarksOfAPresentField() {
        #expect(
            EvaluationSpec("{{ đầu_mối | mặc_định(\"x\") }}").line("đầu mối", "Phòng *Y tế*").run().dump()
                == EvaluationSpec("{{ đầu_mối }}").line("đầu mối", "Phòng *Y tế*").run().dump())
    }

    @Test func aDefaultLetsBlocksThrough() {
        let run = EvaluationSpec("").frame("{{ ghi_thêm | mặc_định(\"\") }}\n{{ nội_dung }}")
            .blocks("ghi thêm", "## Một\nhai").run()
        #expect(run.dump() == "H2 Một\nhai")
    }

    @Test func aRoundedFigureKeepsItsDecimalsWithoutItsUnit() {
        #expect(EvaluationSpec("{{ a | làm_tròn(1) | số }}").datum("a", "12 ca").run().dump() == "‹12,0›")
    }

    @Test func whatIsComputedFromARoundedFigureHasNoDecimalsAskedFor() {
        #expect(EvaluationSpec("{{ (a | làm_tròn(1)) + 1 }}").datum("a", "12").run().dump() == "‹13›")
    }

    @Test(arguments: TemplateFilters.all.flatMap { filter in filter.examples.map { (filter.name, $0) } })
    func examplesOfFiltersHold(_ name: String, _ example: FilterExample) {
        var spec = EvaluationSpec("{{ \(example.expression) }}")
        for datum in example.data {
            switch datum {
            case .text(let name, let text), .figure(let name, let text): spec = spec.datum(name, text)
            case .date(let name, let text): spec = spec.date(name, text)
            case .empty(let name): spec = spec.datum(name, "")
            case .column(let name, let column, let cells):
                let isFigures = cells.first?.first?.isNumber == true
                spec = spec.table(name, [isFigures ? column + ":" : column], cells.map { [$0] })
            case .rows(let name, let columns, let rows): spec = spec.table(name, columns, rows)
            }
        }
        let run = spec.run()
        #expect(!run.diagnostics.hasErrors, "\(name)")
        #expect(EvaluationDump.text(run.body) == "‹\(example.prints)›", "\(name)")
    }

    @Test func everyFilterOfTheFolderIsInTheList() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let folder = tests.appending(path: "../../Sources/Template/Filters").standardizedFileURL
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        let declared = try files.filter { $0.hasSuffix("Filter.swift") }.reduce(0) { count, file in
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            return count + text.components(separatedBy: "= FilterDescription(").count - 1
        }
        #expect(declared == TemplateFilters.all.count)
    }

    @Test func everyFilterHasExamplesAndOneName() {
        for filter in TemplateFilters.all { #expect(!filter.examples.isEmpty, "\(filter.name)") }
        #expect(Set(TemplateFilters.all.map(\.name)).count == TemplateFilters.all.count)
    }
}
