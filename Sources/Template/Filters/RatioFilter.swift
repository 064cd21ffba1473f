import Diagnostics
import Expressions
import Values
import Vietnamese

/// `tỷ_lệ(…)`: a figure over another, in %; round it with `làm_tròn`.
enum RatioFilter {
    /// The filter.
    static let description = FilterDescription(
        "tỷ_lệ",
        summary: Bilingual(
            vi: "Tỷ lệ phần trăm so với số trong ngoặc, ví dụ so với kế hoạch.",
            en: "A figure over that in brackets, in %."),
        arguments: 1...1,
        examples: [
            FilterExample(
                "đạt | tỷ_lệ(giao) | làm_tròn(1)", on: [.figure("đạt", "311 ca"), .figure("giao", "689 ca")],
                prints: "45,1%")
        ],
        apply: { call in
            PercentFigure.compute("tỷ_lệ", call) { one, other throws(ArithmeticFault) in
                try one.multiplying(ExactDecimal(100)).divided(by: other)
            }
        })
}
