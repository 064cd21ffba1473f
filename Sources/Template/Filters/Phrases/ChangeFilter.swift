import Diagnostics
import Values
import Vietnamese

/// `so_với(năm_trước, "cùng kỳ năm 2025")`: `tăng 3,1% so với cùng kỳ năm 2025`.
enum ChangeFilter {
    /// The filter.
    static let description = FilterDescription(
        "so_với",
        summary: Bilingual(
            vi: "Tăng, giảm mấy phần trăm so với số gốc; số gốc bằng 0 thì tính theo đơn vị.",
            en: "The change in percent; in units where the base is zero."),
        arguments: 1...3, acceptsEmptyArguments: true,
        examples: [
            FilterExample(
                "a | so_với(b, \"cùng kỳ năm 2025\")", on: [.figure("a", "1.031 hộ"), .figure("b", "1.000 hộ")],
                prints: "tăng 3,1% so với cùng kỳ năm 2025"),
            FilterExample(
                "a | so_với(b)", on: [.figure("a", "5 ca"), .figure("b", "0 ca")], prints: "tăng 05 ca so với cùng kỳ"),
            FilterExample(
                "a | so_với(b)", on: [.figure("a", "5 ca"), .empty("b")], prints: "chưa có số liệu cùng kỳ để so sánh"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        ComparisonCall.outcome("so_với", call, name: "cùng kỳ") { $0.comparison.change(against: $0.name) }
    }
}
