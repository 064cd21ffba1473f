import Diagnostics
import Vietnamese

/// The names of the columns of a sheet: one to four rows, joined cells spread, the tiers of a column joined by ` / `.
struct SheetHeader {
    /// One column of the sheet.
    struct Column {
        /// The column, from 0.
        var index: Int
        /// Its name: the tiers from the top, joined by ` / `; empty where it has none.
        var name: String
        /// Where the lowest tier stands.
        var place: SourceSpan
    }

    /// The columns within the range that is read.
    let columns: [Column]
    /// The first record of the rows of names.
    let firstRecord: Int
    /// The record behind the rows of names, and behind a row of column numbers below them.
    let end: Int
    /// The record that numbers the columns, below their names.
    let numberRecord: Int?

    /// The most rows of names.
    static let tierLimit = 4

    /// The names in given rows of the sheet.
    init?(_ sheet: SheetContent, rows: ClosedRange<Int>, in columns: Range<Int>) {
        let first = sheet.record(atRow: rows.lowerBound)
        var end = sheet.record(atRow: rows.upperBound + 1)
        guard first < end else { return nil }
        let joins = sheet.joins.filter { $0.rows.overlaps(rows) }
        self.columns = columns.map { Self.column($0, of: sheet, records: first..<end, joins: joins) }
        firstRecord = first
        let hasNumbers = end < sheet.recordCount && Self.isNumberRow(sheet, end, in: columns)
        numberRecord = hasNumbers ? end : nil
        if hasNumbers { end += 1 }
        self.end = end
    }

    /// The rows of names where nobody said which they are: the first row of which at least half the columns, and two
    /// cells, are filled; with the rows below it into which its joined cells reach or which they head.
    static func find(_ sheet: SheetContent, from start: Int, in columns: Range<Int>) -> ClosedRange<Int>? {
        for record in start..<min(sheet.recordCount, start + 200) {
            let row = Int(sheet.rowNumbers[record])
            let joins = sheet.joins.filter { $0.rows.contains(row) }
            var filled = 0
            var pieces = 0
            for column in columns {
                if let cell = sheet.cell(record, column), sheet.kinds[cell] != .empty {
                    filled += 1
                    pieces += 1
                } else if joins.contains(where: { $0.columns.contains(column) && $0.rows.lowerBound == row }) {
                    filled += 1
                }
            }
            guard filled * 2 >= columns.count, pieces >= min(2, columns.count) else { continue }
            return row...bottom(of: row, joins: sheet.joins, in: columns)
        }
        return nil
    }

    /// The last row of names, from the joined cells that start in the rows above.
    private static func bottom(of top: Int, joins: [CellRange], in columns: Range<Int>) -> Int {
        var bottom = top
        while bottom - top + 1 < tierLimit {
            var next = bottom
            for join in joins where join.rows.lowerBound >= top && join.rows.lowerBound <= bottom {
                guard join.columns.lowerBound < columns.upperBound, join.columns.upperBound >= columns.lowerBound else {
                    continue
                }
                next = max(next, join.rows.upperBound)
                // A cell over several columns heads a row of names below it.
                if join.columns.count > 1 { next = max(next, join.rows.upperBound + 1) }
            }
            if next <= bottom { break }
            bottom = min(next, top + tierLimit - 1)
        }
        return bottom
    }

    private static func column(
        _ column: Int, of sheet: SheetContent, records: Range<Int>, joins: [CellRange]
    ) -> Column {
        var parts: [String] = []
        var place: SourceSpan?
        for record in records {
            let row = Int(sheet.rowNumbers[record])
            var (from, at) = (record, column)
            if let join = joins.first(where: { $0.columns.contains(column) && $0.rows.contains(row) }) {
                (from, at) = (sheet.record(atRow: join.rows.lowerBound), join.columns.lowerBound)
            }
            guard let cell = sheet.cell(from, at), sheet.kinds[cell] != .empty else { continue }
            let text = sheet.line(from, at)
            if parts.last != text { parts.append(text) }
            place = sheet.span(cell)
        }
        let fallback = sheet.span(ofRecord: records.upperBound - 1)
        return Column(index: column, name: parts.joined(separator: " / "), place: place ?? fallback)
    }

    /// Whether a record numbers the columns (`A, B, 1, 2, 3=2/1`) and holds no data.
    private static func isNumberRow(_ sheet: SheetContent, _ record: Int, in columns: Range<Int>) -> Bool {
        var next = 1
        var count = 0
        for column in columns {
            let text = sheet.line(record, column)
            if text.isEmpty { continue }
            var bare = text.prefix { $0 != "=" }.filter { $0 != "(" && $0 != ")" && $0 != " " }
            if text.hasPrefix("=") { bare = "" }
            if let number = Int(bare) {
                guard number == next || count == 0 && number == 1 else { return false }
                next = number + 1
            } else {
                guard bare.count == 1, let letter = bare.unicodeScalars.first, ("A"..."Z").contains(letter) else {
                    return false
                }
            }
            count += 1
        }
        guard count >= 3, count * 2 > columns.count, next > 2 else { return false }
        // A row that the next one goes on from (A, B, …; 1, 2, …) is data.
        guard let first = columns.first, record + 1 < sheet.recordCount else { return true }
        let (here, below) = (sheet.line(record, first), sheet.line(record + 1, first))
        if let number = Int(here), Int(below) == number + 1 { return false }
        let letters = (here.unicodeScalars.first, below.unicodeScalars.first)
        guard below.count == 1, let here = letters.0, let below = letters.1 else { return true }
        return below.value != here.value + 1
    }

    // MARK: Finding a column

    /// What a look-up of a column found.
    enum Match {
        case none
        case one(Int)
        case several([Int])
    }

    /// The column that a spec means: by its name as written, by the folded name, by the folded lowest tier, or by its
    /// letters (`cột D`).
    func find(_ text: String) -> Match {
        let exact = columns.indices.filter { columns[$0].name == text }
        if exact.count == 1 { return .one(exact[0]) }
        if exact.count > 1 { return .several(exact) }
        let wanted = Self.path(text)
        let folded = columns.indices.filter { Self.path(columns[$0].name) == wanted }
        if folded.count == 1 { return .one(folded[0]) }
        if folded.count > 1 { return .several(folded) }
        if let letters = Self.letters(text), let column = CellAddress.column(letters) {
            return columns.firstIndex { $0.index == column }.map { .one($0) } ?? .none
        }
        let ending = columns.indices.filter { Self.path(columns[$0].name).suffix(wanted.count) == wanted[...] }
        switch ending.count {
        case 0: return .none
        case 1: return .one(ending[0])
        default: return .several(ending)
        }
    }

    /// The letters of `cột D`.
    private static func letters(_ text: String) -> String? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, Key.fold(parts[0]) == "cot", parts[1].count <= 3,
            parts[1].unicodeScalars.allSatisfy({ ("A"..."Z").contains($0) || ("a"..."z").contains($0) })
        else { return nil }
        return String(parts[1])
    }

    /// The tiers of a name, folded.
    private static func path(_ name: String) -> [String] {
        name.split(separator: "/").map { Key.fold($0.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
    }
}
