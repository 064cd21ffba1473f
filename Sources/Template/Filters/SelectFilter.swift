import Diagnostics
import Expressions
import Values
import Vietnamese

/// `lọc("cột", "giá trị")`, `lọc("cột", ">=", 90)`: the rows of a table for which something holds.
enum SelectFilter {
    /// The filter.
    static let description = FilterDescription(
        "lọc",
        summary: Bilingual(
            vi: "Chỉ giữ những dòng mà cột có giá trị ấy, hoặc so sánh ấy đúng; ô không áp dụng không được giữ.",
            en: "Keeps the rows whose column has a value or for which a comparison holds."),
        arguments: 2...3,
        examples: [
            FilterExample(
                "xã | lọc(\"Huyện\", \"Đông\") | đếm",
                on: [.rows("xã", ["Tên", "Huyện"], [["A", "Đông"], ["B", "Tây"]])],
                prints: "1"),
            FilterExample(
                "(xã | lọc(\"Hộ\", \">=\", 20)).Tên | nối(\", \")",
                on: [.rows("xã", ["Tên", "Hộ:"], [["A", "12"], ["B", "20"], ["C", "31"]])], prints: "B, C"),
        ],
        apply: apply)

    private static let signs: [(text: String, sign: Expression.BinaryOperator)] = [
        ("=", .equal), ("==", .equal), ("!=", .notEqual), ("≠", .notEqual), ("<>", .notEqual), ("<", .less),
        ("<=", .lessOrEqual), ("≤", .lessOrEqual), (">", .greater), (">=", .greaterOrEqual), ("≥", .greaterOrEqual),
    ]

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        let table: DataTable
        let column: Int
        switch call.table("lọc").flatMap({ table in
            call.column(call.arguments[0], at: 0, of: table, "lọc").map { (table, $0) }
        }) {
        case .success(let found): (table, column) = found
        case .failure(let fault): return .fault(fault.diagnostic)
        }
        var sign = Expression.BinaryOperator.equal
        if call.arguments.count == 3 {
            guard case .text(let text) = call.arguments[1].value, let found = signs.first(where: { $0.text == text })
            else {
                let expected = Bilingual(vi: "dấu so sánh, ví dụ \">=\"", en: "a sign such as \">=\"")
                return .fault(.filterArgument("lọc", call, at: 1, expected))
            }
            sign = found.sign
        }
        let last = call.arguments.count - 1
        let wanted = call.arguments[last]
        let isLiteral = wanted.sources.isEmpty
        var rows: [Int] = []
        for (row, cell) in table.columns[column].cells.enumerated() {
            if cell.value == .notApplicable { continue }
            if cell.value == .empty || cell.value == .blank { return .fault(.selectionOfEmpty(cell.span, call)) }
            let (one, other) = Comparison.sameUnit(cell.value, isLiteral: false, wanted.value, isLiteral: isLiteral)
            switch Comparison.compare(sign, one, other) {
            case .success(let holds): if holds == .boolean(true) { rows.append(row) }
            case .failure(let fault):
                return .fault(.operatorFault(fault, cell.value, wanted.value, at: call.argumentSpans[last]))
            }
        }
        // Which rows were chosen follows from every cell that was looked at.
        var sources = SourceList()
        sources.add(call.input.sources)
        sources.add(table.columns[column].cells.sources)
        sources.add(wanted.sources)
        return .value(.table(table.selecting(rows)), sources: sources.spans)
    }
}

extension Diagnostic {
    /// An empty cell in a column by which rows are chosen.
    fileprivate static func selectionOfEmpty(_ cell: SourceSpan, _ call: FilterCall) -> Diagnostic {
        Diagnostic(
            "filter.selection-of-empty", .error,
            Bilingual(vi: "không lọc được vì có ô trống", en: "there is an empty cell in the column"),
            at: call.nameSpan,
            explanation: Bilingual(
                vi: "Hãy điền ô ấy; ô không áp dụng trong cột số ghi x.",
                en: "Fill the cell; write x in a column of figures where it does not apply."),
            notes: [Note(Bilingual(vi: "ô trống", en: "the empty cell"), at: cell)])
    }
}
