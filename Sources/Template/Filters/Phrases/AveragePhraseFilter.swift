import Diagnostics
import Expressions
import Values
import Vietnamese

/// `tính_trên(dân_số, "vạn dân")`: an average per so many: `6,62 bác sĩ/vạn dân`.
enum AveragePhraseFilter {
    /// The filter.
    static let description = FilterDescription(
        "tính_trên",
        summary: Bilingual(
            vi: "Số bình quân trên vạn dân, 100.000 dân, hộ…; số cuối là số chữ số sau dấu phẩy, không ghi thì 2.",
            en: "An average per so many."),
        arguments: 2...3,
        examples: [
            FilterExample(
                "a | tính_trên(b, \"vạn dân\")", on: [.figure("a", "1.186 bác sĩ"), .figure("b", "1.791.827")],
                prints: "6,62 bác sĩ/vạn dân"),
            FilterExample(
                "a | tính_trên(b, \"hộ\", 1)", on: [.figure("a", "5 tạ"), .figure("b", "2 hộ")], prints: "2,5 tạ/hộ"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        let number = Bilingual(vi: "số", en: "a figure")
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput("tính_trên", call, number))
        }
        let sources = SourceList.merged(call.input, call.arguments[0])
        if call.arguments[0].value == .notApplicable { return .value(.notApplicable, sources: sources) }
        guard let others = Arithmetic.figure(call.arguments[0].value) else {
            return .fault(.filterArgument("tính_trên", call, at: 0, number))
        }
        guard case .text(let name) = call.arguments[1].value, !name.isEmpty else {
            let expected = Bilingual(vi: "\"vạn dân\", \"100.000 dân\", \"hộ\"", en: "a quoted base")
            return .fault(.filterArgument("tính_trên", call, at: 1, expected))
        }
        var places = 2
        if call.arguments.count == 3 {
            guard case .number(let given) = call.arguments[2].value, let whole = given.wholeValue,
                (0...6).contains(whole)
            else {
                let expected = Bilingual(vi: "số chữ số thập phân từ 0 đến 6", en: "0 to 6 decimals")
                return .fault(.filterArgument("tính_trên", call, at: 2, expected))
            }
            places = whole
        }
        guard
            let text = ReportPhrase.average(
                figure.value, unit: figure.unit, over: others.value, per: name, places: places)
        else {
            return .fault(
                .filterArgument("tính_trên", call, at: 0, Bilingual(vi: "số lớn hơn 0", en: "a figure above 0")))
        }
        return .value(.text(text), sources: sources)
    }
}
