import Foundation

/// The folders of this repository, found from the place of this file.
enum Repository {
    /// The folder of the package.
    static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// The templates that the product ships.
    static let templates = root + "/Templates"

    /// The text of a file in the repository.
    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    /// The names of the examples, sorted.
    static let examples: [String] = names(in: "Examples").filter { $0.hasSuffix(".vanthu") }

    /// The names in a folder of the repository, sorted.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted()
    }

    /// The paths of all files below a folder of the repository, sorted.
    static func paths(in folder: String) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted().map {
            folder + "/" + $0
        }
    }
}
