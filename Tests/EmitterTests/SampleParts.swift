import Document
import Form

extension Sample {
    /// One of each block and inline kind.
    static let everyKind: [Block] = [
        paragraph([
            text("Đoạn mở đầu có chữ "), .emphasis(.strong, [text("đậm")]), text(", chữ "),
            .emphasis(.italic, [text("nghiêng")]), text(", chữ "), .emphasis(.underline, [text("gạch chân")]),
            text(", diện tích 5 km"), .emphasis(.superscript, [text("2")]), text(" và khí CO"),
            .emphasis(.subscript, [text("2")]), text(", cả chữ "),
            .emphasis(.strong, [.emphasis(.italic, [text("đậm nghiêng")])]), text("; xem "),
            .reference(resolved), text(" và chú thích"), .footnote(note(1, "Số liệu tính đến ngày 01/3/2025.")),
            text("; cộng "), .figure(Figure(text: "1.250", expression: nil, inputs: [])), text(" người."),
        ]),
        paragraph([text("Dòng thứ nhất rồi ngắt"), .lineBreak, text("dòng thứ hai sau chỗ ngắt.")]),
        paragraph("Một dòng ở giữa", .centered), paragraph("Một dòng ở bên phải", .trailing),
        heading(1, "I.", "MỤC ĐÍCH, YÊU CẦU"), heading(2, "1.", "Mục đích"),
        runIn(3, "a)", "Thời gian:", " từ ngày 10 đến hết ngày 20 của tháng, không kể ngày nghỉ."),
        numbered(2, "2.", "Khoản không có tiêu đề thì số đứng liền với nội dung của khoản."),
        unnumbered("PHẦN CHUNG"), division(.chapter, "Chương I", "QUY ĐỊNH CHUNG", level: 1),
        division(.article, "Điều 1.", "Phạm vi", level: 2),
        .list(
            List([
                List.Item(.dash, level: 1, [text("Mục gạch đầu dòng;")], origin: .supplied),
                List.Item(.plus, level: 2, [text("Mục dấu cộng;")], origin: .supplied),
                List.Item(.star, level: 3, [text("Mục dấu sao.")], origin: .supplied),
            ])), .quotation([paragraph("“1. Nội dung được trích nguyên văn.”")]),
        .columns([[paragraph("Cột bên trái.")], [paragraph("Cột bên phải.")]]), .table(spannedTable), .pageBreak,
        paragraph("Đoạn ở đầu trang mới."),
    ]

    /// A table with spans in header and body, title, unit and note.
    static let spannedTable: Table = {
        func cell(_ column: Int, _ content: String, rows: Int = 1, columns: Int = 1) -> Table.Cell {
            Table.Cell(
                column: column, rowSpan: rows, columnSpan: columns, paragraphs: [[text(content)]], origin: .supplied)
        }
        var table = Table(
            columns: [
                Table.Column(alignment: .centered), Table.Column(), Table.Column(alignment: .trailing),
                Table.Column(alignment: .trailing),
            ], headerRowCount: 2,
            rows: [
                Table.Row([
                    cell(0, "Stt", rows: 2), cell(1, "Đơn vị", rows: 2), cell(2, "Số người", columns: 2),
                ]), Table.Row([cell(2, "Nam"), cell(3, "Nữ")]),
                Table.Row([cell(0, "1"), cell(1, "Xã An Bình"), cell(2, "1.105"), cell(3, "980")]),
                Table.Row([cell(0, "2"), cell(1, "Xã Tân Lập", rows: 2), cell(2, "812"), cell(3, "795")]),
                Table.Row([cell(0, "3"), cell(2, "Chưa có số liệu", columns: 2)]),
            ], title: [text("Bảng 1. Số người được khám")], unit: [text("Đơn vị tính: người")],
            notes: [Paragraph([text("Ghi chú: số liệu dự kiến.")], origin: .supplied)], origin: .supplied)
        table.rows[4].cells[0].paragraphs.append([text("3b")])
        return table
    }()

