package import Diagnostics
import Foundation
import Values

/// Reads files whole, within the limit of sources.
package enum FileReading {
    /// Where the work under way notes the files that it looks at; set for the length of a call, never for the program.
    @TaskLocal package static var log: ReadLog?

    /// The bytes of a file, or why it cannot be read, in words.
    ///
    /// Stops at the limit plus one byte, by default that of ``SourceReader``, so that a huge file is refused without being
    /// held.
    package static func bytes(
        _ path: String, limit: Int = SourceReader.byteLimit
    ) -> Result<[UInt8], ReadingFault> {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = errno
            log?.note(path, nil)
            return .failure(ReadingFault(code: reason))
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return .failure(ReadingFault(code: errno)) }
        log?.note(path, FileStamp(status))
        guard status.st_mode & S_IFMT != S_IFDIR else { return .failure(ReadingFault(code: EISDIR)) }
        let limit = limit + 1
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(limit, Int(status.st_size) + 1))
        let chunk = 1 << 16
        while bytes.count < limit {
            let wanted = min(chunk, limit - bytes.count)
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: wanted))
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress?.advanced(by: start), wanted)
            }
            if count < 0 {
                if errno == EINTR {
                    bytes.removeLast(wanted)
                    continue
                }
                return .failure(ReadingFault(code: errno))
            }
            bytes.removeLast(wanted - count)
            if count == 0 { break }
        }
        return .success(bytes)
    }

    /// A source from a file: decoded, checked, in normal form.
    package static func source(_ path: String, shownAs name: String? = nil) -> Diagnosed<SourceFile> {
        switch bytes(path) {
        case .success(let bytes): SourceReader.read(bytes, path: name ?? path)
        case .failure(let fault): Diagnosed(nil, [.cannotRead(name ?? path, fault)])
        }
    }

    /// The path with links and `..` resolved; `nil` where nothing is there.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Whether a folder is there.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a file that is no folder is there.
    package static func isFile(_ path: String) -> Bool {
        var status = stat()
        let isThere = unsafe stat(path, &status) == 0
        log?.note(path, isThere ? FileStamp(status) : nil)
        return isThere && status.st_mode & S_IFMT != S_IFDIR
    }

    /// Who may read and write a file; `nil` where it is not there.
    package static func permissions(of path: String) -> UInt32? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? UInt32(status.st_mode & 0o7777) : nil
    }

    /// Notes a folder whose files count, so that `watch` sees when one is added or taken away.
    static func noteFolder(_ path: String) {
        var status = stat()
        if unsafe stat(path, &status) == 0 { log?.note(path, FileStamp(status)) }
    }

    /// The names in a folder, sorted; empty where it cannot be read.
    package static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
}

/// Why a file could not be read: the system's error number.
package struct ReadingFault: Error, Hashable, Sendable {
    /// The error number.
    package let code: Int32
}

extension Diagnostic {
    /// A file that could not be read, with the system's reason in the clerk's words.
    package static func cannotRead(_ path: String, _ fault: ReadingFault) -> Diagnostic {
        let words =
            fault.code == EISDIR
            ? Bilingual(vi: "đây là thư mục", en: "it is a folder") : SystemReason.words(fault.code)
        return Diagnostic(
            "file.cannot-read", .error,
            Bilingual(vi: "không đọc được tệp «\(path)»: \(words.vi)", en: "cannot read file «\(path)»: \(words.en)"),
            at: nil)
    }
}
