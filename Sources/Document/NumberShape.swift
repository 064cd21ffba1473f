import Vietnamese

/// The written shape of a heading number: which numerals and what stands around them.
///
/// The shapes are those that real documents carry: `I.` `I-` `I/` `1.` `1-` `1/` `1.1.` `1.1.1.` `(1)` `a)` `a.` `a/` `a-` `A.`
/// and the bare marks `-` `+` `*` of the lowest levels.
public struct NumberShape: Hashable, Sendable {
    /// The numerals.
    public var numerals: Numerals
    /// What stands before, for example `(`.
    public var prefix: String
    /// What stands after, for example `.`.
    public var suffix: String

    /// A shape.
    public init(_ numerals: Numerals, prefix: String = "", suffix: String) {
        self.numerals = numerals
        self.prefix = prefix
        self.suffix = suffix
    }

    /// Kinds of numerals.
    public enum Numerals: Hashable, Sendable {
        /// I, II, III.
        case roman
        /// 1, 2, 3.
        case arabic
        /// a, b, c, d, đ, e.
        case letter
        /// A, B, C, D, Đ, E.
        case capital
        /// 1.1, 1.2: the numbers of this and the levels above, this many in all (at least 2).
        case chain(Int)
        /// A mark without a count: `-`, `+`, `*`.
        case mark(String)
        /// thứ nhất, thứ hai: the words of Phần.
        case ordinal
    }

    /// A number in this shape; `series` holds the counts of the levels, outermost first, this level last.
    public func text(_ series: [Int]) -> String {
        guard let last = series.last else { return "" }
        let body: String
        switch numerals {
        case .roman: body = Numeral.roman(last)
        case .arabic: body = String(last)
        case .letter: body = Numeral.letter(last)
        case .capital: body = Capitals.upper(Numeral.letter(last))
        case .chain(let count): body = series.suffix(count).map(String.init).joined(separator: ".")
        case .mark(let mark): body = mark
        case .ordinal: body = Numeral.ordinal(last)
        }
        return prefix + body + suffix
    }

    /// A number found at the start of a text.
    public struct Match: Hashable, Sendable {
        /// The shape it is written in.
        public var shape: NumberShape
        /// The counts it states: one, or several for a chain.
        public var counts: [Int]
        /// The number as written.
        public var text: String
        /// UTF-8 length of the number and the spaces after it.
        public var length: Int
    }

    /// Recognises a number at the start of a text, followed by a space or the end; every reading is returned, most
    /// likely first (`I.` may be roman one or, in a lower-case series, a letter). A year or a count is no number:
    /// counts above 199 are not recognised, nor digits without a closing mark.
    public static func matches(in text: some StringProtocol) -> [Match] {
        let head = Array(text.utf8.prefix(32))
        var index = 0
        var prefix = ""
        if head.first == UInt8(ascii: "(") {
            prefix = "("
            index = 1
        }
        let bodyStart = index
        while index < head.count,
            isNumeral(head[index]) || (head[index] == UInt8(ascii: ".") && nextIsDigit(head, index))
        {
            index += 1
        }
        guard index > bodyStart, index < head.count else { return [] }
        guard let body = String(validating: head[bodyStart..<index], as: UTF8.self) else { return [] }
        let spaceBeforeMark = head[index] == UInt8(ascii: " ") && index + 1 < head.count && isClosing(head[index + 1])
        let markIndex = spaceBeforeMark ? index + 1 : index
        guard isClosing(head[markIndex]) else { return [] }
        var suffix = String(UnicodeScalar(head[markIndex]))
        var end = markIndex + 1
        if suffix == "/", end < head.count, head[end] == UInt8(ascii: "-") {
            suffix = "/-"
            end += 1
        }
        guard (prefix == "(") == (suffix == ")" && prefix == "(") else { return [] }
        let numberEnd = end
        while end < head.count, head[end] == UInt8(ascii: " ") { end += 1 }
        guard end > numberEnd || end == text.utf8.count else { return [] }
        guard let written = String(validating: head[0..<numberEnd], as: UTF8.self) else { return [] }
        return readings(of: body).map { numerals, counts in
            Match(
                shape: NumberShape(numerals, prefix: prefix, suffix: suffix), counts: counts, text: written, length: end
            )
        }
    }

    /// Reads a shape as the `đề mục` list of a spec writes it: `I.`, `1.`, `1.1.`, `a)`, `(1)`, `-`.
    public static func declared(_ text: some StringProtocol) -> NumberShape? {
        if text == "-" || text == "+" || text == "*" { return NumberShape(.mark(String(text)), suffix: "") }
        return matches(in: text).first?.shape
    }

    private static func readings(of body: String) -> [(Numerals, [Int])] {
        if body.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) {
            let parts = body.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
            var counts: [Int] = []
            for part in parts {
                guard let part, part > 0, part < 200 else { return [] }
                counts.append(part)
            }
            return [(counts.count == 1 ? .arabic : .chain(counts.count), counts)]
        }
        var readings: [(Numerals, [Int])] = []
        if let roman = Numeral.parseRoman(body) { readings.append((.roman, [roman])) }
        if let letter = Numeral.parseLetter(body) { readings.append((.letter, [letter])) }
        // The series has no f, but clerks type one after e; it counts as a second e, so that g goes on.
        if body == "f", let letter = Numeral.parseLetter("e") { readings.append((.letter, [letter])) }
        // One of the first letters only: `H.`, `P.`, `Q.`, `TP.` are short for kinds of places.
        if "ABCDĐE".contains(body), body.count == 1, let letter = Numeral.parseLetter(Capitals.lower(body)) {
            readings.append((.capital, [letter]))
        }
        return readings
    }

    private static func isNumeral(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0xC4 || byte == 0x91 || byte == 0x90
    }

    private static func nextIsDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
        index > 0 && (0x30...0x39).contains(bytes[index - 1]) && index + 1 < bytes.count
            && (0x30...0x39).contains(bytes[index + 1])
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
    }
}
