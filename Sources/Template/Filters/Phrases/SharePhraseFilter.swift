import Diagnostics
import Values
import Vietnamese

/// `chiếm(tổng)`: `chiếm 62,5%`.
enum SharePhraseFilter {
    /// The filter.
    static let description = FilterDescription(
        "chiếm",
        summary: Bilingual(
            vi: "Chiếm mấy phần trăm của tổng.",
            en: "The share of a total."),
        arguments: 1...3, acceptsEmptyArguments: true,
        examples: [
            FilterExample("a | chiếm(b)", on: [.figure("a", "20 xã"), .figure("b", "32 xã")], prints: "chiếm 62,5%")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        ComparisonCall.outcome("chiếm", call, name: "tổng số") { $0.comparison.share() }
    }
}
