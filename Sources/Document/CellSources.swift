public import Diagnostics

/// Where the figures of a table made from data came from, found when somebody asks: nothing is kept a cell.
///
/// It is no part of what a table says: two tables that print the same are equal wherever their figures stand.
public final class CellSources: Sendable {
    private let find: @Sendable (_ row: Int, _ column: Int) -> [SourceSpan]

    /// Sources found by a closure from the row and the column of a printed cell, both from 0.
    public init(_ find: @escaping @Sendable (_ row: Int, _ column: Int) -> [SourceSpan]) { self.find = find }

    /// No sources.
    public static let none = CellSources { _, _ in [] }

    /// Every cell and field that went into a printed cell, in order of use.
    public func inputs(row: Int, column: Int) -> [SourceSpan] { find(row, column) }
}

extension CellSources: Hashable {
    /// Always equal: see the type.
    public static func == (left: CellSources, right: CellSources) -> Bool { true }
    /// Adds nothing.
    public func hash(into hasher: inout Hasher) {}
}
