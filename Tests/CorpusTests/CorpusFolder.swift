import Foundation
import Testing

/// The real documents that stand in `shared/corpus` above the repository, where they are at hand.
///
/// They are data of others: the specs written from them are words in memory only, nothing of them is kept.
enum CorpusFolder {
    /// Where the folder is; nothing where it is absent.
    static let path: String? = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent("shared/corpus").path
            if FileManager.default.fileExists(atPath: candidate + "/INDEX.md") { return candidate }
        }
        return nil
    }()

    /// Why the tests are left out.
    static let absence = Comment("SKIPPED the corpus: no folder shared/corpus above the tests")

    /// The templates of this repository.
    static let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Templates").path

    /// The numbers of all documents, sorted.
    static func numbers() throws -> [String] {
        let folder = try #require(path)
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
            .map { String($0.prefix(3)) }
    }

    /// The text of the file whose name begins with a number.
    static func text(_ number: String) throws -> String {
        let folder = try #require(path)
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix(number + "-") })
        return try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
}
