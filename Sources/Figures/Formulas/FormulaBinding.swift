import Diagnostics
import Expressions
import Values
import Vietnamese

/// Binds a formula to the tables: finds every name, reports those that there are not (tìm chỗ của các tên).
struct FormulaBinding {
    let formula: Formula
    let table: DataTable
    let tables: TableSet
    let surroundings: FormulaSurroundings
    /// What was found.
    var diagnostics: [Diagnostic] = []
    /// The functions over rows so far.
    var functions: [RowFunction] = []

    /// What bare and qualified names mean at a place of a formula.
    enum Scope {
        /// The row that is computed.
        case row
        /// The rows of the formula's own table.
        case own
        /// The rows of another table.
        case other(DataTable)
    }

    /// The bound formula; none after an error.
    static func bind(
        _ formula: Formula, to table: DataTable, in tables: TableSet, _ surroundings: FormulaSurroundings
    ) -> Diagnosed<BoundFormula> {
        var binding = FormulaBinding(formula: formula, table: table, tables: tables, surroundings: surroundings)
        let root = binding.node(formula.expression, .row)
        let bound = root.map {
            BoundFormula(formula: formula, table: table, root: $0, functions: binding.functions)
        }
        return Diagnosed(binding.diagnostics.hasErrors ? nil : bound, binding.diagnostics)
    }

    private init(formula: Formula, table: DataTable, tables: TableSet, surroundings: FormulaSurroundings) {
        self.formula = formula
        self.table = table
        self.tables = tables
        self.surroundings = surroundings
    }

    /// The bound node of an expression; `nil` after a fault, which was reported unless it was before.
    mutating func node(_ expression: Expression, _ scope: Scope) -> FormulaNode? {
        switch expression {
        case .number(let number, _): return .literal(number)
        case .text(let text, _): return .constant(SourcedValue(.text(text)))
        case .boolean(let boolean, _): return .constant(SourcedValue(.boolean(boolean)))
        case .name(let name, let span): return bare(name, scope, at: span)
        case .member(let base, let name, let span): return part(name, of: base, scope, at: span)
        case .element(let base, let key, let span):
            if case .text(let name, _) = key { return part(name, of: base, scope, at: span) }
            diagnostics.append(.rowWithoutColumn(at: expression.span))
            _ = node(key, scope)
            return nil
        case .call(let name, let arguments, let span): return call(name, arguments, scope, at: span, expression.span)
        case .unary(let sign, let operand, _):
            guard let inner = node(operand, scope) else { return nil }
            switch sign {
            case .minus:
                if case .literal(let number) = inner { return .literal(number.negated) }
                return .negative(inner, expression.span)
            case .not: return .not(inner, expression.span)
            }
        case .binary(let sign, let left, let right, _):
            let first = node(left, scope)
            guard let second = node(right, scope), let first else { return nil }
            return .binary(sign, first, second, expression.span)
        case .filter(_, let name, _, let span):
            diagnostics.append(.filterInFormula(name, at: span))
            return nil
        case .faulty: return nil
        }
    }

    /// `f(…)`.
    private mutating func call(
        _ name: String, _ arguments: [Expression], _ scope: Scope, at place: SourceSpan, _ span: SourceSpan
    ) -> FormulaNode? {
        guard let function = FormulaFunction(named: name) else {
            diagnostics.append(.formulaFunctionUnknown(name, at: place))
            return nil
        }
        guard function.arguments.contains(arguments.count) else {
            diagnostics.append(.formulaArgumentCount(function, arguments.count, at: place))
            return nil
        }
        if function.isOverRows { return overRows(function, arguments, scope, at: span) }
        let nodes = arguments.map { node($0, scope) }
        let found = nodes.compactMap(\.self)
        return found.count == nodes.count ? .function(function, found, span) : nil
    }
}

extension Diagnostic {
    /// `T[x]` without the column of the row.
    static func rowWithoutColumn(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.row-without-column", .error,
            Bilingual(
                vi: "«\(span.text)» là cả một dòng, còn thiếu tên cột",
                en: "«\(span.text)» is a row, its column is missing"),
            at: span,
            expected: Bilingual(vi: "\(span.text).Tên_cột", en: "\(span.text).Column"))
    }

    /// `a | lọc` in a formula.
    static func filterInFormula(_ name: String, at span: SourceSpan) -> Diagnostic {
        let function = FormulaFunction(named: name)
        return Diagnostic(
            "figures.filter-in-formula", .error,
            Bilingual(
                vi: "trong công thức không dùng dấu | trước «\(name)»", en: "a formula takes no | before «\(name)»"),
            at: span,
            explanation: Bilingual(
                vi: "Công thức viết bằng hàm, giá trị nằm trong ngoặc, ví dụ làm_tròn(a / b, 1).",
                en: "A formula is written with functions, their values in brackets: làm_tròn(a / b, 1)."),
            found: "| \(name)", expected: function.map { Bilingual(vi: $0.usage, en: $0.usage) })
    }

    /// A function that there is not.
    static func formulaFunctionUnknown(_ name: String, at span: SourceSpan) -> Diagnostic {
        let all = FormulaFunction.allCases.map(\.rawValue)
        let list = all.joined(separator: ", ")
        return Diagnostic(
            "figures.unknown-function", .error,
            Bilingual(vi: "không có hàm «\(name)»", en: "there is no function «\(name)»"), at: span, found: name,
            expected: Bilingual(vi: list, en: list), suggestion: NearestName.find(name, among: all))
    }

    /// Too many or too few values in the brackets of a function.
    static func formulaArgumentCount(_ function: FormulaFunction, _ found: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.argument-count", .error,
            Bilingual(
                vi: "hàm «\(function.rawValue)» không nhận \(found) giá trị trong ngoặc",
                en: "the function «\(function.rawValue)» does not take \(found) values"),
            at: span, found: "\(found)", expected: Bilingual(vi: function.usage, en: function.usage))
    }
}
