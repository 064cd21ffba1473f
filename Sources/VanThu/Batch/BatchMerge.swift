import Diagnostics
import Packaging

/// Puts the manifests of the parts of a batch together: one manifest and one index, as a run over all would write them.
public struct BatchMerge: Sendable {
    /// The folder of the documents.
    public let folder: String

    /// A merge of the parts in a folder.
    public init(folder: String) { self.folder = folder }

    /// Merges the parts; every file named in them is looked at again.
    public func run() -> Batch.Outcome {
        let names = FileReading.names(in: folder).filter { BatchManifest.shard(ofName: $0) != nil }
        guard !names.isEmpty else { return .failed([.noBatchParts(folder)]) }
        var parts: [BatchManifest] = []
        var faults: [Diagnostic] = []
        for name in names {
            let path = PathText.join(folder, name)
            guard let bytes = try? FileReading.bytes(path).get(), let part = BatchManifest(bytes),
                let shard = part.shard,
                BatchManifest.fileName(BatchOptions.Shard(shard.number, of: shard.count)) == name
            else {
                faults.append(.damagedBatchPart(path))
                continue
            }
            parts.append(part)
        }
        parts.sort { ($0.shard?.number ?? 0) < ($1.shard?.number ?? 0) }
        guard let first = parts.first, faults.isEmpty else { return .failed(faults) }
        for part in parts.dropFirst() where !part.belongs(with: first) {
            faults.append(.otherBatchPart(part, first, in: folder))
        }
        let there = Set(parts.compactMap(\.shard?.number))
        let missing = (1...max(1, first.shard?.count ?? 1)).filter { !there.contains($0) }
        if faults.isEmpty, !missing.isEmpty { faults.append(.missingBatchParts(missing, of: first)) }
        guard faults.isEmpty else { return .failed(faults) }
        var whole = first
        whole.shard = nil
        whole.documents = parts.flatMap(\.documents).sorted { $0.row < $1.row }
        whole.failed = parts.flatMap(\.failed).sorted { $0.row < $1.row }
        var inputs = whole.inputs.filter { !$0.isIncluded }
        let included = parts.flatMap { $0.inputs.filter(\.isIncluded) }.sorted { $0.path < $1.path }
        for input in included where inputs.last != input { inputs.append(input) }
        whole.inputs = inputs
        return write(whole)
    }

    private func write(_ whole: BatchManifest) -> Batch.Outcome {
        let opened: BatchFolder
        switch BatchFolder.open(folder) {
        case .success(let folder): opened = folder
        case .failure(let fault): return .failed([fault.diagnostic])
        }
        defer { opened.close() }
        let wrong = whole.documents.flatMap(\.files).filter { file in
            guard let bytes = opened.bytes(file.path), bytes.count == file.bytes else { return true }
            return SHA256.hex(bytes) != file.sha256
        }
        guard wrong.isEmpty else { return .failed([.changedBatchFiles(wrong.map(\.path), in: folder)]) }
        let files = [
            (name: BatchManifest.fileName(nil), bytes: whole.bytes),
            (name: BatchIndex.fileName, bytes: BatchIndex.bytes(whole)),
        ].filter { opened.bytes($0.name) != $0.bytes }
        if let fault = files.isEmpty ? nil : opened.write(files, worker: 0) { return .failed([fault.diagnostic]) }
        var outcome = Batch.Outcome(kept: whole.documents.count, failed: whole.failed.count)
        outcome.manifest = PathText.join(folder, BatchManifest.fileName(nil))
        outcome.hasFailed = !whole.failed.isEmpty
        if outcome.hasFailed { outcome.diagnostics.append(.failedInBatchParts(whole.failed)) }
        return outcome
    }
}

extension BatchManifest {
    /// Whether two parts are of one batch.
    fileprivate func belongs(with other: BatchManifest) -> Bool {
        fingerprint == other.fingerprint && shard?.count == other.shard?.count && count == other.count
    }
}

