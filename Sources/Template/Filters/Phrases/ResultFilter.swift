import Diagnostics
import Expressions
import Values
import Vietnamese

/// `kết_quả`: the result of a row of indicators as a clerk writes it, with plan, estimate and last year where they are
/// there.
enum ResultFilter {
    /// The filter.
    static let description = FilterDescription(
        "kết_quả",
        summary: Bilingual(
            vi: "Câu kết quả của một chỉ số: số thực hiện, mức hoàn thành kế hoạch, tăng giảm so với năm trước.",
            en: "The result of an indicator in words: figure, completion, change."),
        arguments: 0...2, acceptsRows: true,
        examples: [
            FilterExample(
                "chỉ_số.T1 | kết_quả(\"cùng kỳ năm 2025\")",
                on: [
                    .rows(
                        "chỉ số", ["Mã", "Tên", "Kế hoạch:", "Thực hiện:", "Năm trước:"],
                        [["T1", "Cuộc tuyên truyền", "7.211 cuộc", "7.586 cuộc", "7.358 cuộc"]])
                ],
                prints: "7.586 cuộc, đạt 105,2% kế hoạch, tăng 3,1% so với cùng kỳ năm 2025 (7.358 cuộc)"),
            FilterExample(
                "chỉ_số.T1 | kết_quả(\"năm 2025\", 2)",
                on: [
                    .rows(
                        "chỉ số", ["Mã", "Tên", "Thực hiện:", "Năm trước:"], [["T1", "Thu nhập", "3 ha", "2,9 ha"]])
                ],
                prints: "03 ha, tăng 3,45% so với năm 2025 (2,9 ha)"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .row(let table, let row) = call.input.value, IndicatorColumn.actual.index(in: table) != nil else {
            let expected = Bilingual(vi: "một chỉ số, ví dụ chỉ_số.T1", en: "an indicator, such as chỉ_số.T1")
            return .fault(.filterInput("kết_quả", call, expected))
        }
        var base: String?
        var places = IndicatorRow.places(table, row) ?? 1
        for (index, argument) in call.arguments.enumerated() {
            if index == 0, case .text(let name) = argument.value {
                base = name
            } else if case .number(let number) = argument.value, let whole = number.wholeValue, (0...6).contains(whole)
            {
                places = whole
            } else {
                let expected = Bilingual(
                    vi: "tên năm so sánh trong ngoặc kép, số chữ số sau dấu phẩy", en: "a quoted name, decimals")
                return .fault(.filterArgument("kết_quả", call, at: index, expected))
            }
        }
        var reading = IndicatorRow(table, row)
        if let answer = reading.answer { return .value(.text(answer), sources: reading.sources) }
        let year = base == nil ? call.year : nil
        let before = year.flatMap { Arithmetic.figure($0.value)?.value.wholeValue }.map { "năm \($0 - 1)" }
        let phrase = ResultPhrase(
            reading.amount(.actual), plan: reading.amount(.plan), estimate: reading.amount(.estimate),
            lastYear: reading.amount(.lastYear), unit: reading.unit, isShare: reading.isShare,
            direction: reading.direction, places: places, base: base ?? "cùng kỳ \(before ?? "năm trước")",
            yearBase: base ?? before ?? "năm trước")
        var sources = SourceList()
        sources.add(reading.sources)
        if case .value = phrase.lastYear, let year { sources.add(year.sources) }
        return .value(.text(phrase.text), sources: sources.spans)
    }
}
