import Diagnostics
import Values
import Vietnamese

/// `đầu(3)`: the first rows of a table or values of a list.
enum FirstFilter {
    /// The filter.
    static let description = FilterDescription(
        "đầu",
        summary: Bilingual(
            vi: "Chỉ lấy từng ấy dòng đầu của bảng hay phần tử đầu của danh sách.",
            en: "Takes so many first rows of a table or values of a list."),
        arguments: 1...1,
        examples: [
            FilterExample(
                "xã.Tên | đầu(2) | nối(\" và \")", on: [.column("xã", "Tên", ["A", "B", "C"])], prints: "A và B")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .number(let number) = call.arguments[0].value, let count = number.wholeValue, count >= 0 else {
            return .fault(.filterArgument("đầu", call, at: 0, Bilingual(vi: "số dòng", en: "a count of rows")))
        }
        switch call.input.value {
        case .table(let table):
            let rows = Array(0..<min(count, table.rowCount))
            return .value(.table(table.selecting(rows)), sources: call.input.sources)
        case .list(let values): return .value(.list(Array(values.prefix(count))), sources: call.input.sources)
        case .text, .number, .quantity, .date, .boolean, .row, .empty, .notApplicable, .blank:
            return .fault(.filterInput("đầu", call, Bilingual(vi: "bảng hoặc danh sách", en: "a table or a list")))
        }
    }
}
