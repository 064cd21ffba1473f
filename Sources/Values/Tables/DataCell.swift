public import Diagnostics

/// One cell of a table of data with its place.
public struct DataCell: Hashable, Sendable {
    /// The typed value.
    public var value: Value
    /// Where it stands; of a computed cell, where the formula does.
    public var span: SourceSpan
    /// The computed column and the row in it; `nil` for a cell that was read.
    let origin: Origin?

    /// A cell.
    public init(_ value: Value, at span: SourceSpan) {
        self.init(value, at: span, origin: nil)
    }

    /// A cell of a computed column.
    init(_ value: Value, at span: SourceSpan, origin: Origin?) {
        self.value = value
        self.span = span
        self.origin = origin
    }

    /// The cells and fields that went into the value: its own place, or for a computed cell what it was made from.
    public var sources: [SourceSpan] {
        guard let origin else { return [span] }
        return origin.lineage.sources(ofRow: origin.row)
    }

    /// A row of a computed column.
    struct Origin: Hashable, Sendable {
        /// What the column was made from.
        let lineage: DataLineage
        /// The row, from 0, as the column was made.
        let row: Int
    }
}
