/// The kinds of numerals that number headings, appendices and points.
public enum Numeral: Hashable, Sendable, CaseIterable {
    /// a, b, c, d, đ, e, g … of điểm.
    case lowerLetter
    /// I, II, III.
    case roman
    /// 1, 2, 3.
    case arabic

    /// A number (from 1) as this kind writes it.
    public func text(_ number: Int) -> String {
        switch self {
        case .lowerLetter: Self.letter(number)
        case .roman: Self.roman(number)
        case .arabic: "\(number)"
        }
    }

    /// The number (from 1) that a text of this kind stands for; `nil` when it is none.
    public func number(_ text: some StringProtocol) -> Int? {
        switch self {
        case .lowerLetter: return Self.parseLetter(text)
        case .roman: return Self.parseRoman(text)
        case .arabic:
            guard text.utf8.count <= 9, text.utf8.first != 0x30, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            return Int(text)
        }
    }

    /// The letters of điểm: no f, j, w, z and no ă, â, ê, ô, ơ, ư (the series that Decree 30 itself prints).
    private static let letters: [Character] = Array("abcdđeghiklmnopqrstuvxy")

    /// Capital Roman numeral; numbers outside 1–3999 have none and are written in digits.
    public static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return "\(number)" }
        var rest = number
        var text = ""
        for (value, sign) in romanSigns {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    /// The letter of a point: a, b, c, d, đ, e, g …, after y come aa, ab; numbers below 1 are written in digits.
    public static func letter(_ number: Int) -> String {
        guard number > 0 else { return "\(number)" }
        var rest = number
        var reversed: [Character] = []
        while rest > 0 {
            let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: letters.count)
            reversed.append(letters[remainder])
            rest = quotient
        }
        return String(reversed.reversed())
    }

    /// The number of a capital Roman numeral in its usual writing (`IV`, not `IIII`); `nil` for anything else.
    public static func parseRoman(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 15 else { return nil }
        var number = 0
        var rest = text[...]
        for (value, sign) in romanSigns {
            while rest.hasPrefix(sign) {
                number += value
                rest = rest.dropFirst(sign.count)
            }
        }
        return rest.isEmpty && roman(number) == text ? number : nil
    }

    /// The number of a point's letter or letters in lower case; `nil` for anything else.
    public static func parseLetter(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 6 else { return nil }
        var number = 0
        for character in text {
            guard let index = letters.firstIndex(of: character) else { return nil }
            number = number * letters.count + index + 1
        }
        return number
    }

    /// The words of an order: thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm; numbers below 1 are written in digits.
    public static func ordinal(_ number: Int) -> String {
        switch number {
        case ..<1: "\(number)"
        case 1: "thứ nhất"
        case 4: "thứ tư"
        default: "thứ " + NumberWords.spell(number)
        }
    }

    /// The number of an order up to the 99th in lower case, `thứ nhất` or also `thứ nhì`; `nil` for anything else.
    public static func parseOrdinal(_ text: some StringProtocol) -> Int? {
        guard text.hasPrefix("thứ ") else { return nil }
        return text == "thứ nhì" ? 2 : (1...99).first { ordinal($0) == text }
    }

    private static let romanSigns: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
