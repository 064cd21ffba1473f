import Diagnostics
import Expressions
import Values
import Vietnamese

/// What a computed column is made from (nguồn của cột tính): said once for the column where the formula looks at the same
/// columns in every row, else found by computing the row again.
enum FormulaLineage {
    /// The lineage of a bound formula; the formula itself is the first input.
    static func of(_ bound: BoundFormula) -> DataLineage {
        var gathering = Gathering(bound: bound)
        gathering.add(bound.root, isWhole: false)
        guard gathering.isUniform else {
            let find: @Sendable (Int) -> [SourceSpan] = { row in
                var run = FormulaRun(bound, gathersSources: true)
                return run.value(row: row)?.sources ?? []
            }
            return DataLineage(
                place: bound.formula.span,
                inputs: [.place(bound.formula.span), .found(rows: bound.table.rowCount, find)])
        }
        return DataLineage(place: bound.formula.span, inputs: [.place(bound.formula.span)] + gathering.inputs)
    }

    /// The columns that a formula looks at.
    private struct Gathering {
        let bound: BoundFormula
        var inputs: [DataLineage.Input] = []
        /// Whether every row looks at the same columns.
        var isUniform = true
        private var groups: [Int: RowGroups] = [:]

        init(bound: BoundFormula) { self.bound = bound }

        mutating func add(_ node: FormulaNode, isWhole: Bool, group: Int? = nil) {
            switch node {
            case .constant(let sourced): inputs += sourced.sources.map { .place($0) }
            case .literal, .rowNumber: break
            case .cell(let column, _):
                let column = bound.table.columns[column]
                if let group {
                    inputs.append(.rows(column, rowGroups(group)))
                } else {
                    inputs.append(isWhole ? .whole(column) : .sameRow(column))
                }
            case .negative(let inner, _), .not(let inner, _): add(inner, isWhole: isWhole, group: group)
            case .binary(.and, _, _, _), .binary(.or, _, _, _), .outerCell, .rangeCell, .lookUp: isUniform = false
            case .binary(_, let left, let right, _):
                add(left, isWhole: isWhole, group: group)
                add(right, isWhole: isWhole, group: group)
            case .function(.choice, _, _), .function(.fallback, _, _): isUniform = false
            case .function(_, let arguments, _):
                for argument in arguments { add(argument, isWhole: isWhole, group: group) }
            case .overRows(let index): add(bound.functions[index], isWhole: isWhole || group != nil)
            }
        }

        private mutating func add(_ function: RowFunction, isWhole: Bool) {
            // A running total knows only the rows above.
            guard function.isOwn, !isWhole, function.function != .runningTotal else {
                isUniform = false
                return
            }
            switch function.selection {
            case .all:
                if let argument = function.argument {
                    add(argument, isWhole: true)
                } else {
                    inputs.append(.place(bound.table.span))
                }
            case .group(let column):
                // Which rows belong together is known from every cell of the column.
                inputs.append(.whole(bound.table.columns[column]))
                if let argument = function.argument { add(argument, isWhole: true, group: column) }
            case .matching, .condition: isUniform = false
            }
        }

        private mutating func rowGroups(_ column: Int) -> RowGroups {
            if let known = groups[column] { return known }
            var numbers: [Value: Int] = [:]
            let ofRow = bound.table.columns[column].cells.map { cell -> Int in
                let number = numbers[cell.value] ?? numbers.count
                numbers[cell.value] = number
                return number
            }
            let found = RowGroups(groupOfRow: ofRow)
            groups[column] = found
            return found
        }
    }
}
