import Diagnostics
import Expressions
import Values
import Vietnamese

/// `hai_chữ_số`: counts below ten with a zero before them, `07 xã`.
enum PaddedFilter {
    /// The filter.
    static let description = FilterDescription(
        "hai_chữ_số",
        summary: Bilingual(
            vi: "Số nguyên từ 1 đến 9 in thêm số 0 phía trước, giữ đơn vị.",
            en: "Whole numbers below ten with a zero before them."),
        examples: [
            FilterExample("a | hai_chữ_số", on: [.figure("a", "7 xã")], prints: "07 xã"),
            FilterExample("a | hai_chữ_số", on: [.figure("a", "12 xã")], prints: "12 xã"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput("hai_chữ_số", call, Bilingual(vi: "số", en: "a figure")))
        }
        return .value(.text(CountPhrase.text(figure.value, unit: figure.unit)), sources: call.input.sources)
    }
}
