import PageTestSupport

/// The text that a clerk typed below the head of a spec, cut at every mark and expression, in order.
///
/// Knows just enough of the spec's marks to leave them out; what an expression prints is not looked at.
struct TypedPhrases {
    private var phrases: [[String]] = []

    /// Cuts the text of a spec.
    init(_ source: String) {
        var isText = false
        // What stands under a condition may not be printed.
        var open: [Bool] = []
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "---" {
                isText = true
            } else if isText {
                if line.hasPrefix("{% nếu") || line.hasPrefix("{% lặp") { open.append(line.hasPrefix("{% nếu")) }
                if line.hasPrefix("{% hết") { _ = open.popLast() }
                if !open.contains(true) { read(String(line)) }
            }
        }
    }

    private mutating func read(_ line: String) {
        // Options, tags, column widths and notes stand elsewhere or nowhere.
        if line.hasPrefix("{") || line.hasPrefix("[^") || line.hasPrefix("# Phụ lục") || line.hasPrefix("|:")
            || line.hasPrefix("|-") || line.hasPrefix("# Văn bản")
        {
            return
        }
        var rest = Substring(line)
        // The word of a division gets its number from the form.
        if let word = rest.prefixMatch(of: /#+ (Phần|Chương|Mục|Tiểu mục|Điều)\./) {
            rest = rest[word.range.upperBound...]
        }
        while let mark = rest.first, "#.!->+ ".contains(mark) { rest = rest.dropFirst() }
        for piece in Self.cut(rest) {
            var words = WordSequence([piece.text]).words.map(Self.bare)
            if piece.touchesBefore, !words.isEmpty { words.removeFirst() }
            if piece.touchesAfter, !words.isEmpty { words.removeLast() }
            words.removeAll(where: \.isEmpty)
            if !words.isEmpty { phrases.append(words) }
        }
    }

    /// The phrases that do not follow the ones before them in a sequence of words.
    func phrasesOutOfOrder(in sequence: WordSequence) -> [String] {
        let words = sequence.words.map(Self.bare)
        var place = 0
        var lost: [String] = []
        for phrase in phrases {
            if let found = (place..<max(place, words.count - phrase.count + 1)).first(where: {
                words[$0..<$0 + phrase.count].elementsEqual(phrase)
            }) {
                place = found + phrase.count
            } else {
                lost.append(phrase.joined(separator: " "))
            }
        }
        return lost
    }

    /// A piece of typed text between marks that print something else.
    private struct Piece {
        var text = ""
        var touchesBefore = false
        var touchesAfter = false
    }

    private static func cut(_ line: Substring) -> [Piece] {
        var pieces = [Piece()]
        var rest = line
        while let character = rest.first {
            let closing: String? =
                rest.hasPrefix("{{") ? "}}" : rest.hasPrefix("{") ? "}" : rest.hasPrefix("[^") ? "]" : nil
            if let closing, let end = rest.firstRange(of: closing) {
                pieces[pieces.count - 1].touchesAfter = !(pieces[pieces.count - 1].text.last?.isWhitespace ?? true)
                rest = rest[end.upperBound...]
                pieces.append(Piece(touchesBefore: !(rest.first?.isWhitespace ?? true)))
            } else if rest.hasPrefix("\\\\") {
                // A forced break parts words.
                pieces[pieces.count - 1].text.append(" ")
                rest = rest.dropFirst(2)
            } else if character == "|" {
                pieces.append(Piece())
                rest = rest.dropFirst()
            } else {
                if !"*^~\\".contains(character) { pieces[pieces.count - 1].text.append(character) }
                rest = rest.dropFirst()
            }
        }
        // `| ^ |`, `| < |` and `| # |` are joins and counters.
        return pieces.filter { !["^", "<", "#", ""].contains($0.text.filter { !$0.isWhitespace }) }
    }

    /// A word without the marks that the form may add at its end, capitals not looked at.
    private static func bare(_ word: String) -> String {
        var word = Substring(word.lowercased())
        while let last = word.last, "./;,".contains(last) { word = word.dropLast() }
        return String(word)
    }
}
