/// Forms of Hội Nông dân with more columns than a page holds, as specs with figures of our own: one of 77 columns in
/// four tiers with formulas, over three landscape pages, and one of 58 in three.
enum FormSpecimens {
    /// Both.
    static let all: [PageDocument] = [strength, census]

    /// Báo cáo thực lực Hội: heading, value and number of each column; a column with a formula is computed by it.
    static let strength = document(
        "bieu-thuc-luc",
        columns: """
            Tổng số ấp, khu phố|1|1
            Ấp, khu phố có tổ chức Hội|2|2
            Tổng số / Hộ nông nghiệp|3|3
            Tổng số / Giảm so với kỳ trước|3b|3
            Tổng số / Hộ có hội viên|4|4
            Tổng số / Giảm so với kỳ trước|4b|4
            Tổng số / Lao động nông nghiệp|5|5
            Tổng số / Giảm so với kỳ trước|5b|5
            Hội viên / Tổng số||6=10.3+13.3
            Hội viên / Nữ|7|7
            Hội viên / Địa bàn dân cư / Phát triển trong kỳ|8|8
            Hội viên / Địa bàn dân cư / Giảm trong kỳ|9|9
            Hội viên / Địa bàn dân cư / Lũy kế / Lũy kế tăng|10.1|10.1
            Hội viên / Địa bàn dân cư / Lũy kế / Lũy kế giảm|10.2|10.2
            Hội viên / Địa bàn dân cư / Lũy kế / Lũy kế trong kỳ|10.3|10.3
            Hội viên / Ngành nghề / Phát triển trong kỳ|11|11
            Hội viên / Ngành nghề / Giảm trong kỳ|12|12
            Hội viên / Ngành nghề / Lũy kế / Lũy kế tăng|13.1|13.1
            Hội viên / Ngành nghề / Lũy kế / Lũy kế giảm|13.2|13.2
            Hội viên / Ngành nghề / Lũy kế / Lũy kế trong kỳ|13.3|13.3
            Hội viên / Danh dự / Tổng số|14|14
            Hội viên / Danh dự / Nữ|15|15
            Hội viên / Giảm / Tổng số||16=9+12
            Hội viên / Giảm / Nữ|17|17
            Hội viên / Phát triển / Tổng số||18=8+11
            Hội viên / Phát triển / Nữ|19|19
            Chi hội / Tổng số||20=21+24.3
            Chi hội / Dân cư|21|21
            Chi hội / Ngành nghề / Phát triển trong kỳ|22|22
            Chi hội / Ngành nghề / Giảm trong kỳ|23|23
            Chi hội / Ngành nghề / Lũy kế / Lũy kế tăng|24.1|24.1
            Chi hội / Ngành nghề / Lũy kế / Lũy kế giảm|24.2|24.2
            Chi hội / Ngành nghề / Lũy kế / Lũy kế trong kỳ|24.3|24.3
            Tổ hội / Tổng số||25=26+29.3
            Tổ hội / Dân cư|26|26
            Tổ hội / Ngành nghề / Phát triển trong kỳ|27|27
            Tổ hội / Ngành nghề / Giảm trong kỳ|28|28
            Tổ hội / Ngành nghề / Lũy kế / Lũy kế tăng|29.1|29.1
            Tổ hội / Ngành nghề / Lũy kế / Lũy kế giảm|29.2|29.2
            Tổ hội / Ngành nghề / Lũy kế / Lũy kế trong kỳ|29.3|29.3
            Đảng viên sinh hoạt Hội / Tổng số|30|30
            Đảng viên sinh hoạt Hội / Nữ|31|31
            Hội viên dân tộc, tôn giáo / Dân tộc thiểu số|32|32
            Hội viên dân tộc, tôn giáo / Tôn giáo|33|33
            Hội viên ưu tú / Giới thiệu|34|34
            Hội viên ưu tú / Kết nạp|35|35
            Nòng cốt / Phong trào (=25% hội viên)|36|36
            Nòng cốt / Tập hợp nhanh|37|37
            Quỹ Hội (triệu đồng) / Cơ sở|38|38
            Quỹ Hội (triệu đồng) / Chi hội|39|39
            Thẻ hội viên / Cấp trong năm|40|40
            Thẻ hội viên / Đổi, cấp lại|41|41
            Đánh giá tổ chức Hội cuối năm / Tổng số cơ sở Hội||42=43+44+45+46
            Đánh giá tổ chức Hội cuối năm / Cơ sở hội / Xuất sắc|43|43
            Đánh giá tổ chức Hội cuối năm / Cơ sở hội / Tốt|44|44
            Đánh giá tổ chức Hội cuối năm / Cơ sở hội / Hoàn thành|45|45
            Đánh giá tổ chức Hội cuối năm / Cơ sở hội / Không hoàn thành|46|46
            Đánh giá tổ chức Hội cuối năm / Tổng số chi hội||47=48+49+50+51+52
            Đánh giá tổ chức Hội cuối năm / Chi hội / Xuất sắc|48|48
            Đánh giá tổ chức Hội cuối năm / Chi hội / Tốt|49|49
            Đánh giá tổ chức Hội cuối năm / Chi hội / Hoàn thành|50|50
            Đánh giá tổ chức Hội cuối năm / Chi hội / Không hoàn thành|51|51
            Đánh giá tổ chức Hội cuối năm / Chi hội / Không xếp loại|52|52
            Đánh giá tổ chức Hội cuối năm / Tổng số tổ hội||53=54+55+56+57+58
            Đánh giá tổ chức Hội cuối năm / Tổ hội / Xuất sắc|54|54
            Đánh giá tổ chức Hội cuối năm / Tổ hội / Tốt|55|55
            Đánh giá tổ chức Hội cuối năm / Tổ hội / Hoàn thành|56|56
            Đánh giá tổ chức Hội cuối năm / Tổ hội / Không hoàn thành|57|57
            Đánh giá tổ chức Hội cuối năm / Tổ hội / Không xếp loại|58|58
            Đánh giá tổ chức Hội cuối năm / Tổng số hội viên||59=60+61+62+63+64
            Đánh giá tổ chức Hội cuối năm / Hội viên / Xuất sắc|60|60
            Đánh giá tổ chức Hội cuối năm / Hội viên / Tốt|61|61
            Đánh giá tổ chức Hội cuối năm / Hội viên / Trung bình|62|62
            Đánh giá tổ chức Hội cuối năm / Hội viên / Kém|63|63
            Đánh giá tổ chức Hội cuối năm / Hội viên / Không xếp loại|64|64
            """)

