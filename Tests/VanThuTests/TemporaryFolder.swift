import Foundation

/// An empty folder of its own for one test, removed with the value.
final class TemporaryFolder: Sendable {
    /// Where it is.
    let path: String

    /// Makes it.
    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("vanthu-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a name inside.
    func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Writes a file, with the folders on its way.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes the bytes of a file, with the folders on its way.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let url = URL(fileURLWithPath: self(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// Copies the data files that stand beside a spec, and in folders below, to a folder inside.
    func copyData(beside spec: String, to prefix: String = "") throws {
        let place = URL(fileURLWithPath: spec).deletingLastPathComponent()
        let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
        for name in names where [".csv", ".xlsx", ".ods"].contains(where: name.hasSuffix) {
            try write([UInt8](Data(contentsOf: place.appendingPathComponent(name))), to: prefix + name)
        }
    }

    /// Makes a folder inside.
    @discardableResult
    func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
        return self(name)
    }

    /// Every file and folder inside, hidden ones too, sorted.
    var names: [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The bytes of a file; `nil` where there is none.
    func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: self(name)).map { Array($0) }
    }
}
