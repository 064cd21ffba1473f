import Diagnostics
import Values
import Vietnamese

/// `ngày("dài")`, `ngày("ngắn")`: a date in words or with slashes.
enum DateFilter {
    /// The filter.
    static let description = FilterDescription(
        "ngày",
        summary: Bilingual(
            vi: "In ngày dạng dài (ngày 05 tháng 3 năm 2020) hoặc ngắn (05/3/2020).",
            en: "Prints a date in words or with slashes."),
        arguments: 0...1,
        examples: [
            FilterExample("hạn | ngày(\"dài\")", on: [.date("hạn", "5/3/2020")], prints: "ngày 05 tháng 3 năm 2020"),
            FilterExample("hạn | ngày(\"ngắn\")", on: [.date("hạn", "5/3/2020")], prints: "05/3/2020"),
            FilterExample("hạn | ngày(\"dài\")", on: [.date("hạn", "6/2020")], prints: "tháng 6 năm 2020"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .date(let date) = call.input.value else {
            return .fault(.filterInput("ngày", call, Bilingual(vi: "ngày tháng", en: "a date")))
        }
        guard let argument = call.arguments.first else {
            return .value(.text(date.short), sources: call.input.sources)
        }
        guard case .text(let form) = argument.value else {
            return .fault(
                .filterArgument("ngày", call, at: 0, Bilingual(vi: "\"dài\" hoặc \"ngắn\"", en: "\"dài\" or \"ngắn\"")))
        }
        switch Key.fold(form) {
        case "dai": return .value(.text(date.long), sources: call.input.sources)
        case "ngan": return .value(.text(date.short), sources: call.input.sources)
        case let other:
            return .fault(.unknownDateForm(form, nearest: NearestName.find(other, among: ["dài", "ngắn"]), call))
        }
    }
}

extension Diagnostic {
    /// A form of date that there is not.
    static func unknownDateForm(_ form: String, nearest: String?, _ call: FilterCall) -> Diagnostic {
        Diagnostic(
            "filter.date-form", .error,
            Bilingual(vi: "không có dạng ngày «\(form)»", en: "there is no date form «\(form)»"),
            at: call.argumentSpans[0], found: form,
            expected: Bilingual(vi: "\"dài\" hoặc \"ngắn\"", en: "\"dài\" or \"ngắn\""), suggestion: nearest)
    }
}
