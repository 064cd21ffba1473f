import Diagnostics
import Expressions
import Values
import Vietnamese

/// `bình_quân("cột")`: the mean of a column or a list, exact to 34 digits; round it with `làm_tròn`.
enum MeanFilter {
    /// The filter.
    static let description = FilterDescription(
        "bình_quân",
        summary: Bilingual(
            vi: "Số bình quân của một cột hay một danh sách; ô không áp dụng không tính vào số lượng.",
            en: "The mean of a column or list; cells that are not applicable do not count."),
        arguments: 0...1,
        examples: [
            FilterExample("xã | bình_quân(\"Hộ\")", on: [.column("xã", "Hộ", ["10", "x", "21"])], prints: "15,5"),
            FilterExample(
                "xã.Ca | bình_quân | làm_tròn(1)", on: [.column("xã", "Ca", ["1 ca", "2 ca", "2 ca"])], prints: "1,7 ca"
            ),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        switch call.values("bình_quân") {
        case .failure(let fault): return .fault(fault.diagnostic)
        case .success(let values):
            let counted = values.filter { $0.value != .notApplicable }
            let outcome = SumFilter.sum(values, [], call)
            guard let sum = outcome.value, !counted.isEmpty else { return outcome }
            switch Arithmetic.compute(.over, sum.value, .number(ExactDecimal(counted.count))) {
            case .success(let mean): return .value(mean, sources: sum.sources, outcome.diagnostics)
            case .failure(let fault): return .fault(.operatorFault(fault, sum.value, sum.value, at: call.nameSpan))
            }
        }
    }
}
