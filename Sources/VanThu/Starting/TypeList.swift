public import Diagnostics
public import Form

/// The list of document types, one a line, the slug first.
public struct TypeList: Sendable {
    private let types: [DocumentType]

    /// A list of these types, in their order.
    public init(_ types: [DocumentType]) { self.types = types }

    /// Slug, name and one sentence, in columns that stand below each other.
    public func text(_ language: Language) -> String {
        let slugs = types.map(\.id.count).max() ?? 0
        let names = types.map(\.name.count).max() ?? 0
        return types.map { type in
            let columns = [Self.padded(type.id, slugs), Self.padded(type.name, names), type.sentence(language)]
            return columns.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
        }.joined()
    }

    /// `{"version": 1, "types": […]}` with a final line feed, for programs.
    public var json: String {
        JSONText.object([
            "version": .number(1),
            "types": .list(
                types.map { type in
                    .object([
                        "slug": .text(type.id), "name": .text(type.name), "title": .text(type.title),
                        "code": .text(type.code), "form": .text(type.defaultPack.id),
                        "help": .object([
                            "vi": .text(type.sentence(.vietnamese)), "en": .text(type.sentence(.english)),
                        ]),
                    ])
                }),
        ]).document
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension DocumentType {
    /// One sentence that tells the type from others: its own, else its symbol and form.
    func sentence(_ language: Language) -> String {
        if !help(language).isEmpty { return help(language) }
        let symbol = code.isEmpty ? "" : Bilingual(vi: "ký hiệu \(code), ", en: "symbol \(code), ")(language)
        return Bilingual(
            vi: "\(word): \(symbol)thể thức \(defaultPack.name).", en: "\(word): \(symbol)form \(defaultPack.name).")(
                language)
    }
}
