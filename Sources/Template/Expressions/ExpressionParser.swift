package import Diagnostics
package import Values

/// Reads one expression of the template language.
package enum ExpressionParser {
    /// Reads an expression that fills the whole text; a fault is one diagnostic and the result `.faulty`.
    package static func parse(_ text: LocatedText, limits: ParsingLimits = .standard) -> Diagnosed<Expression> {
        Diagnosed(.faulty(text.span))
    }
}
