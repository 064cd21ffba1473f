public import Diagnostics
import Vietnamese

extension Head {
    /// The head with values of the command line in place of those of the file.
    ///
    /// Each is typed by the kind of its field. In a `dòng` or `khối` it becomes ``FieldValue/text(_:)``, whatever
    /// stands in it: consumers print that literally, marks and expressions in it have no meaning.
    public func applying(_ settings: [Setting], declarations: [FieldDeclaration]) -> Diagnosed<Head> {
        var head = self
        var diagnostics: [Diagnostic] = []
        var seen: [String: SourceSpan] = [:]
        for setting in settings {
            let path = setting.foldedPath
            if let first = seen[path] {
                diagnostics.append(.duplicateKey(setting.path.text, at: setting.path.span, first: first))
                continue
            }
            seen[path] = setting.path.span
            var change = SettingChange(setting: setting)
            head.fields = change.applied(to: head.fields, declarations, parts: setting.parts[...])
            diagnostics.append(contentsOf: change.diagnostics)
        }
        return Diagnosed(head, diagnostics)
    }
}

/// One value of the command line on its way into a head.
private struct SettingChange {
    /// The value with its path.
    let setting: Setting
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// For one setting.
    init(setting: Setting) { self.setting = setting }

    /// The map with the value at the rest of the path.
    mutating func applied(
        to map: FieldMap, _ declarations: [FieldDeclaration], parts: ArraySlice<LocatedText>
    ) -> FieldMap {
        guard let part = parts.first else { return map }
        let folded = Key.fold(part.text)
        guard let declared = declarations.first(where: { Key.fold($0.name) == folded }) else {
            let names = declarations.usableNames
            diagnostics.append(
                .unknownKey(
                    part.text, at: part.span, nearest: NearestName.find(part.text, among: names),
                    expected: declarations.usableNames))
            return map
        }
        guard let value = value(declared, current: map[folded]?.value, rest: parts.dropFirst()) else { return map }
        var map = map
        if let index = map.entries.firstIndex(where: { $0.foldedName == folded }) {
            map.entries[index].value = value
        } else {
            map.entries.append(
                Field(name: declared.name, foldedName: folded, nameSpan: part.span, value: value))
        }
        return map
    }

    /// The new value of a field; `nil` after a report.
    private mutating func value(
        _ declared: FieldDeclaration, current: FieldValue?, rest: ArraySlice<LocatedText>
    ) -> FieldValue? {
        switch declared.kind {
        case .map(let inner):
            guard !rest.isEmpty else { return refuseWhole(declared, inner) }
            return .map(applied(to: Self.map(current, or: setting), inner, parts: rest))
        case .mapOrList(let inner):
            guard let first = rest.first else {
                return declared.namedIn == nil ? refuseWhole(declared, inner) : scalar(declared)
            }
            guard case .list(var maps, let span) = current else {
                return .map(applied(to: Self.map(current, or: setting), inner, parts: rest))
            }
            guard let number = Int(first.text), (1...max(maps.count, 1)).contains(number), number <= maps.count else {
                diagnostics.append(.settingNeedsNumber(declared.name, count: maps.count, at: setting.path.span))
                return nil
            }
            maps[number - 1] = applied(to: maps[number - 1], inner, parts: rest.dropFirst())
            return .list(maps, span)
        case .data:
            guard let name = rest.first, rest.count == 1 else { return refuseWhole(declared, []) }
            return data(name, current: current)
        case .deferred(let reason):
            diagnostics.append(Diagnostic("head.not-yet", .error, reason, at: setting.path.span))
            return nil
        case .table, .wordMap, .named:
            return refuseWhole(declared, [])
        case .text, .line, .blocks, .date, .number, .length, .choice, .words:
            guard rest.isEmpty else {
                diagnostics.append(.settingTooDeep(declared.name, at: setting.path.span))
                return nil
            }
            return scalar(declared)
        }
    }

