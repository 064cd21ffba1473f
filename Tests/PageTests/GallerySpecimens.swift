import Foundation

/// The specs of the gallery. Each mixes shapes, so that the measures of an ordinary document do not hold of it.
enum GallerySpecimens {
    /// All of them, sorted.
    static let all: [PageDocument] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Docs/thu-vien")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".vanthu") }.compactMap { name in
            let file = folder.appendingPathComponent(name)
            guard let source = try? String(contentsOf: file, encoding: .utf8) else { return nil }
            return PageDocument(
                name: "thu-vien-" + name.replacingOccurrences(of: ".vanthu", with: ""), source: source,
                path: file.path, hasHTML: true)
        }
    }()
}
