import Diagnostics
import Document
import Vietnamese
import Expressions

/// The list mark at the start of a line.
struct LineMark {
    /// The mark.
    var mark: List.Mark
    /// Where the text after it starts.
    var textStart: Int

    /// Recognises a mark followed by a space; bullets of a word processor count as `-` and are noted as pasted.
    init?(_ line: Range<Int>, _ reading: inout TextReading) {
        let source = reading.source
        guard let first = line.first else { return nil }
        let length: Int
        var isForeign = false
        switch source.bytes[first] {
        case Byte.dash: (mark, length) = (.dash, 1)
        case Byte.plus: (mark, length) = (.plus, 1)
        case Byte.star: (mark, length) = (.star, 1)
        case UInt8(ascii: "o") where source.byte(first + 1, before: line.upperBound) == Byte.tab:
            // The bullet of a word processor's second level, in a font whose letter o is a ring.
            (mark, length) = (.plus, 1)
            isForeign = true
        case 0xC2, 0xE2, 0xEF:
            guard let bullet = Self.bullets.first(where: { source.has($0, at: first, before: line.upperBound) }) else {
                return nil
            }
            (mark, length) = (.dash, bullet.utf8CodeUnitCount)
            isForeign = true
        default: return nil
        }
        let after = first + length
        let spaceLength = source.spaceLength(at: after, before: line.upperBound)
        guard spaceLength > 0 || after == line.upperBound else { return nil }
        if after == line.upperBound, isForeign || mark != .dash { return nil }
        if isForeign || (spaceLength > 0 && source.bytes[after] != Byte.space) {
            reading.pasted = reading.pasted ?? first..<after
        }
        textStart = source.trimmed(after..<line.upperBound).lowerBound
    }

    /// Bullets that word processors put at the start of a line.
    private static let bullets: [StaticString] = [
        "•", "–", "—", "·", "●", "▪", "■", "◦", "○", "◆", "❖", "➢", "➤", "✓", "\u{F0B7}", "\u{F0A7}",
        "\u{F0D8}", "\u{F0FC}", "\u{F076}",
    ]

    /// Reports a mark that lacks its space, such as `-Tại`; the line is text.
    static func checkSpace(_ line: Range<Int>, _ reading: inout TextReading) {
        let source = reading.source
        guard let first = line.first, source.bytes[first] == Byte.dash || source.bytes[first] == Byte.plus,
            source.isLetter(at: first + 1, before: line.upperBound)
                || reading.scanner.opens(at: first + 1, before: line.upperBound)
        else { return }
        let mark = source.string(first..<first + 1)
        reading.diagnostics.append(.markWithoutSpace(mark, at: source.span(first..<first + 1)))
    }

    /// Whether a range starts with a lower-case letter.
    static func startsLower(_ source: ParsingSource, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let end = min(first + source.scalarLength(at: first), range.upperBound)
        guard let scalar = source.string(first..<end).unicodeScalars.first, let letter = Letter(scalar) else {
            return false
        }
        return !letter.isUpper
    }

    /// Whether a line ends without an end mark such as `.`, `;`, `:` (before closing quotes, brackets, marks).
    static func isOpen(_ source: ParsingSource, _ range: Range<Int>) -> Bool {
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            switch source.bytes[index] {
            case Byte.star, Byte.underscore, Byte.closeParenthesis, Byte.quote, Byte.closeBracket: index -= 1
            case 0x9D where index >= 2 && source.bytes[index - 2] == 0xE2: index -= 3
            case Byte.dot, Byte.semicolon, Byte.colon, Byte.comma, Byte.exclamation, Byte.slash, Byte.closeBrace,
                Byte.backslash, UInt8(ascii: "?"):
                return false
            case 0xA6 where index >= 2 && source.bytes[index - 2] == 0xE2: return false
            default: return true
            }
        }
        return false
    }
}

extension Diagnostic {
    fileprivate static func markWithoutSpace(_ mark: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.mark-without-space", .warning,
            Bilingual(
                vi: "sau dấu «\(mark)» đầu dòng không có dấu cách, nên cả dòng là chữ thường",
                en: "no space after «\(mark)» at the line's start, so the line is plain text"),
            at: span, found: mark,
            expected: Bilingual(vi: "«\(mark) » nếu là gạch đầu dòng", en: "«\(mark) » for a list line"),
            fixIts: [FixIt(Bilingual(vi: "thêm dấu cách", en: "add a space"), [Replacement(span, with: mark + " ")])])
    }
}
