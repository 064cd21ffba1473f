import Diagnostics
import Values
import Vietnamese

/// What a head declares of indicators.
enum IndicatorReading {
    /// No indicators.
    case none
    /// Indicators with a fault that was told; the folded names of the tables that lack columns for it.
    case faulty(Set<String>, [Diagnostic])
    /// Indicators.
    case plan(IndicatorPlan, [Diagnostic])

    /// The columns to be made.
    var columns: [PlannedColumn] {
        switch self {
        case .none, .faulty: []
        case .plan(let plan, _): plan.columns
        }
    }

    /// Folded names of tables that lack a column because of a fault.
    var faultyTables: Set<String> {
        switch self {
        case .none, .plan: []
        case .faulty(let names, _): names
        }
    }

    /// What was found.
    var diagnostics: [Diagnostic] {
        switch self {
        case .none: []
        case .faulty(_, let diagnostics), .plan(_, let diagnostics): diagnostics
        }
    }

    /// The tables as they are before columns are made.
    func prepared(_ tables: TableSet) -> TableSet {
        switch self {
        case .none, .faulty: tables
        case .plan(let plan, _): plan.prepared(tables)
        }
    }

    /// Puts the finished indicators into the head, and says what is wrong with their figures.
    func finish(_ head: inout Head, _ resolved: Diagnosed<TableSet>) -> [Diagnostic] {
        switch self {
        case .none: return []
        case .faulty:
            head.markIndicatorsFaulty()
            return []
        case .plan(let plan, _): return plan.finish(&head, resolved)
        }
    }
}

extension Head {
    /// Keeps mentions of `chỉ_số` silent after a fault that was told.
    mutating func markIndicatorsFaulty() {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == "chi_so" }) else { return }
        fields.entries[index].value = .faulty(fields.entries[index].value.span)
    }

    /// Puts the finished table of indicators in the place of its declaration.
    mutating func setIndicators(_ table: DataTable) {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == "chi_so" }) else { return }
        fields.entries[index].value = .table(table, fields.entries[index].value.span)
    }
}
