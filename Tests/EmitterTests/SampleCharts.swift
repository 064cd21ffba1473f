import Document
import Vietnamese

@testable import Emitters

extension Sample {
    /// A chart of each kind, with groups, absent and negative values, notes, and one that needs several sheets.
    static let charts: [Block] = [
        paragraph("Kết quả so với kế hoạch:"), .chart(completion), paragraph("So với năm trước:"), .chart(years),
        .chart(ranking), paragraph("Hết phần số liệu."),
    ]

    /// Completion by group, one value absent, one that does not apply.
    static let completion: ChartBlock = {
        var categories = ["Kết nạp hội viên", "Hộ sản xuất giỏi", "Lớp dạy nghề", "Tổ hợp tác"].map {
            ChartBlock.Category($0)
        }
        categories[0].heading = "Tổ chức"
        categories[1].heading = "Kinh tế"
        let values = [
            ChartBlock.Value(ExactDecimal(significand: 1052, scale: 1), text: "105,2", standing: .reached),
            ChartBlock.Value(ExactDecimal(significand: 862, scale: 1), text: "86,2", standing: .missed),
            ChartBlock.Value(nil, text: "chưa có số liệu"), ChartBlock.Value(nil, text: "không áp dụng"),
        ]
        return ChartBlock(
            kind: .completion, categories: categories, series: [ChartBlock.Series("Hoàn thành", values)], unit: "%",
            mark: ChartBlock.Mark(ExactDecimal(100), label: "Kế hoạch: 100%", origin: .supplied),
            title: [text("Mức hoàn thành <các> chỉ tiêu & mốc")], unitLine: [text("Đơn vị tính: %")],
            notes: [Paragraph([text("Nguồn: Báo cáo của các chi hội.")], origin: .supplied)], origin: .supplied)
    }()

    /// Three figures of each row side by side.
    static let years = ChartBlock(
        kind: .years, categories: [ChartBlock.Category("Hộ đăng ký"), ChartBlock.Category("Hộ đạt")],
        series: [
            series("Năm 2025", [7_358, 4_402]), series("Kế hoạch 2026", [7_500, 5_000]),
            series("Thực hiện 2026", [7_586, 4_310]),
        ], unit: "hộ", unitLine: [text("Đơn vị tính: hộ")], origin: .supplied)

    /// Sixty rows from best to worst, some below zero.
    static let ranking: ChartBlock = {
        let rows = (0..<60).map { ChartBlock.Category("Xã số \($0 + 1)", rank: $0 + 1) }
        return ChartBlock(
            kind: .ranking, categories: rows, series: [series("Tăng", (0..<60).map { 40 - $0 })], width: 120,
            origin: .supplied)
    }()

    private static func series(_ name: String, _ values: [Int]) -> ChartBlock.Series {
        ChartBlock.Series(
            name, values.map { ChartBlock.Value(ExactDecimal($0), text: ExactDecimal($0).vietnamese()) })
    }
}
