import Diagnostics
import Document

/// A row of a typed table after evaluation, before its joins are resolved.
struct GridRow: Sendable {
    /// The cells as typed.
    var cells: [GridCell]
    /// The row's place.
    var span: SourceSpan
    /// Whether a fault hides which rows stand here: joins to it stay silent. In a draft its one cell holds the mark.
    var isUnknown = false

    /// How many places of the grid its cells take.
    var width: Int { cells.reduce(0) { $0 + $1.width } }
}

/// A cell of a typed table after evaluation.
struct GridCell: Sendable {
    /// What it holds.
    var content: Content
    /// Where it was written.
    var origin: Origin

    /// What a cell holds.
    enum Content: Sendable {
        /// Text.
        case paragraphs([[Inline]])
        /// `^`.
        case above
        /// `<`, so many places.
        case left(Int)
        /// `#`.
        case number
    }

    /// How many places of the grid it takes.
    var width: Int { if case .left(let count) = content { max(count, 1) } else { 1 } }
}

/// Resolves the joins of a table: every place of the grid goes to exactly one cell, every cell covers a rectangle.
///
/// A row with a fault is told once; its places count as unknown, and joins to them stay silent.
struct TableGrid {
    /// What was found wrong.
    private(set) var diagnostics: [Diagnostic] = []
    private let columnCount: Int
    /// Cells in the order of their first places.
    private var owners: [Owner] = []
    /// For every place of every row, the index of its owner; `nil` is unknown.
    private var places: [[Int?]] = []

    /// A cell that owns places.
    private struct Owner {
        var row: Int
        var column: Int
        var rowSpan = 1
        var columnSpan = 1
        var paragraphs: [[Inline]]
        var origin: Origin
        /// Whether its places were found not to be a rectangle.
        var isFaulty = false
    }

    /// A grid without rows.
    init(columnCount: Int) { self.columnCount = columnCount }

    /// Adds the rows of the header or of the body; joins do not reach from one to the other.
    mutating func add(_ rows: [GridRow], isHeader: Bool) {
        var counts = [Int](repeating: 0, count: columnCount)
        let first = places.count
        for row in rows { add(row, above: places.count > first ? places.last : nil, isHeader: isHeader, &counts) }
    }

    /// The rows with the cells that start in them.
    mutating func finished() -> [Table.Row] {
        var rows = [Table.Row](repeating: Table.Row([]), count: places.count)
        for owner in owners {
            rows[owner.row].cells.append(
                Table.Cell(
                    column: owner.column, rowSpan: owner.rowSpan, columnSpan: owner.columnSpan,
                    paragraphs: owner.paragraphs, origin: owner.origin))
        }
        return rows
    }

    private mutating func add(_ row: GridRow, above: [Int?]?, isHeader: Bool, _ counts: inout [Int]) {
        let index = places.count
        if row.isUnknown {
            // The mark of a draft for rows that are not there takes the whole line.
            if let cell = row.cells.first, case .paragraphs(let paragraphs) = cell.content {
                var owner = Owner(row: index, column: 0, paragraphs: paragraphs, origin: cell.origin)
                owner.columnSpan = columnCount
                owners.append(owner)
            }
            places.append([Int?](repeating: nil, count: columnCount))
            return
        }
        let width = row.width
        guard width == columnCount else {
            diagnostics.append(.tableRowWidth(width, columnCount, at: row.span, trace: row.cells.first?.origin.trace))
            places.append([Int?](repeating: nil, count: columnCount))
            return
        }
        var line: [Int?] = []
        line.reserveCapacity(columnCount)
        var hasFault = false
        for cell in row.cells {
            let column = line.count
            switch cell.content {
            case .paragraphs(let paragraphs):
                line.append(owners.count)
                owners.append(Owner(row: index, column: column, paragraphs: paragraphs, origin: cell.origin))
            case .number:
                counts[column] += 1
                line.append(owners.count)
                let number = Inline.text(String(counts[column]), cell.origin)
                owners.append(Owner(row: index, column: column, paragraphs: [[number]], origin: cell.origin))
            case .above:
                if let above {
                    line.append(above[column])
                } else {
                    if !hasFault {
                        diagnostics.append(.tableNothingAbove(isBody: !isHeader && index > 0, cell.origin))
                    }
                    hasFault = true
                    line.append(nil)
                }
            case .left:
                if let left = line.last {
                    for _ in 0..<cell.width { line.append(left) }
                } else {
                    if !hasFault { diagnostics.append(.tableNothingLeft(cell.origin)) }
                    hasFault = true
                    for _ in 0..<cell.width { line.append(nil) }
                }
            }
        }
        places.append(line)
        settle(line, in: index, row)
    }

