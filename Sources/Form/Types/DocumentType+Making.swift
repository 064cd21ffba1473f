public import Diagnostics
import Document
public import Values
import Vietnamese

extension DocumentType {
    /// Makes a type of its declaration, read by ``declarations``. A pack that does not exist and a field that every
    /// form has already are errors at their places; without name or pack there is no output.
    /// - Parameter standard: The fields of every form, which a type must not declare again.
    public static func make(
        id: String, declaration: FieldMap, frame: LocatedText?, standard: [FieldDeclaration]
    ) -> Diagnosed<DocumentType> {
        var diagnostics: [Diagnostic] = []
        let fields = ownFields(declaration, standard: standard, &diagnostics)
        guard let name = declaration.text("ten"), let packName = declaration.text("the_thuc") else {
            return Diagnosed(nil, diagnostics)
        }
        guard let pack = RulePacks.pack(named: packName) else {
            let placed = Placed(packName, at: declaration["the_thuc"]?.value.span)
            return Diagnosed(nil, diagnostics + [RulePacks.unknownName(placed)])
        }
        let word = declaration.text("trong_cau") ?? declaration.text("ten_loai") ?? Capitals.sentence(name)
        let title = declaration["ten_loai"] == nil ? word : declaration.text("ten_loai") ?? ""
        return Diagnosed(
            DocumentType(
                id: id, name: name, title: title, word: word, code: declaration.text("viet_tat") ?? "",
                defaultPack: pack, fields: fields, frame: frame), diagnostics)
    }

    private static func ownFields(
        _ declaration: FieldMap, standard: [FieldDeclaration], _ diagnostics: inout [Diagnostic]
    ) -> [FieldDeclaration] {
        var known = Set(standard.map { Key.fold($0.name) })
        var fields: [FieldDeclaration] = []
        for map in declaration.maps("muc_rieng") {
            guard let name = map.text("ten"), let kind = map.ownKind else { continue }
            guard known.insert(Key.fold(name)).inserted else {
                diagnostics.append(.fieldDeclaredTwice(name, map["ten"]?.value.span))
                continue
            }
            let help = map.text("giai_thich") ?? ""
            let field = FieldDeclaration(
                name, kind, isRequired: map.word("bat_buoc") == "co", defaultText: map.located("mac_dinh"),
                help: Bilingual(vi: help, en: map.text("giai_thich_tieng_anh") ?? help),
                example: map.text("vi_du") ?? "")
            diagnostics += field.typedDefault()?.diagnostics ?? []
            fields.append(field)
        }
        return fields
    }
}

extension FieldMap {
    /// The text of a plain field; `nil` where it is absent, left out or faulty.
    fileprivate func text(_ name: String) -> String? {
        switch self[name]?.value {
        case .text(let text)?, .line(let text)?, .blocks(let text)?: text.text
        case .choice(let word, _)?: word
        case .date?, .number?, .length?, .words?, .map?, .list?, .data?, .blank?, FieldValue.none?, .empty?,
            .faulty?, nil:
            nil
        }
    }

    /// The text of a plain field with its place.
    fileprivate func located(_ name: String) -> LocatedText? {
        guard case .text(let text)? = self[name]?.value else { return nil }
        return text
    }

    /// The folded word of a choice.
    fileprivate func word(_ name: String) -> String? { text(name).map { Key.fold($0) } }

    /// The maps of a field that is a map or a list of maps.
    fileprivate func maps(_ name: String) -> [FieldMap] {
        switch self[name]?.value {
        case .map(let map)?: [map]
        case .list(let maps, _)?: maps
        case .text?, .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .data?, .blank?,
            FieldValue.none?, .empty?, .faulty?, nil:
            []
        }
    }

    fileprivate var ownKind: FieldKind? {
        guard let word = word("kieu") else { return nil }
        return DocumentType.OwnFieldKind.allCases.first { Key.fold($0.rawValue) == word }?.kind
    }
}

extension Diagnostic {
    /// A type declares a field that exists already.
    fileprivate static func fieldDeclaredTwice(_ name: String, _ span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "type.field-declared-twice", .error,
            Bilingual(
                vi: "mục riêng «\(name)» trùng tên một mục đã có", en: "the field «\(name)» exists already"),
            at: span, found: name)
    }
}
