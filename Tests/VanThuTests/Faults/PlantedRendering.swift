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
    private let marked: MarkedSpec

    /// Renders a spec with planted faults.
    init(_ spec: SoundSpec, files: [String: String] = [:], isStrict: Bool = false) throws {
        let marked = MarkedSpec(spec.text)
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        let path = try folder.write(marked.text, to: isStrict ? "van-ban.yaml" : "van-ban.vanthu")
        let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))
        let rendering = renderer.render(path)
        self.marked = marked
        source = SourceFile(path: path, text: marked.text)
        diagnostics = rendering.diagnostics
        self.files = rendering.files
    }

    /// The errors among the reports.
    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

    /// Expects the reports of these faults, in the order of planting, and no other of their severities.
    func expect(
        _ faults: [PlantedFault], severities: [Diagnostic.Severity] = [.error],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let expected = faults.enumerated().map { index, fault in
            Self.line(source.position(at: marked.offset(of: index)), fault.code)
        }.sorted()
        let reports = diagnostics.filter { severities.contains($0.severity) || $0.severity == .error }
        let found = reports.map { report in
            guard let span = report.span else { return "nowhere \(report.code)" }
            let name = span.file.path == source.path ? "" : span.file.path + ":"
            return name + Self.line(span.start, report.code)
        }
        let (missing, surplus) = (Self.difference(expected, found), Self.difference(found, expected))
        #expect(missing == [], "not reported", sourceLocation: sourceLocation)
        #expect(surplus == [], "reported besides: \(reports.map(\.message.vi))", sourceLocation: sourceLocation)
    }

    private static func difference(_ left: [String], _ right: [String]) -> [String] {
        var rest = right
        return left.filter { line in
            guard let index = rest.firstIndex(of: line) else { return true }
            rest.remove(at: index)
            return false
        }
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
