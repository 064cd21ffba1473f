import Diagnostics
public import Template
public import Values
import Vietnamese

/// A document type: a folder under `Templates/` with its declaration `type.yaml`, its frame `khung.vanthu` and a sample
/// `mau.vanthu`. Types and rule packs are independent.
public struct DocumentType: Sendable {
    /// The folder's name, for example `ke-hoach`.
    public var id: String
    /// What `mẫu` calls it, for example `kế hoạch`.
    public var name: String
    /// Tên loại as printed above the subject, before capitals; empty for công văn.
    public var title: String
    /// Tên loại inside a sentence, for example `Kế hoạch`.
    public var word: String
    /// Viết tắt tên loại for the symbol, for example `KH`; empty for công văn.
    public var code: String
    /// The rule pack where the spec names none.
    public var defaultPack: RulePack
    /// The fields that this type adds to those of every form.
    public var fields: [FieldDeclaration]
    /// The frame into which the spec's text is set; `nil` prints the text alone.
    public var frame: LocatedText?

    /// What the evaluation needs to know of the type.
    public var names: TypeNames { TypeNames(title: title, word: word, code: code) }

    /// Whether `mẫu` may call the type so: its name or its folder's, folded.
    public func isNamed(_ name: String) -> Bool {
        let folded = Key.fold(name)
        return Key.fold(id) == folded || Key.fold(self.name) == folded
    }

    /// The fields of a type's declaration.
    public static let declarations: [FieldDeclaration] = [
        FieldDeclaration(
            "tên", .text, isRequired: true,
            help: Bilingual(vi: "Tên mà «mẫu» gọi.", en: "What «mẫu» calls it."), example: "kế hoạch"),
        FieldDeclaration(
            "tên loại", .text, allowsNone: true,
            help: Bilingual(
                vi: "Tên loại in trên trích yếu; «không» thì không in.",
                en: "The name printed above the subject; «không» prints none."), example: "Kế hoạch"),
        FieldDeclaration(
            "trong câu", .text,
            help: Bilingual(vi: "Tên loại khi nhắc trong câu.", en: "The name inside a sentence."),
            example: "Kế hoạch"),
        FieldDeclaration(
            "viết tắt", .text, allowsNone: true,
            help: Bilingual(
                vi: "Chữ viết tắt trong ký hiệu; «không» thì ký hiệu không có tên loại.",
                en: "The abbreviation in the symbol; «không» leaves it out."), example: "KH"),
        FieldDeclaration(
            "thể thức", .text, isRequired: true,
            help: Bilingual(
                vi: "Thể thức dùng khi văn bản không ghi.", en: "The form where a document names none."),
            example: "nd30"),
        FieldDeclaration(
            "mục riêng", .mapOrList(fieldDeclarations),
            help: Bilingual(vi: "Các mục riêng của loại văn bản.", en: "Fields that only this type has.")),
    ]

    /// The fields of one field of its own.
    private static let fieldDeclarations: [FieldDeclaration] = [
        FieldDeclaration(
            "tên", .text, isRequired: true, help: Bilingual(vi: "Tên mục.", en: "The field's name."),
            example: "thời gian"),
        FieldDeclaration(
            "kiểu", .choice(OwnFieldKind.allCases.map(\.rawValue)), isRequired: true,
            help: Bilingual(vi: "Mục chứa gì.", en: "What may stand there."), example: "dòng"),
        FieldDeclaration(
            "bắt buộc", .choice(["có", "không"]),
            help: Bilingual(vi: "Có phải ghi không.", en: "Whether a spec must give it."), example: "có"),
        FieldDeclaration(
            "mặc định", .text, help: Bilingual(vi: "Giá trị khi không ghi.", en: "The value where none is given.")),
        FieldDeclaration(
            "giải thích", .text, isRequired: true,
            help: Bilingual(vi: "Một câu giải thích.", en: "One sentence of help.")),
        FieldDeclaration(
            "giải thích tiếng Anh", .text, help: Bilingual(vi: "Câu ấy bằng tiếng Anh.", en: "The same in English.")),
        FieldDeclaration(
            "ví dụ", .text, help: Bilingual(vi: "Một ví dụ.", en: "An example.")),
    ]

    /// The kinds that a field of a type's own may have.
    enum OwnFieldKind: String, CaseIterable {
        /// Plain text.
        case text = "chữ"
        /// A line with marks and expressions.
        case line = "dòng"
        /// Blocks.
        case blocks = "khối"
        /// A date.
        case date = "ngày"
        /// A number.
        case number = "số"

        /// The kind as declarations have it.
        var kind: FieldKind {
            switch self {
            case .text: .text
            case .line: .line
            case .blocks: .blocks
            case .date: .date
            case .number: .number
            }
        }
    }
}
