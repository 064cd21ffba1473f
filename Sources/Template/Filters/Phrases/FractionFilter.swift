import Diagnostics
import Values
import Vietnamese

/// `trên(tổng)`: `12/12 xã`.
enum FractionFilter {
    /// The filter.
    static let description = FilterDescription(
        "trên",
        summary: Bilingual(
            vi: "Phân số n/m, kèm đơn vị.",
            en: "The fraction n/m with its unit."),
        arguments: 1...1, acceptsEmptyArguments: true,
        examples: [
            FilterExample("a | trên(b)", on: [.figure("a", "12 xã"), .figure("b", "12 xã")], prints: "12/12 xã")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        ComparisonCall.outcome("trên", call, name: "tổng số") { $0.comparison.fraction }
    }
}
