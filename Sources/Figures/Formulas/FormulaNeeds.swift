import Expressions
import Values
import Vietnamese

/// Which columns an expression mentions, before it is known which of them there are (cột mà công thức cần).
struct FormulaNeeds {
    /// The table of the formula, by its name.
    let table: String
    /// The head's other figures: where a target without total is summed up from.
    let surroundings: FormulaSurroundings
    /// The columns, each once, in the order of the formula.
    private(set) var mentions: [ColumnMention] = []

    /// The columns that a formula of a table mentions.
    static func of(
        _ expression: Expression, table: String, _ surroundings: FormulaSurroundings
    ) -> [ColumnMention] {
        var needs = FormulaNeeds(table: table, surroundings: surroundings)
        needs.gather(expression)
        return needs.mentions
    }

    private init(table: String, surroundings: FormulaSurroundings) {
        self.table = table
        self.surroundings = surroundings
    }

    private mutating func gather(_ expression: Expression) {
        switch expression {
        case .number, .text, .boolean, .faulty: break
        case .name(let name, _): add(table, name)
        case .member(let base, let name, _):
            part(base, name)
            row(base, name)
        case .element(let base, .text(let name, _), _): part(base, name)
        case .element(let base, let key, _):
            gather(key)
            if case .name = base { return }
            gather(base)
        case .call(_, let arguments, _): for argument in arguments { gather(argument) }
        case .unary(_, let operand, _): gather(operand)
        case .binary(_, let left, let right, _):
            gather(left)
            gather(right)
        case .filter(let input, _, let arguments, _):
            gather(input)
            for argument in arguments { gather(argument) }
        }
    }

    /// `T.X`, `cột["X"]`, `chỉ_tiêu.x`.
    private mutating func part(_ base: Expression, _ name: String) {
        guard case .name(let owner, _) = base else { return row(base, name) }
        switch FormulaWord(named: owner) {
        case .column, .thisRow: add(table, name)
        case .targets:
            if let need = surroundings.target(name)?.summedColumn { mentions.append(need) }
        case .data, .rowNumber, .notApplicable, .addsToHundred, .lowFirst, .highFirst, nil: add(owner, name)
        }
    }

    /// `T.khóa.X`, `T[khóa].X`: the column of the table, and what the key needs.
    private mutating func row(_ base: Expression, _ name: String) {
        switch base {
        case .member(.name(let owner, _), _, _): add(owner, name)
        case .element(.name(let owner, _), let key, _):
            add(owner, name)
            gather(key)
        case .name: break
        case .member, .element, .number, .text, .boolean, .call, .unary, .binary, .filter, .faulty: gather(base)
        }
    }

    private mutating func add(_ table: String, _ column: String) {
        let owner = Key.fold(table) == "chi_so" ? surroundings.indicatorTable ?? table : table
        let mention = ColumnMention(table: owner, column: column)
        if !mentions.contains(mention) { mentions.append(mention) }
    }
}
