import Diagnostics
import Form
import Dispatch
import Packaging
import Synchronization
import Template
import Values

/// One run of a batch over the documents that are not there yet.
struct BatchRun {
    let batch: Batch
    /// The spec's path.
    let path: String
    let spec: PreparedSpec
    let rows: BatchRows
    /// The names of the files, by document.
    let names: [String]
    let inputs: BatchInputs
    let loader: BatchLoader
    let library: TemplateLibrary
    let folder: BatchFolder
    let journal: BatchJournal
    let timings: BatchTimings

    private var formats: [String] { batch.rendering.formats }

    /// Makes what is missing, then the manifest and, of a whole batch, the index.
    func run(_ progress: @escaping @Sendable (Int, Int) -> Void) -> Batch.Outcome {
        let all = (0..<rows.count).filter { batch.options.shard?.holds($0) ?? true }
        let wanted = Set(all)
        let before = finishedBefore().filter { wanted.contains($0.key) }
        let old = manifest(named: BatchManifest.fileName(batch.options.shard))
        let left = all.filter { before[$0] == nil }
        // Finished work needs no journal; what a killed run had noted is noted again in one go.
        if !left.isEmpty {
            let noted = before.sorted { $0.key < $1.key }
            if let fault = journal.begin(
                fingerprint: inputs.fingerprint, with: noted, included: loader.included)
            {
                return .failed([fault.diagnostic])
            }
        }
        let state = BatchState(total: all.count, finished: before, progress: progress)
        makeAll(left, state)
        return finish(state, all: all, kept: before.count, old: old)
    }

    // MARK: What is there already

    /// The documents that a run over the same inputs has finished and whose files are still what it wrote.
    private func finishedBefore() -> [Int: [BatchManifest.File]] {
        var claimed: [Int: [BatchManifest.File]] = [:]
        var included: [BatchManifest.Input] = []
        if let old = manifest(named: BatchManifest.fileName(batch.options.shard)),
            old.fingerprint == inputs.fingerprint
        {
            for document in old.documents { claimed[document.row - 1] = document.files }
            included += old.inputs.filter(\.isIncluded)
        }
        let noted = journal.read(fingerprint: inputs.fingerprint)
        claimed.merge(noted.files) { $1 }
        included += noted.included
        guard !claimed.isEmpty, BatchInputs.areUnchanged(included, library) else { return [:] }
        loader.add(included)
        return claimed.filter { document, files in
            names.indices.contains(document) && files.map(\.path) == paths(document)
                && files.allSatisfy { file in
                    guard let bytes = folder.bytes(file.path), bytes.count == file.bytes else { return false }
                    return SHA256.hex(bytes) == file.sha256
                }
        }
    }

    private func manifest(named name: String) -> BatchManifest? { folder.bytes(name).flatMap(BatchManifest.init) }

    private func paths(_ document: Int) -> [String] { formats.map { "\(names[document]).\($0)" } }

    // MARK: Making