    /// The value of a field that has no inner names.
    private mutating func scalar(_ declared: FieldDeclaration) -> FieldValue? {
        var typing = ScalarTyping()
        let place = setting.value.text.isEmpty ? setting.path.span : setting.value.span
        let value: FieldValue
        if let nothing = typing.nothing(setting.value, declared, at: place) {
            value = nothing
        } else if case .words = declared.kind {
            value = .words(setting.value.split(at: ASCII.comma), setting.value.span)
        } else {
            value = typing.value(setting.value, declared)
        }
        diagnostics.append(contentsOf: typing.diagnostics)
        return value
    }

    /// The data with one constant set.
    private mutating func data(_ name: LocatedText, current: FieldValue?) -> FieldValue? {
        var typing = DataTyping(file: setting.file)
        let constant = typing.constant(setting.value, isQuoted: false)
        diagnostics.append(contentsOf: typing.diagnostics)
        let place = setting.value.text.isEmpty ? setting.path.span : setting.value.span
        let entry = DataEntry(
            name: name.text, foldedName: Key.fold(name.text), nameSpan: name.span,
            value: SourcedValue(constant ?? .notApplicable, sources: [place]), isFaulty: constant == nil)
        guard case .data(var entries, let span) = current else { return .data([entry], place) }
        if let index = entries.firstIndex(where: { $0.foldedName == entry.foldedName }) {
            entries[index] = entry
        } else {
            entries.append(entry)
        }
        return .data(entries, span)
    }

    /// Reports a value for a whole field that has inner names.
    private mutating func refuseWhole(_ declared: FieldDeclaration, _ inner: [FieldDeclaration]) -> FieldValue? {
        diagnostics.append(.settingOfWhole(declared.name, inner: inner.first?.name, at: setting.path.span))
        return nil
    }

    /// The map that a field holds, or an empty one at the setting's place.
    private static func map(_ value: FieldValue?, or setting: Setting) -> FieldMap {
        if case .map(let map) = value { return map }
        return FieldMap([], span: setting.path.span)
    }
}

extension LocatedText {
    /// The parts between a sign, without blanks, empty ones left out.
    func split(at sign: UInt8) -> [LocatedText] {
        var parts: [LocatedText] = []
        var start = 0
        let bytes = Array(text.utf8)
        for index in 0...bytes.count where index == bytes.count || bytes[index] == sign {
            let part = slice(start..<index).trimmed()
            if !part.text.isEmpty { parts.append(part) }
            start = index + 1
        }
        return parts
    }
}

extension Diagnostic {
    /// A value for a field that has inner names.
    fileprivate static func settingOfWhole(_ name: String, inner: String?, at span: SourceSpan) -> Diagnostic {
        let example = inner.map { "\(name).\($0)=…" } ?? "\(name).tên=…"
        return Diagnostic(
            "head.bad-setting", .error,
            Bilingual(
                vi: "không đặt cả mục «\(name)» bằng --set được, chỉ đặt từng mục con",
                en: "«\(name)» cannot be set as a whole, only its inner names can"), at: span, found: name,
            expected: Bilingual(vi: "--set \"\(example)\"", en: "--set \"\(example)\""))
    }

    /// An inner name of a field that has none.
    fileprivate static func settingTooDeep(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.bad-setting", .error,
            Bilingual(vi: "mục «\(name)» không có mục con", en: "«\(name)» has no inner names"), at: span,
            found: String(span.text), expected: Bilingual(vi: "--set \"\(name)=…\"", en: "--set \"\(name)=…\""))
    }

    /// A field of a list without the number of its item.
    fileprivate static func settingNeedsNumber(_ name: String, count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.bad-setting", .error,
            Bilingual(
                vi: "mục «\(name)» có \(count) phần, phải ghi thứ tự từ 1 đến \(count)",
                en: "«\(name)» has \(count) parts; give the number of one, from 1 to \(count)"), at: span,
            found: String(span.text),
            expected: Bilingual(vi: "--set \"\(name).1.…=…\"", en: "--set \"\(name).1.…=…\""))
    }
}
