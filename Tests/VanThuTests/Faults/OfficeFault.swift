import Testing

/// One fault in an office file, or in a spec that leans on one: `▮` stands where the report must point, in one of them.
struct OfficeFault: Sendable, CustomTestStringConvertible {
    /// What is wrong, in a few words.
    let testDescription: String
    /// The code of the report.
    let code: String
    /// A word that the report must say in Vietnamese: the cure.
    let cure: String
    /// The office file.
    let office: String
    /// Parts of the spec's head instead of those of a sound one.
    var head: [String: String] = [:]

    /// Every fault there is.
    static let all: [OfficeFault] = names + values + shapes + uses

    private static let names: [OfficeFault] = [
        OfficeFault(
            testDescription: "an unknown key", code: "head.unknown-key", cure: "một trong các mục",
            office: "▮khẩu hiệu: Thi đua\n"),
        OfficeFault(
            testDescription: "a misspelt key", code: "head.unknown-key", cure: "địa danh",
            office: "▮địa dannh: Hòa Sơn\n",
            head: ["địa danh": ""]),
        OfficeFault(
            testDescription: "a misspelt inner key", code: "head.unknown-key", cure: "cấp trên",
            office: "cơ quan:\n  ▮cấp trênn: UBND huyện\n"),
        OfficeFault(
            testDescription: "a misspelt part with the signers", code: "head.unknown-key", cure: "người ký",
            office: "▮người kí:\n  chủ tịch:\n    chức vụ: Chủ tịch\n", head: ["ký": "ký: chủ tịch"]),
        OfficeFault(
            testDescription: "a misspelt key of a signer", code: "head.unknown-key", cure: "chức vụ",
            office: "người ký:\n  chủ tịch:\n    ▮chức vụu: Chủ tịch\n", head: ["ký": "ký: chủ tịch"]),
        OfficeFault(
            testDescription: "a key twice", code: "head.duplicate-key", cure: "xóa",
            office: "địa danh: Hòa Sơn\n▮Dia_danh: Bình Lâm\n"),
        OfficeFault(
            testDescription: "a signer twice", code: "head.duplicate-key", cure: "xóa",
            office: "người ký:\n  chủ tịch:\n    chức vụ: Chủ tịch\n  ▮Chu tich:\n    chức vụ: Chủ tịch\n"),
        OfficeFault(
            testDescription: "a field of a document", code: "office.field-of-spec", cure: "phần đầu của văn bản",
            office: "▮trích yếu: Trồng cây\n"),
        OfficeFault(
            testDescription: "a signature", code: "office.field-of-spec", cure: "người ký",
            office: "▮ký:\n  chức vụ: Chủ tịch\n"),
    ]

    private static let values: [OfficeFault] = [
        OfficeFault(
            testDescription: "a size that is no length", code: "head.bad-length", cure: "14",
            office: "trình bày:\n  cỡ chữ: ▮to\n"),
        OfficeFault(
            testDescription: "a margin outside the legal range", code: "pack.outside-range", cure: "30",
            office: "trình bày:\n  lề trái: ▮50 mm\n"),
        OfficeFault(
            testDescription: "an unknown rule pack", code: "pack.unknown-name", cure: "nd30",
            office: "thể thức: ▮nd33\n",
            head: ["thể thức": ""]),
        OfficeFault(
            testDescription: "a face that căn cứ cannot have", code: "head.not-a-choice", cure: "nghiêng",
            office: "căn cứ thể hiện: ▮đậm\n"),
        OfficeFault(
            testDescription: "a text that a comment would cut", code: "yaml.comment-cuts-text", cure: "|",
            office: "địa danh: Hòa Sơn ▮# xã mới\n", head: ["địa danh": ""]),
        OfficeFault(
            testDescription: "an unknown name in an expression", code: "evaluate.unknown-name", cure: "địa_danh",
            office: "cơ quan:\n  cấp trên: \"Huyện {{ ▮địa_dan }}\"\n"),
    ]

