import Form
import Values
import Vietnamese

/// The indicators that a new spec takes over: those of `chỉ số` and the targets of `chỉ tiêu` of the old one, same codes
/// and names, with the figures in the roles that they have in the new document.
struct CarriedIndicators {
    /// Codes and names, top down, with the part of the report that each belongs to.
    private(set) var entries: [Entry] = []
    /// The table that declares them.
    private(set) var catalog = CarriedTable(name: "danh mục")
    /// The table of units; `nil` where the old figures are not by unit.
    private(set) var units: CarriedTable?
    /// Folded names of the data that these two replace.
    private(set) var replaced: Set<String> = []

    /// The names under `chỉ số` as the spec has them.
    struct IndicatorNames {
        var catalog: String?
        var units: String?
    }

    /// One indicator.
    struct Entry {
        var code: String
        var name: String
        var part: String
        /// Whether the new plan says something of it.
        var isPlanned: Bool
    }

    /// Columns that keep their words.
    private static let kept: [IndicatorColumn] = [
        .unit, .kind, .direction, .aggregation, .part, .places, .note,
    ]

    /// The indicators of an old head whose columns are all made.
    /// - Parameters:
    ///   - names: What `chỉ số` names.
    ///   - succession: Whether the new document is of the same year or the next.
    init(_ head: Head, declared names: IndicatorNames, _ succession: DocumentType.Succession) {
        let declared = (
            catalog: names.catalog.flatMap { head.table(named: $0) },
            units: names.units.flatMap { head.table(named: $0) }
        )
        let targets = head.targetTable
        var rows: [Row] = declared.catalog.map { Row.indicators($0, succession) } ?? []
        let known = Set(rows.map { Key.fold($0.code) })
        let given = targets.map { Row.targets($0, succession) } ?? []
        rows += given.filter { !known.contains(Key.fold($0.code)) }
        entries = rows.map {
            Entry(
                code: $0.code, name: $0.name, part: $0.words[.part] ?? "", isPlanned: $0.figures[.plan] != "x")
        }
        makeCatalog(rows, succession)
        if let table = declared.catalog {
            catalog.name = table.name
            replaced.insert(Key.fold(table.name))
        }
        let unitTable = declared.units ?? targets.flatMap { head.table(named: Row.unitTable(of: $0)) }
        if let unitTable {
            replaced.insert(Key.fold(unitTable.name))
            units = Self.units(unitTable, rows, isOfTargets: declared.units == nil, succession)
        }
        while head.hasData(Key.fold(catalog.name)), !replaced.contains(Key.fold(catalog.name)) {
            catalog.name += " chỉ số"
        }
    }

    /// One row of the catalogue to be.
    private struct Row {
        var code: String
        var name: String
        var words: [IndicatorColumn: String] = [:]
        var figures: [IndicatorRole: String] = [:]

        /// The rows of a table of indicators.
        static func indicators(_ table: DataTable, _ succession: DocumentType.Succession) -> [Row] {
            func cell(_ column: IndicatorColumn, _ row: Int) -> String {
                column.index(in: table).map { table.columns[$0].typed(row) } ?? ""
            }
            return (0..<table.rowCount).map { index in
                var row = Row(code: cell(.code, index), name: cell(.name, index))
                for column in CarriedIndicators.kept { row.words[column] = cell(column, index) }
                switch succession {
                case .sameYear:
                    for role in [IndicatorRole.plan, .lastYear] { row.figures[role] = cell(role.column, index) }
                case .nextYear:
                    let estimate = cell(.estimate, index)
                    row.figures[.plan] = cell(.nextPlan, index)
                    row.figures[.lastYear] = estimate.isEmpty ? cell(.actual, index) : estimate
                    // A note speaks of the year that is over.
                    row.words[.note] = ""
                }
                return row
            }
        }

