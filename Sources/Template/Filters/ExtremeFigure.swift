import Diagnostics
import Expressions
import Values
import Vietnamese

/// Finds the figure of a list that is below, or above, all others.
enum ExtremeFigure {
    /// The outcome for a filter; of equal figures the first.
    static func find(_ filter: String, _ sign: Expression.BinaryOperator, _ call: FilterCall) -> FilterOutcome {
        let values: [SourcedValue]
        switch call.values(filter) {
        case .success(let found): values = found
        case .failure(let fault): return .fault(fault.diagnostic)
        }
        var sources = SourceList()
        var best: SourcedValue?
        for value in values {
            switch value.value {
            case .notApplicable: continue
            case .number, .quantity: break
            case .empty, .blank: return .fault(.sumOfEmpty(value.sources.first, call))
            case .text, .date, .boolean, .list, .table, .row: return .fault(.sumOfOther(value, call))
            }
            sources.add(value.sources)
            guard let known = best else {
                best = value
                continue
            }
            switch Comparison.compare(sign, value.value, known.value) {
            case .success(.boolean(true)): best = value
            case .success: break
            case .failure(let fault):
                return .fault(.operatorFault(fault, known.value, value.value, at: call.nameSpan))
            }
        }
        guard let best else { return .value(.notApplicable, sources: values.flatMap(\.sources)) }
        return FilterOutcome(
            value: SourcedValue(best.value, sources: sources.spans, places: best.places), diagnostics: [])
    }
}
