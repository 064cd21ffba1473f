/// What a line of a document is. A rule pack gives each role its look; the tree never holds a look.
public enum Role: String, Hashable, Sendable, CaseIterable {
    // Phần đầu
    /// Quốc hiệu.
    case nationalName
    /// Tiêu ngữ.
    case motto
    /// Cơ quan chủ quản.
    case superior
    /// Cơ quan ban hành.
    case issuer
    /// Dấu sao giữa tên cơ quan và số (văn bản Đảng, Hội).
    case star
    /// Số, ký hiệu.
    case number
    /// Địa danh và thời gian ban hành.
    case placeDate
    /// Trích yếu dưới số, ký hiệu (công văn).
    case subjectUnderNumber
    /// Dấu chỉ độ mật.
    case secrecy
    /// Dấu chỉ độ khẩn.
    case urgency
    /// Chỉ dẫn phạm vi lưu hành.
    case circulation
    /// Dấu dự thảo.
    case draftMark
    // Tên loại, mở đầu
    /// Tên loại.
    case typeName
    /// Trích yếu nội dung.
    case subject
    /// Kính gửi.
    case addressee
    /// Một nơi trong danh sách Kính gửi.
    case addresseeItem
    /// Thẩm quyền ban hành, above căn cứ.
    case issuingAuthority
    /// Căn cứ ban hành.
    case basis
    // Nội dung
    /// Đoạn văn.
    case body
    /// Đề mục cấp 1.
    case heading1
    /// Đề mục cấp 2.
    case heading2
    /// Đề mục cấp 3.
    case heading3
    /// Đề mục cấp 4.
    case heading4
    /// Đề mục cấp 5.
    case heading5
    /// Đề mục cấp 6.
    case heading6
    /// Đề mục không số, ở giữa.
    case unnumberedHeading
    /// Phần, Chương, Mục, Tiểu mục: the word with its number, and the title below it.
    case division
    /// Điều with its title.
    case article
    /// Gạch đầu dòng `-`.
    case dashItem
    /// Gạch đầu dòng `+`.
    case plusItem
    /// Gạch đầu dòng `*`.
    case starItem
    /// Đoạn trích dẫn.
    case quotation
    /// Chú thích cuối trang.
    case footnote
    // Bảng
    /// Ô tiêu đề của bảng.
    case tableHeader
    /// Ô của bảng.
    case tableCell
    /// Ô của hàng số cột, under the headings of a table made from data.
    case tableNumber
    /// Ô của dòng nhóm.
    case tableGroup
    /// Ô của dòng cộng.
    case tableTotal
    /// Ô của dòng "trong đó".
    case tablePart
    /// Tên bảng.
    case tableTitle
    /// Đơn vị tính của bảng.
    case tableUnit
    /// Ghi chú dưới bảng.
    case tableNote
    // Biểu đồ
    /// Tên biểu đồ.
    case chartTitle
    /// Đơn vị tính của biểu đồ.
    case chartUnit
    /// The paragraph that holds the drawing; its size is that of the names and figures in it.
    case chartPicture
    /// Nguồn và ghi chú dưới biểu đồ.
    case chartNote
    // Phụ lục
    /// Chữ "Phụ lục" và số.
    case appendixLabel
    /// Tên phụ lục.
    case appendixTitle
    /// (Kèm theo …).
    case appendixReference
    // Phần cuối
    /// Quyền hạn ký (TM., KT., …).
    case authority
    /// Chức vụ người ký.
    case position
    /// Dòng phía trên chữ ký hoặc tên cơ quan của bên ký.
    case signatureBody
    /// (Đã ký).
    case signatureNote
    /// Họ tên người ký.
    case signerName
    /// Nơi nhận.
    case recipientsLabel
    /// Một dòng nơi nhận.
    case recipient
    /// Thông tin liên hệ ở chân trang đầu.
    case contact
    /// Số trang.
    case pageNumber
}

/// A thin rule under lines of the form; its length follows from the longest printed line it belongs to.
public enum RuleRole: String, Hashable, Sendable, CaseIterable {
    /// Dưới Tiêu ngữ.
    case motto
    /// Dưới cơ quan ban hành.
    case issuer
    /// Dưới trích yếu.
    case subject
    /// Dưới dòng "(Kèm theo …)" của phụ lục.
    case appendixReference
}
