import Diagnostics
import Values
import Expressions

extension Evaluator {
    /// Runs the first branch whose condition holds.
    ///
    /// A condition with a fault leaves its choice open: the branches left are walked for faults of their own only, and
    /// the names that they make stay silent afterwards. The answer says whether the choice was made.
    @discardableResult
    mutating func walk<Node, Sink>(
        _ branches: [SyntaxBranch<Node>], into sink: inout Sink,
        _ body: (inout Evaluator, [Node], inout Sink) -> Void
    ) -> Bool {
        for (index, branch) in branches.enumerated() {
            switch branch.condition.map({ self.condition($0) }) {
            case nil, true??:
                body(&self, branch.content, &sink)
                return true
            case false??: continue
            case .some(nil):
                walkUndecided(branches[index...], sink, body)
                return false
            }
        }
        return true
    }

    private mutating func walkUndecided<Node, Sink>(
        _ branches: ArraySlice<SyntaxBranch<Node>>, _ sink: Sink,
        _ body: (inout Evaluator, [Node], inout Sink) -> Void
    ) {
        let mark = scope.mark
        var names: [Scope.Entry] = []
        for branch in branches {
            dryRun { evaluator in
                if let condition = branch.condition { _ = evaluator.condition(condition) }
                var unused = sink
                body(&evaluator, branch.content, &unused)
            }
            for entry in scope.entries[mark...] where !names.contains(where: { $0.foldedName == entry.foldedName }) {
                names.append(entry)
            }
            scope.leave(to: mark)
        }
        for name in names { scope.bind(name.name, at: name.span, to: nil) }
    }

    /// Runs a loop; names made in a round are gone after it.
    ///
    /// A collection with a fault is walked once, for faults of its own only; the answer says whether the loop has run.
    @discardableResult
    mutating func walk<Node, Sink>(
        _ loop: SyntaxLoop<Node>, into sink: inout Sink, _ body: (inout Evaluator, [Node], inout Sink) -> Void
    ) -> Bool {
        let items = collection(loop.collection)
        let mark = scope.mark
        let isFree = bind(loop.variable, at: loop.variableSpan, to: nil)
        guard let items, isFree else {
            var unused = sink
            dryRun { body(&$0, loop.content, &unused) }
            scope.leave(to: mark)
            return false
        }
        for index in 0..<items.count {
            guard startRound(at: loop.span) else { break }
            scope.leave(to: mark)
            scope.bind(loop.variable, at: loop.variableSpan, to: .value(items[index]))
            body(&self, loop.content, &sink)
        }
        scope.leave(to: mark)
        return true
    }

    /// A tag that prints nothing.
    mutating func run(_ statement: SyntaxStatement) {
        switch statement {
        case .assignment(let assignment): assign(assignment)
        case .check(let check): self.check(check)
        }
    }

    /// `đặt`: makes a name; a faulty value makes it too, and stays silent.
    mutating func assign(_ assignment: SyntaxAssignment) {
        let value = evaluate(assignment.value)
        _ = bind(assignment.name, at: assignment.nameSpan, to: value)
    }

    /// What a loop runs through.
    private mutating func collection(_ expression: Expression) -> LoopItems? {
        guard let evaluated = evaluate(expression) else { return nil }
        guard case .value(let sourced) = evaluated else {
            report(.notRepeatable(evaluated.kindName, at: expression.span))
            return nil
        }
        switch sourced.value {
        case .table(let table): return .rows(table)
        case .list(let values): return .values(values)
        case .empty:
            report(.emptyValue(at: expression.span, cell: sourced.sources.first))
            return nil
        case .text, .number, .quantity, .date, .boolean, .row, .notApplicable, .blank:
            report(.notRepeatable(sourced.value.kindName, at: expression.span))
            return nil
        }
    }
}

/// What a loop runs through, without making a value a row beforehand.
private enum LoopItems {
    /// The rows of a table.
    case rows(DataTable)
    /// The values of a list.
    case values([SourcedValue])

    /// How many rounds there are.
    var count: Int {
        switch self {
        case .rows(let table): table.rowCount
        case .values(let values): values.count
        }
    }

    /// The value of one round.
    subscript(index: Int) -> SourcedValue {
        switch self {
        case .rows(let table): SourcedValue(.row(table, index))
        case .values(let values): values[index]
        }
    }
}

extension Diagnostic {
    /// A loop over something that is not several things.
    static func notRepeatable(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.not-repeatable", .error,
            Bilingual(
                vi: "«lặp» chỉ chạy qua bảng hoặc danh sách, «\(span.text)» là \(kind.vi)",
                en: "a loop runs through a table or a list, «\(span.text)» is \(kind.en)"),
            at: span, found: kind.vi, expected: Bilingual(vi: "bảng hoặc danh sách", en: "a table or a list"))
    }
}
