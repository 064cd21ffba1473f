import Diagnostics
import Testing
import VanThu

/// A type that cannot be read, or whose name is misspelt, does not make its own fields in a spec faulty.
@Suite struct TypeFaultConsequenceTests {
    private static let spec = """
        mẫu: TYPE
        cơ quan:
          tên: Ủy ban nhân dân xã Hòa Sơn
          viết tắt: UBND
        địa danh: Hòa Sơn
        ngày: 12/3/2026
        trích yếu: Trồng cây năm 2026
        cán bộ theo dõi: Lê Văn Mẫu
        thành viên: |
          - Một người;
          - Hai người.
        ký:
          chức vụ: Chủ tịch
          họ tên: để trống
        ---
        Giao {{ cán_bộ_theo_dõi }} theo dõi.
        """

    private func codes(type name: String, _ declaration: String) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(declaration, to: "Templates/phieu-thu/type.yaml")
        try folder.write("{{ nội_dung }}\nGiao cho: {{ cán_bộ_theo_dõi }}\n", to: "Templates/phieu-thu/khung.vanthu")
        let spec = try folder.write(Self.spec.replacing("TYPE", with: name), to: "thu.vanthu")
        return Renderer(options: RenderingOptions()).render(spec).diagnostics.map(\.code)
    }

    private static let own = """
        mục riêng:
          - tên: cán bộ theo dõi
            kiểu: dòng
            giải thích: Ai theo dõi.
          - tên: thành viên
            kiểu: khối
            giải thích: Những ai.
        """

    @Test func soundTypeHasNothingToReport() throws {
        #expect(try codes(type: "phiếu thử", "tên: phiếu thử\nthể thức: nd30\n" + Self.own) == [])
    }

    @Test func misspeltTypeIsTheOnlyReport() throws {
        #expect(try codes(type: "phiếu thừa", "tên: phiếu thử\nthể thức: nd30\n" + Self.own) == ["type.unknown"])
    }

    @Test func typeWithAnUnknownFormIsTheOnlyReport() throws {
        #expect(
            try codes(type: "phiếu thử", "tên: phiếu thử\nthể thức: nd31\n" + Self.own) == ["pack.unknown-name"])
    }

    @Test func ownFieldOfAnUnknownKindIsTheOnlyReport() throws {
        let own = Self.own.replacing("kiểu: dòng", with: "kiểu: câu")
        #expect(try codes(type: "phiếu thử", "tên: phiếu thử\nthể thức: nd30\n" + own) == ["head.not-a-choice"])
    }

    @Test func nameNearAStandardOneIsStillReported() throws {
        let folder = try TemporaryFolder()
        let text = Self.spec.replacing("TYPE", with: "phiếu nào").replacing("địa danh:", with: "địa đanh bạ:")
        let spec = try folder.write(text, to: "thu.vanthu")
        let codes = Renderer(options: RenderingOptions()).render(spec).diagnostics.map(\.code)
        #expect(codes.contains("type.unknown") && codes.contains("head.unknown-key"))
    }
}
