import Diagnostics
import Values
import Vietnamese

/// Makes the column of a target in the table of its units, by the target's kind.
enum TargetColumn {
    /// The parts of a target as a column; `nil` after reports.
    static func make(_ target: Target, over table: DataTable) -> Diagnosed<DataColumn> {
        var reader = UnitFigures(table, target)
        switch target.kind {
        case .split:
            guard let total = target.total else { return Diagnosed(nil) }
            let split = TargetSplit.make(target, over: table, total: total.quantity.value, at: total.span)
            return Diagnosed(split.output?.column, split.diagnostics)
        case .share:
            let split = share(target, over: table)
            return Diagnosed(split.output?.column, split.diagnostics)
        case .fixed:
            guard let rate = target.rate, let figures = reader.parts(rate) else {
                return Diagnosed(nil, reader.diagnostics)
            }
            return checked(column(figures, Self.inputs(rate, table), target), target)
        case .ceiling, .ratio:
            let bound = target.rate ?? target.total.map { .amount($0) }
            guard let bound, let figures = reader.parts(bound) else { return Diagnosed(nil, reader.diagnostics) }
            return Diagnosed(column(figures, Self.inputs(bound, table), target))
        case .perMember:
            guard let rate = target.rate, let members = target.basis.first else { return Diagnosed(nil) }
            let rates = reader.parts(rate)
            let counts = reader.figures(members, unit: nil, mayBeEmpty: false)
            guard let rates, let counts else { return Diagnosed(nil, reader.diagnostics) }
            var inputs = Self.inputs(rate, table) + Self.inputs(.column(members), table)
            if let step = target.step { inputs.append(.place(step.span)) }
            return products(rates, counts, inputs, target)
        case .sum:
            return sums(target, over: table)
        }
    }

    /// A share of what another target gives: that percentage of its sum, rounded half up to the step, is divided in
    /// proportion to its parts, so that no unit gets more of it than it has of the other.
    static func share(_ target: Target, over table: DataTable) -> Diagnosed<TargetSplit> {
        guard let other = target.basis.first, case .amount(let rate)? = target.rate else { return Diagnosed(nil) }
        var target = target
        var reader = UnitFigures(table, target)
        guard let column = reader.column(other),
            let parts = reader.figures(other, unit: nil, mayBeEmpty: false)
        else { return Diagnosed(nil, reader.diagnostics) }
        target.unit = unit(of: column)
        if let step = target.step?.quantity.unit, step != target.unit, let place = target.step?.span {
            return Diagnosed(nil, [.targetUnits(target, target.unit, step, at: place)])
        }
        let step = target.step?.quantity.value ?? .one
        guard let sum = sum(parts), let part = try? sum.multiplying(rate.quantity.value),
            let steps = try? part.divided(by: step.multiplying(ExactDecimal(100))),
            let total = try? steps.rounded(toPlaces: 0).multiplying(step)
        else { return Diagnosed(nil, [.targetSumTooLarge(target)]) }
        return TargetSplit.make(target, over: table, total: total, at: rate.span, bases: parts)
    }

