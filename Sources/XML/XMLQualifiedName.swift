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
