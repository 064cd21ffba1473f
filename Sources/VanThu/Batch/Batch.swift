public import Diagnostics
import Template
import Values

/// Makes a document for each row of a table, or for each group of rows, into one folder (soạn hàng loạt).
///
/// What is the same for all documents is read, typed and computed once. The folder ends with the same bytes whatever the
/// number of jobs, and whether one run made it or several that were killed on the way.
public struct Batch: Sendable {
    /// What the caller chose for the batch.
    public let options: BatchOptions
    /// What the caller chose for the documents.
    public let rendering: RenderingOptions

    /// A batch of choices.
    public init(_ options: BatchOptions, rendering: RenderingOptions) {
        self.options = options
        self.rendering = rendering
    }

    /// What became of a batch.
    public struct Outcome: Sendable {
        /// Documents made by this run.
        public var made = 0
        /// Documents that were there already, and right.
        public var kept = 0
        /// Documents with errors, of which nothing was written.
        public var failed = 0
        /// Everything there is to say, faults of documents in the order of the rows.
        public var diagnostics: [Diagnostic] = []
        /// The manifest; `nil` where the batch did not come so far.
        public var manifest: String?
        /// Processor time by stage, where it was asked for, in English for benchmarks.
        public var stages: String?
        /// Whether something could not be made or written.
        public var hasFailed = false
        /// Whether a defect of ours stopped a document.
        public var hasDefect = false

        /// The status that a command ends with: 0 fine, 1 a document or a file has errors, 70 a defect of ours.
        public var exitStatus: Int32 { hasDefect ? 70 : hasFailed ? 1 : 0 }

        /// An outcome in which nothing was made.
        static func failed(_ diagnostics: [Diagnostic]) -> Outcome {
            Outcome(diagnostics: diagnostics, hasFailed: true)
        }
    }

    /// So many faults of documents are told one by one.
    static let faultLimit = 50

    /// Makes the documents of a spec.
    ///
    /// - Parameter progress: Called now and then with how many documents are finished, of how many; by one task at a time.
    public func run(
        _ path: String, progress: @escaping @Sendable (_ finished: Int, _ count: Int) -> Void = { _, _ in }
    ) -> Outcome {
        let log = ReadLog()
        let timings = BatchTimings(isOn: options.measuresStages)
        let read = timings.measure(.reading) {
            FileReading.$log.withValue(log) { () -> Diagnosed<(PreparedSpec, TemplateLibrary)> in
                let read = FileReading.source(path)
                guard let source = read.output, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
                let drafting = Drafting(options: rendering, source: source)
                let prepared = drafting.prepare()
                let told = (read.diagnostics + prepared.diagnostics).inReadingOrder(of: source)
                return Diagnosed(prepared.output.map { ($0, drafting.library) }, told)
            }
        }
        guard case (var spec, let library)? = read.output else { return .failed(read.diagnostics) }
        let found = BatchRows.find(options.each, in: spec.head)
        guard let rows = found.output else { return .failed(read.diagnostics + found.diagnostics) }
        let loader = BatchLoader(spec.loader, library: library)
        spec.loader = loader.asLoader
        spec.parsed = ParsedTexts(spec.head)
        let names = BatchFileNames.make(spec, rows: rows, template: options.name)
        var told = read.diagnostics + found.diagnostics + names.diagnostics
        if told.hasErrors {
            // The faults of the text come out in the same run.
            let first = spec.draft(for: rows, 0).diagnostics
            told += first.filter { !told.contains($0) }
            return .failed(told)
        }
        guard let names = names.output else { return .failed(told) }
        let inputs = BatchInputs(log, library: library, rendering: rendering, batch: options)
        let folder: BatchFolder
        switch BatchFolder.open(options.folder) {
        case .success(let opened): folder = opened
        case .failure(let fault): return .failed(told + [fault.diagnostic])
        }
        defer { folder.close() }
        switch BatchJournal.open(in: options.folder, shard: options.shard) {
        case .failure(let fault): return .failed(told + [fault.diagnostic])
        case .success(let journal):
            let run = BatchRun(
                batch: self, path: path, spec: spec, rows: rows, names: names, inputs: inputs, loader: loader,
                library: library, folder: folder, journal: journal, timings: timings)
            var outcome = run.run(progress)
            outcome.diagnostics = told + outcome.diagnostics
            outcome.stages = timings.report
            return outcome
        }
    }
}
