/// Tables typed in the text.
enum TableFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body("a row with a cell too few", "table.row-width", cure: "2 ô", "| A | B |\n|---|---|\n▮| 1 |"),
        .body("a row with a cell too many", "table.row-width", cure: "2 ô", "| A | B |\n|---|---|\n▮| 1 | 2 | 3 |"),
        .body(
            "a header row with a cell too few", "table.row-width", cure: "3",
            "| A | B | C |\n▮| D | E |\n|---|---|---|\n| 1 | 2 | 3 |"),
        .body(
            "a join without a cell above", "table.nothing-above", cure: "phía trên", "| ▮^ | B |\n|---|---|\n| 1 | 2 |"),
        .body("a join across the header", "table.nothing-above", cure: "tiêu đề", "| A | B |\n|---|---|\n| 1 | ▮^ |"),
        .body(
            "a join without a cell to the left", "table.nothing-left", cure: "bên trái",
            "| A | B |\n|---|---|\n| ▮< | 2 |"),
        .body(
            "joined cells that are no rectangle", "table.not-rectangle", cure: "chữ nhật",
            "| A | B |\n|---|---|\n| 1 | < |\n| ▮^ | 2 |"),
        .body("a table without rule", "table.without-rule", cure: "|---|", "▮| A | B |\n| 1 | 2 |"),
        .body(
            "a second rule", "table.second-rule", cure: "dòng trống",
            "| A | B |\n|---|---|\n| 1 | 2 |\n▮|---|---|\n| 3 | 4 |"),
        .body(
            "widths for another number of columns", "table.width-count", cure: "2 độ rộng",
            "▮{bảng rộng: 1cm, 2cm, *}\n| A | B |\n|---|---|\n| 1 | 2 |"),
        .body(
            "a width that is none", "table.bad-width", cure: "1,5cm",
            "{bảng rộng: ▮1.5cm, *}\n| A | B |\n|---|---|\n| 1 | 2 |"),
        .body(
            "an unknown option of a table", "table.unknown-option", cure: "đơn vị",
            "{bảng ▮đơn vịt: ca}\n| A | B |\n|---|---|\n| 1 | 2 |"),
        .body(
            "an option of a table twice", "table.option-twice", cure: "tên",
            "{bảng tên: Một; ▮tên: Hai}\n| A | B |\n|---|---|\n| 1 | 2 |"),
        .body(
            "an option of a table without value", "table.empty-option", cure: "tên",
            "{bảng ▮tên:}\n| A | B |\n|---|---|\n| 1 | 2 |"),
        .body("options without table", "table.options-without-table", cure: "|", "▮{bảng rộng: 1cm, *}\nMột đoạn."),
        .body(
            "a continuation without row", "table.continuation-without-row", cure: "ngay trên",
            "▮|+ 1 | 2 |\n\nMột đoạn."),
        .body(
            "a continuation longer than its row", "table.continuation-too-long", cure: "2 ô",
            "| A | B |\n|---|---|\n| 1 | 2 |\n▮|+ a | b | c |"),
        .body(
            "a continuation of a join", "table.continuation-of-join", cure: "^",
            "| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | ^ |\n|+ a | ▮b |"),
        .appendix(
            "a ragged row in an appendix", "table.row-width", cure: "2 ô", "| A | B |\n|---|---|\n▮| 1 | 2 | 3 |"),
    ]
}
