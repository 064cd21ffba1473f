/// Specs of the shapes of the head; what is common to all documents is not true of each of them, so they are measured
/// by tests of their own.
enum HeadSpecimens {
    /// All of them.
    static let all: [PageDocument] = [letter, joint]

    /// A letter with every mark: the subject under the number, stamps, a brace at the addressees, a contact block.
    private static let letter = specimen(
        "cong-van",
        """
        tên loại: không
        cơ quan:
          tên: Ủy ban nhân dân xã Bình Phú
          viết tắt: UBND
        ký hiệu: UBND-VP
        vị trí trích yếu: dưới số
        trích yếu: rà soát kênh, cống thoát nước trước mùa mưa bão năm 2026
        độ khẩn: hỏa tốc
        độ mật: mật
        dự thảo: lần 2
        lưu hành: Lưu hành nội bộ
        liên hệ:
          Địa chỉ: số 1, ấp Đông, xã Bình Phú
          Điện thoại: 0200.000.000
        kính gửi:
          {
          - Ban Chỉ huy quân sự xã
          - Công an xã
          } (phối hợp)
          - Trưởng các ấp
        """)

    /// Two bodies of one superior.
    private static let joint = specimen(
        "lien-tich",
        """
        tên loại: Kế hoạch liên tịch
        cơ quan:
          - tên: Sở Y tế
            cấp trên: UBND tỉnh Thanh Lâm
            viết tắt: SYT
          - tên: Công đoàn ngành Y tế
            viết tắt: CĐN
        số: 15/2026
        trích yếu: Khám sức khỏe cho đoàn viên
        kính gửi:
          Kính gửi: - Giám đốc các bệnh viện
          - Chủ tịch công đoàn cơ sở
        """)

    private static func specimen(_ name: String, _ head: String) -> PageDocument {
        let sentence = "Các ấp rà soát số kênh, cống đang bồi lấp, báo cáo về xã trước ngày 25 hằng tháng."
        let text = """
            mẫu: kế hoạch
            thể thức: nd30
            địa danh: Bình Phú
            ngày: 05/3/2026
            \(head)
            nơi nhận:
              - Như trên
              - Lưu: VT
            ký:
              chức vụ: Chủ tịch
              họ tên: Nguyễn Văn Mẫu
            ---
            \(Array(repeating: sentence, count: 30).joined(separator: "\n"))
            """
        return PageDocument(name: name, source: text, path: "\(name).vanthu", hasHTML: true)
    }
}
