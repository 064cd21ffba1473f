/// A cell of a sheet by its column (from 0) and row (from 1), written as in a spreadsheet: `D17`.
struct CellAddress: Hashable, Sendable {
    /// The column, from 0.
    var column: Int
    /// The row, from 1.
    var row: Int

    /// The most columns and rows of a sheet.
    static let columnLimit = 16_384
    static let rowLimit = 1_048_576

    /// A cell from its column and row.
    init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads `D17` or `$D$17`; a row alone or a column alone is none.
    init?(_ text: some Collection<UInt8>) {
        var column = 0
        var row = 0
        var letters = 0
        for byte in text where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard row == 0, letters < 3 else { return nil }
                column = column * 26 + Int(byte & 0x1F)
                letters += 1
            case ASCII.zero...ASCII.nine:
                guard letters > 0, row <= Self.rowLimit else { return nil }
                row = row * 10 + Int(byte - ASCII.zero)
            default: return nil
            }
        }
        guard letters > 0, (1...Self.rowLimit).contains(row), column <= Self.columnLimit else { return nil }
        self.init(column: column - 1, row: row)
    }

    /// The letters of a column.
    static func letters(_ column: Int) -> String {
        var letters: [Character] = []
        var rest = column + 1
        while rest > 0 {
            rest -= 1
            letters.append(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))))
            rest /= 26
        }
        return String(letters.reversed())
    }

    /// The column of letters, from 0.
    static func column(_ letters: String) -> Int? {
        CellAddress("\(letters)1".utf8).map(\.column)
    }
}

/// A rectangle of cells: `A5:H40`.
package struct CellRange: Hashable, Sendable {
    /// The columns, from 0.
    package var columns: ClosedRange<Int>
    /// The rows, from 1.
    package var rows: ClosedRange<Int>

    /// A rectangle.
    init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        self.columns = columns
        self.rows = rows
    }

    /// Reads `A5:H40`, or `A5` for one cell.
    init?(_ text: some Collection<UInt8>) {
        let parts = text.split(separator: ASCII.colon, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap({ CellAddress($0) }),
            let last = parts.count == 2 ? CellAddress(parts[1]) : first,
            first.column <= last.column, first.row <= last.row
        else { return nil }
        self.init(columns: first.column...last.column, rows: first.row...last.row)
    }

    /// The range as written in a spreadsheet.
    package var text: String {
        "\(CellAddress.letters(columns.lowerBound))\(rows.lowerBound):"
            + "\(CellAddress.letters(columns.upperBound))\(rows.upperBound)"
    }
}
