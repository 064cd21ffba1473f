import Diagnostics
import Document
import Values

extension Evaluator {
    /// Codes of errors that say that a value is missing, not that one is wrong; in a draft they are findings.
    static let missingCodes: Set<String> = [
        "evaluate.unknown-name", "evaluate.empty-value", "evaluate.blank-computed", "form.abbreviation-missing",
        "form.signer-unknown",
    ]

    /// What a draft prints for an expression without value; nothing outside drafts, where that was an error.
    func missing(_ expression: Expression) -> [Inline] {
        guard context.isDraft else { return [] }
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

    /// What an expression asks for, in words: `số_hộ | số` asks for `số hộ`.
    private static func name(_ expression: Expression) -> String {
        if case .filter(let input, _, _, _) = expression { return name(input) }
        return String(expression.span.text).replacing("_", with: " ")
    }
}
