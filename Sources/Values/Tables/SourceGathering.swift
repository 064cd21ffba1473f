import Diagnostics

/// Gathers the places that went into figures, each once, in order; no column is walked through twice.
struct SourceGathering {
    /// The places found.
    private(set) var spans: [SourceSpan] = []
    private var seen: Set<SourceSpan> = []
    private var columns: Set<ObjectIdentifier> = []
    private var rows: Set<Row> = []
    private var lineages: Set<DataLineage> = []

    /// A row of a computed column.
    private struct Row: Hashable {
        let column: ObjectIdentifier
        let row: Int
    }

    /// Adds one place.
    mutating func add(_ span: SourceSpan) {
        if seen.insert(span).inserted { spans.append(span) }
    }

    /// Adds the places that all rows of a lineage share.
    mutating func addShared(_ shared: [SourceSpan], of lineage: DataLineage) {
        guard lineages.insert(lineage).inserted else { return }
        for span in shared { add(span) }
    }

    /// Adds what went into a row of a column.
    mutating func add(row: Int, of cells: DataCells) {
        add(stored: cells.stored(row), of: cells.storage)
    }

    /// Adds what went into all rows of a column.
    mutating func add(_ cells: DataCells) {
        if let rows = cells.rows {
            for row in rows { add(stored: Int(row), of: cells.storage) }
            return
        }
        guard columns.insert(ObjectIdentifier(cells.storage)).inserted else { return }
        if let lineage = cells.storage.lineage {
            lineage.addAll(to: &self)
        } else {
            for row in cells.storage.marks.indices { add(stored: row, of: cells.storage) }
        }
    }

    private mutating func add(stored row: Int, of storage: DataCellStorage) {
        guard let lineage = storage.lineage else {
            if let span = storage.span(row) { add(span) }
            return
        }
        guard !columns.contains(ObjectIdentifier(storage)),
            rows.insert(Row(column: ObjectIdentifier(storage), row: row)).inserted
        else { return }
        lineage.add(row: row, to: &self)
    }
}
