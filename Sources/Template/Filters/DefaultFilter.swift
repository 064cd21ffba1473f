import Diagnostics
import Values

/// `mặc_định("…")`: what is printed or computed where there is no value.
enum DefaultFilter {
    /// The filter.
    static let description = FilterDescription(
        "mặc_định",
        summary: Bilingual(
            vi: "Dùng giá trị trong ngoặc khi phía trước chưa có giá trị.",
            en: "Takes the value in brackets where there is none before the bar."),
        arguments: 1...1,
        acceptsEmpty: true,
        acceptsNotApplicable: true,
        examples: [
            FilterExample("ghi_chú | mặc_định(\"không\")", on: [.empty("ghi chú")], prints: "không"),
            FilterExample("ghi_chú | mặc_định(\"không\")", on: [.text("ghi chú", "đủ")], prints: "đủ"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard call.input.value == .empty, let other = call.arguments.first else {
            return FilterOutcome(value: call.input, diagnostics: [])
        }
        return .value(other.value, sources: SourceList.merged(call.input, other))
    }
}
