public import Diagnostics
public import Vietnamese

/// The cells of a column, top down, kept compactly: some 17 bytes a figure and 9 a text beside the source.
///
/// A cell is made when it is asked for. Where only the value counts, ``value(_:)`` and ``number(_:)`` are cheaper.
public struct DataCells: RandomAccessCollection, Sendable {
    /// What is kept.
    let storage: DataCellStorage
    /// Which rows of the storage these are; `nil` for all in order.
    let rows: [Int32]?

    /// Cells of a storage.
    init(_ storage: DataCellStorage, rows: [Int32]?) {
        self.storage = storage
        self.rows = rows
    }

    /// Cells given one by one.
    public init(_ cells: [DataCell]) {
        guard let first = cells.first else {
            self = DataCellsBuilder(in: SourceFile(path: "", text: "")).finish()
            return
        }
        var builder = DataCellsBuilder(in: first.span.file, capacity: cells.count)
        for cell in cells { builder.append(cell) }
        self = builder.finish()
    }

    /// The values of a computed column, row by row, with what it was made from.
    public init(computed values: some Sequence<Value>, from lineage: DataLineage) {
        var builder = DataCellsBuilder(from: lineage, capacity: values.underestimatedCount)
        for value in values { builder.append(value) }
        self = builder.finish()
    }

    /// Cells some of which were made from others, each with a place of its own, with what each was made from.
    public init(made cells: some Sequence<DataCell>, from lineage: DataLineage) {
        var builder = DataCellsBuilder(from: lineage, capacity: cells.underestimatedCount)
        for cell in cells { builder.append(cell) }
        self = builder.finish()
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// Number of rows.
    public var endIndex: Int { rows?.count ?? storage.marks.count }

    /// The cell of a row, from 0.
    public subscript(row: Int) -> DataCell {
        let place = stored(row)
        let origin = storage.lineage.map { DataCell.Origin(lineage: $0, row: place) }
        return DataCell(storage.value(place), at: span(row), origin: origin)
    }

    /// The value of a row.
    public func value(_ row: Int) -> Value { storage.value(stored(row)) }

    /// The figure of a row without its unit; `nil` where it holds none.
    public func number(_ row: Int) -> ExactDecimal? { storage.number(stored(row)) }

    /// Where a row stands; of a computed column where the formula does.
    public func span(_ row: Int) -> SourceSpan {
        storage.span(stored(row)) ?? SourceSpan(SourceFile(path: "", text: ""), 0..<0)
    }

    /// What stands in the file at a row, as typed; empty for a computed column.
    public func typedText(_ row: Int) -> Substring { storage.file?.text(in: storage.range(stored(row))) ?? "" }

    /// The cells and fields that went into a row.
    public func sources(_ row: Int) -> [SourceSpan] { storage.lineage?.sources(ofRow: stored(row)) ?? [span(row)] }

    /// The cells and fields that went into any row, without repetition; never gathered row by row where rows share them.
    public var sources: [SourceSpan] {
        var gathering = SourceGathering()
        gathering.add(self)
        return gathering.spans
    }

    /// The unit that every figure has; `nil` where one has none or another.
    public var sharedUnit: String? { storage.sharedUnit }

    /// Whether the cells were computed, not read.
    public var isComputed: Bool { storage.lineage != nil }

    /// How a row was made: the words of its calculation, else the typed formula; `nil` for a row that was read.
    public func formula(_ row: Int) -> (place: SourceSpan, text: String)? {
        guard let lineage = storage.lineage else { return nil }
        guard let words = lineage.words else { return (lineage.place, String(lineage.place.text)) }
        return words(stored(row)).map { (lineage.place, $0) }
    }

    /// Some of the rows, in the order given; what is kept is shared.
    public func selecting(_ rows: [Int]) -> DataCells {
        DataCells(storage, rows: rows.map { Int32(clamping: stored($0)) })
    }

    /// The row of the storage.
    func stored(_ row: Int) -> Int { rows.map { Int($0[row]) } ?? row }
}

extension DataCells: Hashable {
    /// Same cells; those that share what is kept are not compared one by one.
    public static func == (left: DataCells, right: DataCells) -> Bool {
        if left.storage === right.storage, left.rows == right.rows { return true }
        return left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
    }

    /// Hashes the number of rows.
    public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

extension DataCells: ExpressibleByArrayLiteral {
    /// Cells given one by one.
    public init(arrayLiteral elements: DataCell...) { self.init(elements) }
}
