import Diagnostics
import Expressions
import Values
import Vietnamese

/// `lũy_kế(từ_đầu_năm)`: `05 ca, lũy kế từ đầu năm 116 ca`.
enum RunningTotalFilter {
    /// The filter.
    static let description = FilterDescription(
        "lũy_kế",
        summary: Bilingual(
            vi: "Số trong kỳ kèm số lũy kế; chữ thứ hai thay cho «từ đầu năm», chữ rỗng thì đặt trong ngoặc đơn.",
            en: "A figure with the running total."),
        arguments: 1...2, acceptsEmptyArguments: true,
        examples: [
            FilterExample(
                "a | lũy_kế(b)", on: [.figure("a", "5 ca"), .figure("b", "116 ca")],
                prints: "05 ca, lũy kế từ đầu năm 116 ca"),
            FilterExample(
                "a | lũy_kế(b, \"từ đầu vụ\")", on: [.figure("a", "40 ha"), .figure("b", "120 ha")],
                prints: "40 ha, lũy kế từ đầu vụ 120 ha"),
            FilterExample(
                "a | lũy_kế(b, \"\")", on: [.figure("a", "2.115 trẻ"), .figure("b", "26.316 trẻ")],
                prints: "2.115 trẻ (lũy kế 26.316 trẻ)"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        var start = "từ đầu năm"
        if call.arguments.count == 2 {
            guard case .text(let words) = call.arguments[1].value else {
                let expected = Bilingual(vi: "chữ trong ngoặc kép, ví dụ \"từ đầu vụ\"", en: "quoted text")
                return .fault(.filterArgument("lũy_kế", call, at: 1, expected))
            }
            start = words
        }
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput("lũy_kế", call, Bilingual(vi: "số", en: "a figure")))
        }
        let total = call.arguments[0]
        let sources = SourceList.merged(call.input, total)
        switch total.value {
        case .empty, .blank, .notApplicable:
            let words = CountPhrase.text(figure.value, unit: figure.unit) + ", chưa có số lũy kế"
            return .value(.text(words), sources: sources)
        case .text, .number, .quantity, .date, .boolean, .list, .table, .row: break
        }
        guard let all = Arithmetic.figure(total.value) else {
            return .fault(.filterArgument("lũy_kế", call, at: 0, Bilingual(vi: "số lũy kế", en: "the running total")))
        }
        guard all.unit == figure.unit else {
            return .fault(
                .operatorFault(
                    .units(Arithmetic.shown(figure.unit), Arithmetic.shown(all.unit)), call.input.value, total.value,
                    at: call.nameSpan))
        }
        let words = ReportPhrase.runningTotal(figure.value, total: all.value, unit: figure.unit, since: start)
        return .value(.text(words), sources: sources)
    }
}
