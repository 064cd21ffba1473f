package import Diagnostics
package import Document
package import Expressions

/// A text after parsing: blocks in order, with tags still to be evaluated, and the footnote texts.
package struct SyntaxText: Sendable {
    /// The blocks in order.
    package var blocks: [SyntaxBlock]
    /// The texts of footnotes by label, in the order of their lines.
    package var footnotes: [SyntaxFootnote]

    /// A parsed text.
    package init(blocks: [SyntaxBlock], footnotes: [SyntaxFootnote] = []) {
        self.blocks = blocks
        self.footnotes = footnotes
    }
}

/// A footnote mark `[^1]` in a text.
package struct FootnoteMark: Sendable {
    /// The label without `[^ ]`.
    package var label: String
    /// The mark.
    package var span: SourceSpan
}

/// The text of a footnote: a line `[^1]: …`.
package struct SyntaxFootnote: Sendable {
    /// The label without `[^ ]`.
    package var label: String
    /// The text.
    package var content: [SyntaxInline]
    /// The label's place in its line.
    package var span: SourceSpan

    /// A footnote text.
    package init(label: String, content: [SyntaxInline], span: SourceSpan) {
        self.label = label
        self.content = content
        self.span = span
    }
}

/// A block of a text before evaluation.
package indirect enum SyntaxBlock: Sendable {
    /// One line of plain text.
    case paragraph(SyntaxParagraph)
    /// `#` … `######`, `##.`, `#!`, run-in.
    case heading(SyntaxHeading)
    /// One line `- `, `+ `, `* `; neighbours become one list after evaluation.
    case item(SyntaxItem)
    /// A pipe table.
    case table(SyntaxTable)
    /// `{cột}` … `{cột}` … `{hết}`.
    case columns([[SyntaxBlock]], SourceSpan)
    /// `> ` lines.
    case quotation([SyntaxBlock], SourceSpan)
    /// `{ngắt trang}`.
    case pageBreak(SourceSpan)
    /// `# Phụ lục [tên]: Tiêu đề` and the like: what follows belongs to the appendix.
    case appendix(SyntaxAppendix)
    /// `# Văn bản [tên]: Tiêu đề`: what follows belongs to the issued text.
    case issuedText(SyntaxIssuedText)
    /// `{% nếu %}` on lines of its own, around whole blocks.
    case condition([SyntaxBranch<SyntaxBlock>], SourceSpan)
    /// `{% lặp %}` on lines of its own, around whole blocks.
    case loop(SyntaxLoop<SyntaxBlock>)
    /// `{% đặt tên = … %}` or `{% kiểm tra … %}` on a line of its own.
    case statement(SyntaxStatement)
    /// `{% chèn … %}` on a line of its own.
    case include(SyntaxInclude)
    /// `{{ … }}` alone on a line: blocks where the value is blocks (`{{ nội_dung }}`), else a paragraph.
    case splice(Expression, SourceSpan)
}

/// A line of plain text.
package struct SyntaxParagraph: Sendable {
    /// The text.
    package var content: [SyntaxInline]
    /// `{giữa}`, `{phải}`.
    package var alignment: Paragraph.Alignment
    /// `{nguyên văn}`.
    package var isVerbatim: Bool
    /// The line.
    package var span: SourceSpan

    /// A line of text.
    package init(
        content: [SyntaxInline], alignment: Paragraph.Alignment = .standard, isVerbatim: Bool = false, span: SourceSpan
    ) {
        self.content = content
        self.alignment = alignment
        self.isVerbatim = isVerbatim
        self.span = span
    }
}

/// A heading line.
package struct SyntaxHeading: Sendable {
    /// Number of `#`.
    package var depth: Int
    /// What kind of heading.
    package var kind: Heading.Kind
    /// Phần, Chương, Mục, Tiểu mục or Điều.
    package var division: Division?
    /// The number as typed after the marks, for example `I.` or `Chương II`.
    package var typedNumber: String?
    /// The title; of a run-in heading the bold part.
    package var title: [SyntaxInline]
    /// The rest of a run-in heading.
    package var text: [SyntaxInline]
    /// `{tên: x}`, folded, with its place.
    package var name: String?
    /// `{đậm}`, `{nghiêng}`, `{thường}`.
    package var face: Heading.Face?
    /// `{giữ chữ}`.
    package var keepsCase: Bool
    /// `{số đậm}`.
    package var hasBoldNumber: Bool
    /// `{giữa}`, `{phải}`.
    package var alignment: Paragraph.Alignment
    /// `{nguyên văn}`.
    package var isVerbatim: Bool
    /// The line.
    package var span: SourceSpan

    /// A heading line; everything but depth, kind, title and place may be left out.
    package init(
        depth: Int, kind: Heading.Kind, typedNumber: String? = nil, title: [SyntaxInline], text: [SyntaxInline] = [],
        name: String? = nil, face: Heading.Face? = nil, keepsCase: Bool = false, hasBoldNumber: Bool = false,
        alignment: Paragraph.Alignment = .standard, isVerbatim: Bool = false, span: SourceSpan
    ) {
        self.depth = depth
        self.kind = kind
        self.typedNumber = typedNumber
        self.title = title
        self.text = text
        self.name = name
        self.face = face
        self.keepsCase = keepsCase
        self.hasBoldNumber = hasBoldNumber
        self.alignment = alignment
        self.isVerbatim = isVerbatim
        self.span = span
    }
}

/// A list line.
package struct SyntaxItem: Sendable {
    /// The mark.
    package var mark: List.Mark
    /// The text after the mark.
    package var content: [SyntaxInline]
    /// `{nguyên văn}`.
    package var isVerbatim: Bool
    /// The line.
    package var span: SourceSpan

    /// A list line.
    package init(mark: List.Mark, content: [SyntaxInline], isVerbatim: Bool = false, span: SourceSpan) {
        self.mark = mark
        self.content = content
        self.isVerbatim = isVerbatim
        self.span = span
    }
}

/// The heading of an appendix, with what stands below it about its reference line.
package struct SyntaxAppendix: Sendable {
    /// What the label says.
    package var label: AppendixHeading.Label
    /// The name in brackets, folded.
    package var name: String?
    /// The name in brackets where expressions give it (`[{{ x.Mã }}]`), so that each round of a loop names its own; empty
    /// where the name is typed.
    package var computedName: [SyntaxInline] = []
    /// The title.
    package var title: [SyntaxInline]
    /// `{kèm theo: …}` below it: `nil` generates, empty prints none.
    package var reference: [SyntaxInline]?
    /// `{ngang}`.
    package var orientation: Orientation
    /// `{giữ chữ}`.
    package var keepsCase: Bool
    /// The line.
    package var span: SourceSpan

    /// The heading of an appendix.
    package init(
        label: AppendixHeading.Label, name: String? = nil, title: [SyntaxInline], reference: [SyntaxInline]? = nil,
        orientation: Orientation = .portrait, keepsCase: Bool = false, span: SourceSpan
    ) {
        self.label = label
        self.name = name
        self.title = title
        self.reference = reference
        self.orientation = orientation
        self.keepsCase = keepsCase
        self.span = span
    }
}
