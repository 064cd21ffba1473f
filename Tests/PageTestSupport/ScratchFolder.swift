package import Foundation
import Synchronization

/// A folder for the files of one chain of programs, removed with everything in it when the value goes away.
package final class ScratchFolder: Sendable {
    /// Where it is.
    package let url: URL
    private let count = Atomic<Int>(0)

    /// Makes an empty folder in the system's place for such files.
    package init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "vanthu-pages-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The place of a file in the folder.
    package func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    /// Makes a folder inside.
    package func folder(_ name: String) throws -> URL {
        let inner = url.appendingPathComponent(name, isDirectory: true)
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        return inner
    }

    /// Writes a file into the folder.
    package func write(_ bytes: [UInt8], to name: String) throws -> URL {
        let place = file(name)
        try Data(bytes).write(to: place)
        return place
    }

    /// Makes an empty file with a name that no other has.
    package func uniqueFile(_ stem: String) throws -> URL {
        let number = count.wrappingAdd(1, ordering: .relaxed).newValue
        let place = file("\(stem)-\(number).txt")
        try Data().write(to: place)
        return place
    }
}
