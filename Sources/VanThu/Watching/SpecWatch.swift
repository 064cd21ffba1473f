public import Diagnostics
import Foundation

/// Renders a spec again whenever it, or a file that it was made from, is saved (`vanthu watch`).
///
/// Knows no clock: the caller says when to look. With HTML among the formats a viewer page is kept beside the document,
/// see ``ViewerPage``.
///
/// ```swift
/// var watch = SpecWatch("ke-hoach.vanthu", renderer: Renderer(options: RenderingOptions(formats: ["html"])))
/// while isWanted {
///     if let round = watch.look() { print(round.outcome.diagnostics) }
///     sleepAMoment()
/// }
/// watch.end()
/// ```
public struct SpecWatch: Sendable {
    /// How often looking may find an empty or missing spec before that is believed: editors empty a file, or take it
    /// away, before they write it.
    static let patience = 10

    private let spec: String
    private let renderer: Renderer
    private let folder: String?
    private let language: Language
    private let viewer: ViewerPage?
    private var seen: [(path: String, stamp: FileStamp?)] = []
    private var count = 0
    private var waited = 0

    /// One rendering.
    public struct Round: Sendable {
        /// Its number, from 1.
        public let number: Int
        /// What became of the spec.
        public let outcome: Renderer.Outcome
        /// The files that the document was made from, those that were sought and not found too.
        public let files: [String]
    }

    /// A watch over a spec.
    /// - Parameters:
    ///   - folder: Where the documents go; the spec's own folder by default.
    ///   - language: The language of the diagnostics on the viewer page.
    public init(
        _ spec: String, renderer: Renderer, into folder: String? = nil, language: Language = .vietnamese
    ) {
        self.spec = spec
        self.renderer = renderer
        self.folder = folder
        self.language = language
        viewer =
            renderer.options.formats.contains("html") ? ViewerPage(OutputPlace(spec: spec, folder: folder)) : nil
    }

    /// The path of the viewer page; `nil` where HTML is not among the formats.
    public var viewerPath: String? { viewer?.path }

    /// Renders where there is something new; `nil` where nothing has changed.
    public mutating func look() -> Round? {
        guard count == 0 || hasNews else {
            waited = 0
            return nil
        }
        if count > 0, waited < Self.patience, FileStamp(path: spec).map({ $0.size == 0 }) ?? true {
            waited += 1
            return nil
        }
        waited = 0
        count += 1
        return render()
    }

    /// Takes the viewer page away. The documents stay.
    public func end() { viewer?.remove() }

    private var hasNews: Bool { seen.contains { FileStamp(path: $0.path) != $0.stamp } }

    private mutating func render() -> Round {
        let log = ReadLog()
        var outcome = FileReading.$log.withValue(log) { renderer.renderFiles([spec], into: folder) }
        seen = log.all
        if seen.isEmpty { seen = [(spec, FileStamp(path: spec))] }
        if let viewer {
            let report = TextReporter(language: language).report(outcome.diagnostics)
            let faults = viewer.show(
                number: count, hasPage: !outcome.written.isEmpty, report: report, isFaulty: outcome.hasFailed)
            // A folder that cannot be written to has been reported with the document.
            if !outcome.hasFailed, !faults.isEmpty {
                outcome.diagnostics += faults
                outcome.hasFailed = true
            }
        }
        return Round(number: count, outcome: outcome, files: seen.map(\.path))
    }
}
