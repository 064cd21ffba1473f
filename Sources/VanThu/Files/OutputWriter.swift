package import Diagnostics
import Foundation

/// Writes whole files or nothing: to a temporary name in the same folder, then a rename.
package struct OutputWriter: Sendable {
    /// One file to write.
    package struct File: Sendable {
        /// Where it goes.
        package var path: String
        /// Its bytes.
        package var bytes: [UInt8]
        /// Its permissions; those of a new file where they are `nil`.
        package var permissions: UInt32?

        /// A file to write.
        package init(path: String, bytes: [UInt8], permissions: UInt32? = nil) {
            self.path = path
            self.bytes = bytes
            self.permissions = permissions
        }
    }

    /// Writes all files, or none: every temporary file is complete before the first rename.
    ///
    /// - Returns: diagnostics of what could not be written; empty on success.
    package static func write(_ files: [File]) -> [Diagnostic] {
        var staged: [(temporary: String, final: String)] = []
        func discard() { for file in staged { unsafe unlink(file.temporary) } }
        for file in files {
            if isDirectory(file.path) {
                discard()
                return [.cannotWrite(file.path, reason: EISDIR)]
            }
            switch stage(file) {
            case .success(let temporary): staged.append((temporary, file.path))
            case .failure(let fault):
                discard()
                return [.cannotWrite(file.path, reason: fault.code)]
            }
        }
        for file in staged where unsafe rename(file.temporary, file.final) != 0 {
            let reason = errno
            discard()
            return [.cannotWrite(file.final, reason: reason)]
        }
        return []
    }

    private struct Fault: Error {
        let code: Int32
    }

    private static func stage(_ file: File) -> Result<String, Fault> {
        let folder = PathText.folder(of: file.path)
        // The end of the name keeps it apart from other files of the run, and within the system's length.
        let temporary = PathText.join(folder, ".vanthu-\(getpid())-\(PathText.name(of: file.path).suffix(40))")
        // O_EXCL: never through somebody's link; a left-over of a killed run with our own number is removed first.
        unsafe unlink(temporary)
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return .failure(Fault(code: errno)) }
        let fault = DescriptorOutput.write(file.bytes, to: descriptor)
        if let permissions = file.permissions { fchmod(descriptor, mode_t(permissions)) }
        let closed = close(descriptor)
        if let code = fault ?? (closed == 0 ? nil : errno) {
            unsafe unlink(temporary)
            return .failure(Fault(code: code))
        }
        return .success(temporary)
    }

    private static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
}

extension Diagnostic {
    /// Standard output that could not be written.
    static func cannotWriteOutput(_ reason: Int32) -> Diagnostic {
        let words = SystemReason.words(reason)
        return Diagnostic(
            "file.cannot-write", .error,
            Bilingual(
                vi: "không ghi được ra đầu ra chuẩn: \(words.vi)", en: "cannot write to standard output: \(words.en)"),
            at: nil)
    }

    /// A file that could not be written, with the system's reason in the clerk's words.
    static func cannotWrite(_ path: String, reason: Int32) -> Diagnostic {
        let words = SystemReason.words(reason)
        return Diagnostic(
            "file.cannot-write", .error,
            Bilingual(vi: "không ghi được tệp «\(path)»: \(words.vi)", en: "cannot write file «\(path)»: \(words.en)"),
            at: nil)
    }
}
