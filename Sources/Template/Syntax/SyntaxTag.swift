package import Diagnostics
package import Document
package import Expressions

/// One branch of `{% nếu %}`: its condition (`nil` for `{% không thì %}`) and what it encloses.
package struct SyntaxBranch<Node: Sendable>: Sendable {
    /// The condition; `nil` always holds.
    package var condition: Expression?
    /// What it encloses.
    package var content: [Node]

    /// A branch.
    package init(condition: Expression?, content: [Node]) {
        self.condition = condition
        self.content = content
    }
}

/// `{% lặp x trong tập %} … {% hết %}`.
package struct SyntaxLoop<Node: Sendable>: Sendable {
    /// The name of the loop variable as typed.
    package var variable: String
    /// Where the name stands.
    package var variableSpan: SourceSpan
    /// What is run through.
    package var collection: Expression
    /// What is repeated.
    package var content: [Node]
    /// The opening tag.
    package var span: SourceSpan

    /// A loop.
    package init(
        variable: String, variableSpan: SourceSpan, collection: Expression, content: [Node], span: SourceSpan
    ) {
        self.variable = variable
        self.variableSpan = variableSpan
        self.collection = collection
        self.content = content
        self.span = span
    }
}

/// A tag that prints nothing and encloses nothing.
package enum SyntaxStatement: Sendable {
    /// `{% đặt tên = … %}`.
    case assignment(SyntaxAssignment)
    /// `{% kiểm tra … %}`.
    case check(SyntaxCheck)
}

/// `{% kiểm tra điều kiện: "lời" %}`: what must hold for the document to be made (thẻ kiểm tra).
package struct SyntaxCheck: Sendable {
    /// What must hold.
    package var condition: Expression
    /// What is said where it does not; `nil` says the values only.
    package var words: String?
    /// The tag.
    package var span: SourceSpan

    /// A check.
    package init(condition: Expression, words: String?, span: SourceSpan) {
        self.condition = condition
        self.words = words
        self.span = span
    }
}

/// `{% đặt tên = biểu thức %}`.
package struct SyntaxAssignment: Sendable {
    /// The name as typed.
    package var name: String
    /// Where the name stands.
    package var nameSpan: SourceSpan
    /// The value.
    package var value: Expression
    /// The tag.
    package var span: SourceSpan

    /// An assignment.
    package init(name: String, nameSpan: SourceSpan, value: Expression, span: SourceSpan) {
        self.name = name
        self.nameSpan = nameSpan
        self.value = value
        self.span = span
    }
}

/// `{% chèn "tệp" với a = 1 %}` or `{% chèn nơi_nhận.xã trừ "Các phòng" %}`.
package struct SyntaxInclude: Sendable {
    /// What is included.
    package var target: Target
    /// The openings of the lines that are left out, after `trừ`; lists only.
    package var omissions: [(text: String, span: SourceSpan)] = []
    /// The arguments after `với`.
    package var arguments: [SyntaxAssignment]
    /// The tag.
    package var span: SourceSpan

    /// An include.
    package init(target: Target, arguments: [SyntaxAssignment], span: SourceSpan) {
        self.target = target
        self.arguments = arguments
        self.span = span
    }

    /// What is included.
    package enum Target: Hashable, Sendable {
        /// A file, relative to the including one.
        case path(String, SourceSpan)
        /// A named list: its folded family (`noi_nhan`) and slug.
        case named(family: String, slug: String, SourceSpan)
    }
}

/// A piece of a line before evaluation.
package indirect enum SyntaxInline: Sendable {
    /// Characters as printed, with their place.
    case text(String, SourceSpan)
    /// `**đậm**` and the like.
    case emphasis(Emphasis, [SyntaxInline])
    /// `\\`.
    case lineBreak
    /// `[^1]`, with the label.
    case footnote(String, SourceSpan)
    /// `{{ … }}`.
    case output(Expression, SourceSpan)
    /// `{% nếu %}` inside a line.
    case condition([SyntaxBranch<SyntaxInline>], SourceSpan)
    /// `{% lặp %}` inside a line.
    case loop(SyntaxLoop<SyntaxInline>)
    /// `{% đặt %}` or `{% kiểm tra %}` inside a line: prints nothing.
    case statement(SyntaxStatement)
}
