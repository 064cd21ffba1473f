import Diagnostics
import Document
import Form
import Testing

@Suite struct LayoutTests {
    static let pack = StatePack.pack

    static func table(
        _ widths: [Table.Width?], _ rows: [[String]], header: Int = 0
    ) -> Table {
        Table(
            columns: widths.map { Table.Column(width: $0) }, headerRowCount: header,
            rows: rows.map { row in
                Table.Row(
                    row.enumerated().map {
                        Table.Cell(column: $0, paragraphs: [Sample.text($1)], origin: Sample.origin())
                    })
            }, origin: Sample.origin())
    }

    static func solve(_ table: Table, available: Double = 165) -> [Double] {
        ColumnWidths.solve(table, available: available, pack: pack)
    }

    static let long = Array(repeating: "nội dung công việc", count: 20).joined(separator: " ")

    @Test func mottoRuleIsAsLongAsItsLine() {
        let line = FormLine(.motto, Sample.text("Độc lập - Tự do - Hạnh phúc"))
        let width = TextMeasure.width("Độc lập - Tự do - Hạnh phúc", face: .bold, size: 14)
        #expect(abs(RuleGeometry.length(of: .motto, lines: [line], pack: Self.pack) - width) < 0.01)
    }

    @Test func ruleFollowsTheLongestPrintedLineOfItsRole() {
        let lines = [
            FormLine(.superior, Sample.text("MỘT TÊN CƠ QUAN CẤP TRÊN RẤT DÀI")),
            FormLine(.issuer, Sample.text("NGẮN") + [.lineBreak] + Sample.text("DÀI HƠN NHIỀU")),
        ]
        let width = TextMeasure.width("DÀI HƠN NHIỀU", face: .bold, size: 13)
        let length = RuleGeometry.length(of: .issuer, lines: lines, pack: Self.pack)
        #expect(abs(length - width * 0.4) < 0.01)
    }

    @Test func ruleOfNoLineHasNoLength() {
        #expect(RuleGeometry.length(of: .subject, lines: [], pack: Self.pack) == 0)
    }

