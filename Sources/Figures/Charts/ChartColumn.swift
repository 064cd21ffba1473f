import Diagnostics
import Expressions
import Values
import Vietnamese

/// One series of a chart as declared (một cột số của biểu đồ).
struct ChartColumn {
    /// Where its values come from.
    enum Content {
        /// A column of the data.
        case column(Int)
        /// A formula over the row.
        case formula(TableFormula)
        /// One column as a percentage of another: what a chart of completion takes where nothing is said.
        case percentage(of: Int, over: Int)
    }

    /// Its name in the legend.
    var name: String
    /// Where its values come from.
    var content: Content
    /// Where it was declared.
    var span: SourceSpan

    /// The columns of the data that a row's value is made from.
    var usedColumns: [Int] {
        switch content {
        case .column(let column): [column]
        case .formula(let formula): formula.usedColumns
        case .percentage(let part, let whole): [part, whole]
        }
    }

    /// The value of a row: a figure, or what stands for its absence.
    func value(_ data: DataTable, row: Int) throws(TableFormula.Fault) -> SourcedValue {
        for column in usedColumns {
            let value = data.columns[column].cells.value(row)
            if value == .empty || value == .notApplicable { return SourcedValue(value) }
        }
        switch content {
        case .column(let column): return SourcedValue(data.columns[column].cells.value(row))
        case .formula(let formula): return try formula.value(over: .row(row))
        case .percentage(let part, let whole):
            let (part, whole) = (data.columns[part].cells, data.columns[whole].cells)
            guard let first = Arithmetic.figure(part.value(row)), let second = Arithmetic.figure(whole.value(row)),
                !second.value.isZero
            else { return SourcedValue(.notApplicable) }
            guard first.unit == second.unit else {
                throw .told(.chartUnits((first.unit, part.span(row)), (second.unit, whole.span(row)), at: span))
            }
            do throws(ArithmeticFault) {
                let share = try first.value.multiplying(ExactDecimal(100)).divided(by: second.value)
                return SourcedValue(.quantity(Quantity(share, unit: "%")))
            } catch {
                return SourcedValue(.notApplicable)
            }
        }
    }

    /// The decimals that its values are printed with where the chart says nothing.
    func places(_ data: DataTable, of figures: [ExactDecimal], unit: String?) -> Int {
        var isComputed = true
        if case .column(let column) = content {
            if let places = data.columns[column].places { return places }
            isComputed = data.columns[column].cells.isComputed
        }
        let most = figures.map(\.scale).max() ?? 0
        // A quotient may have 34 decimals; a typed figure has those that somebody meant.
        if most <= (isComputed ? 3 : 6) { return most }
        return unit == "%" ? 1 : CellPrinting.defaultPlaces
    }
}
