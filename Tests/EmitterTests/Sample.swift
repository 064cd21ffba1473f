import Document
import Form

/// Documents of our own for the tests of the emitters; assembled and numbered by hand.
enum Sample {
    /// Text that nobody wrote.
    static func text(_ text: String) -> Inline { .text(text, .supplied) }

    /// A paragraph of plain text.
    static func paragraph(_ content: String, _ alignment: Paragraph.Alignment = .standard) -> Block {
        .paragraph(Paragraph([text(content)], alignment: alignment, origin: .supplied))
    }

    /// A paragraph of pieces.
    static func paragraph(_ content: [Inline]) -> Block { .paragraph(Paragraph(content, origin: .supplied)) }

    /// A heading with its number.
    static func heading(_ depth: Int, _ number: String?, _ title: String) -> Block {
        var heading = Heading(depth: depth, kind: .titled, title: [text(title)], origin: .supplied)
        heading.number = number
        return .heading(heading)
    }

    /// A list of items of the first level.
    static func list(_ items: String...) -> Block {
        .list(List(items.map { List.Item(.dash, level: 1, [text($0)], origin: .supplied) }))
    }

    /// A line of the form.
    static func line(_ role: Role, _ content: String) -> FormItem { .line(formLine(role, content)) }

    /// A line of the form.
    static func formLine(_ role: Role, _ content: String) -> FormLine { FormLine(role, [text(content)]) }

    /// A table of plain cells under one header row.
    static func table(_ header: [String], _ rows: [[String]], columns: [Table.Column]) -> Table {
        Table(
            columns: columns, headerRowCount: 1,
            rows: ([header] + rows).map { row in
                Table.Row(
                    row.enumerated().map { index, content in
                        Table.Cell(column: index, paragraphs: [[text(content)]], origin: .supplied)
                    })
            }, origin: .supplied)
    }

    /// A head with issuer and superior at the left, Quốc hiệu at the right.
    static let header = Header(rows: [
        Header.Row(
            left: [line(.superior, "UBND TỈNH BÌNH SƠN"), line(.issuer, "SỞ Y TẾ"), .rule(.issuer)],
            right: [
                line(.nationalName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                line(.motto, "Độc lập - Tự do - Hạnh phúc"), .rule(.motto),
            ]),
        Header.Row(
            left: [.line(FormLine(.number, [text("Số: "), .blank(.number), text("/KH-SYT")]))],
            right: [
                .line(
                    FormLine(
                        .placeDate,
                        [
                            text("Bình Sơn, ngày "), .blank(.day), text(" tháng "), .blank(.month),
                            text(" năm 2025"),
                        ]))
            ]),
    ])

    /// A title with two lines of subject.
    static let opening: [FormItem] = [
        line(.typeName, "KẾ HOẠCH"),
        .line(
            FormLine(
                .subject,
                [
                    text("Tổ chức đợt khám sức khỏe cho người cao tuổi"), .lineBreak,
                    text("trên địa bàn tỉnh năm 2025"),
                ])), .rule(.subject),
    ]

    /// Recipients with a brace, one signature.
    static let closing = Closing(
        recipients: Recipients(
            label: formLine(.recipientsLabel, "Nơi nhận:"),
            entries: [
                .line(formLine(.recipient, "- Bộ Y tế;"), level: 1),
                .group(
                    [
                        .line(formLine(.recipient, "- TT Tỉnh ủy;"), level: 1),
                        .line(formLine(.recipient, "- TT HĐND tỉnh;"), level: 1),
                        .line(formLine(.recipient, "- UBND tỉnh;"), level: 1),
                    ], purpose: [text("(để báo cáo)")]),
                .line(formLine(.recipient, "- Trung tâm y tế các xã, phường;"), level: 1),
                .line(formLine(.recipient, "+ Trạm trưởng;"), level: 2),
                .line(formLine(.recipient, "- Lưu: VT, NVY."), level: 1),
            ]),
        signatures: [
            SignatureRow([
                Signature(
                    lines: [formLine(.authority, "KT. GIÁM ĐỐC"), formLine(.position, "PHÓ GIÁM ĐỐC")],
                    name: formLine(.signerName, "Nguyễn Văn Bình"))
            ])
        ])

    /// Properties.
    static let metadata = Metadata(
        title: "Kế hoạch: Tổ chức đợt khám sức khỏe", issuer: "Sở Y tế tỉnh Bình Sơn", date: "2025-03-05")

    /// A form with everything.
    static let form = DocumentForm(header: header, opening: opening, closing: closing, metadata: metadata)

    /// A document of a body and the form with everything.
    static func document(_ body: [Block], appendices: [Appendix] = []) -> Document {
        Document(form: form, body: body, appendices: appendices)
    }

    /// An appendix, labelled.
    static func appendix(
        _ label: String, _ title: String, _ blocks: [Block], _ orientation: Orientation = .portrait
    ) -> Appendix {
        var heading = AppendixHeading(
            label: .numbered(typed: nil), title: [text(title)],
            reference: .line([
                text("(Kèm theo Kế hoạch số "), .blank(.number), text("/KH-SYT của Sở Y tế tỉnh Bình Sơn)"),
            ]), origin: .supplied)
        heading.printedLabel = label
        return Appendix(heading: heading, orientation: orientation, blocks: blocks)
    }
}
