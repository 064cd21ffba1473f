import Diagnostics
import Expressions
import Values
import Vietnamese

/// `đứng_thứ(xã)`: a place in words: `đứng thứ 04/34`.
enum RankPhraseFilter {
    /// The filter.
    static let description = FilterDescription(
        "đứng_thứ",
        summary: Bilingual(
            vi: "Thứ hạng thành lời; trong ngoặc là tổng số đơn vị, hoặc bảng các đơn vị.",
            en: "A place in words, of so many or of the rows of a table."),
        arguments: 0...1,
        examples: [
            FilterExample("a | đứng_thứ(34)", on: [.figure("a", "4")], prints: "đứng thứ 04/34"),
            FilterExample("a | đứng_thứ", on: [.figure("a", "1")], prints: "đứng thứ nhất"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard let figure = Arithmetic.figure(call.input.value), let place = figure.value.wholeValue, place > 0 else {
            let expected = Bilingual(vi: "thứ hạng, ví dụ 4", en: "a place, such as 4")
            return .fault(.filterInput("đứng_thứ", call, expected))
        }
        var count: Int?
        if let argument = call.arguments.first {
            if case .table(let table) = argument.value {
                count = table.rowCount
            } else {
                count = Arithmetic.figure(argument.value)?.value.wholeValue
            }
            guard let known = count, known >= place else {
                let expected = Bilingual(vi: "số đơn vị từ \(place) trở lên", en: "a count of \(place) or more")
                return .fault(.filterArgument("đứng_thứ", call, at: 0, expected))
            }
        }
        let sources = SourceList.merged(call.input, call.arguments.first ?? call.input)
        return .value(.text(ReportPhrase.rank(place, of: count)), sources: sources)
    }
}
