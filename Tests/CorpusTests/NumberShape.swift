/// The number that a paragraph begins with, as typed.
struct NumberShape {
    /// What counts one level: letters, Roman or Arabic figures and how many of these.
    enum Kind: Hashable {
        case roman
        case figures(Int)
        case bracketedFigures
        case letter
    }

    /// What it counts with.
    let kind: Kind
    /// The number with its signs.
    let typed: String

    /// Finds it at the start of a text; a space must follow.
    init?(of text: String) {
        guard let space = text.firstIndex(where: \.isWhitespace) else { return nil }
        let word = text[..<space]
        guard let last = word.last, word.count > 1, word.count < 12 else { return nil }
        typed = String(word)
        let body = word.dropLast()
        if word.hasPrefix("("), last == ")", body.dropFirst().allSatisfy(\.isNumber), body.count > 1 {
            kind = .bracketedFigures
        } else if ".-/".contains(last), body.allSatisfy({ "IVX".contains($0) }) {
            kind = .roman
        } else if ".-/".contains(last), body.first?.isNumber ?? false,
            body.allSatisfy({ $0.isNumber || $0 == "." })
        {
            kind = .figures(body.split(separator: ".").count)
        } else if ").-/".contains(last), body.count == 1, body.first?.isLowercase ?? false {
            kind = .letter
        } else {
            return nil
        }
    }

    /// The shape as the form of a spec names it.
    var name: String {
        let sign = typed.last ?? "."
        switch kind {
        case .roman: return "I\(sign)"
        case .figures(let count): return Array(repeating: "1", count: count).joined(separator: ".") + "\(sign)"
        case .bracketedFigures: return "(1)"
        case .letter: return "a\(sign)"
        }
    }
}

/// The label of a Phần, Chương, Mục or Điều that a line begins with.
struct Division {
    /// The label with its number, without the stop.
    let label: String
    /// Whether the title stands on the next line.
    let isAlone: Bool

    /// Finds it at the start of a text.
    init?(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count > 1, ["Phần", "Chương", "Điều"].contains(words[0]) else { return nil }
        isAlone = words.count == 2 && words[0] != "Điều"
        guard isAlone || words[0] == "Điều" && words[1].hasSuffix(".") else { return nil }
        label = isAlone ? text : String(words[0]) + " " + words[1].dropLast()
    }
}
