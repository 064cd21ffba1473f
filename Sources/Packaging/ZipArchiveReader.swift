import CZip

/// Reads the parts of a zip archive in memory, within limits, and believes nothing the archive says of itself.
@safe public struct ZipArchiveReader: ~Copyable {
    /// How much an archive may ask for.
    public struct Limits: Sendable {
        /// The most entries.
        public var entryCount: Int
        /// The most bytes of all entries together, decompressed.
        public var totalSize: Int
        /// How many times larger an entry may be than its compressed form; entries up to 1 MB are exempt.
        public var ratio: Int

        /// Limits; by default 10 000 entries, 256 MB, 200 times.
        public init(entryCount: Int = 10_000, totalSize: Int = 256 << 20, ratio: Int = 200) {
            self.entryCount = entryCount
            self.totalSize = totalSize
            self.ratio = ratio
        }
    }

    /// What the directory says of an entry.
    public struct Entry: Hashable, Sendable {
        /// The path inside the archive; a folder's ends in `/`.
        public let name: String
        /// How many bytes it has.
        public let size: Int
        /// How many bytes it takes in the archive.
        public let compressedSize: Int
        /// How it is kept.
        public let method: ZipEntry.Method
    }

    /// The entries, in the order of the directory.
    public let entries: [Entry]

    /// The C reader.
    private let handle: OpaquePointer
    /// The place of every entry.
    private let places: [String: Int]

    /// Opens an archive, reads its directory and checks that against the limits.
    public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(PackagingError) {
        var failure = CZipFailure.ok
        let opened = unsafe czip_reader_create(bytes, Int64(bytes.count), Int64(limits.entryCount), &failure)
        guard let handle = unsafe opened else { throw PackagingError(Self.code(failure)) }
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        do throws(PackagingError) {
            var total = 0
            let count = unsafe czip_reader_count(handle)
            for index in 0..<count {
                let entry = try unsafe Self.entry(czip_reader_entry(handle, index), limits)
                guard places.updateValue(entries.count, forKey: entry.name) == nil else {
                    throw PackagingError(.duplicateName, name: entry.name)
                }
                entries.append(entry)
                total += entry.size
                guard total <= limits.totalSize else {
                    throw PackagingError(.tooLarge, name: entry.name, detail: "\(limits.totalSize)")
                }
            }
        } catch {
            unsafe czip_reader_destroy(handle)
            throw error
        }
        unsafe self.handle = handle
        self.entries = entries
        self.places = places
    }

    deinit { unsafe czip_reader_destroy(handle) }

    /// The content of an entry, its checksum compared.
    public mutating func read(_ name: String) throws(PackagingError) -> [UInt8] {
        guard let place = places[name] else { throw PackagingError(.missingEntry, name: name) }
        let size = entries[place].size
        let handle = unsafe handle
        var failure = CZipFailure.ok
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            failure = unsafe czip_reader_read(handle, Int64(place), buffer.baseAddress)
            count = failure == .ok ? size : 0
        }
        guard failure == .ok else { throw PackagingError(Self.code(failure), name: name) }
        return bytes
    }

    /// An entry of the directory, if it is one we read.
    private static func entry(_ listed: CZipEntry, _ limits: Limits) throws(PackagingError) -> Entry {
        let bytes = unsafe UnsafeBufferPointer(start: listed.name, count: Int(listed.name_count))
        guard let name = unsafe String(validating: bytes, as: UTF8.self), ZipEntryName.isSafe(name) else {
            throw unsafe PackagingError(.invalidName, name: String(decoding: bytes, as: UTF8.self))
        }
        guard unsafe !listed.encrypted else { throw PackagingError(.encrypted, name: name) }
        let method: ZipEntry.Method
        switch unsafe Int(listed.method) {
        case CZIP_STORED: method = .stored
        case CZIP_DEFLATED: method = .deflated
        default: throw PackagingError(.unsupportedMethod, name: name)
        }
        let size = unsafe Int(listed.size), compressed = unsafe Int(listed.compressed_size)
        guard size <= limits.totalSize else {
            throw PackagingError(.tooLarge, name: name, detail: "\(limits.totalSize)")
        }
        guard size <= 1 << 20 || compressed >= size / limits.ratio else {
            throw PackagingError(.tooCompressed, name: name, detail: "\(limits.ratio)")
        }
        return Entry(name: name, size: size, compressedSize: compressed, method: method)
    }

    /// What a failure of the C reader is called here.
    private static func code(_ failure: CZipFailure) -> PackagingError.Code {
        switch failure {
        case .ok, .library: .library
        case .notAnArchive: .notAnArchive
        case .corrupt: .corrupt
        case .tooManyEntries: .tooManyEntries
        }
    }
}
