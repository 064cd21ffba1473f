/// A name as a reader met it.
public struct XMLQualifiedName: Hashable, Sendable, CustomStringConvertible {
    /// The prefix that the document chose; empty where it wrote none.
    public let prefix: String
    /// The name without its prefix.
    public let localName: String
    /// The namespace's URI; empty where the name is in none.
    public let namespace: String

    /// The name as the document wrote it, such as `text:p`.
    public var description: String { prefix.isEmpty ? localName : prefix + ":" + localName }

    /// A name from its parts.
    public init(prefix: String = "", localName: String, namespace: String = "") {
        self.prefix = prefix
        self.localName = localName
        self.namespace = namespace
    }
}

/// An attribute as a reader met it; namespace declarations are not among them.
public struct XMLAttribute: Hashable, Sendable {
    /// Its name.
    public let name: XMLQualifiedName
    /// Its value, entities of XML itself and character references resolved.
    public let value: String

    /// An attribute.
    public init(name: XMLQualifiedName, value: String) {
        self.name = name
        self.value = value
    }
}

/// What a reader says, one after another. Comments and processing instructions are left out.
public enum XMLEvent: Hashable, Sendable {
    /// An element begins.
    case start(XMLQualifiedName, [XMLAttribute])
    /// An element ends.
    case end(XMLQualifiedName)
    /// All text up to the next element's start or end, in one piece.
    case text(String)
}

/// What a reader accepts.
public struct XMLLimits: Sendable {
    /// The most bytes of a document.
    public var size: Int
    /// The most elements open at once.
    public var depth: Int
    /// Whether a document type declaration is passed over instead of refused; nothing it names is ever loaded, and an
    /// entity it declares is refused.
    public var permitsDoctype: Bool

    /// Limits; by default 256 MB, depth 200, no document type.
    public init(size: Int = 256 << 20, depth: Int = 200, permitsDoctype: Bool = false) {
        self.size = size
        self.depth = depth
        self.permitsDoctype = permitsDoctype
    }
}
