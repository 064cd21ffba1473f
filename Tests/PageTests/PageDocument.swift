import Foundation

/// A spec whose pages are measured.
struct PageDocument: Sendable, Hashable, CustomStringConvertible {
    /// Unique short name; also the stem of its files.
    let name: String
    /// Its text.
    let source: String
    /// Where it lies.
    let path: String
    /// Whether its HTML is printed and checked too; the many fillings of one page are only set by LibreOffice.
    let hasHTML: Bool
    /// Which parts of the form stand elsewhere than in a plan, or not at all.
    var shape = PageShape()

    /// Whether its words are not told by their sequence: those of a chart are drawn, not set (``ChartPageTests`` looks at
    /// them), and a wide form breaks the formulas of its column numbers inside the words.
    var hasDrawnWords: Bool { source.contains("{{ biểu_đồ.") || source.contains("mẫu: thực lực Hội") }

    /// The name.
    var description: String { name }

    /// Every example, every sample of a type, and our own hard cases.
    static let all: [PageDocument] = found + Specimens.all

    private static let found: [PageDocument] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var documents: [PageDocument] = []
        for folder in ["Examples", "Templates"] {
            let base = root.appendingPathComponent(folder)
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: base.path)) ?? []
            for name in names.sorted() where isSpec(name, in: folder) {
                let file = base.appendingPathComponent(name)
                guard let source = try? String(contentsOf: file, encoding: .utf8) else { continue }
                let stem = name.replacingOccurrences(of: ".vanthu", with: "").replacingOccurrences(of: "/", with: "-")
                let declared = file.deletingLastPathComponent().appendingPathComponent("type.yaml")
                let type = folder == "Templates" ? (try? String(contentsOf: declared, encoding: .utf8)) ?? "" : ""
                let document = PageDocument(
                    name: stem, source: source, path: file.path, hasHTML: true,
                    shape: PageShape(declaration: type, spec: source))
                documents.append(document)
                if folder == "Templates", !stateOnly.contains(where: stem.hasPrefix) {
                    documents.append(underUnion(document))
                }
            }
        }
        return documents
    }()

    /// The types of which no paper of Hội Nông dân is known: their samples are measured under nd30 alone.
    private static let stateOnly = ["chi-thi", "cong-dien"]

    /// A type's sample under the form of Hội Nông dân: types and forms are independent of each other.
    private static func underUnion(_ document: PageDocument) -> PageDocument {
        PageDocument(
            name: document.name + "-hoi",
            source: document.source.replacingOccurrences(of: "thể thức: nd30", with: "thể thức: Hội Nông dân"),
            path: document.path, hasHTML: true, shape: document.shape)
    }

    private static func isSpec(_ name: String, in folder: String) -> Bool {
        guard name.hasSuffix(".vanthu") else { return false }
        return folder == "Examples" || name.hasSuffix("/mau.vanthu")
    }
}

/// How a document came to paper.
enum Printing: String, Sendable, CaseIterable {
    /// ODT through LibreOffice.
    case direct = "ODT"
    /// ODT, DOCX, LibreOffice.
    case throughDOCX = "DOCX"
    /// HTML through Chromium.
    case browser = "HTML"
}

/// One printing of one document, the argument of the tests.
struct PageCase: Sendable, CustomStringConvertible {
    /// The document.
    let document: PageDocument
    /// Its way to paper.
    let printing: Printing

    /// Name and way.
    var description: String { "\(document.name) by \(printing.rawValue)" }

    /// Every document in every printing that is made of it.
    static let all: [PageCase] = PageDocument.all.flatMap { document in
        Printing.allCases.filter { document.hasHTML || $0 == .direct }.map {
            PageCase(document: document, printing: $0)
        }
    }
    /// The printings by LibreOffice.
    static let byOffice: [PageCase] = all.filter { $0.printing != .browser }
}
