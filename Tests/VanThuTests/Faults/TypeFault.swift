import Testing

/// One fault in the declaration of a document type, or in its frame: `▮` where the report must point, its code, a word
/// of its cure.
struct TypeFault: Sendable, CustomTestStringConvertible {
    /// What is wrong, in a few words.
    let name: String
    /// The code of the report.
    let code: String
    /// A word that the report must say in Vietnamese.
    let cure: String
    /// The text with `▮`; of the declaration, or of the frame.
    let text: String
    /// Whether the text is the frame's.
    var isInFrame = false

    /// The words of a failing test.
    var testDescription: String { name }

    /// The declaration with `▮`, sound where the fault is in the frame.
    var declaration: String { isInFrame ? Self.sound : text }
    /// The frame with `▮`, sound where the fault is in the declaration.
    var frame: String { isInFrame ? text : "{{ nội_dung }}\n" }

    private static let sound = "tên: phiếu thử\nthể thức: nd30\n"

    /// A fault in what follows the name and the form.
    private static func inside(_ name: String, _ code: String, cure: String, _ text: String) -> TypeFault {
        TypeFault(name: name, code: code, cure: cure, text: sound + text + "\n")
    }

    /// A fault in a field of the type's own: its lines, unindented.
    private static func own(
        _ name: String, _ code: String, cure: String, isLacking: Bool = false, _ lines: String...
    ) -> TypeFault {
        inside(
            name, code, cure: cure,
            // What an entry lacks is reported at its dash.
            "mục riêng:\n  - ".replacing("- ", with: isLacking ? "▮- " : "- ") + lines.joined(separator: "\n    "))
    }

    /// A fault in the frame.
    private static func frame(_ name: String, _ code: String, cure: String, _ text: String) -> TypeFault {
        TypeFault(name: name, code: code, cure: cure, text: text + "\n", isInFrame: true)
    }

    /// Every fault.
    static let all: [TypeFault] =
        declarations + lists + defaults + ownFields + [
            frame(
                "frame with a name that the type does not declare", "evaluate.unknown-name", cure: "hạn_gửi",
                "{{ nội_dung }}\nGửi trước {{ ▮hạn_gửi }}."),
            frame("frame without a place for the text", "evaluate.body-not-used", cure: "nội_dung", "▮Một câu."),
        ]

    private static let declarations = [
        TypeFault(
            name: "type without a name", code: "head.missing-key", cure: "tên: kế hoạch", text: "▮thể thức: nd30\n"),
        TypeFault(
            name: "type without a form", code: "head.missing-key", cure: "nd30", text: "▮tên: phiếu thử\n"),
        TypeFault(
            name: "type with an unknown form", code: "pack.unknown-name", cure: "Hội Nông dân",
            text: "tên: phiếu thử\nthể thức: ▮Hội Nông dâm\n"),
        inside("type with an unknown key", "head.unknown-key", cure: "viết tắt", "▮chữ viết tắt: PT"),
        inside("type with a key given twice", "head.duplicate-key", cure: "hai lần", "viết tắt: PT\n▮viết tắt: TP"),
        inside("type with a tab before a key", "yaml.tab-indent", cure: "dấu cách", "mặc định:\n▮\tdấu kết: không"),
        inside(
            "type with an open quotation mark", "yaml.unclosed-quote", cure: "ngoặc", "giải thích: ▮\"Báo một việc."),
    ]

    private static let lists = [
        inside(
            "part without a name", "head.missing-key", cure: "tên: Công tác xây dựng Hội",
            "phần phải có:\n  ▮- khi: cấp = xã"),
        inside("succession of an unknown sort", "head.not-a-choice", cure: "năm sau", "nối tiếp: ▮năm trước"),
        inside("required field that is none", "type.unknown-standard-field", cure: "kính gửi", "bắt buộc: [▮kinh giử]"),
        inside(
            "dispensed field that is none", "type.unknown-standard-field", cure: "địa danh", "không cần: [▮địa chỉ]"),
        inside(
            "type that dispenses with the date", "type.indispensable-field", cure: "chỉ ghi năm", "không cần: [▮ngày]"),
        inside(
            "field both required and dispensed", "type.field-listed-twice", cure: "chỉ kể một lần",
            "bắt buộc: [căn cứ]\nkhông cần: [▮căn cứ]"),
    ]

    private static let defaults = [
        inside("default of an unknown field", "head.unknown-key", cure: "dấu kết", "mặc định:\n  ▮dấu kêt luận: không"),
        inside(
            "default that is no choice", "head.not-a-choice", cure: "bên trái",
            "mặc định:\n  vị trí nơi nhận: ▮bên phải"),
        inside(
            "default of an unknown inner field", "head.unknown-key", cure: "cỡ chữ",
            "mặc định:\n  trình bày:\n    ▮cỡ: 13"),
        inside(
            "default of what the type itself is", "head.unknown-key", cure: "trích yếu", "mặc định:\n  ▮mẫu: kế hoạch"),
        inside(
            "default table with an unknown part", "head.unknown-key", cure: "dòng",
            "mặc định:\n  bảng:\n    kết quả:\n      dòng: xã\n      ▮dòng cuối cùng: có"),
        inside("defaults in one line", "head.wrong-shape", cure: "thụt vào", "mặc định: ▮một dòng"),
    ]

    private static let ownFields = [
        own(
            "own field without a kind", "head.missing-key", cure: "kiểu: dòng", isLacking: true, "tên: hạn gửi",
            "giải thích: Hạn."),
        own(
            "own field of an unknown kind", "head.not-a-choice", cure: "ngày", "tên: hạn gửi", "kiểu: ▮thời hạn",
            "giải thích: Hạn."),
        own(
            "own field without help", "head.missing-key", cure: "giải thích", isLacking: true, "tên: hạn gửi",
            "kiểu: ngày"),
        own(
            "own field called like a standard one", "type.field-declared-twice", cure: "trùng tên", "tên: ▮trích yếu",
            "kiểu: dòng", "giải thích: Trích yếu."),
        own(
            "own field declared twice", "type.field-declared-twice", cure: "trùng tên", "tên: hạn gửi", "kiểu: ngày",
            "giải thích: Hạn.\n  - tên: ▮Hạn gửi", "kiểu: ngày", "giải thích: Hạn."),
        own(
            "own field with a name of the language", "type.reserved-name", cure: "phụ_lục", "tên: ▮nội dung",
            "kiểu: khối", "giải thích: Nội dung."),
        own(
            "own field whose default is no date", "head.bad-date", cure: "30/6/2020", "tên: hạn gửi", "kiểu: ngày",
            "mặc định: ▮31/02/2026", "giải thích: Hạn."),
        own(
            "own field whose default is no number", "head.bad-number", cure: "1,5", "tên: số bản", "kiểu: số",
            "mặc định: ▮1.5", "giải thích: Số bản."),
        own(
            "own field that is a choice of nothing", "type.choice-without-words", cure: "chọn trong", "tên: ▮cấp",
            "kiểu: chọn", "giải thích: Cấp."),
        own(
            "own field whose default is none of its words", "head.not-a-choice", cure: "tỉnh", "tên: cấp",
            "kiểu: chọn", "chọn trong: [tỉnh, xã]", "mặc định: ▮huyện", "giải thích: Cấp."),
        own(
            "own field that is required perhaps", "head.not-a-choice", cure: "có", "tên: hạn gửi", "kiểu: ngày",
            "bắt buộc: ▮nên có", "giải thích: Hạn."),
        inside("own fields that are a word", "head.wrong-shape", cure: "thụt vào", "mục riêng: ▮hạn gửi"),
    ]
}
