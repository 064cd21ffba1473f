/// Numbers in Vietnamese words: `190.234.500` is "một trăm chín mươi triệu hai trăm ba mươi tư nghìn năm trăm".
///
/// Source: chinh-ta §8, rules 1–6 (default form).
public enum NumberWords {
    /// Which of the equally accepted words are printed.
    public struct Style: Hashable, Sendable {
        /// The word for an empty tens place: `linh` (default) or `lẻ`.
        public var emptyTens: EmptyTens
        /// The word for 1.000: `nghìn` (default) or `ngàn`.
        public var thousand: Thousand
        /// The word for 1.000.000.000: `tỷ` (default) or `tỉ`.
        public var billion: Billion

        /// The default form unless told otherwise.
        public init(emptyTens: EmptyTens = .linh, thousand: Thousand = .nghin, billion: Billion = .tyWithY) {
            self.emptyTens = emptyTens
            self.thousand = thousand
            self.billion = billion
        }

        /// Words for an empty tens place.
        public enum EmptyTens: String, Hashable, Sendable, CaseIterable {
            /// một trăm linh một.
            case linh
            /// một trăm lẻ một.
            case le = "lẻ"
        }

        /// Words for a thousand.
        public enum Thousand: String, Hashable, Sendable, CaseIterable {
            /// nghìn.
            case nghin = "nghìn"
            /// ngàn.
            case ngan = "ngàn"
        }

        /// Words for a thousand millions.
        public enum Billion: String, Hashable, Sendable, CaseIterable {
            /// tỷ.
            case tyWithY = "tỷ"
            /// tỉ.
            case tyWithI = "tỉ"
        }
    }

    /// A whole number in words.
    public static func spell(_ number: Int, style: Style = Style()) -> String {
        spell(ExactDecimal(number), style: style)
    }

    /// A number in words, in small letters: `-1,5` is "âm một phẩy năm".
    ///
    /// Decimals are read as a number up to three digits (12,25 "mười hai phẩy hai mươi lăm"), zeros in front one by
    /// one (0,05 "không phẩy không năm"), longer ones digit by digit (practice, unverified).
    public static func spell(_ number: ExactDecimal, style: Style = Style()) -> String {
        var words: [String] = number.isNegative ? ["âm"] : []
        let whole = number.rounded(toPlaces: 0, .down).significand.magnitude
        if whole == 0 { words.append(digits[0]) } else { appendWhole(whole, style, to: &words) }
        if number.scale > 0 {
            let text = String(number.significand.magnitude)
            let zeros = String(repeating: "0", count: max(number.scale - text.utf8.count, 0))
            appendDecimals((zeros + text).utf8.suffix(number.scale).map { Int($0 - UInt8(ascii: "0")) }, to: &words)
        }
        return words.joined(separator: " ")
    }

    /// The words of the digits 0–9.
    static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// The words of a number above 0; every thousand millions starts anew with `tỷ`.
    private static func appendWhole(_ number: UInt128, _ style: Style, to words: inout [String]) {
        let (billions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
        if billions > 0 {
            appendWhole(billions, style, to: &words)
            words.append(style.billion.rawValue)
        }
        let value = Int(rest)
        var isFirst = billions == 0
        for (unit, name) in [(1_000_000, "triệu"), (1000, style.thousand.rawValue), (1, "")] {
            let group = value / unit % 1000
            guard group > 0 else { continue }
            appendGroup(group, isFirst: isFirst, style, to: &words)
            if !name.isEmpty { words.append(name) }
            isFirst = false
        }
    }

    /// The words of one group, 1–999; only the first group of a number may leave its hundreds out.
    private static func appendGroup(_ group: Int, isFirst: Bool, _ style: Style, to words: inout [String]) {
        let (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10)
        let hasHundreds = hundreds > 0 || !isFirst
        if hasHundreds { words += [digits[hundreds], "trăm"] }
        switch tens {
        case 0: if hasHundreds, units > 0 { words.append(style.emptyTens.rawValue) }
        case 1: words.append("mười")
        default: words += [digits[tens], "mươi"]
        }
        switch units {
        case 0: break
        case 1 where tens > 1: words.append("mốt")
        case 4 where tens > 1: words.append("tư")
        case 5 where tens > 0: words.append("lăm")
        default: words.append(digits[units])
        }
    }

    /// `phẩy` and the digits after the decimal sign.
    private static func appendDecimals(_ decimals: [Int], to words: inout [String]) {
        words.append("phẩy")
        let zeros = decimals.prefix { $0 == 0 }
        let rest = decimals.dropFirst(zeros.count)
        words += zeros.map { digits[$0] }
        guard rest.count <= 3 else {
            words += rest.map { digits[$0] }
            return
        }
        appendGroup(rest.reduce(0) { $0 * 10 + $1 }, isFirst: true, Style(), to: &words)
    }
}
