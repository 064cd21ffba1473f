import Diagnostics
import Foundation
import Testing
import VanThu

@Suite struct FigureListTests {
    private static let spec = """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân huyện Khe Lá
          viết tắt: UBND
        địa danh: Khe Lá
        ngày: 05/3/2020
        trích yếu: Truyền thông dân số
        dữ liệu:
          xã: |
            | Tên       | Kế hoạch | Thực hiện |
            |-----------|---------:|----------:|
            | Hương Trà |       40 |        31 |
            | Khe Sim   |       30 |        33 |
        tính:
          xã: |
            | Cột   | Công thức                  | Số lẻ |
            |-------|----------------------------|------:|
            | Tỷ lệ | tỷ_lệ(Thực_hiện, Kế_hoạch) |     1 |
        nơi nhận:
          - UBND {{ xã | đếm }} xã
          - Lưu: VT
        ký:
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu
        ---
        # Kết quả
        Thực hiện {{ xã | tổng("Thực hiện") }} ca trong 12 tháng; Hương Trà đạt {{ xã["Hương Trà"].Tỷ_lệ }}.
        """

    private func list() throws -> FigureList {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.spec, to: "a.vanthu")
        let listed = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).figures(path)
        return try #require(listed.output, "\(listed.diagnostics.map(\.message.vi))")
    }

    @Test func everyNumberIsListedWithItsSource() throws {
        let text = try list().text(.vietnamese)
        #expect(text.contains("64 ← «xã | tổng("))
        #expect(text.contains("12 ← gõ trong câu"))
        #expect(text.contains("77,5% ← "))
        #expect(text.contains("I. KẾT QUẢ"))
        #expect(text.contains("nơi nhận\n  2 ← "))
    }

    @Test func thePathShowsFormulaInputsAndPlaces() throws {
        let figure = try #require(try list().traced("xã[\"Hương Trà\"].Tỷ_lệ").output?.first)
        #expect(figure.text == "77,5%")
        #expect(figure.formula?.text == "tỷ_lệ(Thực_hiện, Kế_hoạch)")
        #expect(figure.inputs.filter { $0 != figure.formula }.map { String($0.text) } == ["31", "40"])
        #expect(figure.printed.map(\.text) == ["77,5%"])
    }

    @Test func aTypedCellKnowsEveryPlaceItWentInto() throws {
        let figure = try #require(try list().traced("xã.hương_trà.Thực_hiện").output?.first)
        #expect(figure.formula == nil)
        #expect(figure.printed.map(\.text) == ["64", "77,5%"])
    }

    @Test func aColumnGivesEveryRow() throws {
        #expect(try list().traced("xã.Tỷ lệ").output?.map(\.text) == ["77,5%", "110,0%"])
    }

    @Test(arguments: [("xó.Tỷ lệ", "xã"), ("xã.Tỷ lê1", "Tỷ lệ"), ("xã[\"Hương Tra1\"].Tỷ lệ", "Hương Trà")])
    func anUnknownPathNamesTheNearest(path: String, nearest: String) throws {
        let traced = try list().traced(path)
        #expect(traced.diagnostics.map(\.code) == ["figures.unknown-path"])
        #expect(traced.diagnostics.first?.suggestion == nearest)
    }

    @Test func programsReadTheListAsJSON() throws {
        let value = try JSONSerialization.jsonObject(with: Data(try list().json.utf8)) as? [String: Any]
        let figures = try #require(value?["figures"] as? [[String: Any]])
        #expect(figures.contains { $0["text"] as? String == "12" && $0["source"] as? String == "typed" })
    }
}
