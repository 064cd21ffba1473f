import Document

/// What the fills of a chart mean, in rows above its bars; empty where there is nothing to tell apart.
struct ChartLegend {
    /// Swatches and names at their places, in pt.
    private(set) var shapes: [ChartDrawing.Shape] = []
    /// Height in pt, with the room below.
    private(set) var height = 0.0

    /// One entry with the lines of its name.
    private struct Entry {
        var fill: ChartFill
        var lines: [String]
        var width: Double
    }

    /// The legend of a chart for a sheet of a width in pt.
    init(_ chart: ChartBlock, width: Double, size: Double) {
        let line = TextMeasure.lineHeight(size: size)
        let swatch = (width: size * 1.8, height: size * 0.8)
        let inner = size * 0.5
        let entries = Self.meanings(chart).map { fill, name in
            let run = MeasuredRun(name, face: .regular, size: size)
            let lines = TextMeasure.breakLines([run], width: max(width - swatch.width - inner, size))
            return Entry(fill: fill, lines: lines.map(\.text), width: lines.map(\.width).max() ?? 0)
        }
        guard !entries.isEmpty else { return }
        var rows: [[Entry]] = [[]]
        var used = 0.0
        for entry in entries {
            let needed = swatch.width + inner + entry.width
            if used > 0, used + needed > width {
                rows.append([])
                used = 0
            }
            rows[rows.count - 1].append(entry)
            used += needed + size * 1.5
        }
        var y = 0.0
        for row in rows {
            let whole = row.reduce(-size * 1.5) { $0 + swatch.width + inner + $1.width + size * 1.5 }
            var x = max(0, (width - whole) / 2)
            for entry in row {
                let box = ChartBox(
                    x: x + 0.5, y: y + (line - swatch.height) / 2, width: swatch.width - 1, height: swatch.height)
                shapes.append(.area(ChartArea(box, entry.fill, .swatch)))
                if entry.fill.isHatched {
                    shapes.append(
                        .lines(ChartLines(ChartFill.hatching(box), thickness: ChartFill.hatchThickness, shade: 0)))
                }
                for (index, text) in entry.lines.enumerated() {
                    shapes.append(
                        .text(
                            ChartText(
                                text, x: x + swatch.width + inner, middle: y + (Double(index) + 0.5) * line,
                                anchor: .start, size: size, .legend)))
                }
                x += swatch.width + inner + entry.width + size * 1.5
            }
            y += line * Double(row.map(\.lines.count).max() ?? 1)
        }
        height = y + line * 0.4
    }

    /// The fills that are to be told apart, with their names.
    private static func meanings(_ chart: ChartBlock) -> [(ChartFill, String)] {
        if chart.series.count > 1 {
            return Array(zip(ChartFill.series(chart.series.count), chart.series.map(\.name)))
        }
        let standings = chart.series.flatMap(\.values).filter { $0.figure != nil }.map(\.standing)
        guard standings.contains(.missed) else { return [] }
        let word = chart.kind == .completion ? "kế hoạch" : "mốc"
        return [
            (ChartFill.standing(.reached), "Đạt \(word)"), (ChartFill.standing(.missed), "Chưa đạt \(word)"),
        ]
    }
}
