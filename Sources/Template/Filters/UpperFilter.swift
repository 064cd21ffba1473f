import Diagnostics
import Values
import Vietnamese

/// `hoa`: capitals.
enum UpperFilter {
    /// The filter.
    static let description = FilterDescription(
        "hoa",
        summary: Bilingual(vi: "Viết bằng chữ in hoa.", en: "Capital letters."),
        examples: [
            FilterExample("tên | hoa", on: [.text("tên", "Ủy ban nhân dân")], prints: "ỦY BAN NHÂN DÂN")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .text(let text) = call.input.value else {
            return .fault(.filterInput("hoa", call, Bilingual(vi: "chữ", en: "text")))
        }
        return .value(.text(Capitals.upper(text)), sources: call.input.sources)
    }
}
