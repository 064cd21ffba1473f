import Diagnostics
import Expressions
import Values
import Vietnamese

/// `tăng(…)`: the growth over an earlier figure, in %; below 0 where it fell.
enum GrowthFilter {
    /// The filter.
    static let description = FilterDescription(
        "tăng",
        summary: Bilingual(
            vi: "Tăng bao nhiêu phần trăm so với số trong ngoặc, ví dụ so với năm trước; giảm thì ra số âm.",
            en: "The growth over the figure in brackets, in %."),
        arguments: 1...1,
        examples: [
            FilterExample(
                "năm_nay | tăng(năm_trước)", on: [.figure("năm nay", "126"), .figure("năm trước", "120")], prints: "5%")
        ],
        apply: { call in
            PercentFigure.compute("tăng", call) { one, other throws(ArithmeticFault) in
                try one.subtracting(other).multiplying(ExactDecimal(100)).divided(by: other.magnitude)
            }
        })
}
