/// Footnotes: marks and texts, wherever they stand.
enum FootnoteFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body("a footnote mark without label", "text.broken-footnote-mark", cure: "[^1]", "Một câu▮[^]."),
        .body("a footnote label with a space", "text.broken-footnote-mark", cure: "[^1]", "Một câu▮[^ 31]."),
        .body("a footnote mark without its bracket", "text.broken-footnote-mark", cure: "[^1]", "Một câu▮[^32 nữa."),
        .body("a footnote text without label", "text.broken-footnote-mark", cure: "[^1]", "▮[^]: Lời chú thích."),
        .head(
            "căn cứ", "a mark in căn cứ without text", "text.footnote-without-text", cure: "[^33]: …",
            "căn cứ: Căn cứ Luật Lâm nghiệp▮[^33]"),
        .head(
            "kính gửi", "a footnote in the addressees", "text.footnote-not-here", cure: "căn cứ",
            "kính gửi: Các ấp▮[^34]"),
        .body("a mark in a heading without text", "text.footnote-without-text", cure: "[^35]: …", "## Số cây▮[^35]"),
        .body(
            "a mark in a table without text", "text.footnote-without-text", cure: "[^36]: …",
            "| Ấp | Số cây |\n|---|---|\n| Ấp Một | 12▮[^36] |"),
        .appendix(
            "a mark in an appendix without text", "text.footnote-without-text", cure: "[^37]: …", "Số cây▮[^37]."),
        .appendix(
            "a text in an appendix without mark", "text.footnote-without-mark", cure: "[^38]",
            "Số cây.\n▮[^38]: Theo báo cáo."),
        .body("a mark in a list line without text", "text.footnote-without-text", cure: "[^39]: …", "- Số cây▮[^39];"),
        .head(
            "nơi nhận", "a footnote in the recipients", "text.footnote-not-here", cure: "căn cứ",
            "nơi nhận: |\n  - Đảng ủy xã▮[^40]\n  - Lưu VT"),
    ]
}
