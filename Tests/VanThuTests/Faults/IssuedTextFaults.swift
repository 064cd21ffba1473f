/// Texts issued with the main one: `# Văn bản` and `văn bản kèm theo`.
enum IssuedTextFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body("an issued text without title", "text.issued-without-title", cure: "QUY CHẾ", "# ▮Văn bản [chưa_đặt]:"),
        .body("an issued text with empty brackets", "text.issued-name", cure: "bỏ ngoặc", "# Văn bản ▮[]: Nội quy"),
        .body(
            "an issued text whose bracket is open", "text.issued-name", cure: "[tên]", "# Văn bản ▮[nội quy: Nội quy"),
        .body(
            "an issued text inside columns", "text.issued-inside-columns", cure: "{hết}",
            "{cột}\nMột.\n▮# Văn bản: Nội quy\nĐoạn.\n{hết}"),
        .body(
            "an issued text whose reference line is empty", "text.empty-reference-line", cure: "{kèm theo: không}",
            "# Văn bản: Nội quy\n▮{kèm theo: }\nĐoạn."),
        .body(
            "two issued texts of one name", "reference.duplicate-name", cure: "đã đặt",
            "# Văn bản [một]: Nội quy\nĐoạn.\n▮# Văn bản [một]: Quy định\nĐoạn."),
        .body(
            "an unknown issued text", "reference.unknown-text", cure: "một trong",
            "# Văn bản [nội_quy]: Nội quy\nTheo {{ văn_bản.▮nội_qui }}."),
        .body("the mention of no issued text", "evaluate.bare-mention", cure: "văn_bản.tên", "Theo {{ ▮văn_bản }}."),
        .data("a datum called like the mention of a text", "evaluate.name-taken", cure: "tên khác", "▮văn bản: 12"),
        spec(
            "fields for a text that is not there", "form.no-issued-text", cure: "# Văn bản",
            "▮văn bản kèm theo:\n  dấu kết: không",
            "Một đoạn."),
        spec(
            "fields for a text of another name", "form.unknown-issued-text", cure: "quy_chế",
            "văn bản kèm theo:\n  tên: ▮quy che lam viec", "# Văn bản [quy_chế]: Quy chế\nMột đoạn."),
        spec(
            "fields that may be of two texts", "form.issued-text-unnamed", cure: "tên:",
            "văn bản kèm theo:\n  ▮dấu kết: không",
            "# Văn bản [a]: Quy chế\nMột đoạn.\n# Văn bản [b]: Nội quy\nMột đoạn."),
        spec(
            "two groups of fields for one text", "form.issued-text-twice", cure: "hai lần",
            "văn bản kèm theo:\n  - tên: a\n    dấu kết: không\n  ▮- tên: a\n    quốc hiệu: không",
            "# Văn bản [a]: Quy chế\nMột đoạn."),
        spec(
            "an unknown field of an issued text", "head.unknown-key", cure: "dấu kết",
            "văn bản kèm theo:\n  ▮giấu kết: không", "# Văn bản: Quy chế\nMột đoạn."),
        spec(
            "a field that an issued text cannot have", "head.unknown-key", cure: "một trong các mục",
            "văn bản kèm theo:\n  ▮thể thức: nd30", "# Văn bản: Quy chế\nMột đoạn."),
        spec(
            "a signer of an issued text without office", "form.signer-unknown", cure: "chức vụ",
            "văn bản kèm theo:\n  ký:\n    ▮họ tên: Lê Thị Mẫu", "# Văn bản: Quy chế\nMột đoạn."),
        spec(
            "an unknown name in a field of an issued text", "evaluate.unknown-name", cure: "mục của phần đầu",
            "văn bản kèm theo:\n  nơi nhận: |\n    - {{ ▮nơi_gửi }}", "# Văn bản: Quy chế\nMột đoạn."),
        spec(
            "a date of an issued text that the calendar lacks", "head.bad-date", cure: "lịch không có",
            "văn bản kèm theo:\n  ngày: ▮31/4/2026", "# Văn bản: Quy chế\nMột đoạn."),
    ]

    private static func spec(
        _ name: String, _ code: String, cure: String, _ head: String, _ text: String
    ) -> PlantedFault {
        .spec(
            name, code, cure: cure,
            """
            mẫu: kế hoạch
            cơ quan:
              tên: Ủy ban nhân dân xã Hòa Sơn
              viết tắt: UBND
            địa danh: Hòa Sơn
            ngày: 12/3/2026
            trích yếu: Trồng cây năm 2026
            nơi nhận: |
              - Lưu VT
            ký:
              chức vụ: Chủ tịch
            \(head)
            ---
            \(text)
            """)
    }
}
