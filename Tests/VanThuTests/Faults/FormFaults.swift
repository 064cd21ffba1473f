/// Signatures, symbol, recipients.
enum FormFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .head(
            "ký", "a signer without body and office", "form.signer-unknown", cure: "thay mặt",
            "ký:\n  ▮họ tên: Nguyễn Văn Mẫu"),
        .head(
            "ký", "the second signer without body and office", "form.signer-unknown", cure: "chức vụ",
            "ký:\n  - chức vụ: Chủ tịch\n    họ tên: Nguyễn Văn Mẫu\n  ▮- họ tên: Trần Thị Mẫu"),
        .head(
            "cơ quan", "no abbreviation and no symbol", "form.abbreviation-missing", cure: "viết tắt: UBND",
            "cơ quan:\n  ▮tên: Ủy ban nhân dân xã Hòa Sơn"),
        .head(
            "nơi nhận", "a brace that is not closed", "text.unclosed-enclosure", cure: "}",
            "nơi nhận: |\n  ▮{\n  - Đảng ủy xã\n  - Lưu VT"),
        .head(
            "nơi nhận", "a brace that closes nothing", "text.stray-enclosure-end", cure: "{",
            "nơi nhận: |\n  - Đảng ủy xã\n  ▮} (để biết)\n  - Lưu VT"),
        .head(
            "cơ quan", "an empty abbreviation", "form.abbreviation-missing", cure: "viết tắt: UBND",
            "cơ quan:\n  tên: Ủy ban nhân dân xã Hòa Sơn\n  ▮viết tắt:"),
        .head(
            "ký", "a signer whose body is empty", "form.signer-unknown", cure: "thay mặt",
            "ký:\n  ▮thay mặt:\n  họ tên: Nguyễn Văn Mẫu"),
        .head(
            "nơi nhận", "a brace that shares its line with an entry", "text.enclosure-not-alone", cure: "dòng riêng",
            "nơi nhận: |\n  ▮{ - Đảng ủy xã\n  - HĐND xã\n  } (để biết)\n  - Lưu VT"),
        .head(
            "nơi nhận", "a closing brace behind an entry", "text.enclosure-not-alone", cure: "dòng riêng",
            "nơi nhận: |\n  {\n  - Đảng ủy xã\n  - HĐND xã ▮} (để biết)\n  - Lưu VT"),
        .head(
            "trình bày", "a decimal comma in braces", "head.decimal-in-braces", cure: "mỗi mục một dòng",
            "trình bày: { thụt dòng: ▮1,27 cm }"),
        .head(
            "số", "an unknown name in the number", "evaluate.unknown-name", cure: "dữ liệu", "số: 1{{ ▮lần }}"),
        .head(
            "phê duyệt", "an approver without body and office", "form.signer-unknown", cure: "chức vụ",
            "phê duyệt:\n  ▮họ tên: Nguyễn Văn Mẫu"),
        .head(
            "phê duyệt", "a misspelt key of the approval", "head.unknown-key", cure: "chức vụ",
            "phê duyệt:\n  ▮chúc vụu: Chủ tịch"),
        .head(
            "đồng kính gửi", "an unknown name among further addressees", "evaluate.unknown-name", cure: "thôn",
            "đồng kính gửi: UBND {{ ▮thôm | đếm }} xã"),
    ]
}
