import Diagnostics
import Expressions
import Values
import Vietnamese

/// A formula of a computed column as the spec gives it, read but not yet bound to tables.
struct Formula: Sendable {
    /// What it computes.
    let expression: Expression
    /// The name of the column.
    let name: LocatedText
    /// Where the formula stands; computed cells stand there.
    let span: SourceSpan
    /// The unit that the column states, with its place; `nil` keeps what the formula gives.
    let unit: LocatedText?
    /// Decimals, rounded half up; `nil` keeps all.
    let places: Int?
}

/// A formula bound to tables: every name is a place, only values can be at fault from here on.
struct BoundFormula: Sendable {
    /// The formula.
    let formula: Formula
    /// The table that the column is added to.
    let table: DataTable
    /// What is computed for a row.
    let root: FormulaNode
    /// The functions over rows in it, which `FormulaNode.overRows` numbers.
    let functions: [RowFunction]
}

/// A part of a bound formula.
indirect enum FormulaNode: Sendable {
    /// A constant of the data, a target, quoted text.
    case constant(SourcedValue)
    /// A whole number written in the formula; in a comparison it takes the unit of the other side.
    case literal(ExactDecimal)
    /// A cell of the table's row.
    case cell(Int, SourceSpan)
    /// A cell of the row that is computed, inside a function over the rows of the same table.
    case outerCell(Int, SourceSpan)
    /// A cell of the row of the other table that a function runs over.
    case rangeCell(Int, SourceSpan)
    /// The number of the row, from 1.
    case rowNumber
    /// A cell of another table by the name of its row.
    case lookUp(DataTable, FormulaNode, Int, SourceSpan)
    /// A minus.
    case negative(FormulaNode, SourceSpan)
    /// `không`.
    case not(FormulaNode, SourceSpan)
    /// A sign between two parts.
    case binary(Expression.BinaryOperator, FormulaNode, FormulaNode, SourceSpan)
    /// A function of its arguments alone.
    case function(FormulaFunction, [FormulaNode], SourceSpan)
    /// A function over rows, by its number in the formula.
    case overRows(Int)
}

/// A function over rows in a bound formula.
struct RowFunction: Sendable {
    /// The function.
    let function: FormulaFunction
    /// The table whose rows it runs over.
    let range: DataTable
    /// Whether that is the table of the formula itself.
    let isOwn: Bool
    /// What is taken of each row; `nil` where rows are counted.
    let argument: FormulaNode?
    /// Which rows are taken.
    let selection: Selection
    /// Whether the result is the same for every row of the formula's table with the same group.
    let isFixed: Bool
    /// Decimals of shares that add to 100; `nil` leaves shares exact.
    let hundredPlaces: Int?
    /// Whether the smallest figure has the first place.
    let isLowFirst: Bool
    /// Where it stands.
    let span: SourceSpan

    /// Which rows a function takes.
    enum Selection: Sendable {
        /// All.
        case all
        /// Those of the same table with the same value in a column.
        case group(Int)
        /// Those of another table whose column holds a value of the row that is computed.
        case matching(Int, FormulaNode, SourceSpan)
        /// Those for which something holds.
        case condition(FormulaNode, SourceSpan)
    }
}

extension FormulaNode {
    /// Whether some part of the node is of a kind.
    func contains(_ isWanted: (FormulaNode) -> Bool) -> Bool {
        if isWanted(self) { return true }
        switch self {
        case .constant, .literal, .cell, .outerCell, .rangeCell, .rowNumber, .overRows: return false
        case .lookUp(_, let key, _, _): return key.contains(isWanted)
        case .negative(let inner, _), .not(let inner, _): return inner.contains(isWanted)
        case .binary(_, let left, let right, _): return left.contains(isWanted) || right.contains(isWanted)
        case .function(_, let arguments, _): return arguments.contains { $0.contains(isWanted) }
        }
    }

    /// Whether the figures of a column of this formula mean something when they are added: a quotient of two columns, a
    /// growth, a mean, a rank, a running total do not.
    func isSummable(_ functions: [RowFunction]) -> Bool {
        switch self {
        case .constant, .literal, .cell, .outerCell, .rangeCell, .lookUp: return true
        case .rowNumber, .not: return false
        case .negative(let inner, _): return inner.isSummable(functions)
        case .binary(.over, let left, let right, _): return left.isSummable(functions) && right.isSteady
        case .binary(_, let left, let right, _): return left.isSummable(functions) && right.isSummable(functions)
        case .function(.ratio, _, _), .function(.growth, _, _): return false
        case .function(.choice, let arguments, _):
            return arguments.dropFirst().allSatisfy { $0.isSummable(functions) }
        case .function(_, let arguments, _): return arguments.allSatisfy { $0.isSummable(functions) }
        case .overRows(let index):
            switch functions[index].function {
            case .sum, .count, .share: return true
            case .least, .largest, .mean, .rank, .runningTotal, .difference, .ratio, .growth, .rounded, .number,
                .choice, .fallback:
                return false
            }
        }
    }

    /// Whether a part is the same in every row: divided by it, a sum stays the sum.
    private var isSteady: Bool {
        switch self {
        case .constant, .literal: true
        case .negative(let inner, _): inner.isSteady
        case .binary(_, let left, let right, _): left.isSteady && right.isSteady
        case .function(_, let arguments, _): arguments.allSatisfy(\.isSteady)
        case .cell, .outerCell, .rangeCell, .rowNumber, .lookUp, .not, .overRows: false
        }
    }
}