    /// A footnote with its number.
    static func note(_ number: Int, _ content: String) -> Footnote {
        var footnote = Footnote(label: "\(number)", content: [text(content)], origin: .supplied)
        footnote.number = number
        return footnote
    }

    private static var resolved: Reference {
        var reference = Reference(targets: [.appendix("phan_bo")], origin: .supplied)
        reference.resolved = "Phụ lục I"
        return reference
    }

    /// A run-in heading.
    static func runIn(_ depth: Int, _ number: String, _ title: String, _ rest: String) -> Block {
        var heading = Heading(depth: depth, kind: .runIn, title: [text(title)], text: [text(rest)], origin: .supplied)
        heading.number = number
        return .heading(heading)
    }

    /// A numbered paragraph without a title.
    static func numbered(_ depth: Int, _ number: String, _ content: String) -> Block {
        var heading = Heading(depth: depth, kind: .untitled, title: [text(content)], origin: .supplied)
        heading.number = number
        return .heading(heading)
    }

    /// Phần, Chương, Mục, Điều.
    static func division(_ division: Division, _ number: String, _ title: String, level: Int) -> Block {
        var heading = Heading(
            depth: 1, kind: .titled, division: division, title: title.isEmpty ? [] : [text(title)], origin: .supplied)
        heading.number = number
        heading.level = level
        return .heading(heading)
    }

    /// A heading without a number.
    static func unnumbered(_ content: String) -> Block {
        .heading(Heading(depth: 1, kind: .unnumbered, title: [text(content)], origin: .supplied))
    }

    /// A plan over several pages with two appendices, one of them landscape.
    static let plan: Document = {
        let long =
            "Các đơn vị bố trí nhân lực, phương tiện và kinh phí trong dự toán được giao, bảo đảm việc khám "
            + "sức khỏe diễn ra an toàn, đúng đối tượng, không trùng lặp với chương trình khác đang thực hiện."
        var body: [Block] = [paragraph(long)]
        for part in 1...4 {
            body.append(heading(1, ["I.", "II.", "III.", "IV."][part - 1], "NỘI DUNG PHẦN \(part)"))
            for item in 1...2 {
                body.append(heading(2, "\(item).", "Nhiệm vụ thứ \(item)"))
                body.append(paragraph(long + " " + long))
                body.append(list("Bố trí bàn khám tại nhà văn hóa;", "Thông báo lịch khám trước bảy ngày."))
            }
        }
        body.append(.table(spannedTable))
        body.append(paragraph("Trên đây là Kế hoạch, đề nghị các đơn vị tổ chức thực hiện./."))
        let rows = (1...60).map { ["\($0)", "Xã số \($0)", "\(100 + $0)", "Khám tại trạm y tế"] }
        let columns = [
            Table.Column(alignment: .centered), Table.Column(), Table.Column(alignment: .trailing), Table.Column(),
        ]
        let quotas = table(["Stt", "Xã, phường", "Số người", "Ghi chú"], rows, columns: columns)
        return document(
            body,
            appendices: [
                appendix("Phụ lục I", "PHÂN BỔ SỐ NGƯỜI KHÁM THEO XÃ, PHƯỜNG", [.table(quotas)]),
                appendix("Phụ lục II", "LỊCH KHÁM", [.table(quotas), paragraph("Hết phụ lục.")], .landscape),
            ])
    }()
}

extension Sample {
    /// A document of blocks alone: no head, no title, no closing.
    static func plain(_ blocks: [Block]) -> Document {
        Document(
            form: DocumentForm(
                header: Header(rows: []), opening: [], closing: Closing(recipients: nil, signatures: []),
                metadata: Metadata(title: "Văn bản thử", issuer: "", date: "")), body: blocks)
    }

    /// Nothing at all.
    static let bare = plain([])

