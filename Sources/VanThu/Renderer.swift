public import Diagnostics
public import Document
import Emitters
public import Form

/// From spec files to documents: the five stages, with the files around them.
///
/// ```swift
/// let renderer = Renderer(options: RenderingOptions(formats: ["odt"]))
/// let outcome = renderer.renderFiles(["ke-hoach.vanthu"], into: "van-ban")
/// print(TextReporter().report(outcome.diagnostics))
/// ```
public struct Renderer: Sendable {
    /// What the caller chose.
    public let options: RenderingOptions

    /// A renderer with its choices.
    public init(options: RenderingOptions = RenderingOptions()) {
        self.options = options
    }

    /// The names of the formats that there are, in the order in which messages name them.
    public static var formatNames: [String] { Emitters.all.map(\.format) + convertedFormatNames }

    /// The names of those formats that LibreOffice makes.
    public static var convertedFormatNames: [String] { ConvertedFormat.allCases.map(\.rawValue) }

    /// A numbered document with the pack that it is to be printed by.
    public struct Draft: Sendable {
        /// The document.
        public let document: Document
        /// The pack with the office's choices.
        public let pack: RulePack
    }

    /// One file of the result.
    public struct RenderedFile: Hashable, Sendable {
        /// The format's name.
        public let format: String
        /// The extension, without dot.
        public let fileExtension: String
        /// The bytes.
        public let bytes: [UInt8]
    }

    /// What became of one spec: its files, or none where something stopped it.
    public struct Rendering: Sendable {
        /// The files in the order of the formats; empty where something stopped it.
        public let files: [RenderedFile]
        /// Everything there is to say.
        public let diagnostics: [Diagnostic]
        /// Whether a defect of ours stopped it, not a fault of the spec.
        public var hasDefect = false
    }

    /// What became of several specs.
    public struct Outcome: Sendable {
        /// The paths of the files written, in the order of the specs.
        public var written: [String] = []
        /// Everything there is to say, in the order of the specs.
        public var diagnostics: [Diagnostic] = []
        /// Whether a spec could not be rendered or a file not be written.
        public var hasFailed = false
        /// Whether a defect of ours stopped one of them, not a fault of the spec.
        public var hasDefect = false

        /// An outcome.
        public init(
            written: [String] = [], diagnostics: [Diagnostic] = [], hasFailed: Bool = false, hasDefect: Bool = false
        ) {
            self.written = written
            self.diagnostics = diagnostics
            self.hasFailed = hasFailed
            self.hasDefect = hasDefect
        }

        /// The status that a command ends with: 0 fine, 1 a document or a file has errors, 70 a defect of ours.
        public var exitStatus: Int32 { hasDefect ? 70 : hasFailed ? 1 : 0 }
    }

    /// Reads, evaluates, assembles and numbers a spec file.
    public func draft(_ path: String) -> Diagnosed<Draft> {
        let read = FileReading.source(path)
        guard let source = read.output else { return Diagnosed(nil, read.diagnostics) }
        var result = draft(source)
        result.diagnostics = read.diagnostics + result.diagnostics
        if result.hasErrors { result.output = nil }
        return result
    }

    /// Evaluates, assembles and numbers a spec that is already read; its path tells where types and includes are sought.
    public func draft(_ source: SourceFile) -> Diagnosed<Draft> {
        Drafting(options: options, source: source).run()
    }

    /// Renders a spec file in every format chosen, without writing anything.
    public func render(_ path: String) -> Rendering {
        var emitters = PreparedEmitters()
        return renderings(of: [Order(name: path, drafted: draft(path)) { $0.draft(path) }], &emitters)[0]
    }

    /// Renders a spec that is already read.
    public func render(_ source: SourceFile) -> Rendering {
        var emitters = PreparedEmitters()
        return renderings(of: [Order(name: source.path, drafted: draft(source)) { $0.draft(source) }], &emitters)[0]
    }

    /// The document tree of a spec file as text.
    public func tree(_ path: String) -> Diagnosed<String> {
        let drafted = draft(path)
        return Diagnosed(
            drafted.output.map {
                DocumentDump.text($0.document, options: .init(showsPlaces: true, showsSources: true))
            }, drafted.diagnostics)
    }

    /// Every number of the finished text of a spec file, with its source.
    public func figures(_ path: String) -> Diagnosed<FigureList> {
        let read = FileReading.source(path)
        guard let source = read.output else { return Diagnosed(nil, read.diagnostics) }
        let prepared = Drafting(options: options, source: source).prepare()
        guard let spec = prepared.output else { return Diagnosed(nil, read.diagnostics + prepared.diagnostics) }
        let drafted = spec.draft(spec.head)
        let diagnostics = read.diagnostics + (prepared.diagnostics + drafted.diagnostics).inReadingOrder(of: source)
        guard let draft = drafted.output, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        return Diagnosed(FigureList(draft, head: spec.head), diagnostics)
    }

