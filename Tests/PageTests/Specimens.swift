/// Hard cases of our own: long tables, several appendices, and one page filled line by line.
enum Specimens {
    /// All of them.
    static let all: [PageDocument] = [longTable, divisions] + fillings

    /// A table over several pages in the body and in the second of two appendices; long appendices, so that their
    /// page numbers are seen.
    private static let longTable: PageDocument = {
        let rows = (1...48).map { "| \($0) | Tổ dân cư số \($0) | \($0 + 20) |" }.joined(separator: "\n")
        let table = "| Stt | Tên tổ dân cư | Số hộ |\n|:---:|---|---:|\n\(rows)"
        let text = """
            \(head(subject: "Rà soát số hộ tham gia thu gom rác"))
            \(sentence)
            # Danh sách
            \(table)
            # Thực hiện
            - \(sentence)
            Chi tiết tại {{ phụ_lục.một }}, {{ phụ_lục.hai }}.
            Các tổ dân cư báo cáo kết quả trước ngày 25 hằng tháng.

            # Phụ lục [một]: Nội dung phải làm
            \(Array(repeating: sentence, count: 22).joined(separator: "\n"))

            # Phụ lục [hai]: Số hộ theo tổ dân cư
            \(table)
            """
        return PageDocument(name: "bang-dai", source: text, path: "bang-dai.vanthu", hasHTML: true)
    }()

    /// Chương, Mục, Điều, khoản, điểm over many pages; the parts grow, so that their heads come to stand at many heights.
    static let divisions: PageDocument = {
        let chapters = (1...9).map { chapter in
            let points = (0..<chapter).map { "###. Việc thứ \($0 + 1) giao cho các tổ dân cư;" }
            return """
                # Chương. Quy định về đợt thứ \(chapter)
                # Mục. Thu gom và phân loại
                # Điều. Phạm vi áp dụng của đợt thứ \(chapter)
                ##. \(sentence)
                ##. Các việc phải làm:
                \(points.joined(separator: "\n"))
                # Điều. \(sentence)
                # Điều. **Thời gian.** \(sentence)
                ## Việc có tên
                \(sentence)
                """
        }
        let text = """
            \(head(subject: "Quản lý rác sinh hoạt"))
            \(chapters.joined(separator: "\n"))
            Đề nghị các đơn vị thực hiện.
            """
        return PageDocument(name: "quy-che", source: text, path: "quy-che.vanthu", hasHTML: true)
    }()

    /// The same short plan with more and more lines before its last heading and its signature, so that each comes
    /// to stand at every height of a page once.
    private static let fillings: [PageDocument] = (0..<14).map { count in
        let filling = (0..<count).map { "- Việc thứ \($0 + 1) giao cho các tổ dân cư." }
        let lines = Array(repeating: sentence, count: 6) + filling
        let text = """
            \(head(subject: "Vệ sinh đường làng"))
            \(lines.joined(separator: "\n"))
            # Thời gian
            ## Bắt đầu
            Từ ngày 05 tháng 3 năm 2026.
            # Tổ chức thực hiện
            ## Ủy ban nhân dân xã
            \(sentence)
            Đề nghị các đơn vị thực hiện.
            """
        let name = "lap-day-\(count < 10 ? "0" : "")\(count)"
        return PageDocument(name: name, source: text, path: "\(name).vanthu", hasHTML: false)
    }

    /// A short plan whose last paragraphs go to a second page for the sake of the signature.
    static let carriedSignature: PageDocument = {
        let lines = Array(repeating: sentence, count: 6) + (1...11).map { "- Việc thứ \($0) giao cho các tổ dân cư." }
        let text =
            "\(head(subject: "Vệ sinh đường làng"))\n\(lines.joined(separator: "\n"))\nĐề nghị các đơn vị thực hiện."
        return PageDocument(name: "keo-theo", source: text, path: "keo-theo.vanthu", hasHTML: false)
    }()

    private static let sentence =
        "Các tổ dân cư vận động từng hộ gia đình giữ sạch lối đi chung, không để rác ở bờ kênh, đầu cầu và quanh chợ; "
        + "phân công người nhắc nhở, ghi chép và báo lại cho cán bộ phụ trách của xã để kịp thời giúp đỡ."

    private static func head(subject: String) -> String {
        """
        mẫu: kế hoạch
        thể thức: nd30
        cơ quan:
          cấp trên: |
            Ủy ban nhân dân
            xã Bình Phú
          tên: Phòng Kinh tế
          viết tắt: PKT
        địa danh: Bình Phú
        ngày: 05/3/2026
        số: 8
        trích yếu: \(subject)

        nơi nhận:
          - UBND xã (để báo cáo)
          - Các tổ dân cư
          - Lưu: VT, PKT

        ký:
          ký thay: Trưởng phòng
          chức vụ: Phó Trưởng phòng
          họ tên: Lê Thị Mẫu
        ---
        """
    }
}
