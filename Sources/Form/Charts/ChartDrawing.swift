/// A chart as shapes on a sheet: what every format draws alike. Lengths in pt from the upper left corner, down and right.
public struct ChartDrawing: Hashable, Sendable {
    /// Width of the sheet.
    public var width: Double
    /// Height of the sheet.
    public var height: Double
    /// What is drawn, from the lowest layer up.
    public var shapes: [Shape] = []

    /// An empty sheet.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// One thing that is drawn.
    public enum Shape: Hashable, Sendable {
        /// A rectangle.
        case area(ChartArea)
        /// Straight lines of one look.
        case lines(ChartLines)
        /// A line of text.
        case text(ChartText)
    }

    /// The texts of the drawing.
    public var texts: [ChartText] {
        shapes.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    /// The bars of the drawing: rectangles that stand for a value.
    public var bars: [ChartArea] {
        shapes.compactMap {
            if case .area(let area) = $0, area.purpose == .bar { area } else { nil }
        }
    }
}

/// A rectangle on the sheet of a chart, in pt.
public struct ChartBox: Hashable, Sendable {
    /// Left edge.
    public var x: Double
    /// Upper edge.
    public var y: Double
    /// Width.
    public var width: Double
    /// Height.
    public var height: Double

    /// A rectangle.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// Right edge.
    public var right: Double { x + width }
    /// Lower edge.
    public var bottom: Double { y + height }

    /// Whether the inner parts of two rectangles meet; edges may touch.
    public func overlaps(_ other: ChartBox, tolerance: Double = 0.01) -> Bool {
        x + tolerance < other.right && other.x + tolerance < right && y + tolerance < other.bottom
            && other.y + tolerance < bottom
    }
}

/// A filled rectangle.
public struct ChartArea: Hashable, Sendable {
    /// What a rectangle is for.
    public enum Purpose: Hashable, Sendable {
        /// Stands for a value.
        case bar
        /// Shows in the legend what a fill means.
        case swatch
        /// Keeps what lies below away from a text.
        case backing
    }

    /// Where it lies.
    public var box: ChartBox
    /// What fills it.
    public var fill: ChartFill
    /// What it is for; a backing has no outline.
    public var purpose: Purpose

    /// A filled rectangle.
    public init(_ box: ChartBox, _ fill: ChartFill, _ purpose: Purpose) {
        self.box = box
        self.fill = fill
        self.purpose = purpose
    }

    /// Thickness of the outline in pt; 0 for none.
    public var outline: Double { purpose == .backing ? 0 : 0.5 }
}

/// Straight lines of one thickness and shade.
public struct ChartLines: Hashable, Sendable {
    /// One straight line, in pt.
    public struct Segment: Hashable, Sendable {
        /// Where it starts, from the left.
        public var x1: Double
        /// Where it starts, from the top.
        public var y1: Double
        /// Where it ends, from the left.
        public var x2: Double
        /// Where it ends, from the top.
        public var y2: Double
    }

    /// The lines.
    public var segments: [Segment]
    /// Thickness in pt.
    public var thickness: Double
    /// From 0, black, to 1, white.
    public var shade: Double

    /// Lines of one look.
    public init(_ segments: [Segment], thickness: Double, shade: Double) {
        self.segments = segments
        self.thickness = thickness
        self.shade = shade
    }

    /// A line parted into dashes, so that every format draws the same.
    static func dashes(x: Double, from top: Double, to bottom: Double, dash: Double, gap: Double) -> [Segment] {
        var segments: [Segment] = []
        var y = top
        while y < bottom {
            segments.append(Segment(x1: x, y1: y, x2: x, y2: min(y + dash, bottom)))
            y += dash + gap
        }
        return segments
    }
}

/// One line of text at its place.
public struct ChartText: Hashable, Sendable {
    /// What a text is.
    public enum Purpose: Hashable, Sendable {
        /// The name of a row.
        case label
        /// The name of a group.
        case heading
        /// The figure at the end of a bar.
        case value
        /// A figure of the axis.
        case tick
        /// The words at the mark.
        case mark
        /// A name in the legend.
        case legend
    }

    /// How a text stands to its place.
    public enum Anchor: Hashable, Sendable {
        /// It starts there.
        case start
        /// Its middle is there.
        case middle
        /// It ends there.
        case end
    }

    /// The characters.
    public var text: String
    /// Its place, from the left.
    public var x: Double
    /// Its base line, from the top.
    public var baseline: Double
    /// How it stands to the place.
    public var anchor: Anchor
    /// Type size in pt.
    public var size: Double
    /// The face.
    public var face: FontFace
    /// What it is.
    public var purpose: Purpose

    /// A line of text whose box has its middle at a height.
    init(
        _ text: String, x: Double, middle: Double, anchor: Anchor, size: Double, face: FontFace = .regular,
        _ purpose: Purpose
    ) {
        self.text = text
        self.x = x
        self.anchor = anchor
        self.size = size
        self.face = face
        self.purpose = purpose
        baseline = middle + (TextMeasure.ascent(size: size) - TextMeasure.descent(size: size)) / 2
    }

    /// Width in pt.
    public var width: Double { TextMeasure.width(text, face: face, size: size) }

    /// Left edge.
    public var left: Double {
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
    }

    /// The room that it takes.
    public var box: ChartBox {
        let ascent = TextMeasure.ascent(size: size)
        return ChartBox(
            x: left, y: baseline - ascent, width: width, height: ascent + TextMeasure.descent(size: size))
    }
}
