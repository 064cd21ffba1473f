import Diagnostics
import Document
import Values
import Vietnamese

extension DataTableBuilder {
    /// The node from what was printed.
    func block(_ printed: PrintedRows, _ plan: RowPlan) -> DataTableBlock {
        var header = HeaderTiers.rows(
            columns.indices.map { HeaderTiers.Heading(tiers: tiers($0), span: columns[$0].span) })
        if let numbers { header.append(HeaderTiers.numbers(numbers.entries.map { ($0.text, $0.span) })) }
        let keyCount = declaration.number("cot_khoa")?.value.wholeValue ?? defaultKeyCount
        let specs = columns.indices.map { index -> DataTableBlock.Column in
            let (alignment, decimals) = alignment(index, printed)
            return DataTableBlock.Column(
                alignment: alignment, width: columns[index].width, isKey: index < keyCount && keyCount < columns.count,
                decimals: decimals)
        }
        let size = declaration.number("co_chu").map { Double($0.value.significand) / Self.power(of: $0.value.scale) }
        return DataTableBlock(
            columns: specs, header: header, hasNumberRow: numbers != nil, rows: printed.rows, cells: printed.cells,
            sources: sources(printed.scopes), size: size, splitting: declaration.splitting,
            origin: Origin(declaration.span))
    }

    /// Ten to the power of a scale.
    private static func power(of scale: Int) -> Double { (0..<scale).reduce(1) { power, _ in power * 10 } }

    /// The columns up to the first of text: number and name.
    private var defaultKeyCount: Int {
        guard let name = columns.indices.first(where: { !isFigure($0) && $0 >= labelColumn }), name < 3 else {
            return 0
        }
        return name + 1
    }

    /// The tiers of a heading with the unit that its figures share.
    private func tiers(_ index: Int) -> [String] {
        var tiers = columns[index].tiers
        let unit = columns[index].unit ?? printings[index].sharedUnit
        guard let unit, !unit.isEmpty, let last = tiers.last, !last.contains("(\(unit))"),
            columns[index].unit != nil || Key.fold(declaration.text("don_vi_tinh")?.text ?? "") != Key.fold(unit)
        else { return tiers }
        tiers[tiers.count - 1] = "\(last) (\(unit))"
        return tiers
    }

    private func alignment(_ index: Int, _ printed: PrintedRows) -> (DataTableBlock.Alignment, Int) {
        if let given = columns[index].alignment, given != .comma { return (given, 0) }
        if case .ordinal = columns[index].content { return (.centered, 0) }
        guard isFigure(index) else { return (.leading, 0) }
        if printings[index].places != nil, columns[index].alignment == nil { return (.trailing, 0) }
        var (least, most) = (Int.max, 0)
        for row in printed.rows.indices where !printed.rows[row].label.contains(index) {
            guard
                let decimals = CellPrinting.decimals(printed.cells.bytes[printed.cells.range(row: row, column: index)])
            else { continue }
            least = min(least, decimals)
            most = max(most, decimals)
        }
        return least < most ? (.comma, most) : (.trailing, 0)
    }

    private static func sources(of column: DataColumn, _ scope: RowScope) -> [SourceSpan] {
        switch scope {
        case .row(let row): return column.cells.sources(row)
        case .rows(let rows):
            var list = SourceList()
            for row in rows { list.add(column.cells.sources(row)) }
            return list.spans
        }
    }

    /// Finds the cells behind a printed one when somebody asks.
    private func sources(_ scopes: [RowScope?]) -> CellSources {
        let (columns, data, formulas, numbers) = (columns, data, formulas, numbers)
        @Sendable func inputs(_ scope: RowScope, _ index: Int, _ depth: Int) -> [SourceSpan] {
            switch columns[index].content {
            case .ordinal, .blank: return []
            case .column(let column): return Self.sources(of: data.columns[column], scope)
            case .formula:
                var list = SourceList()
                for column in formulas[index]?.usedColumns ?? [] {
                    list.add(Self.sources(of: data.columns[column], scope))
                }
                return list.spans
            case .numbered:
                var list = SourceList()
                for case .label(let label) in numbers?.entries[index].formula ?? [] where depth < 8 {
                    if let column = numbers?.column(label), column != index {
                        list.add(inputs(scope, column, depth + 1))
                    }
                }
                return list.spans
            }
        }
        let isSummed = isSummed
        return CellSources { row, column in
            guard scopes.indices.contains(row), columns.indices.contains(column), let scope = scopes[row] else {
                return []
            }
            if case .rows = scope, !isSummed[column] { return [] }
            return inputs(scope, column, 0)
        }
    }
}
