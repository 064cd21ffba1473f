import Diagnostics
import Document
import Values

/// The keys of what the first page carries beside its head (nd30 Phụ lục I, Phần I, Mục III).
enum MarkFields {
    /// All of them.
    static let all: [FieldDeclaration] = [
        FieldDeclaration(
            "độ khẩn", .choice(Urgency.allCases.map(\.rawValue)),
            help: Bilingual(
                vi: "Dấu chỉ độ khẩn, đóng khung đỏ dưới số.",
                en: "The stamp of urgency, framed in red below the number."),
            example: "hỏa tốc"),
        FieldDeclaration(
            "độ mật", .choice(Secrecy.allCases.map(\.rawValue)),
            help: Bilingual(
                vi: "Dấu chỉ độ mật, đóng khung đỏ dưới số.",
                en: "The stamp of secrecy, framed in red below the number."),
            example: "mật"),
        FieldDeclaration(
            "lưu hành", .line,
            help: Bilingual(
                vi: "Chỉ dẫn phạm vi lưu hành, đóng khung trên Quốc hiệu.",
                en: "Who may read it, framed above the national name."),
            example: "Lưu hành nội bộ"),
        FieldDeclaration(
            "dự thảo", .line, allowsNone: true,
            help: Bilingual(
                vi: "Dấu dự thảo, đóng khung dưới số: «có», hoặc «lần 2».",
                en: "The draft mark, framed below the number: «có», or «lần 2»."),
            example: "lần 2"),
        FieldDeclaration(
            "liên hệ", .line,
            help: Bilingual(
                vi: "Địa chỉ, điện thoại, thư điện tử của cơ quan, in ở chân trang đầu.",
                en: "Address, telephone and mail of the body, at the foot of the first page."),
            example: "Địa chỉ: số 1, thôn Đông, xã An Phú"),
    ]
}
