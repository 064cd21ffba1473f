import Values
import Vietnamese

/// The rows of a table by the name in their key column: as typed first, folded second.
struct RowNames: Sendable {
    private var exact: [String: [Int]] = [:]
    private var folded: [String: [Int]] = [:]
    private var names: [String] = []

    /// The names of the rows of a table.
    init(_ table: DataTable) {
        guard table.columns.indices.contains(table.keyColumn) else { return }
        for (row, cell) in table.columns[table.keyColumn].cells.enumerated() {
            guard let text = Self.text(cell.value) else { continue }
            exact[text, default: []].append(row)
            folded[Key.fold(text), default: []].append(row)
            names.append(text)
        }
    }

    /// The rows of a name.
    func rows(_ name: String) -> [Int] { exact[name] ?? folded[Key.fold(name)] ?? [] }

    /// The nearest name.
    func nearest(_ name: String) -> String? { NearestName.find(name, among: names.prefix(1_000)) }

    /// The text by which a value names a row; `nil` for what names none.
    static func text(_ value: Value) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): number.vietnamese(grouping: false)
        case .quantity(let quantity): quantity.vietnamese()
        case .date(let date): date.short
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: nil
        }
    }

    /// The names of some rows; empty for those without.
    static func texts(_ table: DataTable, _ rows: [Int]) -> [String] {
        guard table.columns.indices.contains(table.keyColumn) else { return rows.map { _ in "" } }
        let cells = table.columns[table.keyColumn].cells
        return rows.map { text(cells[$0].value) ?? "" }
    }
}
