import Diagnostics
import Expressions
import Values
import Vietnamese

/// Makes the column of a bound formula: every row computed, in its unit, rounded as stated (cột tính).
enum ComputedColumn {
    /// Decimals that a result may have without stated rounding.
    static let freePlaces = 6

    /// The column; none after an error.
    static func make(_ bound: BoundFormula) -> Diagnosed<DataColumn> {
        var run = FormulaRun(bound, gathersSources: false)
        var values: [Value] = []
        values.reserveCapacity(bound.table.rowCount)
        for row in 0..<bound.table.rowCount {
            let value = run.value(row: row).flatMap { finish($0.value, row, &run) }
            values.append(value ?? .empty)
        }
        checkKinds(values, &run)
        let diagnostics = run.faults.diagnostics(of: bound.table)
        guard run.faults.isEmpty else { return Diagnosed(nil, diagnostics) }
        return Diagnosed(column(values, bound), diagnostics)
    }

    private static func column(_ values: [Value], _ bound: BoundFormula) -> DataColumn {
        let isText = values.contains { if case .text = $0 { true } else { false } }
        let figures = values.lazy.compactMap { Arithmetic.figure($0) }
        let first = figures.first?.unit
        // Rows with units of their own share none.
        let isShared = bound.table.unitColumn == nil || figures.allSatisfy { $0.unit == first }
        let unit = isShared ? first : nil
        return DataColumn(
            name: bound.formula.name.text, kind: isText ? .text : .figures, unit: isText ? nil : unit,
            places: bound.formula.places, isSummed: bound.root.isSummable(bound.functions),
            nameSpan: bound.formula.name.span,
            cells: DataCells(computed: values, from: FormulaLineage.of(bound)))
    }

    /// A value in the unit and with the decimals that the column states; `nil` after a fault.
    private static func finish(_ value: Value, _ row: Int, _ run: inout FormulaRun) -> Value? {
        let formula = run.bound.formula
        let place = FormulaRun.Place(row)
        switch value {
        case .text, .date:
            guard formula.places == nil, formula.unit == nil else {
                return run.fault(.textWithUnit(at: formula.span), place, nil as SourceSpan?)
            }
            return value
        case .notApplicable: return value
        case .empty, .blank:
            return run.fault(.formulaEmptyCell(formula.span), place, run.cellSpan(run.bound.root, place))
        case .boolean:
            return run.fault(.booleanColumn(at: formula.span), place, nil as SourceSpan?)
        case .list, .table, .row:
            return run.fault(.formulaNotAFigure(value.kindName, at: formula.span), place, nil as SourceSpan?)
        case .number, .quantity: break
        }
        guard let figure = Arithmetic.figure(value) else { return value }
        if let unit = formula.unit, let own = figure.unit, own != unit.text {
            return run.fault(.otherUnit(own, unit.text, at: unit.span), place, nil as SourceSpan?)
        }
        if formula.places == nil, figure.value.scale > freePlaces {
            return run.fault(.placesNeeded(figure.value, at: formula.span), place, nil as SourceSpan?)
        }
        let rounded = formula.places.map { figure.value.rounded(toPlaces: $0) } ?? figure.value
        return Arithmetic.make(rounded, formula.unit?.text ?? figure.unit)
    }

    /// Text and figures do not go into one column, nor do figures of different units.
    private static func checkKinds(_ values: [Value], _ run: inout FormulaRun) {
        guard run.faults.isEmpty else { return }
        var first: Value?
        for (row, value) in values.enumerated() where value != .notApplicable {
            guard let known = first else {
                first = value
                continue
            }
            let span = run.bound.formula.span
            guard let one = Arithmetic.figure(known), let other = Arithmetic.figure(value) else {
                if (Arithmetic.figure(known) == nil) == (Arithmetic.figure(value) == nil) { continue }
                let _: Value? = run.fault(.mixedColumn(at: span), FormulaRun.Place(row), nil as SourceSpan?)
                return
            }
            if one.unit != other.unit, run.bound.table.unitColumn == nil {
                let units = OperatorFault.units(Arithmetic.shown(one.unit), Arithmetic.shown(other.unit))
                let _: Value? = run.fault(
                    .formulaOperator(units, known, value, at: span), FormulaRun.Place(row), nil as SourceSpan?)
                return
            }
        }
    }
}

extension Diagnostic {
    /// Unit or decimals stated for a column of text.
    fileprivate static func textWithUnit(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.text-with-unit", .error,
            Bilingual(
                vi: "công thức này cho ra chữ nên không có đơn vị hay số lẻ",
                en: "this formula gives text, which has no unit or decimals"),
            at: span)
    }

    /// A formula that gives true or false.
    fileprivate static func booleanColumn(at span: SourceSpan) -> Diagnostic {
        let cure = "nếu(\(span.text), \"đạt\", \"không đạt\")"
        return Diagnostic(
            "figures.boolean-column", .error,
            Bilingual(
                vi: "công thức này cho ra đúng/sai, không in được", en: "this formula gives true or false, not a value"),
            at: span, expected: Bilingual(vi: cure, en: cure))
    }

    /// A formula in another unit than its column states.
    fileprivate static func otherUnit(_ found: String, _ stated: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.other-unit", .error,
            Bilingual(
                vi: "công thức cho ra «\(found)», cột ghi đơn vị «\(stated)»",
                en: "the formula gives «\(found)», the column states «\(stated)»"),
            at: span,
            explanation: Bilingual(
                vi: "Sửa đơn vị của cột; nếu có phép đổi thì viết số(a) rồi tính.",
                en: "Correct the unit; to convert, take the bare number with số(a)."),
            found: stated, expected: Bilingual(vi: found, en: found))
    }

    /// A result with many decimals and no stated rounding.
    fileprivate static func placesNeeded(_ value: ExactDecimal, at span: SourceSpan) -> Diagnostic {
        let shown = value.vietnamese(places: 8) + "…"
        return Diagnostic(
            "figures.places-needed", .error,
            Bilingual(
                vi: "kết quả có quá \(ComputedColumn.freePlaces) số lẻ, chưa rõ làm tròn thế nào",
                en: "the result has more than \(ComputedColumn.freePlaces) decimals and no stated rounding"),
            at: span,
            explanation: Bilingual(
                vi: "Ghi số chữ số sau dấu phẩy vào cột «Số lẻ» của bảng công thức; từ 5 thì tăng lên.",
                en: "State the decimals in the column «Số lẻ» of the table of formulas; a half goes up."),
            found: shown)
    }

    /// Text and figures in one column.
    fileprivate static func mixedColumn(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.mixed-column", .error,
            Bilingual(
                vi: "công thức cho ra dòng thì chữ, dòng thì số",
                en: "the formula gives text in some rows, figures in others"),
            at: span,
            explanation: Bilingual(
                vi: "Một cột chỉ chứa một loại; ô không có số thì dùng không_áp_dụng.",
                en: "A column holds one kind; use không_áp_dụng where there is no figure."))
    }
}
