import Diagnostics
import Document
import Template
import Testing
import Values

/// Whole specs, from their text on: reader of the head and evaluation together.
@Suite struct EvaluationSpecTests {
    private let head = """
        mẫu: kế hoạch
        cơ quan:
          cấp trên: UBND tỉnh Thanh Lâm
          tên: |
            Ủy ban nhân dân
            xã An Phú
          viết tắt: UBND
        địa danh: An Phú
        ngày: 05/3/2026
        trích yếu: Tiêm phòng cho đàn gia súc năm 2026
        căn cứ:
          Căn cứ Luật Thú y ngày 19 tháng 6 năm 2015
          Theo đề nghị của Phòng Kinh tế
        dữ liệu:
          năm: 2026
          thôn: |
            | Tên     | Trâu, bò |  Lợn |
            |---------|---------:|-----:|
            | Thôn Hạ |      120 |    x |
            | Thôn Đông |    85 | 1.240 |
        nơi nhận:
          - UBND tỉnh (để báo cáo)
          {
          - Các thôn
          - {{ thôn | đếm }} tổ thú y
          } (để thực hiện)
          - Lưu: VT.
        ký:
          thay mặt: Ủy ban nhân dân
          chức vụ: Chủ tịch
          họ tên: để trống
        trình bày:
          đề mục: [I., 1., a)]
          kiểu đề mục: { 2: nghiêng }

        """

    private func run(_ head: String, _ text: String) -> (output: EvaluatedDocument?, diagnostics: [Diagnostic]) {
        let file = SourceFile(path: "van-ban.vanthu", text: head + "---\n" + text)
        let scanned = SpecScanner.scan(file)
        guard let spec = scanned.output else { return (nil, scanned.diagnostics) }
        let read = spec.read(FormFields.standard)
        guard let head = read.output else { return (nil, scanned.diagnostics + read.diagnostics) }
        let context = EvaluationContext(head: head, body: spec.body, declarations: FormFields.standard)
        let type = TypeNames(title: "KẾ HOẠCH", word: "Kế hoạch", code: "KH")
        let evaluated = Evaluation.evaluate(frame: nil, type: type, in: context)
        return (evaluated.output, scanned.diagnostics + read.diagnostics + evaluated.diagnostics)
    }

    @Test func aWholeSpecIsEvaluated() throws {
        let text = """
            Thực hiện trong năm {{ năm }} và năm {{ năm + 1 }}:
            # Phạm vi
            - Tiêm tại {{ thôn | đếm }} thôn, {{ thôn | tổng("Trâu, bò") }} con trâu, bò:
            {% lặp t trong thôn %}
            + {{ t.Tên }}: {{ t["Trâu, bò"] }} con, lợn {{ t.Lợn }};
            {% hết %}
            # Kinh phí (xem {{ phụ_lục.chi_tiết | thường }})
            | Stt | Thôn |
            |---|---|
            {% lặp t trong thôn %}
            | # | {{ t.Tên }} |
            {% hết %}
            # Phụ lục [chi_tiết]: Chi tiết
            Kèm số liệu năm {{ năm }}.
            """
        let result = run(head, text)
        #expect(result.diagnostics.map(\.code) == [])
        let output = try #require(result.output)
        #expect(
            EvaluationDump.text(output.body, output.appendices) == """
                Thực hiện trong năm ‹2026› và năm ‹2027›:
                H1 Phạm vi
                [
                1- Tiêm tại ‹2› thôn, ‹205› con trâu, bò:
                2+ ‹Thôn Hạ›: ‹120› con, lợn ‹-›;
                2+ ‹Thôn Đông›: ‹85› con, lợn ‹1.240›;
                ]
                H1 Kinh phí (xem →chi_tiet↓)
                = 0:Stt | 1:Thôn
                | 0:1 | 1:‹Thôn Hạ›
                | 0:2 | 1:‹Thôn Đông›
                # chi_tiet Chi tiết
                Kèm số liệu năm ‹2026›.
                """)
        let form = output.form
        #expect(form.issuer.name.map(EvaluationDump.inlines) == ["Ủy ban nhân dân", "xã An Phú"])
        #expect(form.issuer.superiors.map(EvaluationDump.inlines) == ["UBND tỉnh Thanh Lâm"])
        #expect(form.bases.map(\.content.plainText).count == 2)
        #expect(
            EvaluationDump.list(form.recipients ?? []) == [
                "- UBND tỉnh (để báo cáo)", "{", "- Các thôn", "- ‹2› tổ thú y", "} (để thực hiện)", "- Lưu: VT.",
            ])
        #expect(form.presentation.headingShapes?.value.count == 3)
        #expect(form.presentation.headingFaces == [2: .italic])
        #expect(form.signers.first?.name == nil)
    }

    @Test(arguments: [
        ("  viết tắt: UBND", "  viết tắtt: UBND"), ("  chức vụ: Chủ tịch", "  chức vu: Chủ tịch"),
        ("dữ liệu:", "dữ liêuu:"), ("trích yếu: ", "trích yếuu: "),
        ("    | Thôn Hạ |      120 |    x |", "    | Thôn Hạ |      1.2 |    x |"),
        ("ngày: 05/3/2026", "ngày: 31/02/2026"),
    ])
    func oneFaultOfTheHeadIsOneDiagnostic(_ right: String, _ wrong: String) {
        let changed = head.replacing(right, with: wrong).replacing("  thay mặt: Ủy ban nhân dân\n", with: "")
        let text = "{{ thôn | tổng(\"Trâu, bò\") }} {{ trích_yếu }} {{ ngày }} {{ năm }}"
        let result = run(changed, text)
        let expected = wrong.contains("chức vu:") ? 0 : 1
        #expect(result.diagnostics.map(\.code).count == expected, "\(result.diagnostics.map(\.message.vi))")
    }

    @Test func everyFaultOfASpecIsToldOnce() {
        let text = """
            Có {{ thônn | đếm }} thôn.
            # {{ thôn | dem_so }}
            - {{ thôn["Thôn Hạ"].Trau }}
            {% nếu năm %}
            {{ năm + "x" }}
            {% hết %}
            | A | B |
            |---|---|
            | 1 |
            """
        let result = run(head, text)
        #expect(
            result.diagnostics.map(\.code) == [
                "evaluate.unknown-name", "filter.unknown", "evaluate.unknown-column", "evaluate.not-boolean",
                "table.row-width",
            ])
    }
}
