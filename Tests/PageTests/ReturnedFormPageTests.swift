import Diagnostics
import Foundation
import PageTestSupport
import Testing
import VanThu

/// Forms on their way: made by the product, filled in by LibreOffice, returned as .xlsx and as .ods, added up in a report.
@Suite(.enabled(if: SheetOffice.isThere(for: "forms filled in by LibreOffice")))
struct ReturnedFormPageTests {
    @Test func figuresTypedInLibreOfficeStandInTheReport() throws {
        let folder = try ScratchFolder()
        let spec = try folder.write(Array(Self.spec.utf8), to: "bao-cao.vanthu")
        let options = RenderingOptions(formats: ["html"], templateFolders: [Self.templates])
        let made = FormMaking(options: options).run(spec.path, into: folder.file("gui").path)
        #expect(made.diagnostics.isEmpty && made.written.count == 3)
        let returned = try folder.folder("phieu")
        var clerk = try SheetOffice(in: folder)
        let names = ["phieu-01-huong-tra", "phieu-02-thuong-lam", "phieu-03-an-phu"]
        for (index, name) in names.enumerated() {
            clerk.open(folder.file("gui/\(name).xlsx"))
            clerk.type("\(1_200 + index)", into: "E6")
            clerk.type("92.5", into: "E7")
            clerk.type("350.25", into: "E9")
            clerk.type(text: "Có", into: "E10")
            // The second commune works with OpenDocument.
            clerk.save(as: returned.appendingPathComponent(name + (index == 1 ? ".ods" : ".xlsx")))
            clerk.close()
        }
        for ending in ["phieu-01-huong-tra.xlsx", "phieu-02-thuong-lam.ods"] {
            clerk.open(returned.appendingPathComponent(ending))
            clerk.describeSheets()
            for cell in ["D6", "E6", "E7", "E10", "B6"] { clerk.describe(cell) }
            clerk.close()
        }
        let notes = try clerk.run()
        let rendering = Renderer(options: options).render(spec.path)
        #expect(rendering.diagnostics.map { $0.message.vi } == [])
        let text = rendering.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(text.contains("Kết nạp 3.603 hội viên, kế hoạch 260 hội viên; quỹ 1.050,75 triệu đồng"))
        #expect(text.contains("từ 3/3 xã"))
        // Protection, the hidden sheet and what cells take survive both formats.
        #expect(notes.count == 12)
        for half in [notes.prefix(6), notes.suffix(6)] {
            let half = Array(half)
            #expect(half[0] == "protected=True visible=False", "\(half)")
            #expect(half[1].hasPrefix("D6 locked=True"), "\(half)")
            #expect(half[2].hasPrefix("E6 locked=False type=1 from=0"), "\(half)")
            #expect(half[3].hasPrefix("E7 locked=False type=2 from=0 to=100"), "\(half)")
            #expect(half[4].hasPrefix("E10 locked=False type=6"), "\(half)")
            #expect(half[5].hasPrefix("B6 locked=True"), "\(half)")
        }
    }

