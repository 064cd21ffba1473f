import Diagnostics
import Testing
import Values

/// The policy of YAML: each fault is the only diagnostic, at the culprit.
@Suite struct YAMLPolicyTests {
    @Test(arguments: [
        ("trích yếu: ▮&a Thi đua", "yaml.anchor"), ("trích yếu: ▮*a", "yaml.alias"),
        ("trích yếu: ▮!!str 5", "yaml.tag"), ("▮&a số: 5", "yaml.anchor"), ("▮<<: *a", "yaml.merge-key"),
        ("trích yếu: ▮**đậm**", "yaml.alias"), ("trích yếu: ▮{{ x }} xã", "yaml.sign-at-start"),
        ("trích yếu: ▮{{ x }}", "yaml.sign-at-start"), ("trích yếu: ▮{% nếu a %}", "yaml.sign-at-start"),
        ("trích yếu: ▮[Khẩn] về việc", "yaml.sign-at-start"), ("trích yếu: ▮[Khẩn]", "yaml.sign-at-start"),
        ("trích yếu: ▮%5", "yaml.sign-at-start"), ("trích yếu: ▮@a", "yaml.sign-at-start"),
        ("trích yếu: ▮`a`", "yaml.sign-at-start"), ("trích yếu: ▮\"Nông dân\" năm 2026", "yaml.sign-at-start"),
        ("trích yếu: ▮\"Nông dân", "yaml.unclosed-quote"), ("trích yếu: ▮'Nông dân\nsố: 5", "yaml.unclosed-quote"),
        ("trích yếu: Kế hoạch▮: giai đoạn 2", "yaml.colon-in-text"), ("trích yếu: Kế hoạch▮:", "yaml.colon-in-text"),
        ("trích yếu: một\n  hai▮: ba", "yaml.colon-in-text"),
        ("trích yếu: OCOP ▮#1 năm 2026", "yaml.comment-cuts-text"),
        ("trích yếu: OCOP ▮#1\n  năm 2026", "yaml.comment-cuts-text"),
        ("nơi nhận:\n  - Sở Y tế\n  - ▮Lưu: VT, NC", "yaml.item-became-map"),
        ("nơi nhận:\n  ▮- Sở Y tế\n  - Hội", "yaml.list-for-text"),
        ("nơi nhận:\n  ▮Lưu: VT", "yaml.map-for-text"), ("nơi nhận: ▮- Lưu", "yaml.sign-at-start"),
        ("cơ quan:\n▮\ttên: A", "yaml.tab-indent"), ("trích yếu: |\n▮\tA", "yaml.tab-indent"),
        ("▮Một dòng trơ", "head.no-key"), ("cơ quan: ▮{ tên: A }", "yaml.flow-map"),
        ("▮---\nsố: 5", "yaml.second-document"),
        ("▮...", "yaml.second-document"), ("▮? số\n: 5", "yaml.sign-at-start"),
        ("trích yếu: |\n    Một\n  ▮Hai\nsố: 5", "yaml.shallow-line"),
        ("cơ quan:\n    tên: A\n  ▮viết tắt: B", "yaml.bad-indent"),
        ("ngày▮:2026", "head.no-space-after-colon"), ("trình bày:\n  đề mục: ▮[I., 1.", "yaml.unclosed-bracket"),
        ("trình bày:\n  đề mục: [▮*a]", "yaml.alias"), ("trình bày:\n  đề mục: [a, ▮&b c]", "yaml.anchor"),
        ("trình bày:\n  đề mục: [a, b ▮#c]", "yaml.comment-cuts-text"),
        ("trình bày:\n  đề mục: [a, b: c▮: d]", "yaml.syntax"),
        ("trình bày:\n  đề mục: ▮[a] b", "yaml.sign-at-start"), ("trích yếu: ▮| a | b |", "yaml.sign-at-start"),
        ("trích yếu: ▮\"a\\0b\"", "yaml.escaped-control"),
    ])
    func trapOfStrictYAML(source: String, code: String) {
        read(source, [code], path: "a.yaml")
    }

    @Test func syntaxErrorIsTheOnlyDiagnostic() {
        let head = read("lạ: 1\ntrích yếu: Kế hoạch▮: a\nngày: mai", ["yaml.colon-in-text"], path: "a.yaml")
        #expect(head == nil)
    }

    @Test func headingAtTheMarginAfterTheTextIsReported() {
        read("nội dung: |\n  # Một\n  Đoạn.\n▮# Hai\nsố: 5", ["yaml.heading-as-comment"], path: "a.yaml")
    }

    @Test func everyHeadingLostAtTheEndIsReported() {
        read(
            "nội dung: |\n  # Một\n▮# Hai\n▮# Ba", ["yaml.heading-as-comment", "yaml.heading-as-comment"],
            path: "a.yaml")
    }

