import CXML

/// A piece of markup that a writer made, to be spliced into documents as it is.
///
/// For parts that do not change from one document of a batch to the next. It is balanced by construction, since only
/// `XMLWriter.finishFragment()` makes one.
public struct XMLFragment: Sendable, Hashable {
    /// The dialect it was written in.
    public let dialect: XMLWriter.Dialect
    /// The markup, in UTF-8.
    public let bytes: [UInt8]
    /// How many elements it has at its outermost level.
    let rootCount: Int
    /// Whether it has text at its outermost level.
    let hasLooseText: Bool

    /// What the closure writes, as a fragment; throws the first failure.
    public init(_ dialect: XMLWriter.Dialect = .xml, _ content: (inout XMLWriter) -> Void) throws(XMLError) {
        var writer = XMLWriter(dialect)
        content(&writer)
        self = try writer.finishFragment()
    }

    /// A fragment of finished bytes.
    init(dialect: XMLWriter.Dialect, bytes: [UInt8], rootCount: Int, hasLooseText: Bool) {
        self.dialect = dialect
        self.bytes = bytes
        self.rootCount = rootCount
        self.hasLooseText = hasLooseText
    }
}

extension XMLWriter {
    /// Splices a fragment of the same dialect in.
    public mutating func include(_ fragment: XMLFragment) {
        guard fragment.dialect == dialect else { return fail(.mixedDialects) }
        count(fragment)
        unsafe cxml_writer_raw(handle, fragment.bytes, Int64(fragment.bytes.count))
    }

    /// Counts what a fragment adds outside all elements.
    mutating func count(_ fragment: XMLFragment) {
        guard depth == 0 else { return }
        rootCount += fragment.rootCount
        hasLooseText = hasLooseText || fragment.hasLooseText
    }
}
