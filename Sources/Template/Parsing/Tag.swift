import Diagnostics
import Expressions

/// A tag `{% … %}` as read, before it is known what it encloses.
struct Tag: Sendable {
    /// What it says.
    var kind: Kind
    /// Its range in the source, braces included.
    var range: Range<Int>
    /// Whether its word was reported as unknown and the nearest one stands in its place: what it lacks is no second
    /// fault.
    var isMisspelt = false

    /// What a tag says.
    enum Kind: Sendable {
        /// `{% nếu … %}`.
        case condition(Expression)
        /// `{% lặp x trong … %}`: variable, its place, what is run through.
        case loop(String, SourceSpan, Expression)
        /// `{% hoặc nếu … %}`, or `{% không thì %}` without condition.
        case branch(Expression?)
        /// `{% hết %}`; English `endif` and `endfor` say what they close.
        case close(Closing)
        /// `{% đặt x = … %}`, `{% kiểm tra … %}`.
        case statement(SyntaxStatement)
        /// `{% chèn … %}`.
        case include(SyntaxInclude)
        /// Could not be read and was reported; it may have been an opening tag.
        case unknown
        /// Could not be read and was reported; stands for itself.
        case skipped
    }

    /// What a closing tag closes.
    enum Closing: Hashable, Sendable {
        /// `hết`, `end`.
        case any
        /// `endif`.
        case condition
        /// `endfor`.
        case loop
    }
}

extension Diagnostic {
    /// A tag whose closing braces are missing.
    static func unfinishedTag(isOutput: Bool, at span: SourceSpan) -> Diagnostic {
        let (open, close) = isOutput ? ("{{", "}}") : ("{%", "%}")
        return Diagnostic(
            "template.unclosed-tag", .error,
            Bilingual(
                vi: "dấu «\(open)» không được đóng trong dòng của nó", en: "«\(open)» is not closed on its line"),
            at: span, found: open,
            expected: Bilingual(vi: "dấu «\(close)» trên cùng dòng", en: "«\(close)» on the same line"))
    }

    /// `{% hết %}` without opening.
    static func strayClosing(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.stray-closing", .error,
            Bilingual(vi: "thẻ «\(tag)» không đóng thẻ nào", en: "the tag «\(tag)» closes nothing"), at: span,
            explanation: Bilingual(
                vi:
                    "Thẻ đứng một mình trên dòng thì đóng cũng một mình trên dòng; thẻ trong dòng thì đóng trong dòng đó.",
                en: "A tag alone on its line is closed alone on a line; a tag inside a line is closed in that line."),
            found: tag)
    }

    /// `{% không thì %}` without `{% nếu %}`.
    static func strayBranch(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.stray-branch", .error,
            Bilingual(
                vi: "thẻ «\(tag)» không nằm trong thẻ «nếu» nào", en: "the tag «\(tag)» belongs to no «nếu» (if)"),
            at: span, found: tag)
    }

    /// A branch behind `{% không thì %}`, which takes everything that is left.
    static func branchAfterLast(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.branch-after-else", .error,
            Bilingual(
                vi: "thẻ «\(tag)» đứng sau «không thì» nên không bao giờ được dùng",
                en: "the tag «\(tag)» stands behind «không thì» (else) and is never used"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Trong một thẻ «nếu», «không thì» chỉ có một và đứng cuối; điều kiện khác viết bằng «hoặc nếu» ở trước nó.",
                en:
                    "A «nếu» (if) has one «không thì», the last branch; write other conditions with «hoặc nếu» before it."
            ),
            found: tag, suggestion: "hoặc nếu")
    }

    /// Tags nested beyond the bound.
    static func tagsTooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.too-deep", .error,
            Bilingual(vi: "các thẻ lồng nhau quá \(limit) tầng", en: "tags are nested more than \(limit) deep"),
            at: span,
            expected: Bilingual(vi: "nhiều nhất \(limit) tầng", en: "at most \(limit) levels"))
    }
}
