import Document

/// Evaluated nodes as lines: figures in ‹›, faces in {}, forced breaks as ⏎, blanks as ▭.
enum EvaluationDump {
    static func text(_ blocks: [Block], _ appendices: [Appendix] = []) -> String {
        (lines(blocks) + appendices.flatMap { ["# \(heading($0.heading))"] + lines($0.blocks) })
            .joined(separator: "\n")
    }

    static func lines(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): [inlines(paragraph.content)]
            case .heading(let heading):
                [
                    "H\(heading.depth) \(inlines(heading.title))"
                        + (heading.text.isEmpty ? "" : " :: \(inlines(heading.text))")
                ]
            case .list(let list):
                ["["] + list.items.map { "\($0.level)\($0.mark.rawValue) \(inlines($0.content))" } + ["]"]
            case .table(let table): tableLines(table)
            case .dataTable(let table): ["DATA \(table.columns.count)×\(table.rows.count)"]
            case .chart(let chart): ["CHART \(chart.kind.rawValue) \(chart.categories.count)×\(chart.series.count)"]
            case .columns(let columns): ["<"] + columns.flatMap { lines($0) + ["/"] } + [">"]
            case .quotation(let blocks): lines(blocks).map { "> " + $0 }
            case .pageBreak: ["---"]
            }
        }
    }

    private static func tableLines(_ table: Table) -> [String] {
        var lines = table.rows.enumerated().map { index, row -> String in
            let cells = row.cells.map { cell -> String in
                let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? "\(cell.rowSpan)x\(cell.columnSpan) " : ""
                return "\(cell.column):\(span)\(cell.paragraphs.map(inlines).joined(separator: "¶"))"
            }
            return (index < table.headerRowCount ? "= " : "| ") + cells.joined(separator: " | ")
        }
        if let title = table.title { lines.insert("T \(inlines(title))", at: 0) }
        return lines + table.notes.map { "N \(inlines($0.content))" }
    }

    private static func heading(_ heading: AppendixHeading) -> String {
        "\(heading.name ?? "?") \(inlines(heading.title))"
    }

    static func inlines(_ inlines: [Inline]) -> String {
        inlines.map { inline -> String in
            switch inline {
            case .text(let text, _): text
            case .emphasis(_, let content): "{\(self.inlines(content))}"
            case .lineBreak: "⏎"
            case .figure(let figure): "‹\(figure.text)›"
            case .reference(let reference):
                "→\(reference.targets.map(\.name).joined(separator: "+"))\(reference.form == .lower ? "↓" : "")"
            case .footnote(let footnote): "[\(footnote.label): \(self.inlines(footnote.content))]"
            case .blank(let blank): "▭\(blank.rawValue)"
            }
        }.joined()
    }

    static func list(_ lines: [ListLine]) -> [String] {
        lines.flatMap { line -> [String] in
            switch line {
            case .line(let mark, let content, _, _): ["\(mark?.rawValue ?? "…") \(inlines(content))"]
            case .group(let inner, let words, _): ["{"] + list(inner) + ["} \(inlines(words))"]
            }
        }
    }
}
