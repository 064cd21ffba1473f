/// A table made from data (bảng lập từ số liệu): one node whose cells are printed text in packed storage, not a node a
/// cell, so that tens of thousands of rows stay small.
public struct DataTableBlock: Hashable, Sendable {
    /// The columns, left to right; never empty.
    public var columns: [Column]
    /// The header's tiers from the top, as rows of a grid.
    public var header: [Table.Row]
    /// Whether the last row of the header holds the numbers of the columns (hàng số cột).
    public var hasNumberRow: Bool
    /// The rows below the header, top down.
    public var rows: [Row]
    /// What the cells print; as many rows and columns as the table.
    public var cells: PrintedCells
    /// Where the cells came from.
    public var sources: CellSources
    /// Tên bảng, above the table.
    public var title: [Inline]?
    /// Đơn vị tính, above the table at the right, already with its words.
    public var unit: [Inline]?
    /// Ghi chú lines under the table.
    public var notes: [Paragraph]
    /// Cỡ chữ in pt as the author gave it; `nil` leaves it to the pack and the width of the page.
    public var size: Double?
    /// What happens where the columns do not fit side by side on a page.
    public var splitting: Splitting
    /// Where the table was declared.
    public var origin: Origin

    /// A table of printed cells.
    public init(
        columns: [Column], header: [Table.Row], hasNumberRow: Bool = false, rows: [Row], cells: PrintedCells,
        sources: CellSources = .none, title: [Inline]? = nil, unit: [Inline]? = nil, notes: [Paragraph] = [],
        size: Double? = nil, splitting: Splitting = .unspoken, origin: Origin
    ) {
        self.columns = columns
        self.header = header
        self.hasNumberRow = hasNumberRow
        self.rows = rows
        self.cells = cells
        self.sources = sources
        self.title = title
        self.unit = unit
        self.notes = notes
        self.size = size
        self.splitting = splitting
        self.origin = origin
    }

    /// One column.
    public struct Column: Hashable, Sendable {
        /// How its cells stand.
        public var alignment: Alignment
        /// The width the author gave; `nil` leaves it to the content.
        public var width: Table.Width?
        /// Whether it is repeated at the left of every part of a split table (cột khóa).
        public var isKey: Bool
        /// Of a column aligned on the comma: the most decimals that any of its cells has.
        public var decimals: Int

        /// A column.
        public init(
            alignment: Alignment = .leading, width: Table.Width? = nil, isKey: Bool = false, decimals: Int = 0
        ) {
            self.alignment = alignment
            self.width = width
            self.isKey = isKey
            self.decimals = decimals
        }
    }

    /// How the text of a column's cells stands.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// Left.
        case leading
        /// Centre.
        case centered
        /// Right: figures with the same decimals.
        case trailing
        /// Right, figures with differing decimals, so that their commas stand under one another.
        case comma
    }

    /// What a row is.
    public enum RowKind: UInt8, Hashable, Sendable, CaseIterable {
        /// One row of data.
        case unit
        /// Dòng nhóm: the heading of a group.
        case group
        /// Cộng nhóm: the sums of a group.
        case subtotal
        /// Dòng cộng: the sums of the table.
        case total
        /// Dòng trong đó: part of a row above, counted there.
        case part
        /// Dòng trống, to be filled by hand.
        case blank
    }

    /// One row below the header.
    public struct Row: Hashable, Sendable {
        /// What it is.
        public var kind: RowKind
        /// Depth of a group or subtotal from 1; 0 for other rows.
        public var level: UInt8
        /// Column where a label over several columns starts.
        public var labelColumn: UInt16
        /// How many columns the label covers; 0 or 1 where no cell covers others.
        public var labelSpan: UInt16

        /// A row.
        public init(_ kind: RowKind, level: Int = 0, labelColumn: Int = 0, labelSpan: Int = 0) {
            self.kind = kind
            self.level = UInt8(clamping: level)
            self.labelColumn = UInt16(clamping: labelColumn)
            self.labelSpan = UInt16(clamping: labelSpan)
        }

        /// The columns that one cell of the row covers; empty where none covers several.
        public var label: Range<Int> {
            labelSpan > 1 ? Int(labelColumn)..<Int(labelColumn) + Int(labelSpan) : 0..<0
        }
    }

    /// What happens to a table wider than the page.
    public enum Splitting: String, Hashable, Sendable, CaseIterable {
        /// The author said nothing: it is split, with a finding.
        case unspoken
        /// `tách cột: có`: it is split by columns, the key columns repeated.
        case allowed
        /// `tách cột: không`: an error.
        case forbidden
    }
}
