import Diagnostics
import Foundation
import Testing
import VanThu

@Suite struct TypedCompletionTests {
    /// The templates of this repository.
    private static let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates").path

    /// What the check finds in a text over three indicators.
    private func findings(_ text: String) -> [Diagnostic] {
        let spec = """
            mẫu: báo cáo
            cơ quan:
              tên: Ủy ban nhân dân huyện Khe Lá
              viết tắt: UBND
            địa danh: Khe Lá
            ngày: 05/3/2020
            trích yếu: Công tác dân số
            dữ liệu:
              danh mục: |
                | Mã | Tên                     | Đơn vị | Kế hoạch | Thực hiện | Ước cả năm |
                |----|-------------------------|--------|---------:|----------:|-----------:|
                | T1 | Người áp dụng biện pháp | người  |  110.260 |   118.392 |    123.290 |
                | T2 | Mẫu nước xét nghiệm     | mẫu    |      900 |       900 |            |
                | T3 | Buổi nói chuyện         | buổi   |        0 |        12 |            |
            chỉ số:
              danh mục: danh mục
            nơi nhận:
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
        return drafted.diagnostics.filter { $0.code == "lint.typed-completion" }
    }

    @Test(arguments: [
        ("Ước thực hiện 123.290 người, đạt 101% kế hoạch giao.", "111,8%"),
        ("Đã có 118.392 người tham gia, đạt 110% kế hoạch.", "107,4%"),
        ("Lấy 900 mẫu, đạt 98% kế hoạch.", "100%"),
        ("Người áp dụng biện pháp đạt 101% kế hoạch.", "107,4%"),
        ("Có {{ chỉ_số.T1 }}, đạt 101% kế hoạch.", "107,4%"),
    ]) func aCompletionThatTheIndicatorDoesNotHaveIsFound(text: String, right: String) throws {
        let found = findings(text)
        #expect(found.count == 1)
        let first = try #require(found.first)
        #expect(first.severity == .warning)
        #expect(first.expected?.vi.hasPrefix(right) == true, "\(first.expected?.vi ?? "")")
        #expect(first.notes.count == 2)
    }

    @Test(arguments: [
        "Ước thực hiện 123.290 người, đạt 111,8% kế hoạch.", "Ước thực hiện 123.290 người, đạt 111,81% kế hoạch.",
        "Ước thực hiện 123.290 người, đạt 111% kế hoạch.", "Ước thực hiện 123.290 người, đạt 112% kế hoạch.",
        "Có 123.290 hộ, đạt 50% kế hoạch.", "Có 5.000 người, đạt 50% kế hoạch.",
        "Có 123.290 người, tăng 50% so với năm trước.", "Có 123.290 người. Đạt 50% kế hoạch vốn.",
        "Tổ chức 12 buổi, đạt 50% kế hoạch.", "Người áp dụng biện pháp: {{ chỉ_số.T1 | kết_quả }}.",
        "Lấy 900 mẫu, đạt 100% kế hoạch.",
    ]) func aRightOrAnotherCompletionIsNoFinding(text: String) {
        #expect(findings(text).map(\.message.vi) == [])
    }
}
