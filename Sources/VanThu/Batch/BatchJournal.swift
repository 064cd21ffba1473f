import Diagnostics
import Foundation
import Packaging
import Synchronization

/// What a run has finished so far, a line a file, kept until its manifest is written: what a killed run has made is found
/// again by the next one. Held by one run at a time.
final class BatchJournal: Sendable {
    private let descriptor: Int32
    private let path: String
    private let includedSoFar = Mutex(0)

    /// The name of the journal of a part, or of the whole.
    private static func fileName(_ shard: BatchOptions.Shard?) -> String {
        shard.map { ".vanthu-batch-\($0.number)-\($0.count).journal" } ?? ".vanthu-batch.journal"
    }

    /// Opens the journal of a folder and takes it for this run; a run that has it already is an error.
    static func open(in folder: String, shard: BatchOptions.Shard?) -> Result<BatchJournal, BatchFault> {
        let path = PathText.join(folder, fileName(shard))
        let descriptor = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { return .failure(BatchFault(.cannotWrite(path, reason: errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            Foundation.close(descriptor)
            return .failure(BatchFault(reason == EWOULDBLOCK ? .batchBusy(folder) : .cannotWrite(path, reason: reason)))
        }
        return .success(BatchJournal(descriptor: descriptor, path: path))
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { Foundation.close(descriptor) }

    /// What a run of the same fingerprint has written down; empty where there is none. A last line that a kill has torn is
    /// left out.
    func read(fingerprint: String) -> (files: [Int: [BatchManifest.File]], included: [BatchManifest.Input]) {
        guard let bytes = try? FileReading.bytes(path).get(), let end = bytes.lastIndex(of: 0x0A) else {
            return ([:], [])
        }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")
        guard lines.first == Self.heading(fingerprint)[...] else { return ([:], []) }
        // The last note of a document counts; one that is torn holds fewer files than there are formats.
        var files: [Int: [BatchManifest.File]] = [:]
        var included: [BatchManifest.Input] = []
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t").map(String.init)
            if parts.count == 3, parts[0] == "+" {
                included.append(BatchManifest.Input(path: parts[2], sha256: parts[1], isIncluded: true))
            } else if parts.count == 4, let row = Int(parts[0]), let count = Int(parts[1]) {
                let file = BatchManifest.File(path: parts[3], bytes: count, sha256: parts[2])
                if let index = files[row]?.firstIndex(where: { $0.path == file.path }) {
                    files[row]?[index] = file
                } else {
                    files[row, default: []].append(file)
                }
            }
        }
        return (files, included)
    }

    /// Starts the journal anew for a run, with what is finished already. It is replaced in one step, so that a kill
    /// leaves the old one or the new one.
    func begin(
        fingerprint: String, with finished: [(key: Int, value: [BatchManifest.File])], included: [BatchManifest.Input]
    ) -> BatchFault? {
        if finished.isEmpty {
            guard ftruncate(descriptor, 0) == 0 else { return BatchFault(.cannotWrite(path, reason: errno)) }
            return write(Self.heading(fingerprint) + "\n")
        }
        let known = read(fingerprint: fingerprint).files
        if known.isEmpty {
            guard ftruncate(descriptor, 0) == 0 else { return BatchFault(.cannotWrite(path, reason: errno)) }
            if let fault = write(Self.heading(fingerprint) + "\n") { return fault }
        } else if let fault = write("\n") {
            // Behind a line that a kill has torn.
            return fault
        }
        var text = ""
        for input in included { text += Self.line(input) }
        for (document, files) in finished where known[document] != files { text += Self.lines(document, files) }
        includedSoFar.withLock { $0 = included.count }
        return write(text)
    }

    /// Notes the files of documents, counted from 0, and the included files that are new since the last note.
    func note(
        _ documents: [(document: Int, files: [BatchManifest.File])], included: [BatchManifest.Input]
    ) -> BatchFault? {
        // Held while writing, so that no document is noted before a file that it has taken in.
        includedSoFar.withLock { seen in
            var text = ""
            for input in included.dropFirst(seen) { text += Self.line(input) }
            for entry in documents { text += Self.lines(entry.document, entry.files) }
            seen = max(seen, included.count)
            return write(text)
        }
    }

    /// Takes the journal away: the manifest says it all now.
    func remove() { unsafe unlink(path) }

    private func write(_ text: String) -> BatchFault? {
        DescriptorOutput.write(Array(text.utf8), to: descriptor).map { BatchFault(.cannotWrite(path, reason: $0)) }
    }

    private static func line(_ input: BatchManifest.Input) -> String { "+\t\(input.sha256)\t\(input.path)\n" }

    private static func lines(_ document: Int, _ files: [BatchManifest.File]) -> String {
        files.map { "\(document)\t\($0.bytes)\t\($0.sha256)\t\($0.path)\n" }.joined()
    }

    private static func heading(_ fingerprint: String) -> String { "vanthu-batch 1 \(fingerprint)" }
}

extension Diagnostic {
    /// Another run writes into the folder.
    fileprivate static func batchBusy(_ folder: String) -> Diagnostic {
        Diagnostic(
            "batch.busy", .error,
            Bilingual(
                vi: "một lượt soạn khác đang ghi vào thư mục «\(folder)»",
                en: "another batch is writing into the folder «\(folder)»"),
            at: nil,
            explanation: Bilingual(
                vi:
                    "Chờ lượt ấy xong, hoặc chọn thư mục khác bằng -o. Nhiều máy cùng soạn thì mỗi máy một phần --shard.",
                en: "Wait for it, or choose another folder with -o. Several machines take a --shard each."))
    }
}
