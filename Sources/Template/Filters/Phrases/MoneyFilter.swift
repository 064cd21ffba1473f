import Diagnostics
import Expressions
import Values
import Vietnamese

/// `tiền("tỷ")`: an amount of money in another unit.
enum MoneyFilter {
    /// The filter.
    static let description = FilterDescription(
        "tiền",
        summary: Bilingual(
            vi: "Đổi số tiền sang đồng, nghìn, triệu hay tỷ đồng; không ghi gì thì chọn đơn vị vừa cỡ.",
            en: "Money in another unit; without one in the one that fits."),
        arguments: 0...2,
        examples: [
            FilterExample("a | tiền(\"tỷ\")", on: [.figure("a", "564.939 triệu đồng")], prints: "564,939 tỷ đồng"),
            FilterExample("a | tiền(\"tỷ\", 1)", on: [.figure("a", "564.939 triệu đồng")], prints: "564,9 tỷ đồng"),
            FilterExample("a | tiền", on: [.figure("a", "48.640.000 đồng")], prints: "48,64 triệu đồng"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard let figure = Arithmetic.figure(call.input.value), let unit = figure.unit,
            let given = MoneyPhrase.Scale(word: unit)
        else {
            let expected = Bilingual(vi: "số tiền, ví dụ 15 triệu đồng", en: "an amount of money")
            return .fault(.filterInput("tiền", call, expected))
        }
        var wanted: MoneyPhrase.Scale?
        var places: Int?
        for (index, argument) in call.arguments.enumerated() {
            if index == 0, case .text(let word) = argument.value, let scale = MoneyPhrase.Scale(word: word) {
                wanted = scale
            } else if case .number(let number) = argument.value, let whole = number.wholeValue, (0...12).contains(whole)
            {
                places = whole
            } else {
                let expected =
                    index == 0
                    ? Bilingual(vi: "\"đồng\", \"nghìn\", \"triệu\" hoặc \"tỷ\"", en: "a unit of money")
                    : Bilingual(vi: "số chữ số thập phân", en: "a count of decimals")
                return .fault(.filterArgument("tiền", call, at: index, expected))
            }
        }
        guard let text = MoneyPhrase.text(figure.value, in: given, as: wanted, places: places) else {
            return .fault(.operatorFault(.overflow, call.input.value, call.input.value, at: call.nameSpan))
        }
        return .value(.text(text), sources: call.input.sources)
    }
}
