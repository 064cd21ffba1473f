/// What a stage returns: its output, if there is one, and everything there is to say about it.
public struct Diagnosed<Output> {
    /// The result; `nil` when the stage could not go on.
    public var output: Output?
    /// All diagnostics of the stage, in source order where they have a place.
    public var diagnostics: [Diagnostic]

    /// A result with what was noticed on the way.
    public init(_ output: Output?, _ diagnostics: [Diagnostic] = []) {
        self.output = output
        self.diagnostics = diagnostics
    }

    /// Whether one of the diagnostics is an error.
    public var hasErrors: Bool { diagnostics.hasErrors }
}

extension Diagnosed: Sendable where Output: Sendable {}

extension Sequence where Element == Diagnostic {
    /// Whether one of them is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}

extension [Diagnostic] {
    /// Without those that say the same of the same place again: an empty cell that two targets need is one fault.
    public var withoutRepetition: [Diagnostic] {
        var places: [Bilingual: Set<SourceSpan?>] = [:]
        return filter { places[$0.message, default: []].insert($0.span).inserted }
    }

    /// Those of a file in the order of its text, then those of other files, then those without a place; what stands at
    /// one place keeps its order.
    public func inReadingOrder(of file: SourceFile) -> [Diagnostic] {
        let ranks = map { diagnostic -> (Int, String, Int) in
            guard let span = diagnostic.span else { return (2, "", 0) }
            return (span.file === file ? 0 : 1, span.file.path, span.range.lowerBound)
        }
        return
            indices
            .sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1] }
            .map { self[$0] }
    }
}
