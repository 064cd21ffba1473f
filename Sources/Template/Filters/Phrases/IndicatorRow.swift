import Diagnostics
import Expressions
import Values
import Vietnamese

/// A row of a table of indicators as phrases need it: its figures, its unit, its direction (một dòng chỉ số).
struct IndicatorRow {
    private let table: DataTable
    private let row: Int
    /// The cells that went into what was asked for, in order.
    private(set) var sources: [SourceSpan] = []
    /// The unit of the figures; `nil` for bare numbers.
    private(set) var unit: String?

    /// A row of a table.
    init(_ table: DataTable, _ row: Int) {
        self.table = table
        self.row = row
        for column in [IndicatorColumn.actual, .plan, .estimate, .lastYear] {
            guard let index = column.index(in: table),
                let figure = Arithmetic.figure(table.columns[index].cells.value(row))
            else { continue }
            unit = figure.unit
            break
        }
    }

    private func cell(_ column: IndicatorColumn) -> DataCell? {
        column.index(in: table).map { table.columns[$0].cells[row] }
    }

    private func word(_ column: IndicatorColumn) -> String? {
        guard case .text(let text)? = cell(column)?.value, !text.isEmpty else { return nil }
        return text
    }

    /// A figure of the row; its cell is noted where it holds one.
    mutating func amount(_ role: IndicatorRole) -> ResultPhrase.Amount {
        guard let cell = cell(role.column) else { return .absent }
        if cell.value == .notApplicable { return .notApplicable }
        guard let figure = Arithmetic.figure(cell.value) else { return .missing }
        note(cell)
        return .value(figure.value)
    }

    /// Of an answer to yes or no the words: `có, đạt kế hoạch`; `nil` for a figure.
    var answer: String? {
        mutating get {
            guard let cell = cell(.actual), case .text(let word) = cell.value, !word.isEmpty else { return nil }
            note(cell)
            guard let plan = self.cell(.plan), case .text(let wanted) = plan.value, !wanted.isEmpty else { return word }
            note(plan)
            return word + (word == wanted ? ", đạt kế hoạch" : ", chưa đạt kế hoạch")
        }
    }

    private mutating func note(_ cell: DataCell) {
        var list = SourceList()
        list.add(sources)
        list.add(cell.sources)
        sources = list.spans
    }

    /// Whether the figures are shares of a whole.
    var isShare: Bool {
        let kind = word(.kind).flatMap(IndicatorKind.init(word:)) ?? IndicatorKind(unit: unit)
        return kind == .share
    }

    /// Which way the figures are better.
    var direction: FigureComparison.Direction {
        word(.direction).map { Key.fold($0) } == Key.fold(FigureComparison.Direction.lowerIsBetter.rawValue)
            ? .lowerIsBetter : .higherIsBetter
    }

    /// The decimals that a row asks for.
    static func places(_ table: DataTable, _ row: Int) -> Int? {
        guard let index = IndicatorColumn.places.index(in: table) else { return nil }
        let cell = table.columns[index].cells[row]
        if case .text(let text) = cell.value { return Int(text) }
        return Arithmetic.figure(cell.value)?.value.wholeValue
    }
}
