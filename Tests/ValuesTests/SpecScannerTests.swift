import Diagnostics
import Testing
import Values

@Suite struct SpecScannerTests {
    func scan(_ text: String, path: String = "a.vanthu") -> Diagnosed<ScannedSpec> {
        SpecScanner.scan(SourceFile(path: path, text: text))
    }

    @Test func textStartsBehindTheLineOfHyphens() {
        let spec = scan("mẫu: kế hoạch\n---  \nĐoạn một.\n---\nĐoạn hai.\n")
        #expect(spec.diagnostics.isEmpty)
        #expect(spec.output?.body?.text == "Đoạn một.\n---\nĐoạn hai.\n")
        #expect(spec.output?.body?.span(0..<1).start == SourcePosition(line: 3, column: 1))
    }

    @Test func lineOfHyphensBeforeTheHeadIsAccepted() {
        let spec = scan("\n---\nmẫu: kế hoạch\n---\nĐoạn.\n").output
        #expect(spec?.body?.text == "Đoạn.\n")
        #expect(spec?.peek("mau")?.text == "kế hoạch")
    }

    @Test func emptyTextIsKeptEmpty() {
        #expect(scan("mẫu: kế hoạch\n---").output?.body?.text == "")
    }

    @Test func missingLineOfHyphensIsReportedWhereTheTextStarts() {
        let source = MarkedText("mẫu: kế hoạch\nnơi nhận: |\n  - Lưu: VT\n▮Để triển khai đợt này\n# Mục tiêu\n")
        let spec = scan(source.text)
        #expect(spec.output == nil)
        check(spec.diagnostics, ["head.no-separator"], at: source.offsets)
    }

    @Test(arguments: ["--", "----", "—", "–––", "___"]) func nearlyRightSeparatorIsPointedAt(line: String) {
        let source = MarkedText("mẫu: kế hoạch\n▮\(line)\nĐoạn.\n")
        let spec = scan(source.text)
        check(spec.diagnostics, ["head.no-separator"], at: source.offsets)
        #expect(spec.diagnostics.first?.found == line)
    }

    @Test func headOnlyFileNeedsNoSeparator() {
        let spec = SpecScanner.scanHead(SourceFile(path: "a.vanthu", text: "mẫu: kế hoạch\n"))
        #expect(spec.diagnostics.isEmpty)
        #expect(spec.output?.body == nil)
        #expect(spec.output?.peek("mau")?.text == "kế hoạch")
    }

    @Test(arguments: [
        "Mẫu: kế hoạch", "mau:   kế hoạch  ", "MẪU : \"kế hoạch\"", "mẫu: kế hoạch # loại", "mẫu:\n  kế hoạch",
    ])
    func findsTheTypeBeforeTheFieldsAreKnown(line: String) {
        #expect(scan("# ghi chú\n\(line)\n---\nĐoạn.").output?.peek("mau")?.text == "kế hoạch")
    }

    @Test func innerNamesAreNotFoundAsOuterOnes() {
        #expect(scan("cơ quan:\n  mẫu: x\n---\nĐoạn.").output?.peek("mau") == nil)
    }

    @Test func strictFileHoldsTheTextUnderItsName() {
        let text = "mẫu: kế hoạch\nnội dung: |\n  # Một\n  Đoạn: có \"dấu\" #1.\n\n    thụt\nngày: 2026\n"
        let spec = scan(text, path: "a.yaml")
        #expect(spec.diagnostics.isEmpty)
        #expect(spec.output?.body?.text == "# Một\nĐoạn: có \"dấu\" #1.\n\n  thụt")
        #expect(spec.output?.body?.span(8..<9).start == SourcePosition(line: 4, column: 3))
        #expect(spec.output?.peek("mau")?.text == "kế hoạch")
    }

    @Test func strictFileWithoutTextIsReported() {
        #expect(scan("mẫu: kế hoạch\n", path: "a.yml").diagnostics.map(\.code) == ["head.missing-body"])
    }

    @Test func strictHeadOnlyFileNeedsNoText() {
        let file = SourceFile(path: "co-quan.yaml", text: "tên: UBND xã\n")
        #expect(SpecScanner.scanHead(file).diagnostics.isEmpty)
    }

    @Test func textGivenAsListIsReported() {
        let source = MarkedText("mẫu: kế hoạch\n▮nội dung:\n  - một\n")
        check(scan(source.text, path: "a.yaml").diagnostics, ["head.body-not-text"], at: source.offsets)
    }

    @Test func quotedTextOfAProgramIsDecoded() {
        let spec = scan("nội dung: \"# Một\\n\\nĐoạn \\u1EBF\"\n", path: "a.yaml")
        #expect(spec.output?.body?.text == "# Một\n\nĐoạn ế")
    }
}
