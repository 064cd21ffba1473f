import Diagnostics
import Testing
import VanThu

/// A marked spec rendered by the product, with the places that were marked.
struct PlantedRendering {
    /// Everything reported.
    let diagnostics: [Diagnostic]
    /// What would be written.
    let files: [Renderer.RenderedFile]
    private let source: SourceFile
    private let offsets: [Int]

    /// Renders a spec with planted faults.
    init(_ spec: SoundSpec, files: [String: String] = [:], isStrict: Bool = false) throws {
        let marked = MarkedSpec(spec.text)
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        let path = try folder.write(marked.text, to: isStrict ? "van-ban.yaml" : "van-ban.vanthu")
        let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))
        let rendering = renderer.render(path)
        source = SourceFile(path: path, text: marked.text)
        offsets = marked.offsets.isEmpty ? [0] : marked.offsets
        diagnostics = rendering.diagnostics
        self.files = rendering.files
    }

    /// The errors among the reports.
    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

    /// Expects these errors, each with its code and the number of its mark, and no other.
    func expect(_ wanted: [(code: String, mark: Int)], sourceLocation: SourceLocation = #_sourceLocation) {
        let expected = wanted.map { Self.line(source.position(at: offsets[$0.mark]), $0.code) }.sorted()
        let found = errors.map { report in
            guard let span = report.span else { return "nowhere \(report.code)" }
            let name = span.file.path == source.path ? "" : span.file.path + ":"
            return name + Self.line(span.start, report.code)
        }
        #expect(found.sorted() == expected, "\(errors.map(\.message.vi))", sourceLocation: sourceLocation)
    }

    private static func line(_ place: SourcePosition, _ code: String) -> String {
        "\(place.line):\(place.column) \(code)"
    }
}

extension Diagnostic {
    /// Everything that a report says in one language, in one text.
    func words(_ language: Language) -> String {
        var parts = [message(language)]
        if let expected { parts.append(expected(language)) }
        if let suggestion { parts.append(suggestion) }
        if let explanation { parts.append(explanation(language)) }
        parts += fixIts.map { $0.message(language) } + notes.map { $0.message(language) }
        return parts.joined(separator: "\n")
    }
}
