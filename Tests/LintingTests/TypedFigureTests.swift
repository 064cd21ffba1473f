import Diagnostics
import Foundation
import Testing
import VanThu

@Suite struct TypedFigureTests {
    /// The templates of this repository.
    private static let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates").path

    /// What the check finds in a text over three communes and two targets.
    private func findings(_ text: String, recipient: String = "Như trên") -> [Diagnostic] {
        let spec = """
            mẫu: kế hoạch
            cơ quan:
              tên: Ủy ban nhân dân huyện Khe Lá
              viết tắt: UBND
            địa danh: Khe Lá
            ngày: 05/3/2020
            trích yếu: Truyền thông dân số
            dữ liệu:
              hộ nghèo: 120 hộ
              xã: |
                | Tên       | Số dân |
                |-----------|-------:|
                | Hương Trà |    812 |
                | Khe Sim   |    604 |
                | Tân Lập   |    590 |
              kết quả: |
                | Tên chỉ tiêu               | Đơn vị | Kế hoạch | Thực hiện |
                |----------------------------|--------|---------:|----------:|
                | Số lượt người khám bệnh    | lượt   |    4.500 |     4.128 |
            chỉ tiêu: |
              | Mã   | Tên                 |   Tổng | Chia cho | Theo   |
              |------|---------------------|-------:|----------|--------|
              | vòng | Đặt dụng cụ tử cung | 190 ca | xã       | Số dân |
            nơi nhận:
              - \(recipient)
              - Lưu: VT
            ký:
              chức vụ: Chủ tịch
              họ tên: Nguyễn Văn Mẫu
            ---
            \(text)
            """
        let options = RenderingOptions(templateFolders: [Self.templates])
        let drafted = Renderer(options: options).draft(SourceFile(path: "thu.vanthu", text: spec))
        #expect(drafted.output != nil, "\(drafted.diagnostics.map(\.message.vi))")
        return drafted.diagnostics.filter { $0.code == "lint.typed-figure" }
    }

    @Test(arguments: [
        ("Tổ chức triển khai tại 2 xã, thị trấn.", "2 xã", "3 xã"),
        ("Triển khai tại 04 xã.", "04 xã", "3 xã"),
        ("Triển khai tại bốn xã của huyện.", "bốn xã", "3 xã"),
        ("Đến nay 2/4 xã hoàn thành.", "2/4 xã hoàn thành", "3 xã"),
        ("Chỉ tiêu:\n- Đặt dụng cụ tử cung: 200 ca;", "200 ca", "190 ca"),
        ("Giao Đặt dụng cụ tử cung 200 ca.", "200 ca", "190 ca"),
        ("Toàn huyện hộ nghèo là 125 hộ.", "125 hộ", "120 hộ"),
        ("Số lượt người khám bệnh đạt 4.130 lượt.", "4.130 lượt", "4.500"),
        ("Mời {{ xã | đếm }} đại biểu.\n- Gồm đại diện 4 đại biểu.", "4 đại biểu", "3 đại biểu"),
    ]) func aTypedNumberThatDiffersFromItsFigureIsFound(text: String, typed: String, figure: String) throws {
        let found = findings(text)
        #expect(found.map(\.found) == [typed])
        let first = try #require(found.first)
        #expect(first.severity == .warning)
        #expect(first.expected?.vi.contains(figure) == true, "\(first.expected?.vi ?? "")")
        #expect(first.span?.text.hasPrefix(typed.prefix(2)) == true)
        #expect(first.notes.first?.span != nil)
    }

    @Test(arguments: [
        "Triển khai tại 3 xã, thị trấn.", "Triển khai tại ba xã.", "Trong đó 2 xã làm trước.", "Ít nhất 2 xã đạt.",
        "Chọn 2 xã nghèo làm điểm.", "Mỗi xã cử 2 người.", "Thực hiện Điều 5 và khoản 2 Điều 6.",
        "Từ ngày 05/3/2020 đến ngày 10/4/2020.", "Kế hoạch số 10/KH-UBND ngày 02/01/2020.", "Trên 2 xã tham gia.",
        "Đặt dụng cụ tử cung: 190 ca.", "Tiêm tránh thai: 200 ca.", "Số lượt người khám bệnh đạt 4.128 lượt.",
        "Năm 2020 có 2 đợt.", "Chỉ 1 xã chưa làm.", "{{ xã | đếm }} xã họp; trong đó 2 xã họp trước.",
        "Tại 3 xã, nay còn 2 xã.", "| Xã | Số |\n|---|---|\n| 5 xã | 7 xã |",
    ]) func aPartADateOrTheSameFigureIsNoFinding(text: String) {
        #expect(findings(text).map(\.found) == [])
    }

    @Test func theRecipientsAreReadToo() {
        #expect(findings("Một đoạn.", recipient: "UBND 4 xã, thị trấn").map(\.found) == ["4 xã"])
    }

    @Test func oneFigureGivesOneFindingWithAllItsPlaces() {
        let found = findings("Tại 4 xã.\n\nTập huấn cho 4 xã.\n\nBáo cáo của 5 xã.")
        #expect(found.count == 1)
        #expect(found.first?.notes.count == 3)
    }
}
