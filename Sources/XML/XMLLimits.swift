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