    /// Biểu thống kê: three tiers, no formulas.
    static let census: PageDocument = {
        var columns: [String] = []
        let parts: [(String, [(String, [String])])] = [
            (
                "Hội viên",
                [
                    ("Ngành nghề", ["Phát triển", "Hiện nay"]), ("Danh dự", ["Phát triển", "Hiện tại"]),
                    ("Giảm", ["Tổng số", "Nữ"]), ("Phát triển", ["Tổng số", "Nữ"]),
                ]
            ),
            ("Chi hội", [("Ngành nghề", ["Phát triển trong kỳ", "Hiện nay"]), ("Dân cư", ["Tổng số", "Nữ"])]),
            ("Tổ hội", [("Ngành nghề", ["Phát triển trong kỳ", "Hiện nay"]), ("Dân cư", ["Tổng số", "Nữ"])]),
            ("Đảng viên", [("Sinh hoạt Hội", ["Tổng số", "Nữ"]), ("Kết nạp", ["Giới thiệu", "Kết nạp"])]),
            ("Quỹ Hội", [("Cơ sở", ["Đầu năm", "Cuối năm"]), ("Chi hội", ["Đầu năm", "Cuối năm"])]),
            (
                "Đánh giá cuối năm",
                ["Cơ sở Hội", "Chi hội", "Tổ hội", "Hội viên"].map {
                    ($0, ["Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành", "Không xếp loại"])
                }
            ),
        ]
        for (part, groups) in parts {
            for (group, names) in groups {
                for name in names { columns.append("\(part) / \(group) / \(name)|c\(columns.count + 1)|") }
            }
        }
        return document("bieu-thong-ke", columns: columns.joined(separator: "\n"))
    }()

    private static let units = [
        "Hội ND xã An Bình Đông", "Hội ND xã Bến Mía", "Hội ND xã Cầu Sập", "Hội ND xã Gò Dưa",
        "Hội ND phường Rạch Tra", "Hội ND phường Hưng Lộc Tây", "Hội ND phường Kinh Cũ", "Hội ND đặc khu Hòn Nồm",
    ]

    private static func document(_ name: String, columns: String) -> PageDocument {
        let lines = columns.split(separator: "\n").map { $0.drop { $0 == " " } }
        let parts = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        let names = parts.map { $0[1] }.filter { !$0.isEmpty }
        let rows = units.enumerated().map { row, unit in
            let cells = names.indices.map { "\((row * 37 + $0 * 53) % 89 + 3)" }
            return "    | \(unit) | \(cells.joined(separator: " | ")) |"
        }
        let declared = parts.map { "      | \($0[0]) | \($0[1]) | \($0[2]) |" }
        let hasNumbers = parts.contains { !$0[2].isEmpty }
        let source = """
            mẫu: báo cáo
            thể thức: Hội Nông dân
            cơ quan:
              cấp trên: Hội Nông dân tỉnh Gò Mây
              tên: Hội Nông dân khu vực Rạch Tra
              viết tắt: HND
            địa danh: Rạch Tra
            ngày: 30/11/2026
            trích yếu: Thực lực Hội năm 2026
            trình bày:
              trang: ngang
            dữ liệu:
              đơn vị: |
                | Tên đơn vị | \(names.joined(separator: " | ")) |
                |---|\(String(repeating: "---:|", count: names.count))
            \(rows.joined(separator: "\n"))
            bảng:
              thực lực:
                dòng: đơn vị
                tách cột: có
                dòng cộng: cuối
                cột: |
                  | Tiêu đề | Giá trị | Số cột |
                  |---------|---------|--------|
                  | STT | Stt | \(hasNumbers ? "A" : "") |
                  | Tên đơn vị | Tên đơn vị | \(hasNumbers ? "B" : "") |
            \(declared.joined(separator: "\n"))
            nơi nhận: |
              - Ban Thường vụ Hội Nông dân tỉnh
              - Lưu: VT
            ký:
              thay mặt: Ban Thường vụ
              chức vụ: Chủ tịch
              họ tên: Huỳnh Thị Lụa
            ---
            Thực lực tổ chức Hội, hội viên của các đơn vị như sau:
            {{ bảng.thực_lực }}
            Trên đây là báo cáo thực lực Hội năm 2026.
            """
        return PageDocument(name: name, source: source, path: name + ".vanthu", hasHTML: true)
    }
}
