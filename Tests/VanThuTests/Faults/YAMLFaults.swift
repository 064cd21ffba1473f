/// The traps of YAML: in the parts of a `.vanthu` head that are not text, and everywhere in a `.yaml` file.
enum YAMLFaults {
    /// A sound strict head, the text left out.
    private static let strictHead = """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân xã Hòa Sơn
          viết tắt: UBND
        địa danh: Hòa Sơn
        ngày: 12/3/2026
        trích yếu: Trồng cây năm 2026
        ký:
          chức vụ: Chủ tịch

        """

    /// All of them.
    static let all: [PlantedFault] = raw.map(\.alone) + strict + strictText

    private static let raw: [PlantedFault] = [
        .head(
            "ký", "a tab for indentation", "yaml.tab-indent", cure: "dấu cách",
            "ký:\n▮\tchức vụ: Chủ tịch"),
        .head(
            "ký", "a no-break space for indentation", "yaml.tab-indent", cure: "Word",
            "ký:\n▮\u{A0}\u{A0}chức vụ: Chủ tịch"),
        .head(
            "ký", "an inner line at no known margin", "yaml.bad-indent", cure: "hai dấu cách",
            "ký:\n    thay mặt: Ủy ban nhân dân\n  ▮chức vụ: Chủ tịch"),
        .head(
            "ký", "an anchor", "yaml.anchor", cure: "&",
            "ký: ▮&mẫu\n  chức vụ: Chủ tịch"),
        .head("ký", "an alias", "yaml.alias", cure: "*", "ký: ▮*mẫu"),
        .head("ngày", "a tag of YAML", "yaml.tag", cure: "!", "ngày: ▮!!str 12/3/2026"),
        .head(
            "ký", "a merge key", "yaml.merge-key", cure: "<<",
            "ký:\n  chức vụ: Chủ tịch\n  ▮<<: người"),
        .head(
            "trình bày", "head: a bracket that is not closed", "yaml.unclosed-bracket", cure: "đóng",
            "trình bày:\n  đề mục: ▮[I., 1."),
        .head(
            "trình bày", "head: a brace that is not closed", "yaml.unclosed-bracket", cure: "đóng",
            "trình bày: ▮{ cỡ chữ: 14"
        ),
        .head(
            "ngày", "a quotation mark that is not closed", "yaml.unclosed-quote", cure: "ngoặc kép",
            "ngày: ▮\"12/3/2026"),
        .head("ngày", "a sign at the start of a value", "yaml.sign-at-start", cure: "%", "ngày: ▮%12"),
        .head(
            "ngày", "an opening quotation mark before further words", "yaml.sign-at-start", cure: "dấu \"",
            "ngày: ▮\"12/3\" năm 2026"),
    ]

    private static let strict: [PlantedFault] = [
        .strict(
            "trích yếu", "strict: a colon in a sentence", "yaml.colon-in-text", cure: "dấu |",
            "trích yếu: Kế hoạch▮: giai đoạn 2"),
        .strict(
            "trích yếu", "strict: a number sign in a sentence", "yaml.comment-cuts-text", cure: "ghi chú",
            isAlone: false, "trích yếu: Chương trình OCOP ▮#1 năm 2026"),
        .strict(
            "nơi nhận", "strict: a recipient that became a map", "yaml.item-became-map", cure: "nơi nhận: |",
            isAlone: false, "nơi nhận:\n  - ▮Lưu: VT, NC"),
        .strict(
            "nơi nhận", "strict: recipients without the bar", "yaml.list-for-text", cure: "nơi nhận: |",
            isAlone: false, "nơi nhận:\n  ▮- Sở Y tế\n  - Lưu VT"),
        .strict(
            "nơi nhận", "strict: an expression inside a list item", "yaml.list-for-text", cure: "nơi nhận: |",
            isAlone: false, "nơi nhận:\n  ▮- UBND {{ thôn | đếm }} xã\n  - Lưu VT"),
        .strict(
            "trích yếu", "strict: an expression at the start", "yaml.sign-at-start", cure: "dấu |",
            "trích yếu: ▮{{ số_hộ }} hộ trồng cây"),
        .strict(
            "trích yếu", "strict: an expression alone", "yaml.sign-at-start", cure: "dấu |", "trích yếu: ▮{{ số_hộ }}"),
        .strict(
            "trích yếu", "strict: emphasis at the start", "yaml.alias", cure: "dấu |", "trích yếu: ▮**Trồng cây**"),
        .strict(
            "trích yếu", "strict: a bracket at the start", "yaml.sign-at-start", cure: "dấu |",
            "trích yếu: ▮[Dự thảo] Trồng cây"),
        .strict(
            "trích yếu", "strict: a percent sign at the start", "yaml.sign-at-start", cure: "dấu |",
            "trích yếu: ▮%hộ nghèo"),
        .strict(
            "trích yếu", "strict: a quotation mark around the first words only", "yaml.sign-at-start", cure: "dấu |",
            "trích yếu: ▮\"Nông dân\" năm 2026"),
        .strict(
            "trích yếu", "strict: a sentence over inner names", "yaml.map-for-text", cure: "trích yếu: |",
            isAlone: false, "trích yếu:\n  ▮Giai đoạn: hai"),
        .strict(
            "ký", "strict: a tab for indentation", "yaml.tab-indent", cure: "dấu cách", "ký:\n▮\tchức vụ: Chủ tịch"),
        .strict(
            "ký", "strict: a second document", "yaml.second-document", cure: ".vanthu",
            "ký:\n  chức vụ: Chủ tịch\n▮---\nngày: 1/1/2026"),
        .strict(
            "trích yếu", "strict: an escape for a control character", "yaml.escaped-control", cure: "\\",
            "trích yếu: ▮\"Trồng \\u0000cây\""),
    ]

    private static let strictText: [PlantedFault] = [
        .spec(
            "strict: a heading at the margin", "yaml.heading-as-comment", cure: "thụt vào", isStrict: true,
            strictHead + "nội dung: |\n  Mở đầu.\n▮# Mục đích\n"),
        .spec(
            "strict: a heading at the margin in mid-text", "yaml.heading-as-comment", cure: "thụt vào", isStrict: true,
            strictHead + "nội dung: |\n  Mở đầu.\n▮# Mục đích\n  Trồng cây.\n"),
        .spec(
            "strict: a line further left than the first", "yaml.shallow-line", cure: "dòng đầu", isStrict: true,
            strictHead + "nội dung: |\n    Mở đầu.\n  ▮Trồng cây.\n"),
        .spec(
            "strict: no text", "head.missing-body", cure: "nội dung: |", isStrict: true, "▮" + strictHead),
        .spec(
            "strict: the text is a list", "head.body-not-text", cure: "nội dung: |", isStrict: true,
            strictHead + "▮nội dung:\n  - Một\n  - Hai\n"),
    ]
}
