import Diagnostics
import Values

/// The keys under `trình bày`: choices inside the legal range, checked by the assembling stage.
enum PresentationFields {
    /// All of them.
    static let all: [FieldDeclaration] = [
        length("cỡ chữ", "pt", vi: "Cỡ chữ của nội dung.", en: "Size of the body.", "14"),
        length("lề trái", "mm", vi: "Lề trái.", en: "Left margin.", "30 mm"),
        length("lề phải", "mm", vi: "Lề phải.", en: "Right margin.", "15 mm"),
        length("lề trên", "mm", vi: "Lề trên.", en: "Top margin.", "20 mm"),
        length("lề dưới", "mm", vi: "Lề dưới.", en: "Bottom margin.", "20 mm"),
        length("thụt dòng", "mm", vi: "Thụt đầu dòng của đoạn.", en: "First line indent.", "1,27 cm"),
        length("cách đoạn", "pt", vi: "Khoảng cách giữa các đoạn.", en: "Space between paragraphs.", "6 pt"),
        FieldDeclaration(
            "giãn dòng", .number,
            help: Bilingual(vi: "Giãn dòng, tính theo dòng đơn.", en: "Line spacing, in single lines."), example: "1,15"
        ),
        FieldDeclaration(
            "đề mục", .words,
            help: Bilingual(
                vi: "Dạng số của đề mục từng cấp, từ cấp 1.", en: "Number shape of each heading level, from 1."),
            example: "[I., 1., 1.1., a)]"),
        FieldDeclaration(
            "kiểu đề mục", .wordMap,
            help: Bilingual(
                vi: "Kiểu chữ của đề mục ở một cấp: đậm, nghiêng, đậm nghiêng, thường.",
                en: "Face of the headings of a level: đậm, nghiêng, đậm nghiêng, thường."),
            example: "{ 3: nghiêng }"),
        FieldDeclaration(
            "trang", .choice(["dọc", "ngang"]),
            help: Bilingual(vi: "Trang dọc hay ngang.", en: "Portrait or landscape pages."), example: "dọc"),
        FieldDeclaration(
            "khổ",
            .deferred(
                Bilingual(
                    vi: "phiên bản này chỉ in khổ A4, chưa có mục «khổ»",
                    en: "this version prints A4 only and does not have «khổ» yet")),
            help: Bilingual(vi: "Khổ giấy của nội dung: A4, A3.", en: "Paper of the body: A4, A3."), example: "A3"),
    ]

    private static func length(_ name: String, _ unit: String, vi: String, en: String, _ example: String)
        -> FieldDeclaration
    {
        FieldDeclaration(name, .length(unit: unit), help: Bilingual(vi: vi, en: en), example: example)
    }
}
