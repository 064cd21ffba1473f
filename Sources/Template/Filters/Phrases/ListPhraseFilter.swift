import Diagnostics
import Values
import Vietnamese

/// `gồm("hội")`: a list with its count: `06 hội gồm: A, B và C`.
enum ListPhraseFilter {
    /// The filter.
    static let description = FilterDescription(
        "gồm",
        summary: Bilingual(
            vi: "Đếm và kể tên: «03 xã gồm: A, B và C»; dùng cho danh sách chữ hoặc các dòng của bảng.",
            en: "Counts and names the parts of a list, or the rows of a table."),
        arguments: 1...1,
        examples: [
            FilterExample(
                "xã.Tên | gồm(\"xã\")", on: [.column("xã", "Tên", ["An Phú", "Bình Minh", "Cẩm Tú"])],
                prints: "03 xã gồm: An Phú, Bình Minh và Cẩm Tú"),
            FilterExample(
                "xã | gồm(\"xã\")", on: [.column("xã", "Tên", ["An Phú"])], prints: "01 xã là An Phú"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .text(let noun) = call.arguments[0].value else {
            let expected = Bilingual(vi: "tên gọi chung trong ngoặc kép, ví dụ \"xã\"", en: "a quoted noun")
            return .fault(.filterArgument("gồm", call, at: 0, expected))
        }
        var names: [String] = []
        var sources = SourceList()
        sources.add(call.input.sources)
        switch call.input.value {
        case .table(let table):
            for row in 0..<table.rowCount {
                names.append(table.rowName(row))
                sources.add(table.columns[table.keyColumn].cells.sources(row))
            }
        case .list(let values):
            for value in values {
                guard case .text(let name) = value.value else { return .fault(.joinOfOther(value, call)) }
                names.append(name)
                sources.add(value.sources)
            }
        case .text, .number, .quantity, .date, .boolean, .row, .empty, .notApplicable, .blank:
            let expected = Bilingual(vi: "danh sách tên hoặc bảng", en: "a list of names or a table")
            return .fault(.filterInput("gồm", call, expected))
        }
        return .value(.text(ReportPhrase.list(names, of: noun)), sources: sources.spans)
    }
}
