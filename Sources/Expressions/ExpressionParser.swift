package import Diagnostics
package import Values

/// Reads one expression of the template language.
package enum ExpressionParser {
    /// Reads an expression that fills the whole text; a fault is one diagnostic and the result `.faulty`.
    package static func parse(_ text: LocatedText, limits: ParsingLimits = .standard) -> Diagnosed<Expression> {
        let source = ParsingSource(text)
        var diagnostics: [Diagnostic] = []
        let expression = parse(source, 0..<source.bytes.count, limits, &diagnostics)
        return Diagnosed(expression, diagnostics)
    }

    /// Reads an expression that fills part of a text.
    package static func parse(
        _ source: ParsingSource, _ range: Range<Int>, _ limits: ParsingLimits, _ diagnostics: inout [Diagnostic]
    ) -> Expression {
        do throws(ExpressionFault) {
            var reader = try ExpressionReader(source, range, limits: limits)
            let expression = try reader.expression()
            try reader.end()
            return expression
        } catch {
            diagnostics.append(error.diagnostic)
            return .faulty(source.span(source.trimmed(range)))
        }
    }
}
