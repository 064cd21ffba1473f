public import Diagnostics

/// What the figures of a computed column were made from, said once for the column and found for a row on demand.
public final class DataLineage: Sendable {
    /// Where the formula or the target is written.
    public let place: SourceSpan
    /// What went into the column.
    public let inputs: [Input]
    /// How a row was made, in words, for figures that no typed formula makes: `Thực hiện ÷ Kế hoạch × 100`; `nil` for a
    /// row that was typed. Without it the text at ``place`` is the formula of every row.
    public let words: (@Sendable (Int) -> String?)?
    /// What went into every row alike; shared by all rows.
    private let shared: [SourceSpan]
    /// What differs from row to row.
    private let varying: [Input]

    /// One thing that went into a computed column.
    public enum Input: Sendable {
        /// The cell of the same row of a column.
        case sameRow(DataColumn)
        /// All cells of a column.
        case whole(DataColumn)
        /// For each row the cells of some rows of a column, for example those of its group.
        case rows(DataColumn, RowGroups)
        /// For each row all cells of a column of its own; `nil` for a row that has none.
        case wholeByRow([DataColumn?])
        /// A field, for example the total of a target; the same for every row.
        case place(SourceSpan)
        /// What only the calculation itself can tell, row by row: the number of rows, and the way to ask.
        case found(rows: Int, @Sendable (Int) -> [SourceSpan])
    }

    /// A column made from these.
    public init(place: SourceSpan, inputs: [Input], words: (@Sendable (Int) -> String?)? = nil) {
        self.words = words
        self.place = place
        self.inputs = inputs
        var gathering = SourceGathering()
        var varying: [Input] = []
        for input in inputs {
            switch input {
            case .whole(let column): gathering.add(column.cells)
            case .place(let span): gathering.add(span)
            case .sameRow, .rows, .wholeByRow, .found: varying.append(input)
            }
        }
        shared = gathering.spans
        self.varying = varying
    }

    /// The cells and fields that went into a row.
    func sources(ofRow row: Int) -> [SourceSpan] {
        if varying.isEmpty { return shared }
        var gathering = SourceGathering()
        add(row: row, to: &gathering)
        return gathering.spans
    }

    /// Adds what went into a row.
    func add(row: Int, to gathering: inout SourceGathering) {
        for input in varying {
            switch input {
            case .sameRow(let column):
                if column.cells.indices.contains(row) { gathering.add(row: row, of: column.cells) }
            case .rows(let column, let groups):
                for other in groups.rows(with: row) { gathering.add(row: other, of: column.cells) }
            case .found(_, let find):
                for span in find(row) { gathering.add(span) }
            case .wholeByRow(let columns):
                if columns.indices.contains(row), let column = columns[row] { gathering.add(column.cells) }
            case .whole, .place: break
            }
        }
        gathering.addShared(shared, of: self)
    }

    /// Adds what went into any row.
    func addAll(to gathering: inout SourceGathering) {
        for input in varying {
            switch input {
            case .sameRow(let column), .rows(let column, _): gathering.add(column.cells)
            case .found(let rows, let find):
                for row in 0..<rows {
                    for span in find(row) { gathering.add(span) }
                }
            case .wholeByRow(let columns):
                for case let column? in columns { gathering.add(column.cells) }
            case .whole, .place: break
            }
        }
        gathering.addShared(shared, of: self)
    }
}

extension DataLineage: Hashable {
    /// Same object.
    public static func == (left: DataLineage, right: DataLineage) -> Bool { left === right }
    /// Hashes identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Which rows of a table belong together, for example by the value of a column.
public struct RowGroups: Hashable, Sendable {
    /// The group of each row, from 0.
    public let groupOfRow: [Int]
    /// The rows of each group, top down.
    public let rowsOfGroup: [[Int]]

    /// Groups by the number of each row's group, from 0 without gaps.
    public init(groupOfRow: [Int]) {
        self.groupOfRow = groupOfRow
        var rows = [[Int]](repeating: [], count: (groupOfRow.max() ?? -1) + 1)
        for (row, group) in groupOfRow.enumerated() { rows[group].append(row) }
        rowsOfGroup = rows
    }

    /// The rows of the group of a row.
    func rows(with row: Int) -> [Int] {
        groupOfRow.indices.contains(row) ? rowsOfGroup[groupOfRow[row]] : []
    }
}
