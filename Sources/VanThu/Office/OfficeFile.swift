import Diagnostics
import Foundation
import Template
import Values
import Vietnamese

/// An office file, read: what an office's documents share (tệp cơ quan). Strict YAML, like the declaration of a type.
struct OfficeFile {
    /// The file; `nil` where it could not be read.
    let source: SourceFile?
    /// Its fields; `nil` where it could not be read.
    let fields: FieldMap?

    /// The office file that a choice gives for a spec's folder; `nil` where there is none.
    static func read(_ choice: OfficeChoice, specFolder: String) -> Diagnosed<OfficeFile> {
        switch choice {
        case .none: return Diagnosed(nil)
        case .file(let path): return read(path)
        case .nearest: return OfficeSearch.find(from: specFolder).map(read) ?? Diagnosed(nil)
        }
    }

    private static func read(_ path: String) -> Diagnosed<OfficeFile> {
        let read = FileReading.source(path)
        guard let source = read.output else {
            return Diagnosed(OfficeFile(source: nil, fields: nil), read.diagnostics)
        }
        guard SpecScanner.isStrict(source) else {
            return Diagnosed(OfficeFile(source: source, fields: nil), [.officeFileName(source)])
        }
        let scanned = SpecScanner.scanHead(source)
        let layer = scanned.output?.layer(OfficeFields.all)
        let found = (read.diagnostics + scanned.diagnostics + (layer?.diagnostics ?? [])).map(explained)
        return Diagnosed(OfficeFile(source: source, fields: layer?.output?.fields), found)
    }

    /// The fields that lie under a spec's. Of a file that could not be read all of them are faulty: they may stand in
    /// it, so nobody says that they are missing.
    func fields(at place: SourceSpan) -> FieldMap {
        if let fields {
            return FieldMap(
                fields.entries.filter { OfficeFields.shared.contains($0.foldedName) }, span: fields.span)
        }
        let faulty = OfficeFields.all.filter { OfficeFields.shared.contains($0.foldedName) }.map {
            Field(name: $0.name, foldedName: $0.foldedName, nameSpan: place, value: .faulty(place))
        }
        return FieldMap(faulty, span: place)
    }

    /// The list of recipients of a folded name.
    func list(_ slug: String) -> LocatedText? {
        guard case .line(let text)? = lists.first(where: { $0.foldedName == slug })?.value else { return nil }
        return text
    }

    /// The names of the lists of recipients.
    var listNames: [String] { lists.map(\.name) }

    private var lists: [Field] {
        guard case .map(let map)? = fields?[Key.fold(OfficeFields.lists)]?.value else { return [] }
        return map.entries
    }

    /// A name that belongs in a spec is told apart from one that nothing is called.
    private static func explained(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.code == "head.unknown-key", let span = diagnostic.span, let name = diagnostic.found,
            let declared = FormFields.standard.first(where: { $0.foldedName == Key.fold(name) })
        else { return diagnostic }
        return .fieldOfSpec(declared, at: span, expected: diagnostic.expected)
    }
}

extension Diagnostic {
    /// A field that every document gives itself stands in the office file.
    fileprivate static func fieldOfSpec(
        _ declared: FieldDeclaration, at span: SourceSpan, expected: Bilingual?
    ) -> Diagnostic {
        let isSigner = declared.namedIn != nil
        return Diagnostic(
            "office.field-of-spec", .error,
            Bilingual(
                vi: "mục «\(declared.name)» là của từng văn bản, không ghi ở tệp cơ quan được",
                en: "«\(declared.name)» belongs to each document, not to the office file"),
            at: span,
            explanation: isSigner
                ? Bilingual(
                    vi: "Khai người ký ở «\(OfficeFields.signers)», rồi trong văn bản ghi tên gọi: «ký: chủ tịch».",
                    en: "Declare signers under «\(OfficeFields.signers)» and name one in the document: «ký: chủ tịch».")
                : Bilingual(
                    vi: "Chuyển mục này vào phần đầu của văn bản.", en: "Move it to the head of the document."),
            found: declared.name, expected: expected,
            suggestion: isSigner ? OfficeFields.signers : nil)
    }

    /// An office file that is not named as one of strict YAML.
    fileprivate static func officeFileName(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            "office.file-name", .error,
            Bilingual(
                vi: "tên tệp cơ quan phải kết thúc bằng .yaml", en: "the name of an office file must end in .yaml"),
            at: SourceSpan(file, file.lineRange(1)), found: PathText.name(of: file.path),
            expected: Bilingual(vi: OfficeSearch.fileName, en: OfficeSearch.fileName))
    }
}
