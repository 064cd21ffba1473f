/// Faults in the keys of the head's shapes: joint issuers, marks, the subject's place, the contact block.
enum HeaderFaults {
    /// All of them.
    static let all: [PlantedFault] = issuers + marks

    private static let issuers: [PlantedFault] = [
        .head(
            "cơ quan", "a joint issuer without name", "head.missing-key", cure: "tên: ",
            "cơ quan:\n  - tên: Sở Y tế\n    viết tắt: SYT\n  ▮- viết tắt: SNV"),
        .head(
            "cơ quan", "a joint issuer without abbreviation", "form.abbreviation-missing", cure: "viết tắt: UBND",
            "cơ quan:\n  - tên: Sở Y tế\n    viết tắt: SYT\n  ▮- tên: Sở Nội vụ"),
        .head(
            "cơ quan", "a joint issuer as a line of text", "head.wrong-shape", cure: "thụt vào",
            "cơ quan:\n  - tên: Sở Y tế\n    viết tắt: SYT\n  - ▮Sở Nội vụ"),
        .head(
            "cơ quan", "a misspelt key of a joint issuer", "head.unknown-key", cure: "cấp trên",
            "cơ quan:\n  - tên: Sở Y tế\n    viết tắt: SYT\n    ▮cáp trêm: UBND tỉnh\n"
                + "  - tên: Sở Nội vụ\n    viết tắt: SNV"),
        .head(
            "cơ quan thể hiện", "an arrangement of issuers that is none", "head.not-a-choice", cure: "chung dòng",
            "cơ quan thể hiện: ▮chung cột"),
        .head(
            "cơ quan", "an unknown name in the office that issues", "evaluate.unknown-name", cure: "tên_xã",
            "cơ quan:\n  tên: Ủy ban nhân dân xã Hòa Sơn\n  chức danh: Chủ tịch {{ ▮tên_xx }}\n  viết tắt: UBND"),
    ]

    private static let marks: [PlantedFault] = [
        .head("độ khẩn", "a degree of urgency that is none", "head.not-a-choice", cure: "hỏa tốc", "độ khẩn: ▮gấp"),
        .head(
            "độ khẩn", "urgency left out by a word that is none", "head.none-not-allowed", cure: "không",
            "độ khẩn: ▮không"),
        .head("độ mật", "a degree of secrecy that is none", "head.not-a-choice", cure: "tối mật", "độ mật: ▮bí mật"),
        .head("độ mật", "a misspelt degree of secrecy", "head.not-a-choice", cure: "tuyệt mật", "độ mật: ▮tuyêt mậc"),
        .head(
            "vị trí trích yếu", "a place of the subject that is none", "head.not-a-choice", cure: "dưới số",
            "vị trí trích yếu: ▮bên trái"),
        .head(
            "lưu hành", "an unknown name in the circle of readers", "evaluate.unknown-name", cure: "tên_xã",
            "lưu hành: Lưu hành trong xã {{ ▮tên_xx }}"),
        .head(
            "dự thảo", "an expression that does not end in the draft mark", "template.unclosed-tag", cure: "}}",
            "dự thảo: lần ▮{{ số_hộ"),
        .head(
            "liên hệ", "an unknown name in the contact block", "evaluate.unknown-name", cure: "tên_xã",
            "liên hệ:\n  Địa chỉ: xã {{ ▮tên_xx }}\n  Điện thoại: 0200.000.000"),
        .head(
            "liên hệ", "a contact block left out by a word that is none", "head.none-not-allowed", cure: "không",
            "liên hệ: ▮không"),
    ]
}
