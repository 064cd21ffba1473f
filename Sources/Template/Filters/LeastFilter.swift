import Diagnostics
import Expressions
import Values
import Vietnamese

/// `nhỏ_nhất("cột")`: the smallest figure of a column or a list.
enum LeastFilter {
    /// The filter.
    static let description = FilterDescription(
        "nhỏ_nhất",
        summary: Bilingual(
            vi: "Số nhỏ nhất của một cột hay một danh sách; ô không áp dụng được bỏ qua.",
            en: "The smallest figure of a column or list; cells that are not applicable are left out."),
        arguments: 0...1,
        examples: [
            FilterExample("xã | nhỏ_nhất(\"Dân số\")", on: [.column("xã", "Dân số", ["1.105", "812"])], prints: "812"),
            FilterExample("xã.Ca | nhỏ_nhất", on: [.column("xã", "Ca", ["19 ca", "x", "4 ca"])], prints: "4 ca"),
        ],
        apply: { ExtremeFigure.find("nhỏ_nhất", .less, $0) })
}
