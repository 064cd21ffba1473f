import Diagnostics
public import Form
import Template
import Values
import Vietnamese

/// A JSON Schema (2020-12) of a spec in strict YAML, for editors that complete names and for programs that make specs.
///
/// Names stand in `properties` as the documentation writes them, so that editors offer them; every other way to write
/// them that folds to the same name is accepted too. A schema sees shapes only: what the calendar, the data or the rule
/// pack refuse is found by rendering.
public struct SpecSchema: Sendable {
    private let title: String
    private let fields: [FieldDeclaration]
    private let hasBody: Bool

    /// The schema of specs of a type.
    public init(_ type: DocumentType) {
        title = "Đặc tả VanThu: \(type.name) (tệp .yaml)"
        fields = type.usableFields
        hasBody = true
    }

    /// The schema of an office file `co-quan.yaml`.
    public static let office = SpecSchema(title: "Tệp cơ quan VanThu (co-quan.yaml)", fields: OfficeFields.all)

    /// The schema of a head without text.
    private init(title: String, fields: [FieldDeclaration]) {
        self.title = title
        self.fields = fields.map(Self.optional)
        hasBody = false
    }

    /// A field of which nothing is required: others lie over the file that it stands in.
    private static func optional(_ field: FieldDeclaration) -> FieldDeclaration {
        var field = field
        field.isRequired = false
        switch field.kind {
        case .map(let inner): field.kind = .map(inner.map(optional))
        case .mapOrList(let inner): field.kind = .mapOrList(inner.map(optional))
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .wordMap, .named,
            .deferred:
            break
        }
        return field
    }

    /// The schema with a final line feed.
    public var json: String {
        var entries: [JSONText.Entry] = [
            JSONText.Entry(name: "$schema", value: .text("https://json-schema.org/draft/2020-12/schema")),
            JSONText.Entry(name: "title", value: .text(title)),
        ]
        entries += SchemaShape.object(fields + (hasBody ? [Self.body] : []), path: "").entries
        entries.append(JSONText.Entry(name: "$defs", value: .map(definitions(fields, path: "") + ownDefinitions)))
        return JSONText.map(entries).document
    }

    private var ownDefinitions: [JSONText.Entry] { hasBody ? definitions([Self.body], path: "") : [] }

    /// The definitions of fields and of those inside them, by folded path.
    private func definitions(_ fields: [FieldDeclaration], path: String) -> [JSONText.Entry] {
        fields.flatMap { field in
            let own = path + Key.fold(field.name)
            return [JSONText.Entry(name: own, value: SchemaShape.value(field, path: own + "."))]
                + definitions(field.kind.inner, path: own + ".")
        }
    }

    /// The text of the document, which in strict YAML is a field.
    private static let body = FieldDeclaration(
        "nội dung", .blocks, isRequired: true,
        help: Bilingual(
            vi: "Phần văn bản, viết thụt vào dưới «nội dung: |»; một dòng là một đoạn, # là đề mục.",
            en: "The text, indented below «nội dung: |»; one line is one paragraph, # opens a heading."),
        example: "# Mục đích\nTrồng thêm cây xanh.")
}
