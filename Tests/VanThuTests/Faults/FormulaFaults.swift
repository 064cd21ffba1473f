/// Computed columns; the rarer faults of formulas are tried where formulas live.
///
/// A table with a faulty formula is known and says nothing, so these hide faults of the same table.
enum FormulaFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        formula("a misspelt column", "figures.unknown-name", cure: "Số_cây", "▮Số_câi * 2"),
        formula(
            "a misspelt quoted column", "figures.unknown-column", cure: "«Cây ăn quả»", "▮cột[\"Cây ăn trái\"] + 1"),
        formula("a folded name of two columns", "figures.several-columns", cure: "«Năm», «Nam»", "▮nam + 1"),
        formula("a misspelt function", "figures.unknown-function", cure: "bình_quân", "▮bình_quan2(Số_cây)"),
        formula("a filter in a formula", "figures.filter-in-formula", cure: "làm_tròn(a, 1)", "Số_cây \\| ▮làm_tròn"),
        formula("a division by a cell of 0", "figures.division-by-zero", cure: "không_áp_dụng", "▮Số_cây / (Năm - 3)"),
        formula("an empty cell", "figures.empty-cell", cure: "mặc_định", "▮Đất_trồng * 2"),
        formula("two units", "evaluate.units-differ", cure: "số(a)", "▮Số_cây + đất"),
        formula("a long decimal", "figures.places-needed", cure: "Số lẻ", "▮Số_cây / 7"),
        formula("text and figures", "figures.mixed-column", cure: "không_áp_dụng", "▮nếu(Năm > 3, 1, \"ít\")"),
        formula("a sum of text", "figures.not-a-figure", cure: "---:", "tổng(▮Ghi_chú)"),
        formula("a whole table", "figures.table-as-value", cure: "đếm(thôn)", "▮thôn + 1"),
        formula("a missing bracket", "expression.unclosed-bracket", cure: ")", "tổng▮(Số_cây"),
        .head(
            "tính", "columns that need each other", "figures.cycle", cure: "«a» → «b» → «a»",
            "tính:\n  thôn: |\n    | Cột | Công thức |\n    |---|---|\n    | ▮a | b + 1 |\n    | b | a + 1 |"
        ).alone,
        .head(
            "tính", "a column of the name of a given one", "figures.column-exists", cure: "tên khác",
            "tính:\n  thôn: |\n    | Cột | Công thức |\n    |---|---|\n    | ▮Số cây | Năm + 1 |"
        ).alone,
        .head(
            "tính", "formulas of a table that there is not", "figures.unknown-table", cure: "thôn",
            "tính:\n  ▮thong: |\n    | Cột | Công thức |\n    |---|---|\n    | a | 1 |"
        ).alone,
        .head(
            "tính", "a misspelt column of the formulas", "figures.formula-column", cure: "Công thức",
            "tính:\n  thôn: |\n    ▮| Cột | Công thúc2 |\n    |---|---|\n    | a | 1 |"
        ).alone,
    ]

    private static func formula(_ name: String, _ code: String, cure: String, _ text: String) -> PlantedFault {
        .head(
            "tính", "a formula: " + name, code, cure: cure,
            "tính:\n  thôn: |\n    | Cột | Công thức |\n    |-----|-----------|\n    | a | \(text) |"
        ).alone
    }
}
