public import Diagnostics
public import Vietnamese

/// Gathers the cells of a column, top down.
public struct DataCellsBuilder: Sendable {
    let file: SourceFile?
    let lineage: DataLineage?
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    private(set) var marks: [UInt8] = []
    private(set) var significands: [Int64] = []
    private(set) var units: [String] = []
    private(set) var unitIndexes: [UInt8] = []
    private(set) var hasBareFigures = false
    private(set) var strays: [Int: Value] = [:]
    private(set) var strayPlaces: [Int: SourceSpan] = [:]

    /// For cells that stand in a file.
    public init(in file: SourceFile, capacity: Int = 0) {
        self.init(file: file, lineage: nil, capacity: capacity)
    }

    /// For the cells of a computed column, which were made from others.
    public init(from lineage: DataLineage, capacity: Int = 0) {
        self.init(file: nil, lineage: lineage, capacity: capacity)
    }

    private init(file: SourceFile?, lineage: DataLineage?, capacity: Int) {
        self.file = file
        self.lineage = lineage
        marks.reserveCapacity(capacity)
        guard file != nil else { return }
        starts.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
    }

    /// How many cells were added.
    public var count: Int { marks.count }

    /// Adds a value of a computed column.
    public mutating func append(_ value: Value) { append(value, at: 0..<0) }

    /// Adds a value that stands at a UTF-8 range of the file.
    public mutating func append(_ value: Value, at range: Range<Int>) {
        switch value {
        case .text(let text):
            if let file, file.text(in: range).utf8.elementsEqual(text.utf8) {
                add(DataCellStorage.Mark.text, at: range)
            } else {
                stray(value, at: range)
            }
        case .number(let number): append(number, unit: nil, at: range)
        case .quantity(let quantity): append(quantity.value, unit: quantity.unit, at: range)
        case .date(let date):
            guard (0...99_999).contains(date.year) else { return stray(value, at: range) }
            append(date, at: range)
        case .boolean(let isTrue):
            add(isTrue ? DataCellStorage.Mark.truth : DataCellStorage.Mark.untruth, at: range)
        case .empty: add(DataCellStorage.Mark.empty, at: range)
        case .notApplicable: add(DataCellStorage.Mark.notApplicable, at: range)
        case .blank: add(DataCellStorage.Mark.blank, at: range)
        case .list, .table, .row: stray(value, at: range)
        }
    }

    /// Adds a figure, without or with its unit.
    public mutating func append(_ number: ExactDecimal, unit: String?, at range: Range<Int>) {
        guard let significand = Int64(exactly: number.significand), number.scale < Int(DataCellStorage.Mark.text),
            let index = index(of: unit)
        else {
            return stray(unit.map { .quantity(Quantity(number, unit: $0)) } ?? .number(number), at: range)
        }
        add(UInt8(number.scale), significand, unit: index, at: range)
    }

    /// Adds the text that stands at a range of the file.
    mutating func appendText(at range: Range<Int>) { add(DataCellStorage.Mark.text, at: range) }

    private mutating func append(_ date: PartialDate, at range: Range<Int>) {
        let digits = (date.year * 100 + (date.month ?? 0)) * 100 + (date.day ?? 0)
        add(DataCellStorage.Mark.date, Int64(digits), unit: 0, at: range)
    }

    /// The number of a unit, 0 for none; `nil` where there are too many to number.
    private mutating func index(of unit: String?) -> UInt8? {
        guard let unit else {
            hasBareFigures = true
            return 0
        }
        if let index = units.firstIndex(of: unit) { return UInt8(index + 1) }
        guard units.count < 255 else { return nil }
        units.append(unit)
        return UInt8(units.count)
    }

    private mutating func add(_ mark: UInt8, at range: Range<Int>) {
        if !significands.isEmpty { significands.append(0) }
        if !unitIndexes.isEmpty { unitIndexes.append(0) }
        place(mark, at: range)
    }

    private mutating func add(_ mark: UInt8, _ significand: Int64, unit: UInt8, at range: Range<Int>) {
        if significands.isEmpty {
            significands.reserveCapacity(marks.capacity)
            significands.append(contentsOf: repeatElement(0, count: marks.count))
        }
        significands.append(significand)
        if unit > 0, unitIndexes.isEmpty { unitIndexes = Array(repeating: 0, count: marks.count) }
        if unit > 0 || !unitIndexes.isEmpty { unitIndexes.append(unit) }
        place(mark, at: range)
    }

    private mutating func stray(_ value: Value, at range: Range<Int>) {
        strays[marks.count] = value
        // A figure among the strays may be without unit: those of the others are then kept one by one.
        hasBareFigures = true
        add(DataCellStorage.Mark.stray, at: range)
    }

    private mutating func place(_ mark: UInt8, at range: Range<Int>) {
        marks.append(mark)
        guard file != nil else { return }
        starts.append(Int32(clamping: range.lowerBound))
        ends.append(Int32(clamping: range.upperBound))
    }

    /// Adds a cell that stands in any file.
    mutating func append(_ cell: DataCell) {
        if cell.span.file === file {
            append(cell.value, at: cell.span.range)
        } else {
            strayPlaces[marks.count] = cell.span
            if case .text = cell.value { stray(cell.value, at: 0..<0) } else { append(cell.value, at: 0..<0) }
        }
    }

    /// The cells; the builder is not to be used again.
    public consuming func finish() -> DataCells { DataCells(DataCellStorage(self), rows: nil) }
}
