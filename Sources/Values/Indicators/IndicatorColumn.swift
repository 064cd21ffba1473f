import Vietnamese

/// The columns of a table of indicators that have a meaning (cột của bảng chỉ số), by the names that documentation
/// writes; columns of other names are the author's own.
package enum IndicatorColumn: String, Hashable, Sendable, CaseIterable {
    /// The code, by which expressions and the table of units call the indicator.
    case code = "Mã"
    /// The words.
    case name = "Tên"
    /// The unit of measure.
    case unit = "Đơn vị"
    /// The kind: ``IndicatorKind``.
    case kind = "Loại"
    /// Whether more or less is better: `cao`, `thấp`.
    case direction = "Chiều"
    /// How the figures of units add up: `cộng`, `bình quân(mã)`, `không`.
    case aggregation = "Gộp"
    /// What was planned.
    case plan = "Kế hoạch"
    /// What was done.
    case actual = "Thực hiện"
    /// What the whole year is expected to come to.
    case estimate = "Ước cả năm"
    /// What was done a year before.
    case lastYear = "Năm trước"
    /// What is planned for the year to come.
    case nextPlan = "Kế hoạch năm sau"
    /// The part of the report that it belongs to.
    case part = "Phần"
    /// Decimals of what is computed of it.
    case places = "Số lẻ"
    /// A note.
    case note = "Ghi chú"
    /// Made: what was done in % of what was planned.
    case completion = "Hoàn thành"
    /// Made: what was done less the year before.
    case difference = "Tăng giảm"
    /// Made: the change in % of the year before.
    case change = "So năm trước"
    /// Made: whether the plan was met, in words.
    case judgement = "Đánh giá"

    /// Its folded name.
    package var folded: String { Key.fold(rawValue) }

    /// Whether VanThu makes it.
    package var isMade: Bool { Self.made.contains(self) }

    /// Those that VanThu makes, left to right.
    package static let made: [IndicatorColumn] = [.completion, .difference, .change, .judgement]

    /// The column of a heading; `Đơn vị tính` and `ĐVT` are `Đơn vị`.
    package init?(heading: String) {
        let folded = Key.fold(heading)
        if ["don_vi_tinh", "dvt"].contains(folded) {
            self = .unit
            return
        }
        guard let found = Self.allCases.first(where: { $0.folded == folded }) else { return nil }
        self = found
    }

    /// Where a table has the column; the first where several headings fit.
    package func index(in table: DataTable) -> Int? {
        table.columns.firstIndex { IndicatorColumn(heading: $0.name) == self }
    }
}
