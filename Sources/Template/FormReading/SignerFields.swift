import Diagnostics
import Values

/// The keys under `ký`; they say what is meant, the rule pack prints `TM.`, `KT.` and the like.
enum SignerFields {
    /// The keys under `ký phụ lục`: which appendices, then a signer.
    static let appendix: [FieldDeclaration] =
        [
            FieldDeclaration(
                "phụ lục", .words,
                help: Bilingual(
                    vi: "Tên phụ lục mà người này ký; bỏ trống thì ký mọi phụ lục.",
                    en: "Names of the appendices that this one signs; every appendix where absent."),
                example: "cam_kết")
        ] + all

    /// All of them, in the order of a signature.
    static let all: [FieldDeclaration] = [
        FieldDeclaration(
            "dòng giữa", .line,
            help: Bilingual(
                vi: "Dòng in ở giữa, phía trên cả hàng chữ ký; tự mở một hàng mới.",
                en: "A line in the middle above the whole row of signatures; it opens a new row."),
            example: "Các thành viên dự họp"),
        FieldDeclaration(
            "nhãn trên", .line,
            help: Bilingual(vi: "Dòng phía trên khối chữ ký.", en: "A line above the block."), example: "Người lập biểu"
        ),
        FieldDeclaration(
            "cơ quan", .line,
            help: Bilingual(
                vi: "Tên cơ quan của bên ký, in không có TM.", en: "The signing body, without TM."),
            example: "Hội Nông dân xã"),
        FieldDeclaration(
            "thay mặt", .line,
            help: Bilingual(vi: "Ký thay mặt tập thể nào (TM.).", en: "On behalf of which body (TM.)."),
            example: "Ủy ban nhân dân"),
        FieldDeclaration(
            "thừa lệnh", .line,
            help: Bilingual(vi: "Ký thừa lệnh ai (TL.).", en: "By order of whom (TL.)."), example: "Chủ tịch"),
        FieldDeclaration(
            "thừa ủy quyền", .line,
            help: Bilingual(vi: "Ký thừa ủy quyền ai (TUQ.).", en: "By delegation of whom (TUQ.)."), example: "Giám đốc"
        ),
        FieldDeclaration(
            "quyền", .line,
            help: Bilingual(vi: "Chức vụ đang giữ quyền (Q.).", en: "The office held as acting (Q.)."),
            example: "Giám đốc"),
        FieldDeclaration(
            "ký thay", .line,
            help: Bilingual(vi: "Cấp phó ký thay ai (KT.).", en: "In place of whom (KT.)."), example: "Chủ tịch"),
        FieldDeclaration(
            "chức vụ", .line,
            help: Bilingual(vi: "Chức vụ của người ký.", en: "Office of the signer."), example: "Phó Chủ tịch"),
        FieldDeclaration(
            "chức vụ dưới", .line,
            help: Bilingual(
                vi: "Chức vụ in ngay trên họ tên.", en: "An office printed just above the name."), example: "Thượng tá"),
        FieldDeclaration(
            "ghi chú", .line,
            help: Bilingual(vi: "Chữ ở chỗ ký, ví dụ (Đã ký).", en: "Words where the signature goes."),
            example: "(Đã ký)"),
        FieldDeclaration(
            "họ tên", .line, allowsBlank: true,
            help: Bilingual(
                vi: "Họ và tên người ký, hoặc «để trống».", en: "Name of the signer, or «để trống»."),
            example: "Nguyễn Văn An"),
        FieldDeclaration(
            "hàng", .number,
            help: Bilingual(
                vi:
                    "Hàng chữ ký, đếm từ 1, khi nhiều người ký thành nhiều hàng; bỏ trống thì cùng hàng với người trước.",
                en: "Row of signatures, from 1; the row of the signer before where absent."),
            example: "1"),
    ]
}
