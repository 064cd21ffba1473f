import Testing

/// The page about diagnostics knows every code of the sources, and none that is gone.
@Suite struct TroubleshootingPageTests {
    private static let codes: Set<String> = {
        var codes: Set<String> = []
        for path in Repository.paths(in: "Sources") where path.hasSuffix(".swift") {
            let text = (try? Repository.text(path)) ?? ""
            // A code stands before its severity, or is handed to a factory that several codes share.
            for match in text.matches(of: /"([a-z]+\.[a-z]+(-[a-z0-9]+)*)"\s*,\s*\.(error|warning|information)/) {
                codes.insert(String(match.1))
            }
            for match in text.matches(of: /(code:|code =|Diagnostic\w*\()\s*"([a-z]+\.[a-z]+(-[a-z0-9]+)*)"/) {
                codes.insert(String(match.2))
            }
        }
        return codes
    }()

    private let page: String

    init() throws { page = try Repository.text("Docs/gap-loi.md") }

    @Test func theSourcesHaveCodes() { #expect(Self.codes.count > 250) }

    @Test func everyCodeHasItsEntry() {
        let missing = Self.codes.filter { !page.contains("\n### `\($0)`\n") }
        #expect(missing.isEmpty, "run Scripts/make_troubleshooting.py: \(missing.sorted())")
    }

    @Test func noEntryIsOfACodeThatIsGone() throws {
        let sources = try Repository.paths(in: "Sources").filter { $0.hasSuffix(".swift") }.map {
            try Repository.text($0)
        }
        for match in page.matches(of: /\n### `([^`]+)`/) {
            #expect(sources.contains { $0.contains("\"\(match.1)\"") }, "\(match.1)")
        }
    }

    @Test func everyEntrySaysWhatIsPrintedAndWhatToDo() {
        for entry in page.split(separator: "\n### ").dropFirst() {
            #expect(["**Lỗi:** ", "**Cảnh báo:** ", "**Lưu ý:** "].contains { entry.contains($0) }, "\(entry)")
            #expect(["- Cần: ", "- Giải thích: ", "- Cách sửa: "].contains { entry.contains($0) }, "\(entry)")
        }
    }
}
