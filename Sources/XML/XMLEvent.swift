/// What a reader says, one after another. Comments and processing instructions are left out.
public enum XMLEvent: Hashable, Sendable {
    /// An element begins.
    case start(XMLQualifiedName, [XMLAttribute])
    /// An element ends.
    case end(XMLQualifiedName)
    /// All text up to the next element's start or end, in one piece.
    case text(String)
}
