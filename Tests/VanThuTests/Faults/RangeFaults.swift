/// Choices outside the legal range: each cites its provision.
enum RangeFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        outside("body size", "cỡ chữ: ▮16", cure: "14"),
        outside("left margin", "lề trái: ▮40 mm", cure: "35"),
        outside("left margin in centimetres", "lề trái: ▮2 cm", cure: "30"),
        outside("right margin", "lề phải: ▮25 mm", cure: "20"),
        outside("top margin", "lề trên: ▮10 mm", cure: "20"),
        outside("bottom margin", "lề dưới: ▮30 mm", cure: "25"),
        outside("indent", "thụt dòng: ▮3 cm", cure: "1,27"),
        outside("space between paragraphs", "cách đoạn: ▮3 pt", cure: "6"),
        outside("line spacing", "giãn dòng: ▮2", cure: "1,5"),
        .head(
            "trình bày", "seven heading shapes", "pack.too-many-heading-shapes", cure: "6",
            "trình bày:\n  đề mục: ▮[I., 1., a), -, (1), 1.1., a.]"),
        .head(
            "trình bày", "a chain of numbers at the first level", "pack.heading-shape-too-deep", cure: "cấp 1",
            "trình bày:\n  đề mục: ▮[1.1., 1.]"),
        .head(
            "trình bày", "a shape that is none", "form.heading-shape", cure: "I., 1.",
            "trình bày:\n  đề mục: [I., ▮một]"),
        .head(
            "trình bày", "a face that is none", "form.heading-face", cure: "nghiêng",
            "trình bày:\n  kiểu đề mục: { 3: ▮nghiên }"),
        .head(
            "trình bày", "a level that is none", "form.heading-depth", cure: "1 đến 6",
            "trình bày:\n  kiểu đề mục: { ▮9: đậm }"),
        .head("thể thức", "an unknown form", "pack.unknown-name", cure: "Hội Nông dân", "thể thức: ▮Hội Nông dâm"),
    ]

    private static func outside(_ name: String, _ text: String, cure: String) -> PlantedFault {
        .head("trình bày", "outside the range: " + name, "pack.outside-range", cure: cure, "trình bày:\n  " + text)
    }
}
