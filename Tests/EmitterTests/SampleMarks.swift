import Document
import Form

extension Sample {
    /// A letter with marks, a subject under the number, addressees in a brace and a contact block.
    static let letter: Document = {
        func stamp(_ kind: Stamp.Kind, _ role: Role, _ words: String) -> FormItem {
            .stamp(Stamp(kind, formLine(role, words)))
        }
        var form = Sample.form
        form.header.rows.insert(
            Header.Row(left: [], right: [stamp(.circulation, .circulation, "LƯU HÀNH NỘI BỘ")]), at: 0)
        form.header.rows[2].left += [
            .line(FormLine(.subjectUnderNumber, [text("V/v khám sức khỏe"), .lineBreak, text("năm 2025")])),
            stamp(.secrecy(.secret), .secrecy, "MẬT"), stamp(.urgency(.immediate), .urgency, "HỎA TỐC"),
            stamp(.draft, .draftMark, "DỰ THẢO"),
        ]
        form.opening = [
            line(.addressee, "Kính gửi:"),
            .braced(
                [formLine(.addresseeItem, "- Sở Tài chính;"), formLine(.addresseeItem, "- Sở Nội vụ;")],
                words: [text("(phối hợp)")]),
            line(.addresseeItem, "- Sở Xây dựng."),
        ]
        form.contact = [
            formLine(.contact, "Địa chỉ: số 5, đường \"Bờ Kênh\" <xã>"),
            FormLine(.contact, [.emphasis(.strong, [text("Điện thoại:")]), text(" 0200.000.000")]),
        ]
        return Document(form: form, body: [paragraph("Đề nghị các sở phối hợp thực hiện./.")])
    }()
}
