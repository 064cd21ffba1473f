/// Signatures: of the document, of approval, of appendices.
enum SignatureFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .head(
            "ký", "a misspelt name of the signer", "head.unknown-key", cure: "họ tên",
            "ký:\n  chức vụ: Chủ tịch\n  ▮họ tênn: Nguyễn Văn Mẫu"),
        .head(
            "ký", "a signer on the line of the key", "office.unknown-name", cure: "người ký",
            "ký: ▮Chủ tịch"),
        .head("ký", "a signature left blank", "head.blank-not-allowed", cure: "không", "ký: ▮để trống"),
        .head(
            "ký", "a row of signatures in words", "head.bad-number", cure: "số",
            "ký:\n  chức vụ: Chủ tịch\n  hàng: ▮hai"),
        .head(
            "ký", "a row of signatures too far down", "form.signer-row", cure: "1 đến 20",
            "ký:\n  chức vụ: Chủ tịch\n  hàng: ▮21"),
        .head(
            "ký", "two lines above one row of signatures", "form.signer-row-line", cure: "người đầu tiên",
            "ký:\n  - dòng giữa: Đại diện hai bên\n    chức vụ: Chủ tịch\n"
                + "  ▮- dòng giữa: Các thành viên\n    hàng: 1\n    chức vụ: Giám đốc"),
        .head(
            "ký", "an unknown name in the signer's name", "evaluate.unknown-name", cure: "tên_xã",
            "ký:\n  chức vụ: Chủ tịch\n  họ tên: Nguyễn {{ ▮tên_xx }}"),
        .head(
            "ký", "a signer in braces", "yaml.flow-map", cure: "mỗi mục một dòng",
            "ký: ▮{ chức vụ: Chủ tịch, họ tên: Nguyễn Văn Mẫu }"),
        .head(
            "ký", "an office given twice", "head.duplicate-key", cure: "một",
            "ký:\n  chức vụ: Chủ tịch\n  ▮chuc_vu: Phó Chủ tịch"),
        .head(
            "ký", "a signer among signers that is only a word", "office.unknown-name", cure: "người ký",
            "ký:\n  - chức vụ: Chủ tịch\n  - ▮Giám đốc"),
        .head(
            "phê duyệt", "an approval left blank", "head.blank-not-allowed", cure: "phê duyệt",
            "phê duyệt: ▮để trống"),
        .head(
            "ký phụ lục", "a signer of an appendix that there is not", "form.signed-appendix-unknown",
            cure: "# Phụ lục [", "ký phụ lục:\n  phụ lục: ▮bảng_kê\n  chức vụ: Trưởng khoa"),
        .head(
            "ký phụ lục", "a signer of appendices in a document without", "form.signed-appendix-missing",
            cure: "# Phụ lục", "ký phụ lục:\n  ▮chức vụ: Trưởng khoa"
        ).alone,
        .spec(
            "a signer of an appendix without body and office", "form.signer-unknown", cure: "chức vụ",
            Self.signed("ký phụ lục:\n  ▮họ tên: Nguyễn Văn Mẫu")),
        .spec(
            "the second signer of an appendix in no row", "form.signer-row", cure: "1 đến 20",
            Self.signed("ký phụ lục:\n  - chức vụ: Trưởng trạm\n  - chức vụ: Y sĩ\n    hàng: ▮0")),
        .head(
            "ký phụ lục", "a misspelt name of the signed appendix", "head.unknown-key", cure: "phụ lục",
            "ký phụ lục:\n  ▮phụ lụcc: bảng_giao\n  chức vụ: Trưởng khoa"),
    ]

    /// A whole spec with an appendix.
    private static func signed(_ part: String) -> String {
        """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân xã Hòa Sơn
          viết tắt: UBND
        địa danh: Hòa Sơn
        ngày: 12/3/2026
        trích yếu: Trồng cây năm 2026
        nơi nhận: |
          - Lưu: VT
        ký: không
        \(part)
        ---
        Một đoạn.
        # Phụ lục [bảng]: Bảng giao chỉ tiêu
        Một đoạn.
        """
    }
}
