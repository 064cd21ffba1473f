import Foundation

/// Holds values against a JSON Schema (2020-12), as far as our schemas use it; an unknown keyword ends the test.
struct SchemaValidator {
    private let root: [String: Any]

    /// A validator of a schema.
    init(_ json: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    }

    /// A keyword that this validator does not know.
    struct UnknownKeyword: Error {
        let name: String
    }

    /// Whether the schema takes a value.
    func accepts(_ instance: SchemaInstance) throws -> Bool { try accepts(instance, root) }

    private func accepts(_ instance: SchemaInstance, _ schema: [String: Any]) throws -> Bool {
        for (keyword, value) in schema where try !accepts(instance, keyword, value, schema) { return false }
        return true
    }

    private func accepts(
        _ instance: SchemaInstance, _ keyword: String, _ value: Any, _ schema: [String: Any]
    ) throws -> Bool {
        switch keyword {
        case "$schema", "$defs", "title", "description", "examples", "default": return true
        case "$ref":
            let name = String((value as? String ?? "").dropFirst("#/$defs/".count))
            return try accepts(instance, (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? ["not": [:]])
        case "type":
            let names = value as? [String] ?? [value as? String ?? ""]
            return names.contains { instance.isOf($0) }
        case "enum": return (value as? [Any] ?? []).contains { SchemaInstance(json: $0) == instance }
        case "pattern":
            guard case .text(let text) = instance else { return true }
            return try Self.matches(text, value)
        case "minimum", "maximum":
            guard case .number(let number) = instance, let bound = (value as? NSNumber)?.doubleValue else {
                return true
            }
            return keyword == "minimum" ? number >= bound : number <= bound
        case "minItems":
            guard case .list(let items) = instance, let bound = value as? Int else { return true }
            return items.count >= bound
        case "items":
            guard case .list(let items) = instance, let inner = value as? [String: Any] else { return true }
            return try items.allSatisfy { try accepts($0, inner) }
        case "anyOf": return try (value as? [[String: Any]] ?? []).contains { try accepts(instance, $0) }
        case "allOf": return try (value as? [[String: Any]] ?? []).allSatisfy { try accepts(instance, $0) }
        case "not": return try !accepts(instance, value as? [String: Any] ?? [:])
        case "required":
            guard case .map(let map) = instance else { return true }
            return (value as? [String] ?? []).allSatisfy { map[$0] != nil }
        case "propertyNames":
            guard case .map(let map) = instance, let inner = value as? [String: Any] else { return true }
            return try map.keys.allSatisfy { try accepts(.text($0), inner) }
        case "properties", "patternProperties", "additionalProperties":
            guard case .map(let map) = instance else { return true }
            return try map.allSatisfy { try accepts($0.value, named: $0.key, keyword, value, schema) }
        default: throw UnknownKeyword(name: keyword)
        }
    }

    private func accepts(
        _ instance: SchemaInstance, named name: String, _ keyword: String, _ value: Any, _ schema: [String: Any]
    ) throws -> Bool {
        let patterns = schema["patternProperties"] as? [String: [String: Any]] ?? [:]
        switch keyword {
        case "properties":
            guard let inner = (value as? [String: [String: Any]])?[name] else { return true }
            return try accepts(instance, inner)
        case "patternProperties":
            return try patterns.allSatisfy { try !Self.matches(name, $0.key) || accepts(instance, $0.value) }
        default:
            let isNamed = (schema["properties"] as? [String: Any])?[name] != nil
            if try isNamed || patterns.keys.contains(where: { try Self.matches(name, $0) }) { return true }
            if let isAllowed = value as? Bool { return isAllowed }
            return try accepts(instance, value as? [String: Any] ?? [:])
        }
    }

    private static func matches(_ text: String, _ pattern: Any) throws -> Bool {
        let expression = try NSRegularExpression(pattern: pattern as? String ?? "")
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}

extension SchemaInstance {
    /// Whether the value is of a type of JSON Schema.
    fileprivate func isOf(_ name: String) -> Bool {
        switch (self, name) {
        case (.null, "null"), (.truth, "boolean"), (.number, "number"), (.text, "string"), (.list, "array"),
            (.map, "object"):
            true
        case (.number(let number), "integer"): number.rounded() == number
        default: false
        }
    }
}
