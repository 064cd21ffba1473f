/// A text in which `▮` marks the places that reports must point to.
struct MarkedSpec {
    /// The text without marks.
    let text: String
    /// The UTF-8 offsets of the marks, ascending.
    let offsets: [Int]

    /// Takes the marks out.
    init(_ marked: String) {
        var text = ""
        var offsets: [Int] = []
        for character in marked.unicodeScalars {
            if character == "▮" { offsets.append(text.utf8.count) } else { text.unicodeScalars.append(character) }
        }
        self.text = text
        self.offsets = offsets
    }
}
