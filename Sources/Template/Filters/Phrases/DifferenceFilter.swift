import Diagnostics
import Values
import Vietnamese

/// `chênh(tháng_trước, "tháng trước")`: `giảm 05 ca so với tháng trước`.
enum DifferenceFilter {
    /// The filter.
    static let description = FilterDescription(
        "chênh",
        summary: Bilingual(
            vi: "Tăng, giảm bao nhiêu đơn vị so với số gốc.",
            en: "The change in units."),
        arguments: 1...2, acceptsEmptyArguments: true,
        examples: [
            FilterExample(
                "a | chênh(b, \"tháng trước\")", on: [.figure("a", "90 ca"), .figure("b", "95 ca")],
                prints: "giảm 05 ca so với tháng trước")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        ComparisonCall.outcome("chênh", call, name: "cùng kỳ") { $0.comparison.changeInUnits(against: $0.name) }
    }
}
