import Diagnostics
import Values
import Vietnamese

/// `thường`: small letters; a mention of an appendix becomes `phụ lục II`.
enum LowerFilter {
    /// The filter.
    static let description = FilterDescription(
        "thường",
        summary: Bilingual(
            vi: "Viết bằng chữ thường; lời dẫn phụ lục thành «phụ lục II».",
            en: "Small letters; a mention of an appendix becomes «phụ lục II»."),
        examples: [
            FilterExample("tên | thường", on: [.text("tên", "KẾ HOẠCH")], prints: "kế hoạch")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .text(let text) = call.input.value else {
            return .fault(.filterInput("thường", call, Bilingual(vi: "chữ", en: "text")))
        }
        return .value(.text(Capitals.lower(text)), sources: call.input.sources)
    }
}
