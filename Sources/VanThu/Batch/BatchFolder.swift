import Diagnostics
import Foundation

/// The folder of a batch's documents: files appear in it whole or not at all.
///
/// What is being written stands in a folder of the run inside it, named by machine and process, and is moved to its name
/// when it is complete. A killed run leaves that folder behind; the next run on the same machine takes it away.
///
/// No file waits for the disk (`fsync`), which would cost more than making it: after a power cut the digests of journal
/// and manifest show which files have to be made again.
struct BatchFolder: Sendable {
    /// The folder.
    let path: String
    /// Where files of this run are written before they are moved.
    private let staging: String
    /// The names that were there when the run began.
    private let namesBefore: Set<String>

    /// The names of files that a batch itself writes, without extension.
    static let ownNames: Set<String> = ["index", "manifest"]

    /// Makes the folders that are not there yet and takes away what killed runs have left.
    static func open(_ path: String) -> Result<BatchFolder, BatchFault> {
        if let fault = OutputPlace.makeFolder(path) { return .failure(BatchFault(fault)) }
        let names = FileReading.names(in: path)
        let folder = BatchFolder(
            path: path, staging: PathText.join(path, stagingPrefix + "\(getpid())"), namesBefore: Set(names))
        folder.removeLeftovers()
        guard unsafe mkdir(folder.staging, 0o777) == 0 else {
            return .failure(BatchFault(.cannotWrite(folder.staging, reason: errno)))
        }
        return .success(folder)
    }

    /// Writes files and moves them to their names, all of them complete before the first is moved.
    ///
    /// - Parameter worker: Tells what writes at the same time apart.
    func write(_ files: [(name: String, bytes: [UInt8])], worker: Int) -> BatchFault? {
        for (index, file) in files.enumerated() {
            if let code = stage(file.bytes, temporary(worker, index)) {
                for made in 0...index { unsafe unlink(temporary(worker, made)) }
                return BatchFault(.cannotWrite(PathText.join(path, file.name), reason: code))
            }
        }
        for (index, file) in files.enumerated() {
            let final = PathText.join(path, file.name)
            guard unsafe rename(temporary(worker, index), final) != 0 else { continue }
            let code = errno
            for left in index..<files.count { unsafe unlink(temporary(worker, left)) }
            return BatchFault(.cannotWrite(final, reason: code))
        }
        return nil
    }

    /// Takes the folder of this run away.
    func close() {
        for name in FileReading.names(in: staging) { unsafe unlink(PathText.join(staging, name)) }
        unsafe rmdir(staging)
    }

    /// Whether a file of the name was there when the run began.
    func held(_ name: String) -> Bool { namesBefore.contains(name) }

    /// The bytes of a file of the folder; `nil` where it cannot be read.
    func bytes(_ name: String) -> [UInt8]? { try? FileReading.bytes(PathText.join(path, name)).get() }

    private func temporary(_ worker: Int, _ index: Int) -> String { staging + "/\(worker)-\(index)" }

    /// Writes one file that is not yet at its name; the system's error number where it refuses.
    private func stage(_ bytes: [UInt8], _ path: String) -> Int32? {
        let descriptor = unsafe Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { return errno }
        let fault = DescriptorOutput.write(bytes, to: descriptor)
        let closed = Foundation.close(descriptor)
        return fault ?? (closed == 0 ? nil : errno)
    }

    /// Removes the folders of runs of this machine whose process is gone.
    private func removeLeftovers() {
        for name in namesBefore where name.hasPrefix(Self.stagingPrefix) {
            guard let process = Int32(name.dropFirst(Self.stagingPrefix.count)) else { continue }
            // Our own number can only be that of a process before us.
            if process != getpid(), kill(process, 0) == 0 || errno != ESRCH { continue }
            BatchFolder(path: path, staging: PathText.join(path, name), namesBefore: []).close()
        }
    }

    /// What the name of a run's folder starts with: runs of other machines in a shared folder are left alone.
    private static var stagingPrefix: String {
        var name = [CChar](repeating: 0, count: 256)
        let found = unsafe name.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return Int32(-1) }
            return unsafe gethostname(start, buffer.count - 1)
        }
        let host =
            found == 0 ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
        let plain = host.utf8.map { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) ? Character(Unicode.Scalar(byte)) : "_"
        }
        return ".vanthu-batch-\(String(plain))-"
    }
}

/// Why a batch cannot go on, as an error to be passed up.
struct BatchFault: Error {
    /// What to tell.
    let diagnostic: Diagnostic

    /// A fault of a diagnostic.
    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
