import Document
import Vietnamese

/// The ends of a chart's bars with the figures behind them: how long one unit of the axis may be.
struct ChartEnds {
    /// One bar: where it ends, and how wide the text behind it is in pt.
    private struct End {
        var value: Double
        var text: Double
    }

    private let ends: [End]
    private let mark: Double?
    private let size: Double
    /// Whether all values are whole numbers.
    let areWhole: Bool

    /// The bars of a chart set in a type size in pt.
    init(_ chart: ChartBlock, size: Double) {
        self.size = size
        mark = chart.mark?.value.approximate
        ends = chart.series.flatMap(\.values).map { value in
            let face = value.figure == nil ? FontFace.italic : .regular
            return End(
                value: value.figure?.approximate ?? 0,
                text: TextMeasure.width(value.text, face: face, size: size))
        }
        areWhole = chart.series.allSatisfy { $0.values.allSatisfy { $0.figure?.isWhole ?? true } }
    }

    /// Everything that the axis must reach.
    var numbers: [Double] { ends.map(\.value) + (mark.map { [$0] } ?? []) }

    /// Room in pt between a bar and its figure.
    static func gap(_ size: Double) -> Double { size * 0.35 }

    /// The longest unit with which bars and figures stay inside the room, and how much of the room lies left of 0.
    mutating func fit(_ scale: ChartScale, room: Double) -> (unitLength: Double, left: Double) {
        let range = scale.high - scale.low
        var (low, high) = (0.0, max(room, 1) / max(range, .leastNonzeroMagnitude))
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if left(scale, middle) + right(scale, middle) <= room { low = middle } else { high = middle }
        }
        return (low, left(scale, low))
    }

    private func left(_ scale: ChartScale, _ unit: Double) -> Double {
        let gap = Self.gap(size) + 1
        let bars = ends.filter { $0.value < 0 }.map { max(-$0.value * unit, 0.6) + gap + $0.text }
        return max(-scale.low * unit + half(scale.ticks.first), bars.max() ?? 0)
    }

    private func right(_ scale: ChartScale, _ unit: Double) -> Double {
        let gap = Self.gap(size) + 1
        let bars = ends.filter { $0.value >= 0 }.map { ($0.value == 0 ? 0 : max($0.value * unit, 0.6)) + gap + $0.text }
        return max(scale.high * unit + half(scale.ticks.last), bars.max() ?? 0)
    }

    /// Half the width in pt of the figure of a tick.
    private func half(_ tick: ChartScale.Tick?) -> Double {
        tick.map { TextMeasure.width($0.text, face: .regular, size: size) / 2 } ?? 0
    }

    /// Whether the figures of neighbouring ticks stand clear of each other.
    func ticksAreClear(_ scale: ChartScale, _ unit: Double) -> Bool {
        zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { first, second in
            (second.value - first.value) * unit >= half(first) + half(second) + size * 0.6
        }
    }
}
