import Vietnamese

/// What a figure of an indicator stands for (vai của con số): plan, actual, estimate, last year, next year's plan.
package enum IndicatorRole: String, Hashable, Sendable, CaseIterable {
    /// Kế hoạch năm.
    case plan = "Kế hoạch"
    /// Số thực hiện.
    case actual = "Thực hiện"
    /// Ước thực hiện cả năm.
    case estimate = "Ước cả năm"
    /// Số thực hiện năm trước, hoặc cùng kỳ năm trước.
    case lastYear = "Năm trước"
    /// Kế hoạch năm sau.
    case nextPlan = "Kế hoạch năm sau"

    /// The column of the table of indicators that holds it.
    package var column: IndicatorColumn {
        switch self {
        case .plan: .plan
        case .actual: .actual
        case .estimate: .estimate
        case .lastYear: .lastYear
        case .nextPlan: .nextPlan
        }
    }

    /// The column of the table of units that holds it for an indicator: `T1` for what was done, `T1 kế hoạch`.
    package func unitColumn(of code: String) -> String {
        switch self {
        case .actual: code
        case .plan, .estimate, .lastYear, .nextPlan:
            code + " " + rawValue.prefix(1).lowercased() + rawValue.dropFirst()
        }
    }

    /// Where a table of units has the column of an indicator; `T1 thực hiện` is `T1`, and under a heading of two tiers the
    /// column is called `T1 / Kế hoạch`.
    package func index(of code: String, in units: DataTable) -> Int? {
        let names = [unitColumn(of: code), code + " " + rawValue, code + " / " + rawValue].map(Key.fold)
        return names.lazy.compactMap { name in units.columns.firstIndex { $0.foldedName == name } }.first
    }
}
