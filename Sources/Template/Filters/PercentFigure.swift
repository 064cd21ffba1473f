import Diagnostics
import Expressions
import Values
import Vietnamese

/// Computes one figure over another of the same unit, in %.
enum PercentFigure {
    /// The outcome for a filter.
    static func compute(
        _ filter: String, _ call: FilterCall,
        _ percent: (ExactDecimal, ExactDecimal) throws(ArithmeticFault) -> ExactDecimal
    ) -> FilterOutcome {
        let number = Bilingual(vi: "số", en: "a figure")
        let other = call.arguments[0]
        let sources = SourceList.merged(call.input, other)
        if other.value == .notApplicable { return .value(.notApplicable, sources: sources) }
        guard let one = Arithmetic.figure(call.input.value) else { return .fault(.filterInput(filter, call, number)) }
        guard let base = Arithmetic.figure(other.value) else {
            return .fault(.filterArgument(filter, call, at: 0, number))
        }
        func fault(_ fault: OperatorFault) -> FilterOutcome {
            .fault(.operatorFault(fault, call.input.value, other.value, at: call.argumentSpans[0]))
        }
        guard one.unit == base.unit else {
            return fault(.units(Arithmetic.shown(one.unit), Arithmetic.shown(base.unit)))
        }
        do throws(ArithmeticFault) {
            return .value(Arithmetic.make(try percent(one.value, base.value), "%"), sources: sources)
        } catch {
            return fault(error == .divisionByZero ? .division : .overflow)
        }
    }
}
