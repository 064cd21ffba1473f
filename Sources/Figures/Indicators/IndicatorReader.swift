import Diagnostics
import Values
import Vietnamese

/// Reads the table of indicators (danh mục chỉ số): its columns by their names, each row as one indicator.
///
/// Columns of other names are the author's own and may be printed; a name that is nearly one of ours is an error, because
/// a plan with a slip in its name would be no plan.
struct IndicatorReader {
    /// The table of indicators.
    let table: DataTable
    /// Where the columns with a meaning are.
    private var columns: [IndicatorColumn: Int] = [:]
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// For a table of indicators.
    init(_ table: DataTable) { self.table = table }

    /// The indicators, row by row; empty where the columns cannot be told.
    mutating func read() -> [Indicator] {
        guard findColumns() else { return [] }
        var codes: [String: SourceSpan] = [:]
        let indicators = (0..<table.rowCount).compactMap { indicator($0, &codes) }
        for indicator in indicators { checkWeight(of: indicator, indicators) }
        return indicators
    }

    /// Finds the columns; `false` where one is missing without which nothing can be read.
    private mutating func findColumns() -> Bool {
        for (index, column) in table.columns.enumerated() {
            guard let known = IndicatorColumn(heading: column.name) else {
                if let nearest = slip(column) {
                    diagnostics.append(.indicatorColumnUnknown(column.name, nearest, at: heading(index)))
                }
                continue
            }
            if let first = columns[known] {
                diagnostics.append(.indicatorColumnTwice(known, at: heading(index), first: heading(first)))
            } else {
                columns[known] = index
            }
        }
        for needed in [IndicatorColumn.code, .name] where columns[needed] == nil && diagnostics.isEmpty {
            diagnostics.append(.indicatorColumnMissing(needed, in: table, at: heading(nil)))
        }
        return diagnostics.isEmpty
    }

    /// The column that a heading was probably meant to be; `nil` for a heading of the author's own.
    private func slip(_ column: DataColumn) -> String? {
        guard let nearest = NearestName.find(column.name, among: IndicatorColumn.allCases.map(\.rawValue)),
            !Key.fold(nearest).hasPrefix(column.foldedName),
            !table.columns.contains(where: { $0.foldedName == Key.fold(nearest) })
        else { return nil }
        return nearest
    }

    /// Where a column has its heading; the whole row of headings for none.
    private func heading(_ column: Int?) -> SourceSpan {
        if let column, let span = table.columns[column].nameSpan { return span }
        guard let first = table.columns.first?.nameSpan, let last = table.columns.last?.nameSpan else {
            return table.span
        }
        return first.file === last.file ? first.extended(to: last) : first
    }

    /// The words of a cell; `nil` where it is empty or crossed out.
    private func text(_ column: IndicatorColumn, _ row: Int) -> LocatedText? {
        guard let index = columns[column] else { return nil }
        let cell = table.columns[index].cells[row]
        switch cell.value {
        case .text(let text):
            return ["-", "–", "x", "X", ""].contains(text) ? nil : LocatedText(cell.span.file, cell.span.range)
        case .number, .quantity, .date: return LocatedText(cell.span.file, cell.span.range)
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: return nil
        }
    }

    /// Where a cell stands; the code's place where there is no such column.
    private func span(_ column: IndicatorColumn, _ row: Int) -> SourceSpan {
        columns[column].map { table.columns[$0].cells.span(row) } ?? table.span
    }

    /// The indicator of a row; `nil` after a report. A row without code and name is a heading between rows and no
    /// indicator.
    private mutating func indicator(_ row: Int, _ codes: inout [String: SourceSpan]) -> Indicator? {
        guard let code = text(.code, row) else {
            if text(.name, row) != nil || hasFigure(row) {
                diagnostics.append(.indicatorCodeMissing(at: span(.code, row)))
            }
            return nil
        }
        let folded = Key.fold(code.text)
        if let first = codes[folded] {
            diagnostics.append(.indicatorCodeTwice(code, first: first))
            return nil
        }
        codes[folded] = code.span
        if table.columns.contains(where: { $0.foldedName == folded }) {
            diagnostics.append(.indicatorCodeIsColumn(code))
            return nil
        }
        let before = diagnostics.count
        if text(.name, row) == nil { diagnostics.append(.indicatorNameMissing(code, at: span(.name, row))) }
        let unit = text(.unit, row).map { NormalForm.composed($0.text) } ?? unitOfFigures(row)
        let kind = kind(row, unit)
        var indicator = Indicator(
            row: row, code: code.text, codeSpan: code.span, name: text(.name, row)?.text ?? "", unit: unit,
            kind: kind, direction: direction(row),
            aggregation: kind == .count || kind == .money ? .sum : .none, part: text(.part, row)?.text,
            places: places(row), note: text(.note, row)?.text)
        if let aggregation = aggregation(row) { indicator.aggregation = aggregation }
        return diagnostics.count == before ? indicator : nil
    }

