import Diagnostics
import Values
import Vietnamese

/// The numerals of a table's levels: groups from the outermost, then rows (đánh số).
struct TableNumbering {
    /// The numerals of each level of groups.
    let groups: [Numeral?]
    /// Those of rows.
    let rows: Numeral

    /// The numerals that a spec gives, or the usual ones: `1`, `I/1`, `A/I/1`, `A/I/1/a`.
    init(_ text: LocatedText?, levels: Int, _ diagnostics: inout [Diagnostic]) {
        let usual: [Numeral] =
            switch levels {
            case 0: [.arabic]
            case 1: [.roman, .arabic]
            default: [.upperLetter, .roman, .arabic]
            }
        guard let text else {
            groups = (0..<levels).map { $0 < usual.count - 1 ? usual[$0] : nil }
            rows = usual.last ?? .arabic
            return
        }
        var numerals: [Numeral] = []
        for part in text.text.split(separator: "/") {
            let word = part.trimmingPrefix { $0 == " " }.prefix { $0 != " " }
            switch word {
            case "1": numerals.append(.arabic)
            case "01": numerals.append(.padded)
            case "I": numerals.append(.roman)
            case "A": numerals.append(.upperLetter)
            case "a": numerals.append(.lowerLetter)
            default:
                diagnostics.append(.unknownTableNumeral(String(word), at: text.span))
            }
        }
        if numerals.count > levels + 1 {
            diagnostics.append(.tooManyTableNumerals(numerals.count, levels, at: text.span))
        }
        rows = numerals.last ?? .arabic
        let outer = numerals.dropLast()
        groups = (0..<levels).map { level in
            let missing = levels - outer.count
            return level >= missing ? outer[outer.startIndex + level - missing] : nil
        }
    }

    /// Numerals of one level.
    enum Numeral {
        case arabic, padded, roman, upperLetter, lowerLetter

        /// A number in these numerals.
        func text(_ number: Int) -> String {
            switch self {
            case .arabic: "\(number)"
            case .padded: number < 10 ? "0\(number)" : "\(number)"
            case .roman: Vietnamese.Numeral.roman(number)
            case .upperLetter: Capitals.upper(Vietnamese.Numeral.letter(number))
            case .lowerLetter: Vietnamese.Numeral.letter(number)
            }
        }
    }
}

extension Diagnostic {
    /// A shape of numerals that tables do not have.
    fileprivate static func unknownTableNumeral(_ word: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.numeral", .error,
            Bilingual(vi: "«\(word)» không phải kiểu đánh số của bảng", en: "«\(word)» is no numbering of tables"),
            at: span,
            found: word,
            expected: Bilingual(vi: "1, 01, I, A hoặc a, các cấp ngăn bằng /", en: "1, 01, I, A or a, parted by /"))
    }

    /// More levels of numerals than there are levels.
    fileprivate static func tooManyTableNumerals(_ count: Int, _ levels: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.numeral-levels", .error,
            Bilingual(
                vi: "«đánh số» có \(count) cấp, bảng chỉ có \(levels) cấp nhóm và các dòng",
                en: "\(count) levels of numerals for \(levels) levels of groups and the rows"),
            at: span, found: "\(count)",
            expected: Bilingual(vi: "nhiều nhất \(levels + 1) cấp", en: "at most \(levels + 1) levels"))
    }
}
