import Diagnostics
import Expressions
import Values
import Vietnamese

extension Evaluator {
    /// `kiểm tra`: what does not hold is an error with the values of both sides and where they come from.
    ///
    /// Of several conditions joined by `và` the first that fails is told.
    mutating func check(_ check: SyntaxCheck) {
        guard condition(check.condition) == false else { return }
        let failing = failingPart(of: check.condition)
        guard case .binary(_, let left, let right, _) = failing, isComparison(failing) else {
            return report(.checkFailed(check, failing.span, sides: nil))
        }
        guard let first = operand(left), let second = operand(right) else { return }
        report(.checkFailed(check, failing.span, sides: (shown(first, left), shown(second, right))))
    }

    /// The part of a condition that fails.
    private mutating func failingPart(of condition: Expression) -> Expression {
        guard case .binary(.and, let left, let right, _) = condition else { return condition }
        return self.condition(left) == false ? failingPart(of: left) : failingPart(of: right)
    }

    private func isComparison(_ expression: Expression) -> Bool {
        guard case .binary(let sign, _, _, _) = expression else { return false }
        switch sign {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return true
        case .or, .and, .plus, .minus, .times, .over: return false
        }
    }

    /// A side of a comparison for the report.
    private func shown(_ sourced: SourcedValue, _ expression: Expression) -> CheckedSide {
        let text: String =
            switch sourced.value {
            case .text(let text): "«\(text)»"
            case .number(let number): Self.figureText(Quantity(number), of: sourced)
            case .quantity(let quantity): Self.figureText(quantity, of: sourced)
            case .date(let date): date.short
            case .boolean(let boolean): boolean ? "đúng" : "sai"
            case .list, .table, .row, .empty, .notApplicable, .blank: sourced.value.kindName.vi
            }
        return CheckedSide(text: text, expression: expression, sources: sourced.sources)
    }
}

/// One side of a comparison that does not hold.
struct CheckedSide {
    /// Its value as printed.
    let text: String
    /// What gave the value.
    let expression: Expression
    /// The cells and fields that went into it.
    let sources: [SourceSpan]

    /// The value, with the expression where that says more.
    var words: String {
        switch expression {
        case .number, .text, .boolean: text
        case .name, .member, .element, .call, .unary, .binary, .filter, .faulty: "«\(expression.span.text)» là \(text)"
        }
    }
}

extension Diagnostic {
    /// A check that does not hold.
    static func checkFailed(
        _ check: SyntaxCheck, _ part: SourceSpan, sides: (CheckedSide, CheckedSide)?
    ) -> Diagnostic {
        let from = Bilingual(vi: "lấy từ đây", en: "taken from here")
        let sources = sides.map { $0.sources.prefix(2) + $1.sources.prefix(2) } ?? []
        let values = sides.map { "\($0.words), \($1.words)" }
        let words = check.words ?? String(part.text)
        return Diagnostic(
            "evaluate.check-failed", .error,
            Bilingual(vi: "kiểm tra không đạt: «\(words)»", en: "the check «\(words)» fails"), at: part,
            explanation: values.map {
                Bilingual(vi: "Giá trị khi kiểm tra: \($0).", en: "The values: \($0).")
            },
            found: values, expected: Bilingual(vi: String(part.text), en: String(part.text)),
            notes: sources.map { Note(from, at: $0) })
    }
}
