/// Keys of the head: unknown, misspelt, missing, twice, without colon.
enum KeyFaults {
    /// All of them.
    static let all: [PlantedFault] = unknown + missing + shape

    private static let unknown: [PlantedFault] = [
        .head("lạ", "an unknown key", "head.unknown-key", cure: "một trong", "▮khổ giấy: A4"),
        .head("số", "a misspelt key", "head.unknown-key", cure: "căn cứ", "▮căm cứ: Luật Lâm nghiệp"),
        .head("ngày", "a misspelt required key", "head.unknown-key", cure: "ngày", "▮ngàyy: 12/3/2026"),
        .head("trích yếu", "a misspelt required text", "head.unknown-key", cure: "trích yếu", "▮trich yêuu: Trồng cây"),
        .head(
            "địa danh", "a required key with a letter too few", "head.unknown-key", cure: "địa danh",
            "▮địa dah: Hòa Sơn"),
        .head(
            "cơ quan", "a misspelt inner key", "head.unknown-key", cure: "viết tắt",
            "cơ quan:\n  tên: Ủy ban nhân dân xã Hòa Sơn\n  ▮viết tát tên: UBND\n  viết tắt: UBND"),
        .head(
            "cơ quan", "a misspelt required inner key", "head.unknown-key", cure: "tên",
            "cơ quan:\n  ▮tênn: Ủy ban nhân dân xã Hòa Sơn\n  viết tắt: UBND"),
        .head(
            "ký", "a misspelt key of the signer", "head.unknown-key", cure: "chức vụ",
            "ký:\n  thay mặt: UBND\n  ▮chúc vụu: Chủ tịch"),
        .head(
            "trình bày", "a misspelt key of the presentation", "head.unknown-key", cure: "cỡ chữ",
            "trình bày:\n  ▮cỡ chử chữ: 14"),
        .head("lạ", "the text as a key of the head", "head.unknown-key", cure: "---", "▮nội dung: Trồng cây"),
        .head("lạ", "the head key of another tool", "head.unknown-key", cure: "một trong", "▮title: Plan"),
    ]

    private static let missing: [PlantedFault] = [
        .head("mẫu", "a missing type", "head.missing-key", cure: "kế hoạch", ""),
        .head("cơ quan", "a missing issuer", "head.missing-key", cure: "Cơ quan ban hành", ""),
        .head("địa danh", "a missing place", "head.missing-key", cure: "địa danh: An Phú", ""),
        .head("ngày", "a missing date", "head.missing-key", cure: "ngày: 30/6/2026", ""),
        .head("trích yếu", "a missing subject", "head.missing-key", cure: "trích yếu: ", ""),
        .head("ký", "a missing signature", "head.missing-key", cure: "Người ký", ""),
        .head(
            "cơ quan", "a missing inner key", "head.missing-key", cure: "tên: ",
            "cơ quan:\n  ▮viết tắt: UBND"),
        .head("trích yếu", "a required key without value", "head.empty-value", cure: "trích yếu: ", "▮trích yếu:"),
        .head("ngày", "a date without value", "head.empty-value", cure: "30/6/2026", "▮ngày:"),
        .head(
            "địa danh", "a blank that is not allowed", "head.blank-not-allowed", cure: "để trống", "địa danh: ▮để trống"
        ),
        .head("trích yếu", "a none that is not allowed", "head.none-not-allowed", cure: "không", "trích yếu: ▮không"),
        .head(
            "ngày", "a required key inside a longer one", "head.unknown-key", cure: "ngày",
            "▮ngày ban hành văn bản: 12/3/2026"),
    ]

    private static let shape: [PlantedFault] = [
        .head("số", "a key twice", "head.duplicate-key", cure: "xóa", "số: 15\n▮số: 16"),
        .head("số", "a key twice once folded", "head.duplicate-key", cure: "không phân biệt dấu", "số: 15\n▮So: 16"),
        .head(
            "trích yếu", "a key with hyphen twice", "head.duplicate-key", cure: "xóa",
            "trích yếu: Trồng cây\n▮trich-yeu: Trồng rừng"),
        .head("địa danh", "a key without colon", "head.missing-colon", cure: "địa danh: …", "▮địa danh Hòa Sơn"),
        .head("số", "a colon without space", "head.no-space-after-colon", cure: "dấu cách", "số▮:15"),
        .head("lạ", "a sentence among the keys", "head.no-key", cure: "tên mục: giá trị", "▮Đây là một câu"),
        .head(
            "ký", "a name of the office file where there is none", "office.unknown-name", cure: "thụt vào",
            "ký: ▮Nguyễn Văn Mẫu"),
        .head(
            "cơ quan", "an issuer on one line", "head.wrong-shape", cure: "thụt vào",
            "cơ quan: ▮Ủy ban nhân dân xã Hòa Sơn"),
        .head(
            "ngày", "a list where a date is expected", "head.wrong-shape", cure: "một giá trị", "ngày: ▮[12, 3, 2026]"),
        .head(
            "nơi nhận", "recipients at the margin of their name", "head.list-not-indented", cure: "hai dấu cách",
            "nơi nhận:\n▮- Đảng ủy xã\n- Lưu VT"),
        .head(
            "trích yếu", "the folding mark of YAML", "head.folded-mark", cure: "|",
            "trích yếu: ▮>\n  Trồng cây\n  năm 2026"),
        .spec("no line between head and text", "head.no-separator", cure: "---", "mẫu: kế hoạch\n▮địa danh: Hòa Sơn\n"),
        .spec("an empty file", "source.empty", cure: "lưu", "▮"),
        // A name unlike all others may belong to that type: it is not reported besides.
        .head("mẫu", "an unknown type", "type.unknown", cure: "kế hoạch", "mẫu: ▮kế hoạh").alone,
    ]
}
