import Diagnostics
import Foundation
import Packaging
import Synchronization
import Template
import Values

/// The files that the documents of a batch follow from, by their digests.
struct BatchInputs: Sendable {
    /// The files read before the first document: spec, type, office file, data; by path.
    let prepared: [BatchManifest.Input]
    /// Stands for these files, the choices of the run and the templates that there are.
    let fingerprint: String

    /// The inputs of a run.
    init(
        _ log: ReadLog, library: TemplateLibrary, rendering: RenderingOptions, batch: BatchOptions
    ) {
        prepared = log.all.filter { $0.stamp != nil }.compactMap { path, _ in
            guard let bytes = try? FileReading.bytes(path).get() else { return nil }
            return BatchManifest.Input(
                path: Self.shown(path, library), sha256: SHA256.hex(bytes), isIncluded: false)
        }
        var lines = [
            "program\t\(Self.program)", "each\t\(batch.each)", "name\t\(batch.name ?? "")",
            "strict\t\(rendering.isStrict)", "draft\t\(rendering.isDraft)", "fit\t\(rendering.fitsPages)",
        ]
        lines += rendering.formats.map { "format\t\($0)" }
        lines += rendering.settings.map { "set\t\($0)" }
        lines += prepared.map { "input\t\($0.sha256)\t\($0.path)" }
        // A list laid into a folder that is searched earlier takes the place of another.
        lines += library.namesOfLists.map { "list\t\($0)" }
        fingerprint = SHA256.hex(Array(lines.joined(separator: "\n").utf8))
    }

    /// Name and version of the program, as manifests give them.
    static let program = "VanThu \(VanThuVersion.current)"

    /// A path as manifests name it: what came with the program by its place among the templates, so that two machines
    /// name it alike.
    static func shown(_ path: String, _ library: TemplateLibrary) -> String {
        for folder in library.builtInFolders where path.hasPrefix(folder + "/") {
            return "Templates" + path.dropFirst(folder.count)
        }
        return path
    }

    /// Whether the files that a batch of before has taken in are still what they were.
    static func areUnchanged(_ included: [BatchManifest.Input], _ library: TemplateLibrary) -> Bool {
        included.allSatisfy { input in
            let rest = input.path.dropFirst("Templates".count)
            let own = input.path.hasPrefix("Templates/") ? library.builtInFolders.map { $0 + rest } : []
            return (own + [input.path]).contains { path in
                guard case .success(let bytes) = FileReading.bytes(path) else { return false }
                return SHA256.hex(bytes) == input.sha256
            }
        }
    }
}

/// The way of a batch to included files: each is read once, and noted with its digest.
final class BatchLoader: Sendable {
    private struct State {
        var answers: [IncludeRequest: IncludeAnswer] = [:]
        var included: [BatchManifest.Input] = []
    }

    private let state = Mutex(State())
    private let loader: IncludeLoader
    private let library: TemplateLibrary

    /// A way that asks another one once for each request.
    init(_ loader: IncludeLoader, library: TemplateLibrary) {
        self.loader = loader
        self.library = library
    }

    /// The files taken in so far, in the order of their first use.
    var included: [BatchManifest.Input] { state.withLock { $0.included } }

    /// Adds files that documents of an earlier run have taken in, still as they were.
    func add(_ inputs: [BatchManifest.Input]) {
        state.withLock { state in
            for input in inputs where !state.included.contains(where: { $0.path == input.path }) {
                state.included.append(input)
            }
        }
    }

    /// The loader for evaluations.
    var asLoader: IncludeLoader {
        IncludeLoader(folders: loader.folders) { request in
            // Held while reading, so that two workers do not get two files of the same text.
            self.state.withLock { state in
                if let answer = state.answers[request] { return answer }
                let answer = self.loader.load(request)
                state.answers[request] = answer
                if case .file(let file) = answer, case .success(let bytes) = FileReading.bytes(file.path) {
                    let path = BatchInputs.shown(file.path, self.library)
                    if !state.included.contains(where: { $0.path == path }) {
                        state.included.append(
                            BatchManifest.Input(path: path, sha256: SHA256.hex(bytes), isIncluded: true))
                    }
                }
                return answer
            }
        }
    }
}
