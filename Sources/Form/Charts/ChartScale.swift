import Document
import Vietnamese

/// The axis of a chart: which stretch of numbers it shows and at which round numbers it has ticks.
struct ChartScale: Hashable {
    /// A round number of the axis.
    struct Tick: Hashable {
        /// The number.
        var value: Double
        /// As printed.
        var text: String
    }

    /// The ticks, rising; 0 is always among them; a bar may reach a little beyond the last.
    let ticks: [Tick]

    /// Where the axis starts.
    var low: Double { ticks.first?.value ?? 0 }
    /// Where the axis ends.
    var high: Double { ticks.last?.value ?? 1 }

    /// Steps that people count in.
    private static let steps = [1, 2, 5]

    /// The axis for numbers, with at most so many steps; whole numbers are never parted.
    init(_ numbers: [Double], areWhole: Bool, mostSteps: Int) {
        let least = min(0, numbers.min() ?? 0)
        let most = max(0, numbers.max() ?? 0)
        // The smallest round step that makes few enough: from below every size of number that a table can hold.
        var exponent = areWhole ? 0 : -12
        var power = areWhole ? 1.0 : 1e-12
        var step = 0
        while true {
            let size = Double(Self.steps[step]) * power
            let count = (most / size).rounded(.up) - (least / size).rounded(.down)
            if count <= Double(max(mostSteps, 1)) || exponent > 33 { break }
            step += 1
            if step == Self.steps.count {
                step = 0
                exponent += 1
                power *= 10
            }
        }
        let size = Double(Self.steps[step]) * power
        var first = Int((least / size).rounded(.down))
        var last = Int((most / size).rounded(.up))
        // A tick far behind the longest bar only takes room from the bars.
        if last > (first < 0 ? 0 : 1), Double(last) * size - most > size / 2 { last -= 1 }
        if first < 0, least - Double(first) * size > size / 2 { first += 1 }
        if first == 0, last == 0 { last = 1 }
        let (factor, scale) = (Int128(Self.steps[step]) * Self.tens(exponent), max(0, -exponent))
        ticks = (first...last).map { index in
            let exact = ExactDecimal(significand: Int128(index) * factor, scale: scale)
            return Tick(value: Double(index) * size, text: exact.vietnamese())
        }
    }

    /// Ten to the power of an exponent, 1 where it is negative.
    private static func tens(_ exponent: Int) -> Int128 {
        (0..<max(exponent, 0)).reduce(Int128(1)) { power, _ in power * 10 }
    }
}
