import Diagnostics
import Values
import Vietnamese

/// Takes the figures from the cells of a returned form, each by the kind of its indicator.
struct ReturnedFormCells {
    private let form: CollectionForm
    private let identity: CollectionIdentity
    private let sheet: SheetContent
    /// The row of the unit in the table of units.
    private let unit: Int
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// How many times a figure of money may pass the plan or the year before without a question.
    static let suspiciousRatio = 500

    /// The cells of a form.
    init(_ form: CollectionForm, _ identity: CollectionIdentity, _ sheet: SheetContent, unit: Int) {
        self.form = form
        self.identity = identity
        self.sheet = sheet
        self.unit = unit
    }

    /// The figures.
    mutating func read() -> [ReturnedForm.Figure: DataCell] {
        var figures: [ReturnedForm.Figure: DataCell] = [:]
        for row in identity.rows {
            guard let indicator = form.set.indicator(row.code) else { continue }
            var amounts: [IndicatorRole: (amount: ExactDecimal, span: SourceSpan)] = [:]
            for column in identity.columns {
                guard let role = column.role, form.asks(role, of: indicator) else { continue }
                guard let cell = figure(of: indicator, role, row: row.row, column: column.index) else { continue }
                figures[ReturnedForm.Figure(code: indicator.code, role: role)] = cell
                if case .number(let amount) = cell.value { amounts[role] = (amount, cell.span) }
            }
            checkMoney(indicator, amounts)
        }
        return figures
    }

    /// The figure of a cell; `nil` where nothing stands there, where it is known already, or after a report.
    private mutating func figure(
        of indicator: Indicator, _ role: IndicatorRole, row: Int, column: Int
    ) -> DataCell? {
        let known = form.known(role, of: indicator, unit: unit)
        let place = sheet.place(row: row, column: column)
        guard let record = sheet.record(ofRow: row), let cell = sheet.cell(record, column),
            sheet.kinds[cell] != .empty
        else {
            if let known {
                diagnostics.append(.changedKnownFigure(indicator, role, known, found: "", at: place))
            } else if role == .actual {
                diagnostics.append(.emptyFormCell(indicator, at: address(row, column), place))
            }
            return nil
        }
        let found: Value
        switch FormCellReading(sheet, cell, indicator).result {
        case .success(let value): found = value
        case .failure(let fault):
            diagnostics.append(fault.diagnostic)
            return nil
        }
        guard let known else { return DataCell(found, at: place) }
        if !known.isSame(as: found) {
            diagnostics.append(.changedKnownFigure(indicator, role, known, found: sheet.text(cell), at: place))
        }
        return nil
    }

    private func address(_ row: Int, _ column: Int) -> String { SheetPlaces.letters(ofColumn: column) + "\(row)" }

    /// Asks about money that is many times, or a small part of, the plan or the year before: probably đồng in place of
    /// triệu đồng.
    private mutating func checkMoney(
        _ indicator: Indicator, _ amounts: [IndicatorRole: (amount: ExactDecimal, span: SourceSpan)]
    ) {
        guard indicator.kind == .money, let actual = amounts[.actual], !actual.amount.isZero else { return }
        for role in [IndicatorRole.plan, .lastYear, .estimate] {
            guard let other = amounts[role]?.amount ?? knownAmount(indicator, role), !other.isZero else { continue }
            let limit = ExactDecimal(Self.suspiciousRatio)
            guard let high = try? other.magnitude.multiplying(limit),
                let low = try? actual.amount.magnitude.multiplying(limit)
            else { continue }
            if actual.amount.magnitude >= high || low <= other.magnitude {
                diagnostics.append(
                    .suspiciousMoney(
                        indicator, actual.amount, role, other, heading: form.heading(role), at: actual.span))
                return
            }
        }
    }

    private func knownAmount(_ indicator: Indicator, _ role: IndicatorRole) -> ExactDecimal? {
        guard case .amount(let amount)? = form.known(role, of: indicator, unit: unit)?.content else { return nil }
        return amount
    }
}

