import Vietnamese

extension DocumentDump {
    /// Adds a chart, a line a bar.
    mutating func add(_ chart: ChartBlock) {
        var line = "chart \(chart.kind.rawValue)"
        if let unit = chart.unit { line += " unit \(Self.quoted(unit))" }
        if let width = chart.width { line += " width \(width)mm" }
        if let height = chart.height { line += " height \(height)mm" }
        add(line + place(chart.origin))
        nest { dump in
            if let title = chart.title { dump.add("title " + dump.words(title)) }
            if let unit = chart.unitLine { dump.add("unit " + dump.words(unit)) }
            if let mark = chart.mark {
                dump.add("mark \(mark.value.description) \(Self.quoted(mark.label))" + dump.place(mark.origin))
            }
            for (row, category) in chart.categories.enumerated() {
                if let heading = category.heading { dump.add("group " + Self.quoted(heading)) }
                dump.add("row " + Self.quoted(category.printedLabel))
                dump.nest { dump in
                    for column in chart.series.indices { dump.add(bar: row, column, of: chart) }
                }
            }
            for note in chart.notes { dump.add("note " + dump.described(note)) }
        }
    }

    private mutating func add(bar row: Int, _ column: Int, of chart: ChartBlock) {
        let series = chart.series[column]
        guard series.values.indices.contains(row) else { return }
        let value = series.values[row]
        var line = "bar \(Self.quoted(series.name)) \(value.figure?.description ?? "none") \(Self.quoted(value.text))"
        if value.standing != .unjudged { line += " \(value.standing.rawValue)" }
        if options.showsSources {
            let inputs = chart.sources.inputs(row: row, column: column)
            if !inputs.isEmpty { line += " ← " + inputs.map(Self.source).joined(separator: ", ") }
        }
        add(line)
    }
}
