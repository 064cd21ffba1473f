import Diagnostics
import Expressions
import Values
import Vietnamese

/// What formulas may mention besides tables: constants of the data, numbers of the head, targets.
struct FormulaSurroundings: Sendable {
    /// The entries under `dữ liệu`.
    let entries: [DataEntry]
    /// The table under `chỉ tiêu`.
    let targets: DataTable?
    /// Whether `dữ liệu` or `chỉ tiêu` as a whole had a fault: what is not found may be in it.
    let isIncomplete: Bool
    /// The table of indicators, which `chỉ_số` means; `nil` where there is none.
    let indicatorTable: String?
    private let numbers: [Field]

    /// The surroundings in a head.
    init(_ head: Head) {
        var isIncomplete = false
        if case .data(let entries, _)? = head.fields["du_lieu"]?.value {
            self.entries = entries
        } else {
            entries = []
            if case .faulty? = head.fields["du_lieu"]?.value { isIncomplete = true }
        }
        switch head.fields["chi_tieu"]?.value {
        case .table(let table, _)?: targets = table
        case .faulty?:
            targets = nil
            isIncomplete = true
        case .text?, .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .map?, .list?, .data?, .blank?,
            .none?, .empty?, nil:
            targets = nil
        }
        self.isIncomplete = isIncomplete
        if case .map(let map)? = head.fields["chi_so"]?.value, case .text(let name)? = map["danh_muc"]?.value {
            indicatorTable = name.text
        } else {
            indicatorTable = nil
        }
        numbers = head.fields.entries.filter {
            if case .number = $0.value { true } else { false }
        }
    }

    /// The entry of a name under `dữ liệu`.
    func entry(_ name: String) -> DataEntry? {
        let folded = Key.fold(name)
        return entries.first { $0.foldedName == folded }
    }

    /// The value of a constant or a number of the head; `nil` where the name is something else.
    func constant(_ name: String) -> SourcedValue? {
        if let entry = entry(name) {
            if case .table = entry.value.value { return nil }
            return entry.isFaulty ? nil : entry.value
        }
        let folded = Key.fold(name)
        guard let field = numbers.first(where: { $0.foldedName == folded }),
            case .number(let number, let span) = field.value
        else { return nil }
        return SourcedValue(.number(number), sources: [span])
    }

    /// The names of constants, as expressions write them.
    var constantNames: [String] {
        let constants = entries.filter { if case .table = $0.value.value { false } else { true } }
        return (constants.map(\.name) + numbers.map(\.name)).map(Self.identifier)
    }

    /// A name of several words as an expression writes it.
    static func identifier(_ name: String) -> String {
        name.split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "_")
    }

    /// The target of a code.
    func target(_ code: String) -> Target? {
        guard let targets, case .one(let codes) = targets.column(named: "Mã") else { return nil }
        let folded = Key.fold(code)
        for row in 0..<targets.rowCount {
            guard case .text(let text) = targets.columns[codes].cells[row].value, Key.fold(text) == folded else {
                continue
            }
            return Target(code: text, row: row, table: targets)
        }
        return nil
    }

    /// The codes of the targets.
    var targetCodes: [String] {
        guard let targets, case .one(let codes) = targets.column(named: "Mã") else { return [] }
        return targets.columns[codes].cells.compactMap {
            if case .text(let text) = $0.value { text } else { nil }
        }
    }

    /// One row of the targets.
    struct Target: Sendable {
        /// Its code as typed.
        let code: String
        /// Its row.
        let row: Int
        /// The table of targets.
        let table: DataTable

        /// A cell of the row; `nil` where there is no such column.
        func cell(_ column: String) -> DataCell? {
            guard case .one(let index) = table.column(named: column) else { return nil }
            return table.columns[index].cells[row]
        }

        /// The total that the spec states; `nil` where it states none.
        var total: SourcedValue? {
            guard let cell = cell("Tổng"), cell.value != .empty, cell.value != .notApplicable else { return nil }
            return SourcedValue(cell.value, sources: cell.sources)
        }

        /// The column that a target without total is the sum of: its quotas.
        var summedColumn: ColumnMention? {
            guard total == nil, case .text(let owner)? = cell("Chia cho")?.value else { return nil }
            return ColumnMention(table: owner, column: code)
        }
    }
}
