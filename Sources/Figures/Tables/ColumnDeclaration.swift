import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// One printed column as declared (khai báo một cột in).
struct ColumnDeclaration {
    /// What its cells hold.
    enum Content {
        /// Số thứ tự.
        case ordinal
        /// A column of the data, by index.
        case column(Int)
        /// A formula over the row.
        case formula(Expression)
        /// The formula of the row of column numbers: `3=2/1`.
        case numbered
        /// Nothing: to be filled by hand.
        case blank
    }

    /// The tiers of its heading from the top, each with `\n` for a forced break.
    var tiers: [String]
    /// What its cells hold.
    var content: Content
    /// Số lẻ; `nil` prints the decimals there are.
    var places: Int?
    /// The width given.
    var width: Table.Width?
    /// The alignment given.
    var alignment: DataTableBlock.Alignment?
    /// Đơn vị behind the heading; `nil` takes the unit that all figures share, empty prints none.
    var unit: String?
    /// What the row of column numbers says, with its place.
    var number: LocatedText?
    /// Whether it is summed; `nil` sums figures that can be added.
    var isSummed: Bool?
    /// Whether a cell equal to the one above prints a ditto mark.
    var isDitto = false
    /// Where it was declared.
    var span: SourceSpan

    /// A column with nothing but a heading and a content.
    init(_ tiers: [String], _ content: Content, at span: SourceSpan) {
        self.tiers = tiers
        self.content = content
        self.span = span
    }
}

extension ColumnDeclaration {
    /// Whether the column prints one of the data.
    func shows(_ column: Int) -> Bool {
        if case .column(let index) = content { index == column } else { false }
    }
}
