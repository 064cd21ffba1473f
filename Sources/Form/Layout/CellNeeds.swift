import Document

/// What the cells of a table need: the longest word and the longest line of each column, padding included, in mm.
struct CellNeeds {
    /// What a column needs in mm.
    struct Need: Hashable {
        /// Its longest word.
        var word: Double
        /// Its longest line.
        var line: Double
    }

    /// The needs of each column.
    private(set) var columns: [Need]

    /// Measures every cell once; a cell over several columns adds evenly what they lack.
    init(_ table: Table, pack: RulePack) {
        let empty = 2 * ColumnWidths.padding
        columns = Array(repeating: Need(word: empty, line: empty), count: table.columns.count)
        var wide: [(Table.Cell, Need)] = []
        for (index, row) in table.rows.enumerated() {
            let style = pack.style(index < table.headerRowCount ? .tableHeader : .tableCell)
            for cell in row.cells where columns.indices.contains(cell.column) {
                let need = Self.need(cell, style: style, pack: pack)
                if cell.columnSpan > 1 {
                    wide.append((cell, need))
                } else {
                    columns[cell.column].word = max(columns[cell.column].word, need.word)
                    columns[cell.column].line = max(columns[cell.column].line, need.line)
                }
            }
        }
        for (cell, need) in wide { spread(need, over: cell) }
    }

    private mutating func spread(_ need: Need, over cell: Table.Cell) {
        let range = cell.column..<min(cell.column + cell.columnSpan, columns.count)
        let word = columns[range].reduce(0) { $0 + $1.word }
        let line = columns[range].reduce(0) { $0 + $1.line }
        for index in range {
            columns[index].word += max(0, need.word - word) / Double(range.count)
            columns[index].line += max(0, need.line - line) / Double(range.count)
        }
    }

    private static func need(_ cell: Table.Cell, style: TextStyle, pack: RulePack) -> Need {
        var word = 0.0
        var line = 0.0
        for paragraph in cell.paragraphs where !paragraph.isEmpty {
            var currentWord = 0.0
            var currentLine = 0.0
            for run in MeasuredContent.runs(paragraph, style: style, pack: pack) {
                if run.text == "\n" {
                    (currentWord, currentLine) = (0, 0)
                    continue
                }
                for piece in InlineSpaces.pieces(run.text) {
                    let width = TextMeasure.width(piece.text, face: run.face, size: run.size)
                    currentLine += width
                    currentWord = piece.isSpace ? 0 : currentWord + width
                    word = max(word, currentWord)
                    line = max(line, currentLine)
                }
            }
        }
        // Half a millimetre beyond the measured width, so that rounding in a program does not break a word.
        let room = 2 * ColumnWidths.padding + 0.5
        let millimetres = 1 / PageGeometry.pointsPerMillimetre
        return Need(word: word * millimetres + room, line: line * millimetres + room)
    }
}
