public import Document

/// How a table made from data lies on its pages: type size, widths, and the parts it is cut into where its columns do
/// not fit side by side.
public struct DataTableLayout: Hashable, Sendable {
    /// Columns that stand side by side.
    public struct Part: Hashable, Sendable {
        /// The columns of the table, by their index, left to right.
        public var columns: [Int]
        /// The width of each in mm.
        public var widths: [Double]
    }

    /// The parts, first to last; one where the table is not cut.
    public let parts: [Part]
    /// Type size in pt.
    public let size: Double
    /// Room between a cell's border and its text, each side, in mm.
    public let padding: Double
    /// Whether words break all the same: nothing could be done.
    public let isTooWide: Bool

    /// Lays a table into a width in mm.
    ///
    /// The type stays at the pack's size while the cells are comfortable, then shrinks inside the pack's range; where
    /// even the smallest does not keep words whole the columns are shared out over as few parts as will do, cut where
    /// the fewest headings are cut through, the key columns repeated in each.
    public static func solve(_ table: DataTableBlock, available: Double, pack: RulePack) -> DataTableLayout {
        let needs = DataTableNeeds(table, pack: pack)
        let sizes = sizes(table, pack)
        let all = Array(table.columns.indices)
        for (lines, smallest) in comforts {
            for size in sizes where size >= smallest || size == sizes.last {
                let scaled = Scaled(needs, size, table, available)
                guard scaled.least(all, lines: lines) <= available else { continue }
                return DataTableLayout(parts: [scaled.part(all, available)], scaled, isTooWide: false)
            }
        }
        if table.splitting != .forbidden, let split = split(table, needs, sizes, available) { return split }
        let scaled = Scaled(needs, sizes.last ?? 10, table, available)
        return DataTableLayout(parts: [scaled.part(all, available)], scaled, isTooWide: true)
    }

    /// How many lines a text may run over, and the smallest type for which that is worth while.
    private static let comforts: [(lines: Double, smallest: Double)] = [(3, 12), (5, 10), (8, 9), (.infinity, 0)]

    private init(parts: [Part], _ scaled: Scaled, isTooWide: Bool) {
        self.parts = parts
        size = scaled.size
        padding = scaled.padding
        self.isTooWide = isTooWide
    }

    /// The type sizes that may be tried, largest first.
    private static func sizes(_ table: DataTableBlock, _ pack: RulePack) -> [Double] {
        if let size = table.size { return [size] }
        let largest = min(pack.style(.tableCell).size, pack.tableSize.range.upperBound)
        let smallest = min(pack.tableSize.range.lowerBound, largest)
        let count = Int(((largest - smallest) * 2).rounded(.down))
        return (0...count).map { largest - Double($0) / 2 }
    }

    private static func split(
        _ table: DataTableBlock, _ needs: DataTableNeeds, _ sizes: [Double], _ available: Double
    ) -> DataTableLayout? {
        guard let smallest = sizes.last else { return nil }
        let fewest = ColumnSplit(table, Scaled(needs, smallest, table, available), available).fewestParts
        guard let fewest, fewest > 1 else { return nil }
        for size in sizes {
            let scaled = Scaled(needs, size, table, available)
            let search = ColumnSplit(table, scaled, available)
            guard search.fewestParts == fewest, let parts = search.parts(fewest) else { continue }
            return DataTableLayout(parts: parts.map { scaled.part($0, available) }, scaled, isTooWide: false)
        }
        return nil
    }
}

/// The needs of a table's columns at a size.
struct Scaled {
    let size: Double
    let padding: Double
    /// What each column needs in mm, padding included.
    let needs: [CellNeeds.Need]
    private let table: DataTableBlock
    private let available: Double

    init(_ needs: DataTableNeeds, _ size: Double, _ table: DataTableBlock, _ available: Double) {
        self.size = size
        self.table = table
        self.available = available
        let padding = size >= 11 ? ColumnWidths.padding : size >= 9.5 ? 1 : 0.6
        self.padding = padding
        // A little beyond the measured width, so that rounding in a program does not break a word.
        let room = 2 * padding + 0.4
        self.needs = needs.columns.map { need in
            CellNeeds.Need(
                word: need.word * size / PageGeometry.pointsPerMillimetre + room,
                line: need.line * size / PageGeometry.pointsPerMillimetre + room)
        }
    }

    /// The width that a column was given in mm.
    private func given(_ column: Int) -> Double? {
        switch table.columns[column].width {
        case .millimetres(let width): width
        case .percent(let percent): percent * available / 100
        case .share, nil: nil
        }
    }

    /// What a column needs at least for a text of so many lines.
    func least(_ column: Int, lines: Double) -> Double {
        given(column) ?? max(needs[column].word, min(needs[column].line, needs[column].line / lines))
    }

    /// What columns need side by side.
    func least(_ columns: [Int], lines: Double = .infinity) -> Double {
        columns.reduce(0) { $0 + least($1, lines: lines) }
    }

    /// The widest that a key column asks for in a split table: the same in every part.
    func keyWidth(_ column: Int) -> Double { given(column) ?? max(needs[column].word, min(needs[column].line, 38)) }

    /// Columns side by side with their widths.
    func part(_ columns: [Int], _ available: Double) -> DataTableLayout.Part {
        var columnWidths = columns.map { table.columns[$0].width }
        if columns.count < table.columns.count {
            for (index, column) in columns.enumerated() where table.columns[column].isKey {
                columnWidths[index] = .millimetres(keyWidth(column))
            }
            let open = columns.filter { !table.columns[$0].isKey }
            let keys = columns.reduce(0) { $0 + (table.columns[$1].isKey ? keyWidth($1) : 0) }
            // Where the key columns would push words apart they give way.
            if keys + least(open) > available {
                for (index, column) in columns.enumerated() where table.columns[column].isKey {
                    columnWidths[index] = .millimetres(given(column) ?? needs[column].word)
                }
            }
        }
        return DataTableLayout.Part(
            columns: columns,
            widths: ColumnWidths.solve(columnWidths, available: available) { columns.map { needs[$0] } })
    }
}
