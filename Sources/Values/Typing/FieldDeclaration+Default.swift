package import Diagnostics

extension FieldDeclaration {
    /// The default typed like a value of the spec, with what is wrong with it; `nil` where none is declared.
    ///
    /// A fault of the default is a fault of the type's declaration: whoever reads that reports it, once.
    package func typedDefault() -> Diagnosed<FieldValue>? {
        guard let text = defaultText?.trimmed(), !text.text.isEmpty else { return nil }
        var typing = ScalarTyping()
        if let nothing = typing.nothing(text, self, at: text.span) { return Diagnosed(nothing, typing.diagnostics) }
        switch kind {
        case .line: return Diagnosed(.line(text))
        case .blocks: return Diagnosed(.blocks(text))
        case .words: return Diagnosed(.words(text.split(at: ASCII.comma), text.span))
        case .text, .date, .number, .length, .choice:
            let value = typing.value(text, self)
            return Diagnosed(value, typing.diagnostics)
        case .map, .mapOrList, .data, .table, .wordMap, .named, .deferred: return nil
        }
    }

    /// The value of the default, silently faulty where it does not fit.
    var defaultValue: FieldValue? { typedDefault()?.output }

    /// The first line of the example, for messages.
    var exampleLine: String { example.split(separator: "\n").first.map(String.init) ?? "" }

    /// An example as a spec would write it, for messages.
    var sample: Bilingual {
        let text = example.isEmpty ? "…" : exampleLine
        switch kind {
        case .map, .mapOrList:
            return Bilingual(
                vi: "«\(name):», dòng dưới thụt vào hai dấu cách: «\(text)»",
                en: "«\(name):», below it, indented by two spaces: «\(text)»")
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .wordMap, .named,
            .deferred:
            return Bilingual(vi: "\(name): \(text)", en: "\(name): \(text)")
        }
    }
}

extension Diagnostic {
    /// The comma of a decimal inside braces, where commas part the names.
    static func decimalCut(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.decimal-in-braces", .error,
            Bilingual(
                vi: "dấu phẩy thập phân trong dấu { } bị hiểu thành dấu ngăn hai mục",
                en: "the decimal comma inside { } is taken for the end of a value"), at: span,
            explanation: Bilingual(
                vi: "Bỏ dấu { }, viết mỗi mục một dòng thụt vào hai dấu cách.",
                en: "Leave out the braces; write one name a line, indented by two spaces."),
            found: String(span.text))
    }
}
