/// Why XML could not be written or read.
///
/// Thrown, never a diagnostic: the caller knows which file or field the bytes came from and says so to its user.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable, CaseIterable {
        /// A character that XML, or HTML, cannot carry; `scalar` says which.
        case invalidCharacter
        /// One attribute was written twice on one element.
        case duplicateAttribute
        /// Content inside a void element of HTML such as `br`.
        case contentInVoidElement
        /// `style`, `script` and their like written as an ordinary element of HTML.
        case rawTextElement
        /// `<` or `&` in a style sheet.
        case markupInStyleSheet
        /// A document without exactly one root element, or with text beside it.
        case notOneRoot
        /// A fragment or stencil of one dialect spliced into the other.
        case mixedDialects
        /// A stencil stamped with more or fewer values than it has holes.
        case wrongNumberOfValues
        /// Bytes that are not well-formed XML.
        case malformed
        /// A document type declaration where none is allowed.
        case documentType
        /// An entity declared or referred to; only the five of XML itself are known.
        case entity
        /// Elements nested deeper than the limit.
        case tooDeep
        /// More bytes than the limit.
        case tooLarge
        /// The library refused a call or ran out of memory.
        case library
    }

    /// What kind of failure it is.
    public var code: Code
    /// The character refused, when the code is `invalidCharacter`.
    public var scalar: Unicode.Scalar?
    /// The element opened last before the failure, when writing.
    public var element: String?
    /// The line of the failure counted from 1, when reading.
    public var line: Int?
    /// Words of the library or the limit that was passed; empty where the code says it all.
    public var detail: String

    /// A failure of the kind given.
    public init(
        _ code: Code, scalar: Unicode.Scalar? = nil, element: String? = nil, line: Int? = nil, detail: String = ""
    ) {
        self.code = code
        self.scalar = scalar
        self.element = element
        self.line = line
        self.detail = detail
    }

    /// All that is known, in one line, for logs and tests.
    public var description: String {
        var words = "XML: \(code.rawValue)"
        if let scalar { words += " U+" + String(scalar.value, radix: 16, uppercase: true) }
        if let element { words += " in <\(element)>" }
        if let line { words += " at line \(line)" }
        return detail.isEmpty ? words : words + ": " + detail
    }
}
