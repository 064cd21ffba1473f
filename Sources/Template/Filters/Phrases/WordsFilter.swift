import Diagnostics
import Expressions
import Values
import Vietnamese

/// `bằng_chữ`, `kèm_chữ`: a number in words, alone or in brackets behind it; money with `đồng`.
enum WordsFilter {
    /// `bằng_chữ`: `ba mươi hai`, of money `Bốn mươi tám triệu đồng`.
    static let alone = FilterDescription(
        "bằng_chữ",
        summary: Bilingual(
            vi: "Đọc số thành chữ; trong ngoặc chọn «lẻ», «ngàn», «tỉ» thay cho «linh», «nghìn», «tỷ».",
            en: "A number in words; the brackets choose regional words."),
        arguments: 0...3,
        examples: [
            FilterExample("a | bằng_chữ", on: [.figure("a", "32")], prints: "ba mươi hai"),
            FilterExample(
                "a | bằng_chữ(\"lẻ\", \"ngàn\")", on: [.figure("a", "1.105")], prints: "một ngàn một trăm lẻ năm"),
            FilterExample("a | bằng_chữ", on: [.figure("a", "48 triệu đồng")], prints: "Bốn mươi tám triệu đồng"),
        ],
        apply: { call in
            outcome("bằng_chữ", call) { figure, style in
                if let unit = figure.unit, let scale = MoneyPhrase.Scale(word: unit) {
                    return MoneyPhrase.words(figure.value, in: scale, style: style)
                }
                let words = NumberWords.spell(figure.value, style: style)
                return figure.unit.map { words + " " + ($0 == "%" ? "phần trăm" : $0) } ?? words
            }
        })

    /// `kèm_chữ`: `03 (ba) bộ`.
    static let beside = FilterDescription(
        "kèm_chữ",
        summary: Bilingual(
            vi: "Số kèm chữ trong ngoặc đơn; trong ngoặc chọn «lẻ», «ngàn», «tỉ».",
            en: "A number with its words in brackets."),
        arguments: 0...3,
        examples: [FilterExample("a | kèm_chữ", on: [.figure("a", "3 bộ")], prints: "03 (ba) bộ")],
        apply: { call in
            outcome("kèm_chữ", call) { CountPhrase.withWords($0.value, unit: $0.unit, style: $1) }
        })

    private static func outcome(
        _ name: String, _ call: FilterCall, _ words: (Quantity, NumberWords.Style) -> String?
    ) -> FilterOutcome {
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput(name, call, Bilingual(vi: "số", en: "a figure")))
        }
        var style = NumberWords.Style()
        for (index, argument) in call.arguments.enumerated() {
            guard case .text(let word) = argument.value, style.choose(word) else {
                let list = "\"lẻ\", \"ngàn\", \"tỉ\""
                return .fault(.filterArgument(name, call, at: index, Bilingual(vi: list, en: list)))
            }
        }
        guard let text = words(figure, style) else {
            return .fault(.operatorFault(.overflow, call.input.value, call.input.value, at: call.nameSpan))
        }
        return .value(.text(text), sources: call.input.sources)
    }
}

extension NumberWords.Style {
    /// Takes one of the equally accepted words; `false` for another word.
    fileprivate mutating func choose(_ word: String) -> Bool {
        if let given = EmptyTens(rawValue: word) {
            emptyTens = given
        } else if let given = Thousand(rawValue: word) {
            thousand = given
        } else if let given = Billion(rawValue: word) {
            billion = given
        } else {
            return false
        }
        return true
    }
}
