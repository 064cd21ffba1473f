public import Diagnostics
import Document
import Template
public import Values
import Vietnamese

extension DocumentType {
    /// Makes a type of its declaration, read by ``declarations(standard:)``. A pack that does not exist, a field that
    /// every form has already and a name in a list that is no standard field are errors at their places; without name
    /// or pack there is no output.
    /// - Parameter standard: The fields of every form, which a type must not declare again.
    public static func make(
        id: String, declaration: FieldMap, frame: LocatedText?, standard: [FieldDeclaration]
    ) -> Diagnosed<DocumentType> {
        var diagnostics: [Diagnostic] = []
        let standardFields = requiring(declaration, standard: standard, &diagnostics)
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
        let help = declaration.text("giai_thich") ?? ""
        return Diagnosed(
            DocumentType(
                id: id, name: name, title: title, word: word, code: declaration.text("viet_tat") ?? "",
                defaultPack: pack, help: Bilingual(vi: help, en: declaration.text("giai_thich_tieng_anh") ?? help),
                standardFields: standardFields, fixedFields: declaration.maps("an_dinh").first,
                defaults: declaration.maps("mac_dinh").first, fields: fields,
                frame: frame, requiredParts: declaration.maps("phan_phai_co").compactMap(requiredPart),
                succession: declaration.word("noi_tiep").flatMap { word in
                    Succession.allCases.first { Key.fold($0.rawValue) == word }
                }), diagnostics)
    }

    /// A part that the text must have; `nil` where its name was reported.
    private static func requiredPart(_ map: FieldMap) -> RequiredPart? {
        guard let name = map.text("ten") else { return nil }
        let marks = map.words("nhan_ra").map(\.text)
        let condition = map.text("khi").flatMap { text -> RequiredPart.Condition? in
            let sides = text.split(separator: "=", maxSplits: 1).map { Key.fold($0) }
            return sides.count == 2 ? RequiredPart.Condition(field: sides[0], word: sides[1]) : nil
        }
        return RequiredPart(name: name, marks: marks.isEmpty ? [name] : marks, condition: condition)
    }

    /// The standard fields with what `bắt buộc` and `không cần` say of them.
    private static func requiring(
        _ declaration: FieldMap, standard: [FieldDeclaration], _ diagnostics: inout [Diagnostic]
    ) -> [FieldDeclaration] {
        let names = standard.usableNames
        var fields = standard
        var listed: [Int: Bool?] = [:]
        for (list, isRequired) in [("bat_buoc", true), ("khong_can", false)] {
            for word in declaration.words(list) {
                let folded = Key.fold(word.text)
                guard let index = fields.firstIndex(where: { Key.fold($0.name) == folded }),
                    names.contains(fields[index].name)
                else {
                    diagnostics.append(.unknownStandardField(word, known: names))
                    continue
                }
                if listed[index] != nil {
                    // Listed both ways, it stays as every form has it.
                    listed[index] = .some(nil)
                    diagnostics.append(.fieldListedTwice(word))
                } else if !isRequired, indispensable.contains(folded) {
                    diagnostics.append(.indispensableField(word))
                } else {
                    listed[index] = isRequired
                }
            }
        }
        for index in fields.indices {
            if case .some(.some(let isRequired)) = listed[index] { fields[index].isRequired = isRequired }
        }
        return fields
    }

    /// The folded fields without which there is no document: its type, and the date that chooses the rule pack.
    private static let indispensable: Set<String> = ["mau", "ngay"]

    /// The folded names that the language keeps for itself.
    private static let reserved = Set(BuiltInName.allCases.map(\.rawValue))