    /// The sum of figures; `nil` where it is too large.
    static func sum(_ figures: [UnitFigure]) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        for figure in figures {
            guard let value = figure.value else { continue }
            guard let next = try? sum.adding(value) else { return nil }
            sum = next
        }
        return sum
    }

    /// The unit that the figures of a made column have.
    static func unit(of column: DataColumn) -> String? {
        for cell in column.cells {
            if let quantity = UnitFigures.quantity(cell.value) { return quantity.unit }
        }
        return nil
    }

    /// Rates times members, each rounded half up to the step where one is given.
    private static func products(
        _ rates: [UnitFigure], _ counts: [UnitFigure], _ inputs: [DataLineage.Input], _ target: Target
    ) -> Diagnosed<DataColumn> {
        var figures: [UnitFigure] = []
        for (rate, count) in zip(rates, counts) {
            guard let one = rate.value, let many = count.value else {
                figures.append(UnitFigure(value: nil, isLeftOut: true, span: count.span))
                continue
            }
            guard var product = try? one.multiplying(many) else {
                return Diagnosed(nil, [.targetSumTooLarge(target)])
            }
            if let step = target.step?.quantity.value, !step.isZero {
                guard let steps = try? product.divided(by: step),
                    let rounded = try? steps.rounded(toPlaces: 0).multiplying(step)
                else { return Diagnosed(nil, [.targetSumTooLarge(target)]) }
                product = rounded
            }
            figures.append(UnitFigure(value: product, isLeftOut: false, span: count.span))
        }
        return checked(column(figures, inputs, target), target)
    }

    /// The sums of other targets, row by row, compared with the totals of columns and rows where they are given.
    private static func sums(_ target: Target, over table: DataTable) -> Diagnosed<DataColumn> {
        var target = target
        var reader = UnitFigures(table, target)
        var sums = [ExactDecimal?](repeating: nil, count: table.rowCount)
        var places = [SourceSpan](repeating: target.code.span, count: table.rowCount)
        var isFirst = target.unit == nil
        for part in target.basis {
            guard let column = reader.column(part),
                let figures = reader.figures(part, unit: nil, mayBeEmpty: false)
            else { continue }
            let unit = unit(of: column)
            if isFirst { target.unit = unit }
            isFirst = false
            if let unit, unit != target.unit {
                reader.diagnostics.append(.targetUnits(target, target.unit, unit, at: part.span))
            }
            for (row, figure) in figures.enumerated() {
                guard let value = figure.value else { continue }
                guard let next = try? (sums[row] ?? .zero).adding(value) else {
                    return Diagnosed(nil, [.targetSumTooLarge(target)])
                }
                sums[row] = next
                places[row] = figure.span
            }
        }
        guard reader.diagnostics.isEmpty else { return Diagnosed(nil, reader.diagnostics) }
        let figures = zip(sums, places).map { UnitFigure(value: $0, isLeftOut: $0 == nil, span: $1) }
        let inputs = target.basis.flatMap { Self.inputs(.column($0), table) }
        let made = Self.column(figures, inputs, target)
        guard let name = target.rate?.column else { return checked(made, target) }
        var margins = UnitFigures(table, target)
        guard let given = margins.figures(name, unit: target.unit, mayBeEmpty: true) else {
            return Diagnosed(nil, margins.diagnostics)
        }
        if let fault = marginFault(figures, given, name, target, table) { return Diagnosed(nil, [fault]) }
        return checked(made, target)
    }

    /// Both margins of a matrix: the totals of the rows, given in a column, against the sums of the parts. Where the
    /// totals of rows and of columns differ already, that is the one fault.
    private static func marginFault(
        _ sums: [UnitFigure], _ given: [UnitFigure], _ name: TargetText, _ target: Target, _ table: DataTable
    ) -> Diagnostic? {
        if given.allSatisfy({ $0.value != nil || $0.isLeftOut }), let rows = sum(given), let parts = sum(sums) {
            let columns = target.total?.quantity.value ?? parts
            if rows != columns {
                return .targetMarginsDiffer(
                    target, target.shown(rows), target.shown(columns), at: name.span, other: target.total?.span)
            }
        }
        let wrong = sums.indices.filter { given[$0].value != nil && given[$0].value != sums[$0].value ?? .zero }
        guard let first = wrong.first, let value = given[first].value else { return nil }
        let key = table.columns[table.keyColumn].cells[first]
        return .targetRowDiffers(
            target, row: String(key.span.text), target.shown(sums[first].value ?? .zero), target.shown(value),
            at: given[first].span, more: wrong.dropFirst().prefix(4).map { given[$0].span }, count: wrong.count)
    }

    /// Figures as a column with the unit of the target.
    private static func column(
        _ figures: [UnitFigure], _ inputs: [DataLineage.Input], _ target: Target
    ) -> DataColumn {
        let values = figures.map { $0.value.map { target.amount($0) } ?? .notApplicable }
        return DataColumn(
            name: target.code.text, kind: .figures, unit: target.unit, isSummed: target.kind.isSummed,
            nameSpan: target.code.span,
            cells: DataCells(computed: values, from: DataLineage(place: target.code.span, inputs: inputs)))
    }

    /// What a number for all units, or a column of them, is for the figures made from it.
    private static func inputs(_ bound: TargetBound, _ table: DataTable) -> [DataLineage.Input] {
        switch bound {
        case .amount(let amount): return [.place(amount.span)]
        case .column(let name):
            guard case .one(let index) = table.column(named: name.text) else { return [] }
            return [.sameRow(table.columns[index])]
        }
    }

    /// The column, once its sum is the total that was given.
    private static func checked(_ column: DataColumn, _ target: Target) -> Diagnosed<DataColumn> {
        guard let total = target.total else { return Diagnosed(column) }
        var sum = ExactDecimal.zero
        for row in column.cells.indices {
            guard let part = column.cells.number(row) else { continue }
            guard let next = try? sum.adding(part) else { return Diagnosed(nil, [.targetSumTooLarge(target)]) }
            sum = next
        }
        guard sum == total.quantity.value else {
            return Diagnosed(
                nil,
                [.targetTotalDiffers(target, target.shown(sum), target.shown(total.quantity.value), at: total.span)])
        }
        return Diagnosed(column)
    }
}

