import Diagnostics
import Expressions
import Values
import Vietnamese

/// `đến(b)`: a range: `từ 20 đến 30 hoạt động`, `20 – 30 hoạt động`.
enum RangeFilter {
    /// The filter.
    static let description = FilterDescription(
        "đến",
        summary: Bilingual(
            vi: "Khoảng số: «từ 20 đến 30 hoạt động»; thêm «–» thì «20 – 30 hoạt động».",
            en: "A range of two figures, in words or with a dash."),
        arguments: 1...2,
        examples: [
            FilterExample(
                "a | đến(b)", on: [.figure("a", "20 hoạt động"), .figure("b", "30 hoạt động")],
                prints: "từ 20 đến 30 hoạt động"),
            FilterExample(
                "a | đến(b, \"–\")", on: [.figure("a", "1"), .figure("b", "1,5")], prints: "1 – 1,5"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        var isDashed = false
        if call.arguments.count == 2 {
            guard case .text(let mark) = call.arguments[1].value, ["–", "-"].contains(mark) else {
                return .fault(.filterArgument("đến", call, at: 1, Bilingual(vi: "\"–\"", en: "\"–\"")))
            }
            isDashed = true
        }
        let plain = FilterCall(
            input: call.input, arguments: [call.arguments[0]], inputSpan: call.inputSpan,
            argumentSpans: [call.argumentSpans[0]], nameSpan: call.nameSpan)
        switch ComparisonCall.read("đến", plain, name: "số cuối") {
        case .fault(let diagnostic): return .fault(diagnostic)
        case .missing(let name, let sources):
            return .value(.text("chưa có số liệu \(name)"), sources: sources)
        case .figures(let read):
            let (low, high) = (read.comparison.figure, read.comparison.other)
            guard low <= high else {
                let expected = Bilingual(vi: "số không nhỏ hơn số đầu", en: "a figure not below the first")
                return .fault(.filterArgument("đến", call, at: 0, expected))
            }
            let text = ReportPhrase.range(low, high, unit: read.comparison.unit, isDashed: isDashed)
            return .value(.text(text), sources: read.sources)
        }
    }
}
