package import Diagnostics
package import Document

/// A line of a list text (nơi nhận, kính gửi) before evaluation.
package indirect enum SyntaxListLine: Sendable {
    /// `- text`, `+ text`, or a line without a mark, which continues the entry before it.
    case line(SyntaxListEntry)
    /// `{` … `} words`: entries held together by a brace, the words at it, and the place of the opening brace.
    case group([SyntaxListLine], words: [SyntaxInline], SourceSpan)
    /// `{% nếu %}` on lines of its own, around whole lines.
    case condition([SyntaxBranch<SyntaxListLine>], SourceSpan)
    /// `{% lặp %}` on lines of its own, around whole lines.
    case loop(SyntaxLoop<SyntaxListLine>)
    /// `{% đặt tên = … %}` or `{% kiểm tra … %}` on a line of its own.
    case statement(SyntaxStatement)
    /// `{% chèn nơi_nhận.xã %}` on a line of its own.
    case include(SyntaxInclude)
}

/// One line of a list text.
package struct SyntaxListEntry: Sendable {
    /// The mark; `nil` continues the entry before it.
    package var mark: List.Mark?
    /// The text after the mark.
    package var content: [SyntaxInline]
    /// `{nguyên văn}`.
    package var isVerbatim: Bool
    /// The line.
    package var span: SourceSpan

    /// A line of a list text.
    package init(mark: List.Mark?, content: [SyntaxInline], isVerbatim: Bool = false, span: SourceSpan) {
        self.mark = mark
        self.content = content
        self.isVerbatim = isVerbatim
        self.span = span
    }
}
