/// Numbers of headings, of Phần, Chương, Mục, Điều, and mentions of them.
enum NumberingFaults {
    /// Faults that stop the document; the number forms of `trình bày` are among the ranges.
    static let all: [PlantedFault] = [
        .body("a numbered paragraph without words", "text.empty-heading", cure: "tiêu đề sau dấu #", "▮##. 7."),
        .body(
            "a mention of an article that is not there", "reference.unknown-heading", cure: "điều_sáu",
            "# Điều 1. Phạm vi {tên: điều_sáu}\nTheo {{ mục.▮điều_sáuu }}."),
        .body(
            "two articles of one name", "reference.duplicate-name", cure: "chỗ khác",
            "# Điều 1. Phạm vi {tên: điều_tám}\nĐoạn.\n▮# Điều 2. Đối tượng {tên: điều_tám}\nĐoạn."),
        .body(
            "a name without words on an article", "text.empty-name", cure: "{tên: mục_tiêu}",
            "# Điều 1. Phạm vi ▮{tên: }"),
        .body("an article of seven marks", "text.heading-too-deep", cure: "######", "▮####### Điều 1. Phạm vi"),
    ]

    /// Findings: the document is made all the same.
    static let findings: [PlantedFault] = [
        .body(
            "a chapter out of series", "number.out-of-series", cure: "Chương I", "▮# Chương III. Quy định chung\nĐoạn."),
        .body("an article out of series", "number.out-of-series", cure: "Điều 1.", "▮# Điều 4. Phạm vi\nĐoạn."),
        .body("a section in Roman numerals", "number.other-shape", cure: "Mục 1", "▮# Mục I. Quy định chung\nĐoạn."),
        .body("a chapter in capitals", "number.other-shape", cure: "Chương I", "▮# CHƯƠNG I. Quy định chung\nĐoạn."),
        .body("an article with a colon", "number.other-shape", cure: "Điều 1.", "▮# Điều 1: Phạm vi\nĐoạn."),
        .body(
            "a clause out of series", "number.out-of-series", cure: "1.", "# Điều 1. Phạm vi\n▮##. 3. Một việc.\nĐoạn."),
        .body("a point out of series", "number.out-of-series", cure: "a)", "▮###. d) Một việc."),
        .body("a chapter without title", "form.division-without-title", cure: "sau dấu chấm", "▮# Chương I\nĐoạn."),
        .body("an article without stop", "text.division-without-stop", cure: "Điều 1. Tên", "▮# Điều 1 Phạm vi\nĐoạn."),
        .body(
            "a face that nothing closes", "text.unclosed-attribute", cure: "{giữ chữ}",
            "# Điều 1. Phạm vi ▮{giữ chữ\nĐoạn."),
    ]
}
