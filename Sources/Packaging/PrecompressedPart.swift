/// A part that was compressed once and can be put into any number of archives as it is.
public struct PrecompressedPart: Hashable, Sendable {
    /// The path inside the archive.
    public let name: String
    /// How the part is kept.
    public let method: ZipEntry.Method
    /// The bytes as they stand in the archive.
    public let compressed: [UInt8]
    /// The checksum of the original bytes.
    public let crc32: UInt32
    /// How many original bytes there were.
    public let size: Int

    /// Compresses a part; level 0 to 9. For many parts, `ZipCompressor` is faster.
    public init(_ entry: ZipEntry, level: Int = ZipCompressor.defaultLevel) throws(PackagingError) {
        var compressor = try ZipCompressor(level: level)
        self = try compressor.compress(entry)
    }

    /// A part whose bytes are already as the method leaves them.
    init(name: String, method: ZipEntry.Method, compressed: [UInt8], crc32: UInt32, size: Int) {
        self.name = name
        self.method = method
        self.compressed = compressed
        self.crc32 = crc32
        self.size = size
    }
}
