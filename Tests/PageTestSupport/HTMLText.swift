/// The readable text of an HTML page, for comparing its words.
package enum HTMLText {
    /// Elements inside a line; every other element ends a word.
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "cite", "code", "data", "dfn", "em", "i", "mark", "q", "s", "small", "span", "strong",
        "sub",
        "sup", "time", "u", "var", "wbr",
    ]

    /// The words of the body in order.
    package static func words(_ page: [UInt8]) -> WordSequence {
        var texts = [""]
        var isInBody = false
        for piece in MarkupScanner(page) {
            switch piece {
            case .start(let name, _, _), .end(let name):
                if name == "body" { isInBody.toggle() }
                if !inline.contains(name) { texts.append("") }
            case .text(let text): if isInBody { texts[texts.count - 1] += text }
            }
        }
        return WordSequence(texts)
    }
}
