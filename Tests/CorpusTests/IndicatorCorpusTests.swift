import Diagnostics
import Document
import PageTestSupport
import Testing
import VanThu
import Vietnamese

/// The two forms of corpus 056 typed as indicators: their ratios come out again, and the sentence that contradicts them is
/// found.
@Suite(.enabled(if: CorpusFolder.path != nil, CorpusFolder.absence)) struct IndicatorCorpusTests {
    /// One row of a form: its words, its unit, the five figures, the three ratios as printed.
    private struct Row {
        let name: String
        let unit: String
        let figures: [String]
        let ratios: [String]
    }

    /// The rows with figures of both forms.
    private static func rows() throws -> [Row] {
        var rows: [Row] = []
        var unit = ""
        for line in try CorpusFolder.text("056").split(separator: "\n") where line.hasPrefix("|") {
            let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.filter { $0 != "*" }.trimmed }
            guard cells.count == 11, !cells[8].contains("=") else { continue }
            if !cells[2].isEmpty, cells[2] != "″" { unit = cells[2].lowercased() }
            let figures = Array(cells[3..<8])
            guard figures.contains(where: isNumber) else { continue }
            rows.append(Row(name: cells[1], unit: unit, figures: figures, ratios: Array(cells[8..<11])))
        }
        return rows
    }

    private static func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
    }

    /// The data of the rows: codes `b1`, `b2`, …; what is not printed does not apply.
    private static func data(_ rows: [Row]) -> String {
        var text = "dữ liệu:\n  danh mục: |\n    | Mã | Tên | Đơn vị | Loại | Năm trước | Kế hoạch | Thực hiện "
        text += "| Ước cả năm | Kế hoạch năm sau |\n    |---|---|---|---|--:|--:|--:|--:|--:|\n"
        for (index, row) in rows.enumerated() {
            let figures = row.figures.map { isNumber($0) ? $0 : "x" }.joined(separator: " | ")
            text += "    | b\(index + 1) | \(row.name) | \(row.unit) | tỷ số | \(figures) |\n"
        }
        return text + """
            tính:
              danh mục: |
                | Cột | Công thức | Đơn vị | Số lẻ |
                |---|---|---|--:|
                | Chín | tỷ_lệ(Ước_cả_năm, Năm_trước) | % | 2 |
                | Mười một | tỷ_lệ(Kế_hoạch_năm_sau, Ước_cả_năm) | % | 2 |
            chỉ số:
              danh mục: danh mục
              tính theo: ước cả năm
              số lẻ: 2

            """
    }

    private static func drafted(_ spec: String) throws -> (document: Document, findings: [Diagnostic]) {
        let renderer = Renderer(options: RenderingOptions(templateFolders: [CorpusFolder.templates]))
        let drafted = renderer.draft(SourceFile(path: "van-ban.vanthu", text: spec))
        let errors = drafted.diagnostics.filter { $0.severity == .error }
        #expect(errors.map { "\($0.span?.start.line ?? 0): \($0.message.vi)" } == [])
        return (try #require(drafted.output?.document), drafted.diagnostics)
    }

    @Test func theRatiosOfItsFormsComeOutAgain() throws {
        let rows = try Self.rows()
        let spec = """
            mẫu: báo cáo
            cơ quan:
              tên: Sở Y tế
              viết tắt: SYT
            địa danh: Kiên Giang
            ngày: 17/11/2017
            trích yếu: Tình hình hoạt động
            \(Self.data(rows))nơi nhận:
              - Lưu: VT
            ký:
              chức vụ: Giám đốc
              họ tên: để trống
            ---
            {% lặp x trong chỉ_số %}
            - {{ x.Chín }}|{{ x.Hoàn_thành }}|{{ x.Mười_một }}
            {% hết %}
            Hết các dòng.
            """
        let document = try Self.drafted(spec).document
        let lines = DocumentLines.of(document).map(\.content.plainText).filter { $0.contains("|") }
        try #require(lines.count == rows.count)
        var printed = 0
        var reproduced = 0
        var others: [String] = []
        for (row, line) in zip(rows, lines) {
            let made = line.split(separator: "|").map { String($0) }
            let inputs = [(3, 0), (3, 1), (4, 3)]
            for (column, ratio) in row.ratios.enumerated() where Self.isNumber(ratio) && ratio != "-" {
                // A dash among the figures is no figure: its printed ratio of 0,00 is none either.
                guard row.figures[inputs[column].0] != "-" else { continue }
                printed += 1
                if Self.isNear(made[column], ratio) {
                    reproduced += 1
                } else {
                    others.append("\(row.name): \(ratio), here \(made[column])")
                }
            }
        }
        #expect(printed == 212)
        #expect(reproduced == 206, "\(others)")
        print("corpus 056: \(reproduced) of \(printed) ratios reproduced; others: \(others)")
    }

    /// Whether a made percentage is within 0,03 of a printed ratio.
    private static func isNear(_ made: String, _ printed: String) -> Bool {
        guard case .success(let one) = VietnameseNumber.parse(made.filter { $0 != "%" }),
            case .success(let other) = VietnameseNumber.parse(printed), let gap = try? one.subtracting(other)
        else { return false }
        return (gap.isNegative ? gap.negated : gap) <= ExactDecimal(significand: 3, scale: 2)
    }

    @Test func theSentenceThatContradictsItsFormIsFound() throws {
        let specimen = try #require(Specimen.all.first { $0.number == "056" })
        let spec = CorpusSpec(CorpusDocument(try CorpusFolder.text("056")), specimen).text
        let parts = spec.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let found = try Self.drafted(parts[0] + "\n" + Self.data(try Self.rows()) + "---\n" + parts[1]).findings
        let contradictions = found.filter { $0.code == "lint.typed-completion" }
        #expect(contradictions.map { $0.found?.hasPrefix("101%") } == [true], "\(contradictions.map(\.message.vi))")
        #expect(contradictions.first?.expected?.vi.hasPrefix("111,8%") == true)
        #expect(found.count(where: { $0.code == "lint.typed-figure" }) <= 1, "\(found.map(\.message.vi))")
    }
}
