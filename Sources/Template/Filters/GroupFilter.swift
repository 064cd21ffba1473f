import Diagnostics
import Values
import Vietnamese

/// `nhóm("cột")`: the rows of a table in groups of one value, in the order in which the values first stand.
///
/// Every group is a table of its own: loops run through it, `đếm` and `tổng` take it, `.nhóm` is its value.
enum GroupFilter {
    /// The filter.
    static let description = FilterDescription(
        "nhóm",
        summary: Bilingual(
            vi: "Chia các dòng thành nhóm cùng giá trị ở một cột; mỗi nhóm là một bảng, x.nhóm là giá trị ấy.",
            en: "Parts rows into groups of one value in a column; each group is a table, x.nhóm its value."),
        arguments: 1...1,
        examples: [
            FilterExample(
                "xã | nhóm(\"Huyện\") | đếm",
                on: [.rows("xã", ["Tên", "Huyện"], [["A", "Đông"], ["B", "Tây"], ["C", "Đông"]])], prints: "2")
        ],
        apply: apply)

    private static func apply(_ call: FilterCall) -> FilterOutcome {
        switch call.table("nhóm").flatMap({ table in
            call.column(call.arguments[0], at: 0, of: table, "nhóm").map { (table, $0) }
        }) {
        case .failure(let fault): return .fault(fault.diagnostic)
        case .success(let (table, column)):
            let groups = table.groups(by: column).map { SourcedValue(.table($0), sources: []) }
            return .value(.list(groups), sources: call.input.sources)
        }
    }
}
