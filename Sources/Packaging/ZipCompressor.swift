import CZip

/// Compresses parts one after another with one compressor of libdeflate.
///
/// For batches: setting a stream up costs more than compressing a small part. Not `Sendable`; each task has its own.
@safe public struct ZipCompressor: ~Copyable {
    /// The level where none is asked for, as zlib's and libdeflate's own.
    public static let defaultLevel = 6

    /// The C compressor.
    private let handle: OpaquePointer

    /// A compressor of a level from 0 (none) to 9 (smallest); other levels are brought into that range.
    public init(level: Int = ZipCompressor.defaultLevel) throws(PackagingError) {
        guard let handle = unsafe czip_compressor_create(Int32(min(max(level, 0), 9))) else {
            throw PackagingError(.library)
        }
        unsafe self.handle = handle
    }

    deinit { unsafe czip_compressor_destroy(handle) }

    /// Compresses a part; a stored one only gets its checksum.
    public mutating func compress(_ entry: ZipEntry) throws(PackagingError) -> PrecompressedPart {
        try compress(entry.bytes.span, name: entry.name, method: entry.method)
    }

    /// Compresses bytes that are only lent, such as a document still in its writer, into a part of the name given.
    public mutating func compress(
        _ bytes: Span<UInt8>, name: String, method: ZipEntry.Method = .deflated
    ) throws(PackagingError) -> PrecompressedPart {
        guard bytes.count < UInt32.max else { throw PackagingError(.tooLarge, name: name, detail: "4 GB") }
        let handle = unsafe handle
        return try unsafe bytes.withUnsafeBufferPointer { bytes throws(PackagingError) in
            let count = Int64(bytes.count)
            let crc32 = unsafe czip_crc32(bytes.baseAddress, count)
            let compressed: [UInt8]
            switch method {
            case .stored: compressed = unsafe [UInt8](bytes)
            case .deflated:
                var size: Int64 = 0
                guard let start = unsafe czip_compressor_compress(handle, bytes.baseAddress, count, &size) else {
                    throw PackagingError(.library, name: name)
                }
                compressed = unsafe [UInt8](UnsafeBufferPointer(start: start, count: Int(size)))
            }
            return PrecompressedPart(
                name: name, method: method, compressed: compressed, crc32: crc32, size: Int(count))
        }
    }
}
