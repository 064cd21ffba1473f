import PageTestSupport
import Testing

/// Expects a measured value inside a legal range; the message tells both.
func expect(
    _ value: Double, in range: LegalRange, _ what: String, slack: Double = 0,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        range.holds(value, slack: slack), "\(what): measured \(rounded(value)), expected \(range)",
        sourceLocation: sourceLocation)
}

/// Expects every line's size inside a legal range; one message tells the lines that are not.
func expectSizes(
    of lines: [PDFLine], in range: LegalRange, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let wrong = lines.filter { !range.holds($0.size) }.map { "«\($0.text)» \(rounded($0.size))" }
    #expect(wrong.isEmpty, "\(what): measured \(wrong.prefix(4)), expected \(range)", sourceLocation: sourceLocation)
}

/// Expects every line's middle at one place; one message tells the lines that are not.
func expectCentered(
    _ lines: [PDFLine], at middle: Double, within tolerance: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let wrong = lines.filter { abs($0.center - middle) > tolerance }.map { "«\($0.text)» \(rounded($0.center))" }
    #expect(
        wrong.isEmpty, "\(what): middle in mm measured \(wrong.prefix(4)), expected \(rounded(middle)) ± \(tolerance)",
        sourceLocation: sourceLocation)
}

/// Expects two measured values to agree; the message tells both.
func expect(
    _ value: Double, near other: Double, within tolerance: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        abs(value - other) <= tolerance,
        "\(what): measured \(rounded(value)), expected \(rounded(other)) ± \(tolerance)", sourceLocation: sourceLocation
    )
}

/// A figure for messages, to hundredths.
func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
