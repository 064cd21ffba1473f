public import Diagnostics
import Vietnamese

/// One column of a table of data (cột số liệu).
public struct DataColumn: Hashable, Sendable {
    /// The heading as typed.
    public var name: String
    /// `Key.fold(name)`.
    public var foldedName: String
    /// What its cells hold.
    public var kind: Kind
    /// The unit that all its figures share, where it was declared for the column; the values of the cells carry it.
    public var unit: String?
    /// With how many decimals its figures are printed, where that was said; `nil` prints the decimals that they have.
    public var places: Int?
    /// Whether its figures may be added up; ceilings and ratios may not, so that totals leave them out.
    public var isSummed: Bool
    /// Whether it was made beside those of the author and is printed only where it is named, never among `mỗi cột`.
    public var isAside: Bool
    /// Where the heading stands; `nil` where nobody asked.
    public var nameSpan: SourceSpan?
    /// The cells, top down.
    public var cells: DataCells

    /// A column of cells kept compactly.
    public init(
        name: String, kind: Kind, unit: String? = nil, places: Int? = nil, isSummed: Bool = true,
        isAside: Bool = false, nameSpan: SourceSpan? = nil, cells: DataCells
    ) {
        self.name = name
        foldedName = Key.fold(name)
        self.kind = kind
        self.unit = unit
        self.places = places
        self.isSummed = isSummed
        self.isAside = isAside
        self.nameSpan = nameSpan
        self.cells = cells
    }

    /// A column of cells given one by one.
    public init(name: String, kind: Kind, cells: [DataCell]) {
        self.init(name: name, kind: kind, cells: DataCells(cells))
    }

    /// The column with some of its rows, in the order given.
    public func selecting(_ rows: [Int]) -> DataColumn {
        var column = self
        column.cells = cells.selecting(rows)
        return column
    }

    /// What cells of a column hold.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Text.
        case text
        /// Numbers or quantities (a column marked `---:`).
        case figures
        /// Dates.
        case dates
        /// True or false.
        case truths
    }
}
