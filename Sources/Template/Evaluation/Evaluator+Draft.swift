import Diagnostics
import Document
import Values
import Vietnamese
import Expressions

extension Evaluator {
    /// Codes of errors that say that a value is missing, not that one is wrong; in a draft they are findings.
    static let missingCodes: Set<String> = [
        "evaluate.unknown-name", "evaluate.empty-value", "evaluate.blank-computed", "form.abbreviation-missing",
        "form.signer-unknown", "filter.sum-of-empty", "filter.join-of-empty",
    ]

    /// What a draft prints for an expression without value; nothing outside drafts, where that was an error.
    func missing(_ expression: Expression) -> [Inline] {
        guard context.isDraft, dryDepth == 0 else { return [] }
        return [Self.mark(Self.name(expression), Origin(expression.span, trace: trace))]
    }

    /// What a draft prints for a value of the head that is needed and that nobody has given.
    func missing(_ name: String, at span: SourceSpan) -> [Inline]? {
        context.isDraft ? [Self.mark(name, Origin(span, trace: trace))] : nil
    }

    /// A piece of text; one that is the mark of a missing value shows as such.
    static func text(_ text: String, _ origin: Origin) -> Inline {
        guard let span = origin.written, DraftMark.holds(span) else { return .text(text, origin) }
        return .emphasis(.missing, [.text(text, origin)])
    }

    private static func mark(_ name: String, _ origin: Origin) -> Inline {
        .emphasis(.missing, [.text(DraftMark.words(name), origin)])
    }

    /// What a draft prints where no branch of a choice could be chosen; nothing outside drafts.
    func missing<Node>(_ branches: [SyntaxBranch<Node>]) -> [Inline] {
        branches.lazy.compactMap(\.condition).first.map(missing) ?? []
    }

    /// What an expression asks for, in words: `số_hộ | số` asks for `số hộ`, `xã | tổng("Ca")` for `tổng Ca`.
    private static func name(_ expression: Expression) -> String {
        if case .filter = expression { return asked(expression).joined(separator: ", ") }
        let quotes = expression.span.text.contains { $0 == "|" || $0 == "\"" }
        guard quotes else { return String(expression.span.text).replacing("_", with: " ") }
        return asked(expression).joined(separator: ", ")
    }

    /// The names in an expression that can lack a value, each once, without signs and brackets.
    private static func asked(_ expression: Expression) -> [String] {
        switch expression {
        case .number, .text, .boolean, .faulty: return []
        case .name, .member, .call: return [String(expression.span.text).replacing("_", with: " ")]
        case .element(_, .text(let name, _), _): return [name]
        case .element: return [String(expression.span.text).replacing("_", with: " ")]
        case .unary(_, let operand, _): return asked(operand)
        case .binary(_, let left, let right, _):
            let first = asked(left)
            return first + asked(right).filter { !first.contains($0) }
        case .filter(let input, let filter, let arguments, _):
            if case .text(let column, _)? = arguments.first, Key.fold(filter) == Key.fold(SumFilter.description.name) {
                return ["\(SumFilter.description.name) \(column)"]
            }
            return asked(input)
        }
    }
}