    @Test func headingAtTheMarginInsideTheTextIsReportedAtItsLine() {
        read("nội dung: |\n  # Một\n▮# Hai\n  Đoạn.\n", ["yaml.heading-as-comment"], path: "a.yaml")
    }

    @Test func textAtTheMarginIsReportedAtItsLine() {
        read("nội dung: |\n  # Một\n▮Đoạn sát lề.\n", ["head.no-key"], path: "a.yaml")
    }

    @Test func commentsOnTheirOwnLinesAndAfterDatesAreFine() {
        let head = read("# a\nngày: 2026 # dự kiến\n  # b\nnơi nhận: |\n  - Hội\n# c\nsố: '05'", path: "a.yaml")
        #expect(head?.text("noi_nhan") == "- Hội")
        #expect(head?.text("so") == "05")
    }

    @Test(arguments: ["ngày: ▮*a", "ngày: ▮&a 2026", "ngày: ▮!x 2026"]) func policyHoldsInVanthuHeadsToo(source: String)
    {
        let head = read(
            source, [source.contains("&") ? "yaml.anchor" : source.contains("!") ? "yaml.tag" : "yaml.alias"])
        #expect(head == nil)
    }

    @Test func openingDocumentMarkIsAccepted() {
        let file = SourceFile(path: "a.yaml", text: "---\nmẫu: a\nnội dung: |\n  b\n")
        #expect(SpecScanner.scan(file).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("trích yếu: |\n  Một: a #1\n  \"Hai\"", "Một: a #1\n\"Hai\""), ("trích yếu: >\n  Một\n  hai", "Một hai"),
        ("trích yếu: \"Kế: \\\"a\\\" #1\"", "Kế: \"a\" #1"), ("trích yếu: 'Một ''hai'' ba'", "Một 'hai' ba"),
        ("trích yếu: Một\n  hai\n\n  ba", "Một hai\nba"), ("trích yếu: \"Một\n  hai\"", "Một hai"),
        ("trích yếu:\n  Một hai", "Một hai"), ("trích yếu: |2\n    Một", "  Một"), ("trích yếu: \"e\\u0301\"", "é"),
    ])
    func everyWayToWriteATextIsRead(source: String, text: String) {
        let read = read(source, path: "a.yaml")?.text("trich_yeu")
        #expect(read == (text.hasPrefix("  ") ? "Một" : text))
        #expect(read.map { Array($0.utf8) } == Array((text.hasPrefix("  ") ? "Một" : text).utf8))
    }

    @Test(arguments: [
        "trích yếu: |\n  Một đoạn\n  hai từ", "trích yếu: >\n  Một đoạn\n  hai từ",
        "trích yếu: \"Một \\t đoạn\\n hai từ\"",
        "trích yếu: 'Một ''đoạn'' hai từ'", "trích yếu: Một đoạn\n   hai từ", "trích yếu: \"Một đoạn\n     hai từ\"",
        "trích yếu: \"Một \\\n    đoạn hai \\u1EEB từ\"",
    ])
    func placesInsideTextsAreFound(source: String) {
        guard case .line(let text) = read(source, path: "a.yaml")?.value("trich_yeu") else {
            Issue.record("no text")
            return
        }
        for word in ["Một", "đoạn", "hai", "từ"] {
            guard let range = text.text.firstRange(of: word) else {
                Issue.record("no \(word)")
                continue
            }
            let lower = text.text.utf8.distance(from: text.text.startIndex, to: range.lowerBound)
            #expect(text.span(lower..<lower + word.utf8.count).text == word)
        }
    }

    @Test func bothSyntaxesGiveTheSameFields() {
        let plain =
            "số: 05\ncơ quan:\n  tên: |\n    Hội Nông dân\n    xã Khe Sim\n  viết tắt: HND\nký:\n  - chức vụ: Chủ tịch\n    họ tên: để trống\ndữ liệu:\n  hộ: 1.250\n"
        let heads = ["a.vanthu", "a.yaml"].map { read(plain, path: $0) }
        func shape(_ head: Head?) -> [String] {
            [
                head?.text("so"), head?.text("co_quan.ten"), head?.text("co_quan.viet_tat"),
                head?.datum("ho").map { "\($0)" },
            ]
            .map { $0 ?? "-" } + (head?.fields.entries.map(\.foldedName) ?? [])
        }
        #expect(shape(heads[0]) == shape(heads[1]))
        #expect(shape(heads[0]).prefix(3) == ["05", "Hội Nông dân\nxã Khe Sim", "HND"])
    }

    @Test func quotedNothingIsText() {
        #expect(read("trích yếu: \"không\"", path: "a.yaml")?.text("trich_yeu") == "không")
    }

    @Test func aHeadingAtTheMarginBeforeAllTextIsTheFault() {
        read("nội dung: |\n▮# Mục đích\n  Một đoạn.", ["yaml.heading-as-comment"], path: "a.yaml")
    }
}
