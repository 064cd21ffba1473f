public import Diagnostics
public import Form
import Template
import Values
import Vietnamese

/// The fields of the head that a document type takes (các mục của phần đầu), with what a clerk should know of each.
public struct FieldList: Sendable {
    private let type: DocumentType
    private let fields: [FieldDeclaration]
    private let own: Set<String>

    /// The fields of a type: those of every form, then its own.
    public init(_ type: DocumentType) {
        self.type = type
        fields = type.usableFields
        own = Set(type.fields.map { Key.fold($0.name) })
    }

    /// Each field with kind, help, default and example; inner fields are indented.
    public func text(_ language: Language) -> String {
        fields.map { lines($0, indent: "", isTop: true, language) }.joined(separator: "\n")
    }

    /// `{"version": 1, "type": …, "fields": […]}` with a final line feed, for programs.
    public var json: String {
        JSONText.object([
            "version": .number(1), "type": .text(type.id), "name": .text(type.name),
            "fields": .list(fields.map { entry($0, isTop: true) }),
        ]).document
    }

    private func isOwn(_ field: FieldDeclaration, isTop: Bool) -> Bool {
        isTop && own.contains(Key.fold(field.name))
    }

    private func lines(_ field: FieldDeclaration, indent: String, isTop: Bool, _ language: Language) -> String {
        var words = [field.kind.words(language)]
        if field.isRequired { words.append(Bilingual(vi: "bắt buộc", en: "required")(language)) }
        if isOwn(field, isTop: isTop) {
            words.append(Bilingual(vi: "mục riêng của \(type.name)", en: "only in \(type.name)")(language))
        }
        let deeper = indent + "    "
        var text = "\(indent)\(field.name): \(words.joined(separator: ", "))\n"
        text += "\(deeper)\(field.help(language))\n"
        var nothings: [String] = []
        if field.allowsBlank { nothings.append("«để trống»") }
        if field.allowsNone { nothings.append("«không»") }
        if !nothings.isEmpty {
            let list = nothings.joined(separator: ", ")
            text += deeper + Bilingual(vi: "được ghi: \(list)", en: "may be: \(list)")(language) + "\n"
        }
        if let value = field.defaultText?.text {
            text += deeper + detail("mặc định", "default", value, deeper, language)
        }
        if field.kind.inner.isEmpty || field.kind == .data, !field.example.isEmpty {
            text += deeper + detail("ví dụ", "example", field.example, deeper, language)
        }
        for inner in field.kind.inner { text += lines(inner, indent: indent + "  ", isTop: false, language) }
        return text
    }

    /// A label with a value; one of several lines stands below it, deeper.
    private func detail(_ vi: String, _ en: String, _ value: String, _ indent: String, _ language: Language) -> String {
        let label = Bilingual(vi: vi, en: en)(language)
        let rows = value.split(separator: "\n", omittingEmptySubsequences: true)
        guard rows.count > 1 else { return "\(label): \(value)\n" }
        return "\(label):\n" + rows.map { "\(indent)  \($0)\n" }.joined()
    }

    private func entry(_ field: FieldDeclaration, isTop: Bool) -> JSONText {
        let inner = field.kind.inner
        return .object([
            "name": .text(field.name), "key": .text(Key.fold(field.name)),
            "kind": .text(field.kind.words(.vietnamese)), "required": .truth(field.isRequired),
            "own": isTop ? .truth(isOwn(field, isTop: isTop)) : nil,
            "mayBeBlank": .truth(field.allowsBlank), "mayBeNone": .truth(field.allowsNone),
            "choices": field.kind.choices.isEmpty ? nil : .texts(field.kind.choices),
            "default": field.defaultText.map { .text($0.text) },
            "help": .object(["vi": .text(field.help.vi), "en": .text(field.help.en)]),
            "example": field.example.isEmpty ? nil : .text(field.example),
            "fields": inner.isEmpty ? nil : .list(inner.map { entry($0, isTop: false) }),
        ])
    }
}

extension DocumentType {
    /// The fields that a spec of this type may give in this version, as the type wants them: required or not, with its
    /// defaults.
    var usableFields: [FieldDeclaration] {
        headFields.filter(\.isUsable).map { field in
            let name = Key.fold(field.name)
            guard let value = (fixedFields?[name] ?? defaults?[name])?.value else { return field }
            // Tables of the type have no text of their own.
            if case .named = field.kind { return field }
            var field = field
            field.defaultText = LocatedText(value.span.file, value.span.range)
            return field
        }
    }
}

extension FieldDeclaration {
    /// Whether this version knows what to do with it.
    var isUsable: Bool { if case .deferred = kind { false } else { true } }
}
