package import Values
import Vietnamese

/// Comparisons within one kind: numbers, figures of one unit, dates, text and true/false.
///
/// Text and true/false have no order, only `=` and `!=`. What is not applicable is neither equal to, nor above or
/// below anything: only `!=` holds.
package enum Comparison {
    /// Whether a comparison holds; signs that do not compare never come here and give `.kinds`.
    package static func compare(
        _ sign: Expression.BinaryOperator, _ left: Value, _ right: Value
    ) -> Result<Value, OperatorFault> {
        if left == .notApplicable || right == .notApplicable { return .success(.boolean(sign == .notEqual)) }
        if let first = Arithmetic.figure(left), let second = Arithmetic.figure(right) {
            guard first.unit == second.unit else {
                return .failure(.units(Arithmetic.shown(first.unit), Arithmetic.shown(second.unit)))
            }
            return ordered(sign, first.value, second.value)
        }
        switch (left, right) {
        case (.date(let first), .date(let second)): return ordered(sign, first, second)
        case (.text(let first), .text(let second)): return equal(sign, first == second)
        case (.boolean(let first), .boolean(let second)): return equal(sign, first == second)
        case (.list, .list), (.table, .table), (.row, .row): return .failure(.noOrder)
        case (.text, _), (.number, _), (.quantity, _), (.date, _), (.boolean, _), (.list, _), (.table, _), (.row, _),
            (.empty, _), (.notApplicable, _), (.blank, _):
            return .failure(.kinds)
        }
    }

    /// Two sides of a comparison, one of which may be a number written in the expression: `Tỷ_lệ >= 90` compares with 90
    /// of the unit of the other side.
    package static func sameUnit(
        _ left: Value, isLiteral: Bool, _ right: Value, isLiteral isRightLiteral: Bool
    ) -> (Value, Value) {
        switch (left, right) {
        case (.number(let number), .quantity(let quantity)) where isLiteral:
            (.quantity(Quantity(number, unit: quantity.unit)), right)
        case (.quantity(let quantity), .number(let number)) where isRightLiteral:
            (left, .quantity(Quantity(number, unit: quantity.unit)))
        case (_, _): (left, right)
        }
    }

    private static func ordered<Ordered: Comparable>(
        _ sign: Expression.BinaryOperator, _ left: Ordered, _ right: Ordered
    ) -> Result<Value, OperatorFault> {
        switch sign {
        case .equal: .success(.boolean(left == right))
        case .notEqual: .success(.boolean(left != right))
        case .less: .success(.boolean(left < right))
        case .lessOrEqual: .success(.boolean(left <= right))
        case .greater: .success(.boolean(left > right))
        case .greaterOrEqual: .success(.boolean(left >= right))
        case .or, .and, .plus, .minus, .times, .over: .failure(.kinds)
        }
    }

    private static func equal(_ sign: Expression.BinaryOperator, _ isEqual: Bool) -> Result<Value, OperatorFault> {
        switch sign {
        case .equal: .success(.boolean(isEqual))
        case .notEqual: .success(.boolean(!isEqual))
        case .less, .lessOrEqual, .greater, .greaterOrEqual: .failure(.noOrder)
        case .or, .and, .plus, .minus, .times, .over: .failure(.kinds)
        }
    }
}
