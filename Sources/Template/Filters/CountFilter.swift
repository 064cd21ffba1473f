import Diagnostics
import Values
import Vietnamese

/// `đếm`: how many rows a table has, how many values a list.
enum CountFilter {
    /// The filter.
    static let description = FilterDescription(
        "đếm",
        summary: Bilingual(
            vi: "Đếm số dòng của bảng hoặc số phần tử của danh sách.", en: "Counts the rows of a table or list."),
        examples: [
            FilterExample("xã | đếm", on: [.column("xã", "Tên", ["Hương Trà", "Thượng Lâm"])], prints: "2"),
            FilterExample("xã.Tên | đếm", on: [.column("xã", "Tên", ["Hương Trà"])], prints: "1"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        switch call.input.value {
        case .table(let table):
            .value(.number(ExactDecimal(table.rowCount)), sources: SourceList.gathered(call.input, [], table.span))
        case .list(let values):
            .value(.number(ExactDecimal(values.count)), sources: SourceList.gathered(call.input, values))
        case .text, .number, .quantity, .date, .boolean, .row, .empty, .notApplicable, .blank:
            .fault(.filterInput("đếm", call, Bilingual(vi: "bảng hoặc danh sách", en: "a table or a list")))
        }
    }
}

extension SourceList {
    /// The places of a list and of its values; first the place of a whole table.
    static func gathered(_ list: SourcedValue, _ values: [SourcedValue], _ place: SourceSpan? = nil) -> [SourceSpan] {
        var sources = SourceList()
        if let place { sources.add([place]) }
        sources.add(list.sources)
        for value in values { sources.add(value.sources) }
        return sources.spans
    }
}

extension Diagnostic {
    /// A filter behind a value that it cannot take.
    static func filterInput(_ name: String, _ call: FilterCall, _ expected: Bilingual) -> Diagnostic {
        let kind = call.input.value.kindName
        return Diagnostic(
            "filter.input", .error,
            Bilingual(
                vi: "| \(name) dùng cho \(expected.vi), ở đây là \(kind.vi)",
                en: "| \(name) takes \(expected.en), this is \(kind.en)"),
            at: call.inputSpan, found: kind.vi, expected: expected)
    }

    /// An argument of a filter that is of the wrong kind.
    static func filterArgument(_ name: String, _ call: FilterCall, at index: Int, _ expected: Bilingual) -> Diagnostic {
        let kind = call.arguments[index].value.kindName
        return Diagnostic(
            "filter.argument", .error,
            Bilingual(
                vi: "trong ngoặc của «\(name)» phải là \(expected.vi), ở đây là \(kind.vi)",
                en: "the brackets of «\(name)» hold \(expected.en), this is \(kind.en)"),
            at: call.argumentSpans[index], found: kind.vi, expected: expected)
    }
}
