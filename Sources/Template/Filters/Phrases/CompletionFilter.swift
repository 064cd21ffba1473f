import Diagnostics
import Values
import Vietnamese

/// `đạt(kế_hoạch)`: `đạt 105,2% kế hoạch`.
enum CompletionFilter {
    /// The filter.
    static let description = FilterDescription(
        "đạt",
        summary: Bilingual(
            vi: "Kết quả so với kế hoạch: đạt mấy phần trăm; chữ thứ hai thay cho chữ «kế hoạch».",
            en: "The figure in percent of the plan."),
        arguments: 1...3, acceptsEmptyArguments: true,
        examples: [
            FilterExample(
                "a | đạt(b)", on: [.figure("a", "1.052 hộ"), .figure("b", "1.000 hộ")], prints: "đạt 105,2% kế hoạch"),
            FilterExample(
                "a | đạt(b, \"kế hoạch vốn\")", on: [.figure("a", "2 tỷ đồng"), .figure("b", "3 tỷ đồng")],
                prints: "đạt 66,7% kế hoạch vốn"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        ComparisonCall.outcome("đạt", call, name: "kế hoạch") { $0.comparison.completion(of: $0.name) }
    }
}