    /// Checks and widens the owners of a row's places.
    private mutating func settle(_ line: [Int?], in row: Int, _ source: GridRow) {
        var column = 0
        while column < line.count {
            guard let owner = line[column] else {
                column += 1
                continue
            }
            let start = column
            while column < line.count, line[column] == owner { column += 1 }
            place(owner, row: row, columns: start..<column, source)
        }
    }

    /// Gives an owner a run of places in a row.
    private mutating func place(_ owner: Int, row: Int, columns: Range<Int>, _ source: GridRow) {
        if owners[owner].isFaulty { return }
        let isFirstRow = owners[owner].row == row
        if isFirstRow, owners[owner].column == columns.lowerBound {
            owners[owner].columnSpan = columns.count
            return
        }
        let continues =
            !isFirstRow && owners[owner].row + owners[owner].rowSpan == row
            && columns == owners[owner].column..<(owners[owner].column + owners[owner].columnSpan)
        if continues {
            owners[owner].rowSpan += 1
            return
        }
        owners[owner].isFaulty = true
        let end = owners[owner].column + owners[owner].columnSpan
        let isWider = columns.lowerBound == owners[owner].column && columns.upperBound > end && !isFirstRow
        let mark = Self.cell(in: source, at: isWider ? end : columns.lowerBound)?.origin ?? owners[owner].origin
        diagnostics.append(.tableNotRectangle(mark, cell: owners[owner].origin))
    }

    /// The typed cell that covers a column.
    private static func cell(in row: GridRow, at column: Int) -> GridCell? {
        var start = 0
        for cell in row.cells {
            start += cell.width
            if column < start { return cell }
        }
        return nil
    }
}

extension Diagnostic {
    /// A row that does not fill the grid.
    static func tableRowWidth(_ found: Int, _ expected: Int, at span: SourceSpan, trace: [SourceSpan]?) -> Diagnostic {
        Diagnostic(
            "table.row-width", .error,
            Bilingual(
                vi: "dòng này có \(found) ô, bảng có \(expected) cột",
                en: "this row has \(found) cells, the table has \(expected) columns"),
            at: span,
            explanation: Bilingual(
                vi: "Ô nhập với ô bên trái ghi <, nhập với ô phía trên ghi ^, ô trống để trống giữa hai dấu |.",
                en: "A cell joined to the left is <, to the one above ^, an empty one stays empty between bars."),
            found: "\(found)", expected: Bilingual(vi: "\(expected) ô", en: "\(expected) cells"), trace: trace ?? [])
    }

    /// `^` in the first row of the header or of the body.
    static func tableNothingAbove(isBody: Bool, _ origin: Origin) -> Diagnostic {
        Diagnostic(
            "table.nothing-above", .error,
            isBody
                ? Bilingual(
                    vi: "ô «^» không nhập được vào dòng tiêu đề của bảng", en: "«^» cannot join into the table's header"
                )
                : Bilingual(vi: "ô «^» không có ô nào phía trên", en: "«^» has no cell above it"),
            at: origin.written, found: "^", trace: origin.trace)
    }

    /// `<` in the first column.
    static func tableNothingLeft(_ origin: Origin) -> Diagnostic {
        Diagnostic(
            "table.nothing-left", .error,
            Bilingual(vi: "ô «<» không có ô nào bên trái", en: "«<» has no cell to its left"),
            at: origin.written, found: "<", trace: origin.trace)
    }

    /// Joined places that are no rectangle.
    static func tableNotRectangle(_ mark: Origin, cell: Origin) -> Diagnostic {
        let here = Bilingual(vi: "ô được nhập", en: "the joined cell")
        return Diagnostic(
            "table.not-rectangle", .error,
            Bilingual(
                vi: "các ô nhập với nhau phải thành một khối chữ nhật", en: "joined cells must come out a rectangle"),
            at: mark.written, notes: [Note(here, at: cell.written)], trace: mark.trace)
    }
}
