import Document
import Vietnamese

/// Recognises `Phần.`, `Chương II.`, `Mục 1.`, `Tiểu mục 2.`, `Điều 5.` at the start of a heading.
struct DivisionMark {
    /// Which division.
    let division: Division
    /// Word and number as typed, for example `Chương II` or `Điều 5.`; `nil` where only the word was typed.
    let typed: String?
    /// UTF-8 length of the mark and the spaces after it.
    let length: Int
    /// Whether the mark ends in its stop, or with the text.
    let isClosed: Bool

    /// Reads a mark off the start of a text, which is the whole heading or its first piece.
    ///
    /// The word alone needs a stop (`# Chương. Tên`) or fills the text (`# Chương`); with a number, the stop may also be
    /// a colon. Without a stop the mark is not closed: the heading is an ordinary one, and its author ought to know.
    init?(_ text: String) {
        let head = String(decoding: text.utf8.prefix(64), as: UTF8.self)
        let lower = Capitals.lower(head)
        let known = [Division.subsection, .part, .chapter, .section, .article].first {
            lower.hasPrefix(Capitals.lower($0.word))
        }
        guard let known, lower.utf8.count == head.utf8.count else { return nil }
        var rest = Substring(head).dropFirst(known.word.count)
        let hasSpace = rest.first == " "
        rest = rest.drop { $0 == " " }
        let number = hasSpace ? Self.number(rest, of: known) : ""
        guard let number else { return nil }
        rest = rest.dropFirst(number.count)
        let end = rest.startIndex
        rest = rest.drop { $0 == " " }
        division = known
        switch rest.first {
        case nil:
            isClosed = head.utf8.count == text.utf8.count
            if !isClosed { return nil }
        case ".": isClosed = true
        case ":" where !number.isEmpty: isClosed = true
        default:
            guard !number.isEmpty, rest.startIndex > end else { return nil }
            isClosed = false
        }
        var mark = head[..<end]
        if isClosed, let stop = rest.first {
            rest = rest.dropFirst()
            guard rest.first.map({ $0 == " " }) ?? true else { return nil }
            if known == .article || stop == ":" { mark += String(stop) }
        }
        rest = rest.drop { $0 == " " }
        typed = number.isEmpty ? nil : String(mark)
        length = head.utf8.count - rest.utf8.count
    }

    /// The number at the start of what follows the word: digits (`5a`), Roman numerals, `thứ nhất`; empty where what
    /// follows is no number but a stop or nothing; `nil` where other words follow.
    private static func number(_ rest: Substring, of division: Division) -> Substring? {
        guard let first = rest.first, first != ".", first != ":" else { return rest.prefix(0) }
        if division == .part || division == .chapter, Capitals.lower(String(rest.prefix(4))) == "thứ " {
            // The longest words that name an order: `thứ hai mươi`, not `thứ hai`.
            let words = rest.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
            for count in (2...5).reversed() where count <= words.count {
                var number = rest[..<words[count - 1].endIndex]
                while number.last == "." || number.last == ":" { number.removeLast() }
                if Numeral.parseOrdinal(Capitals.lower(String(number))) != nil { return number }
            }
            return nil
        }
        let number = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
        if first.isNumber {
            let letters = number.drop { $0.isNumber }
            return letters.count <= 1 && number.count - letters.count <= 3 && letters.allSatisfy(\.isLowercase)
                ? number : nil
        }
        return Numeral.parseRoman(number) == nil ? nil : number
    }
}