    /// Whether some figure stands in a row.
    private func hasFigure(_ row: Int) -> Bool {
        IndicatorRole.allCases.contains { role in text(role.column, row) != nil }
    }

    /// The unit that stands behind the first figure of a row, for a table without the column of units.
    private func unitOfFigures(_ row: Int) -> String? {
        for role in IndicatorRole.allCases {
            guard let index = columns[role.column] else { continue }
            switch table.columns[index].cells.value(row) {
            case .quantity(let quantity): return quantity.unit
            case .text(let text):
                if case .success(let quantity) = VietnameseNumber.parseQuantity(text), let unit = quantity.unit {
                    return unit
                }
            case .number, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: break
            }
        }
        return nil
    }

    private mutating func kind(_ row: Int, _ unit: String?) -> IndicatorKind {
        guard let word = text(.kind, row) else { return IndicatorKind(unit: unit) }
        if let kind = IndicatorKind(word: word.text) { return kind }
        diagnostics.append(
            .indicatorWordUnknown(
                .kind, word, IndicatorKind.allCases.map(\.rawValue), code: "indicator.unknown-kind"))
        return .count
    }

    private mutating func direction(_ row: Int) -> FigureComparison.Direction {
        guard let word = text(.direction, row) else { return .higherIsBetter }
        let folded = Key.fold(word.text)
        if let found = FigureComparison.Direction.allCases.first(where: { Key.fold($0.rawValue) == folded }) {
            return found
        }
        diagnostics.append(
            .indicatorWordUnknown(
                .direction, word, FigureComparison.Direction.allCases.map(\.rawValue),
                code: "indicator.unknown-direction"))
        return .higherIsBetter
    }

    /// `cộng`, `bình quân`, `bình quân(T2)`, `không`; `nil` where nothing is said, or after a report.
    private mutating func aggregation(_ row: Int) -> IndicatorAggregation? {
        guard let word = text(.aggregation, row) else { return nil }
        switch Key.fold(word.text) {
        case "cong": return .sum
        case "khong": return IndicatorAggregation.none
        case "binh_quan": return .mean(weight: nil)
        default: break
        }
        if word.text.hasSuffix(")"), let open = word.text.firstIndex(of: "("),
            Key.fold(String(word.text[..<open])) == "binh_quan"
        {
            let inside = word.text[word.text.index(after: open)...].dropLast()
            let code = inside.split(separator: " ").joined(separator: " ")
            if !code.isEmpty { return .mean(weight: code) }
        }
        diagnostics.append(
            .indicatorWordUnknown(
                .aggregation, word, ["cộng", "bình quân", "bình quân(mã)", "không"],
                code: "indicator.unknown-aggregation"))
        return nil
    }

    private mutating func places(_ row: Int) -> Int? {
        guard let text = text(.places, row) else { return nil }
        if let places = Int(text.text), (0...6).contains(places) { return places }
        diagnostics.append(.indicatorCellPlaces(text))
        return nil
    }

    /// Looks whether what a mean is weighed by is a count of another indicator.
    private mutating func checkWeight(of indicator: Indicator, _ indicators: [Indicator]) {
        guard case .mean(let weight?) = indicator.aggregation else { return }
        let place = span(.aggregation, indicator.row)
        guard let other = indicators.first(where: { Key.fold($0.code) == Key.fold(weight) }) else {
            // A row with a fault of its own is no indicator here and was told of.
            let isRow = (0..<table.rowCount).contains { row in
                text(.code, row).map { Key.fold($0.text) == Key.fold(weight) } ?? false
            }
            if !isRow { diagnostics.append(.indicatorUnknown(weight, indicators.map(\.code), at: place)) }
            return
        }
        if other.row == indicator.row || other.aggregation != .sum {
            diagnostics.append(.indicatorWeight(other, at: place))
        }
    }
}

