import Diagnostics
import Testing
import VanThu

/// The examples of the page about the spec language: complete specs, and fragments that are wrapped into one.
enum LanguagePage {
    /// Where the page is.
    static let path = "Docs/ngon-ngu.md"

    /// All examples of the page that are specs or parts of one.
    static let examples = MarkdownFence.all(in: path).filter { $0.text != office }

    /// The office file of the page, under every example.
    static let office = MarkdownFence.all(in: path).first { $0.opening == "cơ quan:" && $0.text.contains("người ký:") }?
        .text

    /// Where a fragment belongs.
    enum Place { case head, text }

    /// The fragments by their first lines; every other example is a complete spec.
    private static let fragments: [String: Place] = [
        "nơi nhận:": .head,
        "ký:": .head,
        "cơ quan:": .head,
        "độ khẩn: hỏa tốc": .head,
        "ký phụ lục:": .head,
        "căn cứ:": .head,
        "dữ liệu:": .head,
        "chỉ tiêu: |": .head,
        "trình bày:": .head,
        "tính:": .head,
        "{% lặp h trong xã | sắp_xếp(\"Tên\") | nhóm(\"Tên\") %}": .text,
        issuedTextFields: .head,
        "Ban hành kèm theo Quyết định này {{ văn_bản.quy_chế }} tiếp công dân.": .text,
        "# Mục đích, yêu cầu": .text,
        "# Phần. Quy định chung": .text,
        "{bảng rộng: 1,2cm, 4,5cm, 2cm, 2cm, *; tên: Phân công; đơn vị: ca}": .text,
        "| Stt | Xã | Đặt vòng |": .text,
        "|Stt|Thôn|Số hộ|": .text,
        "| Stt | Thôn | Số hộ |": .text,
        "# Phụ lục [cam_kết]: Danh sách hộ ký cam kết {ngang}": .text,
        "Triển khai tại {{ xã | đếm }} xã; đặt vòng {{ xã | tổng(\"Đặt vòng\") }}.": .text,
        "{% đặt n = xã | đếm %}": .text,
    ]

    /// The first line of the fields of an issued text, which need such a text.
    private static let issuedTextFields = "văn bản kèm theo:"

    /// The place of a fragment; `nil` for a complete spec.
    static func place(_ example: MarkdownFence) -> Place? {
        if example.opening.hasPrefix("Các xã {{ xã.Tên | nối") { return .text }
        return fragments[example.opening]
    }

    /// The name of the file that an example is saved as, and its complete text.
    static func spec(_ example: MarkdownFence) -> (name: String, text: String) {
        guard let place = place(example) else {
            let isStrict = example.text.contains("\nnội dung: |\n")
            return (isStrict ? "van-ban.yaml" : "van-ban.vanthu", example.text)
        }
        switch place {
        case .head:
            let parts = head.filter { !$0.hasPrefix(example.opening) }
            let appendix = example.opening == "ký phụ lục:" ? "# Phụ lục [phiếu]: Phiếu khảo sát\nMột đoạn.\n" : ""
            let issued = example.opening == issuedTextFields ? "# Văn bản [quy_chế]: QUY CHẾ\nMột đoạn.\n" : ""
            return ("van-ban.vanthu", (parts + [example.text]).joined() + "---\nMột đoạn.\n" + appendix + issued)
        case .text: return ("van-ban.vanthu", head.joined() + "---\n" + example.text)
        }
    }

    /// A head with the page's own data, a part an element.
    private static let head = [
        "mẫu: kế hoạch\n",
        "cơ quan:\n  tên: Ủy ban nhân dân xã Tân Hòa Đông\n  viết tắt: UBND\n",
        "địa danh: Tân Hòa Đông\nngày: 05/3/2026\ntrích yếu: Trồng cây đầu xuân năm 2026\n",
        "nơi nhận:\n  - Như trên\n  - Lưu: VT\n",
        "ký:\n  chức vụ: Chủ tịch\n  họ tên: Nguyễn Văn Mẫu\n",
        examples.first { $0.opening == "dữ liệu:" }?.text ?? "",
    ]
}

/// Every example of the page about the spec language is true.
@Suite struct LanguagePageTests {
    @Test(arguments: LanguagePage.examples) func anExampleRendersWithoutFindings(_ example: MarkdownFence) throws {
        let spec = LanguagePage.spec(example)
        let folder = try TemporaryFolder()
        if spec.text.contains("ký: pct") { try folder.write(try #require(LanguagePage.office), to: "co-quan.yaml") }
        if spec.text.contains("cac-xa.csv") { try Self.writeDataFiles(to: folder) }
        let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))
        let rendering = renderer.render(try folder.write(spec.text, to: spec.name))
        let report = TextReporter(language: .vietnamese).report(rendering.diagnostics)
        #expect(rendering.diagnostics.allSatisfy { $0.severity == .information }, "\(report)")
        #expect(rendering.files.map(\.format).sorted() == ["html", "odt"])
    }

    /// The data files that the page speaks of.
    private static func writeDataFiles(to folder: TemporaryFolder) throws {
        try folder.write("Tên,Đặt vòng\nHương Trà,24\nThượng An,17\n", to: "cac-xa.csv")
        let sheet = TestSheet(
            name: "Danh sách",
            rows: [
                ["DANH SÁCH HỘ DÂN", nil, nil, nil, nil, nil, nil, nil],
                [nil, nil, nil, nil, nil, nil, nil, nil],
                ["Tên xã, phường", "Phụ nữ", nil, "Nam", "Thôn", "Hộ", "Ghi chú", "Đạt"],
                [nil, "15-49", "Khác", nil, nil, nil, nil, nil],
                ["Hương Trà", 812, 40, 700, 5, 300, "", .number("0.85", style: TestSheet.percent)],
                ["Thượng An", 568, 31, 520, 4, 210, "", .number("0.9", style: TestSheet.percent)],
                ["Tổng cộng", 1380, 71, 1220, 9, 510, "", nil],
            ],
            joins: ["A3:A4", "B3:C3", "D3:D4", "E3:E4", "F3:F4", "G3:G4", "H3:H4"])
        try folder.write(try TestSheet.xlsx([sheet]), to: "so-lieu/ho-dan.xlsx")
    }

    @Test func thePageHasExamplesOfBothKinds() {
        #expect(LanguagePage.examples.contains { LanguagePage.place($0) == nil })
        #expect(LanguagePage.examples.contains { LanguagePage.place($0) == .head })
        #expect(LanguagePage.examples.contains { LanguagePage.place($0) == .text })
    }
}
