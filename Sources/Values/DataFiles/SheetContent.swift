package import Diagnostics
package import Vietnamese

/// The cells of one sheet as its file holds them, record by record, before anything is typed.
///
/// A record is a row with something in it; of a CSV file what stands between two separators of records.
package struct SheetContent: Sendable {
    /// The text in which the cells have their places.
    package let file: SourceFile
    /// For each record the number of its first cell, and one more for the end.
    let firstCells: [Int32]
    /// For each record its row in the sheet, from 1; of a CSV file the line on which it starts.
    package let rowNumbers: [Int32]
    /// Where each cell starts and ends in the text.
    let starts: [Int32], ends: [Int32]
    /// What each cell holds, see ``Kind``.
    package let kinds: [Kind]
    /// The decimals of each figure; empty where no cell is a figure by its file.
    let scales: [UInt8]
    /// The digits of each figure; of a date `yyyymmdd`; empty where no cell is a figure by its file.
    let significands: [Int64]
    /// The texts that do not stand as they are at their places: with line ends, or with doubled quotation marks.
    let texts: [Int: String]
    /// Cells joined to one.
    package let joins: [CellRange]
    /// Rows that are hidden, as numbers of records.
    package let hiddenRecords: [Int]
    /// Columns that are hidden, from 0.
    package let hiddenColumns: [ClosedRange<Int>]
    /// The first cell whose formula reads another file.
    package let externalFormula: Int?

    /// What a cell holds by its file.
    package enum Kind: UInt8, Sendable {
        /// Nothing.
        case empty
        /// Text, or in a CSV file anything.
        case text
        /// A number.
        case number
        /// A number shown with `%`: the digits are those of the percentage.
        case percent
        /// A date.
        case date
        /// True.
        case truth
        /// False.
        case untruth
        /// An error of the spreadsheet, such as `#N/A`.
        case fault
        /// A formula of which the file holds no result.
        case uncomputed
    }

    /// Number of records.
    package var recordCount: Int { rowNumbers.count }

    /// The cells of a record, by number.
    package func cells(of record: Int) -> Range<Int> { Int(firstCells[record])..<Int(firstCells[record + 1]) }

    /// The cell of a record in a column; `nil` where the record ends before it.
    package func cell(_ record: Int, _ column: Int) -> Int? {
        let cell = Int(firstCells[record]) + column
        return cell < Int(firstCells[record + 1]) ? cell : nil
    }

    /// Where a cell stands.
    func range(_ cell: Int) -> Range<Int> { Int(starts[cell])..<Int(ends[cell]) }

    /// Where a cell stands.
    package func span(_ cell: Int) -> SourceSpan { SourceSpan(file, range(cell)) }

    /// The text of a cell as it was written, or as its figure is written here.
    package func text(_ cell: Int) -> String { texts[cell] ?? String(file.text(in: range(cell))) }

    /// The figure of a cell that is one by its file; of a percentage the digits of the percentage; `nil` otherwise.
    package func figure(_ cell: Int) -> ExactDecimal? {
        switch kinds[cell] {
        case .number, .percent: ExactDecimal(significand: Int128(significands[cell]), scale: Int(scales[cell]))
        case .empty, .text, .date, .truth, .untruth, .fault, .uncomputed: nil
        }
    }

    /// The text of a cell on one line, without white space around it; empty where the record ends before it.
    package func line(_ record: Int, _ column: Int) -> String {
        guard let cell = cell(record, column), kinds[cell] != .empty else { return "" }
        return text(cell).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether nothing stands in a record, within columns.
    package func isBlank(_ record: Int, in columns: Range<Int>) -> Bool {
        let cells = cells(of: record)
        let last = min(cells.upperBound, cells.lowerBound + columns.upperBound)
        let first = min(cells.lowerBound + columns.lowerBound, last)
        return !(first..<last).contains { kinds[$0] != .empty }
    }

    /// Where a record stands in the text.
    package func span(ofRecord record: Int) -> SourceSpan {
        let cells = cells(of: record)
        guard let last = cells.last else { return SourceSpan(file, 0..<0) }
        return SourceSpan(file, Int(starts[cells.lowerBound])..<Int(ends[last]))
    }

    /// The record of a row of the sheet, or the first after it.
    package func record(atRow row: Int) -> Int {
        var low = 0
        var high = recordCount
        while low < high {
            let middle = (low + high) / 2
            if Int(rowNumbers[middle]) < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many columns there are up to the last with something in it.
    package var columnCount: Int {
        var count = 0
        for record in 0..<recordCount {
            let cells = cells(of: record)
            var last = cells.upperBound
            while last > cells.lowerBound + count, kinds[last - 1] == .empty { last -= 1 }
            count = max(count, last - cells.lowerBound)
        }
        return count
    }
}
