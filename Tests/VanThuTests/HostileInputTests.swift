import Diagnostics
import Foundation
import Packaging
import Testing
import VanThu

/// Input that was not written by a clerk: every run ends, with a located report or with literal text.
@Suite struct HostileInputTests {
    private let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))

    private func render(_ bytes: [UInt8], name: String = "a.vanthu") throws -> Renderer.Rendering {
        let folder = try TemporaryFolder()
        return renderer.render(try folder.write(bytes, to: name))
    }

    private func render(body: String) throws -> Renderer.Rendering {
        try render(Array((SmallSpec.head + body + "\n").utf8))
    }

    /// The HTML and the ODT's content as text.
    private func texts(_ rendering: Renderer.Rendering) throws -> [String] {
        try rendering.files.map { file in
            guard file.format == "odt" else { return String(decoding: file.bytes, as: UTF8.self) }
            var archive = try ZipArchiveReader(file.bytes, limits: .init(ratio: 10_000))
            return String(decoding: try archive.read("content.xml"), as: UTF8.self)
        }
    }

    // MARK: Characters

    @Test(arguments: [0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0xFFFE, 0xFFFF] as [UInt32])
    func reportsControlCharactersAtTheirPlace(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let rendering = try render(body: "Một câu \(Character(scalar))nữa.")
        // A vertical tab is the line break of a word processor.
        if value == 0x0B || value == 0x0C || value == 0x7F, rendering.files.count == 2 { return }
        #expect(rendering.files.map(\.format) == [])
        #expect(rendering.diagnostics.map(\.code) == ["source.control-character"])
        #expect(rendering.diagnostics.first?.span?.start == SourcePosition(line: 15, column: 9))
    }

    @Test(
        arguments: [
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xFF], [0xC0, 0x80], [0xE1, 0xBB], [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func reportsBytesThatAreNoTextAtTheirPlace(_ bytes: [UInt8]) throws {
        let rendering = try render(Array((SmallSpec.head + "Một câu ").utf8) + bytes + Array(" nữa.\n".utf8))
        #expect(rendering.files.map(\.format) == [])
        #expect(rendering.diagnostics.count == 1)
        #expect(rendering.diagnostics.first?.severity == .error)
        #expect(rendering.diagnostics.first?.span?.start == SourcePosition(line: 15, column: 9))
    }

    @Test func reportsALoneSurrogateInUTF16() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in (SmallSpec.head + "Một câu ").utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        bytes += [0x00, 0xD8, 0x20, 0x00]
        let rendering = try render(bytes)
        #expect(rendering.files.map(\.format) == [])
        #expect(rendering.diagnostics.count == 1)
        #expect(rendering.diagnostics.first?.span?.start.line == 15)
    }

    @Test func readsUTF16AsUTF8() throws {
        for isBig in [true, false] {
            var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
            for unit in SmallSpec.sound.utf16 {
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                bytes += isBig ? pair : pair.reversed()
            }
            #expect(try render(bytes).files == render(Array(SmallSpec.sound.utf8)).files)
        }
    }

    // MARK: Markup

    @Test(arguments: ["<script>alert(1)</script>", "]]>", "<!--", "&amp;", "\"'>", "</p>", "<?xml ?>", "&#0;"])
    func printsMarkupAsText(_ text: String) throws {
        let rendering = try render(
            body: "Một \(text) câu.\n# Mục \(text)\n- Dòng \(text)\n| A \(text) |\n|---|\n| \(text) |")
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let texts = try texts(rendering)
        #expect(texts.count == 2)
        for output in texts {
            let plain = output.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing(
                "&apos;", with: "'")
            #expect(plain.contains("Một \(escaped) câu"))
            #expect(text == "&amp;" || !output.contains("Một \(text) câu") || escaped == text)
        }
    }

    @Test func printsBracesInDataAsText() throws {
        let head = SmallSpec.head.replacing("---\n", with: "dữ liệu:\n  lệnh: {{ 1 + 1 }} {% hết %} **x**\n---\n")
        let rendering = try render(Array((head + "In ra {{ lệnh }} đây.\n").utf8))
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        for output in try texts(rendering) { #expect(output.contains("{{ 1 + 1 }} {% hết %} **x**")) }
    }

    @Test func printsBracesOfATableInDataAsText() throws {
        let table = "dữ liệu:\n  xã: |\n    | Tên |\n    |-----|\n    | {{ bí_mật }} <b> |\n---\n"
        let head = SmallSpec.head.replacing("---\n", with: table)
        let rendering = try render(Array((head + "{% lặp x trong xã %}\n- {{ x.Tên }}\n{% hết %}\n").utf8))
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        for output in try texts(rendering) { #expect(output.contains("{{ bí_mật }} &lt;b&gt;")) }
    }

    // MARK: Size and depth

    @Test func printsAWordOfAMegabyte() throws {
        let rendering = try render(body: String(repeating: "x", count: 1 << 20))
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        for output in try texts(rendering) { #expect(output.utf8.count > 1 << 20) }
    }

    @Test func printsACellWithAWordOfAMegabyte() throws {
        let rendering = try render(body: "| A | B |\n|---|---|\n| 1 | \(String(repeating: "x", count: 1 << 20)) |")
        #expect(rendering.files.count == 2)
    }

    @Test func survivesASubjectOfAMegabyte() throws {
        let head = SmallSpec.head.replacing("Trồng cây năm 2026", with: String(repeating: "Trồng ", count: 200_000))
        _ = try render(Array((head + "Một đoạn.\n").utf8))
    }

    @Test func refusesAFileOfSeventeenMegabytes() throws {
        let rendering = try render(body: String(repeating: "Một dòng chữ dài.\n", count: 17 << 16))
        #expect(rendering.files.map(\.format) == [])
        #expect(rendering.diagnostics.map(\.code) == ["source.too-large"])
        #expect(rendering.diagnostics.first?.message.vi.contains("16 MB") == true)
    }

    /// Ten thousand of something nested; the bound is named, or the text is literal.
    static let deep: [(name: String, text: String)] = {
        let count = 10_000
        func repeated(_ text: String) -> String { String(repeating: text, count: count) }
        return [
            ("conditions", repeated("{% nếu 1 < 2 %}\n") + "Một.\n" + repeated("{% hết %}\n")),
            ("conditions in a line", repeated("{% nếu 1 < 2 %}") + "Một." + repeated("{% hết %}")),
            ("unclosed conditions", repeated("{% nếu 1 < 2 %}\n")),
            ("parentheses", "{{ " + repeated("(") + "1" + repeated(")") + " }}"),
            ("open parentheses", "{{ " + repeated("(") + " }}"),
            ("minus signs", "{{ " + repeated("-") + "1 }}"),
            ("negations", "{% nếu " + repeated("không ") + "1 < 2 %}\nMột.\n{% hết %}"),
            ("brackets", "{{ a" + repeated("[0]") + " }}"),
            ("members", "{{ a" + repeated(".b") + " }}"),
            ("calls", "{{ " + repeated("a(") + "1" + repeated(")") + " }}"),
            ("filters", "{{ 1" + repeated(" | số") + " }}"),
            ("additions", "{{ 1" + repeated(" + 1") + " }}"),
            ("emphasis", repeated("**a *b ") + repeated("*c ** ")),
            ("superscripts", "a" + repeated("^b")),
            ("quotations", repeated("> ") + "Một."),
            ("columns", repeated("{cột}\n")),
            ("column ends", repeated("{hết}\n")),
            ("closings", repeated("{% hết %}\n")),
            ("braces", repeated("{") + repeated("}")),
            ("open braces", repeated("{{ ")),
            ("comments", repeated("{# ")),
            ("headings", repeated("#")),
            ("backslashes", repeated("\\")),
            ("footnotes", (0..<count).map { "[^\($0)]" }.joined()),
            ("joins", "| A |\n|---|\n| 1 |\n" + repeated("| ^ |\n")),
            ("bars", "|" + repeated(" a |") + "\n|" + repeated("---|") + "\n|" + repeated(" b |")),
            ("brackets of footnotes", repeated("[^")),
        ]
    }()

    @Test(arguments: deep.map(\.name)) func survivesTenThousandLevelsInTheText(_ name: String) throws {
        let text = try #require(Self.deep.first { $0.name == name }?.text)
        let rendering = try render(body: text)
        let errors = rendering.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty != rendering.files.isEmpty)
        for error in errors { #expect(error.span != nil, "\(error.code)") }
    }

    @Test(arguments: ["a.vanthu", "a.yaml"]) func survivesTenThousandLevelsInTheHead(_ name: String) throws {
        let maps = (0..<10_000).map { String(repeating: " ", count: min($0, 600)) + "a\($0):\n" }.joined()
        let flow = "trình bày: " + String(repeating: "[", count: 10_000) + "\n"
        let braces = "trình bày: " + String(repeating: "{a: ", count: 10_000) + "\n"
        let lists = "ký:\n  " + String(repeating: "- ", count: 10_000) + "a\n"
        for head in [maps, flow, braces, lists] {
            let rendering = try render(Array((head + SmallSpec.sound).utf8), name: name)
            #expect(rendering.files.map(\.format) == [])
            for error in rendering.diagnostics { #expect(error.span != nil, "\(error.code)") }
        }
    }

    @Test func stopsAnIncludeOfItself() throws {
        let folder = try TemporaryFolder()
        try folder.write("Một.\n{% chèn \"b.vanthu\" %}\n", to: "b.vanthu")
        let path = try folder.write(SmallSpec.head + "{% chèn \"b.vanthu\" %}\n", to: "a.vanthu")
        let rendering = renderer.render(path)
        #expect(rendering.diagnostics.map(\.code) == ["include.cycle"])
        #expect(rendering.diagnostics.first?.trace.isEmpty == false)
    }

    @Test func stopsIncludesThatAreTooDeep() throws {
        let folder = try TemporaryFolder()
        for index in 1...20 { try folder.write("{% chèn \"t\(index + 1).vanthu\" %}\n", to: "t\(index).vanthu") }
        try folder.write("Hết.\n", to: "t21.vanthu")
        let path = try folder.write(SmallSpec.head + "{% chèn \"t1.vanthu\" %}\n", to: "a.vanthu")
        #expect(renderer.render(path).diagnostics.map(\.code) == ["include.too-deep"])
    }

    @Test func followsNoLinkOutOfTheFolder() throws {
        let outside = try TemporaryFolder()
        let secret = try outside.write("Bí mật.\n", to: "bi-mat.vanthu")
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(atPath: folder("lien-ket.vanthu"), withDestinationPath: secret)
        let path = try folder.write(SmallSpec.head + "{% chèn \"lien-ket.vanthu\" %}\n", to: "a.vanthu")
        #expect(renderer.render(path).diagnostics.map(\.code) == ["include.outside"])
    }

    @Test func reportsADeviceInsteadOfReadingForEver() {
        let rendering = renderer.render("/dev/zero")
        #expect(rendering.files.map(\.format) == [])
        #expect(!rendering.diagnostics.isEmpty)
    }
}
