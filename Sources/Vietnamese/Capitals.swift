/// Capital letters, without any locale.
public enum Capitals {
    /// All letters as capitals: `Ủy ban` gives `ỦY BAN`. Superscripts and signs stay.
    public static func upper(_ text: String) -> String { text.uppercased() }

    /// All letters small.
    public static func lower(_ text: String) -> String { text.lowercased() }

    /// The first letter as a capital, the rest as typed; opening marks before it are skipped, a digit ends the search.
    public static func sentence(_ text: String) -> String {
        guard let index = text.firstIndex(where: { $0.isLetter || $0.isNumber }), text[index].isLowercase else {
            return text
        }
        return text[..<index] + text[index].uppercased() + text[text.index(after: index)...]
    }

    /// The first letter of every word as a capital, the rest as typed: `khe trăn` gives `Khe Trăn`.
    public static func title(_ text: String) -> String {
        var result = ""
        var atStart = true
        for character in text {
            let isPart = character.isLetter || character.isNumber
            if atStart, isPart { result += character.uppercased() } else { result.append(character) }
            atStart = !isPart && character != "'" && character != "’"
        }
        return result
    }
}
