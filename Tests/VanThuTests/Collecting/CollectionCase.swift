import Diagnostics
import Foundation
import Testing
@testable import VanThu

/// A spec that collects figures from three communes, its forms made by the product, in a folder of its own.
struct CollectionCase {
    /// The folder of the spec.
    let folder: TemporaryFolder
    /// The path of the spec.
    let spec: String

    /// The catalogue; a form has the rows 6 (H1), 7 (H2), 9 (Q1), 10 (C1) and the columns D plan, E actual, F last year.
    static let catalog = """
        | Mã | Tên                      | Đơn vị     | Loại     | Phần             | Thực hiện | Năm trước |
        |----|--------------------------|------------|----------|------------------|----------:|----------:|
        | H1 | Hội viên kết nạp mới     | hội viên   |          | I. Tổ chức Hội   |           |           |
        | H2 | Chi hội họp đúng kỳ      | %          |          | I. Tổ chức Hội   |           |           |
        | Q1 | Quỹ Hỗ trợ nông dân      | triệu đồng |          | II. Hỗ trợ       |           |           |
        | C1 | Có tổ hợp tác mới        |            | có/không | II. Hỗ trợ       |           |           |
        """
    /// The units.
    static let units = """
        | Mã | Tên        | H1 kế hoạch | H1 năm trước |
        |----|------------|------------:|-------------:|
        | 01 | Hương Trà  |         120 |          101 |
        | 02 | Thượng Lâm |          80 |              |
        | 03 | An Phú     |          60 |              |
        """
    /// The text of the spec.
    static let text = """
        Kết nạp {{ chỉ_số.H1 }}; quỹ {{ chỉ_số.Q1 }}. \
        Đã nộp {{ phiếu_đã_nộp | đếm }}/{{ xã | đếm }} phiếu, còn thiếu {{ phiếu_chưa_nộp | đếm }}.
        """

    /// Writes the spec.
    init(
        catalog: String = Self.catalog, units: String = Self.units, data: String = "", more: String = "",
        text: String = Self.text, year: Int = 2026, forms: String = "phieu"
    ) throws {
        folder = try TemporaryFolder()
        spec = try folder.write(
            Self.spec(catalog: catalog, units: units, data: data, more: more, text: text, year: year, forms: forms),
            to: "goc/bao-cao.vanthu")
    }

    private static func spec(
        catalog: String, units: String, data: String, more: String, text: String, year: Int, forms: String
    ) -> String {
        func indented(_ table: String) -> String {
            table.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        }
        return """
            mẫu: kế hoạch
            cơ quan:
              tên: HỘI NÔNG DÂN TỈNH ĐÔNG HẢI
              viết tắt: HND
            địa danh: Đông Hải
            ngày: \(year)
            trích yếu: kết quả công tác Hội
            dữ liệu:\(data.isEmpty ? "" : "\n  " + data)
              danh mục:
            \(indented(catalog))
              xã:
            \(indented(units))
            chỉ số:
              danh mục: danh_mục
              theo đơn vị: xã
              phiếu: \(forms)
            \(more.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
            nơi nhận:
              - Lưu: VT.
            ký:
              chức vụ: CHỦ TỊCH
              họ tên: Nguyễn Văn Bình
            ---
            \(text)

            """
    }

    private var options: RenderingOptions { RenderingOptions(templateFolders: [Repository.templates]) }

    /// Makes the forms of all units into the folder `gui`.
    func makeForms(_ units: [String] = [], isBlank: Bool = false) -> Renderer.Outcome {
        FormMaking(options: options).run(spec, into: folder.path + "/goc/gui", units: units, isBlank: isBlank)
    }

    /// The form of a commune, still empty.
    func form(_ name: String = "phieu-02-thuong-lam") throws -> FilledForm {
        try FilledForm(try #require(folder.bytes("goc/gui/\(name).xlsx")))
    }

    /// A form with every figure that it asks for.
    static func filled(_ form: FilledForm, _ first: Int) -> FilledForm {
        var form = form
        form.set("E6", "\(first)")
        form.set("E7", "92.5")
        form.set("E9", "\(first * 3).25")
        form.set("E10", text: "Có")
        form.set("F7", "90")
        form.set("F9", "\(first * 3)")
        form.set("F10", text: "Không")
        return form
    }

    /// Returns the forms of all three communes, filled in.
    func returnAll() throws {
        for (index, name) in ["01-huong-tra", "02-thuong-lam", "03-an-phu"].enumerated() {
            try send(Self.filled(form("phieu-" + name), 100 + index), as: "\(name).xlsx")
        }
    }

    /// Lays a returned form into the folder of forms.
    func send(_ form: FilledForm, as name: String) throws { try send(form.bytes, as: name) }

    /// Lays bytes into the folder of forms.
    func send(_ bytes: [UInt8], as name: String) throws { try folder.write(bytes, to: "goc/phieu/" + name) }

    /// Renders the report.
    func render() -> Renderer.Rendering {
        var options = options
        options.formats = ["html"]
        return Renderer(options: options).render(spec)
    }

    /// The printed text of a rendering.
    func text(_ rendering: Renderer.Rendering) -> String {
        rendering.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    /// A place without the folder.
    func place(_ span: SourceSpan?) -> String { span.map { $0.place.replacing(folder.path + "/goc/", with: "") } ?? "" }
}

extension CollectionCase {
    /// Makes the folder of forms a link to one outside the spec's.
    func linkFolderOutside() throws {
        let other = try folder.makeFolder("ngoai")
        try FileManager.default.createSymbolicLink(atPath: folder("goc/phieu"), withDestinationPath: other)
    }

    /// Lays a link to a form outside the spec's folder into the folder of forms.
    func linkFormOutside() throws {
        let other = try folder.write(Self.filled(form(), 110).bytes, to: "ngoai/02.xlsx")
        _ = try folder.makeFolder("goc/phieu")
        try FileManager.default.createSymbolicLink(atPath: folder("goc/phieu/02.xlsx"), withDestinationPath: other)
    }
}
