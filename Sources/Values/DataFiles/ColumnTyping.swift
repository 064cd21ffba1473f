import Diagnostics
import Vietnamese

/// Types the cells of one column of a sheet, top down.
struct ColumnTyping {
    /// Which column, and what the spec says of it.
    let plan: SheetTyping.Plan
    /// The sheet.
    let sheet: SheetContent
    /// Whether the sheet is a CSV file, whose cells are typed text.
    let isText: Bool
    /// How its typed numbers are written.
    let form: DataFileDeclaration.NumberForm
    /// What was found; nothing that holds for the whole column is said twice.
    private(set) var faults: [Diagnostic] = []
    /// The first cell with a unit of its own beside that of the column, and how many there are.
    private var doubledUnit: (cell: Int, unit: String, count: Int)?
    /// The first share that may be a percentage already, and how many there are.
    private var unclearPercents: [Int] = []
    private var clearPercents = 0

    /// For a column.
    init(_ plan: SheetTyping.Plan, _ sheet: SheetContent, isText: Bool, form: DataFileDeclaration.NumberForm) {
        self.plan = plan
        self.sheet = sheet
        self.isText = isText
        self.form = form
    }

    /// Whether a text says that a figure does not apply.
    static func isNotApplicable(_ text: Substring) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 3 else { return false }
        switch (first, bytes.count) {
        case (UInt8(ascii: "x"), 1), (UInt8(ascii: "X"), 1), (ASCII.dash, 1): return true
        default: return text == "–"
        }
    }

    /// The column with its cells.
    mutating func column(_ rows: [Int], repeatsJoined: Bool) -> DataColumn {
        let kind = plan.declared?.kind ?? (plan.declared?.unit != nil ? .number : foundKind(rows))
        var unit = plan.declared?.unit
        if kind == .percent { unit = "%" }
        var builder = DataCellsBuilder(in: sheet.file, capacity: rows.count)
        let joins = repeatsJoined ? sheet.joins.filter { $0.columns.contains(plan.index) } : []
        for record in rows {
            var cell = sheet.cell(record, plan.index)
            if !joins.isEmpty, let join = joins.first(where: { $0.rows.contains(Int(sheet.rowNumbers[record])) }) {
                cell = sheet.cell(sheet.record(atRow: join.rows.lowerBound), join.columns.lowerBound)
            }
            guard let cell else {
                let end = sheet.span(ofRecord: record).range.upperBound
                builder.append(.empty, at: end..<end)
                continue
            }
            add(cell, kind, unit: unit, to: &builder)
        }
        report(kind, unit)
        let shared: DataColumn.Kind =
            switch kind {
            case .text: .text
            case .number, .percent: .figures
            case .date: .dates
            case .truth: .truths
            }
        return DataColumn(
            name: plan.name, kind: shared, unit: shared == .figures ? unit : nil, nameSpan: plan.place,
            cells: builder.finish())
    }

    // MARK: The kind that is found

    /// What most cells hold: figures, dates or truths where more than half of those with something in them do.
    private func foundKind(_ rows: [Int]) -> DataFileDeclaration.ColumnKind {
        var figures = 0
        var percents = 0
        var dates = 0
        var truths = 0
        var others = 0
        for record in rows {
            guard let cell = sheet.cell(record, plan.index) else { continue }
            switch sheet.kinds[cell] {
            case .empty, .fault, .uncomputed: break
            case .number: figures += 1
            case .percent:
                figures += 1
                percents += 1
            case .date: dates += 1
            case .truth, .untruth: truths += 1
            case .text:
                let text = sheet.file.text(in: sheet.range(cell))
                switch FigureShape(text) {
                case .code: return .text
                case .plain, .vietnamese, .english, .ambiguous: figures += 1
                case nil:
                    if Self.isNotApplicable(text) { continue }
                    if Self.looksLikeDate(text) { dates += 1 } else { others += 1 }
                }
            }
        }
        let all = figures + dates + truths + others
        if percents > 0, percents * 2 > all { return .percent }
        if figures * 2 > all { return .number }
        if dates * 2 > all { return .date }
        return truths * 2 > all ? .truth : .text
    }

    /// Whether a text has the shape of a whole date: `30/6/2020`, `2020-06-30`.
    private static func looksLikeDate(_ text: Substring) -> Bool {
        guard (8...10).contains(text.utf8.count), let first = text.utf8.first, ASCII.isDigit(first) else {
            return false
        }
        let parts = text.utf8.split { $0 == UInt8(ascii: "/") || $0 == ASCII.dash }
        return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(ASCII.isDigit) }
    }

    // MARK: One cell

    private mutating func add(
        _ cell: Int, _ kind: DataFileDeclaration.ColumnKind, unit: String?, to builder: inout DataCellsBuilder
    ) {
        let range = sheet.range(cell)
        switch sheet.kinds[cell] {
        case .empty: return builder.append(.empty, at: range)
        case .fault:
            faults.append(.spreadsheetError(sheet.text(cell), at: sheet.span(cell)))
            return builder.append(.notApplicable, at: range)
        case .uncomputed:
            faults.append(.uncomputedFormula(at: sheet.span(cell)))
            return builder.append(.notApplicable, at: range)
        case .text, .number, .percent, .date, .truth, .untruth: break
        }
        switch kind {
        case .text: addText(cell, range, to: &builder)
        case .number, .percent: addFigure(cell, range, isPercent: kind == .percent, unit: unit, to: &builder)
        case .date: addDate(cell, range, to: &builder)
        case .truth: addTruth(cell, range, to: &builder)
        }
    }

    private func addText(_ cell: Int, _ range: Range<Int>, to builder: inout DataCellsBuilder) {
        if let text = sheet.texts[cell] {
            builder.append(.text(text), at: range)
        } else {
            builder.appendText(at: range)
        }
    }

    private mutating func addFigure(
        _ cell: Int, _ range: Range<Int>, isPercent: Bool, unit: String?, to builder: inout DataCellsBuilder
    ) {
        switch sheet.kinds[cell] {
        case .number:
            let scale = Int(sheet.scales[cell])
            if isPercent { notePercent(cell, sheet.significands[cell], scale: scale) }
            builder.append(Self.decimal(sheet.significands[cell], scale), unit: unit, at: range)
        case .percent:
            clearPercents += 1
            if let unit, unit != "%" { noteUnit("%", at: cell) }
            builder.append(Self.decimal(sheet.significands[cell], Int(sheet.scales[cell])), unit: "%", at: range)
        case .text: addTyped(cell, range, unit: unit, to: &builder)
        case .date, .truth, .untruth:
            faults.append(.wrongCell(sheet.text(cell), expected: .number, at: sheet.span(cell)))
            builder.append(.notApplicable, at: range)
        case .empty, .fault, .uncomputed: builder.append(.notApplicable, at: range)
        }
    }

    private static func decimal(_ significand: Int64, _ scale: Int) -> ExactDecimal {
        ExactDecimal(significand: Int128(significand), scale: scale)
    }

    /// Notes a number in a column of percentages that the sheet does not show as one.
    private mutating func notePercent(_ cell: Int, _ significand: Int64, scale: Int) {
        var limit: Int64 = 1
        for _ in 0..<min(scale, 18) { limit *= 10 }
        if significand != 0, significand.magnitude <= limit.magnitude {
            unclearPercents.append(cell)
        } else {
            clearPercents += 1
        }
    }

    /// Notes a unit in a cell of a column with a unit of its own.
    private mutating func noteUnit(_ unit: String, at cell: Int) {
        if let noted = doubledUnit {
            doubledUnit = (noted.cell, noted.unit, noted.count + 1)
        } else {
            doubledUnit = (cell, unit, 1)
        }
    }

    /// Adds a number that was typed as text.
    private mutating func addTyped(_ cell: Int, _ range: Range<Int>, unit: String?, to builder: inout DataCellsBuilder)
    {
        let typed = sheet.file.text(in: range)
        if Self.isNotApplicable(typed) { return builder.append(.notApplicable, at: range) }
        if form == .vietnamese, let number = Self.plainNumber(typed) {
            return builder.append(ExactDecimal(Int(number)), unit: unit, at: range)
        }
        var text = String(typed)
        if form == .english { text = Self.turned(text) }
        switch VietnameseNumber.parseQuantity(text) {
        case .success(let quantity):
            if let own = quantity.unit, let unit {
                if own != "%" || unit != "%" { noteUnit(own, at: cell) }
            }
            builder.append(quantity.value, unit: unit ?? quantity.unit, at: range)
        case .failure(let fault):
            faults.append(.badFileFigure(fault, text: String(typed), form: form, at: sheet.span(cell)))
            builder.append(.notApplicable, at: range)
        }
    }

    /// Digits alone, up to 15 of them.
    private static func plainNumber(_ text: Substring) -> Int64? {
        let bytes = text.utf8
        guard (1...15).contains(bytes.count) else { return nil }
        var number: Int64 = 0
        for byte in bytes {
            guard ASCII.isDigit(byte) else { return nil }
            number = number * 10 + Int64(byte - ASCII.zero)
        }
        return number
    }

    /// A number of the English way with its signs as in the Vietnamese.
    private static func turned(_ text: String) -> String {
        String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    }

    private mutating func addDate(_ cell: Int, _ range: Range<Int>, to builder: inout DataCellsBuilder) {
        switch sheet.kinds[cell] {
        case .date:
            let digits = Int(sheet.significands[cell])
            builder.append(
                .date(PartialDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)), at: range)
        case .text, .number:
            let text = sheet.text(cell)
            if Self.isNotApplicable(text[...]) { return builder.append(.notApplicable, at: range) }
            switch PartialDate.parse(text) {
            case .success(let date) where sheet.kinds[cell] == .text || (1900...2100).contains(date.year):
                builder.append(.date(date), at: range)
            case .success:
                faults.append(.wrongCell(text, expected: .date, at: sheet.span(cell)))
                builder.append(.notApplicable, at: range)
            case .failure(let fault):
                faults.append(.badFileDate(fault, text: text, at: sheet.span(cell)))
                builder.append(.notApplicable, at: range)
            }
        case .percent, .truth, .untruth:
            faults.append(.wrongCell(sheet.text(cell), expected: .date, at: sheet.span(cell)))
            builder.append(.notApplicable, at: range)
        case .empty, .fault, .uncomputed: builder.append(.notApplicable, at: range)
        }
    }

    private mutating func addTruth(_ cell: Int, _ range: Range<Int>, to builder: inout DataCellsBuilder) {
        switch sheet.kinds[cell] {
        case .truth: builder.append(.boolean(true), at: range)
        case .untruth: builder.append(.boolean(false), at: range)
        case .text, .number, .percent, .date:
            switch Key.fold(sheet.text(cell)) {
            case "dung", "co", "true", "yes", "1": builder.append(.boolean(true), at: range)
            case "sai", "khong", "false", "no", "0": builder.append(.boolean(false), at: range)
            default:
                faults.append(.wrongCell(sheet.text(cell), expected: .truth, at: sheet.span(cell)))
                builder.append(.notApplicable, at: range)
            }
        case .empty, .fault, .uncomputed: builder.append(.notApplicable, at: range)
        }
    }

    // MARK: What holds for the whole column

    private mutating func report(_ kind: DataFileDeclaration.ColumnKind, _ unit: String?) {
        if let doubledUnit {
            faults.append(
                .doubledUnit(
                    doubledUnit.unit, of: plan.name, declared: unit ?? "", count: doubledUnit.count,
                    at: sheet.span(doubledUnit.cell)))
        }
        if let first = unclearPercents.first, kind == .percent,
            unclearPercents.count >= clearPercents || clearPercents == 0
        {
            faults.append(.unclearPercent(sheet.text(first), of: plan.name, at: sheet.span(first)))
        }
    }
}
