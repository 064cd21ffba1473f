/// Why a workbook could not be made.
///
/// Thrown, never a diagnostic: the caller knows for whom the workbook was and says so to its user.
public struct WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable, CaseIterable {
        /// A text, a name or a number beyond what the format holds.
        case limit
        /// A temporary file could not be made, written or read.
        case temporaryFile
        /// The library refused a call or ran out of memory.
        case library
    }

    /// What kind of failure it is.
    public var code: Code
    /// What it is about; empty where the code says it all.
    public var detail: String

    /// A failure of the kind given.
    public init(_ code: Code, detail: String = "") {
        self.code = code
        self.detail = detail
    }

    /// All that is known, in one line, for logs and tests.
    public var description: String { detail.isEmpty ? "xlsx: \(code.rawValue)" : "xlsx: \(code.rawValue) «\(detail)»" }
}
