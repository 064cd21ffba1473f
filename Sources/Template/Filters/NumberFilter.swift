import Diagnostics
import Values
import Vietnamese
import Expressions

/// `số`: the number of a figure without its unit.
enum NumberFilter {
    /// The filter.
    static let description = FilterDescription(
        "số",
        summary: Bilingual(vi: "Lấy con số, bỏ đơn vị.", en: "Takes the number without its unit."),
        examples: [
            FilterExample("chỉ_tiêu | số", on: [.figure("chỉ tiêu", "190 ca")], prints: "190"),
            FilterExample("vốn | số", on: [.figure("vốn", "1,5 tỷ đồng")], prints: "1,5"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput("số", call, Bilingual(vi: "số", en: "a figure")))
        }
        let number = SourcedValue(.number(figure.value), sources: call.input.sources, places: call.input.places)
        return FilterOutcome(value: number, diagnostics: [])
    }
}
