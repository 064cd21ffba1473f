package import Diagnostics
package import Vietnamese

/// An expression of the template language with the place of each part.
package indirect enum Expression: Sendable {
    /// A whole number.
    case number(ExactDecimal, SourceSpan)
    /// Quoted text, straight or curly.
    case text(String, SourceSpan)
    /// `đúng`, `sai`.
    case boolean(Bool, SourceSpan)
    /// A name as typed.
    case name(String, SourceSpan)
    /// `a.b`, with the place of `b`.
    case member(Expression, String, SourceSpan)
    /// `a["b"]`, with the place of the brackets.
    case element(Expression, Expression, SourceSpan)
    /// `f(a, b)`: the name, its arguments, the place of the name.
    case call(String, [Expression], SourceSpan)
    /// `- a`, `không a`.
    case unary(UnaryOperator, Expression, SourceSpan)
    /// `a + b` and the like, with the place of the sign.
    case binary(BinaryOperator, Expression, Expression, SourceSpan)
    /// `a | lọc(b)`: the input, the filter's name, its arguments, the place of the name.
    case filter(Expression, String, [Expression], SourceSpan)
    /// Could not be read and was reported; evaluates to nothing, silently.
    case faulty(SourceSpan)

    /// Signs before one operand.
    package enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
        /// `-`.
        case minus = "-"
        /// `không`.
        case not = "không"
    }

    /// Signs between two operands.
    package enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
        /// `hoặc`.
        case or = "hoặc"
        /// `và`.
        case and = "và"
        /// `=`.
        case equal = "="
        /// `!=`.
        case notEqual = "!="
        /// `<`.
        case less = "<"
        /// `<=`.
        case lessOrEqual = "<="
        /// `>`.
        case greater = ">"
        /// `>=`.
        case greaterOrEqual = ">="
        /// `+`.
        case plus = "+"
        /// `-`.
        case minus = "-"
        /// `*`.
        case times = "*"
        /// `/`.
        case over = "/"
    }

    /// Whether it is a number written in the expression, perhaps with a minus: in a comparison it takes the unit of the
    /// other side.
    package var isWrittenNumber: Bool {
        switch self {
        case .number: true
        case .unary(.minus, let operand, _): operand.isWrittenNumber
        case .text, .boolean, .name, .member, .element, .call, .unary, .binary, .filter, .faulty: false
        }
    }

    /// The whole expression's place.
    package var span: SourceSpan {
        switch self {
        case .number(_, let span), .text(_, let span), .boolean(_, let span), .name(_, let span), .faulty(let span):
            span
        case .member(let base, _, let span), .element(let base, _, let span): base.span.extended(to: span)
        case .call(_, let arguments, let span): arguments.last.map { span.extended(to: $0.span) } ?? span
        case .unary(_, let operand, let span): span.extended(to: operand.span)
        case .binary(_, let left, let right, _): left.span.extended(to: right.span)
        case .filter(let input, _, let arguments, let span):
            input.span.extended(to: arguments.last?.span ?? span)
        }
    }
}
