/// Tags: misspelt, not closed, closed without opening, in the wrong place.
enum TagFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body(
            "a loop that is not closed", "template.unclosed-block", cure: "{% hết %}", isAlone: true,
            "▮{% lặp x trong thôn %}\n- {{ x.Tên }}"),
        .body(
            "a condition that is not closed", "template.unclosed-block", cure: "{% hết %}", isAlone: true,
            "▮{% nếu số_hộ > 100 %}\nNhiều hộ."),
        .body(
            "a condition in a line that is not closed", "template.unclosed-block", cure: "{% hết %}",
            "Trồng ▮{% nếu số_hộ > 100 %}nhiều cây."),
        .body(
            "a loop in a cell that is not closed", "template.unclosed-block", cure: "trong ô",
            "| Thôn | Cây |\n|---|---|\n| ▮{% lặp x trong thôn %}{{ x.Tên }} | 2 |"),
        .body(
            "the inner of two loops is not closed", "template.unclosed-block", cure: "{% hết %}", isAlone: true,
            "▮{% lặp x trong thôn %}\n{% nếu số_hộ > 1 %}\nMột.\n{% hết %}"),
        .body(
            "a closing without opening", "template.stray-closing", cure: "đứng một mình", "Một đoạn.\n▮{% hết %}\nHai."),
        .body(
            "a closing in a line without opening", "template.stray-closing", cure: "trong dòng",
            "Một đoạn ▮{% hết %} nữa."),
        .body("a branch without condition", "template.stray-branch", cure: "nếu", "▮{% không thì %}"),
        .body("a misspelt tag", "template.unknown-tag", cure: "nếu", "Một {% ▮nêuu số_hộ > 1 %} {% hết %}."),
        .body("a tag that says nothing", "template.unknown-tag", cure: "lặp", "Một ▮{% %} hai."),
        .body("an expression that is not closed", "template.unclosed-tag", cure: "}}", "Trồng ▮{{ số_hộ cây."),
        .body("a tag that is not closed", "template.unclosed-tag", cure: "%}", "Một ▮{% nếu số_hộ > 1"),
        .body(
            "a comment that is not closed", "template.unclosed-comment", cure: "#}", isAlone: true,
            "Một câu ▮{# ghi chú"),
        .body(
            "an include inside a line", "template.include-inside-line", cure: "một mình",
            "Một câu ▮{% chèn \"b.vanthu\" %} nữa."),
        .body(
            "a loop without the word trong", "expression.missing-operand", cure: "trong",
            "Một {% lặp x ▮thôn %}{{ x.Tên }}{% hết %} hai."),
        .body(
            "an else after an else", "template.branch-after-else", cure: "hoặc nếu",
            "{% nếu số_hộ > 1 %}\nMột.\n{% không thì %}\nHai.\n▮{% không thì %}\nBa.\n{% hết %}"),
        .body(
            "a loop over a number", "evaluate.not-repeatable", cure: "bảng hoặc danh sách",
            "{% lặp x trong ▮số_hộ %}\n- Một.\n{% hết %}"),
        .body(
            "a condition that is a number", "evaluate.not-boolean", cure: "x > 0", "{% nếu ▮số_hộ %}\nMột.\n{% hết %}"),
        .body(
            "a loop variable that is taken", "evaluate.name-taken", cure: "chọn tên khác",
            "{% lặp ▮thôn trong thôn %}\n- Một.\n{% hết %}"),
        .body(
            "a name that is set twice", "evaluate.name-taken", cure: "chọn tên khác",
            "{% đặt một_tên = 1 %}\n{% đặt ▮một_tên = 2 %}"),
        .body(
            "an unclosed tag in a heading", "template.unclosed-block", cure: "{% hết %}",
            "# Mục ▮{% nếu số_hộ > 1 %}lớn"),
        .appendix(
            "an unclosed condition in an appendix line", "template.unclosed-block", cure: "{% hết %}",
            "Trồng ▮{% nếu số_hộ > 1 %}cây."),
        .body("a check that fails", "evaluate.check-failed", cure: "«số_hộ» là", "{% kiểm tra ▮số_hộ < 0 %}"),
        .body(
            "a check with words that fails", "evaluate.check-failed", cure: "phải có hộ",
            "{% kiểm tra ▮số_hộ = 0: \"phải có hộ\" %}"),
        .body(
            "the failing part of a check", "evaluate.check-failed", cure: "«số_hộ» là",
            "{% kiểm tra số_hộ > 0 và ▮số_hộ < 0 %}"),
        .body(
            "a check that is no condition", "evaluate.not-boolean", cure: "phép so sánh", "{% kiểm tra ▮số_hộ %}"),
    ]
}