    @Test func ruleOfALineThatWrapsIsMeasuredOnAPrintedLine() {
        let line = FormLine(.subject, Sample.text(Self.long))
        #expect(
            RuleGeometry.length(of: .subject, lines: [line], pack: Self.pack) <= Self.pack.textWidth(.portrait) * 0.4)
    }

    @Test(
        arguments: [
            [nil, nil, nil], [.millimetres(20), nil, nil], [.percent(30), .share, nil], [.share, .share, .share],
            [.millimetres(100), .millimetres(100), nil], [.percent(10), .percent(10), .percent(10)],
        ] as [[Table.Width?]])
    func widthsFillTheRoom(_ widths: [Table.Width?]) {
        let solved = Self.solve(Self.table(widths, [["1", "Ủy ban nhân dân", Self.long]]))
        #expect(abs(solved.reduce(0, +) - 165) < 0.001)
        #expect(solved.allSatisfy { $0 > 0 })
    }

    @Test func givenWidthsStand() {
        let solved = Self.solve(Self.table([.millimetres(10), nil, .percent(20)], [["1", "a", "b"]]))
        #expect(solved[0] == 10)
        #expect(abs(solved[2] - 33) < 0.001)
    }

    @Test func shortColumnsKeepTheirLine() {
        let solved = Self.solve(Self.table([nil, nil, nil], [["STT", "Đơn vị tính", Self.long]]))
        let needed = TextMeasure.width("Đơn vị tính", face: .regular, size: 13) / PageGeometry.pointsPerMillimetre
        #expect(solved[1] >= needed + 2 * ColumnWidths.padding)
        #expect(solved[2] > 100)
    }

    @Test func noColumnIsNarrowerThanItsLongestWord() {
        let solved = Self.solve(Self.table([nil, nil], [["Nghiêng-nghiêng-nghiêng-nghiêng", Self.long + Self.long]]))
        let word = TextMeasure.width("Nghiêng-nghiêng-nghiêng-nghiêng", face: .regular, size: 13)
        #expect(solved[0] >= word / PageGeometry.pointsPerMillimetre)
    }

    @Test func shareTakesWhatOthersLeave() {
        let solved = Self.solve(Self.table([nil, .share], [["1", "a"]]))
        #expect(solved[1] > 140)
    }

    @Test func columnsTooManyForThePageShareByTheirWords() {
        let solved = Self.solve(
            Self.table(Array(repeating: nil, count: 40), [Array(repeating: "nghiêng", count: 40)]))
        #expect(abs(solved.reduce(0, +) - 165) < 0.001)
        #expect(Set(solved.map { ($0 * 1000).rounded() }).count == 1)
    }

    @Test func headerIsMeasuredInItsBoldFace() {
        let header = Self.solve(Self.table([nil, .share], [["Nghiêng", "a"]], header: 1))
        let body = Self.solve(Self.table([nil, .share], [["Nghiêng", "a"]]))
        #expect(header[0] > body[0])
    }

    @Test func spanningCellWidensItsColumnsTogether() {
        var table = Self.table([nil, nil, .share], [["a", "b", "c"]])
        table.rows.append(
            Table.Row([
                Table.Cell(
                    column: 0, columnSpan: 2, paragraphs: [Sample.text("Tổng cộng cả năm")], origin: Sample.origin()),
                Table.Cell(column: 2, paragraphs: [[]], origin: Sample.origin()),
            ]))
        let solved = Self.solve(table)
        let needed = TextMeasure.width("Tổng cộng cả năm", face: .regular, size: 13) / PageGeometry.pointsPerMillimetre
        #expect(solved[0] + solved[1] >= needed)
    }

    @Test func tableWiderThanThePageIsFound() {
        let table = Self.table([.millimetres(100), .millimetres(100)], [["a", "b"]])
        let result = Assembler.assemble(Sample.data(), body: [.table(table)], pack: Self.pack)
        #expect(result.diagnostics.map(\.code) == ["form.table-too-wide"])
    }

    @Test func landscapeAppendixHasMoreRoom() {
        let table = Self.table([.millimetres(100), .millimetres(100)], [["a", "b"]])
        var appendix = Sample.appendix("A", blocks: [.table(table)])
        appendix.orientation = .landscape
        let result = Assembler.assemble(Sample.data(), body: [], appendices: [appendix], pack: Self.pack)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func hundredThousandCellsAreMeasuredOnce() {
        let row = ["1", "Thị trấn Khe Trăn", "1.105", "812", "604", "a", "b", "c", "d", "e"]
        let table = Self.table(Array(repeating: nil, count: 10), Array(repeating: row, count: 10_000))
        let clock = ContinuousClock()
        let duration = clock.measure { _ = Self.solve(table) }
        #expect(duration < .seconds(20))
    }

    @Test func estimateCountsLinesWithTheIndent() {
        let style = Self.pack.style(.body)
        let width = Self.pack.textWidth(.portrait)
        #expect(ParagraphEstimate.lineCount(Sample.text("Ngắn."), style: style, pack: Self.pack, width: width) == 1)
        #expect(
            ParagraphEstimate.lineCount(Sample.text(Self.long), style: style, pack: Self.pack, width: width) > 3)
        #expect(ParagraphEstimate.lineCount([], style: style, pack: Self.pack, width: width) == 1)
    }

    @Test func superscriptsTakeLessRoom() {
        let runs = MeasuredContent.runs(
            Sample.text("km") + [.emphasis(.superscript, Sample.text("2"))], style: Self.pack.style(.body),
            pack: Self.pack)
        #expect(runs.map(\.size) == [14, 14 * MeasuredContent.scriptScale])
    }

    @Test func blankIsAsWideAsThePackSays() {
        let runs = MeasuredContent.runs([.blank(.number)], style: Self.pack.style(.number), pack: Self.pack)
        let width = TextMeasure.width(runs)
        #expect(width >= 36 && width < 40)
    }
}
