import Diagnostics
import Expressions
import Values
import Vietnamese

extension FormulaRun {
    /// The result of a function over rows for a place.
    mutating func overRows(_ index: Int, _ place: Place) -> SourcedValue? {
        let function = bound.functions[index]
        if function.function.isByRow {
            if perRow[index] == nil { computeRows(index, function) }
            return perRow[index]?[place.row] ?? nil
        }
        guard function.isFixed else { return total(function, rows(index, function, place), place) }
        let key: Value =
            if case .group(let column) = function.selection {
                bound.table.columns[column].cells[place.row].value
            } else {
                .empty
            }
        if let known = results[index]?[key] { return known }
        let result = total(function, rows(index, function, place), place)
        results[index, default: [:]][key] = .some(result)
        return result
    }

    /// The rows that a function takes, and what decided on them; `nil` after a fault.
    private mutating func rows(
        _ index: Int, _ function: RowFunction, _ place: Place
    ) -> (rows: [Int], sources: [SourceSpan])? {
        switch function.selection {
        case .all: return (Array(0..<function.range.rowCount), [])
        case .group(let column):
            let group = bound.table.columns[column].cells[place.row].value
            let rows = members(index, column, of: function.range)[group] ?? []
            return (rows, gathersSources ? bound.table.columns[column].cells.sources : [])
        case .matching(let column, let other, let span):
            guard let wanted = usable(other, place, at: span) else { return nil }
            let rows = members(index, column, of: function.range)[wanted.value] ?? []
            if rows.isEmpty, !gathersSources { faults.addUnmatched(function, row: place.row, of: bound.table) }
            var sources = SourceList()
            if gathersSources {
                sources.add(wanted.sources)
                sources.add(function.range.columns[column].cells.sources)
            }
            return (rows, sources.spans)
        case .condition(let condition, let span):
            var rows: [Int] = []
            var sources = SourceList()
            for row in 0..<function.range.rowCount {
                let inner = self.place(function, row, in: place)
                guard countStep(function) else { return nil }
                guard let holds = self.condition(condition, inner, at: span) else { return nil }
                if holds { rows.append(row) }
                if gathersSources { sources.add(allSources(of: condition, inner)) }
            }
            return (rows, sources.spans)
        }
    }

    /// The place of a row that a function runs over.
    private func place(_ function: RowFunction, _ row: Int, in place: Place) -> Place {
        var inner = place
        if function.isOwn {
            (inner.row, inner.outer) = (row, place.row)
        } else {
            inner.range = (function.range, row)
        }
        return inner
    }

    /// The rows of a table by the value of a column.
    private mutating func members(_ index: Int, _ column: Int, of table: DataTable) -> [Value: [Int]] {
        if let known = indexes[index] { return known }
        var members: [Value: [Int]] = [:]
        for (row, cell) in table.columns[column].cells.enumerated() { members[cell.value, default: []].append(row) }
        indexes[index] = members
        return members
    }

    /// Counts a look at a row; `false` when there were too many.
    private mutating func countStep(_ function: RowFunction) -> Bool {
        steps += 1
        if steps == Self.stepLimit {
            faults.add(.formulaTooLong(at: function.span), row: nil, of: bound.table, cell: nil)
        }
        return steps < Self.stepLimit
    }

    /// The cells that a node looks at.
    private mutating func allSources(of node: FormulaNode, _ place: Place) -> [SourceSpan] {
        switch node {
        case .binary(_, let left, let right, _):
            var list = SourceList()
            list.add(allSources(of: left, place))
            list.add(allSources(of: right, place))
            return list.spans
        case .not(let inner, _): return allSources(of: inner, place)
        case .constant, .literal, .cell, .outerCell, .rangeCell, .rowNumber, .lookUp, .negative, .function, .overRows:
            return value(node, place)?.sources ?? []
        }
    }

