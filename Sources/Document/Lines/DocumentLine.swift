/// One line of text of a finished document and where on the paper it stands (một dòng chữ và chỗ của nó).
public struct DocumentLine: Sendable {
    /// The text.
    public let content: [Inline]
    /// Where it stands.
    public let place: DocumentPlace

    /// A line at a place.
    init(_ content: [Inline], _ place: DocumentPlace) {
        self.content = content
        self.place = place
    }
}

/// Where on the paper something stands: the section, the headings above it, what it is there.
public struct DocumentPlace: Hashable, Sendable {
    /// The section as it calls itself: empty for the main text, else the label of an appendix or the word of an issued
    /// text.
    public var section = ""
    /// The numbers or titles of the headings above, outermost first.
    public var headings: [String] = []
    /// What it is there.
    public var part = Part.paragraph

    /// What a line is.
    public enum Part: Hashable, Sendable {
        /// A line of the form, by its role.
        case form(Role)
        /// A heading, or a numbered paragraph.
        case heading
        /// A paragraph.
        case paragraph
        /// An item of a list.
        case item
        /// A cell of a table: the table's number in its section, row and column, all from 1; rows of the header count.
        case cell(table: Int, row: Int, column: Int)
        /// What stands above a table: its title or unit.
        case tableHead(table: Int)
        /// A note under a table.
        case tableNote(table: Int)
        /// What stands above a chart or names its mark: the chart's number in its section, from 1.
        case chartHead(chart: Int)
        /// The value of a bar of a chart, by the name of its row.
        case bar(chart: Int, name: String)
        /// A note under a chart.
        case chartNote(chart: Int)
        /// A footnote, by its number.
        case footnote(Int)
    }
}
