import Document
import Form

extension Role {
    /// The name of the role's style in every format; ASCII, without spaces.
    var styleName: String { rawValue }

    /// The name that the office program shows for the role's style.
    var displayName: String {
        switch self {
        case .nationalName: "Quốc hiệu"
        case .motto: "Tiêu ngữ"
        case .superior: "Cơ quan chủ quản"
        case .issuer: "Cơ quan ban hành"
        case .star: "Dấu sao"
        case .number: "Số, ký hiệu"
        case .placeDate: "Địa danh, thời gian"
        case .subjectUnderNumber: "Trích yếu dưới số"
        case .secrecy: "Độ mật"
        case .urgency: "Độ khẩn"
        case .circulation: "Phạm vi lưu hành"
        case .draftMark: "Dự thảo"
        case .typeName: "Tên loại"
        case .subject: "Trích yếu"
        case .addressee: "Kính gửi"
        case .addresseeItem: "Nơi kính gửi"
        case .issuingAuthority: "Thẩm quyền ban hành"
        case .basis: "Căn cứ"
        case .body: "Nội dung"
        case .heading1: "Đề mục cấp 1"
        case .heading2: "Đề mục cấp 2"
        case .heading3: "Đề mục cấp 3"
        case .heading4: "Đề mục cấp 4"
        case .heading5: "Đề mục cấp 5"
        case .heading6: "Đề mục cấp 6"
        case .unnumberedHeading: "Đề mục không số"
        case .division: "Phần, chương, mục"
        case .article: "Điều"
        case .dashItem: "Gạch đầu dòng"
        case .plusItem: "Dấu cộng đầu dòng"
        case .starItem: "Dấu sao đầu dòng"
        case .quotation: "Trích dẫn"
        case .footnote: "Chú thích"
        case .tableHeader: "Tiêu đề bảng"
        case .tableCell: "Ô bảng"
        case .tableNumber: "Hàng số cột"
        case .tableGroup: "Dòng nhóm của bảng"
        case .tableTotal: "Dòng cộng của bảng"
        case .tablePart: "Dòng trong đó của bảng"
        case .tableTitle: "Tên bảng"
        case .tableUnit: "Đơn vị tính"
        case .tableNote: "Ghi chú bảng"
        case .chartTitle: "Tên biểu đồ"
        case .chartUnit: "Đơn vị tính của biểu đồ"
        case .chartPicture: "Hình biểu đồ"
        case .chartNote: "Nguồn và ghi chú biểu đồ"
        case .appendixLabel: "Số phụ lục"
        case .appendixTitle: "Tên phụ lục"
        case .appendixReference: "Kèm theo"
        case .authority: "Quyền hạn ký"
        case .position: "Chức vụ"
        case .signatureBody: "Bên ký"
        case .signatureNote: "Ghi chú chữ ký"
        case .signerName: "Họ tên người ký"
        case .recipientsLabel: "Nhãn nơi nhận"
        case .recipient: "Nơi nhận"
        case .contact: "Thông tin liên hệ"
        case .pageNumber: "Số trang"
        }
    }

    /// The depth of the outline that the role stands for; `nil` for text.
    var outlineDepth: Int? {
        switch self {
        case .heading1: 1
        case .heading2: 2
        case .heading3: 3
        case .heading4: 4
        case .heading5: 5
        case .heading6: 6
        case .nationalName, .motto, .superior, .issuer, .star, .number, .placeDate, .subjectUnderNumber,
            .secrecy, .urgency, .circulation, .draftMark, .contact, .typeName, .subject, .addressee,
            .addresseeItem, .issuingAuthority, .basis, .body, .unnumberedHeading, .division, .article, .dashItem,
            .plusItem, .starItem, .quotation, .footnote, .tableHeader, .tableCell, .tableNumber,
            .tableGroup, .tableTotal, .tablePart, .tableTitle, .tableUnit, .tableNote, .chartTitle, .chartUnit,
            .chartPicture, .chartNote, .appendixLabel, .appendixTitle, .appendixReference, .authority, .position,
            .signatureBody, .signatureNote, .signerName,
            .recipientsLabel, .recipient, .pageNumber:
            nil
        }
    }

    /// The role of a heading of a depth; deeper ones look like the sixth.
    static func heading(_ depth: Int) -> Role {
        switch depth {
        case ...1: .heading1
        case 2: .heading2
        case 3: .heading3
        case 4: .heading4
        case 5: .heading5
        default: .heading6
        }
    }
}

extension List.Mark {
    /// The role of an item with the mark.
    var role: Role {
        switch self {
        case .dash: .dashItem
        case .plus: .plusItem
        case .star: .starItem
        }
    }
}

extension Heading {
    /// The role whose style the heading's paragraph takes: only headings on a line of their own take a heading's.
    var paragraphRole: Role {
        switch kind {
        case .titled: titleRole
        case .unnumbered: .unnumberedHeading
        case .untitled, .runIn: .body
        }
    }

    /// The role that says how the heading's title looks, wherever it stands.
    var titleRole: Role {
        switch division {
        case .part, .chapter, .section, .subsection: .division
        case .article: .article
        case nil: .heading(depth)
        }
    }

    /// What stands before the title: the number and a space; of Phần, Chương, Mục and Tiểu mục a line of its own.
    func lead(_ number: String) -> [Inline] {
        guard !number.isEmpty else { return [] }
        guard titleRole == .division else { return [.text(title.isEmpty ? number : number + " ", origin)] }
        return title.isEmpty ? [.text(number, origin)] : [.text(number, origin), .lineBreak]
    }

    /// The face of the bold part of a run-in heading.
    func runInFace(_ pack: RulePack) -> Face { face ?? (pack.style(titleRole).isItalic ? .boldItalic : .bold) }
}

/// The style names by which a program that opens a document of ours finds parts of the form again.
package enum RoleStyles {
    /// What Nơi nhận and signatures are set in, as the office program shows the names.
    package static let closing = [
        Role.recipientsLabel, .recipient, .authority, .position, .signatureBody, .signatureNote, .signerName,
    ].map(\.displayName)
}
