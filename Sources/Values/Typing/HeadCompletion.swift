package import Diagnostics
import Vietnamese

/// Looks at a head whose layers lie over each other already: takes the defaults that declarations give, and says what a
/// required field lacks.
struct HeadCompletion {
    /// Folded paths (`ky.ho_ten`) that the command line sets: never missing.
    var set: Set<String> = []
    /// What is missing is marked in its place and is a finding, not an error (`--draft`).
    var isDraft = false
    /// Folded names at the top that even a draft needs: the type.
    var needed: Set<String> = ["mau"]
    /// The layer below the spec in which a missing field was sought too, with the folded names that may stand there.
    var sought: (place: SourceSpan, names: Set<String>)?
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// A map with its defaults; `path` holds the names from the top down to the map, `parent` its declared name.
    mutating func complete(
        _ map: FieldMap, _ declarations: [FieldDeclaration], path: [String] = []
    ) -> FieldMap {
        var map = map
        for declared in declarations {
            let name = Key.fold(declared.name)
            if let index = map.entries.firstIndex(where: { $0.foldedName == name }) {
                map.entries[index].value = complete(map.entries[index].value, declared, path: path)
            } else if !isSet(path, name), let value = absent(declared, at: map.span, path: path) {
                map.entries.append(
                    Field(name: declared.name, foldedName: name, nameSpan: value.nameSpan, value: value.value))
            }
        }
        return map
    }

    /// A value that is written, with the defaults of what stands inside it.
    private mutating func complete(_ value: FieldValue, _ declared: FieldDeclaration, path: [String]) -> FieldValue {
        switch value {
        case .empty(let span):
            if let value = declared.defaultValue { return value }
            if declared.isRequired { return missing(declared, .emptyValue(declared, at: span), at: span, path: path) }
            return declared.allowsBlank ? .blank(span) : value
        case .map(var map):
            if case .named(let kind) = declared.kind {
                for index in map.entries.indices {
                    let one = FieldDeclaration(map.entries[index].name, kind, help: declared.help)
                    map.entries[index].value = complete(
                        map.entries[index].value, one, path: path + [declared.name])
                }
                return .map(map)
            }
            guard let inner = declared.kind.inner else { return value }
            return .map(complete(map, inner, path: path + [declared.name]))
        case .list(let maps, let span):
            guard let inner = declared.kind.inner else { return value }
            return .list(maps.map { complete($0, inner, path: path + [declared.name]) }, span)
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .blank, .none, .faulty:
            return value
        }
    }

    /// What a field that is not written holds all the same; `nil` where it may be absent.
    private mutating func absent(
        _ declared: FieldDeclaration, at place: SourceSpan, path: [String]
    ) -> (value: FieldValue, nameSpan: SourceSpan)? {
        if let value = declared.defaultValue { return (value, value.span) }
        guard declared.isRequired else { return nil }
        var diagnostic = Diagnostic.missingKey(declared, at: place, in: path.last)
        if let sought, path.isEmpty, sought.names.contains(Key.fold(declared.name)) {
            diagnostic.notes.append(
                Diagnostic.Note(
                    Bilingual(vi: "tệp cơ quan cũng không ghi", en: "the office file does not give it"),
                    at: sought.place))
        }
        return (missing(declared, diagnostic, at: place, path: path), place)
    }

    /// Reports a field without value. It is faulty from here on, and what refers to it stays silent; in a draft its
    /// place is marked.
    private mutating func missing(
        _ declared: FieldDeclaration, _ diagnostic: Diagnostic, at place: SourceSpan, path: [String]
    ) -> FieldValue {
        let isNeeded = path.isEmpty && needed.contains(declared.foldedName)
        guard isDraft, !isNeeded, let mark = declared.draftMark(path: path, at: place) else {
            diagnostics.append(diagnostic)
            return .faulty(place)
        }
        diagnostics.append(diagnostic.asFinding)
        return mark
    }

    /// Whether the command line sets a field or something inside it.
    private func isSet(_ path: [String], _ name: String) -> Bool {
        guard !set.isEmpty else { return false }
        let path = (path.map { Key.fold($0) } + [name]).joined(separator: ".")
        return set.contains(path) || set.contains { $0.hasPrefix(path + ".") }
    }
}

extension Head {
    /// The head with the defaults of its declarations, and what required fields lack.
    func completed(_ declarations: [FieldDeclaration], set: Set<String>) -> Diagnosed<Head> {
        completed(declarations, by: HeadCompletion(set: set))
    }

    /// The same, where the office file was sought in too, and perhaps for a draft.
    /// - Parameter sought: The office file with the folded names that may stand there.
    package func completed(
        _ declarations: [FieldDeclaration], set: Set<String>, isDraft: Bool,
        sought: (place: SourceSpan, names: Set<String>)?
    ) -> Diagnosed<Head> {
        completed(declarations, by: HeadCompletion(set: set, isDraft: isDraft, sought: sought))
    }

    private func completed(_ declarations: [FieldDeclaration], by completion: HeadCompletion) -> Diagnosed<Head> {
        var completion = completion
        let fields = completion.complete(fields, declarations)
        return Diagnosed(Head(file: file, fields: fields), completion.diagnostics)
    }
}

extension FieldKind {
    /// The fields inside; `nil` where there are none.
    var inner: [FieldDeclaration]? {
        switch self {
        case .map(let inner), .mapOrList(let inner): inner
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .wordMap, .named,
            .deferred:
            nil
        }
    }
}

extension Diagnostic {
    /// The same as a finding, for a draft.
    package var asFinding: Diagnostic {
        var finding = self
        finding.severity = .warning
        return finding
    }

    /// A required name that is not there.
    fileprivate static func missingKey(
        _ declared: FieldDeclaration, at span: SourceSpan, in parent: String?
    ) -> Diagnostic {
        let vi = parent.map { " trong «\($0)»" } ?? ""
        let en = parent.map { " in «\($0)»" } ?? ""
        return Diagnostic(
            "head.missing-key", .error,
            Bilingual(vi: "thiếu mục «\(declared.name)»\(vi)", en: "«\(declared.name)» is missing\(en)"), at: span,
            explanation: declared.help, expected: declared.sample)
    }
}
