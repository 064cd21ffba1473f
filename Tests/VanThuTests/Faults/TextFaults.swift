/// Headings, columns, appendices and the commands in braces.
enum TextFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body("a heading without text", "text.empty-heading", cure: "tiêu đề sau dấu #", "▮#"),
        .body("a heading of seven marks", "text.heading-too-deep", cure: "######", "▮####### Sâu quá"),
        .body(
            "a heading that prints nothing", "evaluate.empty-heading", cure: "chữ", "▮# {% nếu số_hộ < 1 %}Một{% hết %}"
        ),
        .body("columns that are not closed", "text.unclosed-enclosure", cure: "{hết}", isAlone: true, "▮{cột}\nMột."),
        .body(
            "columns closed without opening", "text.stray-enclosure-end", cure: "{% hết %}", "Một đoạn.\n▮{hết}\nHai."),
        .body("a command without its line", "text.attribute-alone", cure: "cuối một dòng", "▮{giữa}"),
        .body("a name without words", "text.empty-name", cure: "{tên: mục_tiêu}", "# Mục ▮{tên: }"),
        .body("a reference line without appendix", "text.not-below-appendix", cure: "phụ lục", "▮{kèm theo: không}"),
        .body(
            "a reference line without words", "text.empty-reference-line", cure: "{kèm theo: không}",
            "# Phụ lục: Một\n▮{kèm theo: }\nĐoạn."),
        .body("an appendix with empty brackets", "text.empty-name", cure: "bỏ ngoặc", "# Phụ lục ▮[]: Một\nĐoạn."),
        .body(
            "an appendix inside columns", "text.appendix-inside-columns", cure: "{hết}",
            "{cột}\nMột.\n▮# Phụ lục: Hai\nĐoạn.\n{hết}"),
        .appendix(
            "columns closed without opening in an appendix", "text.stray-enclosure-end", cure: "{% hết %}",
            "Một đoạn.\n▮{hết}"),
    ]
}
