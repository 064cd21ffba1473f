import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// Makes the node of a chart from its declaration and its data.
struct ChartBuilder {
    /// The most rows that a chart may have: three full pages of bars.
    static let mostRows = 120

    private let declaration: TableDeclaration
    private let data: DataTable
    private let constants: [String: SourcedValue]
    private let indicators: ChartIndicators
    /// The name of the first series where it is a column of the data.
    private var column = ""
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// For a chart over some rows of the data.
    init(
        _ declaration: TableDeclaration, _ data: DataTable, constants: [String: SourcedValue],
        indicators: ChartIndicators
    ) {
        self.indicators = indicators
        self.declaration = declaration
        self.data = data
        self.constants = constants
    }

    /// One row that is to be drawn.
    private struct Line {
        var row: Int
        var heading: String?
        var rank: Int?
    }

    /// The chart; `nil` after errors.
    mutating func chart(rows: [Int]) -> ChartBlock? {
        guard let kind else { return nil }
        if rows.isEmpty { diagnostics.append(.chartWithoutRows(data.name, at: place("dong"))) }
        let plan = RowPlan(declaration, data, rows: rows, constants: constants)
        diagnostics += plan.diagnostics
        var reader = ChartColumns(declaration, data, constants: constants)
        let columns = reader.read(kind)
        diagnostics += reader.diagnostics
        if case .column(let index)? = columns.first?.content { column = data.columns[index].name }
        let labels = labelColumn
        let places = wholeNumber("so_le", 0...6)
        let limit = wholeNumber("toi_da", 1...Self.mostRows)
        guard !diagnostics.hasErrors, let labels else { return nil }
        var lines = lines(plan)
        let values = ChartValues(
            columns, data, lines.map(\.row), labels: labels, kind, declaration, indicators, &diagnostics)
        let mark = ChartMark.read(declaration, kind, unit: values.unit, constants, &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        var order = Array(lines.indices)
        if kind == .ranking { rank(&lines, &order, values) }
        let all = order.count
        if let limit { order = Array(order.prefix(limit)) }
        if order.count > Self.mostRows {
            diagnostics.append(.chartTooManyRows(all, Self.mostRows, at: declaration.span))
            return nil
        }
        let printing = CellPrinting(notApplicable: "", empty: "")
        var heading: String?
        let categories = order.map { index -> ChartBlock.Category in
            let line = lines[index]
            // A group whose first rows were left out keeps its name above the first that is drawn.
            let name = line.heading == heading ? nil : line.heading
            heading = line.heading
            let label = printing.text(data.columns[labels].cells, row: line.row)
            return ChartBlock.Category(label, heading: name, rank: line.rank)
        }
        let series = columns.indices.map { column in
            ChartBlock.Series(
                columns[column].name, values.made(column, order, places: places, mark: mark?.value, direction))
        }
        var chart = ChartBlock(
            kind: kind, categories: categories, series: series, unit: values.unit, mark: mark,
            sources: sources(columns, order.map { lines[$0].row }), origin: Origin(declaration.span))
        chart.width = length("rong")
        chart.height = length("cao")
        if order.count < all { chart.notes = [remark(order.count, of: all, kind)] }
        diagnostics += values.remarks(kind, mark, hasMark: declaration.text("moc") != nil)
        return chart
    }

    // MARK: What is declared

    private var kind: ChartBlock.Kind? {
        switch declaration.choice("loai")?.word {
        case "hoan_thanh": .completion
        case "so_sanh_nam": .years
        case "xep_hang": .ranking
        default: nil
        }
    }

    private func place(_ name: String) -> SourceSpan { declaration.text(name)?.span ?? declaration.span }

    /// The column that names the bars: the one given, `Tên`, or the first of text.
    private var labelColumn: Int? {
        mutating get {
            if let name = declaration.text("nhan") {
                switch data.column(named: name.text) {
                case .one(let index): return index
                case .several(let found):
                    diagnostics.append(
                        .severalTableColumns(name.text, found.map { data.columns[$0].name }, at: name.span))
                case .none: diagnostics.append(.unknownTableColumn(name.text, in: data, at: name.span))
                }
                return nil
            }
            if case .one(let index) = data.column(named: "Tên") { return index }
            return data.columns.firstIndex { $0.kind == .text } ?? data.keyColumn
        }
    }

    private mutating func wholeNumber(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        guard let (number, span) = declaration.number(name) else { return nil }
        guard let value = number.wholeValue, range.contains(value) else {
            diagnostics.append(.chartNumber(range, at: span))
            return nil
        }
        return value
    }

    private func length(_ name: String) -> Double? { declaration.number(name)?.value.approximate }

    /// Whether low figures are better for a row: as the chart, the row, or the indicator of the column says.
    private func direction(_ row: Int) -> Bool {
        if let said = declaration.choice("chieu") { return said.word == "thap" }
        guard case .one(let column) = data.column(named: "Chiều"),
            case .text(let word) = data.columns[column].cells.value(row)
        else { return indicators.isLowBetter(self.column) ?? false }
        return Key.fold(word) == "thap"
    }

    // MARK: Rows

    private func lines(_ plan: RowPlan) -> [Line] {
        var lines: [Line] = []
        var names: [String] = []
        for entry in plan.entries {
            switch entry {
            case .group(let level, let name, _, _): names = Array(names.prefix(level - 1)) + [name]
            case .unit(let row, _):
                lines.append(Line(row: row, heading: names.isEmpty ? nil : names.joined(separator: " – ")))
            case .part, .partsHeading, .subtotal, .total, .blank: break
            }
        }
        return lines
    }

    /// Gives the places of a ranking, group by group, and puts the best first unless the author sorts.
    private func rank(_ lines: inout [Line], _ order: inout [Int], _ values: ChartValues) {
        let figures = values.figures(0)
        var start = 0
        while start < order.count {
            let heading = lines[order[start]].heading
            let group = order[start...].prefix { lines[$0].heading == heading }
            let isLowFirst = direction(lines[order[start]].row)
            let places = Ranking.places(group.map { figures[$0] }, isLowFirst: isLowFirst)
            for (index, place) in zip(group, places) { lines[index].rank = place }
            if declaration.text("sap_xep") == nil {
                let sorted = group.sorted { left, right in
                    (lines[left].rank ?? .max, left) < (lines[right].rank ?? .max, right)
                }
                order.replaceSubrange(group.indices, with: sorted)
            }
            start = group.endIndex
        }
    }

    /// What is said below a chart of the first rows only.
    private func remark(_ count: Int, of all: Int, _ kind: ChartBlock.Kind) -> Paragraph {
        let words = kind == .ranking ? "đơn vị đứng đầu" : "dòng đầu"
        return Paragraph([.text("Biểu đồ vẽ \(count) \(words) trong số \(all).", .supplied)], origin: .supplied)
    }

    private func sources(_ columns: [ChartColumn], _ rows: [Int]) -> CellSources {
        let data = data
        let used = columns.map(\.usedColumns)
        return CellSources { row, column in
            guard rows.indices.contains(row), used.indices.contains(column) else { return [] }
            var list = SourceList()
            for index in used[column] { list.add(data.columns[index].cells.sources(rows[row])) }
            return list.spans
        }
    }
}

extension Diagnostic {
    /// A chart over a table without rows.
    fileprivate static func chartWithoutRows(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "chart.no-rows", .error,
            Bilingual(vi: "dữ liệu «\(name)» chưa có dòng nào để vẽ", en: "«\(name)» has no rows to draw"), at: span,
            explanation: Bilingual(
                vi: "Thêm dòng vào dữ liệu, hoặc bỏ biểu đồ.", en: "Add rows to the data, or leave the chart out."))
    }

