import Diagnostics
import Values

/// The keys under `cơ quan`.
enum IssuerFields {
    /// All of them.
    static let all: [FieldDeclaration] = [
        FieldDeclaration(
            "tên", .line, isRequired: true,
            help: Bilingual(
                vi: "Tên cơ quan; mỗi dòng gõ là một dòng in.", en: "Name of the body, one printed line a line."),
            example: "Ủy ban nhân dân xã An Phú"),
        FieldDeclaration(
            "cấp trên", .line,
            help: Bilingual(
                vi: "Cơ quan chủ quản, mỗi dòng một cơ quan.", en: "The superior body, one a line."),
            example: "Ủy ban nhân dân tỉnh Thanh Lâm"),
        FieldDeclaration(
            "chức danh", .line,
            help: Bilingual(
                vi: "Chức danh ban hành khi người ban hành là thủ trưởng; đầu trang vẫn in tên cơ quan.",
                en: "The office that issues, where an office-holder does; the head still prints the body."),
            example: "Chủ tịch"),
        FieldDeclaration(
            "viết tắt", .line,
            help: Bilingual(
                vi: "Chữ viết tắt tên cơ quan để lập ký hiệu; cần khi không ghi ký hiệu.",
                en: "Abbreviation for the symbol; required unless the symbol is given."),
            example: "UBND"),
    ]
}