    /// One result of the rows: their sum, count, least, largest or mean.
    private mutating func total(
        _ function: RowFunction, _ chosen: (rows: [Int], sources: [SourceSpan])?, _ place: Place
    ) -> SourcedValue? {
        guard let chosen else { return nil }
        var sources = SourceList()
        sources.add(chosen.sources)
        guard let argument = function.argument else {
            if gathersSources, case .all = function.selection { sources.add([function.range.span]) }
            return SourcedValue(.number(ExactDecimal(chosen.rows.count)), sources: sources.spans)
        }
        var result: Value?
        var count = 0
        var skipped: [SourceSpan?] = []
        for row in chosen.rows {
            let inner = self.place(function, row, in: place)
            guard countStep(function), let sourced = figure(argument, inner, at: function.span) else { return nil }
            sources.add(sourced.sources)
            guard sourced.value != .notApplicable else {
                skipped.append(cellSpan(argument, inner))
                continue
            }
            count += 1
            guard let before = result else {
                result = sourced.value
                continue
            }
            switch combine(function.function, before, sourced.value) {
            case .success(let value): result = value
            case .failure(let fault):
                return self.fault(
                    .formulaOperator(fault, before, sourced.value, at: function.span), inner, cellSpan(argument, inner))
            }
        }
        if !skipped.isEmpty, !gathersSources, function.function == .sum || function.function == .mean {
            faults.addSkipped(function, skipped)
        }
        guard let result else { return SourcedValue(nothing(function, chosen.rows), sources: sources.spans) }
        guard function.function == .mean, let figure = Arithmetic.figure(result) else {
            return SourcedValue(result, sources: sources.spans)
        }
        let mean = Arithmetic.compute(.over, Arithmetic.make(figure.value, figure.unit), .number(ExactDecimal(count)))
        return finish(
            mean, SourcedValue(result, sources: sources.spans), SourcedValue(.empty), place, at: function.span)
    }

    /// Two figures made one by a function.
    private func combine(_ function: FormulaFunction, _ before: Value, _ next: Value) -> Result<Value, OperatorFault> {
        switch function {
        case .least, .largest:
            Comparison.compare(function == .least ? .less : .greater, next, before).map { isBetter in
                isBetter == .boolean(true) ? next : before
            }
        case .sum, .mean, .count, .share, .rank, .runningTotal, .difference, .ratio, .growth, .rounded, .number,
            .choice, .fallback:
            Arithmetic.compute(.plus, before, next)
        }
    }

    /// The result where no row counts: 0 in the unit of the figures for a sum, else not applicable.
    private mutating func nothing(_ function: RowFunction, _ rows: [Int]) -> Value {
        guard function.function == .sum, rows.isEmpty else { return .notApplicable }
        guard let argument = function.argument, case .cell(let column, _) = argument else {
            if case .rangeCell(let column, _)? = function.argument { return zero(like: function.range, column) }
            return .number(.zero)
        }
        return zero(like: bound.table, column)
    }

    /// 0 in the unit of a column.
    private func zero(like table: DataTable, _ column: Int) -> Value {
        for cell in table.columns[column].cells {
            if let figure = Arithmetic.figure(cell.value) { return Arithmetic.make(.zero, figure.unit) }
        }
        return .number(.zero)
    }

