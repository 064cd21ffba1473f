import Diagnostics
import Template
import Values
import Vietnamese

/// Table models (mẫu bảng): files in the folder `bảng` of the template folders, each what stands below one name under
/// `bảng`, for forms whose columns are the same everywhere, such as the 77 of the thực lực form.
struct TableModels {
    private let library: TemplateLibrary

    /// The models of a library.
    init(_ library: TemplateLibrary) { self.library = library }

    /// The head with the models that its tables name below what the tables say themselves.
    func resolved(_ head: Head) -> Diagnosed<Head> {
        guard let index = head.fields.entries.firstIndex(where: { $0.foldedName == "bang" }),
            case .map(var tables) = head.fields.entries[index].value
        else { return Diagnosed(head) }
        var diagnostics: [Diagnostic] = []
        for entry in tables.entries.indices {
            guard case .map(let table) = tables.entries[entry].value, case .text(let name)? = table["mau"]?.value,
                !name.text.allSatisfy(\.isWhitespace)
            else { continue }
            let model = read(name)
            diagnostics += model.diagnostics
            tables.entries[entry].value =
                model.output.map { .map(Head(file: head.file, fields: table).over($0, Self.declarations).fields) }
                ?? .faulty(name.span)
        }
        var head = head
        head.fields.entries[index].value = .map(tables)
        return Diagnosed(head, diagnostics)
    }

    /// The fields of a table, `mẫu` left out: a model has no model.
    private static let declarations: [FieldDeclaration] = {
        guard let tables = FormFields.standard.first(where: { Key.fold($0.name) == "bang" }),
            case .named(.map(let fields)) = tables.kind
        else { return [] }
        return fields.filter { Key.fold($0.name) != "mau" }
    }()

    private func read(_ name: LocatedText) -> Diagnosed<FieldMap> {
        guard let path = library.listFile(family: "bảng", slug: name.text) else {
            return Diagnosed(nil, [.unknownModel(name, among: library.listNames(family: "bảng"))])
        }
        let reading = FileReading.source(path)
        guard let file = reading.output, !reading.hasErrors else { return Diagnosed(nil, reading.diagnostics) }
        let scanned = SpecScanner.scanHead(file)
        guard let layer = scanned.output?.layer(Self.declarations) else { return Diagnosed(nil, scanned.diagnostics) }
        return Diagnosed(layer.output?.fields, scanned.diagnostics + layer.diagnostics)
    }
}

extension Diagnostic {
    /// A model that no template folder holds.
    fileprivate static func unknownModel(_ name: LocatedText, among known: [String]) -> Diagnostic {
        let list = known.joined(separator: ", ")
        return Diagnostic(
            "table.unknown-model", .error,
            Bilingual(vi: "không có mẫu bảng nào tên «\(name.text)»", en: "there is no table model «\(name.text)»"),
            at: name.span,
            explanation: Bilingual(
                vi: "Mẫu bảng là một tệp trong thư mục «bảng» của thư mục mẫu; ghi tên tệp ấy, không có đuôi.",
                en: "A model is a file in the folder «bảng» of a template folder; write its name without suffix."),
            found: name.text,
            expected: known.isEmpty
                ? Bilingual(vi: "một tệp trong thư mục «bảng»", en: "a file in the folder «bảng»")
                : Bilingual(vi: list, en: list),
            suggestion: NearestName.find(name.text, among: known))
    }
}
