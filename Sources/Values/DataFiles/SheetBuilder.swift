import Diagnostics
import Vietnamese

/// Writes the text of a sheet and notes its cells, row by row: the text has a line a row with something in it, and a
/// tab between two cells.
struct SheetBuilder {
    /// How many cells a sheet may have, empty ones before others counted.
    static let cellLimit = 10_000_000
    /// How many bytes its text may have.
    static let byteLimit = 512 << 20

    private var bytes: [UInt8] = []
    private var firstCells: [Int32] = [0]
    private var rowNumbers: [Int32] = []
    private var starts: [Int32] = []
    private var ends: [Int32] = []
    private var kinds: [SheetContent.Kind] = []
    private var scales: [UInt8] = []
    private var significands: [Int64] = []
    private var texts: [Int: String] = [:]
    private var hiddenRecords: [Int] = []
    private var externalFormula: Int?
    private var rowStart = 0
    private var rowByteStart = 0
    private var rowHasContent = false
    /// Whether empty cells at the end of a row are kept where the file has them, so that they have a place.
    var keepsEnds = false
    /// Rectangles of joined cells.
    var joins: [CellRange] = []
    /// Hidden columns.
    var hiddenColumns: [ClosedRange<Int>] = []
    /// How many columns were described so far, where a file describes them before its cells.
    var columnsSeen = 0

    /// Makes room for about so many cells.
    mutating func reserve(cells: Int, bytes count: Int) {
        starts.reserveCapacity(cells)
        ends.reserveCapacity(cells)
        kinds.reserveCapacity(cells)
        scales.reserveCapacity(cells)
        significands.reserveCapacity(cells)
        bytes.reserveCapacity(count)
    }

    /// How many cells there are.
    var cellCount: Int { kinds.count }

    /// The column after the last cell of the open row.
    var column: Int { kinds.count - rowStart }

    /// Whether a limit was passed.
    var isTooLarge: Bool { kinds.count > Self.cellLimit || bytes.count > Self.byteLimit }

    /// Ends the row and keeps it where something stands in it.
    mutating func endRow(_ number: Int, isHidden: Bool) {
        if rowHasContent {
            // Empty cells at the end of a row say nothing.
            while !keepsEnds, kinds.last == .empty, kinds.count > rowStart { dropLast() }
            if isHidden { hiddenRecords.append(rowNumbers.count) }
            rowNumbers.append(Int32(clamping: number))
            firstCells.append(Int32(kinds.count))
            bytes.append(ASCII.newline)
        } else {
            while kinds.count > rowStart { dropLast() }
            bytes.removeLast(bytes.count - rowByteStart)
        }
        rowStart = kinds.count
        rowByteStart = bytes.count
        rowHasContent = false
    }

    private mutating func dropLast() {
        kinds.removeLast()
        starts.removeLast()
        ends.removeLast()
        scales.removeLast()
        significands.removeLast()
    }

    /// Adds empty cells up to a column.
    mutating func skip(to column: Int) {
        while self.column < column { add(.empty, 0, 0, from: open()) }
    }

    /// Starts the next cell and says where its text starts.
    private mutating func open() -> Int {
        if kinds.count > rowStart { bytes.append(ASCII.tab) }
        return bytes.count
    }

    private mutating func add(_ kind: SheetContent.Kind, _ significand: Int64, _ scale: UInt8, from start: Int) {
        starts.append(Int32(clamping: start))
        ends.append(Int32(clamping: bytes.count))
        kinds.append(kind)
        scales.append(scale)
        significands.append(significand)
        if kind != .empty { rowHasContent = true }
    }

    /// Adds a text; white space around it goes, line ends in it are kept beside the text.
    mutating func text(_ text: ArraySlice<UInt8>, kind: SheetContent.Kind = .text) {
        let start = open()
        var lower = text.startIndex
        var upper = text.endIndex
        while lower < upper, text[lower] <= ASCII.space { lower += 1 }
        while upper > lower, text[upper - 1] <= ASCII.space { upper -= 1 }
        guard lower < upper || kind != .text else { return add(.empty, 0, 0, from: start) }
        var hasBreak = false
        for index in lower..<upper {
            let byte = text[index]
            if byte < ASCII.space { hasBreak = true }
            bytes.append(byte < ASCII.space ? ASCII.space : byte)
        }
        if hasBreak { texts[kinds.count] = String(decoding: text[lower..<upper], as: UTF8.self) }
        add(kind, 0, 0, from: start)
    }

    /// Adds a number as it is written in Vietnamese; a percentage with its sign.
    mutating func number(_ significand: Int64, scale: Int, isPercent: Bool, isGrouped: Bool) {
        let start = open()
        FigureBytes.append(significand, scale: scale, isGrouped: isGrouped, to: &bytes)
        if isPercent { bytes.append(UInt8(ascii: "%")) }
        add(isPercent ? .percent : .number, significand, UInt8(clamping: scale), from: start)
    }

    /// Adds a share that is shown with `%`: 0,85 is 85 %.
    mutating func percent(_ significand: Int64, scale: Int) {
        let (hundredfold, overflow) = significand.multipliedReportingOverflow(
            by: scale == 0 ? 100 : scale == 1 ? 10 : 1)
        number(overflow ? significand : hundredfold, scale: max(0, scale - 2), isPercent: true, isGrouped: false)
    }

    /// Adds a time of day, a part of a day, as text: `7:30`.
    mutating func time(_ significand: Int64, scale: Int) {
        var ten: Int64 = 1
        for _ in 0..<min(scale, 17) { ten *= 10 }
        let part = significand.magnitude % ten.magnitude
        let minutes = (Double(part) / Double(ten) * 1440).rounded()
        let text = "\(Int(minutes) / 60):\(Int(minutes) % 60 < 10 ? "0" : "")\(Int(minutes) % 60)"
        self.text(Array(text.utf8)[...])
    }

    /// Adds a date.
    mutating func date(_ date: PartialDate) {
        let start = open()
        bytes.append(contentsOf: date.short.utf8)
        let digits = (date.year * 100 + (date.month ?? 0)) * 100 + (date.day ?? 0)
        add(.date, Int64(digits), 0, from: start)
    }

    /// Adds true or false.
    mutating func truth(_ isTrue: Bool) {
        let start = open()
        bytes.append(contentsOf: (isTrue ? "đúng" : "sai").utf8)
        add(isTrue ? .truth : .untruth, 0, 0, from: start)
    }

    /// Adds a cell whose formula has no result in the file.
    mutating func uncomputed() {
        let start = open()
        bytes.append(contentsOf: "=…".utf8)
        add(.uncomputed, 0, 0, from: start)
    }

    /// Adds an empty cell.
    mutating func empty() { add(.empty, 0, 0, from: open()) }

    /// Notes that the formula of the last cell reads another file.
    mutating func noteExternalFormula() {
        if externalFormula == nil, !kinds.isEmpty { externalFormula = kinds.count - 1 }
    }

    /// The sheet with its text.
    consuming func finish(path: String, sheet: String) -> SheetContent {
        let text = String(decoding: bytes, as: UTF8.self)
        bytes = []
        let file = SourceFile(path: path, text: text, sheet: SheetPlaces(name: sheet, rows: rowNumbers))
        return SheetContent(
            file: file, firstCells: firstCells, rowNumbers: rowNumbers, starts: starts, ends: ends, kinds: kinds,
            scales: scales, significands: significands, texts: texts, joins: joins, hiddenRecords: hiddenRecords,
            hiddenColumns: hiddenColumns, externalFormula: externalFormula)
    }
}
