import Values
import Vietnamese

/// The rows of a table by the text of their key column, exactly and folded.
struct KeyIndex: Sendable {
    /// Rows by the key as typed.
    private var exact: [String: [Int]] = [:]
    /// Rows by the folded key.
    private var folded: [String: [Int]] = [:]

    /// The index of a table.
    init(_ table: DataTable) {
        guard table.columns.indices.contains(table.keyColumn) else { return }
        for (row, cell) in table.columns[table.keyColumn].cells.enumerated() {
            let text = Self.text(cell.value)
            guard !text.isEmpty else { continue }
            exact[text, default: []].append(row)
            if case .number(let number) = cell.value {
                let grouped = number.vietnamese()
                if grouped != text { exact[grouped, default: []].append(row) }
            }
            folded[Key.fold(text), default: []].append(row)
        }
    }

    /// The rows that a name fits, and whether it fits as typed.
    func rows(_ name: String) -> (rows: [Int], isExact: Bool) {
        if let rows = exact[name] { return (rows, true) }
        return (folded[Key.fold(name)] ?? [], false)
    }

    /// The text by which a cell of the key column names its row.
    static func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): number.vietnamese(grouping: false)
        case .quantity(let quantity): quantity.vietnamese()
        case .date(let date): date.short
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: ""
        }
    }
}
