public import Document

/// What the columns of a table made from data need, per point of type size: their longest word and their longest line,
/// without padding, in points.
///
/// Every cell is measured, since a word must never break; the texts are walked as bytes, so that a hundred thousand
/// cells take a few milliseconds.
struct DataTableNeeds {
    /// What each column needs at one point.
    private(set) var columns: [CellNeeds.Need]

    /// Measures a table.
    init(_ table: DataTableBlock, pack: RulePack) {
        columns = Array(repeating: CellNeeds.Need(word: 0, line: 0), count: table.columns.count)
        let measures = Measures(pack)
        var units = Array(repeating: CellMeasure.Extent(), count: table.columns.count)
        for (index, row) in table.rows.enumerated() {
            let label = row.label
            let isBold = measures.isBold(row.kind)
            for column in table.columns.indices where !label.contains(column) {
                let extent = measures.extent(table.cells, table.cells.range(row: index, column: column), isBold)
                let pad = CommaPadding.units(table.cells, row: index, column: column, of: table)
                units[column].word = max(units[column].word, extent.word + pad)
                units[column].line = max(units[column].line, extent.line + pad)
            }
        }
        for column in units.indices {
            columns[column].word = Double(units[column].word) / Double(SerifWidths.unitsPerEm)
            columns[column].line = Double(units[column].line) / Double(SerifWidths.unitsPerEm)
        }
        addHeader(table, pack)
    }

    private mutating func addHeader(_ table: DataTableBlock, _ pack: RulePack) {
        var wide: [(Range<Int>, CellNeeds.Need)] = []
        for (index, row) in table.header.enumerated() {
            let isNumbers = table.hasNumberRow && index == table.header.count - 1
            var style = pack.style(isNumbers ? .tableNumber : .tableHeader)
            style.size = 1
            for cell in row.cells where columns.indices.contains(cell.column) {
                let need = Self.need(cell, style, pack)
                if cell.columnSpan > 1 {
                    wide.append((cell.column..<min(cell.column + cell.columnSpan, columns.count), need))
                } else {
                    columns[cell.column].word = max(columns[cell.column].word, need.word)
                    // A heading may run over two or three lines where the cells below it need less.
                    columns[cell.column].line = max(columns[cell.column].line, need.word, need.line / 2)
                }
            }
        }
        // A heading over several columns runs over lines of its own: only its words must fit.
        for (range, need) in wide {
            let word = columns[range].reduce(0) { $0 + $1.word }
            for index in range { columns[index].word += max(0, need.word - word) / Double(range.count) }
            for index in range { columns[index].line = max(columns[index].line, columns[index].word) }
        }
    }

    private static func need(_ cell: Table.Cell, _ style: TextStyle, _ pack: RulePack) -> CellNeeds.Need {
        var need = CellNeeds.Need(word: 0, line: 0)
        for paragraph in cell.paragraphs {
            var (word, line) = (0.0, 0.0)
            for run in MeasuredContent.runs(paragraph, style: style, pack: pack) {
                if run.text == "\n" {
                    (word, line) = (0, 0)
                    continue
                }
                for piece in InlineSpaces.pieces(run.text) {
                    let width = TextMeasure.width(piece.text, face: run.face, size: run.size)
                    line += width
                    word = piece.isSpace ? 0 : word + width
                    need.word = max(need.word, word)
                    need.line = max(need.line, line)
                }
            }
        }
        return need
    }

    /// The measures of the faces that rows are set in.
    private struct Measures {
        private let regular = CellMeasure(.regular)
        private let bold = CellMeasure(.bold)
        private let boldKinds: Set<DataTableBlock.RowKind>

        init(_ pack: RulePack) {
            boldKinds = Set(DataTableBlock.RowKind.allCases.filter { pack.style(Role(row: $0)).isBold })
        }

        func isBold(_ kind: DataTableBlock.RowKind) -> Bool { kind != .unit && boldKinds.contains(kind) }

        func extent(_ cells: PrintedCells, _ range: Range<Int>, _ isBold: Bool) -> CellMeasure.Extent {
            isBold ? bold.extent(cells.bytes, range) : regular.extent(cells.bytes, range)
        }
    }
}

extension Role {
    /// The role of the cells of a row of a table made from data.
    public init(row kind: DataTableBlock.RowKind) {
        switch kind {
        case .unit, .blank: self = .tableCell
        case .group: self = .tableGroup
        case .subtotal, .total: self = .tableTotal
        case .part: self = .tablePart
        }
    }
}
