import Diagnostics
import Values

/// The keys of one table made from data (bảng lập từ số liệu).
enum TableFields {
    /// All of them, in the order of a spec.
    static let all: [FieldDeclaration] = [
        FieldDeclaration(
            "dòng", .text, isRequired: true,
            help: Bilingual(vi: "Bảng dữ liệu mà mỗi dòng là một dòng in.", en: "The data; each row is printed."),
            example: "xã"),
        FieldDeclaration(
            "cột", .text, isRequired: true,
            help: Bilingual(
                vi: "Các cột in ra, trong ngoặc vuông, hoặc thành bảng.",
                en: "The columns, in brackets or as a table."),
            example: "[Stt, Tên, hộ]"),
    ]
}
