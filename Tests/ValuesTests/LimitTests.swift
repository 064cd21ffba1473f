import Diagnostics
import Testing
import Values

@Suite struct LimitTests {
    func codes(_ text: String, path: String) -> [String] {
        let scanned = SpecScanner.scan(SourceFile(path: path, text: text))
        return (scanned.diagnostics + (scanned.output?.read(Sample.fields).diagnostics ?? [])).map(\.code)
    }

    @Test func manyNestedListsAreAnError() {
        let text = "mẫu: a\nký: \n  " + String(repeating: "- ", count: 10_000) + "x\nnội dung: |\n  b\n"
        #expect(codes(text, path: "a.yaml") == ["yaml.too-deep"])
    }

    @Test func manyNestedMapsAreAnError() {
        var text = "mẫu: a\n"
        for level in 0..<3000 { text += String(repeating: " ", count: level) + "k:\n" }
        #expect(codes(text, path: "a.yaml") == ["yaml.too-deep"])
    }

    @Test(arguments: ["a.yaml", "a.vanthu"]) func manyNestedBracketsAreAnError(path: String) {
        let text = "mẫu: a\ntrình bày:\n  đề mục: " + String(repeating: "[", count: 10_000) + "\n---\n"
        #expect(codes(text, path: path) == ["yaml.too-deep"])
    }

    @Test func closedNestedBracketsAreAnErrorToo() {
        let text =
            "mẫu: a\ntrình bày:\n  đề mục: " + String(repeating: "[", count: 10_000)
            + String(repeating: "]", count: 10_000) + "\n---\n"
        #expect(codes(text, path: "a.vanthu") == ["yaml.too-deep"])
    }

    @Test func sixtyFourLevelsAreRead() {
        let text =
            "mẫu: a\ntrình bày:\n  đề mục: " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(codes(text + "\n---\n", path: "a.vanthu") == ["head.wrong-shape"])
    }

    @Test func aliasBombIsRefusedAtItsFirstAnchor() {
        var text = "a: &a0 [x, x]\n"
        for level in 1..<20 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(codes(text, path: "a.yaml") == ["yaml.anchor"])
    }

    @Test func aliasBombInKeysIsRefused() {
        #expect(codes("a: [&a b, {*a : {*a : c}}]\n", path: "a.yaml") == ["yaml.anchor"])
    }

    @Test func longListOnOneLineIsReadInLinearTime() {
        let items = Array(repeating: "đề", count: 20_000).joined(separator: ", ")
        #expect(codes("mẫu: a\ntrình bày:\n  đề mục: [\(items)]\n---\n", path: "a.vanthu") == [])
    }

    @Test func longQuotedTextIsReadInLinearTime() {
        let text = String(repeating: "a \\\" ", count: 30_000) + String(repeating: " ", count: 30_000)
        #expect(codes("mẫu: a\ntrích yếu: \"\(text)\"\nnội dung: |\n  b\n", path: "a.yaml") == [])
    }

    @Test func manyLinesWithoutNameAreOneError() {
        #expect(
            codes("mẫu: a\n" + String(repeating: "dòng trơ\n", count: 20_000) + "---\n", path: "a.vanthu") == [
                "head.no-key"
            ])
    }

    @Test func largeTextUnderItsNameIsRead() {
        let body = String(repeating: "  Đoạn văn: số 1.\n", count: 20_000)
        #expect(codes("mẫu: a\nnội dung: |\n\(body)", path: "a.yaml") == [])
    }

    @Test func tooManyCellsAreAnErrorThatNamesTheLimit() {
        let row = "    " + String(repeating: "|", count: 501) + "\n"
        let rule = "    " + String(repeating: "|-", count: 500) + "|\n"
        let names = "    " + (0..<500).map { "|c\($0)" }.joined() + "|\n"
        let text = "mẫu: a\ndữ liệu:\n  xã: |\n" + names + rule + String(repeating: row, count: 2001) + "---\n"
        #expect(codes(text, path: "a.vanthu") == ["data.too-many-cells"])
    }

    @Test func manyUnknownNamesEndInASummary() {
        let names = (0..<5000).map { "mục lạ \($0): 1\n" }.joined()
        let codes = codes("mẫu: a\n\(names)---\n", path: "a.vanthu")
        #expect(codes.count == 101)
        #expect(codes.contains("head.more-unknown-keys"))
    }

    @Test func manyFaultyCellsEndInASummary() {
        let rows = String(repeating: "    | a | 1.5 |\n", count: 5000)
        let codes = codes("mẫu: a\ndữ liệu:\n  xã: |\n    | T | S |\n    |---|---:|\n\(rows)---\n", path: "a.vanthu")
        #expect(codes.count == 101)
        #expect(codes.last == "data.more-faults")
    }
}
