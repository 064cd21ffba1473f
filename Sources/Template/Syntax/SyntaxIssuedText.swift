package import Diagnostics
package import Document

/// The heading of a text issued with the main one, with what stands below it about its reference line.
package struct SyntaxIssuedText: Sendable {
    /// The name in brackets, folded.
    package var name: String?
    /// The title.
    package var title: [SyntaxInline]
    /// `{kèm theo: …}` below it: `nil` generates, empty prints none.
    package var reference: [SyntaxInline]?
    /// `{ngang}`.
    package var orientation: Orientation
    /// The line.
    package var span: SourceSpan

    /// The heading of an issued text.
    package init(
        name: String? = nil, title: [SyntaxInline], reference: [SyntaxInline]? = nil,
        orientation: Orientation = .portrait, span: SourceSpan
    ) {
        self.name = name
        self.title = title
        self.reference = reference
        self.orientation = orientation
        self.span = span
    }
}
