import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// Finds the series of a chart: what `cột` names, or what its kind takes where nothing is said.
struct ChartColumns {
    /// The most series that can be told apart in black and white.
    static let most = 4

    private let declaration: TableDeclaration
    private let data: DataTable
    private let constants: [String: SourcedValue]
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// For a chart over a table of data.
    init(_ declaration: TableDeclaration, _ data: DataTable, constants: [String: SourcedValue]) {
        self.declaration = declaration
        self.data = data
        self.constants = constants
    }

    /// The series in order; empty after a fault.
    mutating func read(_ kind: ChartBlock.Kind) -> [ChartColumn] {
        guard let text = declaration.text("cot") else {
            let found = usual(kind)
            if found.isEmpty { diagnostics.append(.chartWithoutColumn(figureNames, at: declaration.span)) }
            return named(found)
        }
        let names = NameList.read(text)
        let columns = names.compactMap { column($0) }
        guard columns.count == names.count else { return [] }
        if names.isEmpty { diagnostics.append(.chartWithoutColumn(figureNames, at: text.span)) }
        let limit = kind == .years ? Self.most : 1
        if columns.count > limit {
            diagnostics.append(.chartSeriesCount(columns.count, limit, kind, at: text.span))
            return []
        }
        return named(columns)
    }

    /// What a kind takes where the spec names no column.
    private func usual(_ kind: ChartBlock.Kind) -> [ChartColumn] {
        let (plan, actual) = (figures("Kế hoạch"), figures("Thực hiện"))
        switch kind {
        case .completion:
            if let done = figures("Hoàn thành") { return [made(.column(done), data.columns[done].name)] }
            guard let plan, let actual else { return [] }
            return [made(.percentage(of: actual, over: plan), "Hoàn thành")]
        case .years:
            let found = [figures("Năm trước"), plan, actual].compactMap(\.self)
            return found.count > 1 ? found.map { made(.column($0), data.columns[$0].name) } : []
        case .ranking:
            let all = data.columns.indices.filter { data.columns[$0].kind == .figures }
            return all.count == 1 ? all.map { made(.column($0), data.columns[$0].name) } : []
        }
    }

    private func made(_ content: ChartColumn.Content, _ name: String) -> ChartColumn {
        ChartColumn(name: name, content: content, span: declaration.span)
    }

    /// A column of figures by its name.
    private func figures(_ name: String) -> Int? {
        guard case .one(let index) = data.column(named: name), data.columns[index].kind == .figures else { return nil }
        return index
    }

    private var figureNames: [String] { data.columns.filter { $0.kind == .figures }.map(\.name) }

    /// A column that was named: one of the data, or a formula over the row.
    private mutating func column(_ text: LocatedText) -> ChartColumn? {
        switch data.column(named: text.text) {
        case .one(let index):
            let column = data.columns[index]
            guard column.kind == .figures else {
                diagnostics.append(.chartTextColumn(column.name, figureNames, at: text.span))
                return nil
            }
            return ChartColumn(name: column.name, content: .column(index), span: text.span)
        case .several(let found):
            diagnostics.append(.severalTableColumns(text.text, found.map { data.columns[$0].name }, at: text.span))
            return nil
        case .none: break
        }
        guard text.text.utf8.contains(where: { "+-*/()[]\"|<>=".utf8.contains($0) }) else {
            diagnostics.append(.unknownTableColumn(text.text, in: data, at: text.span))
            return nil
        }
        let parsed = ExpressionParser.parse(text)
        diagnostics += parsed.diagnostics
        guard let expression = parsed.output, !parsed.hasErrors else { return nil }
        let before = diagnostics.count
        let formula = TableFormula(expression, table: data, constants: constants, &diagnostics)
        guard diagnostics.count == before else { return nil }
        return ChartColumn(name: text.text, content: .formula(formula), span: text.span)
    }

    /// The series with the names that `chú giải` gives them.
    private mutating func named(_ columns: [ChartColumn]) -> [ChartColumn] {
        guard !columns.isEmpty, let text = declaration.text("chu_giai") else { return columns }
        let names = NameList.read(text)
        guard names.count == columns.count else {
            diagnostics.append(.chartLegendCount(names.count, columns.count, at: text.span))
            return columns
        }
        return zip(columns, names).map { column, name in
            var column = column
            column.name = name.text
            return column
        }
    }
}

extension Diagnostic {
    /// A chart that names no column and whose data has none that its kind takes.
    fileprivate static func chartWithoutColumn(_ names: [String], at span: SourceSpan) -> Diagnostic {
        let list = names.prefix(12).map { "«\($0)»" }.joined(separator: ", ")
        return Diagnostic(
            "chart.no-column", .error,
            Bilingual(vi: "biểu đồ chưa nói vẽ cột số nào", en: "the chart names no column of figures"), at: span,
            explanation: Bilingual(
                vi: "Ghi «cột»; chỉ khi dữ liệu có sẵn cột Hoàn thành, hay Kế hoạch và Thực hiện, mới bỏ được.",
                en: "Say «cột»; it may be left out only where the data has Hoàn thành, or Kế hoạch and Thực hiện."),
            expected: list.isEmpty ? nil : Bilingual(vi: list, en: list))
    }

    /// A column of text, dates or truths that is to be drawn.
    fileprivate static func chartTextColumn(
        _ name: String, _ names: [String], at span: SourceSpan
    ) -> Diagnostic {
        let list = names.prefix(12).map { "«\($0)»" }.joined(separator: ", ")
        return Diagnostic(
            "chart.text-column", .error,
            Bilingual(vi: "cột «\(name)» không phải cột số nên không vẽ được", en: "«\(name)» is no column of figures"),
            at: span,
            explanation: Bilingual(
                vi: "Cột số của bảng gõ ở phần đầu là cột căn phải (---:).",
                en: "In a table typed in the head a column of figures is one marked ---:."),
            found: name, expected: list.isEmpty ? nil : Bilingual(vi: list, en: list))
    }

    /// More series than the kind can show.
    fileprivate static func chartSeriesCount(
        _ found: Int, _ limit: Int, _ kind: ChartBlock.Kind, at span: SourceSpan
    ) -> Diagnostic {
        let explanation =
            limit == 1
            ? Bilingual(
                vi: "Muốn đặt nhiều cột số cạnh nhau thì ghi «loại: so sánh năm».",
                en: "«loại: so sánh năm» sets several columns side by side.")
            : Bilingual(
                vi: "Quá bốn cột thì bản in đen trắng không phân biệt được; hãy tách thành hai biểu đồ.",
                en: "More than four cannot be told apart in black and white; make two charts.")
        return Diagnostic(
            "chart.series-count", .error,
            Bilingual(
                vi: "biểu đồ «\(kind.words.lowercased())» vẽ được nhiều nhất \(limit) cột số",
                en: "such a chart shows at most \(limit) columns"),
            at: span, explanation: explanation, found: "\(found)",
            expected: Bilingual(vi: "từ 1 đến \(limit) cột", en: "1 to \(limit)"))
    }

    /// As many names as series are wanted.
    fileprivate static func chartLegendCount(_ found: Int, _ expected: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "chart.legend-count", .error,
            Bilingual(
                vi: "«chú giải» có \(found) tên, biểu đồ có \(expected) cột số",
                en: "\(found) names for \(expected) columns"),
            at: span, found: "\(found)", expected: Bilingual(vi: "\(expected) tên", en: "\(expected) names"))
    }
}
