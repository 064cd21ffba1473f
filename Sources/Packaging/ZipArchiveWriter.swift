import CZip

/// Writes a zip archive in memory, the same bytes for the same parts on every run.
///
/// Entries stand in the order they are added, dated 1980-01-01, without extra fields; a name that is not ASCII is
/// marked as UTF-8. The archive is written by minizip, the parts are compressed by libdeflate beforehand.
@safe public struct ZipArchiveWriter: ~Copyable {
    /// The C archive; `nil` when it could not be made, which counts as a failure of the library.
    private let handle: OpaquePointer?
    /// The level of compression of entries added as they are.
    private let level: Int
    /// The names added so far.
    private var names: Set<String> = []
    /// How many bytes the archive has so far, headers estimated.
    private var size = 0

    /// An empty archive; with a media type, its first entry is the stored `mimetype` that OpenDocument asks for
    /// (ODF 1.3 part 2, 3.3).
    public init(mediaType: String? = nil, level: Int = ZipCompressor.defaultLevel) throws(PackagingError) {
        unsafe handle = czip_writer_create()
        self.level = level
        if let mediaType {
            try add(ZipEntry(name: "mimetype", bytes: Array(mediaType.utf8), method: .stored))
        }
    }

    deinit { unsafe czip_writer_destroy(handle) }

    /// Adds a part, compressing it now.
    public mutating func add(_ entry: ZipEntry) throws(PackagingError) {
        try add(PrecompressedPart(entry, level: level))
    }

    /// Adds a part that was compressed before.
    public mutating func add(_ part: PrecompressedPart) throws(PackagingError) {
        guard ZipEntryName.isSafe(part.name) else { throw PackagingError(.invalidName, name: part.name) }
        guard names.insert(part.name).inserted else { throw PackagingError(.duplicateName, name: part.name) }
        guard names.count <= 0xFFFF else { throw PackagingError(.tooManyEntries, detail: "65535") }
        size += part.compressed.count + 2 * part.name.utf8.count + 76
        guard size < UInt32.max else { throw PackagingError(.tooLarge, name: part.name, detail: "4 GB") }
        let method = part.method == .stored ? CZIP_STORED : CZIP_DEFLATED
        let isASCII = part.name.utf8.allSatisfy { $0 < 0x80 }
        let failure = unsafe czip_writer_add(
            handle, part.name, !isASCII, Int32(method), part.compressed, Int64(part.compressed.count), part.crc32,
            Int64(part.size))
        guard failure == .ok else { throw PackagingError(.library, name: part.name) }
    }

    /// The finished archive.
    public consuming func finish() throws(PackagingError) -> [UInt8] {
        try finished()
    }

    /// Writes the directory and copies all; borrowing, so that the C archive outlives the copying.
    private borrowing func finished() throws(PackagingError) -> [UInt8] {
        var count: Int64 = 0
        guard let start = unsafe czip_writer_finish(handle, &count) else { throw PackagingError(.library) }
        return unsafe [UInt8](UnsafeBufferPointer(start: start, count: Int(count)))
    }

    /// An archive of parts given at once.
    public static func archive(
        mediaType: String? = nil, _ entries: [ZipEntry], level: Int = ZipCompressor.defaultLevel
    ) throws(PackagingError) -> [UInt8] {
        var writer = try ZipArchiveWriter(mediaType: mediaType, level: level)
        for entry in entries { try writer.add(entry) }
        return try writer.finish()
    }
}