    /// Renders spec files into a folder, each spec's own by default; of a spec that fails nothing is written.
    ///
    /// Two specs that would give the same file are an error before anything is written.
    public func renderFiles(_ paths: [String], into folder: String? = nil) -> Outcome {
        var outcome = Outcome()
        let places = paths.map { OutputPlace(spec: $0, folder: folder) }
        let clashes = OutputPlace.clashes(places, extensions: options.formats)
        guard clashes.isEmpty else {
            return Outcome(diagnostics: clashes, hasFailed: true)
        }
        var emitters = PreparedEmitters()
        let orders = places.lazy.map { place in
            Order(name: place.spec, drafted: draft(place.spec)) { $0.draft(place.spec) }
        }
        if needsOffice {
            // One process of LibreOffice for all of them, so all are drafted first.
            for (place, rendering) in zip(places, renderings(of: Array(orders), &emitters)) {
                write(rendering, at: place, folder: folder, &outcome)
            }
        } else {
            for (place, order) in zip(places, orders) {
                write(renderings(of: [order], &emitters)[0], at: place, folder: folder, &outcome)
            }
        }
        return outcome
    }

    /// Writes what became of a spec, all files or none; with another file where one belongs to them.
    func write(
        _ rendering: Rendering, at place: OutputPlace, folder: String?, also other: OutputWriter.File? = nil,
        _ outcome: inout Outcome
    ) {
        // What has no place in a spec, such as a missing program, is said once for all the specs of a run.
        outcome.diagnostics += rendering.diagnostics.filter { $0.span != nil || !outcome.diagnostics.contains($0) }
        if rendering.hasDefect { outcome.hasDefect = true }
        let files = rendering.files.map {
            OutputWriter.File(path: place.path(fileExtension: $0.fileExtension), bytes: $0.bytes)
        }
        guard !files.isEmpty else {
            outcome.hasFailed = true
            return
        }
        if let folder, let fault = OutputPlace.makeFolder(folder) {
            // Said once for all the specs of a run.
            if !outcome.diagnostics.contains(fault) { outcome.diagnostics.append(fault) }
            outcome.hasFailed = true
            return
        }
        let all = files + (other.map { [$0] } ?? [])
        let faults = OutputWriter.write(all)
        outcome.diagnostics += faults
        if faults.isEmpty {
            outcome.written += all.map(\.path)
        } else {
            outcome.hasFailed = true
        }
    }

    /// Says that standard output could not be written.
    public static func cannotWriteOutput(_ reason: Int32) -> Diagnostic { .cannotWriteOutput(reason) }

    /// Nothing written, and why, where only findings stop it.
    func stopped(_ diagnostics: [Diagnostic]) -> Rendering {
        Rendering(
            files: [],
            diagnostics: diagnostics.hasErrors ? diagnostics : diagnostics + [.stoppedByFindings(diagnostics)])
    }

    /// Emits a draft in the formats of ours; nothing where a fault or, under `--strict`, a finding stops it.
    func emit(_ drafted: Diagnosed<Draft>, formats: [String], _ emitters: inout PreparedEmitters) -> Rendering {
        var diagnostics = drafted.diagnostics
        let isStopped = diagnostics.contains { finding in
            switch finding.severity {
            case .error: true
            case .warning: options.isStrict
            case .information: false
            }
        }
        guard let draft = drafted.output, !isStopped else {
            return stopped(diagnostics)
        }
        var files: [RenderedFile] = []
        for name in formats {
            guard let emitter = Emitters.emitter(named: name) else {
                diagnostics.append(.unknownFormat(name))
                return Rendering(files: [], diagnostics: diagnostics)
            }
            do {
                let bytes = try emitters.emitter(emitter, for: draft.pack).emit(draft.document)
                files.append(RenderedFile(format: name, fileExtension: emitter.fileExtension, bytes: bytes))
            } catch {
                diagnostics.append(error.diagnostic)
                return Rendering(files: [], diagnostics: diagnostics, hasDefect: error.isDefect)
            }
        }
        return Rendering(files: files, diagnostics: diagnostics)
    }
}

extension Diagnostic {
    /// Findings that stop writing because the caller asked for it.
    fileprivate static func stoppedByFindings(_ diagnostics: [Diagnostic]) -> Diagnostic {
        let count = diagnostics.count { $0.severity == .warning }
        return Diagnostic(
            "output.stopped-by-findings", .error,
            Bilingual(
                vi: "không ghi tệp nào vì có \(count) cảnh báo và đã chọn --strict",
                en: "nothing is written because of \(count) findings and --strict"),
            at: nil,
            explanation: Bilingual(
                vi: "Sửa những chỗ có cảnh báo, hoặc bỏ --strict để vẫn ghi.",
                en: "Mend the places with warnings, or leave --strict out."))
    }

    /// A format that there is none of.
    fileprivate static func unknownFormat(_ name: String) -> Diagnostic {
        let names = Renderer.formatNames.joined(separator: ", ")
        return Diagnostic(
            "output.unknown-format", .error,
            Bilingual(vi: "không có dạng «\(name)»", en: "there is no format «\(name)»"), at: nil, found: name,
            expected: Bilingual(vi: "một trong: \(names)", en: "one of: \(names)"))
    }
}
