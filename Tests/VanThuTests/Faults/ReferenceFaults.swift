/// Mentions of appendices and headings, footnotes, names.
enum ReferenceFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body(
            "an unknown appendix", "reference.unknown-appendix", cure: "phụ lục",
            "Chi tiết tại {{ phụ_lục.▮bảng_gì_đó }}."),
        .body(
            "a misspelt appendix", "reference.unknown-appendix", cure: "phân_bổ",
            "Chi tiết tại {{ phụ_lục.▮phân_bộc }}.\n\n# Phụ lục [phân_bổ]: Phân bổ\nMột đoạn."),
        .body("an unknown heading", "reference.unknown-heading", cure: "mục_đích", "Theo {{ mục.▮mục_tích }}."),
        .body(
            "one of two appendices is unknown", "reference.unknown-appendix", cure: "phụ lục",
            "Theo {{ phụ_lục(bảng_kèm, ▮bảng_kia) }}.\n\n# Phụ lục [bảng_kèm]: Một\nĐoạn."),
        .body("a mention without name", "evaluate.bare-mention", cure: "phụ_lục.tên", "{{ ▮phụ_lục }}"),
        .body(
            "a heading without number", "reference.heading-without-number", cure: "số",
            "#! NHẬN XÉT {tên: nhận_xét}\nTheo {{ mục.▮nhận_xét }}."),
        .body(
            "two headings of one name", "reference.duplicate-name", cure: "chỗ khác",
            "# Một {tên: tên_chung}\nĐoạn.\n▮# Hai {tên: tên_chung}\nĐoạn."),
        .body(
            "two appendices of one name", "reference.duplicate-name", cure: "chỗ khác",
            "# Phụ lục [tên_pl]: Một\nĐoạn.\n▮# Phụ lục [tên_pl]: Hai\nĐoạn."),
        .body("a footnote mark without text", "text.footnote-without-text", cure: "[^9]: …", "Một câu▮[^9]."),
        .body(
            "a footnote text without mark", "text.footnote-without-mark", cure: "[^8]", "Một câu.\n▮[^8]: Chú thích."),
        .body(
            "a footnote with two texts", "text.footnote-twice", cure: "[^7]", "Một câu[^7].\n[^7]: Một.\n▮[^7]: Hai."),
        .body("a footnote without words", "text.empty-footnote", cure: "trống", "Một câu[^6].\n▮[^6]:"),
        .body(
            "a footnote inside a footnote", "text.footnote-not-here", cure: "phần văn bản",
            "Một câu[^4].\n[^4]: Xem▮[^5].\n[^5]: Hai."),
        .head(
            "trích yếu", "a footnote in the subject", "text.footnote-not-here", cure: "phần văn bản",
            "trích yếu: Trồng cây▮[^1]"),
    ]
}
