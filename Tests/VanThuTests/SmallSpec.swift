/// The smallest specs, for tests of what stands around them.
enum SmallSpec {
    /// A sound head, with its line below.
    static let head = """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân xã Hòa Sơn
          viết tắt: UBND
        địa danh: Hòa Sơn
        ngày: 12/3/2026
        trích yếu: Trồng cây năm 2026
        nơi nhận:
          - Đảng ủy xã
          - Lưu: VT
        ký:
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu
        ---

        """

    /// A sound spec.
    static let sound = head + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n# Mục đích\nTrồng thêm cây xanh.\n"

    /// A spec with a finding: `số: 5` lacks its 0.
    static let withFinding = "số: 5\n" + sound

    /// A spec with an error.
    static let faulty = head + "Có {{ số_hộ }} hộ.\n"
}
