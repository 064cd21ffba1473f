import Expressions

/// What stands before and after an emphasis mark decides whether it can open or close.
///
/// Marks open after the start, a space, an opening bracket, a quotation mark, `/`, `-` or another opening mark, and
/// before a non-space; they close after a non-space. `^` and `~` also open after a letter or digit, a closing bracket, a
/// value, or each other's end. So `5*3` and `(*)` are text.
struct MarkSides {
    /// Whether emphasis may start here.
    let canOpen: Bool
    /// Whether emphasis may end here.
    let canClose: Bool
    /// Whether a reader would take the mark for emphasis although it has no partner.
    let isSuspicious: Bool

    /// Looks at both sides of a mark inside a stretch.
    init(
        _ source: ParsingSource, _ mark: Range<Int>, _ stretch: Range<Int>, _ kind: InlineRun.Kind,
        isAfterOpenMark: Bool, isAfterWordMark: Bool
    ) {
        let isWordMark = kind.isWordMark
        let before = mark.lowerBound > stretch.lowerBound ? Self.before(source, mark.lowerBound) : .space
        let next = mark.upperBound < stretch.upperBound ? source.bytes[mark.upperBound] : Byte.space
        let isBeforeSpace =
            mark.upperBound >= stretch.upperBound
            || source.spaceLength(at: mark.upperBound, before: stretch.upperBound) > 0
            || source.has("\\\\", at: mark.upperBound, before: stretch.upperBound)
        let isBeforeWord = source.isWordByte(at: mark.upperBound, before: stretch.upperBound)
        let isAtOpening: Bool
        switch before {
        case .space, .bracket, .opener, .dash: isAtOpening = true
        case .word, .closingBracket: isAtOpening = isWordMark
        case .other: isAtOpening = false
        }
        canOpen =
            (isAtOpening || isAfterOpenMark || (isWordMark && isAfterWordMark)) && !isBeforeSpace
            && next != Byte.closeParenthesis && next != Byte.closeBracket
        canClose = before != .space && before != .bracket && !isAfterOpenMark
        let isQuoted = next == Byte.quote || next == 0xE2 || next == Byte.openBrace || next == Byte.backslash
        switch kind {
        case .star:
            isSuspicious =
                mark.count >= 2 || (canOpen && before != .word && (isBeforeWord || isQuoted))
                || (before == .word && isBeforeWord && source.isLetter(at: mark.upperBound, before: stretch.upperBound)
                    && !Byte.isDigit(source.bytes[mark.lowerBound - 1]))
        case .underline: isSuspicious = canOpen || (canClose && before == .word)
        case .superscript, .subscript: isSuspicious = before == .word && isBeforeWord
        }
    }

    /// What stands before a mark.
    private enum Before {
        case space
        case bracket
        case opener
        case dash
        case word
        case closingBracket
        case other
    }

    private static func before(_ source: ParsingSource, _ index: Int) -> Before {
        let byte = source.bytes[index - 1]
        switch byte {
        case Byte.space, Byte.tab, Byte.return, Byte.lineFeed: return .space
        case Byte.openParenthesis, Byte.openBracket, Byte.openBrace: return .bracket
        case Byte.quote, Byte.apostrophe: return .opener
        case Byte.slash, Byte.dash: return .dash
        case Byte.closeParenthesis, Byte.closeBracket, Byte.closeBrace: return .closingBracket
        case 0..<0x80: return Byte.isDigit(byte) || Byte.isLetter(byte) ? .word : .other
        default: break
        }
        if index >= 2, source.bytes[index - 2] == 0xC2 {
            switch byte {
            case 0xA0: return .space
            case 0xAB: return .bracket
            case 0xB2, 0xB3, 0xB9, 0xB5: return .word
            default: return .other
            }
        }
        if index >= 3, source.bytes[index - 3] == 0xE2, source.bytes[index - 2] == 0x80 {
            switch byte {
            case 0x80...0x8A, 0xA8, 0xAF: return .space
            case 0x98, 0x9C: return .bracket
            case 0x99, 0x9D: return .opener
            case 0x90...0x95: return .dash
            default: return .other
            }
        }
        return .word
    }
}
