import Diagnostics
import Expressions
import Values
import Vietnamese

/// `ước(kế_hoạch)`: `ước thực hiện cả năm 123.290 người, đạt 111,8% kế hoạch`.
enum EstimateFilter {
    /// The filter.
    static let description = FilterDescription(
        "ước",
        summary: Bilingual(
            vi: "Số ước cả năm thành lời; có kế hoạch trong ngoặc thì nói thêm đạt mấy phần trăm.",
            en: "The estimate for the year in words, with its completion where a plan is given."),
        arguments: 0...3, acceptsEmptyArguments: true,
        examples: [
            FilterExample("a | ước", on: [.figure("a", "26.060 người")], prints: "ước thực hiện cả năm 26.060 người"),
            FilterExample(
                "a | ước(b)", on: [.figure("a", "123.290 người"), .figure("b", "110.260 người")],
                prints: "ước thực hiện cả năm 123.290 người, đạt 111,8% kế hoạch"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput("ước", call, Bilingual(vi: "số", en: "a figure")))
        }
        guard !call.arguments.isEmpty else {
            let words = ReportPhrase.estimate(figure.value, plan: nil, unit: figure.unit)
            return .value(.text(words), sources: call.input.sources)
        }
        switch ComparisonCall.read("ước", call, name: "kế hoạch") {
        case .fault(let diagnostic): return .fault(diagnostic)
        case .missing(_, let sources):
            return .value(
                .text(ReportPhrase.estimate(figure.value, plan: nil, unit: figure.unit)), sources: sources)
        case .figures(let read):
            let words = ReportPhrase.estimate(
                read.comparison.figure, plan: read.comparison.other, unit: read.comparison.unit, name: read.name,
                places: read.comparison.places)
            return .value(.text(words), sources: read.sources)
        }
    }
}
