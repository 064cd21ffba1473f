package import Diagnostics
import Vietnamese

// The layers of a head, from below: defaults of the type, office file, spec, command line. Every value keeps the place
// where it was written, so that a fault is shown in the file that holds it.

extension Head {
    /// The head with the fields of a lower layer where it is silent itself.
    ///
    /// Groups of fields are laid over each other name by name; text, lists and fields with names of their own in the
    /// office file (``FieldDeclaration/namedIn``) are replaced whole. `để trống` and `không` are values; a name without
    /// any is not.
    package func over(_ lower: FieldMap, _ declarations: [FieldDeclaration]) -> Head {
        Head(file: file, fields: fields.over(lower, declarations))
    }

    /// The head with what the office file holds under the names that stand for whole values: `ký: phó chủ tịch`.
    /// - Parameter named: Where names are sought.
    package func resolvingNames(_ declarations: [FieldDeclaration], in named: NamedValues) -> Diagnosed<Head> {
        var head = self
        var diagnostics: [Diagnostic] = []
        for declared in declarations {
            guard let family = declared.namedIn,
                let index = head.fields.entries.firstIndex(where: { $0.foldedName == declared.foldedName })
            else { continue }
            let value = head.fields.entries[index].value
            head.fields.entries[index].value = named.resolve(value, in: family, &diagnostics)
        }
        return Diagnosed(head, diagnostics)
    }
}

extension FieldMap {
    /// See ``Head/over(_:_:)``.
    fileprivate func over(_ lower: FieldMap, _ declarations: [FieldDeclaration]) -> FieldMap {
        var map = self
        for field in lower.entries {
            guard let index = map.entries.firstIndex(where: { $0.foldedName == field.foldedName }) else {
                map.entries.append(field)
                continue
            }
            let declared = declarations.first { $0.foldedName == field.foldedName }
            switch (map.entries[index].value, field.value) {
            case (.empty, _):
                map.entries[index] = field
            case (.map(let upper), .map(let below)) where declared?.namedIn == nil:
                map.entries[index].value = .map(upper.over(below, declared?.kind.inner ?? []))
            case (.map, _), (.text, _), (.line, _), (.blocks, _), (.date, _), (.number, _), (.length, _), (.choice, _),
                (.words, _), (.list, _), (.data, _), (.table, _), (.blank, _), (.none, _), (.faulty, _):
                break
            }
        }
        return map
    }
}

/// What an office file holds under names of the office's own: signers.
package struct NamedValues: Sendable {
    /// The fields of the office file; `nil` where there is none.
    package var fields: FieldMap?
    /// Whether the office file could not be read: names may stand in it, so nothing is said of them.
    package var isUnreadable: Bool

    /// The named values of an office file.
    package init(_ fields: FieldMap?, isUnreadable: Bool = false) {
        self.fields = fields
        self.isUnreadable = isUnreadable
    }

    /// A value with what its names stand for; a name that nothing has is reported, and the value is faulty.
    fileprivate func resolve(
        _ value: FieldValue, in family: String, _ diagnostics: inout [Diagnostic]
    ) -> FieldValue {
        switch value {
        case .text(let name) where !DraftMark.holds(name.span):
            return find(name, in: family, &diagnostics) ?? .faulty(name.span)
        case .list(let maps, let span):
            var found: [FieldMap] = []
            var isWhole = true
            for map in maps {
                guard let name = map.name else {
                    found.append(map)
                    continue
                }
                switch find(name, in: family, &diagnostics) {
                case .map(let named): found.append(named)
                case .list(let several, _): found += several
                case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .blank,
                    FieldValue.none?,
                    .empty, .faulty, nil:
                    isWhole = false
                }
            }
            return isWhole ? .list(found, span) : .faulty(span)
        case .text, .map, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .blank, .none,
            .empty,
            .faulty:
            return value
        }
    }

    /// What a name stands for; `nil` after a report, or where the office file was reported.
    private func find(_ name: LocatedText, in family: String, _ diagnostics: inout [Diagnostic]) -> FieldValue? {
        if isUnreadable { return nil }
        let group = fields?[Key.fold(family)]?.value
        if case .faulty? = group { return nil }
        var known: [Field] = []
        if case .map(let map)? = group { known = map.entries }
        if let field = known.first(where: { $0.foldedName == Key.fold(name.text) }) {
            if case .empty(let span) = field.value {
                diagnostics.append(.emptyName(field.name, in: family, at: span))
                return nil
            }
            return field.value
        }
        diagnostics.append(
            .unknownName(name, in: family, known: known.map(\.name), hasOffice: fields != nil))
        return nil
    }
}

extension FieldMap {
    /// A name in a list, to be replaced by what it stands for.
    init(name: LocatedText) {
        self.init([Field(name: "", foldedName: "", nameSpan: name.span, value: .text(name))], span: name.span)
    }

    /// The name that the map is to be replaced by, where it is one.
    fileprivate var name: LocatedText? {
        guard entries.count == 1, let field = entries.first, field.foldedName.isEmpty,
            case .text(let name) = field.value
        else { return nil }
        return name
    }
}

extension FieldDeclaration {
    /// The name folded.
    package var foldedName: String { Key.fold(name) }
}

extension Diagnostic {
    /// A name that the office file does not hold.
    fileprivate static func unknownName(
        _ name: LocatedText, in family: String, known: [String], hasOffice: Bool
    ) -> Diagnostic {
        let list = known.quoted
        return Diagnostic(
            "office.unknown-name", .error,
            hasOffice
                ? Bilingual(
                    vi: "mục «\(family)» của tệp cơ quan không có «\(name.text)»",
                    en: "«\(family)» of the office file has no «\(name.text)»")
                : Bilingual(
                    vi: "không có tệp cơ quan để tìm «\(name.text)»",
                    en: "there is no office file to look «\(name.text)» up"),
            at: name.span,
            explanation: hasOffice
                ? Bilingual(
                    vi:
                        "Khai tên ấy ở mục «\(family)» của tệp cơ quan, hoặc ghi các mục con tại đây, mỗi mục một dòng thụt vào.",
                    en:
                        "Declare it under «\(family)» of the office file, or write the inner names here, one an indented line."
                )
                : Bilingual(
                    vi:
                        "Tạo tệp co-quan.yaml cạnh văn bản với mục «\(family)», hoặc ghi các mục con tại đây, mỗi mục một dòng thụt vào.",
                    en:
                        "Make a file co-quan.yaml beside the document with «\(family)», or write the inner names here, one an indented line."
                ),
            found: name.text,
            expected: known.isEmpty ? nil : Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(name.text, among: known))
    }

    /// A name of the office file that holds nothing.
    fileprivate static func emptyName(_ name: String, in family: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "office.empty-name", .error,
            Bilingual(vi: "«\(name)» trong «\(family)» chưa ghi gì", en: "«\(name)» under «\(family)» is empty"),
            at: span)
    }
}
