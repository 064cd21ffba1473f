import Diagnostics
import Testing
import VanThu

/// Drafts (`--draft`): what is missing is marked in its place.
@Suite struct DraftTests {
    /// A spec that lacks something, and what a draft of it prints.
    struct Lack: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The codes of the findings, sorted.
        let codes: [String]
        /// What stands in the tree.
        let printed: [String]
        /// Parts of the head instead of those of a sound spec.
        var head: [String: String] = [:]
        /// A part of the text.
        var body = ""
        /// What does not stand in the tree.
        var absent: [String] = []
    }

    private func tree(_ text: String, isDraft: Bool = true) throws -> Diagnosed<String> {
        let folder = try TemporaryFolder()
        return OfficeFileTests.renderer(isDraft: isDraft).tree(try folder.write(text, to: "van-ban.vanthu"))
    }

    private static func spec(_ lack: Lack) -> String {
        var spec = SoundSpec()
        for (key, text) in lack.head.sorted(by: { $0.key < $1.key }) {
            spec.plant(.head(key, key, "", cure: "", text))
        }
        if !lack.body.isEmpty { spec.plant(.body("", "", cure: "", lack.body)) }
        return spec.text
    }

    @Test(arguments: lacks) func whatIsMissingIsMarkedInItsPlace(_ lack: Lack) throws {
        let tree = try tree(Self.spec(lack))
        #expect(tree.diagnostics.map(\.code).sorted() == lack.codes, "\(tree.diagnostics.map(\.message.vi))")
        #expect(tree.diagnostics.allSatisfy { $0.severity == .warning })
        let text = tree.output ?? ""
        for words in lack.printed { #expect(text.contains(words), "\(words) in \(text)") }
        for words in lack.absent { #expect(!text.contains(words), "\(words) in \(text)") }
    }

    @Test(arguments: lacks) func theSameIsAnErrorOutsideDrafts(_ lack: Lack) throws {
        let tree = try tree(Self.spec(lack), isDraft: false)
        #expect(tree.output == nil)
        #expect(
            Set(tree.diagnostics.filter { $0.severity == .error }.map(\.code)).isSubset(of: Set(lack.codes)),
            "\(tree.diagnostics.map(\.message.vi))")
    }

    static let lacks: [Lack] = [
        Lack(
            testDescription: "the place", codes: ["head.missing-key"],
            printed: ["missing(\"[thiếu: địa danh]\")", "ngày 12 tháng 3"], head: ["địa danh": ""]),
        Lack(
            testDescription: "a place without value", codes: ["head.empty-value"],
            printed: ["missing(\"[thiếu: địa danh]\")"], head: ["địa danh": "địa danh:"]),
        Lack(
            testDescription: "the subject", codes: ["head.missing-key"],
            printed: ["subject missing(\"[thiếu: trích yếu]\")"],
            head: ["trích yếu": ""]),
        Lack(
            testDescription: "the date", codes: ["head.missing-key"],
            printed: ["Hòa Sơn, \" missing(\"[thiếu: ngày]\")"], head: ["ngày": ""], absent: ["9999"]),
        Lack(
            testDescription: "the issuer", codes: ["head.missing-key"],
            printed: ["missing(\"[THIẾU: CƠ QUAN.TÊN]\")", "/KH-[thiếu: viết tắt]"], head: ["cơ quan": ""]),
        Lack(
            testDescription: "the issuer's name", codes: ["head.missing-key"],
            printed: ["missing(\"[THIẾU: CƠ QUAN.TÊN]\")", "/KH-UBND"],
            head: ["cơ quan": "cơ quan:\n  viết tắt: UBND"]),
        Lack(
            testDescription: "the abbreviation", codes: ["form.abbreviation-missing"],
            printed: ["/KH-[thiếu: viết tắt]"], head: ["cơ quan": "cơ quan:\n  tên: Trạm y tế"]),
        Lack(
            testDescription: "the signature", codes: ["head.missing-key"],
            printed: ["missing(\"[THIẾU: KÝ.CHỨC VỤ]\")"], head: ["ký": ""]),
        Lack(
            testDescription: "the office of the signer", codes: ["form.signer-unknown"],
            printed: ["missing(\"[THIẾU: CHỨC VỤ]\")", "Nguyễn Văn Mẫu"], head: ["ký": "ký:\n  họ tên: Nguyễn Văn Mẫu"]),
        Lack(
            testDescription: "a name that nothing has", codes: ["evaluate.unknown-name"],
            printed: ["\"Có \" missing(\"[thiếu: số cây]\") \" cây"], body: "Có {{ số_cây }} cây."),
        Lack(
            testDescription: "a name behind a filter", codes: ["evaluate.unknown-name"],
            printed: ["missing(\"[thiếu: số cây]\")"], body: "Có {{ số_cây | số }} cây."),
        Lack(
            testDescription: "an empty cell", codes: ["evaluate.empty-value"],
            printed: ["Đất trồng]\")"], body: "Trồng trên {{ thôn[\"Thôn Nam\"].Đất_trồng }}."),
        Lack(
            testDescription: "a sum with a name that nothing has", codes: ["evaluate.unknown-name"],
            printed: ["missing(\"[thiếu: số hộ + số mới]\")"], body: "Có {{ số_hộ + số_mới }} hộ."),
        Lack(
            testDescription: "a table that is not there", codes: ["evaluate.unknown-name"],
            printed: ["paragraph missing(\"[thiếu: xóm]\")"], body: "{% lặp x trong xóm %}\n- {{ x.Tên }}\n{% hết %}"),
        Lack(
            testDescription: "a table in a line", codes: ["evaluate.unknown-name"],
            printed: ["\"Gồm \" missing(\"[thiếu: xóm]\")"], body: "Gồm {% lặp x trong xóm %}{{ x.Tên }}, {% hết %}."),
        Lack(
            testDescription: "rows of a table", codes: ["evaluate.unknown-name"],
            printed: ["missing(\"[thiếu: xóm]\")", "\"Xóm\"", "\"Cộng\""],
            body:
                "| Xóm | Cây |\n|---|---:|\n{% lặp x trong xóm %}\n| {{ x.Tên }} | {{ x.Cây }} |\n{% hết %}\n| Cộng | 5 |"
        ),
        Lack(
            testDescription: "a condition on nothing", codes: ["evaluate.unknown-name"],
            printed: ["missing(\"[thiếu: số cây > 5]\")"],
            body: "{% nếu số_cây > 5 %}\nMột đoạn chọn.\n{% hết %}", absent: ["Một đoạn chọn"]),
        Lack(
            testDescription: "a condition on an empty cell in a line", codes: ["filter.sum-of-empty"],
            printed: ["\"Trồng \" missing(\"[thiếu: tổng Đất trồng]\")"],
            body: "Trồng {% nếu (thôn | tổng(\"Đất trồng\") | số) > 2 %}hai đợt{% hết %}.", absent: ["hai đợt"]),
        Lack(
            testDescription: "rows of a table on a condition without value", codes: ["evaluate.unknown-name"],
            printed: ["missing(\"[thiếu: số cây]\")", "\"Cộng\""],
            body: "| Xóm | Cây |\n|---|---:|\n{% nếu số_cây %}\n| Một xóm | 7 |\n{% hết %}\n| Cộng | 5 |",
            absent: ["Một xóm"]),
        Lack(
            testDescription: "a recipient on a condition without value", codes: ["evaluate.unknown-name"],
            printed: ["missing(\"[thiếu: số cây]\")"],
            head: ["nơi nhận": "nơi nhận:\n  {% nếu số_cây %}\n  - Trạm khí tượng\n  {% hết %}\n  - Lưu: VT"],
            absent: ["khí tượng"]),
        Lack(
            testDescription: "the sum of a column with an empty cell", codes: ["filter.sum-of-empty"],
            printed: ["\"Trồng trên \" missing(\"[thiếu: tổng Đất trồng]\")"],
            body: "Trồng trên {{ thôn | tổng(\"Đất trồng\") }}."),
        Lack(
            testDescription: "a reckoning with the sum of a column with an empty cell", codes: ["filter.sum-of-empty"],
            printed: ["\"Mỗi thôn \" missing(\"[thiếu: tổng Đất trồng, thôn]\")"],
            body: "Mỗi thôn {{ (thôn | tổng(\"Đất trồng\") | số) / (thôn | đếm) | làm_tròn(1) }} ha."),
        Lack(
            testDescription: "the sum of a list with an empty cell", codes: ["filter.sum-of-empty"],
            printed: ["missing(\"[thiếu: Đất trồng]\")"], body: "Trồng trên {{ thôn[\"Đất trồng\"] | tổng }}."),
        Lack(
            testDescription: "a joined list with an empty cell", codes: ["filter.join-of-empty"],
            printed: ["missing(\"[thiếu: Đất trồng]\")"], body: "Trồng {{ thôn[\"Đất trồng\"] | nối(\", \") }}."),
        Lack(
            testDescription: "a name set from nothing", codes: ["filter.sum-of-empty"],
            printed: ["missing(\"[thiếu: cả xã]\")"],
            body: "{% đặt cả_xã = thôn | tổng(\"Đất trồng\") %}\nTrồng trên {{ cả_xã }}."),
        Lack(
            testDescription: "a missing field that the text quotes", codes: ["head.missing-key"],
            printed: ["\"Tại \" missing(\"[thiếu: địa danh]\")"], head: ["địa danh": ""], body: "Tại {{ địa_danh }}."),
        Lack(
            testDescription: "a missing date that the text quotes", codes: ["head.missing-key"],
            printed: ["\"Từ \" missing(\"[thiếu: ngày]\")"], head: ["ngày": ""],
            body: "Từ {{ ngày | ngày(\"dài\") }}."),
        Lack(
            testDescription: "several things at once",
            codes: ["evaluate.unknown-name", "head.missing-key", "head.missing-key"],
            printed: ["[thiếu: địa danh]", "[thiếu: trích yếu]", "[thiếu: số cây]"],
            head: ["địa danh": "", "trích yếu": ""], body: "Có {{ số_cây }} cây."),
    ]

    @Test func aTypeAloneGivesADraft() throws {
        let tree = try tree("mẫu: kế hoạch\n")
        #expect(tree.diagnostics.allSatisfy { $0.severity == .warning }, "\(tree.diagnostics.map(\.message.vi))")
        let text = try #require(tree.output)
        for name in ["CƠ QUAN.TÊN", "KÝ.CHỨC VỤ"] { #expect(text.contains("[THIẾU: \(name)]"), "\(text)") }
        for name in ["địa danh", "ngày", "trích yếu", "nội dung"] {
            #expect(text.contains("[thiếu: \(name)]"), "\(text)")
        }
    }

    @Test func aDraftNeedsItsType() throws {
        let tree = try tree("địa danh: Hòa Sơn\n---\nMột đoạn.\n")
        #expect(tree.diagnostics.filter { $0.severity == .error }.map(\.code) == ["head.missing-key"])
    }

    @Test(arguments: [
        ("ngày", "ngày: 31/2/2026"), ("trình bày", "trình bày:\n  cỡ chữ: 20"), ("lạ", "khẩu hiệu: Thi đua"),
        ("mẫu", "mẫu: kế hoạh"),
    ])
    func aWrongValueStaysAnError(_ key: String, _ text: String) throws {
        var spec = SoundSpec()
        spec.plant(.head(key, key, "", cure: "", text))
        let tree = try tree(spec.text)
        #expect(tree.output == nil)
        #expect(tree.diagnostics.count { $0.severity == .error } == 1)
    }

    @Test func aTextWithoutItsLineStaysAnError() throws {
        let tree = try tree("mẫu: kế hoạch\nngày: 12/3/2026\nỦy ban nhân dân xã ban hành Kế hoạch như sau\n")
        #expect(tree.diagnostics.map(\.code) == ["head.no-separator"])
        #expect(tree.output == nil)
    }

    @Test func strictDraftsStopAtWhatIsMissing() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("mẫu: kế hoạch\n", to: "van-ban.vanthu")
        var options = OfficeFileTests.renderer(isDraft: true).options
        options.isStrict = true
        let rendering = Renderer(options: options).render(path)
        #expect(rendering.files.isEmpty)
        #expect(rendering.diagnostics.last?.code == "output.stopped-by-findings")
    }

    @Test func theMarksShowInEveryFormat() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("mẫu: kế hoạch\n", to: "van-ban.vanthu")
        let files = OfficeFileTests.renderer(isDraft: true).render(path).files
        #expect(files.map(\.format) == ["odt", "html"])
        let html = String(decoding: files.last?.bytes ?? [], as: UTF8.self)
        #expect(html.contains("<mark>[thiếu: trích yếu]</mark>"))
    }
}
