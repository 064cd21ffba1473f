/// A text cut into words and the runs of spaces between them.
enum InlineSpaces {
    /// A word or a run of spaces.
    struct Piece {
        /// The characters.
        var text: String
        /// Whether it is a run of spaces.
        var isSpace: Bool
    }

    /// The pieces in order; a no-break space belongs to its word.
    static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let isSpace = scalars[start] == " "
            let end = scalars[start...].firstIndex { ($0 == " ") != isSpace } ?? scalars.endIndex
            pieces.append(Piece(text: String(scalars[start..<end]), isSpace: isSpace))
            start = end
        }
        return pieces
    }
}
