/// The bounds of a text, each an error that names it.
package struct ParsingLimits: Hashable, Sendable {
    /// How deep tags, brackets and faces may stand inside each other.
    package var nesting: Int
    /// How many table cells may be typed in one text.
    package var typedCells: Int

    /// Bounds of a text.
    package init(nesting: Int = 64, typedCells: Int = 1_000_000) {
        self.nesting = nesting
        self.typedCells = typedCells
    }

    /// The bounds of the language: nesting 64, a million typed cells.
    package static let standard = ParsingLimits()
}
