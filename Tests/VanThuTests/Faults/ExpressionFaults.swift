/// Expressions: unknown names, kinds that do not go together, signs in the wrong place.
enum ExpressionFaults {
    /// All of them.
    static let all: [PlantedFault] = names + kinds + signs

    private static let names: [PlantedFault] = [
        .body("an unknown name", "evaluate.unknown-name", cure: "số_hộ", "Có {{ ▮số_hồi }} hộ."),
        .body("a misspelt name", "evaluate.unknown-name", cure: "thôn", "Có {{ ▮thônn | đếm }} thôn."),
        .body("an unknown name in a heading", "evaluate.unknown-name", cure: "dữ liệu", "# Mục {{ ▮gì_đó }}"),
        .body(
            "an unknown name in a cell", "evaluate.unknown-name", cure: "hạn_nộp",
            "| A | B |\n|---|---|\n| 1 | {{ ▮hạn_nạp }} |"),
        .appendix("an unknown name in an appendix", "evaluate.unknown-name", cure: "số_hộ", "Có {{ ▮số_họp }} hộ."),
        .head(
            "nơi nhận", "an unknown name among the recipients", "evaluate.unknown-name", cure: "thôn",
            "nơi nhận: |\n  - UBND {{ ▮thôm | đếm }} xã\n  - Lưu VT"),
        .head(
            "trích yếu", "an unknown name in the subject", "evaluate.unknown-name", cure: "dữ liệu",
            "trích yếu: Trồng {{ ▮cây }}"),
        .body(
            "an unknown column", "evaluate.unknown-column", cure: "Số cây",
            "{% lặp x trong thôn %}{{ x▮[\"Số cay xanh\"] }}{% hết %}"),
        .body("an unknown row", "evaluate.unknown-row-or-column", cure: "cột", "Có {{ thôn.▮thôn_tây }} cây."),
        .body(
            "a column that fits two", "evaluate.several-columns", cure: "viết đúng dấu",
            "{% lặp x trong thôn %}{{ x.▮nam }}{% hết %}"),
        .body("a part of a text", "evaluate.no-parts", cure: "bảng", "{{ tên_xã.▮tên }}"),
        .body("an unknown part of a group", "evaluate.unknown-part", cure: "viết_tắt", "{{ cơ_quan.▮viết_tác }}"),
        .body("a function that is a filter", "evaluate.unknown-function", cure: "| đếm", "{{ ▮đếm(thôn) }}"),
        .head(
            "trích yếu", "a subject that quotes itself", "evaluate.cycle", cure: "→",
            "trích yếu: Trồng {{ ▮trích_yếu }}"),
    ]

    private static let kinds: [PlantedFault] = [
        .body(
            "a text compared with a number", "evaluate.kinds-differ", cure: "cùng loại",
            "{% nếu ▮tên_xã > 1 %}\nMột.\n{% hết %}"),
        .body(
            "a text added to a number", "evaluate.text-sum", cure: "viết hai phần liền nhau", "{{ ▮số_hộ + tên_xã }}"),
        .body("units that differ", "evaluate.units-differ", cure: "cùng đơn vị", "{{ ▮đất + 1 }}"),
        .body("a product of two quantities", "evaluate.quantity-product", cure: "| số", "{{ ▮đất * đất }}"),
        .body("a number divided by a quantity", "evaluate.quantity-divisor", cure: "| số", "{{ ▮số_hộ / đất }}"),
        .body("a division by zero", "evaluate.division-by-zero", cure: "0", "{{ ▮số_hộ / 0 }}"),
        .body("a minus before a text", "evaluate.not-a-number", cure: "số", "{{ -▮tên_xã }}"),
        .body("texts in order", "evaluate.no-order", cure: "số hoặc ngày", "{% nếu ▮\"a\" < \"b\" %}\nMột.\n{% hết %}"),
        .body(
            "an empty cell that is printed", "evaluate.empty-value", cure: "mặc_định",
            "{{ ▮thôn.thôn_nam[\"Đất trồng\"] }}"),
        .body("a table that is printed", "evaluate.table-printed", cure: "{% lặp x trong thôn %}", "{{ ▮thôn }}"),
        .body("a row that is printed", "evaluate.row-printed", cure: "chọn một cột", "{{ ▮thôn.thôn_nam }}"),
        .body("a truth that is printed", "evaluate.boolean-printed", cure: "{% nếu … %}", "{{ ▮số_hộ > 1 }}"),
        .body("a group that is printed", "evaluate.group-printed", cure: "viết tắt", "{{ ▮cơ_quan }}"),
        .body("a truth in brackets", "evaluate.bad-index", cure: "ngoặc kép", "{{ thôn[▮1 < 2] }}"),
    ]

    private static let signs: [PlantedFault] = [
        .body("a decimal in an expression", "expression.decimal-constant", cure: "phần đầu", "{{ số_hộ * ▮1.5 }}"),
        .body("a comma in an expression", "expression.stray-comma", cure: "phần đầu", "{{ số_hộ * 1▮,5 }}"),
        .body("a name with a space", "expression.space-in-name", cure: "số_hộ", "{{ số ▮hộ }}"),
        .body("an operand that is missing", "expression.missing-operand", cure: "thiếu", "{{ số_hộ +▮ }}"),
        .body("an empty expression", "expression.missing-operand", cure: "thiếu", "Có {{▮ }} hộ."),
        .body("a sign that is missing", "expression.missing-sign", cure: "dấu tính", "{{ số_hộ ▮2 }}"),
        .body("a bracket that is not closed", "expression.unclosed-bracket", cure: ")", "{{ ▮(số_hộ + 1 }}"),
        .body(
            "a quotation that is not closed", "expression.unclosed-quotation", cure: "đóng",
            "{{ thôn | tổng(▮\"Số cây) }}"),
        .body("a bracket that closes nothing", "expression.unexpected-sign", cure: ")", "{{ số_hộ▮) }}"),
        .body(
            "a chained comparison", "expression.chained-comparison", cure: "và",
            "{% nếu 1 < số_hộ ▮< 3 %}\nMột.\n{% hết %}"),
        .body("a character without meaning", "expression.unexpected-character", cure: "biểu thức", "{{ số_hộ ▮? 1 }}"),
        .body("a name that starts with a digit", "expression.name-starts-with-digit", cure: "chữ cái", "{{ ▮2hộ }}"),
        .body(
            "a number of forty digits", "expression.number-too-long", cure: "34",
            "{{ ▮" + String(repeating: "7", count: 40) + " }}"),
        .body("a call of a number", "expression.not-a-function", cure: "|", "{{ 5▮(1) }}"),
    ]
}
