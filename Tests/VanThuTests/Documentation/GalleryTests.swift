import Diagnostics
import Testing
import VanThu

/// A shape of the gallery: a line of its list.
struct GalleryEntry: Sendable, CustomTestStringConvertible {
    /// The part of a document that it belongs to.
    let group: String
    /// What it is called on the page.
    let name: String
    /// The file of its spec, without `.vanthu`.
    let spec: String
    /// The first of its lines in the spec.
    let opening: String
    /// How many lines make it.
    let count: Int
    /// Words that it prints.
    let printed: String

    /// The words of a failing test.
    var testDescription: String { "\(group): \(name)" }

    /// Where the specs and the list lie.
    static let folder = "Docs/thu-vien"

    /// Every line of the list, in order.
    static let all: [GalleryEntry] = ((try? Repository.text(folder + "/bang-kiem.txt")) ?? "").split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.compactMap { GalleryEntry(line: String($0)) }

    /// The specs, without `.vanthu`.
    static let specs = Repository.names(in: folder).filter { $0.hasSuffix(".vanthu") }.map { String($0.dropLast(7)) }

    private init?(line: String) {
        let bar = "\u{1}"
        let fields = line.replacing("\\|", with: bar).split(separator: "|", omittingEmptySubsequences: false).map {
            $0.replacing(bar, with: "|")
        }
        guard fields.count == 8, let count = Int(Self.trimmed(fields[4])) else { return nil }
        group = Self.trimmed(fields[0])
        name = Self.trimmed(fields[1])
        spec = Self.trimmed(fields[2])
        // An indented line keeps its indent behind the one space of the list.
        opening = String(fields[3].dropFirst().dropLast())
        self.count = count
        printed = Self.trimmed(fields[5])
    }

    /// The lines in the spec, each with its end.
    func lines() throws -> String {
        let lines = try Repository.text("\(Self.folder)/\(spec).vanthu").split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == opening }, "no such line in \(spec)")
        return lines[start...].prefix(count).map { $0 + "\n" }.joined()
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}

/// The gallery of shapes agrees with its specs, and these are sound.
@Suite struct GalleryTests {
    private static let page = "Docs/thu-vien.md"

    /// The findings that a spec of the gallery shows on purpose.
    private static let findings = ["07-bao-cao-hoi": ["number.other-shape"]]

    private let renderer = Renderer(
        options: RenderingOptions(templateFolders: [Repository.templates], office: .none))

    @Test func everyLineOfTheListIsRead() throws {
        let lines = try Repository.text(GalleryEntry.folder + "/bang-kiem.txt").split(separator: "\n").filter {
            !$0.hasPrefix("#")
        }
        #expect(GalleryEntry.all.count == lines.count)
        #expect(GalleryEntry.all.count >= 100)
    }

    @Test(arguments: GalleryEntry.specs) func aSpecRendersWithNoFindingButThoseItShows(_ spec: String) {
        let rendering = renderer.render("\(Repository.root)/\(GalleryEntry.folder)/\(spec).vanthu")
        #expect(rendering.diagnostics.map(\.code) == Self.findings[spec] ?? [])
        #expect(rendering.files.map(\.format) == ["odt", "html"])
    }

    @Test(arguments: GalleryEntry.specs) func theLinesAndTheWordsOfItsShapesAreThere(_ spec: String) throws {
        let path = "\(Repository.root)/\(GalleryEntry.folder)/\(spec).vanthu"
        let rendering = renderer.render(path)
        let html = try #require(rendering.files.first { $0.format == "html" })
        let printed = Self.words(of: String(decoding: html.bytes, as: UTF8.self))
        let entries = GalleryEntry.all.filter { $0.spec == spec }
        #expect(!entries.isEmpty)
        for entry in entries {
            let lines = try entry.lines()
            #expect(lines.split(separator: "\n").count == entry.count, "\(entry.testDescription)")
            #expect(printed.contains(entry.printed.filter { $0 != " " }), "\(entry.testDescription)")
        }
    }

    @Test func thePageShowsEveryShapeWithTheLinesOfItsSpec() throws {
        let fences = MarkdownFence.all(in: Self.page)
        #expect(try fences.map(\.text) == GalleryEntry.all.map { try $0.lines() })
        #expect(fences.map(\.lead) == GalleryEntry.all.map { "### " + $0.name })
    }

    @Test func everyShapeHasItsPicture() throws {
        let text = try Repository.text(Self.page)
        let pictures = text.matches(of: /\]\(thu-vien\/hinh\/([0-9]+\.png)\)/).map { String($0.1) }
        #expect(pictures.count == GalleryEntry.all.count)
        #expect(Set(pictures) == Set(Repository.names(in: GalleryEntry.folder + "/hinh")))
    }

    /// What a page of HTML says, without spaces, so that where its lines break does not matter.
    private static func words(of html: String) -> String {
        html.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "").replacing(/<[^>]*>/, with: "")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
            .filter { !$0.isWhitespace && $0 != "\u{A0}" }
    }
}
