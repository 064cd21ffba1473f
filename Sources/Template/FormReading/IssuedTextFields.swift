import Diagnostics
import Values
import Vietnamese

/// The keys under `văn bản kèm theo`: what an issued text has of its own, over the main text.
enum IssuedTextFields {
    /// The field of the head.
    static let declaration = FieldDeclaration(
        "văn bản kèm theo", .mapOrList(all),
        help: Bilingual(
            vi: "Mục riêng của văn bản viết sau dòng «# Văn bản»; mục không ghi thì theo văn bản chính.",
            en: "What a text below «# Văn bản» has of its own; what is absent follows the main text."),
        example: "dấu kết: không")

    /// All of them; those that the main text has too are declared as there, and none is required.
    static let all: [FieldDeclaration] =
        [
            FieldDeclaration(
                "tên", .text,
                help: Bilingual(
                    vi: "Tên trong ngoặc vuông của văn bản; chỉ cần khi có nhiều văn bản kèm theo.",
                    en: "The name in the brackets of the text; needed where there are several."),
                example: "quy chế")
        ] + shared.compactMap(declaration)

    /// Fields of the main text that an issued text may have too.
    private static let shared = [
        "cơ quan", "quốc hiệu", "địa danh", "ngày", "số", "ký hiệu", "tên loại", "căn cứ", "nơi nhận",
        "vị trí nơi nhận", "ký", "phê duyệt", "dấu kết",
    ]

    private static func declaration(_ name: String) -> FieldDeclaration? {
        guard var declaration = FormFields.ofOneText.first(where: { $0.name == name }) else { return nil }
        declaration.isRequired = false
        declaration.defaultText = nil
        declaration.allowsNone = declaration.allowsNone || name == "cơ quan"
        return declaration
    }
}
