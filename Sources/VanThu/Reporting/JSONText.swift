/// A JSON value that keeps the order of its names, so that the same input gives the same bytes and a reader finds things
/// in the order in which they were put.
///
/// Text is written as UTF-8, unescaped but for what JSON asks for.
enum JSONText: Hashable, Sendable {
    /// A text.
    case text(String)
    /// A whole number.
    case number(Int)
    /// True or false.
    case truth(Bool)
    /// A list.
    case list([JSONText])
    /// Named values in order.
    case map([Entry])

    /// A named value.
    struct Entry: Hashable, Sendable {
        /// The name.
        let name: String
        /// The value.
        let value: JSONText
    }

    /// Named values in order; those without value are left out.
    static func object(_ entries: KeyValuePairs<String, JSONText?>) -> JSONText {
        .map(entries.compactMap { name, value in value.map { Entry(name: name, value: $0) } })
    }

    /// Texts as a list.
    static func texts(_ texts: some Sequence<String>) -> JSONText { .list(texts.map(JSONText.text)) }

    /// The value as text, indented by two spaces a level, with a final line feed.
    var document: String {
        var lines = ""
        write(to: &lines, indent: "")
        return lines + "\n"
    }

    /// The value on one line.
    var line: String {
        var text = ""
        writeLine(to: &text)
        return text
    }

    private func writeLine(to output: inout String) {
        switch self {
        case .text(let text): Self.quote(text, to: &output)
        case .number(let number): output += String(number)
        case .truth(let isTrue): output += isTrue ? "true" : "false"
        case .list(let items):
            output += "["
            for (index, item) in items.enumerated() {
                if index > 0 { output += ", " }
                item.writeLine(to: &output)
            }
            output += "]"
        case .map(let entries):
            output += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { output += ", " }
                Self.quote(entry.name, to: &output)
                output += ": "
                entry.value.writeLine(to: &output)
            }
            output += "}"
        }
    }

    private func write(to output: inout String, indent: String) {
        switch self {
        case .text(let text): Self.quote(text, to: &output)
        case .number(let number): output += String(number)
        case .truth(let isTrue): output += isTrue ? "true" : "false"
        case .list(let items):
            Self.write(items, "[", "]", to: &output, indent: indent) { item, output, inner in
                item.write(to: &output, indent: inner)
            }
        case .map(let entries):
            Self.write(entries, "{", "}", to: &output, indent: indent) { entry, output, inner in
                Self.quote(entry.name, to: &output)
                output += ": "
                entry.value.write(to: &output, indent: inner)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: String, _ close: String, to output: inout String, indent: String,
        each: (Item, inout String, String) -> Void
    ) {
        guard !items.isEmpty else {
            output += open + close
            return
        }
        let inner = indent + "  "
        output += open
        for (index, item) in items.enumerated() {
            output += (index == 0 ? "\n" : ",\n") + inner
            each(item, &output, inner)
        }
        output += "\n" + indent + close
    }

    private static func quote(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\t": output += "\\t"
            case "\r": output += "\\r"
            case "\0"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