    private func makeAll(_ documents: [Int], _ state: BatchState) {
        let renderer = Renderer(options: batch.rendering)
        if renderer.needsOffice {
            // One process of LibreOffice for some documents at a time: more of them are not held.
            let step = 50
            for start in stride(from: 0, to: documents.count, by: step) where !state.isStopped {
                makeConverted(documents[start..<min(start + step, documents.count)], renderer, state)
            }
            return
        }
        let jobs = max(1, min(batch.options.jobs, documents.count))
        let next = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: jobs) { worker in
            var spec = spec
            spec.parsed = ParsedTexts(spec.head)
            spec.memo = AssemblyMemo()
            var emitters = PreparedEmitters()
            while !state.isStopped {
                let range = next.withLock { start in
                    let range = start..<min(start + 8, documents.count)
                    start = range.upperBound
                    return range
                }
                if range.isEmpty { break }
                var written: [(document: Int, files: [BatchManifest.File])] = []
                for index in range where !state.isStopped {
                    let document = documents[index]
                    let drafted = timings.measure(.evaluation) { spec.draft(for: rows, document) }
                    let rendering = timings.measure(.emission) {
                        renderer.emit(drafted, formats: formats, &emitters)
                    }
                    let files = timings.measure(.files) {
                        take(rendering, of: document, worker: worker, state)
                    }
                    if let files { written.append((document, files)) }
                }
                // A kill before this line costs these few documents, which are made again.
                timings.measure(.files) { note(written, state) }
            }
        }
    }

    private func makeConverted(_ documents: ArraySlice<Int>, _ renderer: Renderer, _ state: BatchState) {
        var emitters = PreparedEmitters()
        let orders = documents.map { document in
            Order(name: names[document], drafted: spec.draft(for: rows, document)) { other in
                Drafting(options: other.options, source: spec.head.file).prepare().output
                    .map { $0.draft(for: rows, document) } ?? Diagnosed(nil)
            }
        }
        for (document, rendering) in zip(documents, renderer.renderings(of: orders, &emitters)) {
            if let files = take(rendering, of: document, worker: 0, state) { note([(document, files)], state) }
        }
    }

    /// Writes what became of a document; its files, or `nil` where there are none.
    private func take(
        _ rendering: Renderer.Rendering, of document: Int, worker: Int, _ state: BatchState
    ) -> [BatchManifest.File]? {
        guard !rendering.files.isEmpty else {
            state.fail(document, rendering, stops: batch.options.stopsAtFault)
            return nil
        }
        let files = zip(paths(document), rendering.files).map { path, file in (name: path, bytes: file.bytes) }
        let entries = files.map {
            BatchManifest.File(path: $0.name, bytes: $0.bytes.count, sha256: SHA256.hex($0.bytes))
        }
        let changed = files.filter { !folder.held($0.name) || folder.bytes($0.name) != $0.bytes }
        if let fault = changed.isEmpty ? nil : folder.write(changed, worker: worker) {
            state.stop(fault)
            return nil
        }
        state.finish(document, entries, rendering.diagnostics)
        return entries
    }

    /// Notes documents that are written.
    private func note(_ written: [(document: Int, files: [BatchManifest.File])], _ state: BatchState) {
        guard !written.isEmpty else { return }
        if let fault = journal.note(written, included: loader.included) { state.stop(fault) }
    }

    // MARK: The end

    private func finish(_ state: BatchState, all: [Int], kept: Int, old: BatchManifest?) -> Batch.Outcome {
        let result = state.result
        var outcome = Batch.Outcome()
        outcome.made = result.finished.count - kept
        outcome.kept = kept
        outcome.failed = result.failed.count
        outcome.diagnostics = result.diagnostics(limit: Batch.faultLimit)
        outcome.hasDefect = result.hasDefect
        outcome.hasFailed = !result.failed.isEmpty || result.fault != nil
        if let fault = result.fault { outcome.diagnostics.append(fault.diagnostic) }
        guard result.fault == nil, !result.isStopped else { return outcome }
        // Where every document has errors the fault is the spec's, and nothing is written.
        guard !result.finished.isEmpty || result.failed.isEmpty else {
            journal.remove()
            return outcome
        }
        let manifest = manifest(result, all)
        var files = [(name: BatchManifest.fileName(batch.options.shard), bytes: manifest.bytes)]
        if batch.options.shard == nil { files.append((name: BatchIndex.fileName, bytes: BatchIndex.bytes(manifest))) }
        files = files.filter { folder.bytes($0.name) != $0.bytes }
        if let fault = files.isEmpty ? nil : folder.write(files, worker: 0) {
            outcome.diagnostics.append(fault.diagnostic)
            outcome.hasFailed = true
            return outcome
        }
        journal.remove()
        outcome.manifest = PathText.join(folder.path, BatchManifest.fileName(batch.options.shard))
        let present = Set(manifest.documents.flatMap(\.files).map(\.path))
        let gone = (old?.documents.flatMap(\.files).map(\.path) ?? []).filter { !present.contains($0) }
        if !gone.isEmpty { outcome.diagnostics.append(.oldBatchFiles(gone, in: folder.path)) }
        return outcome
    }

    private func manifest(_ result: BatchState.Result, _ all: [Int]) -> BatchManifest {
        BatchManifest(
            program: BatchInputs.program, spec: path, each: batch.options.each, name: batch.options.name,
            formats: formats, fingerprint: inputs.fingerprint,
            shard: batch.options.shard.map { BatchManifest.Shard(number: $0.number, count: $0.count) },
            inputs: inputs.prepared + loader.included.sorted { $0.path < $1.path }, count: rows.count,
            documents: all.compactMap { document in
                result.finished[document].map {
                    BatchManifest.Document(
                        row: document + 1, key: rows.key(document), title: rows.title(document), files: $0)
                }
            },
            failed: result.failed.keys.sorted().map {
                BatchManifest.Failure(row: $0 + 1, key: rows.key($0))
            })
    }
}

extension Diagnostic {
    /// Files of the batch before that this one has no document for.
    fileprivate static func oldBatchFiles(_ names: [String], in folder: String) -> Diagnostic {
        let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
        return Diagnostic(
            "batch.old-files", .information,
            Bilingual(
                vi: "thư mục «\(folder)» còn \(names.count) tệp của lần trước mà lần này không làm: \(list)",
                en:
                    "the folder «\(folder)» keeps \(names.count) files of the batch before that this one did not make: \(list)"
            ),
            at: nil,
            explanation: Bilingual(
                vi: "Không tệp nào bị xóa; hãy xem lại rồi tự xóa.",
                en: "Nothing is deleted; look at them and delete them."))
    }
}
