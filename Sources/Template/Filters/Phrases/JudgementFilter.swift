import Diagnostics
import Values
import Vietnamese

/// `đánh_giá(kế_hoạch, "thấp")`: `đạt`, `vượt` or `chưa đạt` the plan, by the direction in which the figure is better.
enum JudgementFilter {
    /// The filter.
    static let description = FilterDescription(
        "đánh_giá",
        summary: Bilingual(
            vi: "Vượt, đạt hay chưa đạt kế hoạch; «thấp» khi chỉ tiêu càng thấp càng tốt.",
            en: "Whether the plan is met; «thấp» where lower is better."),
        arguments: 1...2, acceptsEmptyArguments: true,
        examples: [
            FilterExample(
                "a | đánh_giá(b)", on: [.figure("a", "12 hộ"), .figure("b", "10 hộ")], prints: "vượt kế hoạch"),
            FilterExample(
                "a | đánh_giá(b, \"thấp\")", on: [.figure("a", "18,3‰"), .figure("b", "15‰")],
                prints: "chưa đạt kế hoạch"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        let direction: FigureComparison.Direction
        switch call.direction(at: 1, "đánh_giá") {
        case .failure(let fault): return .fault(fault.diagnostic)
        case .success(let given): direction = given
        }
        let plain = FilterCall(
            input: call.input, arguments: [call.arguments[0]], inputSpan: call.inputSpan,
            argumentSpans: [call.argumentSpans[0]], nameSpan: call.nameSpan)
        return ComparisonCall.outcome("đánh_giá", plain, name: "kế hoạch") {
            $0.comparison.judgement(direction, of: $0.name)
        }
    }
}
