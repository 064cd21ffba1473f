import Document
import Vietnamese

extension Inline {
    /// The piece in real capitals: text, figures and resolved references; footnotes keep their case.
    var inCapitals: Inline {
        switch self {
        case .text(let text, let origin): return .text(Capitals.upper(text), origin)
        case .emphasis(let emphasis, let content): return .emphasis(emphasis, content.map(\.inCapitals))
        case .figure(var figure):
            figure.text = Capitals.upper(figure.text)
            return .figure(figure)
        case .reference(var reference):
            reference.resolved = reference.resolved.map(Capitals.upper)
            return .reference(reference)
        case .lineBreak, .footnote, .blank: return self
        }
    }
}

extension [Inline] {
    /// Marks at an end that make a supplied one superfluous.
    static let endMarks: Set<Character> = [";", ".", ",", ":", "…", "!", "?"]

    /// Whether nothing would print.
    var isBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let text, _): text.allSatisfy(\.isWhitespace)
            case .emphasis(_, let content): content.isBlank
            case .figure(let figure): figure.text.allSatisfy(\.isWhitespace)
            case .lineBreak: true
            case .reference, .footnote, .blank: false
            }
        }
    }

    /// Whether the content starts with a label such as `Kính gửi:`, however its letters and spaces are typed.
    func startsWithLabel(_ label: Inline) -> Bool {
        let words = Key.fold(label.plainText.filter { $0 != ":" })
        guard let colon = plainText.firstIndex(of: ":") else { return false }
        return Key.fold(String(plainText[..<colon])) == words
    }

    /// Whether the content is a label of the form and nothing else.
    func isLabel(_ text: FixedText) -> Bool {
        Key.fold(plainText.filter { $0 != ":" }) == Key.fold(text.rawValue.filter { $0 != ":" })
    }

    /// The last character that prints, footnote marks and spaces left out.
    var lastCharacter: Character? {
        for inline in reversed() {
            switch inline {
            case .footnote, .lineBreak: continue
            case .blank: return nil
            case .reference: return "I"
            case .text(let text, _):
                if let last = text.last(where: { !$0.isWhitespace }) { return last }
            case .figure(let figure):
                if let last = figure.text.last(where: { !$0.isWhitespace }) { return last }
            case .emphasis(_, let content):
                if let last = content.lastCharacter { return last }
            }
        }
        return nil
    }

    /// Whether a mark was typed at the end.
    var endsWithMark: Bool { lastCharacter.map(Self.endMarks.contains) ?? false }

    /// A text put before the content.
    func with(prefix: String) -> [Inline] { ([.text(prefix, .supplied)] + self).joiningTexts() }

    /// A text put after the content.
    func with(suffix: String) -> [Inline] { (self + [.text(suffix, .supplied)]).joiningTexts() }

    /// A mark put after the last thing that prints, outside its emphasis, before footnote marks that end the line.
    func appending(_ mark: String) -> [Inline] {
        var end = endIndex
        while end > startIndex, self[end - 1].isTrailing { end -= 1 }
        return (trimmed(self[..<end]) + [.text(mark, .supplied)] + self[end...].filter { !$0.isSpace }).joiningTexts()
    }

    /// The content without a final mark of a set and the spaces around it.
    func droppingFinal(_ marks: Set<Character>) -> [Inline] {
        guard let last = last, case .text(let text, let origin) = last else { return self }
        var trimmed = text
        while let end = trimmed.last, end.isWhitespace || marks.contains(end) { trimmed.removeLast() }
        return dropLast() + (trimmed.isEmpty ? [] : [.text(trimmed, origin)])
    }

    /// Neighbouring texts as one; the first with a place lends its place.
    func joiningTexts() -> [Inline] {
        var joined: [Inline] = []
        for inline in self {
            if case .text(let text, let origin) = inline, case .text(let before, let place)? = joined.last {
                joined[joined.count - 1] = .text(before + text, place.written == nil ? origin : place)
            } else {
                joined.append(inline)
            }
        }
        return joined
    }

    private func trimmed(_ content: ArraySlice<Inline>) -> [Inline] {
        guard case .text(var text, let origin)? = content.last else { return Array(content) }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return content.dropLast() + [.text(text, origin)]
    }
}

extension Inline {
    /// Whether a supplied mark goes before it: a footnote mark, or spaces.
    fileprivate var isTrailing: Bool {
        if case .footnote = self { return true }
        return isSpace
    }

    fileprivate var isSpace: Bool {
        if case .text(let text, _) = self { return text.allSatisfy(\.isWhitespace) }
        return false
    }
}
