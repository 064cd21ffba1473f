import Foundation
import Testing

/// Recorded output, compared byte for byte.
///
/// `VANTHU_GOLDEN` is `never` (the default), `missing` or `all`; recording makes the test fail once, so that somebody
/// looks at what was recorded.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    /// Compares bytes with the file of a name.
    static func expect(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let file = folder.appendingPathComponent(name)
        let recorded = try? Data(contentsOf: file)
        let mode = ProcessInfo.processInfo.environment["VANTHU_GOLDEN"] ?? "never"
        if let recorded, [UInt8](recorded) == bytes { return }
        if mode == "all" || (mode == "missing" && recorded == nil) {
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try? Data(bytes).write(to: file)
            Issue.record("recorded \(name); look at it", sourceLocation: sourceLocation)
        } else if let recorded {
            Issue.record("\(name) differs: \(difference([UInt8](recorded), bytes))", sourceLocation: sourceLocation)
        } else {
            Issue.record("\(name) was never recorded", sourceLocation: sourceLocation)
        }
    }

    /// Where two outputs part.
    private static func difference(_ old: [UInt8], _ new: [UInt8]) -> String {
        let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        func around(_ bytes: [UInt8]) -> String {
            String(decoding: bytes[max(0, index - 60)..<min(bytes.count, index + 60)], as: UTF8.self)
        }
        return "at byte \(index): was …\(around(old))… is …\(around(new))…"
    }
}
