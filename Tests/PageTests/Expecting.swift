import PageTestSupport
import Testing

/// Expects a measured value inside a legal range; the message tells both.
func expect(
    _ value: Double, in range: LegalRange, _ what: String, slack: Double = 0,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(range.holds(value, slack: slack), "\(what): measured \(rounded(value)), expected \(range)", sourceLocation: sourceLocation)
}

/// Expects two measured values to agree; the message tells both.
func expect(
    _ value: Double, near other: Double, within tolerance: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        abs(value - other) <= tolerance,
        "\(what): measured \(rounded(value)), expected \(rounded(other)) ± \(tolerance)", sourceLocation: sourceLocation)
}

/// A figure for messages, to hundredths.
func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