extension Diagnostic {
    /// A heading that is nearly one with a meaning.
    fileprivate static func indicatorColumnUnknown(
        _ name: String, _ nearest: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "indicator.unknown-column", .error,
            Bilingual(
                vi: "danh mục chỉ số không có cột «\(name)»", en: "the table of indicators has no column «\(name)»"),
            at: span,
            explanation: Bilingual(
                vi: "Nếu là cột riêng để in thì đặt tên khác hẳn, ví dụ «Cơ quan theo dõi».",
                en: "If it is a column of your own, give it quite another name."),
            found: name, expected: indicatorColumns, suggestion: nearest)
    }

    /// A column that stands twice.
    fileprivate static func indicatorColumnTwice(
        _ column: IndicatorColumn, at span: SourceSpan, first: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "indicator.column-twice", .error,
            Bilingual(
                vi: "danh mục chỉ số có hai cột «\(column.rawValue)»",
                en: "the table of indicators has two columns «\(column.rawValue)»"),
            at: span, found: String(span.text),
            notes: [Note(Bilingual(vi: "cột kia ở đây", en: "the other one is here"), at: first)])
    }

    /// A column without which no indicator can be read.
    fileprivate static func indicatorColumnMissing(
        _ column: IndicatorColumn, in table: DataTable, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "indicator.missing-column", .error,
            Bilingual(
                vi: "danh mục chỉ số «\(table.name)» thiếu cột «\(column.rawValue)»",
                en: "the table of indicators «\(table.name)» has no column «\(column.rawValue)»"),
            at: span, expected: indicatorColumns)
    }

    /// A row without code.
    fileprivate static func indicatorCodeMissing(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.code-missing", .error,
            Bilingual(vi: "chỉ số chưa có mã", en: "the indicator has no code"), at: span,
            explanation: Bilingual(
                vi: "Mã là tên để gọi chỉ số: mã «T1» thì viết {{ chỉ_số.T1.Thực_hiện }}.",
                en: "The code is what the indicator is called by: «T1» gives {{ chỉ_số.T1.Thực_hiện }}."))
    }

    /// A code that another indicator has.
    fileprivate static func indicatorCodeTwice(_ code: LocatedText, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.code-twice", .error,
            Bilingual(vi: "hai chỉ số cùng mã «\(code.text)»", en: "two indicators have the code «\(code.text)»"),
            at: code.span, found: code.text, expected: Bilingual(vi: "một mã khác", en: "another code"),
            notes: [Note(Bilingual(vi: "chỉ số kia ở đây", en: "the other one is here"), at: first)])
    }

    /// A code that is the name of a column of the table.
    fileprivate static func indicatorCodeIsColumn(_ code: LocatedText) -> Diagnostic {
        Diagnostic(
            "indicator.code-is-column", .error,
            Bilingual(
                vi: "mã «\(code.text)» trùng tên một cột của danh mục chỉ số",
                en: "the code «\(code.text)» is the name of a column of the table of indicators"),
            at: code.span, found: code.text, expected: Bilingual(vi: "một mã khác", en: "another code"))
    }

    /// A row without words.
    fileprivate static func indicatorNameMissing(_ code: LocatedText, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.name-missing", .error,
            Bilingual(vi: "chỉ số «\(code.text)» chưa có tên", en: "the indicator «\(code.text)» has no name"),
            at: span, notes: [Note(Bilingual(vi: "mã ở đây", en: "the code"), at: code.span)])
    }

    /// A word that a column does not know.
    fileprivate static func indicatorWordUnknown(
        _ column: IndicatorColumn, _ word: LocatedText, _ words: [String], code: String
    ) -> Diagnostic {
        let list = words.joined(separator: ", ")
        return Diagnostic(
            code, .error,
            Bilingual(
                vi: "cột «\(column.rawValue)» không có giá trị «\(word.text)»",
                en: "«\(word.text)» is nothing that «\(column.rawValue)» may say"),
            at: word.span, found: word.text, expected: Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(word.text, among: words))
    }

    /// Decimals outside what can be asked for.
    fileprivate static func indicatorCellPlaces(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            "indicator.bad-places", .error,
            Bilingual(vi: "số chữ số sau dấu phẩy phải từ 0 đến 6", en: "decimals must be 0 to 6"), at: text.span,
            found: text.text, expected: Bilingual(vi: "0 đến 6", en: "0 to 6"))
    }

    /// A code that no indicator has.
    static func indicatorUnknown(_ code: String, _ codes: [String], at span: SourceSpan) -> Diagnostic {
        let list = codes.prefix(12).map { "«\($0)»" }.joined(separator: ", ") + (codes.count > 12 ? ", …" : "")
        return Diagnostic(
            "indicator.unknown-code", .error,
            Bilingual(vi: "không có chỉ số mã «\(code)»", en: "there is no indicator «\(code)»"), at: span,
            found: code, expected: Bilingual(vi: "mã: \(list)", en: "codes: \(list)"),
            suggestion: NearestName.find(code, among: codes))
    }

    /// A mean that is weighed by something that cannot weigh.
    fileprivate static func indicatorWeight(_ other: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.bad-weight", .error,
            Bilingual(
                vi: "bình quân không lấy «\(other.code)» làm trọng số được",
                en: "a mean cannot be weighed by «\(other.code)»"),
            at: span,
            explanation: Bilingual(
                vi: "Trọng số là một chỉ số khác, cộng được giữa các đơn vị, ví dụ số hộ, dân số.",
                en: "The weight is another indicator that adds up over units, such as households or people."),
            found: other.code,
            notes: [Note(Bilingual(vi: "chỉ số ấy ở đây", en: "that indicator"), at: other.codeSpan)])
    }

    /// The columns with a meaning.
    fileprivate static var indicatorColumns: Bilingual {
        let list = IndicatorColumn.allCases.filter { !$0.isMade }.map(\.rawValue).joined(separator: ", ")
        return Bilingual(vi: "các cột: \(list)", en: "the columns: \(list)")
    }
}
