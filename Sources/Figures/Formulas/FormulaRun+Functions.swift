import Diagnostics
import Expressions
import Values
import Vietnamese

extension FormulaRun {
    /// A function of its arguments alone.
    mutating func call(
        _ function: FormulaFunction, _ arguments: [FormulaNode], _ place: Place, at span: SourceSpan
    ) -> SourcedValue? {
        switch function {
        case .difference:
            let first = figure(arguments[0], place, at: span)
            guard let second = figure(arguments[1], place, at: span), let first else { return nil }
            return finish(Arithmetic.compute(.minus, first.value, second.value), first, second, place, at: span)
        case .ratio:
            return percent(arguments, place, at: span) { one, other throws(ArithmeticFault) in
                try one.multiplying(ExactDecimal(100)).divided(by: other)
            }
        case .growth:
            return percent(arguments, place, at: span) { one, other throws(ArithmeticFault) in
                try one.subtracting(other).multiplying(ExactDecimal(100)).divided(by: other.magnitude)
            }
        case .rounded: return rounded(arguments, place, at: span)
        case .number:
            guard let sourced = figure(arguments[0], place, at: span), let figure = Arithmetic.figure(sourced.value)
            else { return nil }
            return SourcedValue(.number(figure.value), sources: sourced.sources)
        case .choice:
            guard let holds = conditionWithSources(arguments[0], place, at: span),
                let chosen = value(arguments[holds.value ? 1 : 2], place)
            else { return nil }
            return merged(chosen, with: holds.sources)
        case .fallback:
            guard let sourced = value(arguments[0], place) else { return nil }
            guard sourced.value == .empty || sourced.value == .blank else { return sourced }
            return value(arguments[1], place).map { merged($0, with: sourced.sources) }
        case .sum, .count, .least, .largest, .mean, .share, .rank, .runningTotal: return nil
        }
    }

    /// A value with the sources of what decided on it.
    private func merged(_ sourced: SourcedValue, with sources: [SourceSpan]) -> SourcedValue {
        guard gathersSources else { return sourced }
        return SourcedValue(
            sourced.value, sources: SourceList.merged(SourcedValue(.empty, sources: sources), sourced),
            places: sourced.places)
    }

    /// A condition with the cells that went into it.
    private mutating func conditionWithSources(
        _ node: FormulaNode, _ place: Place, at span: SourceSpan
    ) -> (value: Bool, sources: [SourceSpan])? {
        guard let sourced = usable(node, place, at: span) else { return nil }
        guard case .boolean(let boolean) = sourced.value else {
            return fault(.formulaNotBoolean(sourced.value.kindName, at: node.place ?? span), place, sourced)
        }
        return (boolean, gathersSources ? sources(of: node, place) : [])
    }

    /// The cells that a condition looks at, also behind `và` and `hoặc`.
    private mutating func sources(of node: FormulaNode, _ place: Place) -> [SourceSpan] {
        switch node {
        case .binary(.and, let left, let right, _), .binary(.or, let left, let right, _):
            var list = SourceList()
            list.add(sources(of: left, place))
            list.add(sources(of: right, place))
            return list.spans
        case .not(let inner, _): return sources(of: inner, place)
        case .binary(_, let left, let right, _):
            var list = SourceList()
            list.add(value(left, place)?.sources ?? [])
            list.add(value(right, place)?.sources ?? [])
            return list.spans
        case .constant, .literal, .cell, .outerCell, .rangeCell, .rowNumber, .lookUp, .negative, .function, .overRows:
            return value(node, place)?.sources ?? []
        }
    }

    /// A figure, or what is not applicable; `nil` after a fault.
    mutating func figure(_ node: FormulaNode, _ place: Place, at span: SourceSpan) -> SourcedValue? {
        guard let sourced = usable(node, place, at: span) else { return nil }
        if sourced.value == .notApplicable || Arithmetic.figure(sourced.value) != nil { return sourced }
        return fault(.formulaNotAFigure(sourced.value.kindName, at: node.place ?? span), place, sourced)
    }

    /// A ratio of two figures of one unit, in %.
    private mutating func percent(
        _ arguments: [FormulaNode], _ place: Place, at span: SourceSpan,
        _ compute: (ExactDecimal, ExactDecimal) throws(ArithmeticFault) -> ExactDecimal
    ) -> SourcedValue? {
        let first = figure(arguments[0], place, at: span)
        guard let second = figure(arguments[1], place, at: span), let first else { return nil }
        let sources = gathersSources ? SourceList.merged(first, second) : []
        guard let one = Arithmetic.figure(first.value), let other = Arithmetic.figure(second.value) else {
            return SourcedValue(.notApplicable, sources: sources)
        }
        guard one.unit == other.unit else {
            let units = OperatorFault.units(Arithmetic.shown(one.unit), Arithmetic.shown(other.unit))
            return fault(.formulaOperator(units, first.value, second.value, at: span), place, nil as SourceSpan?)
        }
        do throws(ArithmeticFault) {
            return SourcedValue(Arithmetic.make(try compute(one.value, other.value), "%"), sources: sources)
        } catch {
            switch error {
            case .divisionByZero: return divisionByZero(arguments[1], place, at: span)
            case .overflow:
                return fault(
                    .formulaOperator(.overflow, first.value, second.value, at: span), place, nil as SourceSpan?)
            }
        }
    }

    private mutating func rounded(
        _ arguments: [FormulaNode], _ place: Place, at span: SourceSpan
    ) -> SourcedValue? {
        guard let sourced = figure(arguments[0], place, at: span) else { return nil }
        var places = 0
        if arguments.count > 1 {
            guard let count = figure(arguments[1], place, at: span) else { return nil }
            guard case .number(let number) = count.value, let whole = number.wholeValue, (-34...34).contains(whole)
            else { return fault(.formulaBadPlaces(at: arguments[1].place ?? span), place, count) }
            places = whole
        }
        guard let figure = Arithmetic.figure(sourced.value) else { return sourced }
        return SourcedValue(
            Arithmetic.make(figure.value.rounded(toPlaces: places), figure.unit), sources: sourced.sources)
    }
}

extension FormulaNode {
    /// Whether it is a number written in the formula.
    var isLiteral: Bool { if case .literal = self { true } else { false } }

    /// Where it stands, where that is known.
    var place: SourceSpan? {
        switch self {
        case .cell(_, let span), .outerCell(_, let span), .rangeCell(_, let span), .lookUp(_, _, _, let span),
            .negative(_, let span), .not(_, let span), .binary(_, _, _, let span), .function(_, _, let span):
            span
        case .constant, .literal, .rowNumber, .overRows: nil
        }
    }
}