extension UnitFigures {
    /// A part for every unit: one number for all, or a column in which every unit has one or is crossed out.
    fileprivate mutating func parts(_ bound: TargetBound) -> [UnitFigure]? {
        switch bound {
        case .amount: figures(bound, unit: target.unit)
        case .column(let name): figures(name, unit: target.unit, mayBeEmpty: false)
        }
    }
}

extension Diagnostic {
    /// Parts that do not add up to the total that is given too.
    fileprivate static func targetTotalDiffers(
        _ target: Target, _ sum: String, _ total: String, at span: SourceSpan
    ) -> Diagnostic {
        let place = target.rate?.span ?? target.basis.first?.span
        return Diagnostic(
            "target.total-differs", .error,
            Bilingual(
                vi: "chỉ tiêu «\(target.code.text)» ghi tổng \(total), cộng các đơn vị được \(sum)",
                en: "the total of the target «\(target.code.text)» is \(total), its parts add up to \(sum)"),
            at: span,
            explanation: Bilingual(
                vi: "Sửa tổng, hoặc để trống ô «Tổng» cho máy cộng.",
                en: "Change the total, or leave «Tổng» empty to have it added up."),
            found: total, expected: Bilingual(vi: sum, en: sum),
            notes: place.map {
                [Note(Bilingual(vi: "số của từng đơn vị lấy ở đây", en: "the parts come from here"), at: $0)]
            }
                ?? [])
    }

    /// Totals of rows and totals of columns of one matrix that differ.
    fileprivate static func targetMarginsDiffer(
        _ target: Target, _ rows: String, _ columns: String, at span: SourceSpan, other: SourceSpan?
    ) -> Diagnostic {
        Diagnostic(
            "target.margins-differ", .error,
            Bilingual(
                vi: "cộng theo dòng được \(rows), cộng các chỉ tiêu được \(columns), hai tổng phải bằng nhau",
                en: "the rows add up to \(rows), the targets to \(columns); both must be the same"),
            at: span,
            explanation: Bilingual(
                vi: "Sửa số giao của từng đơn vị ở cột này, hoặc tổng của các chỉ tiêu.",
                en: "Change what the column gives to the units, or the totals of the targets."),
            found: rows, expected: Bilingual(vi: columns, en: columns),
            notes: (other.map { [$0] } ?? target.basis.map(\.span)).map {
                Note(Bilingual(vi: "tổng theo chỉ tiêu ở đây", en: "the total of the targets is here"), at: $0)
            })
    }

    /// A unit whose parts do not add up to what a column gives it.
    fileprivate static func targetRowDiffers(
        _ target: Target, row: String, _ sum: String, _ given: String, at span: SourceSpan, more: [SourceSpan],
        count: Int
    ) -> Diagnostic {
        Diagnostic(
            "target.row-differs", .error,
            Bilingual(
                vi: "«\(row)» được giao \(given) mà các chỉ tiêu cộng lại \(sum), \(count) đơn vị như vậy",
                en: "«\(row)» is given \(given), its targets add up to \(sum), \(count) such units"),
            at: span,
            explanation: Bilingual(
                vi: "Máy chỉ kiểm tổng theo hai chiều, không tự dàn lại; sửa số ở đây, hoặc cố định số của đơn vị ấy.",
                en: "Both sums are checked, not fitted to each other; change this number, or fix the parts of the unit."
            ),
            found: given, expected: Bilingual(vi: sum, en: sum),
            notes: more.map { Note(Bilingual(vi: "đơn vị này cũng vậy", en: "this unit too"), at: $0) }
                + [Note(Bilingual(vi: "các chỉ tiêu cộng lại", en: "the targets that are added"), at: target.code.span)]
        )
    }

    /// Sums and products beyond exact arithmetic.
    fileprivate static func targetSumTooLarge(_ target: Target) -> Diagnostic {
        Diagnostic(
            "target.sum-too-large", .error,
            Bilingual(
                vi: "số của chỉ tiêu «\(target.code.text)» quá dài để cộng chính xác",
                en: "the numbers of the target «\(target.code.text)» are too long to be added exactly"),
            at: target.code.span,
            explanation: Bilingual(
                vi: "Ghi ít chữ số hơn, hoặc đổi sang đơn vị lớn hơn.",
                en: "Write fewer digits, or use a larger unit."))
    }
}
