/// The qualified name of an element or attribute, such as `text:p`.
///
/// Names are constants: every format keeps its vocabulary as one table of `static let`s in an extension. A name can
/// only be made from a literal, so no value of a document can ever become one.
public struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it stands in the program, ended by a zero byte.
    let literal: StaticString

    /// A name from a literal: ASCII letters, digits, `-`, `_`, `.` and at most one `:`.
    public init(stringLiteral literal: StaticString) {
        precondition(literal.hasPointerRepresentation, "a name is a literal of text, not of one scalar")
        self.literal = literal
        assert(isWellFormed, "not a qualified name: \(literal)")
    }

    /// The name as text.
    public var description: String { literal.description }

    /// Whether both are written with the same letters.
    public static func == (left: XMLName, right: XMLName) -> Bool {
        unsafe left.literal.utf8Start == right.literal.utf8Start || left.description == right.description
    }

    /// Feeds the letters to the hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }

    /// The name for C; literals live as long as the program.
    var pointer: UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    /// Whether the literal can be a qualified name; looked at in debug builds only.
    private var isWellFormed: Bool {
        let parts = description.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { part in
                guard let first = part.first else { return false }
                let startsWell = first == UInt8(ascii: "_") || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A)
                return startsWell && part.allSatisfy(Self.isNameByte)
            }
    }

    /// Whether a byte may stand inside a name.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