    /// Shares, places or running totals of all rows.
    private mutating func computeRows(_ index: Int, _ function: RowFunction) {
        var results: [SourcedValue?] = Array(repeating: nil, count: bound.table.rowCount)
        perRow[index] = results
        var groups: [(key: Value, rows: [Int])] = []
        if case .group(let column) = function.selection {
            var known: [Value: Int] = [:]
            for (row, cell) in bound.table.columns[column].cells.enumerated() {
                if let group = known[cell.value] {
                    groups[group].rows.append(row)
                } else {
                    known[cell.value] = groups.count
                    groups.append((cell.value, [row]))
                }
            }
        } else {
            groups = [(.empty, Array(0..<bound.table.rowCount))]
        }
        for group in groups {
            guard let figures = figures(function, group.rows) else { continue }
            var shared = SourceList()
            if gathersSources {
                if case .group(let column) = function.selection {
                    shared.add(bound.table.columns[column].cells.sources)
                }
                for figure in figures { shared.add(figure.sources) }
            }
            var soFar = shared
            if function.function == .runningTotal, gathersSources {
                soFar = SourceList()
                if case .group(let column) = function.selection {
                    soFar.add(bound.table.columns[column].cells.sources)
                }
            }
            for (place, value) in values(function, figures, group.rows).enumerated() {
                if function.function == .runningTotal { soFar.add(figures[place].sources) }
                results[group.rows[place]] = value.map { SourcedValue($0, sources: soFar.spans) }
            }
        }
        perRow[index] = results
    }

    /// The figures of rows; `nil` after a fault.
    private mutating func figures(_ function: RowFunction, _ rows: [Int]) -> [SourcedValue]? {
        guard let argument = function.argument else { return nil }
        var figures: [SourcedValue] = []
        var unit: String??
        for row in rows {
            guard let sourced = figure(argument, Place(row), at: function.span) else { return nil }
            if let figure = Arithmetic.figure(sourced.value) {
                if let unit, unit != figure.unit {
                    let fault = OperatorFault.units(Arithmetic.shown(unit), Arithmetic.shown(figure.unit))
                    return self.fault(
                        .formulaOperator(fault, sourced.value, sourced.value, at: function.span), Place(row),
                        cellSpan(argument, Place(row)))
                }
                unit = figure.unit
            }
            figures.append(sourced)
        }
        return figures
    }

    /// What a function gives for each of the figures of a group.
    private mutating func values(_ function: RowFunction, _ figures: [SourcedValue], _ rows: [Int]) -> [Value?] {
        let numbers = figures.map { Arithmetic.figure($0.value)?.value }
        let unit = figures.lazy.compactMap { Arithmetic.figure($0.value) }.first?.unit
        switch function.function {
        case .rank:
            return Ranking.places(numbers, isLowFirst: function.isLowFirst).map {
                $0.map { .number(ExactDecimal($0)) } ?? .notApplicable
            }
        case .share:
            switch Shares.percent(numbers, places: function.hundredPlaces, names: RowNames.texts(bound.table, rows)) {
            case .success(let shares):
                return shares.map { $0.map { .quantity(Quantity($0, unit: "%")) } ?? .notApplicable }
            case .failure(let fault): return shareFault(fault, function, rows)
            }
        case .runningTotal:
            var total = ExactDecimal.zero
            var values: [Value?] = []
            for number in numbers {
                guard let number else {
                    values.append(.notApplicable)
                    continue
                }
                guard case .success(.number(let next)) = Arithmetic.compute(.plus, .number(total), .number(number))
                else {
                    return shareFault(.overflow, function, rows)
                }
                total = next
                values.append(Arithmetic.make(total, unit))
            }
            return values
        case .sum, .count, .least, .largest, .mean, .difference, .ratio, .growth, .rounded, .number, .choice,
            .fallback:
            return []
        }
    }

    private mutating func shareFault(_ fault: Shares.Fault, _ function: RowFunction, _ rows: [Int]) -> [Value?] {
        let argument = function.argument?.place.map { String($0.text) }
        switch fault {
        case .zeroTotal:
            faults.add(.shareOfNothing(argument, at: function.span), row: nil, of: bound.table, cell: nil)
        case .negative(let index):
            let place = Place(rows[index])
            faults.add(
                .shareOfNegative(argument, at: function.span), row: rows[index], of: bound.table,
                cell: function.argument.flatMap { cellSpan($0, place) })
        case .overflow:
            faults.add(
                .formulaOperator(.overflow, .empty, .empty, at: function.span), row: nil, of: bound.table, cell: nil)
        }
        return []
    }
}
