public import Diagnostics
import Vietnamese

/// A table of data: named, typed columns of equal length. Shared, never changed after reading.
public final class DataTable: Sendable {
    /// The name it was declared under.
    public let name: String
    /// The columns, left to right.
    public let columns: [DataColumn]
    /// Number of rows.
    public let rowCount: Int
    /// Where the table stands.
    public let span: SourceSpan
    /// Index of the column whose value names a row: `Mã` where there is one, else the first.
    public let keyColumn: Int

    /// A table of columns of equal length.
    public init(name: String, columns: [DataColumn], rowCount: Int, span: SourceSpan) {
        self.name = name
        self.columns = columns
        self.rowCount = rowCount
        self.span = span
        keyColumn = columns.firstIndex { $0.foldedName == "ma" } ?? 0
    }

    /// Finds a column: exactly first, folded second.
    public func column(named name: String) -> ColumnMatch {
        if let index = columns.firstIndex(where: { $0.name == name }) { return .one(index) }
        let folded = Key.fold(name)
        let matches = columns.indices.filter { columns[$0].foldedName == folded }
        switch matches.count {
        case 0: return .none
        case 1: return .one(matches[0])
        default: return .several(matches)
        }
    }

    /// The first row whose key, folded, is a name; exact matches win.
    public func row(named name: String) -> Int? {
        guard !columns.isEmpty else { return nil }
        let cells = columns[keyColumn].cells
        let texts = cells.map { cell -> String in
            switch cell.value {
            case .text(let text): text
            case .number(let number): number.vietnamese()
            case .quantity(let quantity): quantity.vietnamese()
            case .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: ""
            }
        }
        if let exact = texts.firstIndex(of: name) { return exact }
        let folded = Key.fold(name)
        return texts.firstIndex { Key.fold($0) == folded }
    }

    /// What a look-up of a column found.
    public enum ColumnMatch: Hashable, Sendable {
        /// No column.
        case none
        /// The index of the column.
        case one(Int)
        /// Several columns fit the folded name: an error at the mention.
        case several([Int])
    }
}

extension DataTable: Hashable {
    /// Same object.
    public static func == (left: DataTable, right: DataTable) -> Bool { left === right }
    /// Hashes identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// One column of a table of data.
public struct DataColumn: Hashable, Sendable {
    /// The heading as typed.
    public var name: String
    /// `Key.fold(name)`.
    public var foldedName: String
    /// What its cells hold.
    public var kind: Kind
    /// The cells, top down.
    public var cells: [DataCell]

    /// A column.
    public init(name: String, kind: Kind, cells: [DataCell]) {
        self.name = name
        foldedName = Key.fold(name)
        self.kind = kind
        self.cells = cells
    }

    /// What cells of a column hold.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Text.
        case text
        /// Numbers or quantities (a column marked `---:`).
        case figures
    }
}

/// One cell of a table of data with its place.
public struct DataCell: Hashable, Sendable {
    /// The typed value.
    public var value: Value
    /// Where it stands.
    public var span: SourceSpan

    /// A cell.
    public init(_ value: Value, at span: SourceSpan) {
        self.value = value
        self.span = span
    }
}
