/// The spaces of a line brought to their normal form: one between words, one inside the ends of tags and around `|` in
/// them. Comments, escapes and what stands in quotation marks of a tag stay as typed.
enum WordSpacing {
    /// A line, which is not inside a comment of several lines.
    static func tidy(_ pieces: [LinePieces.Piece]) -> String {
        var line = ""
        for piece in pieces {
            switch piece.kind {
            case .words: line += single(piece.text)
            case .tag: line += tag(piece.text)
            case .comment, .escape: line += piece.text
            }
        }
        return line
    }

    /// A text with one space for each run of spaces.
    private static func single(_ text: String) -> String {
        guard text.contains("  ") else { return text }
        var result = ""
        for character in text where character != " " || result.last != " " { result.append(character) }
        return result
    }

    /// `{{x|y}}` as `{{ x | y }}`; one that holds a comment, or nothing, stays as typed.
    static func tag(_ text: String) -> String {
        let characters = Array(text)
        let inner = Array(characters[2..<characters.count - 2])
        guard !text.contains("{#"), inner.first != "{", inner.last != "}" else { return text }
        var words = ""
        var index = 0
        while index < inner.count {
            if let end = LinePieces.quotationEnd(in: inner, from: index) {
                words += String(inner[index..<end])
                index = end
                continue
            }
            switch inner[index] {
            case "|": words += words.hasSuffix(" ") ? "| " : " | "
            case " ", "\t": if !words.hasSuffix(" ") { words += " " }
            default: words.append(inner[index])
            }
            index += 1
        }
        words = Blanks.trimmed(words)
        guard !words.isEmpty else { return text }
        return String(characters[..<2]) + " " + words + " " + String(characters[(characters.count - 2)...])
    }
}

/// White space as the readers of specs see it.
enum Blanks {
    /// Whether a character is a space, a tab or a no-break space.
    static func isBlank(_ character: Character) -> Bool {
        character == " " || character == "\t" || character == "\u{A0}"
    }

    /// A text without white space at its ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text = text.dropLast() }
        return String(text)
    }

    /// A line without spaces and tabs at its end.
    static func withoutTrailing(_ line: some StringProtocol) -> String {
        var line = line[...]
        while let last = line.last, last == " " || last == "\t" { line = line.dropLast() }
        return String(line)
    }

    /// So many spaces.
    static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
