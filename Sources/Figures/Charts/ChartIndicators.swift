import Values
import Vietnamese

/// What the indicators of a report say of the columns of a table of units: `T1`, `T1 kế hoạch`, `T1 hạng`.
struct ChartIndicators {
    private let table: DataTable?

    /// The indicators of a head whose figures are made; none where it declares none.
    init(_ head: Head) {
        if case .table(let table) = TargetRows.find("chi_so", in: head) { self.table = table } else { table = nil }
    }

    /// The row of the indicator that a column of units belongs to: the longest code that its name starts with.
    private func row(_ column: String) -> Int? {
        guard let table, case .one(let codes) = table.column(named: "Mã") else { return nil }
        let folded = Key.fold(column)
        var found: (row: Int, length: Int)?
        for row in 0..<table.rowCount {
            guard case .text(let code) = table.columns[codes].cells.value(row) else { continue }
            let name = Key.fold(code)
            guard folded == name || folded.hasPrefix(name + "_"), name.utf8.count > found?.length ?? 0 else { continue }
            found = (row, name.utf8.count)
        }
        return found?.row
    }

    private func text(_ name: String, _ column: String) -> String? {
        guard let table, let row = row(column), case .one(let index) = table.column(named: name),
            case .text(let text) = table.columns[index].cells.value(row), !text.isEmpty
        else { return nil }
        return text
    }

    /// Whether low figures are better in a column; `nil` where it belongs to no indicator.
    func isLowBetter(_ column: String) -> Bool? {
        guard row(column) != nil else { return nil }
        return text("Chiều", column).map { Key.fold($0) == "thap" } ?? false
    }

    /// The unit of the bare figures of a column; `nil` where they have none, and for what is computed of an indicator.
    func unit(_ column: String) -> String? {
        let computed = ["_hoan_thanh", "_so_nam_truoc", "_hang"]
        let folded = Key.fold(column)
        return computed.contains(where: folded.hasSuffix) ? nil : text("Đơn vị", column)
    }
}