    /// More rows than a chart can hold.
    fileprivate static func chartTooManyRows(_ found: Int, _ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "chart.too-many-rows", .error,
            Bilingual(
                vi: "biểu đồ có \(found) dòng, nhiều hơn mức vẽ được là \(limit)",
                en: "the chart has \(found) rows, more than the \(limit) that can be drawn"),
            at: span,
            explanation: Bilingual(
                vi: "Ghi «tối đa: 20» để vẽ các dòng đầu, «lọc» để chọn dòng, hoặc lập bảng thay cho biểu đồ.",
                en: "«tối đa: 20» draws the first rows, «lọc» chooses some; or print a table instead."),
            found: "\(found)", expected: Bilingual(vi: "không quá \(limit) dòng", en: "at most \(limit) rows"))
    }

    /// A number that must be whole and in a range.
    fileprivate static func chartNumber(_ range: ClosedRange<Int>, at span: SourceSpan) -> Diagnostic {
        let (least, most) = (range.lowerBound, range.upperBound)
        return Diagnostic(
            "chart.whole-number", .error,
            Bilingual(
                vi: "«\(span.text)» không dùng được ở đây, cần một số nguyên", en: "a whole number must stand here"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "từ \(least) đến \(most)", en: "\(least) to \(most)"))
    }
}
