extension DocumentDump {
    /// Adds a table made from data, a line a cell, so that a comparison of two dumps names the cells that differ.
    mutating func add(_ table: DataTableBlock) {
        var line = "data-table columns " + table.columns.map(Self.described).joined(separator: ", ")
        if let size = table.size { line += " size \(size)" }
        switch table.splitting {
        case .unspoken: break
        case .allowed: line += " may-split"
        case .forbidden: line += " never-split"
        }
        add(line + place(table.origin))
        nest { dump in
            if let title = table.title { dump.add("title " + dump.words(title)) }
            if let unit = table.unit { dump.add("unit " + dump.words(unit)) }
            for (index, row) in table.header.enumerated() {
                dump.add(table.hasNumberRow && index == table.header.count - 1 ? "numbers" : "header")
                dump.nest { dump in
                    for cell in row.cells { dump.add(dump.described(cell)) }
                }
            }
            for index in table.rows.indices { dump.add(row: index, of: table) }
            for note in table.notes { dump.add("note " + dump.described(note)) }
        }
    }

    private mutating func add(row index: Int, of table: DataTableBlock) {
        let row = table.rows[index]
        add("row \(row.kind)" + (row.level > 0 ? " \(row.level)" : ""))
        nest { dump in
            for column in table.columns.indices {
                let label = row.label
                if label.contains(column), column > label.lowerBound { continue }
                let text = table.cells.text(row: index, column: column)
                var line = "cell \(column)"
                if label.contains(column) { line += " columns \(label.count)" }
                line += " " + Self.quoted(text)
                if dump.options.showsSources {
                    let inputs = table.sources.inputs(row: index, column: column)
                    if !inputs.isEmpty { line += " ← " + inputs.map(Self.source).joined(separator: ", ") }
                }
                dump.add(line)
            }
        }
    }

    private static func described(_ column: DataTableBlock.Column) -> String {
        var text = column.alignment.rawValue
        switch column.width {
        case .millimetres(let width): text += " \(width)mm"
        case .percent(let width): text += " \(width)%"
        case .share: text += " *"
        case nil: break
        }
        return column.isKey ? text + " key" : text
    }
}
