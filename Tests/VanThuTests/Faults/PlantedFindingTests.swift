import Diagnostics
import Testing
import VanThu

/// Findings: reported at their place, and the document is rendered all the same.
@Suite struct PlantedFindingTests {
    @Test(arguments: findings + NumberingFaults.findings + PrintedTableFaults.findings + ChartFaults.findings)
    func isReportedOnceAndStopsNothing(_ finding: PlantedFault)
        throws
    {
        var spec = SoundSpec()
        spec.plant(finding)
        let rendering = try PlantedRendering(spec)
        rendering.expect([finding], severities: [.warning, .information])
        #expect(rendering.files.map(\.format) == ["odt", "html"])
        for report in rendering.diagnostics {
            #expect(report.words(.vietnamese).contains(finding.cure), "\(report.words(.vietnamese))")
            ReportWording.check(report)
        }
    }

    static let findings: [PlantedFault] = [
        .head("số", "a number without its 0", "form.unpadded-number", cure: "05", "số: ▮5"),
        .head("ngày", "a date before the decree", "pack.not-yet-in-force", cure: "05/3/2020", "ngày: ▮12/3/2019"),
        .head(
            "nơi nhận", "recipients without a line to file", "form.archive-missing", cure: "Lưu: VT",
            "nơi nhận: |\n  - Đảng ủy xã\n  ▮- HĐND xã"),
        .head(
            "nơi nhận", "a line to file without colon", "form.archive-without-colon", cure: "Lưu: VT",
            "nơi nhận: |\n  - Đảng ủy xã\n  ▮- Lưu VT"),
        .head(
            "nơi nhận", "a recipient below the line to file", "form.archive-not-last", cure: "xếp lại",
            "nơi nhận: |\n  ▮- Lưu: VT\n  - Đảng ủy xã"),
        .head(
            "nơi nhận", "a first recipient that is not first", "form.like-not-first", cure: "xếp lại",
            "nơi nhận: |\n  - Đảng ủy xã\n  ▮- Như trên\n  - Lưu: VT"),
        .head(
            "như trên", "a first recipient without addressees", "form.nothing-above", cure: "kính gửi",
            "như trên: ▮có"),
        .body("a heading number of another shape", "number.other-shape", cure: "II.", "▮# 2. Yêu cầu\nMột đoạn."),
        .body("a heading number out of series", "number.out-of-series", cure: "II.", "▮# V. Yêu cầu\nMột đoạn."),
        .body(
            "a number on the only appendix", "number.appendix-out-of-series", cure: "Phụ lục",
            "▮# Phụ lục III: Một\nMột đoạn."),
        .body(
            "a table wider than the page", "form.table-too-wide", cure: "mm",
            "{bảng rộng: 20cm, 20cm}\n▮| A | B |\n|---|---|\n| 1 | 2 |"),
        .body("a heading without space", "text.heading-without-space", cure: "dấu cách", "▮#Mục đích"),
        .body("a list mark without space", "text.mark-without-space", cure: "dấu cách", "▮-Tại xã"),
        .body(
            "a line that broke when it was pasted", "text.pasted-break", cure: "nối",
            "- Một dòng dài\n▮- và phần sau của nó"),
        .body("a run of spaces", "text.space-run", cure: "một dấu cách", "Một▮  hai."),
        .body("a command that there is not", "text.unknown-attribute", cure: "giữa", "Một dòng ▮{giuaa}"),
        .body("a mark without partner", "text.unpaired-mark", cure: "\\**", "Một ▮**hai."),
        .body("a command without effect", "text.attribute-without-effect", cure: "tác dụng", "- Một dòng ▮{giữa}"),
        .body(
            "commands that contradict each other", "text.contradictory-attribute", cure: "{giữa}",
            "Một dòng {giữa} ▮{phải}"),
        .body(
            "an appendix without colon", "text.appendix-without-colon", cure: "# Phụ lục: Tiêu đề",
            "# ▮Phụ lục kèm theo\nMột đoạn."),
        .body("closing braces without opening", "template.stray-end", cure: "{{", "Một ▮}} hai."),
        .body("text from a word processor", "text.pasted", cure: "Word", "Một▮\thai."),
        .body(
            "a sum that leaves cells out", "filter.sum-skipped", cure: "không áp dụng",
            "{{ thôn | ▮tổng(\"Cây ăn quả\") }}"),
    ]
}
