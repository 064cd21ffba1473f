import Diagnostics
public import Values
import Vietnamese

extension DocumentType {
    /// The fields of a type's declaration `type.yaml`.
    /// - Parameter standard: The fields of every form: a declaration may give defaults for them.
    public static func declarations(standard: [FieldDeclaration]) -> [FieldDeclaration] {
        naming + [
            FieldDeclaration(
                "ấn định", .map(defaultable(standard)),
                help: Bilingual(
                    vi: "Như «mặc định», nhưng thắng cả tệp cơ quan; văn bản vẫn ghi khác được.",
                    en: "Like «mặc định», but over the office file; a document may still say otherwise."),
                example: "địa danh: không"),
            FieldDeclaration(
                "mặc định", .map(defaultable(standard)),
                help: Bilingual(
                    vi: "Giá trị của các mục chung khi văn bản không ghi.",
                    en: "Values of the standard fields where a document gives none."), example: "dấu kết: không"),
            FieldDeclaration(
                "bắt buộc", .words,
                help: Bilingual(
                    vi: "Các mục chung mà loại này phải có, dù loại khác thì không.",
                    en: "Standard fields that this type requires and others do not."), example: "[kính gửi]"),
            FieldDeclaration(
                "không cần", .words,
                help: Bilingual(
                    vi: "Các mục chung mà loại này không phải có, dù loại khác thì phải.",
                    en: "Standard fields that others require and this type does not."), example: "[địa danh]"),
            FieldDeclaration(
                "nối tiếp", .choice(Succession.allCases.map(\.rawValue)),
                help: Bilingual(
                    vi:
                        "Tệp soạn làm từ văn bản loại khác (vanthu new --from) lấy số của «cùng năm» hay của «năm sau».",
                    en:
                        "Whether a spec made from one of another type (vanthu new --from) is of the same year or the next."
                ),
                example: "cùng năm"),
            FieldDeclaration(
                "phần phải có", .mapOrList(partFields),
                help: Bilingual(
                    vi: "Những phần mà văn bản phải có; thiếu phần nào thì có cảnh báo.",
                    en: "Parts that the text must have; one that is missing is a finding.")),
            FieldDeclaration(
                "mục riêng", .mapOrList(ownFields),
                help: Bilingual(vi: "Các mục riêng của loại văn bản.", en: "Fields that only this type has.")),
        ]
    }

    /// What such documents are called, their code and their form.
    private static let naming: [FieldDeclaration] = [
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
            "giải thích", .text,
            help: Bilingual(
                vi: "Một câu: văn bản này dùng để làm gì.", en: "One sentence: what such a document is for."),
            example: "Báo cho các cơ quan, đơn vị biết một việc."),
        FieldDeclaration(
            "giải thích tiếng Anh", .text,
            help: Bilingual(vi: "Câu ấy bằng tiếng Anh.", en: "The same in English."),
            example: "Makes a decision or an event known."),
    ]

    /// The fields of a part that the text must have.
    private static let partFields: [FieldDeclaration] = [
        FieldDeclaration(
            "tên", .text, isRequired: true, help: Bilingual(vi: "Tên phần.", en: "The part's name."),
            example: "Công tác xây dựng Hội"),
        FieldDeclaration(
            "nhận ra", .words,
            help: Bilingual(
                vi: "Những chữ mà đề mục của phần ấy có một; không ghi thì là tên phần.",
                en: "Words of which its heading has one; the part's name where absent."),
            example: "[xây dựng Hội, tổ chức Hội]"),
        FieldDeclaration(
            "khi", .text,
            help: Bilingual(
                vi: "Chỉ khi mục này của phần đầu có giá trị ấy.", en: "Only where a field of the head has this value."),
            example: "cấp = tỉnh"),
    ]

    /// The fields of one field of its own.
    private static let ownFields: [FieldDeclaration] = [
        FieldDeclaration(
            "tên", .text, isRequired: true, help: Bilingual(vi: "Tên mục.", en: "The field's name."),
            example: "thời gian"),
        FieldDeclaration(
            "kiểu", .choice(OwnFieldKind.allCases.map(\.rawValue)), isRequired: true,
            help: Bilingual(vi: "Mục chứa gì.", en: "What may stand there."), example: "dòng"),
        FieldDeclaration(
            "chọn trong", .words,
            help: Bilingual(
                vi: "Những từ được chọn, khi kiểu là «chọn».", en: "The words to choose from, where the kind is «chọn»."
            ),
            example: "[tỉnh, xã]"),
        FieldDeclaration(
            "bắt buộc", .choice(["có", "không"]),
            help: Bilingual(vi: "Có phải ghi không.", en: "Whether a spec must give it."), example: "có"),
        FieldDeclaration(
            "bỏ được", .choice(["có", "không"]),
            help: Bilingual(
                vi: "Có được ghi «không» để bỏ phần ấy không.",
                en: "Whether «không» may stand there, to leave the part out."), example: "có"),
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

    /// The folded standard fields that a declaration gives no default: what it declares by other names, and what
    /// belongs to one document alone.
    private static let withoutDefault: Set<String> = ["mau", "the_thuc", "du_lieu", "tinh", "chi_tieu", "chi_so"]

    /// The standard fields that may have a default, none of them required, not even inside a group.
    private static func defaultable(_ standard: [FieldDeclaration]) -> [FieldDeclaration] {
        standard.filter { !withoutDefault.contains(Key.fold($0.name)) }.map(\.optional)
    }
}

extension FieldDeclaration {
    /// The same field, not required, and nothing inside it required.
    fileprivate var optional: FieldDeclaration {
        var field = self
        field.isRequired = false
        switch kind {
        case .map(let inner): field.kind = .map(inner.map(\.optional))
        case .mapOrList(let inner): field.kind = .mapOrList(inner.map(\.optional))
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .wordMap, .named,
            .deferred:
            break
        }
        return field
    }
}
