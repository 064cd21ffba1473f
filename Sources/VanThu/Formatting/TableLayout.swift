/// A pipe table with its bars below each other: columns as wide as their cells, the marks of the line `|---|` kept,
/// cells of a `---:` column at the right.
///
/// A cell of more than ``widthLimit`` characters does not widen its column, so that one long remark does not push the
/// other columns out of sight. A row whose cells do not fill the columns is spaced and not aligned.
struct TableLayout {
    /// The widest that a column is made for the sake of alignment, in characters.
    static let widthLimit = 40

    /// One line of a table.
    private enum Row {
        /// Cells; those of `|+` continue the row above.
        case cells([String], isContinuation: Bool)
        /// `|---|---:|`, a mark for each column.
        case rule([Alignment])
        /// A line that is no row, such as a tag alone on its line.
        case other(String)
    }

    private enum Alignment {
        case leading, explicitLeading, centered, trailing
    }

    private var rows: [Row] = []

    /// The lines of a table, each trimmed, with aligned bars.
    /// - Parameter isData: Whether it is a table of data, in which tags are words and the second line is the rule.
    static func aligned(_ lines: [String], isData: Bool) -> [String] {
        var layout = TableLayout()
        for (index, line) in lines.enumerated() { layout.add(line, isData: isData, index: index) }
        return layout.text
    }

    private mutating func add(_ line: String, isData: Bool, index: Int) {
        guard line.hasPrefix("|") else { return rows.append(.other(line)) }
        var isContinuation = false
        var content = line.dropFirst()
        if !isData, content.hasPrefix("+") {
            isContinuation = true
            content = content.dropFirst()
        }
        let cells = Self.cells(content, isData: isData)
        if isData ? index == 1 : !isContinuation, let rule = Self.rule(cells, isData: isData) {
            rows.append(.rule(rule))
        } else {
            rows.append(.cells(cells, isContinuation: isContinuation))
        }
    }

    /// The cells between the bars; the last bar may be missing.
    private static func cells(_ content: Substring, isData: Bool) -> [String] {
        var isOpen = false
        var cells: [String] = []
        var cell = ""
        var isClosed = false
        for piece in LinePieces.read(content, isOpen: &isOpen, hasTags: !isData) {
            guard piece.kind == .words else {
                cell += piece.kind == .tag ? WordSpacing.tag(piece.text) : piece.text
                isClosed = false
                continue
            }
            for character in piece.text {
                isClosed = character == "|"
                if isClosed {
                    cells.append(cell)
                    cell = ""
                } else if isData || character != " " || cell.last != " " {
                    cell.append(character)
                }
            }
        }
        if !isClosed || cells.isEmpty { cells.append(cell) }
        // No-break spaces of data belong to the value.
        return cells.map { isData ? Blanks.withoutTrailing($0.drop { $0 == " " || $0 == "\t" }) : Blanks.trimmed($0) }
    }

    /// The marks of a line `|---|`; `nil` where it is none.
    private static func rule(_ cells: [String], isData: Bool) -> [Alignment]? {
        var marks: [Alignment] = []
        for cell in cells {
            let opens = cell.hasPrefix(":")
            let closes = cell.count > 1 && cell.hasSuffix(":")
            let dashes = cell.dropFirst(opens ? 1 : 0).dropLast(closes ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }), isData || dashes.count > 1 || opens || closes
            else { return nil }
            switch (opens, closes) {
            case (true, true): marks.append(.centered)
            case (false, true): marks.append(.trailing)
            case (true, false): marks.append(.explicitLeading)
            case (false, false): marks.append(.leading)
            }
        }
        return marks
    }

    private var text: [String] {
        let marks = rows.lazy.compactMap { if case .rule(let marks) = $0 { marks } else { nil } }.first
        let columns = marks?.count ?? 0
        let widths = widths(columns)
        return rows.map { row in
            switch row {
            case .other(let line): line
            case .rule(let marks):
                marks.count == columns ? Self.line(marks, widths) : Self.line(marks, marks.map { _ in 3 })
            case .cells(let cells, let isContinuation):
                Self.line(cells, isContinuation, marks ?? [], widths)
            }
        }
    }

    /// The widths of the columns, from the cells that stand in one column alone.
    private func widths(_ columns: Int) -> [Int] {
        var widths = Array(repeating: 3, count: columns)
        for case .cells(let cells, let isContinuation) in rows {
            guard let spans = Self.spans(cells, columns, isContinuation) else { continue }
            var column = 0
            for (cell, span) in zip(cells, spans) {
                if span == 1, cell.count <= Self.widthLimit {
                    widths[column] = max(widths[column], cell.count + (isContinuation && column == 0 ? 1 : 0))
                }
                column += span
            }
        }
        return widths
    }

    /// How many columns each cell takes: `<3` takes three. `nil` where they do not come out.
    private static func spans(_ cells: [String], _ columns: Int, _ isContinuation: Bool) -> [Int]? {
        let spans = cells.map { cell in
            cell.hasPrefix("<") && cell.count <= 5 ? max(Int(cell.dropFirst()) ?? 1, 1) : 1
        }
        let total = spans.reduce(0, +)
        return total == columns || isContinuation && total < columns ? spans : nil
    }

    private static func line(
        _ cells: [String], _ isContinuation: Bool, _ marks: [Alignment], _ widths: [Int]
    ) -> String {
        var line = isContinuation ? "|+" : "|"
        guard let spans = spans(cells, widths.count, isContinuation) else {
            return line + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
        }
        var column = 0
        for (cell, span) in zip(cells, spans) {
            var width = widths[column..<column + span].reduce(0, +) + 3 * (span - 1)
            if isContinuation, column == 0 { width -= 1 }
            let free = max(0, width - cell.count)
            let before: Int
            switch span > 1 ? .leading : marks[column] {
            case .leading, .explicitLeading: before = 0
            case .centered: before = free / 2
            case .trailing: before = free
            }
            line += " " + Blanks.spaces(before) + cell + Blanks.spaces(free - before) + " |"
            column += span
        }
        return line
    }

    private static func line(_ marks: [Alignment], _ widths: [Int]) -> String {
        var line = "|"
        for (mark, width) in zip(marks, widths) {
            let opens = mark == .centered || mark == .explicitLeading
            let closes = mark == .centered || mark == .trailing
            line += (opens ? ":" : "-") + String(repeating: "-", count: width) + (closes ? ":" : "-") + "|"
        }
        return line
    }
}
