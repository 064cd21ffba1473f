/// A part to be put into an archive.
public struct ZipEntry: Hashable, Sendable {
    /// How a part is kept.
    public enum Method: Sendable {
        /// As it is.
        case stored
        /// Compressed by deflate.
        case deflated
    }

    /// The path inside the archive, with `/` between folders.
    public var name: String
    /// The content.
    public var bytes: [UInt8]
    /// How it is kept.
    public var method: Method

    /// A part of an archive.
    public init(name: String, bytes: [UInt8], method: Method = .deflated) {
        self.name = name
        self.bytes = bytes
        self.method = method
    }
}
