import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// The values of a chart's bars and the one unit that they share.
struct ChartValues {
    /// The unit of all values; `nil` for bare numbers.
    private(set) var unit: String?
    private let columns: [ChartColumn]
    private let data: DataTable
    private let rows: [Int]
    private let indicators: ChartIndicators
    /// The column that names the bars.
    private let labels: Int
    /// The value of each series in each row.
    private var values: [[Value]] = []

    /// Works the values of some rows out; every fault is told once.
    init(
        _ columns: [ChartColumn], _ data: DataTable, _ rows: [Int], labels: Int, _ kind: ChartBlock.Kind,
        _ declaration: TableDeclaration, _ indicators: ChartIndicators, _ diagnostics: inout [Diagnostic]
    ) {
        (self.columns, self.data, self.rows) = (columns, data, rows)
        self.indicators = indicators
        self.labels = labels
        let given = declaration.text("don_vi")
        var first: (unit: String?, span: SourceSpan)?
        var told = false
        for column in columns {
            var series: [Value] = []
            for row in rows {
                var value = Value.empty
                do throws(TableFormula.Fault) {
                    value = try column.value(data, row: row).value
                } catch {
                    if case .told(let diagnostic) = error, !told { diagnostics.append(diagnostic) }
                    told = true
                }
                series.append(value)
                let place = column.usedColumns.first.map { data.columns[$0].cells.span(row) } ?? column.span
                guard let figure = Arithmetic.figure(value) else {
                    if value != .empty, value != .notApplicable, !told {
                        diagnostics.append(.chartNoFigure(value.kindName, at: place))
                        told = true
                    }
                    continue
                }
                let unit = figure.unit ?? rowUnit(column, row, kind) ?? given?.text
                if let first, first.unit != unit, !told {
                    diagnostics.append(.chartUnits(first, (unit, place), at: declaration.span))
                    told = true
                }
                if first == nil { first = (unit, place) }
            }
            values.append(series)
        }
        guard !told else { return }
        guard let first else {
            if !rows.isEmpty { diagnostics.append(.chartWithoutFigures(at: declaration.span)) }
            return
        }
        unit = first.unit ?? (kind == .completion ? "%" : nil)
        if let given, let unit, Key.fold(given.text) != Key.fold(unit) {
            diagnostics.append(.chartOtherUnit(given.text, unit, first.span, at: given.span))
        } else if kind == .completion, unit != "%" {
            diagnostics.append(.chartNoPercentage(unit ?? "", at: columns.first?.span ?? declaration.span))
        }
    }

    /// The unit that a row names for its bare figures: `Đơn vị tính`, or `Đơn vị` of indicators. In a table of offices
    /// `Đơn vị` is the office, so it counts only beside figures of a plan and never where it names the bars.
    private func rowUnit(_ column: ChartColumn, _ row: Int, _ kind: ChartBlock.Kind) -> String? {
        guard kind != .completion, case .column(let own) = column.content else { return nil }
        for name in ["Đơn vị tính", "Đơn vị"] {
            guard case .one(let index) = data.column(named: name), index != labels, name != "Đơn vị" || hasPlan,
                case .text(let unit) = data.columns[index].cells.value(row), !unit.isEmpty
            else { continue }
            return unit
        }
        return indicators.unit(data.columns[own].name)
    }

    /// Whether the table holds figures against a plan or another year.
    private var hasPlan: Bool {
        IndicatorRole.allCases.contains { role in
            if case .one = data.column(named: role.rawValue) { true } else { false }
        }
    }

    /// The figures of a series; `nil` where there is none.
    func figures(_ column: Int) -> [ExactDecimal?] { values[column].map { Arithmetic.figure($0)?.value } }

    /// The bars of a series for rows in an order.
    func made(
        _ column: Int, _ order: [Int], places: Int?, mark: ExactDecimal?, _ isLowBetter: (Int) -> Bool
    ) -> [ChartBlock.Value] {
        let all = values[column].compactMap { Arithmetic.figure($0)?.value }
        let places = places ?? columns[column].places(data, of: all, unit: unit)
        return order.map { index in
            guard let figure = Arithmetic.figure(values[column][index])?.value else {
                let isEmpty = values[column][index] == .empty
                return ChartBlock.Value(nil, text: isEmpty ? "chưa có số liệu" : "không áp dụng")
            }
            var standing = ChartBlock.Standing.unjudged
            if let mark {
                let isReached = isLowBetter(rows[index]) ? figure <= mark : figure >= mark
                standing = isReached ? .reached : .missed
            }
            return ChartBlock.Value(figure, text: figure.vietnamese(places: places), standing: standing)
        }
    }

