import Diagnostics
import Values
import Vietnamese

/// The targets of a spec as far as printed tables need them: codes, names, and the table each is split over.
struct TableTargets {
    /// One target.
    struct Target {
        /// Mã: the name of its column.
        var code: String
        /// Tên: the heading of its column.
        var name: String
        /// Folded name of the table that it is split over.
        var table: String
    }

    /// One indicator.
    struct IndicatorHeading {
        /// Mã: the name of its column.
        var code: String
        /// Tên: the heading of its column.
        var name: String
        /// Đơn vị behind the heading, of shares and money; `nil` for what is counted.
        var unit: String?
        /// Whether its units add up to the whole; `nil` leaves it to the unit.
        var isSummed: Bool?
    }

    /// The file of the spec.
    let specFile: SourceFile
    /// The targets in the author's order.
    let targets: [Target]

    /// The indicators of the spec (chỉ số) in the author's order.
    let indicators: [IndicatorHeading]

    /// The targets and indicators of a head.
    init(_ head: Head) {
        specFile = head.file
        indicators = Self.indicators(of: head)
        guard case .table(let table, _)? = head.fields["chi_tieu"]?.value,
            case .one(let code) = table.column(named: "Mã")
        else {
            targets = []
            return
        }
        func text(_ name: String, _ row: Int) -> String {
            guard case .one(let column) = table.column(named: name),
                case .text(let text) = table.columns[column].cells.value(row)
            else { return "" }
            return text
        }
        targets = (0..<table.rowCount).compactMap { row in
            guard case .text(let word) = table.columns[code].cells.value(row) else { return nil }
            return Target(code: word, name: text("Tên", row), table: Key.fold(text("Chia cho", row)))
        }
    }

    private static func indicators(of head: Head) -> [IndicatorHeading] {
        guard case .table(let table, _)? = head.fields["chi_so"]?.value else { return [] }
        func text(_ column: IndicatorColumn, _ row: Int) -> String {
            guard let index = column.index(in: table), case .text(let text) = table.columns[index].cells.value(row)
            else { return "" }
            return text
        }
        return (0..<table.rowCount).map { row in
            let (name, unit) = (text(.name, row), text(.unit, row))
            // Of what is counted the name says the unit.
            let isShown = unit.hasPrefix("%") || unit.hasPrefix("‰") || Key.fold(unit).hasSuffix("dong")
            return IndicatorHeading(
                code: text(.code, row), name: name, unit: isShown ? unit : nil,
                isSummed: ["", Key.fold("cộng")].contains(Key.fold(text(.aggregation, row))) ? nil : false)
        }.filter { !$0.code.isEmpty }
    }

    /// The name of a target by the name of its column.
    func name(of column: String) -> String? {
        targets.first { Key.fold($0.code) == Key.fold(column) && !$0.name.isEmpty }?.name
    }

    /// The targets split over a table.
    func targets(of table: String) -> [Target] { targets.filter { $0.table == Key.fold(table) } }
}
