/// Specs of the shapes of signatures and recipients; what is common to all documents is not true of each of them, so
/// they are measured by tests of their own.
enum SignatureSpecimens {
    /// All of them.
    static let all: [PageDocument] = [
        specimen(
            "hai-hang-chu-ky",
            """
            vị trí nơi nhận: dưới
            nơi nhận:
              - Các trạm y tế
              - Lưu: VT
            ký:
              - chức vụ: Thư ký
                họ tên: Lê Văn Mẫu
              - cơ quan: Trung tâm Y tế Bình Phú
                chức vụ: Chủ trì
                họ tên: Trần Thị Mẫu
              - dòng giữa: CÁC THÀNH VIÊN DỰ HỌP
                chức vụ: Trưởng phòng Nghiệp vụ
                họ tên: Phạm Văn Mẫu
              - chức vụ: Kế toán trưởng
                ghi chú: (Đã ký)
                họ tên: Võ Thị Mẫu
            """),
        specimen(
            "phe-duyet",
            """
            nơi nhận:
              - Các trạm y tế, phòng khám khu vực và các cơ sở khám bệnh, chữa bệnh trên địa bàn
              - Lưu: VT
            ký:
              chức vụ: Trưởng phòng
              họ tên: Lê Thị Mẫu
            phê duyệt:
              chức vụ: Giám đốc
              họ tên: Nguyễn Văn Mẫu
            """),
        specimen(
            "ky-phu-luc",
            """
            nơi nhận:
              - Các trạm y tế
              - Lưu: VT
            ký:
              chức vụ: Giám đốc
              họ tên: Nguyễn Văn Mẫu
            ký phụ lục:
              - phụ lục: phiếu
                nhãn trên: XÁC NHẬN CỦA ĐƠN VỊ
              - phụ lục: phiếu
                chức vụ: Trưởng trạm
                ghi chú: (Ký, ghi rõ họ tên)
              - phụ lục: bảng
                nhãn trên: Người lập biểu
                họ tên: Lê Thị Mẫu
            """,
            "\n# Phụ lục [phiếu]: Phiếu đề nghị\n\(sentence)\n# Phụ lục [bảng]: Bảng tổng hợp\n"
                + "| Stt | Trạm |\n|---|---|\n| # | Trạm Một |\n"),
        specimen(
            "khong-ky",
            """
            kính gửi: Sở Y tế tỉnh Thanh Lâm
            như trên: có
            nơi nhận:
              - Lưu: VT
            ký: không
            """),
    ]

    /// Longer than a line: the margins are measured on full lines.
    private static let sentence =
        "Các trạm y tế rà soát số thuốc, vật tư đang có, lập danh sách những thứ sắp hết hạn, phân công người theo dõi "
        + "từng tủ thuốc và báo cáo về Trung tâm trước ngày 25 hằng tháng."

    private static func specimen(_ name: String, _ closing: String, _ appendices: String = "") -> PageDocument {
        let text = """
            mẫu: kế hoạch
            thể thức: nd30
            cơ quan:
              tên: Trung tâm Y tế Bình Phú
              viết tắt: TTYT
            địa danh: Bình Phú
            ngày: 05/3/2026
            số: 12
            trích yếu: Kiểm kê thuốc, vật tư y tế
            \(closing)
            ---
            \(sentence)
            # Thực hiện
            \(sentence)
            \(appendices)
            """
        return PageDocument(name: name, source: text, path: "\(name).vanthu", hasHTML: true)
    }
}
