public import Vietnamese

/// A chart made from data (biểu đồ): what its bars stand for and how much each is worth. How it is drawn is the layout's.
public struct ChartBlock: Hashable, Sendable {
    /// What the chart compares.
    public var kind: Kind
    /// The rows that have bars, in the order in which they are drawn; never empty.
    public var categories: [Category]
    /// The bars of each row, in order; never empty, all with as many values as there are categories.
    public var series: [Series]
    /// The unit that all values share; `nil` for bare numbers.
    public var unit: String?
    /// A value that the bars are measured by; `nil` for none.
    public var mark: Mark?
    /// Where the values came from: rows are categories, columns are series.
    public var sources: CellSources
    /// Tên biểu đồ, above it.
    public var title: [Inline]?
    /// Đơn vị tính, above the chart at the right, already with its words.
    public var unitLine: [Inline]?
    /// Nguồn and ghi chú lines under the chart.
    public var notes: [Paragraph]
    /// Width in mm as the author gave it; `nil` takes the whole line.
    public var width: Double?
    /// Height in mm as the author gave it; `nil` follows from the number of bars.
    public var height: Double?
    /// Where the chart was declared.
    public var origin: Origin

    /// A chart of some rows.
    public init(
        kind: Kind, categories: [Category], series: [Series], unit: String? = nil, mark: Mark? = nil,
        sources: CellSources = .none, title: [Inline]? = nil, unitLine: [Inline]? = nil, notes: [Paragraph] = [],
        width: Double? = nil, height: Double? = nil, origin: Origin
    ) {
        self.kind = kind
        self.categories = categories
        self.series = series
        self.unit = unit
        self.mark = mark
        self.sources = sources
        self.title = title
        self.unitLine = unitLine
        self.notes = notes
        self.width = width
        self.height = height
        self.origin = origin
    }

    /// What a chart compares.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Mức hoàn thành: each row against its plan.
        case completion
        /// So sánh năm: several figures of each row side by side.
        case years
        /// Xếp hạng: the rows against each other, best first.
        case ranking
    }

    /// One row of the data that has bars.
    public struct Category: Hashable, Sendable {
        /// Its name as printed.
        public var label: String
        /// The name of the group that starts with it (nhóm); `nil` within a group and where there are none.
        public var heading: String?
        /// Its place, from 1, in a ranking; `nil` where it has none.
        public var rank: Int?

        /// A row with its name.
        public init(_ label: String, heading: String? = nil, rank: Int? = nil) {
            self.label = label
            self.heading = heading
            self.rank = rank
        }

        /// The name behind the place, as it stands beside the bars: `1. Hương Trà`.
        public var printedLabel: String { rank.map { "\($0). \(label)" } ?? label }
    }

    /// One bar of every row.
    public struct Series: Hashable, Sendable {
        /// Its name, as in the legend.
        public var name: String
        /// Its value in each row.
        public var values: [Value]

        /// A series with a value for each row.
        public init(_ name: String, _ values: [Value]) {
            self.name = name
            self.values = values
        }
    }

    /// What one bar stands for.
    public struct Value: Hashable, Sendable {
        /// The exact figure; `nil` where there is none, which is stated and never drawn as 0.
        public var figure: ExactDecimal?
        /// What is printed at the bar's end: the figure without its unit, or the words for its absence.
        public var text: String
        /// How it stands to the mark.
        public var standing: Standing

        /// A value; without a figure the text says why.
        public init(_ figure: ExactDecimal?, text: String, standing: Standing = .unjudged) {
            self.figure = figure
            self.text = text
            self.standing = standing
        }
    }

    /// How a value stands to the mark, by the direction that is better for it.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        /// There is no mark.
        case unjudged
        /// Đạt: at the mark or on its better side.
        case reached
        /// Chưa đạt.
        case missed
    }

    /// A value that bars are measured by (mốc), such as the plan at 100 %.
    public struct Mark: Hashable, Sendable {
        /// The exact value.
        public var value: ExactDecimal
        /// What is printed at the line: `Kế hoạch: 100%`.
        public var label: String
        /// Where the author wrote it; supplied where the kind of chart brings it.
        public var origin: Origin

        /// A mark with its words.
        public init(_ value: ExactDecimal, label: String, origin: Origin) {
            self.value = value
            self.label = label
            self.origin = origin
        }
    }
}
