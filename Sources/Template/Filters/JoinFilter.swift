import Diagnostics
import Values
import Vietnamese

/// `nối(", ")`: the values of a list as one text; a second argument stands before the last value.
enum JoinFilter {
    /// The filter.
    static let description = FilterDescription(
        "nối",
        summary: Bilingual(
            vi: "Nối danh sách thành chữ, giữa các phần là dấu trong ngoặc; dấu thứ hai đứng trước phần cuối.",
            en: "Joins a list with the mark in brackets; a second mark stands before the last part."),
        arguments: 0...2,
        acceptsNotApplicable: true,
        examples: [
            FilterExample(
                "xã.Tên | nối(\", \")", on: [.column("xã", "Tên", ["Hương Trà", "Thượng Lâm"])],
                prints: "Hương Trà, Thượng Lâm"),
            FilterExample(
                "xã.Tên | nối(\", \", \" và \")", on: [.column("xã", "Tên", ["An Phú", "Bình Minh", "Cẩm Tú"])],
                prints: "An Phú, Bình Minh và Cẩm Tú"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        guard case .list(let values) = call.input.value else {
            let expected = Bilingual(
                vi: "danh sách, ví dụ một cột của bảng", en: "a list, for example a column of a table")
            return .fault(.filterInput("nối", call, expected))
        }
        var marks: [String] = []
        for (index, argument) in call.arguments.enumerated() {
            guard case .text(let mark) = argument.value else {
                return .fault(
                    .filterArgument("nối", call, at: index, Bilingual(vi: "chữ trong ngoặc kép", en: "quoted text")))
            }
            marks.append(mark)
        }
        let between = marks.first ?? ", "
        let last = marks.count > 1 ? marks[1] : between
        var text = ""
        for (index, value) in values.enumerated() {
            guard let part = part(value) else { return .fault(.joinOfOther(value, call)) }
            if index > 0 { text += index == values.count - 1 ? last : between }
            text += part
        }
        return .value(.text(text), sources: SourceList.gathered(call.input, values))
    }

    /// What a value of the list prints; `nil` for one that prints nothing by itself.
    private static func part(_ sourced: SourcedValue) -> String? {
        switch sourced.value {
        case .text(let text): text
        case .number(let number): Evaluator.figureText(Quantity(number), of: sourced)
        case .quantity(let quantity): Evaluator.figureText(quantity, of: sourced)
        case .date(let date): date.short
        case .notApplicable, .boolean, .list, .table, .row, .empty, .blank: nil
        }
    }
}

extension Diagnostic {
    /// A value of a list that cannot be joined.
    static func joinOfOther(_ value: SourcedValue, _ call: FilterCall) -> Diagnostic {
        if value.value == .empty || value.value == .blank { return joinOfEmpty(value.sources.first, call) }
        let kind = value.value.kindName
        let here = Bilingual(vi: "phần này là \(kind.vi)", en: "this is \(kind.en)")
        return Diagnostic(
            "filter.join-of-other", .error,
            Bilingual(
                vi: "không nối được vì trong danh sách có \(kind.vi)",
                en: "the list holds what cannot be joined: \(kind.en)"),
            at: call.nameSpan, found: kind.vi,
            notes: value.sources.first.map { [Note(here, at: $0)] } ?? [])
    }
    /// An empty cell in a list that is joined.
    private static func joinOfEmpty(_ cell: SourceSpan?, _ call: FilterCall) -> Diagnostic {
        Diagnostic(
            "filter.join-of-empty", .error,
            Bilingual(
                vi: "không nối được vì trong danh sách có ô trống", en: "there is an empty cell in the joined list"),
            at: call.nameSpan,
            explanation: Bilingual(
                vi: "Hãy điền ô ấy, hoặc bỏ dòng ấy khỏi bảng.", en: "Fill the cell, or leave its row out."),
            notes: cell.map { [Note(Bilingual(vi: "ô trống", en: "the empty cell"), at: $0)] } ?? [])
    }
}
