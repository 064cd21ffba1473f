import Diagnostics
import Testing
import VanThu

/// Defaults of a type (`mặc định`), the lowest layer of a head.
@Suite struct TypeDefaultTests {
    private static let type = """
        tên: bản tin
        thể thức: nd30
        mặc định:
          địa danh: Phong Nhã
          dấu kết: không
          cơ quan:
            cấp trên: Ủy ban nhân dân tỉnh Thanh Lâm
        """

    private static let fixing = type + "\nấn định:\n  căn cứ thể hiện: gạch\n"

    private func tree(type: String = type, office: String = "", _ head: [String: String] = [:]) throws -> Diagnosed<
        String
    > {
        let folder = try TemporaryFolder()
        try folder.write(type, to: "Templates/ban-tin/type.yaml")
        if !office.isEmpty { try folder.write(office, to: "co-quan.yaml") }
        var spec = SoundSpec()
        spec.plant(.head("mẫu", "", "", cure: "", "mẫu: bản tin"))
        for (key, text) in head.sorted(by: { $0.key < $1.key }) { spec.plant(.head(key, key, "", cure: "", text)) }
        return OfficeFileTests.renderer().tree(try folder.write(spec.text, to: "van-ban.vanthu"))
    }

    @Test func fillWhatNobodyGives() throws {
        let tree = try tree(["địa danh": ""])
        #expect(tree.diagnostics.map(\.message.vi) == [])
        let text = try #require(tree.output)
        #expect(text.contains("Phong Nhã, ngày") && !text.contains("./."))
        #expect(text.contains("XÃ HÒA SƠN") && text.contains("TỈNH THANH LÂM"))
    }

    @Test func yieldToTheOffice() throws {
        let text = try #require(try tree(office: "địa danh: Bình Lâm\n", ["địa danh": ""]).output)
        #expect(text.contains("Bình Lâm, ngày") && !text.contains("./."))
    }

    @Test func yieldToTheSpec() throws {
        let text = try #require(try tree(office: "dấu kết: không\n", ["dấu kết": "dấu kết: ./."]).output)
        #expect(text.contains("Hòa Sơn, ngày") && text.contains("./."))
    }

    @Test func thatAreFixedWinOverTheOffice() throws {
        let head = ["căn cứ": "căn cứ: Căn cứ tình hình của xã"]
        let text = try #require(try tree(type: Self.fixing, office: "căn cứ thể hiện: đứng\n", head).output)
        #expect(text.contains("- Căn cứ tình hình"))
    }

    @Test func thatAreFixedYieldToTheSpec() throws {
        let head = ["căn cứ": "căn cứ: Căn cứ tình hình của xã", "căn cứ thể hiện": "căn cứ thể hiện: đứng"]
        let text = try #require(try tree(type: Self.fixing, head).output)
        #expect(!text.contains("- Căn cứ tình hình"))
    }
}
