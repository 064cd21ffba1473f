import CXML

/// A stencil whose holes all stand in text, made ready for stamping whole rows of a table from packed UTF-8.
public struct XMLRowStencil: Sendable {
    /// The stencil.
    private let stencil: XMLStencil
    /// Its pieces one behind the other.
    fileprivate let bytes: [UInt8]
    /// Where each piece ends in ``bytes``.
    fileprivate let ends: [Int64]

    /// How many texts a stamping needs.
    public var holeCount: Int { stencil.holeCount }

    /// A stencil for rows; `nil` where a hole stands in an attribute's value.
    public init?(_ stencil: XMLStencil) {
        guard !stencil.isValue.contains(true) else { return nil }
        self.stencil = stencil
        bytes = Array(stencil.pieces.joined())
        var end: Int64 = 0
        ends = stencil.pieces.map { piece in
            end += Int64(piece.count)
            return end
        }
    }

    /// The rules that it was written by.
    fileprivate var dialect: XMLWriter.Dialect { stencil.fragment.dialect }
}

extension XMLWriter {
    /// Stamps a row for each of a run of rows whose texts lie one behind the other: the text of cell `n` ends at
    /// `ends[n]` and starts where the one before it ends. Each hole takes the cell of its column, of `width` in a row.
    public mutating func stamp(
        _ stencil: XMLRowStencil, rows: Range<Int>, columns: [Int32], width: Int, texts: [UInt8], ends: [Int32]
    ) {
        guard stencil.dialect == dialect else { return fail(.mixedDialects) }
        guard stencil.holeCount == columns.count, depth > 0 else {
            return fail(.wrongNumberOfValues, detail: "\(columns.count) for \(stencil.holeCount)")
        }
        // The C side trusts its numbers, so they are looked at once here.
        guard rows.lowerBound >= 0, width > 0, rows.upperBound <= ends.count / width,
            columns.allSatisfy({ (0..<Int32(clamping: width)).contains($0) }),
            rows.isEmpty || Int(ends[rows.upperBound * width - 1]) <= texts.count
        else { return fail(.library) }
        unsafe cxml_writer_rows(
            handle, stencil.bytes, stencil.ends, columns, Int32(clamping: columns.count), texts, ends,
            Int64(rows.lowerBound), Int64(rows.upperBound), Int64(width))
    }
}
