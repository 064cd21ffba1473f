/// Which sheet of a workbook a text was made from, and which row each of its lines is.
public struct SheetPlaces: Hashable, Sendable {
    /// The name of the sheet.
    public let name: String
    /// The row of each line, from 1.
    let rows: [Int32]

    /// A sheet with the rows of its lines, from 1.
    public init(name: String, rows: [Int32]) {
        self.name = name
        self.rows = rows
    }

    /// The row of a line (from 1); the last one beyond the text.
    public func row(ofLine line: Int) -> Int {
        guard let last = rows.last else { return 1 }
        return Int(rows.indices.contains(line - 1) ? rows[line - 1] : last)
    }

    /// The letters of a column, from 0: `A`, `Z`, `AA`.
    public static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
            rest /= 26
        }
        return letters
    }
}

extension SourceFile {
    /// The address of the cell at a UTF-8 offset, as a spreadsheet writes it: `D17`; `nil` for a text of no sheet.
    public func cellAddress(at offset: Int) -> String? {
        guard let sheet else { return nil }
        let line = position(at: offset).line
        let start = lineRange(line).lowerBound
        let column = text(in: start..<max(start, offset)).utf8.count { $0 == 0x09 }
        return "\(SheetPlaces.letters(ofColumn: column))\(sheet.row(ofLine: line))"
    }
}

extension SourceSpan {
    /// The address of the cell that the span starts in; `nil` outside sheets.
    public var cell: String? { file.cellAddress(at: range.lowerBound) }

    /// Where the span starts, for people: `file:line:column`, in a sheet `file:Sheet!D17`.
    public var place: String {
        if let sheet = file.sheet, let cell { return "\(file.path):\(sheet.name)!\(cell)" }
        let start = start
        return "\(file.path):\(start.line):\(start.column)"
    }
}
