import Diagnostics
import Foundation
import Values

/// Opens the data files of a spec: inside its folder only, links resolved, as includes are.
struct DataFileOpening {
    /// The folder of the spec.
    let folder: String
    /// How many bytes a file may have.
    var limit = DataFileStage.byteLimit

    /// The file of a path as the spec writes it.
    func open(_ path: String) -> DataFileStage.Answer {
        let full = path.hasPrefix("/") ? path : PathText.join(folder == "." ? "" : folder, path)
        guard FileReading.isFile(full), let real = FileReading.realPath(full) else {
            return .missing(candidates: names(beside: full, as: path))
        }
        guard let root = FileReading.realPath(folder), real.hasPrefix(root == "/" ? root : root + "/") else {
            return .outside
        }
        switch FileReading.bytes(full, limit: limit) {
        case .success(let bytes):
            return bytes.count > limit ? .tooLarge : .bytes(bytes, shownAs: full)
        case .failure(let fault): return .unreadable(.cannotRead(full, fault))
        }
    }

    /// The data files of the folder in which one was sought, written as the spec would.
    private func names(beside full: String, as path: String) -> [String] {
        let sought = PathText.folder(of: full)
        let prefix = PathText.folder(of: path)
        return FileReading.names(in: sought.isEmpty ? "." : sought)
            .filter { name in [".csv", ".xlsx", ".ods"].contains { name.lowercased().hasSuffix($0) } }
            .map { PathText.join(prefix, $0) }
    }
}