    private static let shapes: [OfficeFault] = [
        OfficeFault(
            testDescription: "an issuer on one line", code: "head.wrong-shape", cure: "thụt vào",
            office: "cơ quan: ▮UBND xã Hòa Sơn\n", head: ["cơ quan": ""]),
        OfficeFault(
            testDescription: "a signer on one line", code: "head.wrong-shape", cure: "thụt vào",
            office: "người ký:\n  chủ tịch: ▮Lê Văn Mẫu\n", head: ["ký": "ký: chủ tịch"]),
        OfficeFault(
            testDescription: "signers without names", code: "head.wrong-shape", cure: "mỗi tên",
            office: "người ký:\n  ▮- chức vụ: Chủ tịch\n", head: ["ký": "ký: chủ tịch"]),
        OfficeFault(
            testDescription: "a list of recipients without its bar", code: "yaml.list-for-text", cure: "|",
            office: "danh sách nơi nhận:\n  xã:\n    ▮- Đảng ủy\n    - Mặt trận\n"),
        OfficeFault(
            testDescription: "a signer in braces", code: "yaml.flow-map", cure: "mỗi mục một dòng",
            office: "người ký:\n  chủ tịch: ▮{ chức vụ: Chủ tịch, họ tên: Lê Văn Mẫu }\n",
            head: ["ký": "ký: chủ tịch"]),
        OfficeFault(
            testDescription: "a quotation mark that does not close", code: "yaml.unclosed-quote", cure: "dấu",
            office: "địa danh: ▮\"Hòa Sơn\n", head: ["địa danh": ""]),
    ]

    private static let uses: [OfficeFault] = [
        OfficeFault(
            testDescription: "a misspelt signer", code: "office.unknown-name", cure: "phó chủ tịch", office: signers,
            head: ["ký": "ký: ▮phó chủ tich xã"]),
        OfficeFault(
            testDescription: "a misspelt signer in a list", code: "office.unknown-name", cure: "chủ tịch",
            office: signers, head: ["ký": "ký:\n  - chủ tịch\n  - ▮phó chủ tchj"]),
        OfficeFault(
            testDescription: "a signer where the office has none", code: "office.unknown-name", cure: "người ký",
            office: "địa danh: Hòa Sơn\n", head: ["ký": "ký: ▮chủ tịch"]),
        OfficeFault(
            testDescription: "a signer without anything", code: "office.empty-name", cure: "chưa ghi gì",
            office: "người ký:\n  ▮chủ tịch:\n", head: ["ký": "ký: chủ tịch"]),
        OfficeFault(
            testDescription: "a misspelt list of recipients", code: "include.missing", cure: "khối_xã",
            office: "danh sách nơi nhận:\n  khối xã: |\n    - Mặt trận\n",
            head: ["nơi nhận": "nơi nhận: |\n  {% chèn ▮nơi_nhận.khối_xãa %}\n  - Lưu: VT"]),
        OfficeFault(
            testDescription: "a list that takes itself in", code: "include.cycle", cure: "chính nó",
            office: "danh sách nơi nhận:\n  khối xã: |\n    - Mặt trận\n    {% chèn ▮nơi_nhận.khối_xã %}\n",
            head: ["nơi nhận": "nơi nhận: |\n  {% chèn nơi_nhận.khối_xã %}\n  - Lưu: VT"]),
        OfficeFault(
            testDescription: "a signer of the office without office", code: "form.signer-unknown", cure: "chức vụ",
            office: "người ký:\n  chủ tịch:\n    ▮họ tên: Lê Văn Mẫu\n", head: ["ký": "ký: chủ tịch"]),
    ]

    private static let signers = """
        người ký:
          chủ tịch:
            chức vụ: Chủ tịch
          phó chủ tịch:
            chức vụ: Phó Chủ tịch

        """
}
