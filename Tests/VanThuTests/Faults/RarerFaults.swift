/// Faults that are met seldom, of every kind.
enum RarerFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body("the text inside itself", "evaluate.body-outside-frame", cure: "khung", "{{ ▮nội_dung }}"),
        .body("a list that is printed", "evaluate.list-printed", cure: "nối", "{{ ▮thôn[\"Tên\"] }}"),
        .body(
            "a result with too many digits", "evaluate.overflow", cure: "làm tròn",
            "{{ ▮" + nines + " * " + nines + " }}"),
        .body("a mention in a calculation", "evaluate.not-computable", cure: "tính", "{{ ▮mục.mục_đích + 1 }}"),
        .body("a mention of a number", "evaluate.bad-mention", cure: "tên trong ngoặc vuông", "{{ phụ_lục(▮1) }}"),
        .body(
            "a sum of a column without quotation marks", "filter.column-without-quotes", cure: "ngoặc kép",
            "{{ thôn | tổng(▮Số_cây) }}"),
        .body("a rule of another width", "table.rule-width", cure: "2", "| A | B |\n▮|---|\n| 1 | 2 |"),
        .body(
            "a table in an included file that is ragged", "table.row-width", cure: "2 ô",
            "| A | B |\n|---|---|\n{% lặp x trong thôn %}\n▮| {{ x.Tên }} |\n{% hết %}"),
        PlantedFault(
            name: "an issuer in braces", place: .head("cơ quan"), text: "cơ quan: ▮{ tên: UBND xã, viết tắt: UBND }",
            code: "yaml.flow-map", cure: "dòng", isAlone: true),
    ]

    private static let nines = String(repeating: "9", count: 34)
}
