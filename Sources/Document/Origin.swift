public import Diagnostics

/// Where a node was written, and through which including places it came.
public struct Origin: Hashable, Sendable {
    /// The place in the spec, template or list where the author wrote it; `nil` for what a rule pack supplies.
    public var written: SourceSpan?
    /// The chain of including places, outermost first; empty for the spec's own text.
    public var trace: [SourceSpan]

    /// A place with the chain of including places.
    public init(_ written: SourceSpan?, trace: [SourceSpan] = []) {
        self.written = written
        self.trace = trace
    }

    /// Supplied by the rule pack or the type, not written by an author.
    public static let supplied = Origin(nil)
}
