import Diagnostics
import Foundation
import Testing
import VanThu

/// How diagnostics look for people and for programs.
@Suite struct ReporterTests {
    private let file = SourceFile(path: "a.vanthu", text: "ngày: hôm nay\n\tđịa danh\n")

    private func finding(
        _ range: Range<Int> = 7..<15, severity: Diagnostic.Severity = .error, explanation: Bilingual? = nil,
        suggestion: String? = nil, notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = [],
        citation: Citation? = nil, trace: [SourceSpan] = []
    ) -> Diagnostic {
        Diagnostic(
            "head.bad-date", severity, Bilingual(vi: "không phải là ngày", en: "no date"), at: SourceSpan(file, range),
            explanation: explanation, found: "hôm nay", expected: Bilingual(vi: "ngày/tháng", en: "day/month"),
            suggestion: suggestion, notes: notes, fixIts: fixIts, citation: citation, trace: trace)
    }

    // MARK: Text

    @Test func showsPlaceLineAndMark() {
        #expect(
            TextReporter().report(finding()) == """
                a.vanthu:1:7: lỗi: không phải là ngày [head.bad-date]
                 1 | ngày: hôm nay
                   |       ^^^^^^^
                   gặp: «hôm nay»
                   cần: ngày/tháng

                """)
    }

    @Test func speaksEnglish() {
        let report = TextReporter(language: .english).report(finding(severity: .warning))
        #expect(report.hasPrefix("a.vanthu:1:7: warning: no date [head.bad-date]\n"))
        #expect(report.hasSuffix("   found: «hôm nay»\n   expected: day/month\n"))
    }

    @Test func showsEverythingThatHelps() {
        let report = TextReporter().report(
            finding(
                explanation: Bilingual(vi: "Vì sao.", en: "Why."), suggestion: "12/3/2026",
                notes: [.init(Bilingual(vi: "xem đây", en: "see here"), at: SourceSpan(file, 0..<5))],
                fixIts: [.init(Bilingual(vi: "đổi", en: "change"))],
                citation: Citation(.decree30, .appendix("I"), .clause("4")), trace: [SourceSpan(file, 17..<18)]))
        #expect(
            report.split(separator: "\n").dropFirst(5).map(String.init) == [
                "   gần nhất: «12/3/2026»", "   giải thích: Vì sao.", "   cách sửa: đổi",
                "   quy định: khoản 4 Phụ lục I Nghị định số 30/2020/NĐ-CP", "   xem thêm: a.vanthu:1:1: xem đây",
                "   được chèn từ: a.vanthu:2:2",
            ])
    }

    @Test func showsATabAsOneColumn() {
        let report = TextReporter().report(finding(17..<23))
        #expect(report.contains("\n 2 |  địa danh\n   |  ^^^\n"))
    }

    @Test func marksTheEndOfALine() {
        let report = TextReporter().report(finding(15..<15))
        #expect(report.contains("\n 1 | ngày: hôm nay\n   |              ^\n"))
    }

    @Test func cutsALongLineAroundTheMark() {
        let long = SourceFile(
            path: "a", text: String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500))
        let report = TextReporter().report(
            Diagnostic("a.b", .error, Bilingual(vi: "x", en: "y"), at: SourceSpan(long, 500..<501)))
        let lines = report.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count < 130 })
        let column = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
        let letter = lines[1].firstIndex(of: "X").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
        #expect(column == letter)
    }

    @Test func colorsOnlyOnRequest() {
        #expect(!TextReporter().report(finding()).contains("\u{1B}"))
        #expect(TextReporter(hasColor: true).report(finding()).contains("\u{1B}[1;31mlỗi:\u{1B}[0m"))
    }

    @Test func saysNothingOfAPlaceThatIsNotThere() {
        let report = TextReporter().report(Diagnostic("a.b", .error, Bilingual(vi: "hỏng", en: "bad"), at: nil))
        #expect(report == "lỗi: hỏng [a.b]\n")
    }

    @Test func countsWhatItReported() {
        let all = [finding(), finding(), finding(severity: .warning), finding(severity: .information)]
        #expect(TextReporter().summary(all) == "2 lỗi, 1 cảnh báo, 1 lưu ý")
        #expect(TextReporter(language: .english).summary(all) == "2 errors, 1 warning, 1 note")
        #expect(TextReporter().summary([]) == nil)
    }

    // MARK: JSON

    @Test func writesEveryFieldInBothLanguages() throws {
        let report = try json([
            finding(
                explanation: Bilingual(vi: "Vì sao.", en: "Why."), suggestion: "12/3/2026",
                notes: [.init(Bilingual(vi: "xem đây", en: "see here"), at: SourceSpan(file, 0..<5))],
                fixIts: [.init(Bilingual(vi: "đổi", en: "change"), [.init(SourceSpan(file, 7..<15), with: "2026")])],
                citation: Citation(.decree30, .appendix("I")), trace: [SourceSpan(file, 17..<18)])
        ])
        let entry = try #require(report.first)
        #expect(
            entry.keys.sorted() == [
                "citation", "code", "expected", "explanation", "fixes", "found", "message", "notes", "place",
                "severity", "suggestion", "trace",
            ])
        #expect(entry["message"] as? [String: String] == ["vi": "không phải là ngày", "en": "no date"])
        let place = try #require(entry["place"] as? [String: Any])
        #expect(place["file"] as? String == "a.vanthu")
        #expect([place["line"], place["column"], place["endLine"], place["endColumn"]] as? [Int] == [1, 7, 1, 14])
        let fix = try #require((entry["fixes"] as? [[String: Any]])?.first)
        #expect((fix["replacements"] as? [[String: Any]])?.first?["text"] as? String == "2026")
    }

    @Test func keepsTheOrderGiven() throws {
        let codes = ["z.a", "a.b", "m.c"]
        let report = try json(codes.map { Diagnostic($0, .error, Bilingual(vi: "x", en: "y"), at: nil) })
        #expect(report.map { $0["code"] as? String } == codes)
    }

    @Test func writesAnEmptyListForNothing() throws {
        #expect(try json([]).isEmpty)
        #expect(JSONReporter().report([]).hasSuffix("\n"))
    }

    private func json(_ diagnostics: [Diagnostic]) throws -> [[String: Any]] {
        let data = Data(JSONReporter().report(diagnostics).utf8)
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(report["diagnostics"] as? [[String: Any]])
    }
}
