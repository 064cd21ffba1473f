public import Document

extension DataTableLayout.Part {
    /// The header's tiers over the columns of the part, in the places of the part: a heading over columns of several
    /// parts stands over its share in each.
    public func header(of table: DataTableBlock) -> [Table.Row] {
        var rows = table.header.map { row in
            Table.Row(
                row.cells.compactMap { cell in
                    guard let range = places(cell.column..<cell.column + max(cell.columnSpan, 1)) else { return nil }
                    var cell = cell
                    cell.column = range.lowerBound
                    cell.columnSpan = range.count
                    return cell
                })
        }
        // A tier whose own cells all stand in other parts is no row here: the cells over it are a row lower.
        for empty in rows.indices.reversed() where rows[empty].cells.isEmpty {
            for row in rows[..<empty].indices {
                for cell in rows[row].cells.indices where row + rows[row].cells[cell].rowSpan > empty {
                    rows[row].cells[cell].rowSpan -= 1
                }
            }
            rows.remove(at: empty)
        }
        return rows
    }

    /// Where columns of the table stand in the part; `nil` where none of them does.
    public func places(_ range: Range<Int>) -> Range<Int>? {
        guard let first = columns.firstIndex(where: { range.contains($0) }),
            let last = columns.lastIndex(where: { range.contains($0) })
        else { return nil }
        return first..<last + 1
    }
}