extension CollectionForm.Known {
    /// Whether a form gave back what stood on it; a spreadsheet keeps 15 digits.
    fileprivate func isSame(as value: Value) -> Bool {
        switch (content, value) {
        case (.amount(let own), .number(let other)):
            if own == other { return true }
            guard own.description.count > 15 else { return false }
            let places = max(0, 15 - (own.description.count - own.scale))
            return own.rounded(toPlaces: places) == other.rounded(toPlaces: places)
        case (.answer(let own), .text(let other)): return (Key.fold(other) == "co") == own
        case (.notApplicable, .notApplicable), (.fault, _): return true
        case (_, _): return false
        }
    }

    /// What it is, as a message says it.
    fileprivate var words: String {
        switch content {
        case .amount(let amount): amount.vietnamese()
        case .answer(let isYes): isYes ? "Có" : "Không"
        case .notApplicable: "-"
        case .fault: ""
        }
    }
}

extension Diagnostic {
    /// An input cell without a figure.
    fileprivate static func emptyFormCell(_ indicator: Indicator, at cell: String, _ span: SourceSpan) -> Diagnostic {
        let words = indicator.kind == .yesNo ? "Có hoặc Không" : "số"
        return Diagnostic(
            "collection.empty-cell", .error,
            Bilingual(
                vi: "ô \(cell) của chỉ tiêu «\(indicator.code)» chưa điền",
                en: "the cell \(cell) of the indicator «\(indicator.code)» is empty"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Hỏi lại đơn vị; không phát sinh thì ghi 0, không áp dụng thì ghi dấu - vào ô của đơn vị ở bảng đơn vị.",
                en: "Ask the unit; nothing is 0, and what does not apply to it is - in the table of units."),
            expected: Bilingual(vi: words, en: words))
    }

    /// A locked cell that came back with something else.
    fileprivate static func changedKnownFigure(
        _ indicator: Indicator, _ role: IndicatorRole, _ known: CollectionForm.Known, found: String,
        at span: SourceSpan
    ) -> Diagnostic {
        let words = known.words
        return Diagnostic(
            "collection.changed-figure", .error,
            Bilingual(
                vi: "số đã in sẵn ở cột «\(role.rawValue)» của chỉ tiêu «\(indicator.code)» bị sửa",
                en: "the figure printed under «\(role.rawValue)» of the indicator «\(indicator.code)» was changed"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Số này lấy từ bảng đơn vị; nếu đơn vị sửa đúng thì sửa trong bảng ấy, nếu không thì sửa lại phiếu.",
                en: "It comes from the table of units: mend it there if the unit is right, else in the form."),
            found: found, expected: Bilingual(vi: words, en: words),
            notes: [Note(Bilingual(vi: "số trong bảng đơn vị", en: "the table of units"), at: known.cell.span)])
    }

    /// Money of another order of magnitude than the plan or last year.
    fileprivate static func suspiciousMoney(
        _ indicator: Indicator, _ amount: ExactDecimal, _ role: IndicatorRole, _ other: ExactDecimal, heading: String,
        at span: SourceSpan
    ) -> Diagnostic {
        let unit = indicator.unit ?? ""
        return Diagnostic(
            "collection.suspicious-money", .warning,
            Bilingual(
                vi: "số tiền \(amount.vietnamese()) cách quá xa \(other.vietnamese()) ở cột «\(heading)»",
                en: "\(amount.vietnamese()) is far from \(other.vietnamese()) under «\(heading)»"),
            at: span,
            explanation: Bilingual(
                vi: "Phiếu tính bằng \(unit); hỏi lại đơn vị xem có ghi bằng đơn vị khác không.",
                en: "The form is in \(unit): ask the unit whether another was meant."),
            found: amount.vietnamese(), expected: Bilingual(vi: unit, en: unit))
    }
}
