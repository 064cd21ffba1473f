import Values
import Vietnamese

/// A table of data that a new spec takes over from an old one, as text to be typed into its head.
struct CarriedTable {
    /// A column: its heading, whether it holds figures, its cells.
    struct Column {
        var name: String
        var isFigures: Bool
        var cells: [String]
    }

    /// The name under `dữ liệu`.
    var name: String
    /// The columns, left to right.
    var columns: [Column] = []

    /// Adds a column.
    mutating func add(_ name: String, isFigures: Bool, _ cells: [String]) {
        columns.append(Column(name: name, isFigures: isFigures, cells: cells))
    }

    /// The entry below `dữ liệu`, with aligned columns; what must be filled in or looked at is marked above it.
    func lines(note: String) -> String {
        let rows = columns.map(\.cells.count).max() ?? 0
        let widths = columns.map { column in max(3, ([column.name] + column.cells).map(\.count).max() ?? 3) }
        func line(_ cells: [String]) -> String { "    | " + cells.joined(separator: " | ") + " |\n" }
        var text = "  \(ReviewMark.inHead(note))\n  \(name): |\n"
        text += line(zip(columns, widths).map { Self.padded($0.name, $1, isRight: $0.isFigures) })
        let rules = zip(columns, widths).map { column, width in
            String(repeating: "-", count: column.isFigures ? width + 1 : width + 2) + (column.isFigures ? ":" : "")
        }
        text += "    |" + rules.joined(separator: "|") + "|\n"
        for row in 0..<rows {
            text += line(zip(columns, widths).map { Self.padded($0.cells[row], $1, isRight: $0.isFigures) })
        }
        return text
    }

    private static func padded(_ text: String, _ width: Int, isRight: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return isRight ? blanks + text : text + blanks
    }
}

extension DataColumn {
    /// A cell as it is typed into a table: the number without its unit, a bar with its backslash.
    func typed(_ row: Int) -> String {
        let text =
            switch cells.value(row) {
            case .text(let text): text
            case .number(let number): number.vietnamese(places: places)
            case .quantity(let quantity):
                kind == .text ? quantity.vietnamese() : quantity.value.vietnamese(places: places)
            case .date(let date): date.short
            case .boolean(let truth): truth ? "có" : "không"
            case .notApplicable: "x"
            case .list, .table, .row, .empty, .blank: ""
            }
        return text.replacing("\n", with: " ").replacing("|", with: "\\|")
    }

    /// All its cells as they are typed.
    var typedCells: [String] { cells.indices.map(typed) }
}