    @Test func readsDataThatLibreOfficeSaved() throws {
        let folder = try ScratchFolder()
        var clerk = try SheetOffice(in: folder)
        clerk.new()
        clerk.name("Số liệu")
        clerk.type(text: "Tên xã", into: "A1")
        clerk.join("A1:A2")
        clerk.type(text: "Hộ", into: "B1")
        clerk.join("B1:C1")
        clerk.type(text: "Tổng số", into: "B2")
        clerk.type(text: "Nghèo", into: "C2")
        clerk.type(text: "Tỷ lệ", into: "D1")
        clerk.join("D1:D2")
        clerk.type(text: "Ngày báo cáo", into: "E1")
        clerk.join("E1:E2")
        for (row, name) in [(3, "Hương Trà"), (4, "Thượng Lâm")] {
            clerk.type(text: name, into: "A\(row)")
            clerk.type(row == 3 ? "1200" : "800", into: "B\(row)")
            clerk.type(row == 3 ? "90" : "30", into: "C\(row)")
            clerk.type(formula: "=C\(row)/B\(row)", into: "D\(row)")
            clerk.type(row == 3 ? "46204" : "46205", into: "E\(row)")
        }
        clerk.show("D3:D4", as: "0.00%")
        clerk.show("E3:E4", as: "DD/MM/YYYY")
        clerk.show("B3:B4", as: "#,##0")
        for ending in ["xlsx", "ods"] { clerk.save(as: folder.file("xa.\(ending)")) }
        clerk.close()
        _ = try clerk.run()
        for ending in ["xlsx", "ods"] {
            let spec = try folder.write(Array(Self.dataSpec("xa.\(ending)").utf8), to: "bao-cao-\(ending).vanthu")
            let rendering = Renderer(options: RenderingOptions(formats: ["html"], templateFolders: [Self.templates]))
                .render(spec.path)
            #expect(rendering.diagnostics.map { $0.message.vi } == [], "\(ending)")
            let text = rendering.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
            #expect(text.contains("Hương Trà 90 trên 1.200 hộ, 7,5%, ngày 01/7/2026."), "\(ending)")
            #expect(text.contains("Thượng Lâm 30 trên 800 hộ, 3,75%, ngày 02/7/2026."), "\(ending)")
            #expect(text.contains("Cộng 2.000 hộ."), "\(ending)")
        }
    }

    private static let templates =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Templates"

    private static let head = """
        mẫu: kế hoạch
        cơ quan:
          tên: Hội Nông dân tỉnh Đông Hải
          viết tắt: HND
        địa danh: Đông Hải
        ngày: 2026
        trích yếu: kết quả công tác Hội
        nơi nhận:
          - Lưu: VT
        ký:
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu

        """

    /// The rows of a form: 6 H1, 7 H2, 9 Q1, 10 C1; the columns D plan, E actual.
    private static let spec =
        head + """
            dữ liệu:
              danh mục: |
                | Mã | Tên                  | Đơn vị     | Loại     | Phần            | Thực hiện |
                |----|----------------------|------------|----------|-----------------|----------:|
                | H1 | Hội viên kết nạp mới | hội viên   |          | I. Tổ chức Hội  |           |
                | H2 | Chi hội họp đúng kỳ  | %          |          | I. Tổ chức Hội  |           |
                | Q1 | Quỹ Hỗ trợ nông dân  | triệu đồng |          | II. Hỗ trợ      |           |
                | C1 | Có tổ hợp tác mới    |            | có/không | II. Hỗ trợ      |           |
              xã: |
                | Mã | Tên        | H1 kế hoạch |
                |----|------------|------------:|
                | 01 | Hương Trà  |         120 |
                | 02 | Thượng Lâm |          80 |
                | 03 | An Phú     |          60 |
            chỉ số:
              danh mục: danh mục
              theo đơn vị: xã
              phiếu: phieu
            ---
            Kết nạp {{ chỉ_số.H1 }}, kế hoạch {{ chỉ_số.H1.Kế_hoạch }}; quỹ {{ chỉ_số.Q1 }}, \
            từ {{ phiếu_đã_nộp | đếm }}/{{ xã | đếm }} xã.

            """

    private static func dataSpec(_ file: String) -> String {
        head + """
            dữ liệu:
              xã:
                tệp: \(file)
            ---
            {% lặp x trong xã %}
            {{ x["Tên xã"] }} {{ x["Hộ / Nghèo"] }} trên {{ x["Hộ / Tổng số"] }} hộ, {{ x["Tỷ lệ"] }}, \
            ngày {{ x["Ngày báo cáo"] | ngày }}.
            {% hết %}
            Cộng {{ xã | tổng("Hộ / Tổng số") }} hộ.

            """
    }
}
