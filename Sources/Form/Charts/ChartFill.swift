import Document

/// What fills a bar: a shade of grey, or thin lines on white. Never a colour: official papers are copied in black and
/// white.
public struct ChartFill: Hashable, Sendable {
    /// The shade between the lines, from 0, black, to 1, white.
    public var shade: Double
    /// Whether rising lines are drawn on it.
    public var isHatched: Bool

    /// A fill.
    public init(shade: Double, isHatched: Bool = false) {
        self.shade = shade
        self.isHatched = isHatched
    }

    /// Nothing but paper.
    public static let white = ChartFill(shade: 1)

    /// Distance of the lines of a hatching along the edge of the bar, in pt.
    static let hatchStep = 4.5
    /// Thickness of the lines of a hatching in pt.
    public static let hatchThickness = 0.5

    /// Relative luminance as WCAG 2.1 counts it, from 0 to 1; of a hatching its mean.
    public var luminance: Double {
        let linear = shade <= 0.04045 ? shade / 12.92 : Self.power((shade + 0.055) / 1.055)
        guard isHatched else { return linear }
        return linear * (1 - Self.hatchThickness * 1.414 / Self.hatchStep)
    }

    /// A number to the power of 2,4, by its fifth root found step by step: no mathematics library is needed.
    private static func power(_ base: Double) -> Double {
        guard base > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
        return base * base * root * root
    }

    /// Whether two fills can be told apart without colour: by a quarter of the luminance, or by their pattern.
    public func differs(from other: ChartFill) -> Bool {
        isHatched != other.isHatched || abs(luminance - other.luminance) >= 0.25
    }

    /// The fills of so many series side by side; the last, which is the newest figure, is the darkest.
    public static func series(_ count: Int) -> [ChartFill] {
        let (pale, dark) = (ChartFill(shade: 0.88), ChartFill(shade: 0.25))
        let hatched = ChartFill(shade: 1, isHatched: true)
        switch count {
        case ...1: return [dark]
        case 2: return [pale, dark]
        case 3: return [pale, hatched, dark]
        default: return [pale, hatched, ChartFill(shade: 0.6), ChartFill(shade: 0.15)]
        }
    }

    /// The fill of a bar by how it stands to the mark.
    static func standing(_ standing: ChartBlock.Standing) -> ChartFill {
        switch standing {
        case .unjudged, .reached: ChartFill(shade: 0.25)
        case .missed: ChartFill(shade: 1, isHatched: true)
        }
    }

    /// The lines of a hatching inside a rectangle.
    static func hatching(_ box: ChartBox) -> [ChartLines.Segment] {
        guard box.width > 0, box.height > 0 else { return [] }
        var segments: [ChartLines.Segment] = []
        var start = hatchStep
        while start < box.width + box.height {
            // A line from the lower edge at `start` up to the right, read from the left edge where it begins earlier.
            let low = max(0, start - box.height)
            let high = min(start, box.width)
            if low < high {
                segments.append(
                    ChartLines.Segment(
                        x1: box.x + low, y1: box.y + (start - low), x2: box.x + high, y2: box.y + (start - high)))
            }
            start += hatchStep
        }
        return segments
    }
}