extension Diagnostic {
    /// A folder without manifests of parts.
    fileprivate static func noBatchParts(_ folder: String) -> Diagnostic {
        Diagnostic(
            "batch.no-parts", .error,
            Bilingual(
                vi: "thư mục «\(folder)» không có phần nào của một lượt soạn chia phần",
                en: "the folder «\(folder)» holds no part of a batch"),
            at: nil,
            expected: Bilingual(vi: "các tệp manifest-1-4.json, …", en: "the files manifest-1-4.json, …"))
    }

    /// A manifest that cannot be read.
    fileprivate static func damagedBatchPart(_ path: String) -> Diagnostic {
        Diagnostic(
            "batch.damaged-part", .error,
            Bilingual(
                vi: "tệp «\(path)» hỏng hoặc không phải do vanthu batch ghi",
                en: "«\(path)» is damaged or was not written by vanthu batch"),
            at: nil,
            explanation: Bilingual(
                vi: "Chạy lại phần ấy với --shard; văn bản đã có thì không làm lại.",
                en: "Run that part again with --shard; documents that are there are not made again."))
    }

    /// A part made of other inputs, or counted otherwise.
    fileprivate static func otherBatchPart(_ part: BatchManifest, _ first: BatchManifest, in folder: String)
        -> Diagnostic
    {
        func name(_ manifest: BatchManifest) -> String {
            manifest.shard.map { "\($0.number)/\($0.count)" } ?? ""
        }
        return Diagnostic(
            "batch.other-part", .error,
            Bilingual(
                vi: "phần \(name(part)) không cùng một lượt với phần \(name(first)) trong thư mục «\(folder)»",
                en: "part \(name(part)) is not of one batch with part \(name(first)) in the folder «\(folder)»"),
            at: nil,
            explanation: Bilingual(
                vi:
                    "Tệp soạn, dữ liệu, cách chọn và số phần phải như nhau; chạy lại phần đã cũ, hoặc xóa tệp manifest của nó.",
                en:
                    "Spec, data, choices and number of parts must be the same; run the old part again, or delete its manifest."
            ),
            found: name(part))
    }

    /// Parts that nobody has run.
    fileprivate static func missingBatchParts(_ missing: [Int], of first: BatchManifest) -> Diagnostic {
        let count = first.shard?.count ?? 0
        let list =
            missing.prefix(10).map { "\($0)/\(count)" }.joined(separator: ", ") + (missing.count > 10 ? ", …" : "")
        return Diagnostic(
            "batch.missing-parts", .error,
            Bilingual(
                vi: "còn thiếu \(missing.count) phần: \(list)", en: "\(missing.count) parts are missing: \(list)"),
            at: nil,
            explanation: Bilingual(
                vi: "Chạy các phần ấy với --shard, rồi ghép lại.", en: "Run these parts with --shard, then merge again."
            ),
            found: list)
    }

    /// Files that are not what the parts have written.
    fileprivate static func changedBatchFiles(_ names: [String], in folder: String) -> Diagnostic {
        let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
        return Diagnostic(
            "batch.changed-files", .error,
            Bilingual(
                vi: "\(names.count) tệp trong «\(folder)» không còn hoặc đã bị sửa: \(list)",
                en: "\(names.count) files in «\(folder)» are gone or were changed: \(list)"),
            at: nil,
            explanation: Bilingual(
                vi: "Chạy lại các phần với --shard: chỉ những tệp này được làm lại.",
                en: "Run the parts again with --shard: only these files are made again."),
            found: list)
    }

    /// Parts with documents that have errors.
    fileprivate static func failedInBatchParts(_ failed: [BatchManifest.Failure]) -> Diagnostic {
        let list = failed.prefix(10).map(\.key).joined(separator: ", ") + (failed.count > 10 ? ", …" : "")
        return Diagnostic(
            "batch.failed-documents", .error,
            Bilingual(
                vi: "\(failed.count) văn bản có lỗi nên chưa có: \(list)",
                en: "\(failed.count) documents have errors and are missing: \(list)"),
            at: nil,
            explanation: Bilingual(
                vi: "Chạy lại các phần có lỗi để xem từng lỗi.",
                en: "Run the parts that have them again to see each fault."),
            found: list)
    }
}
