public import Values
import Diagnostics

/// The keys of the head that every document type knows, with their help (các mục của phần đầu).
///
/// A type adds its own; from these come validation, the list of fields and the starter spec.
public enum FormFields {
    /// All of them, in the order of a spec.
    public static let standard: [FieldDeclaration] =
        ofOneText + FigureFields.all + [IssuedTextFields.declaration]

    /// Those of the text itself; an issued text may have some of its own.
    static let ofOneText: [FieldDeclaration] =
        identity + wording + MarkFields.all + [
            FieldDeclaration(
                "dữ liệu", .data,
                help: Bilingual(
                    vi:
                        "Bảng và số liệu để dùng trong phần văn bản; bảng gõ tại chỗ, hoặc đọc từ tệp .csv, .xlsx, .ods.",
                    en:
                        "Tables and figures for the text; a table is typed here or read from a .csv, .xlsx or .ods file."
                ),
                example: "số thôn: 12\nkinh phí: 15 triệu đồng"),
            FieldDeclaration(
                "nơi nhận", .line, allowsNone: true,
                help: Bilingual(
                    vi: "Danh sách nơi nhận, mỗi dòng một nơi; «không» thì bỏ phần này.",
                    en: "Recipients, one a line; «không» leaves the part out."),
                example: "- TT Đảng ủy, TT HĐND xã (để báo cáo)\n- Các thôn trên địa bàn xã\n- Lưu: VT"),
            FieldDeclaration(
                "vị trí nơi nhận", .choice(["bên trái", "dưới"]),
                help: Bilingual(
                    vi: "Chỗ in nơi nhận: bên trái chữ ký, hoặc dưới chữ ký.",
                    en: "Where recipients stand: left of the signature, or below it."),
                example: "dưới"),
            FieldDeclaration(
                "thứ tự nơi nhận", .choice(["như gõ", "xếp lại"]),
                help: Bilingual(
                    vi: "Thứ tự nơi nhận: như gõ, hoặc xếp lại để «Như …» đứng đầu, «Lưu …» đứng cuối.",
                    en: "Order of the recipients: as typed, or «Như …» put first and «Lưu …» last."),
                example: "xếp lại"),
            FieldDeclaration(
                "như trên", .text, allowsNone: true,
                help: Bilingual(
                    vi: "«có» thì tự thêm dòng đầu nơi nhận: «Như Điều …» khi có Điều, không thì «Như trên»; "
                        + "cũng có thể ghi tên của một Điều.",
                    en: "«có» supplies the first recipient: «Như Điều …» of the last Điều, else «Như trên»; or the "
                        + "name of a Điều."),
                example: "có"),
            FieldDeclaration(
                "ký", .mapOrList(SignerFields.all), isRequired: true, allowsNone: true,
                help: Bilingual(
                    vi: "Người ký; nhiều người thì viết thành danh sách, từ trái sang phải; «không» thì bỏ chữ ký.",
                    en: "The signer; several as a list, left to right; «không» leaves the signature out."),
                example: "thay mặt: Ủy ban nhân dân\nchức vụ: Chủ tịch\nhọ tên: Nguyễn Văn An",
                namedIn: OfficeFields.signers),
            FieldDeclaration(
                "ký phụ lục", .mapOrList(SignerFields.appendix), allowsNone: true,
                help: Bilingual(
                    vi: "Người ký ở cuối phụ lục, viết như mục «ký», thêm «phụ lục» là tên phụ lục.",
                    en: "Who signs at the end of an appendix, written like «ký», with its name under «phụ lục»."),
                example: "phụ lục: danh_sách\nchức vụ: Trưởng khoa"),
            FieldDeclaration(
                "phê duyệt", .mapOrList(SignerFields.all), allowsNone: true,
                help: Bilingual(
                    vi: "Khối phê duyệt dưới chữ ký, viết như mục «ký».",
                    en: "The block of approval below the signatures, written like «ký»."),
                example: "chức vụ: Giám đốc\nhọ tên: Trần Thị Bình", namedIn: OfficeFields.signers),
            FieldDeclaration(
                "dấu kết", .line, allowsNone: true,
                help: Bilingual(
                    vi: "Dấu kết thúc phần văn bản; «không» thì không in ./.", en: "End mark; «không» prints no ./."),
                example: "không"),
            FieldDeclaration(
                "trình bày", .map(PresentationFields.all),
                help: Bilingual(
                    vi: "Chọn cỡ chữ, lề, giãn dòng trong khoảng quy định.",
                    en: "Sizes and margins inside the legal range."),
                example: "cỡ chữ: 14\nlề trái: 30 mm"),
        ]

