import Diagnostics
import Values
import Vietnamese

/// `vượt(dự_toán, "dự toán")`: `vượt 11,7% dự toán`.
enum ExcessFilter {
    /// The filter.
    static let description = FilterDescription(
        "vượt",
        summary: Bilingual(
            vi: "Phần vượt kế hoạch tính bằng phần trăm; chưa đủ thì in phần còn thiếu.",
            en: "What is above the plan, in percent; what is missing, in units."),
        arguments: 1...3, acceptsEmptyArguments: true,
        examples: [
            FilterExample(
                "a | vượt(b, \"dự toán\")", on: [.figure("a", "11.580"), .figure("b", "10.367,7")],
                prints: "vượt 11,7% dự toán"),
            FilterExample(
                "a | vượt(b)", on: [.figure("a", "9 hộ"), .figure("b", "12 hộ")], prints: "thiếu 03 hộ so với kế hoạch"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        ComparisonCall.outcome("vượt", call, name: "kế hoạch") { $0.comparison.excess(over: $0.name) }
    }
}
