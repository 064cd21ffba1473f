/// Bounds of one evaluation; going over one is an error that names it.
package struct EvaluationLimits: Hashable, Sendable {
    /// Loop rounds in all.
    package var loopRounds = 1_000_000
    /// Cells of typed tables in all.
    package var cells = 1_000_000
    /// Bytes of printed text in all.
    package var outputBytes = 256 << 20
    /// How deep includes may stand in each other.
    package var includeDepth = 16
    /// How many faults are told of one place, for example of one expression inside a loop.
    package var faultsPerPlace = 100

    /// The bounds of the design.
    package init() {}
}

/// What an evaluation has used up so far.
struct EvaluationBudget: Sendable {
    /// Loop rounds run.
    var rounds = 0
    /// Cells made.
    var cells = 0
    /// Bytes of text printed.
    var bytes = 0
    /// Whether a bound was reached: everything that repeats stops, silently.
    var isExhausted = false
}
