package import Values
package import Vietnamese

/// Exact `+ - * /` over numbers and quantities.
///
/// Same units add; a quantity times a number keeps its unit; a quantity over the same unit is a number. What is not
/// applicable makes the result not applicable, as in a printed table.
package enum Arithmetic {
    /// The result of one sign; signs that are not arithmetic never come here and give `.kinds`.
    package static func compute(
        _ sign: Expression.BinaryOperator, _ left: Value, _ right: Value
    ) -> Result<Value, OperatorFault> {
        if left == .notApplicable, isFigure(right) { return .success(.notApplicable) }
        if right == .notApplicable, isFigure(left) { return .success(.notApplicable) }
        guard let first = figure(left), let second = figure(right) else {
            let bothText = isText(left) && isText(right)
            return .failure(sign == .plus && (bothText || isText(left) || isText(right)) ? .textSum : .kinds)
        }
        do throws(ArithmeticFault) {
            switch sign {
            case .plus, .minus:
                guard first.unit == second.unit else {
                    return .failure(.units(shown(first.unit), shown(second.unit)))
                }
                let value =
                    sign == .plus ? try first.value.adding(second.value) : try first.value.subtracting(second.value)
                return .success(make(value, first.unit))
            case .times:
                if first.unit != nil, second.unit != nil { return .failure(.quantityProduct) }
                return .success(make(try first.value.multiplying(second.value), first.unit ?? second.unit))
            case .over:
                if first.unit == nil, second.unit != nil { return .failure(.quantityDivisor) }
                if let unit = second.unit, unit != first.unit {
                    return .failure(.units(shown(first.unit), unit))
                }
                let value = try first.value.divided(by: second.value)
                return .success(make(value, second.unit == nil ? first.unit : nil))
            case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
                return .failure(.kinds)
            }
        } catch {
            switch error {
            case .overflow: return .failure(.overflow)
            case .divisionByZero: return .failure(.division)
            }
        }
    }

    /// A number or quantity as a quantity whose unit is `nil` for a bare number.
    package static func figure(_ value: Value) -> Quantity? {
        switch value {
        case .number(let number): Quantity(number)
        case .quantity(let quantity):
            Quantity(quantity.value, unit: quantity.unit?.isEmpty == true ? nil : quantity.unit)
        case .text, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: nil
        }
    }

    /// A figure as a value.
    package static func make(_ value: ExactDecimal, _ unit: String?) -> Value {
        unit.map { .quantity(Quantity(value, unit: $0)) } ?? .number(value)
    }

    /// A unit for messages.
    package static func shown(_ unit: String?) -> String { unit ?? "không đơn vị" }

    private static func isText(_ value: Value) -> Bool {
        if case .text = value { true } else { false }
    }

    private static func isFigure(_ value: Value) -> Bool { value == .notApplicable || figure(value) != nil }
}
