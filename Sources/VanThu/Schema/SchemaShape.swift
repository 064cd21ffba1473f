import Diagnostics
import Values
import Vietnamese

/// The parts of which a schema is made: objects of fields, and the value of each kind of field.
enum SchemaShape {
    /// An object of fields whose definitions are named by path; nothing else may stand in it.
    static func object(_ fields: [FieldDeclaration], path: String) -> (json: JSONText, entries: [JSONText.Entry]) {
        let names = fields.map { field -> (name: String, pattern: String, reference: JSONText) in
            let folded = Key.fold(field.name)
            return (
                field.name, FoldedPattern.whole(field.name), .object(["$ref": .text("#/$defs/" + path + folded)])
            )
        }
        var entries = [
            JSONText.Entry(name: "type", value: .text("object")),
            JSONText.Entry(
                name: "properties", value: .map(names.map { JSONText.Entry(name: $0.name, value: $0.reference) })),
            JSONText.Entry(
                name: "patternProperties",
                value: .map(names.map { JSONText.Entry(name: $0.pattern, value: $0.reference) })),
            JSONText.Entry(name: "additionalProperties", value: .truth(false)),
        ]
        let required = zip(fields, names).filter { $0.0.isRequired && $0.0.defaultText == nil }.map { field, name in
            let other = substitutes[Key.fold(field.name)].flatMap { other in fields.first { $0.name == other }?.name }
            return other.map { .object(["anyOf": .list([present(name.name), present($0)])]) } ?? present(name.name)
        }
        if !required.isEmpty { entries.append(JSONText.Entry(name: "allOf", value: .list(required))) }
        return (.map(entries), entries)
    }

    /// Fields that another one may stand for: without `ngày` the year of issue is `năm`.
    private static let substitutes = ["ngay": "năm"]

    /// That a name is given, in whatever form.
    private static func present(_ name: String) -> JSONText {
        .object([
            "anyOf": .list([
                .object(["required": .texts([name])]),
                .object([
                    "not": .object([
                        "propertyNames": .object([
                            "not": .object(["pattern": .text(FoldedPattern.whole(name))])
                        ])
                    ])
                ]),
            ])
        ])
    }

    /// The value of a field with its description, example and default; inner definitions are named by path.
    static func value(_ field: FieldDeclaration, path: String) -> JSONText {
        var shapes = shapes(of: field, path: path)
        let needsValue = field.isRequired && field.defaultText == nil
        if !needsValue { shapes.append(type("null")) }
        var words: [JSONText] = []
        if field.allowsBlank { words.append(.text("để trống")) }
        if field.allowsNone { words.append(.text("không")) }
        if field.namedIn != nil {
            // The name of one of the office's signers.
            shapes.append(text(field))
        } else if !words.isEmpty, !field.kind.takesText {
            shapes.append(.object(["type": .text("string"), "enum": .list(words)]))
        }
        return .object([
            "title": .text(field.name),
            "description": .text(field.help.vi),
            "default": field.defaultText.map { .text($0.text) },
            "examples": field.kind.inner.isEmpty && !field.example.isEmpty ? .texts([field.example]) : nil,
            "anyOf": .list(shapes),
        ])
    }

    /// What may stand in a field, one shape for each way to write it.
    private static func shapes(of field: FieldDeclaration, path: String) -> [JSONText] {
        switch field.kind {
        case .text, .line, .blocks:
            return [text(field), type("number"), type("boolean")]
        case .date:
            return [
                pattern(SchemaPattern.date),
                .object(["type": .text("integer"), "minimum": .number(1000), "maximum": .number(9999)]),
            ]
        case .number: return [type("number"), pattern(SchemaPattern.number)]
        case .length: return [type("number"), pattern(SchemaPattern.length)]
        case .choice(let words):
            return [
                .object(["enum": .texts(words)]),
                pattern("^\\s*(?:" + words.map(FoldedPattern.inner).joined(separator: "|") + ")\\s*$"),
            ]
        case .words:
            return [
                .object(["type": .text("array"), "items": .object(["type": .texts(["string", "number"])])]),
                type("string"),
            ]
        case .map: return [object(field.kind.inner, path: path).json]
        case .mapOrList:
            let one = object(field.kind.inner, path: path).json
            return [one, .object(["type": .text("array"), "items": one, "minItems": .number(1)])]
        case .table: return [type("string")]
        case .data:
            return [
                .object([
                    "type": .text("object"),
                    "additionalProperties": .object([
                        "anyOf": .list([
                            .object(["type": .texts(["string", "number", "boolean", "null"])]),
                            object(field.kind.inner, path: path).json,
                        ])
                    ]),
                ])
            ]
        case .named(let kind):
            let each = FieldDeclaration(field.name, kind, help: field.help)
            return [
                .object([
                    "type": .text("object"),
                    "additionalProperties": .object(["anyOf": .list(shapes(of: each, path: path))]),
                ])
            ]
        case .wordMap:
            return [
                .object([
                    "type": .text("object"), "additionalProperties": .object(["type": .texts(["string", "number"])]),
                ])
            ]
        case .deferred: return []
        }
    }

    /// Text; with a character in it where one must be given, and not a word that means nothing where none may stand.
    private static func text(_ field: FieldDeclaration) -> JSONText {
        var refused: [String] = []
        if !field.allowsBlank { refused.append(FoldedPattern.inner("để trống")) }
        if !field.allowsNone { refused.append(FoldedPattern.inner("không")) }
        return .object([
            "type": .text("string"),
            "pattern": field.isRequired && field.defaultText == nil ? .text("\\S") : nil,
            "not": refused.isEmpty
                ? nil : .object(["pattern": .text("^\\s*(?:" + refused.joined(separator: "|") + ")\\s*$")]),
        ])
    }

    private static func type(_ name: String) -> JSONText { .object(["type": .text(name)]) }

    private static func pattern(_ pattern: String) -> JSONText {
        .object(["type": .text("string"), "pattern": .text(pattern)])
    }
}

extension FieldKind {
    /// Whether any text may stand in the field.
    fileprivate var takesText: Bool {
        switch self {
        case .text, .line, .blocks: true
        case .date, .number, .length, .choice, .words, .map, .mapOrList, .data, .table, .wordMap, .named, .deferred:
            false
        }
    }
}
