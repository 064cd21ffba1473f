import Diagnostics
import Foundation
import Values
import Yams

/// A value that a schema is held against: JSON, or what an editor makes of YAML.
enum SchemaInstance: Hashable, Sendable {
    case null
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([SchemaInstance])
    case map([String: SchemaInstance])

    /// A value of `JSONSerialization`; our schemas name no truth.
    init(json: Any) {
        switch json {
        case let text as String: self = .text(text)
        case let number as NSNumber: self = .number(number.doubleValue)
        case let list as [Any]: self = .list(list.map { SchemaInstance(json: $0) })
        case let map as [String: Any]: self = .map(map.mapValues { SchemaInstance(json: $0) })
        default: self = .null
        }
    }

    /// A YAML text in the core schema of YAML 1.2, as editors read it; `nil` where it is no YAML.
    init?(yaml: String) {
        guard let node = try? Yams.compose(yaml: yaml) else { return nil }
        self.init(node)
    }

    private init(_ node: Node) {
        switch node {
        case .scalar(let scalar):
            self = scalar.style == .plain || scalar.style == .any ? Self.plain(scalar.string) : .text(scalar.string)
        case .sequence(let sequence): self = .list(sequence.map { SchemaInstance($0) })
        case .mapping(let mapping):
            self = .map(
                Dictionary(mapping.map { ($0.key.string ?? "", SchemaInstance($0.value)) }) { first, _ in first })
        case .alias: self = .null
        }
    }

    private static func plain(_ text: String) -> SchemaInstance {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .truth(true)
        case "false", "False", "FALSE": return .truth(false)
        default:
            let isNumber = text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
            return isNumber ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
        }
    }
}

extension SchemaInstance {
    /// The strict twin of a spec in the `.vanthu` form: its fields as text, and the text.
    init(head: Head, body: LocatedText?) {
        var map = Self.map(of: head.fields)
        if let body { map["nội dung"] = .text(body.text) }
        self = .map(map)
    }

    private static func map(of fields: FieldMap) -> [String: SchemaInstance] {
        Dictionary(fields.entries.map { ($0.name, SchemaInstance($0.value)) }) { first, _ in first }
    }

    private init(_ value: FieldValue) {
        switch value {
        case .text(let text), .line(let text), .blocks(let text): self = .text(text.text)
        case .map(let map): self = .map(Self.map(of: map))
        case .list(let maps, _): self = .list(maps.map { .map(Self.map(of: $0)) })
        case .words(let words, _): self = .list(words.map { .text($0.text) })
        case .data(let entries, _):
            self = .map(Dictionary(entries.map { ($0.name, .text("…")) }) { first, _ in first })
        case .empty: self = .null
        case .date, .number, .length, .choice, .table, .blank, FieldValue.none, .faulty:
            self = .text(String(value.span.text))
        }
    }
}
