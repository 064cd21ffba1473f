import Diagnostics

extension Diagnostic {
    /// An item of a list that YAML reads as a name with its value.
    static func itemBecameMap(_ key: String, in name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.item-became-map", .error,
            Bilingual(
                vi: "dấu hai chấm làm «\(key)» bị hiểu thành tên mục, không còn là một dòng của «\(name)»",
                en: "the colon makes «\(key)» look like a name instead of a line of «\(name)»"), at: span,
            explanation: textCure(name), found: key)
    }

    /// A list where text is expected.
    static func listForText(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.list-for-text", .error,
            Bilingual(
                vi: "mục «\(name)» là chữ, phải có dấu | sau dấu hai chấm trước các dòng gạch đầu dòng",
                en: "«\(name)» is text; its lines need | behind the colon"), at: span,
            explanation: textCure(name), expected: Bilingual(vi: "\(name): |", en: "\(name): |"))
    }

    /// Inner names where text is expected.
    static func mapForText(_ key: String, in name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.map-for-text", .error,
            Bilingual(
                vi: "mục «\(name)» là chữ, nhưng «\(key)» ở đây bị hiểu thành tên mục con",
                en: "«\(name)» is text, but «\(key)» looks like an inner name here"), at: span,
            explanation: textCure(name), found: key, expected: Bilingual(vi: "\(name): |", en: "\(name): |"))
    }

    /// How a text is written so that nothing in it has a meaning of its own.
    private static func textCure(_ name: String) -> Bilingual {
        Bilingual(
            vi: "Viết «\(name): |», rồi viết các dòng chữ ở dưới, thụt vào hai dấu cách.",
            en: "Write «\(name): |», then the lines of text below, indented by two spaces.")
    }
}
