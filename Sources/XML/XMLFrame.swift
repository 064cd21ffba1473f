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
    /// Lends the document that a frame makes of what was written here; a large text is not copied for it. Throws the
    /// first failure, or what the closure throws.
    public consuming func finish<Result>(
        inside frame: XMLFrame, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        guard frame.dialect == dialect else { throw XMLError(.mixedDialects) }
        return try wrap(frame, body)
    }

    /// Borrowing, so that the C writer outlives the closure.
    private borrowing func wrap<Result>(
        _ frame: XMLFrame, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        // The first failure counts before anything is lent.
        try lend { _ in }
        var count: Int64 = 0
        let start = unsafe cxml_writer_wrap(
            handle, frame.before, Int64(frame.before.count), Int64(dialect.prolog.utf8CodeUnitCount), frame.after,
            Int64(frame.after.count), &count)
        guard let start = unsafe start else { throw XMLError(.library) }
        return try unsafe body(UnsafeBufferPointer(start: start, count: Int(count)).span)
    }
}
