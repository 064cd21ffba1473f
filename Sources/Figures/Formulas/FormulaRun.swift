import Diagnostics
import Expressions
import Values
import Vietnamese

/// Computes a bound formula row by row, exactly (tính từng dòng).
///
/// The same walk gives values, and, where asked, the cells that went into them; functions over rows are computed once
/// for each group. A fault of several rows is one diagnostic.
struct FormulaRun {
    /// What is computed.
    let bound: BoundFormula
    /// Whether the cells that go into values are gathered.
    let gathersSources: Bool
    /// Faults met so far.
    var faults = FormulaFaults()
    /// Notices: cells that a sum left out.
    var notices: [Diagnostic] = []
    /// Results of functions over rows by their group.
    var results: [Int: [Value: SourcedValue?]] = [:]
    /// Results of functions that have one for every row.
    var perRow: [Int: [SourcedValue?]] = [:]
    /// Rows of other tables by the value of a column.
    var indexes: [Int: [Value: [Int]]] = [:]
    /// Names of rows of tables in which formulas look rows up.
    var rowNames: [DataTable: RowNames] = [:]
    /// Rows of a table by group.
    var groups: [Int: [Value: [Int]]] = [:]
    /// Rows looked at by functions that cannot share their results.
    var steps = 0

    /// How many rows such functions may look at in one column.
    static let stepLimit = 20_000_000

    /// The rows that names mean.
    struct Place {
        /// The row of the formula's table.
        var row: Int
        /// The row that is computed, outside of the innermost function over rows.
        var outer: Int
        /// The row of the other table that a function runs over.
        var range: (table: DataTable, row: Int)?

        /// The place of a row that is computed.
        init(_ row: Int) { (self.row, outer) = (row, row) }
    }

    /// A run over a formula.
    init(_ bound: BoundFormula, gathersSources: Bool) {
        self.bound = bound
        self.gathersSources = gathersSources
    }

    /// What the formula gives for a row, before unit and rounding; `nil` after a fault.
    mutating func value(row: Int) -> SourcedValue? { value(bound.root, Place(row)) }

    /// The value of a node.
    mutating func value(_ node: FormulaNode, _ place: Place) -> SourcedValue? {
        switch node {
        case .constant(let sourced): return sourced
        case .literal(let number): return SourcedValue(.number(number))
        case .cell(let column, _): return cell(bound.table, column, place.row)
        case .outerCell(let column, _): return cell(bound.table, column, place.outer)
        case .rangeCell(let column, _):
            guard let range = place.range else { return nil }
            return cell(range.table, column, range.row)
        case .rowNumber: return SourcedValue(.number(ExactDecimal(place.row + 1)))
        case .lookUp(let table, let key, let column, let span): return lookUp(table, key, column, place, at: span)
        case .negative(let inner, let span):
            guard let operand = usable(inner, place, at: span) else { return nil }
            if operand.value == .notApplicable { return operand }
            guard let figure = Arithmetic.figure(operand.value) else {
                return fault(.formulaNotAFigure(operand.value.kindName, at: span), place, operand)
            }
            return SourcedValue(Arithmetic.make(figure.value.negated, figure.unit), sources: operand.sources)
        case .not(let inner, let span):
            return condition(inner, place, at: span).map { SourcedValue(.boolean(!$0)) }
        case .binary(let sign, let left, let right, let span): return binary(sign, left, right, place, at: span)
        case .function(let function, let arguments, let span): return call(function, arguments, place, at: span)
        case .overRows(let index): return overRows(index, place)
        }
    }

    /// A cell with its sources where they are gathered.
    func cell(_ table: DataTable, _ column: Int, _ row: Int) -> SourcedValue {
        let cells = table.columns[column].cells
        return SourcedValue(cells[row].value, sources: gathersSources ? table.columns[column].cells.sources(row) : [])
    }

    /// A value to compute with: neither empty nor a deliberate blank.
    mutating func usable(_ node: FormulaNode, _ place: Place, at span: SourceSpan) -> SourcedValue? {
        guard let sourced = value(node, place) else { return nil }
        switch sourced.value {
        case .empty, .blank: return fault(.formulaEmptyCell(node.place ?? span), place, cellSpan(node, place))
        case .text, .number, .quantity, .date, .boolean, .list, .table, .row, .notApplicable: return sourced
        }
    }

