public import Document

/// Puts decimal commas under one another in a column set at the right: a figure with fewer decimals than the others
/// gets spaces of the width of the digits and the comma that it lacks, which live on in every format.
public enum CommaPadding {
    /// A space as wide as a digit.
    private static let figureSpace = "\u{2007}"
    /// A space as wide as the comma of the typeface, a quarter em.
    private static let commaSpace = "\u{2005}"

    /// The cells with their spaces; the same cells where no column asks for it.
    public static func applied(to table: DataTableBlock) -> PrintedCells {
        guard table.columns.contains(where: { $0.alignment == .comma && $0.decimals > 0 }) else { return table.cells }
        var padded = PrintedCells(columnCount: table.cells.columnCount)
        padded.reserve(rows: table.rows.count, bytesPerCell: 8)
        for row in table.rows.indices {
            for column in table.columns.indices {
                let lacking = lacking(table.cells, row: row, column: column, of: table)
                if lacking.digits == 0 {
                    padded.append(utf8: table.cells.bytes[table.cells.range(row: row, column: column)])
                } else {
                    padded.append(
                        table.cells.text(row: row, column: column) + (lacking.hasComma ? "" : commaSpace)
                            + String(repeating: figureSpace, count: lacking.digits))
                }
            }
        }
        return padded
    }

    /// The width of a cell's spaces in 1/2048 em.
    static func units(_ cells: PrintedCells, row: Int, column: Int, of table: DataTableBlock) -> Int {
        guard table.columns[column].alignment == .comma, table.columns[column].decimals > 0 else { return 0 }
        let lacking = lacking(cells, row: row, column: column, of: table)
        return lacking.digits == 0 ? 0 : lacking.digits * 1024 + (lacking.hasComma ? 0 : 512)
    }

    /// How many decimals a cell lacks; a cell that is no figure lacks none.
    private static func lacking(
        _ cells: PrintedCells, row: Int, column: Int, of table: DataTableBlock
    ) -> (digits: Int, hasComma: Bool) {
        let spec = table.columns[column]
        guard spec.alignment == .comma, spec.decimals > 0, !table.rows[row].label.contains(column) else {
            return (0, true)
        }
        let range = cells.range(row: row, column: column)
        var decimals: Int?
        var hasDigit = false
        for byte in cells.bytes[range] {
            switch byte {
            case 0x30...0x39:
                hasDigit = true
                if let count = decimals { decimals = count + 1 }
            case 0x2C:
                if decimals != nil { return (0, true) }
                decimals = 0
            case 0x2E, 0x2D: continue
            default: return (0, true)
            }
        }
        guard hasDigit else { return (0, true) }
        return (max(0, spec.decimals - (decimals ?? 0)), decimals != nil)
    }
}