        /// The rows of a table of targets; their totals are the plan.
        static func targets(_ table: DataTable, _ succession: DocumentType.Succession) -> [Row] {
            guard case .one(let code) = table.column(named: "Mã") else { return [] }
            func text(_ name: String, _ row: Int) -> String {
                guard case .one(let column) = table.column(named: name) else { return "" }
                return table.columns[column].typed(row)
            }
            return (0..<table.rowCount).map { index in
                let word = table.columns[code].typed(index)
                let name = text("Tên", index)
                var row = Row(code: word, name: name.isEmpty ? word : name)
                row.words[.part] = text("Phần", index)
                row.words[.note] = text("Ghi chú", index)
                row.words[.unit] = text("Đơn vị", index)
                if let column = table.valueColumn {
                    switch table.columns[column].cells.value(index) {
                    case .quantity(let quantity):
                        if let unit = quantity.unit { row.words[.unit] = unit }
                        row.figures[succession == .sameYear ? .plan : .lastYear] = quantity.value.vietnamese()
                    case .number(let number):
                        row.figures[succession == .sameYear ? .plan : .lastYear] = number.vietnamese()
                    case .text, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: break
                    }
                }
                // Ceilings and ratios are never added up.
                if ["tran", "ty_le"].contains(Key.fold(text("Kiểu", index))) { row.words[.aggregation] = "không" }
                return row
            }
        }

        /// The table that the first target is divided over.
        static func unitTable(of targets: DataTable) -> String {
            guard case .one(let column) = targets.column(named: "Chia cho") else { return "" }
            return targets.columns[column].typedCells.first { !$0.isEmpty } ?? ""
        }
    }

    private mutating func makeCatalog(_ rows: [Row], _ succession: DocumentType.Succession) {
        catalog.add("Mã", isFigures: false, rows.map(\.code))
        catalog.add("Tên", isFigures: false, rows.map(\.name))
        for column in Self.kept {
            let cells = rows.map { $0.words[column] ?? "" }
            if cells.contains(where: { !$0.isEmpty }) { catalog.add(column.rawValue, isFigures: false, cells) }
        }
        let roles: [IndicatorRole] =
            switch succession {
            case .sameYear: [.plan, .actual, .lastYear, .nextPlan]
            case .nextYear: [.plan, .lastYear]
            }
        for role in roles {
            catalog.add(role.rawValue, isFigures: true, rows.map { $0.figures[role] ?? "" })
        }
    }

    /// The table of units: what names them, and the figures that keep a meaning.
    private static func units(
        _ table: DataTable, _ rows: [Row], isOfTargets: Bool, _ succession: DocumentType.Succession
    ) -> CarriedTable {
        var carried = CarriedTable(name: table.name)
        for column in table.columns where column.kind == .text {
            carried.add(column.name, isFigures: false, column.typedCells)
        }
        func take(_ from: IndicatorRole, as role: IndicatorRole, _ code: String) {
            guard let index = from.index(of: code, in: table) else { return }
            carried.add(role.unitColumn(of: code), isFigures: true, table.columns[index].typedCells)
        }
        for row in rows {
            switch succession {
            case .sameYear:
                if isOfTargets { take(.actual, as: .plan, row.code) } else { take(.plan, as: .plan, row.code) }
                take(.lastYear, as: .lastYear, row.code)
                if IndicatorRole.actual.index(of: row.code, in: table) != nil {
                    carried.add(row.code, isFigures: true, Array(repeating: "", count: table.rowCount))
                }
            case .nextYear:
                take(.nextPlan, as: .plan, row.code)
                if isOfTargets {
                    take(.actual, as: .plan, row.code)
                } else if IndicatorRole.estimate.index(of: row.code, in: table) != nil {
                    take(.estimate, as: .lastYear, row.code)
                } else {
                    take(.actual, as: .lastYear, row.code)
                }
            }
        }
        return carried
    }
}

extension Head {
    /// The targets with their totals.
    fileprivate var targetTable: DataTable? {
        guard case .table(let table, _)? = fields["chi_tieu"]?.value else { return nil }
        return table
    }

    /// A table under `dữ liệu`.
    fileprivate func table(named name: String) -> DataTable? {
        let folded = Key.fold(name)
        guard case .data(let entries, _)? = fields["du_lieu"]?.value,
            case .table(let table)? = entries.first(where: { $0.foldedName == folded })?.value.value
        else { return nil }
        return table
    }

    fileprivate func hasData(_ folded: String) -> Bool {
        guard case .data(let entries, _)? = fields["du_lieu"]?.value else { return false }
        return entries.contains { $0.foldedName == folded }
    }
}
