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
