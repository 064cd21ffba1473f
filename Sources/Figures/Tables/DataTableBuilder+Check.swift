import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

extension DataTableBuilder {
    /// Looks whether the figures are what the formulas under their columns say.
    mutating func check(_ numbers: ColumnNumbers, _ plan: RowPlan, _ cells: PrintedCells) {
        for (index, entry) in numbers.entries.enumerated() where entry.formula != nil {
            if case .numbered = columns[index].content { continue }
            var first: (printed: String, computed: String, cell: SourceSpan?)?
            var count = 0
            for (row, planned) in plan.entries.enumerated() {
                guard case .unit(let dataRow, _) = planned else { continue }
                let text = cells.text(row: row, column: index)
                guard let decimals = CellPrinting.decimals(text.utf8),
                    case .success(let printed) = VietnameseNumber.parse(text)
                else { continue }
                var operands: [Int: ExactDecimal] = [:]
                for column in numbers.needs(entry) where column != index {
                    operands[column] = value(column, .row(dataRow)).flatMap { Arithmetic.figure($0.value)?.value }
                }
                guard let exact = numbers.value(entry, operands) else { continue }
                let hundred = (try? exact.multiplying(ExactDecimal(100))) ?? exact
                let fits = [exact, hundred].contains { $0.rounded(toPlaces: decimals) == printed }
                if fits { continue }
                count += 1
                if first == nil {
                    let isPercent = printings[index].sharedUnit == "%" || columns[index].unit == "%"
                    let shown = (isPercent ? hundred : exact).vietnamese(places: decimals)
                    first = (text, shown, self.value(index, .row(dataRow))?.sources.first)
                }
            }
            if let first {
                diagnostics.append(
                    .numberContradicts(
                        entry.text, printed: first.printed, computed: first.computed, rows: count, at: entry.span,
                        cell: first.cell))
            }
        }
    }
}
