public import Diagnostics
import Document
import Form
import Foundation
import Values

/// Tidies spec files (`vanthu fmt`): layout only, proved by the document tree, which must be the same before and after.
///
/// ```swift
/// let outcome = SpecFormatter().format(["ke-hoach.vanthu"])
/// print(outcome.changed)
/// ```
public struct SpecFormatter: Sendable {
    private let renderer: Renderer

    /// A formatter that finds types and office files as rendering does. A spec with fields still missing is tidied too.
    public init(templateFolders: [String] = [], office: OfficeChoice = .nearest) {
        renderer = Renderer(
            options: RenderingOptions(templateFolders: templateFolders, office: office, isDraft: true))
    }

    /// A tidied spec; no text where it has errors, or where a defect of ours would change what it says.
    public struct Tidied: Sendable {
        /// The text.
        public let text: String?
        /// Whether the file's bytes are others.
        public let isChanged: Bool
        /// Why there is no text.
        public let diagnostics: [Diagnostic]
        /// Whether a defect of ours is the reason.
        public var hasDefect = false
    }

    /// What became of several files.
    public struct Outcome: Sendable {
        /// The files that were changed, or would be.
        public var changed: [String] = []
        /// Why files were left alone.
        public var diagnostics: [Diagnostic] = []
        /// Whether a file was left alone or could not be written.
        public var hasFailed = false
        /// Whether a defect of ours is the reason.
        public var hasDefect = false
    }

    /// Tidies files in place, each whole or not at all; a file's permissions stay.
    /// - Parameter isCheck: Whether only to tell which files would change.
    public func format(_ paths: [String], isCheck: Bool = false) -> Outcome {
        var outcome = Outcome()
        for path in paths {
            let tidied = tidy(path)
            outcome.diagnostics += tidied.diagnostics
            outcome.hasDefect = outcome.hasDefect || tidied.hasDefect
            guard let text = tidied.text else {
                outcome.hasFailed = true
                continue
            }
            guard tidied.isChanged else { continue }
            let faults = isCheck ? [] : Self.write(text, to: path)
            outcome.diagnostics += faults
            if faults.isEmpty { outcome.changed.append(path) } else { outcome.hasFailed = true }
        }
        return outcome
    }

    /// The tidied text of a spec file, without writing anything.
    public func tidy(_ path: String) -> Tidied {
        let bytes: [UInt8]
        switch FileReading.bytes(path) {
        case .success(let read): bytes = read
        case .failure(let fault):
            return Tidied(text: nil, isChanged: false, diagnostics: [.cannotRead(path, fault)])
        }
        return tidy(bytes, path: path)
    }

    /// The tidied text of a spec's bytes; the path tells where types and office files are sought.
    func tidy(_ bytes: [UInt8], path: String) -> Tidied {
        let read = SourceReader.read(bytes, path: path)
        guard let source = read.output, !read.hasErrors else {
            return Tidied(text: nil, isChanged: false, diagnostics: read.diagnostics)
        }
        let before = renderer.draft(source)
        guard let draft = before.output, let spec = SpecScanner.scan(source).output else {
            return Tidied(text: nil, isChanged: false, diagnostics: before.diagnostics)
        }
        let folder = PathText.folder(of: path)
        let catalogue = TypeCatalogue(templateFolders: renderer.options.templateFolders, beside: folder)
        let type = spec.peek("mau").flatMap { catalogue.type(named: $0.text).output }
        let text = SpecLayout.tidy(source, declarations: type?.headFields ?? [])
        guard !text.utf8.elementsEqual(bytes) else { return Tidied(text: text, isChanged: false, diagnostics: []) }
        let after = SourceReader.read(Array(text.utf8), path: path).output.flatMap { renderer.draft($0).output }
        guard let after, SpecLetters.areSame(source.text, text),
            DocumentDump.text(after.document) == DocumentDump.text(draft.document), after.pack == draft.pack
        else {
            return Tidied(text: nil, isChanged: false, diagnostics: [.wouldChange(path)], hasDefect: true)
        }
        return Tidied(text: text, isChanged: true, diagnostics: [])
    }

    private static func write(_ text: String, to path: String) -> [Diagnostic] {
        let target = FileReading.realPath(path) ?? path
        return OutputWriter.write([
            OutputWriter.File(path: target, bytes: Array(text.utf8), permissions: FileReading.permissions(of: target))
        ])
    }
}

extension Diagnostic {
    /// A defect of ours: the tidied file would not say the same, so that it was not written.
    fileprivate static func wouldChange(_ path: String) -> Diagnostic {
        Diagnostic(
            "fmt.would-change", .error,
            Bilingual(
                vi: "không sắp xếp lại tệp «\(path)», vì văn bản in ra sẽ khác đi; tệp được giữ nguyên",
                en: "the file «\(path)» was left alone, because the tidied one would print otherwise"),
            at: nil,
            explanation: Bilingual(
                vi: "Đây là lỗi của chương trình, không phải của tệp; xin báo cho người làm ra nó.",
                en: "This is a defect of the program, not of the file; please report it."))
    }
}
