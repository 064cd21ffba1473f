import CXML

/// A fragment with holes, written once and stamped many times with text.
///
/// For the cells of large tables: everything around the text is spliced in whole, and only the text is escaped and
/// checked. A hole is written as `XMLStencil.hole`, as the whole or a part of a text or an attribute's value.
public struct XMLStencil: Sendable {
    /// The mark of a hole: U+FFFF, which no ordinary text can hold since XML cannot carry it.
    public static let hole = "\u{FFFF}"

    /// The whole, holes included.
    let fragment: XMLFragment
    /// The markup before the first hole, between holes, and after the last; one more than there are holes.
    let pieces: [[UInt8]]
    /// Whether each hole stands in an attribute's value.
    let isValue: [Bool]

    /// How many values a stamping needs.
    public var holeCount: Int { isValue.count }

    /// What the closure writes, as a stencil; throws the first failure.
    public init(_ dialect: XMLWriter.Dialect = .xml, _ content: (inout XMLWriter) -> Void) throws(XMLError) {
        var writer = XMLWriter(dialect, isStencil: true)
        content(&writer)
        fragment = try writer.finishFragment()
        var pieces: [[UInt8]] = []
        var isValue: [Bool] = []
        var piece: [UInt8] = []
        var isInTag = false
        for byte in fragment.bytes {
            piece.append(byte)
            // Angle brackets are escaped wherever they do not belong to a tag.
            if byte == UInt8(ascii: "<") { isInTag = true }
            if byte == UInt8(ascii: ">") { isInTag = false }
            guard byte == 0xBF, piece.suffix(3).elementsEqual(Self.hole.utf8) else { continue }
            piece.removeLast(3)
            pieces.append(piece)
            isValue.append(isInTag)
            piece = []
        }
        pieces.append(piece)
        self.pieces = pieces
        self.isValue = isValue
    }
}

extension XMLWriter {
    /// Stamps a stencil with one hole.
    public mutating func stamp(_ stencil: XMLStencil, _ value: String) {
        guard begin(stencil, 1) else { return }
        fill(stencil, 0, value)
        splice(stencil.pieces[1])
    }

    /// Stamps a stencil with two holes.
    public mutating func stamp(_ stencil: XMLStencil, _ first: String, _ second: String) {
        guard begin(stencil, 2) else { return }
        fill(stencil, 0, first)
        fill(stencil, 1, second)
        splice(stencil.pieces[2])
    }

    /// Stamps a stencil with as many values as it has holes.
    public mutating func stamp(_ stencil: XMLStencil, _ values: [String]) {
        guard begin(stencil, values.count) else { return }
        for (index, value) in values.enumerated() { fill(stencil, index, value) }
        splice(stencil.pieces[values.count])
    }

    /// Checks the number of values and counts what the stencil adds outside all elements.
    private mutating func begin(_ stencil: XMLStencil, _ count: Int) -> Bool {
        guard stencil.fragment.dialect == dialect else {
            fail(.mixedDialects)
            return false
        }
        guard stencil.holeCount == count else {
            fail(.wrongNumberOfValues, detail: "\(count) for \(stencil.holeCount)")
            return false
        }
        self.count(stencil.fragment)
        return true
    }

    /// Writes the markup before a hole, then the hole's value.
    private mutating func fill(_ stencil: XMLStencil, _ index: Int, _ value: String) {
        splice(stencil.pieces[index])
        let isValue = stencil.isValue[index]
        let handle = unsafe handle
        var value = value
        value.withUTF8 {
            if isValue {
                unsafe cxml_writer_value(handle, $0.baseAddress, Int64($0.count))
            } else {
                unsafe cxml_writer_text(handle, $0.baseAddress, Int64($0.count))
            }
        }
    }

    /// Writes markup of a stencil.
    private mutating func splice(_ piece: [UInt8]) {
        unsafe cxml_writer_raw(handle, piece, Int64(piece.count))
    }
}
