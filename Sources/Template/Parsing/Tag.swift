import Diagnostics

/// A tag `{% … %}` as read, before it is known what it encloses.
struct Tag: Sendable {
    /// What it says.
    var kind: Kind
    /// Its range in the source, braces included.
    var range: Range<Int>

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
        /// `{% đặt x = … %}`.
        case assignment(SyntaxAssignment)
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