    private static func ownFields(
        _ declaration: FieldMap, standard: [FieldDeclaration], _ diagnostics: inout [Diagnostic]
    ) -> [FieldDeclaration] {
        var known = Set(standard.map { Key.fold($0.name) })
        var fields: [FieldDeclaration] = []
        for map in declaration.maps("muc_rieng") {
            guard let name = map.text("ten"), let kind = map.ownKind else { continue }
            if case .choice(let words) = kind, words.isEmpty {
                diagnostics.append(.choiceWithoutWords(name, map["ten"]?.value.span))
                continue
            }
            guard !reserved.contains(Key.fold(name)) else {
                diagnostics.append(.reservedFieldName(name, map["ten"]?.value.span))
                continue
            }
            guard known.insert(Key.fold(name)).inserted else {
                diagnostics.append(.fieldDeclaredTwice(name, map["ten"]?.value.span))
                continue
            }
            let help = map.text("giai_thich") ?? ""
            let field = FieldDeclaration(
                name, kind, isRequired: map.word("bat_buoc") == "co", defaultText: map.located("mac_dinh"),
                allowsNone: map.word("bo_duoc") == "co",
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
        case .date?, .number?, .length?, .words?, .map?, .list?, .data?, .table?, .blank?, FieldValue.none?, .empty?,
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

    /// The words of a list in brackets.
    fileprivate func words(_ name: String) -> [LocatedText] {
        guard case .words(let words, _)? = self[name]?.value else { return [] }
        return words
    }

    /// The maps of a field that is a map or a list of maps.
    fileprivate func maps(_ name: String) -> [FieldMap] {
        switch self[name]?.value {
        case .map(let map)?: [map]
        case .list(let maps, _)?: maps
        case .text?, .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .data?, .table?, .blank?,
            FieldValue.none?, .empty?, .faulty?, nil:
            []
        }
    }

    fileprivate var ownKind: FieldKind? {
        guard let word = word("kieu") else { return nil }
        return DocumentType.OwnFieldKind.allCases.first { Key.fold($0.rawValue) == word }?.kind(
            choosing: words("chon_trong").map(\.text))
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

    /// A field to choose in, without anything to choose.
    fileprivate static func choiceWithoutWords(_ name: String, _ span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "type.choice-without-words", .error,
            Bilingual(
                vi: "mục riêng «\(name)» có kiểu «chọn» mà thiếu «chọn trong»",
                en: "the field «\(name)» is a choice without «chọn trong»"),
            at: span, found: name, expected: Bilingual(vi: "chọn trong: [tỉnh, xã]", en: "chọn trong: [tỉnh, xã]"))
    }

    /// A field of its own is called like something that the language gives.
    fileprivate static func reservedFieldName(_ name: String, _ span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "type.reserved-name", .error,
            Bilingual(
                vi: "«\(name)» là tên có sẵn, không đặt cho mục riêng được",
                en: "«\(name)» is a name of the language, no field can have it"),
            at: span, found: name,
            expected: Bilingual(
                vi: "tên khác \(BuiltInName.allCases.map(\.display).joined(separator: ", "))",
                en: "a name other than \(BuiltInName.allCases.map(\.display).joined(separator: ", "))"))
    }

    /// `bắt buộc` or `không cần` names something that is no standard field.
    fileprivate static func unknownStandardField(_ word: LocatedText, known: [String]) -> Diagnostic {
        let list = known.joined(separator: ", ")
        return Diagnostic(
            "type.unknown-standard-field", .error,
            Bilingual(
                vi: "không có mục chung nào tên là «\(word.text)»",
                en: "there is no standard field «\(word.text)»"),
            at: word.span, found: word.text,
            expected: Bilingual(vi: "một trong các mục: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(word.text, among: known))
    }

    /// One field is listed twice, be it once as required and once as not.
    fileprivate static func fieldListedTwice(_ word: LocatedText) -> Diagnostic {
        Diagnostic(
            "type.field-listed-twice", .error,
            Bilingual(
                vi: "mục «\(word.text)» đã được kể ở «bắt buộc» hoặc «không cần»",
                en: "«\(word.text)» is listed already under «bắt buộc» or «không cần»"),
            at: word.span,
            explanation: Bilingual(
                vi: "Mỗi mục chỉ kể một lần, ở một trong hai danh sách.",
                en: "List a field once, in one of the two."), found: word.text)
    }

    /// `không cần: [ngày]`.
    fileprivate static func indispensableField(_ word: LocatedText) -> Diagnostic {
        Diagnostic(
            "type.indispensable-field", .error,
            Bilingual(
                vi: "mục «\(word.text)» thì văn bản nào cũng phải có",
                en: "every document needs «\(word.text)»"),
            at: word.span,
            explanation: Bilingual(
                vi: "Loại văn bản và ngày quyết định bộ quy tắc; ngày chỉ ghi năm cũng được.",
                en: "Type and date choose the rule pack; a year is enough for a date."), found: word.text)
    }
}
