import CXML

/// Reading without copies, for documents of millions of elements: a record names its parts by number and by place.
///
/// A document is read by records or by events, never by both.
extension XMLPullReader {
    /// One thing that the library said. Names are numbers, see ``name(_:)``; text stands in ``page``.
    package struct Record: Sendable {
        /// What it is.
        package let kind: Kind
        /// The number of the element's name; 0 for text.
        package let name: Int
        /// Of text its bytes in ``page``; of a start the place of its attributes there.
        package let range: Range<Int>
        /// How many attributes a start has.
        package let attributeCount: Int
    }

    /// The kinds of record.
    package enum Kind: Sendable {
        /// An element begins.
        case start
        /// An element ends.
        case end
        /// All text up to the next element's start or end.
        case text
    }

    /// An attribute of a start, and where the next one stands.
    package struct AttributeRecord: Sendable {
        /// The number of its name.
        package let name: Int
        /// Its value in ``page``.
        package let range: Range<Int>
    }

    /// The next record; `nil` after the end. ``page`` holds its bytes until the next call.
    package mutating func nextRecord() throws(XMLError) -> Record? {
        guard try fillPage() else { return nil }
        let kind = Int(page[logOffset])
        let name = number(at: logOffset + 1)
        switch kind {
        case CXML_START:
            let count = number(at: logOffset + 5)
            let first = logOffset + 9
            var offset = first
            for _ in 0..<count { offset = attribute(at: offset).range.upperBound }
            logOffset = offset
            return Record(kind: .start, name: name, range: first..<offset, attributeCount: count)
        case CXML_END:
            logOffset += 5
            return Record(kind: .end, name: name, range: 0..<0, attributeCount: 0)
        default:
            let start = logOffset + 5
            logOffset = start + name
            return Record(kind: .text, name: 0, range: start..<logOffset, attributeCount: 0)
        }
    }

    /// The attribute at a place of ``page``: the start of a record's range, or the end of the attribute before.
    package func attribute(at offset: Int) -> AttributeRecord {
        let start = offset + 8
        return AttributeRecord(name: number(at: offset), range: start..<start + number(at: offset + 4))
    }

    /// How many different names were met so far.
    package var nameCount: Int { names.count }

    /// The name of a number.
    package func name(_ number: Int) -> XMLQualifiedName { names[number] }

    /// Four bytes of the page as the library wrote them.
    private func number(at offset: Int) -> Int {
        let low = UInt32(page[offset]) | UInt32(page[offset + 1]) << 8
        let high = UInt32(page[offset + 2]) << 16 | UInt32(page[offset + 3]) << 24
        return Int(UInt32(littleEndian: low | high))
    }
}
