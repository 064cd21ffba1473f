import Document

/// The strings that the form itself supplies; written once, with the tone marks as the decree's rule text has them.
enum FixedText: String {
    /// Quốc hiệu (nd30 Phụ lục I, Phần I, Mục II, khoản 1 điểm a).
    case nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    /// Tiêu ngữ (same clause, điểm b).
    case motto = "Độc lập - Tự do - Hạnh phúc"
    /// Dấu sao of Party and Hội documents.
    case star = "*"
    /// Between the names of joint issuers (practice).
    case issuerJoin = " - "
    /// Before the addressees (khoản 9 điểm d).
    case addressees = "Kính gửi:"
    /// Before further addressees (practice).
    case furtherAddressees = "Đồng kính gửi:"
    /// Behind the issuer, before the addressees of a telegram (Phụ lục III, Mẫu 1.6).
    case telegram = "điện:"
    /// Before the subject under the number (khoản 5 điểm b).
    case about = "V/v "
    /// Above a block of approval (practice).
    case approval = "PHÊ DUYỆT"
    /// Before the recipients (khoản 9 điểm d).
    case recipients = "Nơi nhận:"
    /// The first recipient where there are addressees (khoản 9 điểm b).
    case likeAbove = "Như trên"
    /// The word of an appendix (Mục III khoản 1).
    case appendix = "Phụ lục"

    /// The text as an inline of the pack.
    var inline: Inline { .text(rawValue, .supplied) }

    /// Its width on one line in pt.
    func width(_ style: TextStyle) -> Double {
        TextMeasure.width(
            rawValue, face: FontFace(bold: style.isBold, italic: style.isItalic), size: style.size)
    }
}