    /// Who, when, under which number.
    private static let identity: [FieldDeclaration] = [
        FieldDeclaration(
            "mẫu", .text, isRequired: true,
            help: Bilingual(vi: "Loại văn bản.", en: "The document type."), example: "kế hoạch"),
        FieldDeclaration(
            "thể thức", .text,
            help: Bilingual(
                vi: "Bộ quy tắc áp dụng; bỏ trống thì theo loại văn bản.",
                en: "The rule pack; the type's own where absent."),
            example: "nd30"),
        FieldDeclaration(
            "cơ quan", .mapOrList(IssuerFields.all), isRequired: true,
            help: Bilingual(
                vi: "Cơ quan ban hành; nhiều cơ quan cùng ban hành thì viết thành danh sách.",
                en: "The issuing body; joint issuers as a list."),
            example: "tên: Ủy ban nhân dân xã An Phú\nviết tắt: UBND"),
        FieldDeclaration(
            "cơ quan thể hiện", .choice(["riêng dòng", "chung dòng"]),
            help: Bilingual(
                vi: "Tên các cơ quan cùng ban hành mỗi tên một dòng, hoặc chung một dòng.",
                en: "Names of joint issuers each on a line, or all on one."),
            example: "chung dòng"),
        FieldDeclaration(
            "địa danh", .line, isRequired: true, allowsNone: true,
            help: Bilingual(
                vi: "Nơi ban hành, in trước ngày tháng; «không» thì bỏ cả dòng địa danh, ngày tháng.",
                en: "Place of issue; «không» leaves out the whole line of place and date."), example: "An Phú"),
        FieldDeclaration(
            "năm", .number,
            help: Bilingual(
                vi:
                    "Năm mà văn bản nói đến, dùng trong câu bằng {{ năm }}, {{ năm + 1 }}; không ghi «ngày» thì văn bản "
                    + "mang năm này, ngày và tháng để trống.",
                en: "The year that the document is about, for {{ năm }} in sentences; without «ngày» it is the year of "
                    + "issue, day and month blank."),
            example: "2026"),
        FieldDeclaration(
            "ngày", .date, isRequired: true,
            help: Bilingual(
                vi: "Ngày ban hành; chỉ ghi năm cũng được, ngày và tháng để trống trên giấy.",
                en: "Date of issue; a year is enough, day and month stay blank."),
            example: "30/6/2026"),
        FieldDeclaration(
            "số", .line, allowsBlank: true, allowsNone: true,
            help: Bilingual(
                vi: "Số văn bản, in đúng như gõ; không ghi thì để trống, «không» thì bỏ dòng số.",
                en: "The number, printed as typed; blank where absent, «không» leaves the line out."),
            example: "15"),
        FieldDeclaration(
            "ký hiệu", .line,
            help: Bilingual(
                vi: "Ký hiệu sau số, thay cho ký hiệu tự lập.",
                en: "The symbol behind the number, over the derived one."),
            example: "KH-UBND"),
        FieldDeclaration(
            "đơn vị soạn", .line,
            help: Bilingual(
                vi: "Viết tắt đơn vị soạn thảo hoặc lĩnh vực, đứng cuối ký hiệu của công văn.",
                en: "Abbreviation of the drafting unit, at the end of a công văn's symbol."),
            example: "VP"),
        FieldDeclaration(
            "tên loại", .line, allowsNone: true,
            help: Bilingual(
                vi: "Tên loại in trên trích yếu và trong «(Kèm theo …)», thay cho tên của loại văn bản.",
                en: "The name printed above the subject and in «(Kèm theo …)», over the type's."),
            example: "Kế hoạch liên tịch"),
        FieldDeclaration(
            "quốc hiệu", .line, allowsNone: true,
            help: Bilingual(
                vi: "Dòng in ở góc phải trên, thay cho Quốc hiệu, Tiêu ngữ; «không» thì bỏ.",
                en: "Lines at the top right instead of the national name and motto; «không» leaves them out."),
            example: "không"),
    ]

    /// What the document is about and to whom it goes.
    private static let wording: [FieldDeclaration] = [
        FieldDeclaration(
            "trích yếu", .line, isRequired: true,
            help: Bilingual(
                vi: "Nội dung chính của văn bản; mỗi dòng gõ là một dòng in.",
                en: "The subject, one printed line a line."),
            example: "Phòng, chống thiên tai năm 2026"),
        FieldDeclaration(
            "vị trí trích yếu", .choice(["dưới tên loại", "dưới số"]),
            help: Bilingual(
                vi: "Chỗ in trích yếu: dưới tên loại, hoặc dưới số như công văn (tự có chữ «V/v»).",
                en: "Where the subject stands: below the type name, or below the number as in a công văn."),
            example: "dưới số"),
        FieldDeclaration(
            "kính gửi", .line,
            help: Bilingual(
                vi: "Nơi gửi ghi đầu văn bản: một dòng, hoặc danh sách mỗi dòng một nơi.",
                en: "Addressees: one line, or a list."),
            example: "Ủy ban nhân dân tỉnh"),
        FieldDeclaration(
            "đồng kính gửi", .line,
            help: Bilingual(
                vi: "Nơi đồng kính gửi, viết như mục «kính gửi».", en: "Further addressees, written like «kính gửi»."),
            example: "Sở Nội vụ"),
        FieldDeclaration(
            "điện", .line,
            help: Bilingual(
                vi: "Nơi nhận công điện, in sau tên cơ quan và chữ «điện:»; viết như mục «kính gửi».",
                en: "Addressees of a telegram, printed behind the issuer and «điện:»; written like «kính gửi»."),
            example: "Chủ tịch Ủy ban nhân dân các xã"),
        FieldDeclaration(
            "thẩm quyền", .line, allowsNone: true,
            help: Bilingual(
                vi: "Dòng thẩm quyền ban hành, in trên căn cứ; «có» thì lấy chức danh và tên cơ quan.",
                en: "The authority line, above the legal bases; «có» takes office and body."),
            example: "Chủ tịch Ủy ban nhân dân xã"),
        FieldDeclaration(
            "căn cứ", .line,
            help: Bilingual(
                vi: "Căn cứ ban hành, mỗi dòng một văn bản; dấu cuối dòng tự thêm nếu thiếu.",
                en: "Legal bases, one a line; end marks are supplied."),
            example: "Căn cứ Luật Tổ chức chính quyền địa phương\nTheo đề nghị của Văn phòng"),
        FieldDeclaration(
            "căn cứ thể hiện", .choice(["đứng", "nghiêng", "gạch"]),
            help: Bilingual(
                vi: "Kiểu chữ của căn cứ: đứng, nghiêng, hoặc có gạch đầu dòng.",
                en: "Face of the legal bases: upright, italic, or with a dash."),
            example: "nghiêng"),
    ]
}
