import Document
import Vietnamese

/// Places the parts of a chart on sheets of one width: names at the left, bars, figures at their ends, ticks below.
struct ChartSheet {
    let chart: ChartBlock
    /// Width in pt.
    let width: Double
    private(set) var spacing: ChartLayout.Spacing
    private let labels: ChartLabels
    let legend: ChartLegend
    private let scale: ChartScale
    /// Where the bars' stretch starts, in pt from the left.
    let plotLeft: Double
    /// Where 0 lies, in pt from the left.
    private let zero: Double
    /// How many pt one unit of the axis is.
    private let unitLength: Double
    /// Height of a line of text in pt.
    let line: Double
    private var barScale = 1.0

    /// A sheet for a chart.
    init(_ chart: ChartBlock, width: Double, spacing: ChartLayout.Spacing) {
        self.chart = chart
        self.width = width
        self.spacing = spacing
        line = TextMeasure.lineHeight(size: spacing.size)
        labels = ChartLabels(chart.categories, sheet: width, size: spacing.size)
        legend = ChartLegend(chart, width: width, size: spacing.size)
        plotLeft = labels.width + spacing.size * 0.5
        var ends = ChartEnds(chart, size: spacing.size)
        let room = width - plotLeft
        var most = min(max(Int(room / 45), 2), 8)
        var scale = ChartScale(ends.numbers, areWhole: ends.areWhole, mostSteps: most)
        var fitted = ends.fit(scale, room: room)
        // Fewer ticks until their figures stand clear of each other.
        while most > 1, !ends.ticksAreClear(scale, fitted.unitLength) {
            most -= 1
            scale = ChartScale(ends.numbers, areWhole: ends.areWhole, mostSteps: most)
            fitted = ends.fit(scale, room: room)
        }
        self.scale = scale
        zero = plotLeft + fitted.left
        unitLength = fitted.unitLength
    }

    /// Width in pt of the stretch that bars are drawn in.
    var plotWidth: Double { (scale.high - scale.low) * unitLength }

    /// The rows of the chart.
    var all: Range<Int> { chart.categories.indices }

    // MARK: Heights

    private var gap: Double { spacing.gap * line * barScale }
    private var bar: Double { chart.series.count == 1 ? spacing.thickness * line * barScale : line * barScale }

    /// Height of a row without the space around it.
    private func height(ofRow row: Int) -> Double {
        max(Double(chart.series.count) * bar, Double(labels.labels[row].count) * line)
    }

    /// Height of the name of the group above a row of a part; a part that starts inside a group repeats it.
    private func headingLines(_ row: Int, first: Int) -> [String] {
        if !labels.headings[row].isEmpty || row != first { return labels.headings[row] }
        return all.prefix(through: row).last { !labels.headings[$0].isEmpty }.map { labels.headings[$0] } ?? []
    }

    /// Room in pt above the name of a group that does not start the sheet.
    private func headingGap(_ row: Int, first: Int) -> Double {
        row == first || labels.headings[row].isEmpty ? 0 : line * 0.3
    }

    private func rowsHeight(_ rows: Range<Int>) -> Double {
        var height = 0.0
        for row in rows {
            let heading = Double(headingLines(row, first: rows.lowerBound).count) * line
            height += headingGap(row, first: rows.lowerBound) + heading + self.height(ofRow: row) + gap
        }
        return height
    }

    private var top: Double { legend.height + (chart.mark == nil ? 0 : line * 1.1) }
    private var bottom: Double { line * 1.35 }

    /// The height of a sheet with some rows.
    func height(of rows: Range<Int>) -> Double { top + rowsHeight(rows) + bottom }

    /// Thickens bars and gaps until the sheet has a height, up to twice and a half their own; the rest stays free.
    mutating func stretch(to wanted: Double) {
        var (low, high) = (1.0, 2.5)
        for _ in 0..<24 {
            barScale = (low + high) / 2
            if height(of: all) <= wanted { low = barScale } else { high = barScale }
        }
        barScale = low
    }

    /// The rows of each sheet where all do not fit into a height: as even as can be.
    func parts(room: Double) -> [Range<Int>] {
        let full = height(of: all) - top - bottom
        let count = max(1, (full / max(room - top - bottom - 2 * line, line)).rounded(.up))
        var parts: [Range<Int>] = []
        var start = 0
        for row in all where row > start && rowsHeight(start..<row + 1) > full / count + line {
            parts.append(start..<row)
            start = row
        }
        return parts + [start..<all.upperBound]
    }

    // MARK: Drawing

    private func x(_ value: Double) -> Double { zero + value * unitLength }

