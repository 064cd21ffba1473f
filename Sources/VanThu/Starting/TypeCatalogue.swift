public import Diagnostics
public import Form
import Template
import Values
import Vietnamese

/// The document types that there are (loại văn bản): found in the template folders and read.
///
/// ```swift
/// let catalogue = TypeCatalogue(templateFolders: ["mau-cua-xa"])
/// print(TypeList(catalogue.all().output ?? []).text(.vietnamese))
/// ```
public struct TypeCatalogue: Sendable {
    private let library: TemplateLibrary

    /// The folders in which types are sought, in order.
    var templateFolders: [String] { library.folders }

    /// The types in the folders given, in `Templates` of a folder, and those that come with the product.
    /// - Parameter folder: Where a spec stands or would stand; its `Templates` counts.
    public init(templateFolders: [String] = [], beside folder: String = ".") {
        self.init(library: TemplateLibrary(given: templateFolders, specFolder: folder.isEmpty ? "." : folder))
    }

    /// The types of a library.
    init(library: TemplateLibrary) { self.library = library }

    /// Every type, in the Vietnamese order of names; one whose declaration is faulty is reported and left out.
    public func all() -> Diagnosed<[DocumentType]> {
        var diagnostics: [Diagnostic] = []
        var types: [DocumentType] = []
        var seen: Set<String> = []
        for slug in library.typeNames {
            guard seen.insert(Key.fold(slug)).inserted, let folder = library.typeFolder(named: slug) else { continue }
            let read = read(folder)
            diagnostics += read.diagnostics
            if let type = read.output { types.append(type) }
        }
        let order = types.map { (Collation.key($0.name), $0) }.sorted { $0.0 < $1.0 }
        return Diagnosed(order.map(\.1), diagnostics)
    }

    /// The type of a name or slug, folded; an unknown one is an error with the nearest name.
    /// - Parameter span: Where the name stands in a spec; `nil` for one of the command line.
    public func type(named name: String, at span: SourceSpan? = nil) -> Diagnosed<DocumentType> {
        guard let folder = library.typeFolder(named: name), isType(folder) else {
            return Diagnosed(
                nil, [.unknownType(name, at: span, known: names, hasFolders: !library.folders.isEmpty)])
        }
        return read(folder)
    }

    /// A file of a type's folder; `nil` where the folder has none of that name.
    func file(_ name: String, of type: DocumentType) -> Diagnosed<SourceFile> {
        guard let folder = library.typeFolder(named: type.id), FileReading.isFile(folder + "/" + name) else {
            return Diagnosed(nil)
        }
        return FileReading.source(folder + "/" + name)
    }

    private func isType(_ folder: String) -> Bool {
        FileReading.isFile(folder + "/" + TemplateLibrary.declarationFile)
    }

    private func read(_ folder: String) -> Diagnosed<DocumentType> {
        let declaration = FileReading.source(folder + "/" + TemplateLibrary.declarationFile)
        guard let file = declaration.output else { return Diagnosed(nil, declaration.diagnostics) }
        var diagnostics = declaration.diagnostics
        var frame: SourceFile?
        let framePath = folder + "/" + TemplateLibrary.frameFile
        if FileReading.isFile(framePath) {
            let reading = FileReading.source(framePath)
            diagnostics += reading.diagnostics
            frame = reading.output
        }
        let type = DocumentType.read(
            id: PathText.name(of: folder), declaration: file, frame: frame, standard: FormFields.standard)
        return Diagnosed(type.output, diagnostics + type.diagnostics)
    }

    /// What the types are called, as their declarations write it; the folder's name where one cannot be read.
    private var names: [String] {
        library.typeNames.map { folder in
            guard let path = library.typeFolder(named: folder),
                let file = FileReading.source(path + "/" + TemplateLibrary.declarationFile).output,
                let name = SpecScanner.scanHead(file).output?.peek("ten")
            else { return folder }
            return name.text
        }
    }
}

extension Diagnostic {
    /// A type that no template folder holds.
    fileprivate static func unknownType(
        _ name: String, at span: SourceSpan?, known: [String], hasFolders: Bool
    ) -> Diagnostic {
        let list = known.joined(separator: ", ")
        return Diagnostic(
            "type.unknown", .error,
            Bilingual(vi: "không có loại văn bản «\(name)»", en: "there is no document type «\(name)»"), at: span,
            explanation: hasFolders
                ? nil
                : Bilingual(
                    vi: "Không tìm thấy thư mục mẫu nào; dùng --templates để chỉ thư mục Templates.",
                    en: "No template folder was found; point to Templates with --templates."),
            found: name,
            expected: known.isEmpty ? nil : Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(name, among: known))
    }
}
