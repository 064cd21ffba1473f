/// Includes and named lists.
enum IncludeFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body("a file that is missing", "include.missing", cure: "thư mục", "{% chèn ▮\"thieu.vanthu\" %}"),
        .body(
            "a misspelt file", "include.missing", cure: "phan.vanthu", files: ["phan.vanthu": "Một đoạn.\n"],
            "{% chèn ▮\"phann.vanthu\" %}"),
        .body("a file above the folder", "include.outside", cure: "chép tệp", "{% chèn ▮\"../ngoai.vanthu\" %}"),
        .body("an absolute file", "include.outside", cure: "chép tệp", "{% chèn ▮\"/etc/passwd\" %}"),
        .head(
            "nơi nhận", "an unknown named list", "include.missing", cure: "xa",
            "nơi nhận: |\n  {% chèn ▮nơi_nhận.xaa %}\n  - Lưu VT"),
        .body(
            "a recipients list in the text", "include.recipients-in-text", cure: "nơi nhận", "{% chèn ▮nơi_nhận.xã %}"),
        .body(
            "an unknown name in an included file's argument", "evaluate.unknown-name", cure: "số_hộ",
            files: ["doi.vanthu": "Có {{ a }} hộ.\n"], "{% chèn \"doi.vanthu\" với a = ▮số_hộ_nghèo %}"),
    ]
}
