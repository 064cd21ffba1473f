/// The texts of a table's cells, row after row, in one run of UTF-8 with the end of each: a few bytes a cell.
public struct PrintedCells: Hashable, Sendable {
    /// How many cells a row has; at least 1.
    public let columnCount: Int
    /// The texts one behind the other, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// Where each text ends in ``bytes``, row after row.
    public private(set) var ends: [Int32] = []
    /// Whether each column holds only text without line ends, tabs and runs of spaces: emitters write it as it is.
    public private(set) var isPlain: [Bool]

    /// No rows yet.
    public init(columnCount: Int) {
        self.columnCount = max(columnCount, 1)
        isPlain = Array(repeating: true, count: self.columnCount)
    }

    /// How many full rows there are.
    public var rowCount: Int { ends.count / columnCount }

    /// Makes room for rows with texts of about so many bytes.
    public mutating func reserve(rows: Int, bytesPerCell: Int = 6) {
        ends.reserveCapacity(rows * columnCount)
        bytes.reserveCapacity(rows * columnCount * bytesPerCell)
    }

    /// Adds the next cell of the row; a row is full after ``columnCount`` cells.
    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        close()
    }

    /// Adds the next cell of the row from UTF-8 that is known to be valid.
    public mutating func append(utf8: ArraySlice<UInt8>) {
        bytes.append(contentsOf: utf8)
        close()
    }

    private mutating func close() {
        let start = ends.last.map(Int.init) ?? 0
        let column = ends.count % columnCount
        if isPlain[column], Self.needsMarks(bytes, from: start) { isPlain[column] = false }
        ends.append(Int32(clamping: bytes.count))
    }

    /// Whether a text has white space that markup would lose.
    private static func needsMarks(_ bytes: [UInt8], from start: Int) -> Bool {
        var isAfterSpace = true
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x20 {
                if isAfterSpace { return true }
                isAfterSpace = true
            } else {
                // U+2028 starts with E2.
                if byte < 0x20
                    || byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
                        && bytes[index + 2] == 0xA8
                {
                    return true
                }
                isAfterSpace = false
            }
            index += 1
        }
        return false
    }

    /// The range of a cell's text in ``bytes``.
    public func range(row: Int, column: Int) -> Range<Int> {
        let index = row * columnCount + column
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// The text of a cell.
    public func text(row: Int, column: Int) -> String {
        String(decoding: bytes[range(row: row, column: column)], as: UTF8.self)
    }
}