    /// The place of the cell that a node takes.
    func cellSpan(_ node: FormulaNode, _ place: Place) -> SourceSpan? {
        switch node {
        case .cell(let column, _): bound.table.columns[column].cells[place.row].span
        case .outerCell(let column, _): bound.table.columns[column].cells[place.outer].span
        case .rangeCell(let column, _): place.range.map { $0.table.columns[column].cells[$0.row].span }
        case .constant(let sourced): sourced.sources.first
        case .literal, .rowNumber, .lookUp, .negative, .not, .binary, .function, .overRows: nil
        }
    }

    /// A condition; `nil` after a fault.
    mutating func condition(_ node: FormulaNode, _ place: Place, at span: SourceSpan) -> Bool? {
        guard let sourced = usable(node, place, at: span) else { return nil }
        if case .boolean(let boolean) = sourced.value { return boolean }
        return fault(.formulaNotBoolean(sourced.value.kindName, at: node.place ?? span), place, sourced)
    }

    private mutating func binary(
        _ sign: Expression.BinaryOperator, _ left: FormulaNode, _ right: FormulaNode, _ place: Place,
        at span: SourceSpan
    ) -> SourcedValue? {
        switch sign {
        case .and, .or:
            guard let first = condition(left, place, at: span) else { return nil }
            if first == (sign == .or) { return SourcedValue(.boolean(first)) }
            return condition(right, place, at: span).map { SourcedValue(.boolean($0)) }
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            let first = usable(left, place, at: span)
            guard let second = usable(right, place, at: span), let first else { return nil }
            let (one, other) = Comparison.sameUnit(
                first.value, isLiteral: left.isLiteral, second.value, isLiteral: right.isLiteral)
            return finish(Comparison.compare(sign, one, other), first, second, place, at: span)
        case .plus, .minus, .times, .over:
            let first = usable(left, place, at: span)
            guard let second = usable(right, place, at: span), let first else { return nil }
            let result = Arithmetic.compute(sign, first.value, second.value)
            if case .failure(.division) = result { return divisionByZero(right, place, at: span) }
            return finish(result, first, second, place, at: span)
        }
    }

    /// Adds the sources of both sides to a result, or notes why there is none.
    mutating func finish(
        _ result: Result<Value, OperatorFault>, _ left: SourcedValue, _ right: SourcedValue, _ place: Place,
        at span: SourceSpan
    ) -> SourcedValue? {
        switch result {
        case .success(let value):
            return SourcedValue(value, sources: gathersSources ? SourceList.merged(left, right) : [])
        case .failure(let fault):
            return self.fault(.formulaOperator(fault, left.value, right.value, at: span), place, nil as SourceSpan?)
        }
    }

    /// Division by a cell that is 0.
    mutating func divisionByZero(_ divisor: FormulaNode, _ place: Place, at span: SourceSpan) -> SourcedValue? {
        fault(.formulaDivision(divisor.place.map { String($0.text) }, at: span), place, cellSpan(divisor, place))
    }

    private mutating func lookUp(
        _ table: DataTable, _ key: FormulaNode, _ column: Int, _ place: Place, at span: SourceSpan
    ) -> SourcedValue? {
        guard let key = usable(key, place, at: span) else { return nil }
        guard let name = RowNames.text(key.value) else {
            return fault(.formulaBadKey(key.value.kindName, at: span), place, key)
        }
        let names = rowNames[table] ?? RowNames(table)
        rowNames[table] = names
        let rows = names.rows(name)
        guard let row = rows.first else {
            return fault(.formulaRowUnknown(name, table.name, names.nearest(name), at: span), place, key)
        }
        guard rows.count == 1 else { return fault(.formulaRowsSeveral(name, table.name, at: span), place, key) }
        let found = cell(table, column, row)
        return SourcedValue(found.value, sources: gathersSources ? SourceList.merged(key, found) : [])
    }

    /// Notes a fault of a row; always `nil`.
    mutating func fault<Result>(_ diagnostic: Diagnostic, _ place: Place, _ cell: SourceSpan?) -> Result? {
        faults.add(diagnostic, row: place.range == nil ? place.row : nil, of: bound.table, cell: cell)
        return nil
    }

    /// Notes a fault of a row; always `nil`.
    mutating func fault<Result>(_ diagnostic: Diagnostic, _ place: Place, _ value: SourcedValue) -> Result? {
        fault(diagnostic, place, value.sources.first)
    }
}
