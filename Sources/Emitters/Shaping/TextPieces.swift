/// Cuts text at the characters that markup would collapse or lose: runs of spaces, tabs, line ends.
///
/// Both formats collapse white space, so what the author typed must be marked (ODF 1.3 part 3, 6.1.2 to 6.1.5;
/// CSS `white-space`). Keeps in mind whether the line so far ends in a space, across the pieces of a paragraph.
struct TextPieces: Equatable {
    /// A piece of text.
    enum Piece: Equatable {
        /// Characters that stay as they are.
        case plain(String)
        /// So many spaces that would be collapsed.
        case spaces(Int)
        /// A tab.
        case tab
        /// A forced break.
        case lineBreak
    }

    /// Whether a space would be collapsed here; true at the start of a line.
    private var isAfterSpace = true

    /// Begins a new paragraph or line.
    mutating func startLine() { isAfterSpace = true }

    /// Notes that something visible stands here that is not text.
    mutating func passObject() { isAfterSpace = false }

    /// Whether a text that fills a paragraph has nothing to mark.
    static func isPlain(_ text: String) -> Bool {
        var pieces = TextPieces()
        return !pieces.needsCutting(text)
    }

    /// Gives the pieces of a text, in order.
    mutating func cut(_ text: String, _ take: (Piece) -> Void) {
        guard needsCutting(text) else {
            if !text.isEmpty { take(.plain(text)) }
            return
        }
        var plain = ""
        var spaces = 0
        func flush() {
            if !plain.isEmpty { take(.plain(plain)) }
            plain = ""
            if spaces > 0 { take(.spaces(spaces)) }
            spaces = 0
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ":
                if isAfterSpace { spaces += 1 } else { plain.unicodeScalars.append(scalar) }
                isAfterSpace = true
            case "\t":
                flush()
                take(.tab)
                isAfterSpace = true
            case "\n", "\u{2028}":
                flush()
                take(.lineBreak)
                isAfterSpace = true
            default:
                if spaces > 0 { flush() }
                plain.unicodeScalars.append(scalar)
                isAfterSpace = false
            }
        }
        flush()
    }

    /// Whether a text has anything to cut; otherwise notes how it ends.
    private mutating func needsCutting(_ text: String) -> Bool {
        var afterSpace = isAfterSpace
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x20 {
                if afterSpace { return true }
                afterSpace = true
            } else {
                // U+2028 is E2 80 A8.
                if byte == 0x09 || byte == 0x0A || (byte == 0xA8 && previous == 0x80) { return true }
                previous = byte
                afterSpace = false
            }
        }
        isAfterSpace = afterSpace
        return false
    }
}
