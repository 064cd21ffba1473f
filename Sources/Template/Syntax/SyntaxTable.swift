package import Diagnostics
package import Document

/// A pipe table before evaluation. Its grid is normalised after evaluation, because loops make rows.
package struct SyntaxTable: Sendable {
    /// `{bảng rộng: …; tên: …; đơn vị: …}` above it.
    package var options: SyntaxTableOptions?
    /// The alignments of the `|---|` row.
    package var alignments: [Table.Alignment]
    /// The header rows, above `|---|`.
    package var header: [SyntaxRow]
    /// The body rows.
    package var body: [SyntaxRow]
    /// `Ghi chú: …` lines under the table.
    package var notes: [SyntaxParagraph]
    /// The `|---|` row.
    package var ruleSpan: SourceSpan
    /// From the first row to the last.
    package var span: SourceSpan

    /// A pipe table.
    package init(
        options: SyntaxTableOptions?, alignments: [Table.Alignment], header: [SyntaxRow], body: [SyntaxRow],
        notes: [SyntaxParagraph], ruleSpan: SourceSpan, span: SourceSpan
    ) {
        self.options = options
        self.alignments = alignments
        self.header = header
        self.body = body
        self.notes = notes
        self.ruleSpan = ruleSpan
        self.span = span
    }
}

/// What the line above a table says.
package struct SyntaxTableOptions: Sendable {
    /// `rộng`.
    package var widths: [Table.Width]
    /// `tên`.
    package var title: [SyntaxInline]?
    /// `đơn vị`, as typed.
    package var unit: [SyntaxInline]?
    /// The line.
    package var span: SourceSpan

    /// Options of a table.
    package init(widths: [Table.Width], title: [SyntaxInline]?, unit: [SyntaxInline]?, span: SourceSpan) {
        self.widths = widths
        self.title = title
        self.unit = unit
        self.span = span
    }
}

/// A row, or a tag around whole rows.
package indirect enum SyntaxRow: Sendable {
    /// A row of cells, with its place.
    case cells([SyntaxCell], SourceSpan)
    /// `{% nếu %}` around rows.
    case condition([SyntaxBranch<SyntaxRow>], SourceSpan)
    /// `{% lặp %}` around rows.
    case loop(SyntaxLoop<SyntaxRow>)
    /// `{% đặt %}` or `{% kiểm tra %}` between rows.
    case statement(SyntaxStatement)
}

/// A cell as typed.
package struct SyntaxCell: Sendable {
    /// What it holds.
    package var content: Content
    /// Its place between the bars.
    package var span: SourceSpan

    /// A cell.
    package init(content: Content, span: SourceSpan) {
        self.content = content
        self.span = span
    }

    /// What a cell holds.
    package enum Content: Sendable {
        /// Paragraphs (`\\` and `|+` start a new one).
        case paragraphs([[SyntaxInline]])
        /// `^`: joins the cell above.
        case joinsAbove
        /// `<`, or `<5` for five places: joins the cell to the left.
        case joinsLeft(Int)
        /// `#`: the next number of the column.
        case nextNumber
    }
}
