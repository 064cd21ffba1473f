import Diagnostics
import Expressions
import Values
import Vietnamese

/// `sắp_xếp("cột")`: the rows of a table in order, figures and dates by value, text by the Vietnamese alphabet.
///
/// Equal rows keep their places; what does not apply or is empty comes last either way. Source: chinh-ta §9.
enum SortFilter {
    /// The filter.
    static let description = FilterDescription(
        "sắp_xếp",
        summary: Bilingual(
            vi:
                "Xếp các dòng theo một cột: số theo giá trị, chữ theo bảng chữ cái tiếng Việt; thêm \"giảm\" để xếp ngược.",
            en: "Puts rows in the order of a column, text by the Vietnamese alphabet; \"giảm\" the other way."),
        arguments: 1...2,
        examples: [
            FilterExample(
                "(xã | sắp_xếp(\"Tên\")).Tên | nối(\", \")", on: [.column("xã", "Tên", ["Đông", "Ân", "An", "Dương"])],
                prints: "An, Ân, Dương, Đông"),
            FilterExample(
                "(xã | sắp_xếp(\"Hộ\", \"giảm\")).Tên | nối(\", \")",
                on: [.rows("xã", ["Tên", "Hộ:"], [["A", "9"], ["B", "1.200"], ["C", "x"]])], prints: "B, A, C"),
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        switch call.table("sắp_xếp").flatMap({ table in
            call.column(call.arguments[0], at: 0, of: table, "sắp_xếp").map { (table, $0) }
        }) {
        case .failure(let fault): return .fault(fault.diagnostic)
        case .success(let (table, column)):
            var isFalling = false
            if call.arguments.count > 1 {
                guard case .text(let text) = call.arguments[1].value, ["tang", "giam"].contains(Key.fold(text)) else {
                    let expected = Bilingual(vi: "\"tăng\" hoặc \"giảm\"", en: "\"tăng\" or \"giảm\"")
                    return .fault(.filterArgument("sắp_xếp", call, at: 1, expected))
                }
                isFalling = Key.fold(text) == "giam"
            }
            let rows = table.order(by: column, isFalling: isFalling)
            return .value(.table(table.selecting(rows)), sources: call.input.sources)
        }
    }
}

extension DataTable {
    /// The rows in the order of a column.
    func order(by column: Int, isFalling: Bool) -> [Int] {
        let keys = columns[column].cells.map { RowOrderKey($0.value) }
        return (0..<rowCount).sorted { one, other in
            let (first, second) = (keys[one], keys[other])
            if first.isLast != second.isLast { return second.isLast }
            if first < second { return !isFalling }
            if second < first { return isFalling }
            return one < other
        }
    }
}

/// What a row is sorted by.
private enum RowOrderKey: Comparable {
    case figure(ExactDecimal)
    case date(PartialDate)
    case text(Collation.Key)
    case last

    init(_ value: Value) {
        switch value {
        case .number(let number): self = .figure(number)
        case .quantity(let quantity): self = .figure(quantity.value)
        case .date(let date): self = .date(date)
        case .text(let text): self = .text(Collation.key(text))
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: self = .last
        }
    }

    var isLast: Bool { self == .last }
}
