import Document
import Form

/// Walks over the rows of a table and knows which places are covered by cells that start elsewhere.
struct TableGrid {
    /// What stands at a place of the grid.
    enum Place {
        /// A cell starts here.
        case cell(Table.Cell)
        /// A cell that starts further left or higher up covers the place.
        case covered
    }

    /// Rows still covered in each column.
    private var covered: [Int]

    /// A walk from the first row of a table with so many columns.
    init(columnCount: Int) { covered = Array(repeating: 0, count: columnCount) }

    /// Visits the places of the next row from the left.
    mutating func next(_ row: Table.Row, _ visit: (Place) -> Void) {
        var cells = row.cells.makeIterator()
        var cell = cells.next()
        var column = 0
        while column < covered.count {
            if let started = cell, started.column == column {
                visit(.cell(started))
                let end = min(column + max(1, started.columnSpan), covered.count)
                for place in column..<end { covered[place] = max(0, started.rowSpan - 1) }
                for _ in (column + 1)..<max(end, column + 1) { visit(.covered) }
                column = end
                cell = cells.next()
            } else {
                visit(.covered)
                covered[column] = max(0, covered[column] - 1)
                column += 1
            }
        }
    }

    /// Whether a row is likely taller than a page; such a row must be allowed to split.
    static func isTall(_ row: Table.Row, widths: [Double], pack: RulePack, pageHeight: Double) -> Bool {
        let style = pack.style(.tableCell)
        let available = pageHeight * PageGeometry.pointsPerMillimetre * 0.9
        return row.cells.contains { cell in
            guard holdsMuch(cell) else { return false }
            let end = min(widths.count, cell.column + max(1, cell.columnSpan))
            guard cell.column < end else { return false }
            let width = widths[cell.column..<end].reduce(0, +) - 2 * ColumnWidths.padding
            let lines = cell.paragraphs.reduce(0) {
                $0 + Measuring.lineCount($1, style: style, pack: pack, width: width)
            }
            return Double(lines) * style.lineAdvance > available * Double(max(1, cell.rowSpan))
        }
    }

    /// Whether a row has so much text that it is worth measuring; nearly all rows have not.
    static func holdsMuch(_ row: Table.Row) -> Bool { row.cells.contains(where: holdsMuch) }

    /// Even in one column of a letter's width a short text does not fill a page.
    private static func holdsMuch(_ cell: Table.Cell) -> Bool {
        var length = cell.paragraphs.count * 8
        for paragraph in cell.paragraphs {
            for inline in paragraph { length += inline.roughLength }
        }
        return length > 60
    }
}

extension Table.Cell {
    /// The text of a cell that holds one text without anything to mark, or nothing; `nil` for any other cell.
    var plainText: String? {
        guard paragraphs.count == 1, paragraphs[0].count <= 1 else { return nil }
        guard let only = paragraphs[0].first else { return "" }
        guard let text = only.directText, TextPieces.isPlain(text) else { return nil }
        return text
    }
}

extension Inline {
    /// The characters, where the piece is nothing but characters.
    var directText: String? {
        switch self {
        case .text(let text, _): text
        case .figure(let figure): figure.text
        case .emphasis, .lineBreak, .reference, .footnote, .blank: nil
        }
    }

    /// About how many bytes of text the piece has.
    fileprivate var roughLength: Int {
        switch self {
        case .text(let text, _): text.utf8.count
        case .emphasis(_, let content): content.reduce(0) { $0 + $1.roughLength }
        case .figure(let figure): figure.text.utf8.count
        case .reference(let reference): reference.resolved?.utf8.count ?? 0
        case .lineBreak: 40
        case .footnote, .blank: 4
        }
    }
}

/// The space between a cell's border and its text; at the sides it is ``ColumnWidths/padding``.
enum CellPadding {
    /// Above and below, in mm.
    static let rise = 0.5
}
