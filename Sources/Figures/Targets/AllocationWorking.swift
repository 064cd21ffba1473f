import Diagnostics
import Values
import Vietnamese

/// The working of a division, as a table of data and as a sentence, so that a leader can check it with a pencil.
struct AllocationWorking {
    /// Under which name the tables stand: `{{ bảng… }}` and loops take `cách_chia.vòng`.
    static let tablesName = "cách chia"
    /// Under which name the sentences stand: `{{ lời_chia.vòng }}`.
    static let notesName = "lời chia"

    /// Decimals of exact shares and remainders in the table.
    private static let places = 4
    /// Up to how many units a sentence names.
    private static let nameLimit = 12

    private let split: TargetSplit

    /// The working of a division.
    init(_ split: TargetSplit) { self.split = split }

    /// A row a unit: its name, basis, exact share, whole part, remainder, place in the order of remainders, what was
    /// added, its quota, and the limit that holds it. Units that take no part are left out.
    var table: DataTable {
        let units = split.table
        let shares = split.allocation.shares
        let step = split.allocation.step
        func column(_ name: String, _ value: (AllocatedShare) -> Value) -> DataColumn {
            DataColumn(name: name, kind: .figures, cells: DataCells(computed: shares.map(value), from: split.lineage))
        }
        var columns: [DataColumn] = []
        if units.columns.indices.contains(units.keyColumn) {
            columns.append(units.columns[units.keyColumn].selecting(split.rows))
        }
        columns.append(
            DataColumn(
                name: "Cơ sở", kind: .figures,
                cells: split.rows.map { DataCell(.number(split.bases[$0].value ?? .zero), at: split.bases[$0].span) }))
        columns.append(column("Phần chính xác") { .number($0.exactShare(places: Self.places)) })
        columns.append(column("Phần nguyên") { .number($0.whole) })
        columns.append(
            column("Phần dư") { share in
                let rest = try? share.exactShare(places: Self.places).subtracting(share.whole)
                return .number(rest ?? .zero)
            })
        columns.append(column("Thứ tự") { $0.place.map { .number(ExactDecimal($0)) } ?? .notApplicable })
        columns.append(column("Thêm") { .number($0.isRoundedUp ? step : .zero) })
        columns.append(column("Được giao") { split.target.amount($0.quota) })
        columns.append(
            DataColumn(
                name: "Giới hạn", kind: .text,
                cells: DataCells(computed: shares.map { .text($0.limit.label ?? "") }, from: split.lineage)))
        return DataTable(
            name: Self.tablesName + " " + split.target.code.text, columns: columns, rowCount: split.rows.count,
            span: split.target.code.span)
    }

    /// The working in one sentence.
    var note: String {
        let allocation = split.allocation
        let target = split.target
        var words = target.name.isEmpty ? "Chia" : target.name + ": chia"
        words += " \(target.shown(split.total)) cho \(split.rows.count) đơn vị"
        if let basis = target.basis.first {
            words +=
                TargetSplit.isEvenly(basis, in: split.table)
                ? ", mỗi đơn vị một phần như nhau" : " theo “\(basis.text)”"
        }
        words += " bằng phương pháp số dư lớn nhất"
        for limit in [AllocatedShare.Limit.fixed, .floor, .cap] {
            let held = names(split.rows.indices.filter { allocation.shares[$0].limit == limit })
            if let held, let label = limit.label { words += "; \(label): \(held)" }
        }
        let wholes = allocation.shares.reduce(ExactDecimal.zero) { sum, share in
            (try? sum.adding(share.whole)) ?? sum
        }
        words += "; phần nguyên cộng lại \(target.shown(wholes))"
        let rounded = split.rows.indices.filter { allocation.shares[$0].isRoundedUp }
            .sorted { (allocation.shares[$0].place ?? 0, $0) < (allocation.shares[$1].place ?? 0, $1) }
        guard !rounded.isEmpty, let left = try? split.total.subtracting(wholes) else { return words + ", vừa đủ" }
        words += ", còn \(target.shown(left)) thêm cho \(rounded.count) đơn vị có phần dư lớn nhất"
        if let named = names(rounded) { words += ": \(named)" }
        return words
    }

    /// The names of units; `nil` where there are none or too many.
    private func names(_ units: [Int]) -> String? {
        let table = split.table
        guard !units.isEmpty, units.count <= Self.nameLimit, table.columns.indices.contains(table.keyColumn) else {
            return nil
        }
        let column = table.columns.first { $0.foldedName == "ten" } ?? table.columns[table.keyColumn]
        return units.map { String(column.cells.typedText(split.rows[$0])) }.joined(separator: ", ")
    }
}

extension AllocatedShare.Limit {
    /// What the table of the working says of a unit that a limit holds.
    fileprivate var label: String? {
        switch self {
        case .none: nil
        case .floor: "giữ mức sàn"
        case .cap: "giữ mức trần"
        case .fixed: "số cố định"
        }
    }
}
