import Document
import Form

/// What both formats decide alike about the parts of a table made from data.
enum DataTableParts {
    /// Rows from which a further part of a split table starts a page of its own.
    private static let longTable = 8

    /// Whether further parts start pages.
    static func startsPage(_ table: DataTableBlock) -> Bool { table.rows.count >= longTable }

    /// The line above a further part.
    static func continuation(of table: DataTableBlock) -> [Inline] { [.text("(tiếp theo)", .supplied)] }

    /// The role of a row of the header.
    static func role(headerRow index: Int, of count: Int, in table: DataTableBlock) -> Role {
        table.hasNumberRow && index == count - 1 ? .tableNumber : .tableHeader
    }

    /// How a cell stands: a label stands at the left, that of the sums in the middle.
    static func alignment(
        _ column: Int, of row: DataTableBlock.Row, in table: DataTableBlock
    ) -> DataTableBlock.Alignment {
        guard row.label.contains(column) else { return table.columns[column].alignment }
        switch row.kind {
        case .total, .subtotal: return .centered
        case .group, .part, .unit, .blank: return .leading
        }
    }

    /// Whether a row is likely taller than a page; only long texts are worth measuring.
    static func isTall(
        _ cells: PrintedCells, _ row: Int, _ part: DataTableLayout.Part, _ layout: DataTableLayout, _ pack: RulePack,
        pageHeight: Double
    ) -> Bool {
        var style = pack.style(.tableCell)
        style.size = layout.size
        let available = pageHeight * PageGeometry.pointsPerMillimetre * 0.9
        return zip(part.columns, part.widths).contains { column, width in
            guard cells.range(row: row, column: column).count > longText else { return false }
            let text = Inline.text(cells.text(row: row, column: column), .supplied)
            let lines = Measuring.lineCount([text], style: style, pack: pack, width: width - 2 * layout.padding)
            return Double(lines) * style.lineAdvance > available
        }
    }

    /// Bytes of a text that may fill a page even of a narrow column.
    static let longText = 200
}

/// Walks over the rows of a part in runs that can be stamped with one stencil.
struct DataTableRows {
    /// What comes next.
    enum Run {
        /// Rows of one kind whose cells are plain texts.
        case plain(DataTableBlock.RowKind, Range<Int>)
        /// A row to be written cell by cell.
        case single(Int)
    }

    /// The columns of the part, for stamping.
    let columns: [Int32]
    private let table: DataTableBlock
    private let cells: PrintedCells
    /// Columns whose texts must be looked at one by one.
    private let marked: [Int]
    private var row = 0

    /// A walk from the first row.
    init(_ table: DataTableBlock, _ part: DataTableLayout.Part, _ cells: PrintedCells) {
        self.table = table
        self.cells = cells
        columns = part.columns.map { Int32(clamping: $0) }
        marked = part.columns.filter { !cells.isPlain[$0] }
    }

    /// The next run; `nil` behind the last row.
    mutating func next() -> Run? {
        guard row < table.rows.count else { return nil }
        guard isPlain(row) else {
            row += 1
            return .single(row - 1)
        }
        let kind = table.rows[row].kind
        let start = row
        while row < table.rows.count, table.rows[row].kind == kind, isPlain(row) { row += 1 }
        return .plain(kind, start..<row)
    }

    private func isPlain(_ row: Int) -> Bool {
        guard table.rows[row].labelSpan <= 1 else { return false }
        for column in marked where !TextPieces.isPlain(cells.text(row: row, column: column)) { return false }
        return !hasLongText(row)
    }

    /// Whether one of the row's texts is long enough to be measured.
    private func hasLongText(_ row: Int) -> Bool {
        let width = cells.columnCount
        let start = cells.range(row: row, column: 0).lowerBound
        let end = cells.range(row: row, column: width - 1).upperBound
        guard end - start > DataTableParts.longText else { return false }
        return columns.contains { cells.range(row: row, column: Int($0)).count > DataTableParts.longText }
    }
}
