import Diagnostics
import Values
import Vietnamese
import Expressions

/// `làm_tròn(1)`: a figure with so many decimals, half up; without an argument a whole number.
///
/// The decimals asked for are printed, also where they are 0, so that the figures of a column agree: `12,0%`, `9,5%`.
enum RoundFilter {
    /// The filter.
    static let description = FilterDescription(
        "làm_tròn",
        summary: Bilingual(
            vi: "Làm tròn đến số chữ số thập phân ghi trong ngoặc, từ 5 thì tăng lên; giữ đơn vị.",
            en: "Rounds to so many decimals, a half goes up; the unit stays."),
        arguments: 0...1,
        examples: [
            FilterExample("tỷ_lệ | làm_tròn(1)", on: [.figure("tỷ lệ", "45,25%")], prints: "45,3%"),
            FilterExample("tỷ_lệ | làm_tròn(1)", on: [.figure("tỷ lệ", "12%")], prints: "12,0%"),
            FilterExample("a / b | làm_tròn(2)", on: [.figure("a", "2"), .figure("b", "3")], prints: "0,67"),
            FilterExample("số_dân | làm_tròn", on: [.figure("số dân", "1234,5")], prints: "1.235"),
        ],
        apply: apply)

    /// More places than any figure has.
    private static let largestPlaces = 34

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput("làm_tròn", call, Bilingual(vi: "số", en: "a figure")))
        }
        var places = 0
        if let argument = call.arguments.first {
            guard case .number(let number) = argument.value, let whole = number.wholeValue,
                (-largestPlaces...largestPlaces).contains(whole)
            else {
                return .fault(
                    .filterArgument(
                        "làm_tròn", call, at: 0, Bilingual(vi: "số chữ số thập phân", en: "a count of decimals")))
            }
            places = whole
        }
        let value = figure.value.rounded(toPlaces: places)
        let rounded = SourcedValue(
            Arithmetic.make(value, figure.unit), sources: call.input.sources, places: max(places, 0))
        return FilterOutcome(value: rounded, diagnostics: [])
    }
}
