import Diagnostics
import Expressions
import Values
import Vietnamese

/// The two figures of a filter that compares, and the words that may follow them.
struct ComparisonCall {
    /// The figures.
    let comparison: FigureComparison
    /// What the other figure is called, with words before its argument.
    let name: String
    /// The places of both, each once.
    let sources: [SourceSpan]

    /// What a use of a filter comes to.
    enum Reading {
        /// Two figures of one unit.
        case figures(ComparisonCall)
        /// Nothing to hold the figure against: the phrase says so.
        case missing(name: String, sources: [SourceSpan])
        /// A fault.
        case fault(Diagnostic)
    }

    /// Reads `x | lọc(other)`, `x | lọc(other, "tên")`, `x | lọc(other, "tên", places)`.
    static func read(_ filter: String, _ call: FilterCall, name standard: String) -> Reading {
        var name = standard
        var places = 1
        for (index, argument) in call.arguments.enumerated().dropFirst() {
            switch argument.value {
            case .text(let text) where index == 1: name = text
            case .number(let number):
                guard let whole = number.wholeValue, (0...6).contains(whole) else {
                    return .fault(
                        .filterArgument(
                            filter, call, at: index,
                            Bilingual(vi: "số chữ số thập phân từ 0 đến 6", en: "0 to 6 decimals")))
                }
                places = whole
            case .text, .quantity, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank:
                let expected =
                    index == 1
                    ? Bilingual(vi: "tên trong ngoặc kép, ví dụ \"kế hoạch\"", en: "a quoted name")
                    : Bilingual(vi: "số chữ số thập phân", en: "a count of decimals")
                return .fault(.filterArgument(filter, call, at: index, expected))
            }
        }
        let other = call.arguments[0]
        let sources = SourceList.merged(call.input, other)
        switch other.value {
        case .empty, .blank, .notApplicable: return .missing(name: name, sources: sources)
        case .text, .number, .quantity, .date, .boolean, .list, .table, .row: break
        }
        guard let figure = Arithmetic.figure(call.input.value) else {
            return .fault(.filterInput(filter, call, Bilingual(vi: "số", en: "a figure")))
        }
        guard let base = Arithmetic.figure(other.value) else {
            return .fault(.filterArgument(filter, call, at: 0, Bilingual(vi: "số để so sánh", en: "a figure")))
        }
        guard figure.unit == base.unit else {
            return .fault(
                .operatorFault(
                    .units(Arithmetic.shown(figure.unit), Arithmetic.shown(base.unit)), call.input.value, other.value,
                    at: call.nameSpan))
        }
        return .figures(
            ComparisonCall(
                comparison: FigureComparison(figure.value, with: base.value, unit: figure.unit, places: places),
                name: name, sources: sources))
    }

    /// The outcome of a filter whose phrase is made from the two figures.
    static func outcome(
        _ filter: String, _ call: FilterCall, name: String, _ phrase: (ComparisonCall) -> String?
    ) -> FilterOutcome {
        switch read(filter, call, name: name) {
        case .fault(let diagnostic): return .fault(diagnostic)
        case .missing(let name, let sources):
            return .value(.text("chưa có số liệu \(name) để so sánh"), sources: sources)
        case .figures(let read):
            guard let text = phrase(read) else { return .fault(.comparisonImpossible(filter, call)) }
            return .value(.text(text), sources: read.sources)
        }
    }
}

extension Diagnostic {
    /// Two figures that have no ratio.
    fileprivate static func comparisonImpossible(_ filter: String, _ call: FilterCall) -> Diagnostic {
        Diagnostic(
            "filter.comparison-impossible", .error,
            Bilingual(
                vi: "không tính được tỷ lệ vì số gốc là 0 hoặc số âm", en: "there is no ratio to zero or to less"),
            at: call.argumentSpans[0],
            explanation: Bilingual(
                vi: "Dùng | chênh(…) để in phần tăng, giảm theo đơn vị, hoặc bọc trong thẻ nếu.",
                en: "Use | chênh(…) for the difference in units, or put it inside an if tag."),
            expected: Bilingual(vi: "số lớn hơn 0", en: "a figure above 0"))
    }
}