    /// What looks like an oversight: a share of one where a percentage is meant.
    func remarks(_ kind: ChartBlock.Kind, _ mark: ChartBlock.Mark?, hasMark: Bool) -> [Diagnostic] {
        guard kind == .completion, !hasMark, mark != nil, let column = columns.first,
            case .formula = column.content
        else { return [] }
        let all = figures(0).compactMap(\.self)
        let two = ExactDecimal(2)
        guard all.contains(where: { !$0.isZero }), all.allSatisfy({ $0.magnitude <= two }) else { return [] }
        return [.chartRatio(at: column.span)]
    }
}

extension Diagnostic {
    /// Values in different units cannot share an axis.
    static func chartUnits(
        _ first: (unit: String?, span: SourceSpan), _ other: (unit: String?, span: SourceSpan), at span: SourceSpan
    ) -> Diagnostic {
        let (one, two) = (Arithmetic.shown(first.unit), Arithmetic.shown(other.unit))
        return Diagnostic(
            "chart.mixed-units", .error,
            Bilingual(
                vi: "biểu đồ có số theo «\(one)» và số theo «\(two)», không vẽ chung một trục được",
                en: "figures in «\(one)» and in «\(two)» cannot share an axis"),
            at: other.span,
            explanation: Bilingual(
                vi: "Chọn các dòng cùng đơn vị bằng «lọc», hoặc vẽ mức hoàn thành (%) thay cho số tuyệt đối.",
                en: "Choose rows of one unit with «lọc», or draw the completion (%) instead."),
            found: two, expected: Bilingual(vi: "cùng đơn vị «\(one)»", en: "the unit «\(one)»"),
            notes: [
                Note(Bilingual(vi: "số theo «\(one)» ở đây", en: "a figure in «\(one)»"), at: first.span),
                Note(Bilingual(vi: "biểu đồ khai ở đây", en: "the chart is declared here"), at: span),
            ])
    }

    /// A cell that holds no figure.
    fileprivate static func chartNoFigure(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "chart.no-figure", .error,
            Bilingual(vi: "ô này là \(kind.vi), không vẽ được", en: "this is \(kind.en), not a figure"), at: span,
            found: String(span.text.prefix(40)), expected: Bilingual(vi: "số", en: "a figure"))
    }

    /// Every value is absent.
    fileprivate static func chartWithoutFigures(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "chart.no-figures", .error,
            Bilingual(vi: "biểu đồ không có số liệu nào để vẽ", en: "the chart has no figures at all"), at: span,
            explanation: Bilingual(
                vi: "Mọi ô của cột đều trống hoặc không áp dụng.", en: "Every cell is empty or does not apply."))
    }

    /// `đơn vị` says another unit than the figures have.
    fileprivate static func chartOtherUnit(
        _ given: String, _ unit: String, _ cell: SourceSpan, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "chart.other-unit", .error,
            Bilingual(
                vi: "biểu đồ ghi đơn vị «\(given)», số liệu ghi «\(unit)»",
                en: "«\(given)» is not the figures' «\(unit)»"
            ),
            at: span,
            explanation: Bilingual(
                vi: "Số đã có đơn vị thì bỏ «đơn vị» ở biểu đồ.", en: "Leave «đơn vị» out where figures have one."),
            found: given, expected: Bilingual(vi: unit, en: unit),
            notes: [Note(Bilingual(vi: "số liệu ở đây", en: "the figures"), at: cell)])
    }

    /// A chart of completion over figures that are no percentages.
    fileprivate static func chartNoPercentage(_ unit: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "chart.no-percentage", .error,
            Bilingual(
                vi: "biểu đồ hoàn thành vẽ tỷ lệ %, cột này tính bằng «\(unit)»",
                en: "completion is a percentage, this column is in «\(unit)»"),
            at: span,
            explanation: Bilingual(
                vi: "Ghi công thức, ví dụ Thực_hiện / Kế_hoạch * 100, hoặc chọn «loại: xếp hạng».",
                en: "Write a formula such as Thực_hiện / Kế_hoạch * 100, or choose «loại: xếp hạng»."),
            found: unit, expected: Bilingual(vi: "%", en: "%"))
    }

    /// A share of one in the place of a percentage.
    fileprivate static func chartRatio(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "chart.ratio", .warning,
            Bilingual(
                vi: "công thức cho số quanh 1, biểu đồ hoàn thành so với 100%",
                en: "the formula gives figures around 1, the chart compares with 100%"),
            at: span,
            explanation: Bilingual(vi: "Có lẽ thiếu * 100 ở cuối công thức.", en: "Perhaps * 100 is missing."),
            found: String(span.text))
    }
}
