/// A table as a normalised grid: every place of the grid belongs to exactly one cell.
public struct Table: Hashable, Sendable {
    /// The columns, left to right; never empty.
    public var columns: [Column]
    /// How many of ``rows`` are the header, repeated on every page.
    public var headerRowCount: Int
    /// Rows from the top; each holds the cells that *start* in it, left to right.
    public var rows: [Row]
    /// Tên bảng, above the table.
    public var title: [Inline]?
    /// Đơn vị tính, above the table at the right, already with its words.
    public var unit: [Inline]?
    /// Ghi chú lines under the table.
    public var notes: [Paragraph]
    /// Where it was written.
    public var origin: Origin

    /// A table whose cells fill the grid.
    public init(
        columns: [Column], headerRowCount: Int, rows: [Row], title: [Inline]? = nil, unit: [Inline]? = nil,
        notes: [Paragraph] = [], origin: Origin
    ) {
        self.columns = columns
        self.headerRowCount = headerRowCount
        self.rows = rows
        self.title = title
        self.unit = unit
        self.notes = notes
        self.origin = origin
    }

    /// One column.
    public struct Column: Hashable, Sendable {
        /// How its cells stand.
        public var alignment: Alignment
        /// The width the author gave; `nil` leaves it to the content.
        public var width: Width?

        /// A column.
        public init(alignment: Alignment = .leading, width: Width? = nil) {
            self.alignment = alignment
            self.width = width
        }
    }

    /// How a cell's text stands.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// Left.
        case leading
        /// Centre.
        case centered
        /// Right, for numbers.
        case trailing
    }

    /// A given column width.
    public enum Width: Hashable, Sendable {
        /// In millimetres.
        case millimetres(Double)
        /// In percent of the text width.
        case percent(Double)
        /// `*`: shares what is left.
        case share
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// The cells that start in this row, left to right.
        public var cells: [Cell]

        /// A row of the cells that start in it.
        public init(_ cells: [Cell]) {
            self.cells = cells
        }
    }

    /// One cell.
    public struct Cell: Hashable, Sendable {
        /// Column where it starts, from 0.
        public var column: Int
        /// Rows it covers, at least 1.
        public var rowSpan: Int
        /// Columns it covers, at least 1.
        public var columnSpan: Int
        /// Its paragraphs, in order; never empty, an empty cell has one empty paragraph.
        public var paragraphs: [[Inline]]
        /// Where it was written.
        public var origin: Origin

        /// A cell at a column.
        public init(column: Int, rowSpan: Int = 1, columnSpan: Int = 1, paragraphs: [[Inline]], origin: Origin) {
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.paragraphs = paragraphs
            self.origin = origin
        }
    }
}
