import Diagnostics
import Testing
import VanThu

/// The office file under the heads of specs (tệp cơ quan).
@Suite struct OfficeFileTests {
    /// What an office file and the head of a spec give together.
    struct Layering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The office file.
        let office: String
        /// Parts of the head that the spec has instead of those of a sound one; empty for none.
        let head: [String: String]
        /// What stands in the tree.
        let printed: [String]
        /// What does not.
        var absent: [String] = []
        /// Values of the command line.
        var settings: [String] = []
    }

    @Test(arguments: layerings) func aHigherLayerWins(_ layering: Layering) throws {
        let folder = try TemporaryFolder()
        try folder.write(layering.office, to: "co-quan.yaml")
        let path = try folder.write(Self.spec(layering.head), to: "van-ban.vanthu")
        let tree = Self.renderer(settings: layering.settings).tree(path)
        #expect(tree.diagnostics.map(\.message.vi) == [])
        let text = tree.output ?? ""
        for words in layering.printed { #expect(text.contains(words), "\(words) in \(text)") }
        for words in layering.absent { #expect(!text.contains(words), "\(words) in \(text)") }
    }

    static let layerings: [Layering] = [
        Layering(
            testDescription: "the office gives what the spec leaves out", office: "địa danh: Bình Lâm\n",
            head: ["địa danh": ""], printed: ["Bình Lâm, ngày 12 tháng 3 năm 2026"]),
        Layering(
            testDescription: "the spec wins", office: "địa danh: Bình Lâm\n", head: [:], printed: ["Hòa Sơn, ngày"],
            absent: ["Bình Lâm"]),
        Layering(
            testDescription: "a name without value is no value", office: "địa danh: Bình Lâm\n",
            head: ["địa danh": "địa danh:"], printed: ["Bình Lâm, ngày"]),
        Layering(
            testDescription: "the command line wins over both", office: "địa danh: Bình Lâm\n", head: [:],
            printed: ["Cẩm Tú, ngày"], absent: ["Bình Lâm", "Hòa Sơn, ngày"], settings: ["địa danh=Cẩm Tú"]),
        Layering(
            testDescription: "groups are laid over each other name by name",
            office: "cơ quan:\n  tên: Ủy ban nhân dân xã Bình Lâm\n  cấp trên: Ủy ban nhân dân huyện Đá Bạc\n"
                + "  viết tắt: UBND\n",
            head: ["cơ quan": "cơ quan:\n  tên: Trạm y tế xã Bình Lâm\n  viết tắt: TYT"],
            printed: ["HUYỆN ĐÁ BẠC", "TRẠM Y TẾ XÃ BÌNH LÂM", "/KH-TYT"],
            absent: ["HÒA SƠN\""]),
        Layering(
            testDescription: "names fold in both files", office: "Co_Quan:\n  CAP-TREN: UBND huyện Đá Bạc\n", head: [:],
            printed: ["UBND HUYỆN ĐÁ BẠC", "XÃ HÒA SƠN"]),
        Layering(
            testDescription: "the office chooses the rule pack", office: "thể thức: Hội Nông dân\n",
            head: ["thể thức": ""], printed: ["T/M"], absent: ["TM. "]),
        Layering(
            testDescription: "a text of the office holds marks and expressions",
            office: "cơ quan:\n  cấp trên: \"Huyện {{ địa_danh }}\"\n", head: [:],
            printed: ["\"HUYỆN \" figure \"HÒA SƠN\""]),
        Layering(
            testDescription: "without the end mark, as the office wants", office: "dấu kết: không\n", head: [:],
            printed: ["Trồng thêm cây xanh."], absent: ["./."]),
        Layering(
            testDescription: "the spec's own end mark over the office's none", office: "dấu kết: không\n",
            head: ["dấu kết": "dấu kết: ./."], printed: ["./."]),
        Layering(
            testDescription: "a signer by name", office: signers, head: ["ký": "ký: phó chủ tịch"],
            printed: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Mẫu"], absent: ["Lê Văn Mẫu"]),
        Layering(
            testDescription: "a signer's name folds", office: signers, head: ["ký": "ký: PHO_CHU_TICH"],
            printed: ["Trần Thị Mẫu"]),
        Layering(
            testDescription: "signers by name side by side", office: signers,
            head: ["ký": "ký:\n  - chủ tịch\n  - phó chủ tịch"], printed: ["Lê Văn Mẫu", "Trần Thị Mẫu"]),
        Layering(
            testDescription: "a named signer beside one written out", office: signers,
            head: ["ký": "ký:\n  - chủ tịch\n  - chức vụ: Trưởng trạm\n    họ tên: Phạm Văn Mẫu"],
            printed: ["Lê Văn Mẫu", "TRƯỞNG TRẠM", "Phạm Văn Mẫu"]),
        Layering(
            testDescription: "a named group of signers", office: signers, head: ["ký": "ký: liên tịch"],
            printed: ["Bùi Văn Mẫu", "Hồ Thị Mẫu"]),
        Layering(
            testDescription: "a named signer changed by the command line", office: signers,
            head: ["ký": "ký: chủ tịch"], printed: ["Cao Văn Mẫu"], absent: ["Lê Văn Mẫu"],
            settings: ["ký.họ tên=Cao Văn Mẫu"]),
        Layering(
            testDescription: "another signer by the command line", office: signers, head: ["ký": "ký: chủ tịch"],
            printed: ["Trần Thị Mẫu"], absent: ["Lê Văn Mẫu"], settings: ["ký=phó chủ tịch"]),
        Layering(
            testDescription: "a signer written out takes nothing of the office's", office: signers,
            head: ["ký": "ký:\n  chức vụ: Chủ tịch"], printed: ["CHỦ TỊCH"], absent: ["Lê Văn Mẫu", "KT. "]),
        Layering(
            testDescription: "who approves, by name", office: signers, head: ["phê duyệt": "phê duyệt: chủ tịch"],
            printed: ["PHÊ DUYỆT", "Lê Văn Mẫu"]),
        Layering(
            testDescription: "a list of recipients, extended", office: lists,
            head: ["nơi nhận": "nơi nhận: |\n  - Đảng ủy xã\n  {% chèn nơi_nhận.khối_xã %}\n  - Lưu: VT"],
            printed: ["Mặt trận Tổ quốc xã", "Các trưởng thôn", "Đảng ủy xã", "Lưu: VT"]),
        Layering(
            testDescription: "a list inside a list",
            office: lists, head: ["nơi nhận": "nơi nhận: |\n  {% chèn nơi_nhận.đầy_đủ %}\n  - Lưu: VT"],
            printed: ["Thường trực Đảng ủy", "Mặt trận Tổ quốc xã"]),
        Layering(
            testDescription: "the office's list before that of the template folders",
            office: "danh sách nơi nhận:\n  xã: |\n    - Văn phòng xã nhà\n",
            head: ["nơi nhận": "nơi nhận: |\n  {% chèn nơi_nhận.xã %}\n  - Lưu: VT"], printed: ["Văn phòng xã nhà"],
            absent: ["HĐND"]),
    ]

    private static let signers = """
        người ký:
          chủ tịch:
            thay mặt: Ủy ban nhân dân
            chức vụ: Chủ tịch
            họ tên: Lê Văn Mẫu
          phó chủ tịch:
            thay mặt: Ủy ban nhân dân
            ký thay: Chủ tịch
            chức vụ: Phó Chủ tịch
            họ tên: Trần Thị Mẫu
          liên tịch:
            - chức vụ: Chủ tịch Hội
              họ tên: Bùi Văn Mẫu
            - chức vụ: Bí thư Đoàn
              họ tên: Hồ Thị Mẫu

        """

    private static let lists = """
        danh sách nơi nhận:
          khối xã: |
            - Mặt trận Tổ quốc xã
            - Các trưởng thôn
          đầy đủ: |
            - Thường trực Đảng ủy
            {% chèn nơi_nhận.khối_xã %}

        """

    private static func spec(_ head: [String: String]) -> String {
        var spec = SoundSpec()
        for (key, text) in head.sorted(by: { $0.key < $1.key }) {
            spec.plant(.head(key, key, "", cure: "", text))
        }
        return spec.text
    }

    static func renderer(
        settings: [String] = [], office: OfficeChoice = .nearest, isDraft: Bool = false
    ) -> Renderer {
        Renderer(
            options: RenderingOptions(
                templateFolders: [Repository.templates], settings: settings, office: office, isDraft: isDraft))
    }

    // Where it is found.

    private static let withoutPlace = spec(["địa danh": ""])

    @Test func theNearestOfficeFileAboveTheSpecWins() throws {
        let folder = try TemporaryFolder()
        try folder.write("địa danh: Xa Xôi\n", to: "co-quan.yaml")
        try folder.write("địa danh: Gần Gũi\n", to: "2026/co-quan.yaml")
        let path = try folder.write(Self.withoutPlace, to: "2026/thang-3/van-ban.vanthu")
        let tree = Self.renderer().tree(path).output ?? ""
        #expect(tree.contains("Gần Gũi, ngày"))
    }

    @Test func aGivenOfficeFileWinsOverTheNearest() throws {
        let folder = try TemporaryFolder()
        try folder.write("địa danh: Gần Gũi\n", to: "co-quan.yaml")
        let other = try folder.write("địa danh: Khác Hẳn\n", to: "khac/so-y-te.yaml")
        let path = try folder.write(Self.withoutPlace, to: "van-ban.vanthu")
        let tree = Self.renderer(office: .file(other)).tree(path).output ?? ""
        #expect(tree.contains("Khác Hẳn, ngày"))
    }

    @Test func noOfficeFileIsReadWhereNoneIsWanted() throws {
        let folder = try TemporaryFolder()
        try folder.write("địa danh: Gần Gũi\n", to: "co-quan.yaml")
        let path = try folder.write(Self.withoutPlace, to: "van-ban.vanthu")
        let tree = Self.renderer(office: .none).tree(path)
        #expect(tree.diagnostics.map(\.code) == ["head.missing-key"])
    }

    @Test func aFieldMissingEverywhereIsReportedAtTheSpecWithAHint() throws {
        let folder = try TemporaryFolder()
        let office = try folder.write("thể thức: nd30\n", to: "co-quan.yaml")
        let path = try folder.write(Self.withoutPlace, to: "van-ban.vanthu")
        let found = try #require(Self.renderer().tree(path).diagnostics.first)
        #expect(found.code == "head.missing-key")
        #expect(found.span?.file.path == path)
        #expect(found.notes.map(\.span?.file.path) == [office])
    }

    @Test func aMissingOfficeFileIsAnError() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(SoundSpec().text, to: "van-ban.vanthu")
        let rendering = Self.renderer(office: .file(folder("khong-co.yaml"))).render(path)
        #expect(rendering.diagnostics.map(\.code) == ["file.cannot-read"])
        #expect(rendering.files.isEmpty)
    }

    @Test func whatAnUnreadableOfficeFileMayHoldIsNotMissed() throws {
        let folder = try TemporaryFolder()
        try folder.write("địa danh: \"Hòa Sơn\nngười ký: {\n", to: "co-quan.yaml")
        let spec = Self.spec(["địa danh": "", "cơ quan": "", "ký": "ký: chủ tịch"])
        let path = try folder.write(spec, to: "van-ban.vanthu")
        let found = Self.renderer().render(path).diagnostics
        #expect(found.count == 1, "\(found.map(\.message.vi))")
        #expect(found.first?.span?.file.path.hasSuffix("co-quan.yaml") == true)
    }

    @Test func aListThatAnUnreadableOfficeFileMayHoldIsNotMissed() throws {
        let folder = try TemporaryFolder()
        try folder.write("danh sách nơi nhận: {\n", to: "co-quan.yaml")
        let spec = Self.spec(["nơi nhận": "nơi nhận: |\n  {% chèn nơi_nhận.khối_xã %}\n  - Lưu: VT"])
        let path = try folder.write(spec, to: "van-ban.vanthu")
        let found = Self.renderer().render(path).diagnostics
        #expect(found.count == 1, "\(found.map(\.message.vi))")
        #expect(found.first?.span?.file.path.hasSuffix("co-quan.yaml") == true)
    }

    @Test func aListOfTheOfficeReachesNoFileAboveTheSpec() throws {
        let folder = try TemporaryFolder()
        try folder.write("danh sách nơi nhận:\n  xấu: |\n    {% chèn \"bi-mat.vanthu\" %}\n", to: "co-quan.yaml")
        try folder.write("- Bí mật\n", to: "bi-mat.vanthu")
        let spec = Self.spec(["nơi nhận": "nơi nhận: |\n  {% chèn nơi_nhận.xấu %}\n  - Lưu: VT"])
        let path = try folder.write(spec, to: "2026/van-ban.vanthu")
        #expect(Self.renderer().render(path).diagnostics.map(\.code) == ["include.outside"])
    }
}
