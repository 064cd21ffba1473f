/// A problem that a schema found in a document.
public struct XMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; 0 where it is unknown.
    public let line: Int
    /// The library's words, in English.
    public let message: String

    /// A problem.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }

    /// Line and words.
    public var description: String { "\(line): \(message)" }
}
