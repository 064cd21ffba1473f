import Foundation
import Packaging

/// What a batch has made, and of what: written as `manifest.json` beside the documents.
///
/// The same inputs give the same bytes: no time, no machine, rows in their order.
struct BatchManifest: Codable, Hashable, Sendable {
    /// The version of this layout.
    static let currentVersion = 1

    /// The version of the layout.
    var version = Self.currentVersion
    /// Name and version of the program.
    var program: String
    /// The spec, by the name it was called by.
    var spec: String
    /// What there is a document for.
    var each: String
    /// The line that gives names; `nil` for key and name of the row.
    var name: String?
    /// The formats in order.
    var formats: [String]
    /// Stands for everything that the documents follow from but the included files.
    var fingerprint: String
    /// The part, where it is one of several.
    var shard: Shard?
    /// The files that were read, by path.
    var inputs: [Input]
    /// How many documents the whole batch has.
    var count: Int
    /// The documents made, by row.
    var documents: [Document]
    /// The documents that have errors, by row.
    var failed: [Failure]

    /// A part of a batch.
    struct Shard: Codable, Hashable, Sendable {
        /// Which, from 1.
        var number: Int
        /// Of how many.
        var count: Int
    }

    /// A file that was read.
    struct Input: Codable, Hashable, Sendable {
        /// Its path as the program called it.
        var path: String
        /// Its SHA-256.
        var sha256: String
        /// Whether only a text that was evaluated asked for it.
        var isIncluded: Bool
    }

    /// One document.
    struct Document: Codable, Hashable, Sendable {
        /// Its place in the batch, from 1.
        var row: Int
        /// The key of its row, or the value of its group.
        var key: String
        /// The name of its row; `nil` where it has none beside the key.
        var title: String?
        /// Its files in the order of the formats.
        var files: [File]
    }

    /// One file of a document.
    struct File: Codable, Hashable, Sendable {
        /// Its name in the folder.
        var path: String
        /// Its length.
        var bytes: Int
        /// Its SHA-256.
        var sha256: String
    }

    /// A document that could not be made.
    struct Failure: Codable, Hashable, Sendable {
        /// Its place in the batch, from 1.
        var row: Int
        /// The key of its row, or the value of its group.
        var key: String
    }

    /// The name of the manifest of a part, or of the whole.
    static func fileName(_ shard: BatchOptions.Shard?) -> String {
        shard.map { "manifest-\($0.number)-\($0.count).json" } ?? "manifest.json"
    }

    /// The number and count of the part whose manifest is called so; `nil` for other files.
    static func shard(ofName name: String) -> BatchOptions.Shard? {
        guard name.hasPrefix("manifest-"), name.hasSuffix(".json") else { return nil }
        let numbers = name.dropFirst("manifest-".count).dropLast(".json".count).split(separator: "-")
        guard numbers.count == 2, let number = Int(numbers[0]), let count = Int(numbers[1]) else { return nil }
        return BatchOptions.Shard(number, of: count)
    }

    /// A manifest read from its bytes; `nil` where they are none of ours.
    init?(_ bytes: [UInt8]) {
        guard let read = try? JSONDecoder().decode(BatchManifest.self, from: Data(bytes)),
            read.version == Self.currentVersion
        else { return nil }
        self = read
    }

    /// A manifest of its parts.
    init(
        program: String, spec: String, each: String, name: String?, formats: [String], fingerprint: String,
        shard: Shard?, inputs: [Input], count: Int, documents: [Document], failed: [Failure]
    ) {
        self.program = program
        self.spec = spec
        self.each = each
        self.name = name
        self.formats = formats
        self.fingerprint = fingerprint
        self.shard = shard
        self.inputs = inputs
        self.count = count
        self.documents = documents
        self.failed = failed
    }

    /// The bytes of the file: one line a document, in the order of the rows.
    var bytes: [UInt8] {
        var text = ""
        let head = JSONText.object([
            "version": .number(version), "program": .text(program), "spec": .text(spec), "each": .text(each),
            "name": name.map(JSONText.text), "formats": .texts(formats), "fingerprint": .text(fingerprint),
            "shard": shard.map { .object(["number": .number($0.number), "count": .number($0.count)]) },
            "inputs": .list(
                inputs.map {
                    .object([
                        "path": .text($0.path), "sha256": .text($0.sha256), "isIncluded": .truth($0.isIncluded),
                    ])
                }), "count": .number(count),
        ]).document
        // The lists of documents are the long part; each document stands on a line, for programs that read lines.
        text += head.dropLast("\n}\n".count)
        text += ",\n  \"documents\": "
        Self.write(documents.map { $0.json }, to: &text)
        text += ",\n  \"failed\": "
        Self.write(
            failed.map { .object(["row": .number($0.row), "key": .text($0.key)]) }, to: &text)
        return Array((text + "\n}\n").utf8)
    }

    private static func write(_ lines: [JSONText], to text: inout String) {
        guard !lines.isEmpty else {
            text += "[]"
            return
        }
        text += "["
        for (index, line) in lines.enumerated() {
            text += (index == 0 ? "\n    " : ",\n    ") + line.line
        }
        text += "\n  ]"
    }
}

extension BatchManifest.Document {
    fileprivate var json: JSONText {
        .object([
            "row": .number(row), "key": .text(key), "title": title.map(JSONText.text),
            "files": .list(
                files.map {
                    .object(["path": .text($0.path), "bytes": .number($0.bytes), "sha256": .text($0.sha256)])
                }),
        ])
    }
}
