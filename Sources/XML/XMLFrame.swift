import CXML

/// A document with one hole for what another writer wrote: the markup before it and behind it.
///
/// Unlike a stencil it is made for one use: the hole is sought from the end, and nothing is checked byte by byte.
public struct XMLFrame: Sendable {
    /// The rules that it was written by.
    let dialect: XMLWriter.Dialect
    /// The prolog and the markup before the hole.
    let before: [UInt8]
    /// The markup behind the hole and the last line end.
    let after: [UInt8]

    /// What the closure writes, as a whole document; the hole is the text ``XMLStencil/hole``. Throws the first failure.
    public init(_ dialect: XMLWriter.Dialect = .xml, _ content: (inout XMLWriter) -> Void) throws(XMLError) {
        var writer = XMLWriter(dialect, isStencil: true)
        content(&writer)
        let fragment = try writer.finishFragment()
        let mark = Array(XMLStencil.hole.utf8)
        guard fragment.rootCount == 1, !fragment.hasLooseText else { throw XMLError(.notOneRoot) }
        guard let end = fragment.bytes.lastIndex(of: mark[2]), end >= 2,
            fragment.bytes[end - 1] == mark[1], fragment.bytes[end - 2] == mark[0]
        else { throw XMLError(.wrongNumberOfValues, detail: "0 for 1") }
        self.dialect = dialect
        before = Array(dialect.prolog.description.utf8) + fragment.bytes[..<(end - 2)]
        after = Array(fragment.bytes[(end + 1)...]) + [UInt8(ascii: "\n")]
    }
}

extension XMLWriter {
    /// Hands over the document that a frame makes of what was written here, in three pieces and without copying it
    /// together. Throws the first failure, or what the closure throws.
    public consuming func finish(inside frame: XMLFrame, _ take: (Span<UInt8>) throws -> Void) throws {
        guard frame.dialect == dialect else { throw XMLError(.mixedDialects) }
        try take(frame.before.span)
        let start = dialect.prolog.utf8CodeUnitCount
        try lend { bytes in try take(bytes.extracting(start..<bytes.count)) }
        try take(frame.after.span)
    }
}