    /// Two appendices, the second landscape; one begins and one ends with a table.
    static let appendices: Document = {
        let columns = [Table.Column(alignment: .centered), Table.Column(), Table.Column(alignment: .trailing)]
        let rows = [["1", "Xã An Bình", "1.105"], ["2", "Xã Tân Lập", "812"]]
        let quotas = table(["Stt", "Xã, phường", "Số người"], rows, columns: columns)
        var signed = appendix("Phụ lục I", "PHÂN BỔ SỐ NGƯỜI", [.table(quotas)])
        signed.signatures = [
            SignatureRow([
                Signature(
                    lines: [formLine(.signatureBody, "Người lập biểu")], name: formLine(.signerName, "Lê Thị Mai")),
                Signature(lines: [formLine(.position, "TRƯỞNG KHOA")], note: formLine(.signatureNote, "(Đã ký)")),
            ])
        ]
        return document(
            [paragraph("Chi tiết tại các phụ lục kèm theo.")],
            appendices: [
                signed,
                appendix("Phụ lục II", "LỊCH KHÁM", [paragraph("Theo bảng sau."), .table(quotas)], .landscape),
            ])
    }()

    /// A text that issues two others: one with a note, a signature and an appendix, one landscape without a header.
    static let issuing: Document = {
        let main = [paragraph([text("Ban hành kèm theo Quyết định này Quy chế"), .footnote(note(1, "Thay bản cũ."))])]
        var first = plain([]).form
        first.header = Header(rows: [header.rows[0]])
        first.typeWord = "Quy chế"
        first.opening = [
            line(.typeName, "QUY CHẾ"), line(.subject, "Tiếp công dân"),
            line(.appendixReference, "(Kèm theo Quyết định số 12/QĐ-SYT của Sở Y tế tỉnh Bình Sơn)"),
            .rule(.appendixReference),
        ]
        first.closing.signatures = [
            SignatureRow([
                Signature(lines: [formLine(.position, "GIÁM ĐỐC")], name: formLine(.signerName, "Lê Văn Nam"))
            ])
        ]
        var second = plain([]).form
        second.opening = [line(.typeName, "NỘI QUY")]
        var issuing = document(main, appendices: [appendix("Phụ lục", "NƠI THỰC HIỆN", [paragraph("Trạm y tế.")])])
        issuing.issuedTexts = [
            IssuedText(
                name: "quy_che", form: first,
                body: [
                    heading(1, "I.", "QUY ĐỊNH CHUNG"),
                    paragraph([text("Tiếp tại trụ sở"), .footnote(note(1, "Trừ ngày nghỉ."))]),
                ], appendices: [appendix("Phụ lục", "LỊCH TIẾP", [paragraph("Thứ năm.")], .landscape)],
                origin: .supplied),
            IssuedText(
                orientation: .landscape, form: second, body: [paragraph("Giữ trật tự.")], origin: .supplied),
        ]
        return issuing
    }()

    /// Signers in two rows, recipients below.
    static let signers: Document = {
        func signature(_ position: String, _ name: String, note: String? = nil) -> Signature {
            Signature(
                lines: [formLine(.position, position)], note: note.map { formLine(.signatureNote, $0) },
                name: formLine(.signerName, name))
        }
        var form = Sample.form
        form.closing.placement = .below
        form.closing.signatures = [
            SignatureRow([
                Signature(
                    lines: [formLine(.authority, "KT. CHỦ TỊCH"), formLine(.position, "PHÓ CHỦ TỊCH")],
                    name: formLine(.signerName, "Trần Thị Hoa")),
                signature("GIÁM ĐỐC", "Lê Văn Nam", note: "(Đã ký)"),
            ]),
            SignatureRow(
                lineAbove: formLine(.signatureBody, "CÁC THÀNH VIÊN DỰ HỌP"), [signature("THƯ KÝ", "Phạm Thị Lan")]),
        ]
        form.closing.approvals = [
            SignatureRow([signature("TRƯỞNG BAN", "Võ Thị Thu")])
        ]
        return Document(form: form, body: [paragraph("Hai bên thống nhất thực hiện.")])
    }()
}
