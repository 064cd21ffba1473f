/// Why an archive could not be written or read.
///
/// Thrown, never a diagnostic: the caller knows which file it was about and says so to its user.
public struct PackagingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable, CaseIterable {
        /// A name that could lead out of the archive, or that a zip cannot hold.
        case invalidName
        /// Two entries of one name.
        case duplicateName
        /// No entry of that name.
        case missingEntry
        /// The bytes are no zip archive, or its directory is damaged.
        case notAnArchive
        /// An entry's data is damaged: cut short, not decodable, or its checksum differs.
        case corrupt
        /// An entry is encrypted.
        case encrypted
        /// An entry is compressed by a method other than deflate.
        case unsupportedMethod
        /// More bytes than the limit, or than a zip can hold.
        case tooLarge
        /// An entry that would grow more than the limit when decompressed.
        case tooCompressed
        /// More entries than the limit.
        case tooManyEntries
        /// The library refused a call or ran out of memory.
        case library
    }

    /// What kind of failure it is.
    public var code: Code
    /// The entry it is about, where it is about one.
    public var name: String?
    /// The limit that was passed; empty where the code says it all.
    public var detail: String

    /// A failure of the kind given.
    public init(_ code: Code, name: String? = nil, detail: String = "") {
        self.code = code
        self.name = name
        self.detail = detail
    }

    /// All that is known, in one line, for logs and tests.
    public var description: String {
        var words = "zip: \(code.rawValue)"
        if let name { words += " «\(name)»" }
        return detail.isEmpty ? words : words + ": " + detail
    }
}
