import Diagnostics
import Expressions
import Values
import Vietnamese

/// `lớn_nhất("cột")`: the largest figure of a column or a list.
enum LargestFilter {
    /// The filter.
    static let description = FilterDescription(
        "lớn_nhất",
        summary: Bilingual(
            vi: "Số lớn nhất của một cột hay một danh sách; ô không áp dụng được bỏ qua.",
            en: "The largest figure of a column or list; cells that are not applicable are left out."),
        arguments: 0...1,
        examples: [
            FilterExample(
                "xã | lớn_nhất(\"Dân số\")", on: [.column("xã", "Dân số", ["1.105", "812"])], prints: "1.105")
        ],
        apply: { ExtremeFigure.find("lớn_nhất", .greater, $0) })
}
