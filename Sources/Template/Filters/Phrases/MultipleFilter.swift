import Diagnostics
import Values
import Vietnamese

/// `gấp(năm_trước, "cùng kỳ")`: `tăng gấp 2,24 lần so với cùng kỳ`.
enum MultipleFilter {
    /// The filter.
    static let description = FilterDescription(
        "gấp",
        summary: Bilingual(
            vi: "Gấp mấy lần số gốc.",
            en: "How many times the base."),
        arguments: 1...3, acceptsEmptyArguments: true,
        examples: [
            FilterExample(
                "a | gấp(b)", on: [.figure("a", "1.400 ca"), .figure("b", "626 ca")],
                prints: "tăng gấp 2,24 lần so với cùng kỳ")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        ComparisonCall.outcome("gấp", call, name: "cùng kỳ") { $0.comparison.multiple(of: $0.name) }
    }
}
