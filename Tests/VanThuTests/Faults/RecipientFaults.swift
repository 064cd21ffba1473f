/// Nơi nhận: braces, named lists, order and the supplied first line.
enum RecipientFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .head(
            "nơi nhận", "a brace without lines but with words", "text.empty-brace", cure: "ít nhất một dòng",
            "nơi nhận: |\n  - Đảng ủy xã\n  {\n  ▮} (để báo cáo)\n  - Lưu: VT"),
        .head(
            "nơi nhận", "a brace with nothing", "text.empty-brace", cure: "ít nhất một dòng",
            "nơi nhận: |\n  {\n\n  ▮}\n  - Lưu: VT"),
        .head(
            "nơi nhận", "a line to leave out without quotation marks", "expression.missing-operand",
            cure: "ngoặc kép", "nơi nhận: |\n  {% chèn nơi_nhận.xã trừ ▮phòng %}\n  - Lưu: VT"),
        .head(
            "nơi nhận", "a line to leave out that the list lacks", "include.nothing-left-out",
            cure: "Các phòng", "nơi nhận: |\n  {% chèn nơi_nhận.xã trừ ▮\"Các bộ\" %}\n  - Lưu: VT"),
        .head(
            "nơi nhận", "a named list that there is not", "include.missing", cure: "Templates",
            "nơi nhận: |\n  {% chèn ▮nơi_nhận.xóm %}\n  - Lưu: VT"),
        .head(
            "nơi nhận", "an unknown name in the words of a brace", "evaluate.unknown-name", cure: "tên_xã",
            "nơi nhận: |\n  {\n  - Đảng ủy xã\n  } (để {{ ▮tên_xx }})\n  - Lưu: VT"),
        .head(
            "nơi nhận", "a choice among recipients that does not end", "template.unclosed-block", cure: "hết",
            "nơi nhận: |\n  ▮{% nếu số_hộ > 100 %}\n  - Đảng ủy xã\n  - Lưu: VT"),
        .head(
            "nơi nhận", "a loop over no table among recipients", "evaluate.not-repeatable", cure: "bảng",
            "nơi nhận: |\n  {% lặp x trong ▮số_hộ %}\n  - {{ x }}\n  {% hết %}\n  - Lưu: VT"),
        .head(
            "nơi nhận", "recipients left blank", "head.blank-not-allowed", cure: "không",
            "nơi nhận: ▮để trống"),
        .head(
            "vị trí nơi nhận", "an unknown place of the recipients", "head.not-a-choice", cure: "dưới",
            "vị trí nơi nhận: ▮bên phải"),
        .head(
            "thứ tự nơi nhận", "an unknown order of the recipients", "head.not-a-choice", cure: "xếp lại",
            "thứ tự nơi nhận: ▮a b c"),
        .head(
            "như trên", "a first recipient of a heading that there is not", "reference.unknown-heading",
            cure: "mục_đích", "như trên: ▮mục_dích_khác"
        ).alone,
        .body(
            "a line left out of a text", "include.omission-in-text", cure: "danh sách nơi nhận",
            files: ["doan.vanthu": "Một đoạn."], "{% chèn \"doan.vanthu\" trừ ▮\"Một\" %}"),
    ]
}
