/// A line of a text taken apart: what reads on as words, and what is opaque.
struct LinePieces {
    /// A stretch of the line.
    struct Piece {
        /// What it is.
        let kind: Kind
        /// Its characters.
        let text: String
    }

    /// What a stretch of a line is.
    enum Kind {
        /// Words and marks.
        case words
        /// `{{ … }}` or `{% … %}`.
        case tag
        /// `{# … #}`, or the part of one that stands on the line.
        case comment
        /// `\` and the character behind it.
        case escape
    }

    private let characters: [Character]
    private var pieces: [Piece] = []
    private var words = ""

    /// The pieces of a line.
    /// - Parameters:
    ///   - isOpen: Whether a comment of a line above is still open; afterwards, whether one is at the line's end.
    ///   - hasTags: Whether tags and comments mean something here; in data they are words.
    static func read(_ line: some StringProtocol, isOpen: inout Bool, hasTags: Bool = true) -> [Piece] {
        var reading = LinePieces(Array(line))
        reading.run(&isOpen, hasTags)
        return reading.pieces
    }

    private init(_ characters: [Character]) { self.characters = characters }

    private mutating func run(_ isOpen: inout Bool, _ hasTags: Bool) {
        var index = 0
        if isOpen {
            let end = commentEnd(from: 0)
            isOpen = end == nil
            index = end ?? characters.count
            add(.comment, 0..<index)
        }
        while index < characters.count {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if characters[index] == "\\", index + 1 < characters.count {
                add(.escape, index..<index + 2)
                index += 2
            } else if hasTags, characters[index] == "{", next == "#" {
                let end = commentEnd(from: index + 2)
                isOpen = end == nil
                add(.comment, index..<(end ?? characters.count))
                index = end ?? characters.count
            } else if hasTags, characters[index] == "{", next == "{" || next == "%",
                let end = Self.tagEnd(in: characters, from: index)
            {
                add(.tag, index..<end)
                index = end
            } else {
                words.append(characters[index])
                index += 1
            }
        }
        addWords()
    }

    private mutating func add(_ kind: Kind, _ range: Range<Int>) {
        addWords()
        if !range.isEmpty { pieces.append(Piece(kind: kind, text: String(characters[range]))) }
    }

    private mutating func addWords() {
        if !words.isEmpty { pieces.append(Piece(kind: .words, text: words)) }
        words = ""
    }

    private func commentEnd(from start: Int) -> Int? {
        var index = start
        while index + 1 < characters.count {
            if characters[index] == "#", characters[index + 1] == "}" { return index + 2 }
            index += 1
        }
        return nil
    }

    /// Where a tag ends; a closing mark in quotation marks does not count. `nil` where it does not close on the line.
    private static func tagEnd(in characters: [Character], from start: Int) -> Int? {
        let mark: Character = characters[start + 1] == "{" ? "}" : "%"
        var index = start + 2
        while index + 1 < characters.count {
            if characters[index] == mark, characters[index + 1] == "}" { return index + 2 }
            index = quotationEnd(in: characters, from: index) ?? index + 1
        }
        return nil
    }

    /// Where the quotation that starts at an index ends; `nil` where none starts there or it is not closed.
    static func quotationEnd(in characters: [Character], from start: Int) -> Int? {
        let close: Character
        switch characters[start] {
        case "\"": close = "\""
        case "'": close = "'"
        case "“", "”": close = "”"
        case "‘", "’": close = "’"
        default: return nil
        }
        return characters[(start + 1)...].firstIndex(of: close).map { $0 + 1 }
    }
}
