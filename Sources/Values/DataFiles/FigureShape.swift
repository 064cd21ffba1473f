import Vietnamese

/// How the text of a cell reads as a number: in the Vietnamese way, in the English way, or both.
enum FigureShape: Hashable {
    /// Digits only: the same in both.
    case plain
    /// Only in the Vietnamese way: `12,5`, `1.234.567`.
    case vietnamese
    /// Only in the English way: `12.5`, `1,234.5`.
    case english
    /// In both, with different values: `1.234`.
    case ambiguous
    /// Digits after a zero, as codes have: `012`.
    case code

    /// The shape of a text; `nil` where it is no number. A unit or `%` behind the digits is passed over.
    init?(_ text: Substring) {
        let bytes = text.utf8.span
        var index = 0
        if index < bytes.count, bytes[index] == ASCII.dash || bytes[index] == ASCII.plus { index += 1 }
        let start = index
        var dots = 0
        var commas = 0
        var run = 0
        var first = 0
        var isEven = true
        var last: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if ASCII.isDigit(byte) {
                run += 1
            } else if byte == UInt8(ascii: ".") || byte == ASCII.comma {
                if dots + commas == 0 { first = run } else if run != 3 { isEven = false }
                if byte == ASCII.comma { commas += 1 } else { dots += 1 }
                last = byte
                run = 0
            } else {
                break
            }
            index += 1
        }
        guard index > start, run > 0, Self.isUnit(bytes, from: index) else { return nil }
        let signs = dots + commas
        if signs == 0 {
            self = run > 1 && bytes[start] == ASCII.zero ? .code : .plain
            return
        }
        let isGroups = isEven && (1...3).contains(first) && bytes[start] != ASCII.zero
        if dots > 0, commas > 0 {
            self = last == ASCII.comma ? .vietnamese : .english
        } else if signs > 1 {
            self = dots > 0 ? .vietnamese : .english
        } else if run == 3, isGroups {
            self = .ambiguous
        } else {
            self = commas > 0 ? .vietnamese : .english
        }
    }

    /// Whether nothing, `%` or a unit stands behind the digits.
    private static func isUnit(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        guard start < bytes.count else { return true }
        let first = bytes[start]
        if first == UInt8(ascii: "%") { return start + 1 == bytes.count }
        guard first == ASCII.space, start + 1 < bytes.count else { return false }
        let next = bytes[start + 1]
        guard next == UInt8(ascii: "%") || next >= 0x80 || next | 0x20 >= 0x61 && next | 0x20 <= 0x7A else {
            return false
        }
        for index in start..<bytes.count {
            switch bytes[index] {
            case ASCII.comma, ASCII.colon, UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), ASCII.quote:
                return false
            default: break
            }
        }
        return bytes.count - start <= 40
    }
}