    /// The sheet with some rows.
    func drawing(of rows: Range<Int>) -> ChartDrawing {
        var drawing = ChartDrawing(width: width, height: height(of: rows))
        let floor = drawing.height - bottom
        drawing.shapes += legend.shapes
        let grid = scale.ticks.map { tick in
            ChartLines.Segment(x1: x(tick.value), y1: top, x2: x(tick.value), y2: floor)
        }
        drawing.shapes.append(.lines(ChartLines(grid, thickness: 0.4, shade: 0.8)))
        var texts: [ChartDrawing.Shape] = []
        var y = top + gap / 2
        for row in rows {
            y += headingGap(row, first: rows.lowerBound)
            for text in headingLines(row, first: rows.lowerBound) {
                texts.append(
                    .text(
                        ChartText(
                            text, x: 0, middle: y + line / 2, anchor: .start, size: spacing.size, face: .bold, .heading)
                    ))
                y += line
            }
            add(row, at: y, to: &drawing, &texts)
            y += height(ofRow: row) + gap
        }
        if let mark = chart.mark { add(mark, to: floor, &drawing, &texts) }
        let axis = ChartLines.Segment(x1: zero, y1: top, x2: zero, y2: floor)
        drawing.shapes.append(.lines(ChartLines([axis], thickness: 0.8, shade: 0)))
        for case .text(let text) in texts where text.purpose == .value {
            let box = ChartBox(
                x: text.box.x - 1, y: text.box.y + 0.5, width: text.box.width + 2, height: text.box.height - 1)
            drawing.shapes.append(.area(ChartArea(box, .white, .backing)))
        }
        drawing.shapes += texts
        for tick in scale.ticks {
            drawing.shapes.append(
                .text(
                    ChartText(
                        tick.text, x: x(tick.value), middle: floor + line * 0.75, anchor: .middle, size: spacing.size,
                        .tick)))
        }
        return drawing
    }

    /// Adds the bars of a row with their figures and its name.
    private func add(_ row: Int, at y: Double, to drawing: inout ChartDrawing, _ texts: inout [ChartDrawing.Shape]) {
        let height = height(ofRow: row)
        let names = labels.labels[row]
        var middle = y + height / 2 - Double(names.count - 1) * line / 2
        for name in names {
            texts.append(
                .text(
                    ChartText(
                        name, x: plotLeft - spacing.size * 0.5, middle: middle, anchor: .end, size: spacing.size, .label
                    ))
            )
            middle += line
        }
        var upper = y + (height - Double(chart.series.count) * bar) / 2
        let fills = ChartFill.series(chart.series.count)
        for (index, series) in chart.series.enumerated() {
            let value = series.values[row]
            let figure = value.figure?.approximate ?? 0
            let length = figure == 0 ? 0 : max(abs(figure) * unitLength, 0.6)
            if length > 0 {
                let fill = chart.series.count == 1 ? ChartFill.standing(value.standing) : fills[index]
                let box = ChartBox(x: figure < 0 ? zero - length : zero, y: upper, width: length, height: bar)
                drawing.shapes.append(.area(ChartArea(box, fill, .bar)))
                if fill.isHatched {
                    drawing.shapes.append(
                        .lines(ChartLines(ChartFill.hatching(box), thickness: ChartFill.hatchThickness, shade: 0)))
                }
            }
            let gap = ChartEnds.gap(spacing.size)
            texts.append(
                .text(
                    ChartText(
                        value.text, x: figure < 0 ? zero - length - gap : zero + length + gap, middle: upper + bar / 2,
                        anchor: figure < 0 ? .end : .start, size: spacing.size,
                        face: value.figure == nil ? .italic : .regular, .value)))
            upper += bar
        }
    }

    /// Adds the line of the mark with its words above.
    private func add(
        _ mark: ChartBlock.Mark, to floor: Double, _ drawing: inout ChartDrawing,
        _ texts: inout [ChartDrawing.Shape]
    ) {
        let x = x(mark.value.approximate)
        // White below black, so that the line shows on a dark bar too.
        let casing = ChartLines.Segment(x1: x, y1: top, x2: x, y2: floor)
        drawing.shapes.append(.lines(ChartLines([casing], thickness: 2.2, shade: 1)))
        let dashes = ChartLines.dashes(x: x, from: top - 2, to: floor, dash: 4, gap: 2)
        drawing.shapes.append(.lines(ChartLines(dashes, thickness: 1, shade: 0)))
        let half = TextMeasure.width(mark.label, face: .italic, size: spacing.size) / 2
        let middle = min(max(x, half), max(width - half, half))
        texts.append(
            .text(
                ChartText(
                    mark.label, x: middle, middle: top - line * 0.6, anchor: .middle, size: spacing.size, face: .italic,
                    .mark)))
    }
}
