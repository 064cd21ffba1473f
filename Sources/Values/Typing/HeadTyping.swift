import Diagnostics
import Vietnamese

/// Types the fields of a head by their declarations and reports everything that does not fit.
struct HeadTyping {
    /// The file of the head.
    let file: SourceFile
    /// What was found.
    var diagnostics: [Diagnostic] = []
    /// How many unknown names were met.
    private var unknownCount = 0

    /// How many unknown names are reported one by one.
    static let unknownLimit = 100

    /// Whether the declarations given are all there are. Where a document type could not be read, names unlike every
    /// known one are taken for its own: kept as faulty, without a report.
    private let knowsAllNames: Bool

    /// For the head of a file.
    init(file: SourceFile, knowsAllNames: Bool = true) {
        self.file = file
        self.knowsAllNames = knowsAllNames
    }

    /// The typed fields of a map that are written; what is missing, and the defaults, are the business of
    /// ``HeadCompletion``, when all layers of the head are known. `parent` is the map's name as declared, `nil` at the top.
    mutating func map(_ node: SourceNode, _ declarations: [FieldDeclaration], parent: String? = nil) -> FieldMap {
        guard case .map(let entries) = node.content else { return FieldMap([], span: firstLine(node.range)) }
        let names = declarations.map { Key.fold($0.name) }
        var fields: [Field] = []
        var excused: Set<String> = []
        let given = Set(entries.map(\.folded))
        for entry in entries {
            if let index = names.firstIndex(of: entry.folded) {
                if let earlier = fields.first(where: { $0.foldedName == entry.folded }) {
                    diagnostics.append(.duplicateKey(entry.key, at: span(entry.keyRange), first: earlier.nameSpan))
                    continue
                }
                let declared = declarations[index]
                let value = value(entry, declared)
                fields.append(
                    Field(name: entry.key, foldedName: entry.folded, nameSpan: span(entry.keyRange), value: value))
            } else {
                let absent = declarations.lazy.map(\.name).filter { !given.contains(Key.fold($0)) }
                let missing = declarations.filter { $0.isRequired && !given.contains(Key.fold($0.name)) }
                let nearest =
                    NearestName.find(entry.key, among: absent)
                    ?? missing.name(inside: entry)
                    ?? NearestName.find(entry.key, among: declarations.lazy.map(\.name))
                if !knowsAllNames, parent == nil, nearest == nil {
                    let place = span(entry.keyRange)
                    fields.append(
                        Field(name: entry.key, foldedName: entry.folded, nameSpan: place, value: .faulty(place)))
                    continue
                }
                if let nearest, !given.contains(Key.fold(nearest)), excused.insert(Key.fold(nearest)).inserted {
                    // The misspelt name counts as given, so that nobody reports the right one as missing.
                    let place = span(entry.keyRange)
                    fields.append(
                        Field(
                            name: nearest, foldedName: Key.fold(nearest), nameSpan: place, value: .faulty(place)))
                }
                unknownCount += 1
                guard unknownCount <= Self.unknownLimit else { continue }
                diagnostics.append(
                    .unknownKey(
                        entry.key, at: span(entry.keyRange), nearest: nearest, expected: declarations.usableNames,
                        isBody: parent == nil && entry.folded == SpecScanner.bodyKey))
            }
        }
        let place = firstLine(entries.first?.keyRange ?? node.range)
        if parent == nil, unknownCount > Self.unknownLimit {
            diagnostics.append(.moreUnknownKeys(unknownCount - Self.unknownLimit, at: place))
        }
        return FieldMap(fields, span: place)
    }

    /// A span of the file.
    func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(file, range) }

    /// The line on which a range starts, without blanks before it.
    private func firstLine(_ range: Range<Int>) -> SourceSpan {
        let line = file.lineRange(file.position(at: range.lowerBound).line)
        let start = LocatedText(file, line).trimmedRange()
        return span(line.lowerBound + start.lowerBound..<line.lowerBound + start.upperBound)
    }

    /// The typed value of a field.
    private mutating func value(_ entry: SourceNode.Entry, _ declared: FieldDeclaration) -> FieldValue {
        let node = entry.value
        let place = node.range.isEmpty ? span(entry.keyRange) : span(node.range)
        if let scalar = node.scalar, scalar.isFaulty { return .faulty(place) }
        if case .deferred(let reason) = declared.kind {
            diagnostics.append(
                .deferredField(declared.name, reason, at: span(entry.keyRange), meanwhile: declared.help))
            return .faulty(place)
        }
        if let scalar = node.scalar, scalar.text.trimmed().text.isEmpty { return .empty(place) }
        if let scalar = node.scalar, scalar.style != .quoted {
            var typing = ScalarTyping()
            let nothing = typing.nothing(scalar.text.trimmed(), declared, at: place)
            diagnostics.append(contentsOf: typing.diagnostics)
            if let nothing { return nothing }
        }
        switch declared.kind {
        case .text, .line, .blocks:
            guard let text = text(node, declared, at: place) else { return .faulty(place) }
            switch declared.kind {
            case .line: return .line(text)
            case .blocks: return .blocks(text)
            case .text, .date, .number, .length, .choice, .words, .map, .mapOrList, .data, .table, .wordMap, .named,
                .deferred:
                return .text(text)
            }
        case .date, .number, .length, .choice:
            guard let scalar = node.scalar else { return wrongShape(declared, at: place) }
            var typing = ScalarTyping()
            defer { diagnostics.append(contentsOf: typing.diagnostics) }
            return typing.value(scalar.text.trimmed(), declared)
        case .words:
            return words(node, declared, at: place)
        case .map(let inner):
            guard case .map = node.content else { return wrongShape(declared, at: place) }
            if refuseFlow(node, inner) { return .faulty(place) }
            if node.isFlow, let comma = node.cutDecimal {
                diagnostics.append(.decimalCut(at: span(comma)))
                return .faulty(place)
            }
            return .map(map(node, inner, parent: declared.name))
        case .mapOrList(let inner):
            return mapOrList(node, inner, declared, at: place)
        case .wordMap:
            return wordMap(node, declared, at: place)
        case .named(let kind):
            return named(node, kind, declared, at: place)
        case .table:
            guard let text = text(node, declared, at: place) else { return .faulty(place) }
            var reader = DataTableReader(name: declared.name, text: text, cellsLeft: DataTyping.cellLimit)
            let table = reader.read(at: span(entry.keyRange))
            diagnostics.append(contentsOf: reader.diagnostics)
            guard let table, !reader.isFaulty else { return .faulty(place) }
            return .table(table, place)
        case .data:
            guard case .map(let entries) = node.content else { return wrongShape(declared, at: place) }
            if refuseFlow(node) { return .faulty(place) }
            var typing = DataTyping(file: file)
            let data = typing.entries(entries)
            diagnostics.append(contentsOf: typing.diagnostics)
            return .data(data, place)
        case .deferred:
            return .faulty(place)
        }
    }

    /// The text of a field of text, or nothing after a report.
    private mutating func text(
        _ node: SourceNode, _ declared: FieldDeclaration, at place: SourceSpan
    ) -> LocatedText? {
        switch node.content {
        case .scalar(let scalar):
            if scalar.style == .plain, let comment = scalar.comment {
                diagnostics.append(.commentCutsText(at: span(comment..<comment + 1)))
                return nil
            }
            return scalar.text.trimmed()
        case .list(let items):
            if node.isFlow {
                diagnostics.append(.signAtStart("[", at: span(node.range.lowerBound..<node.range.lowerBound + 1)))
                return nil
            }
            for item in items {
                if case .map(let entries) = item.content, !item.isFlow, let entry = entries.first {
                    diagnostics.append(
                        .itemBecameMap(entry.key, in: declared.name, at: span(entry.keyRange)))
                    return nil
                }
            }
            diagnostics.append(.listForText(declared.name, at: span(node.range.lowerBound..<node.range.lowerBound + 1)))
            return nil
        case .map(let entries):
            if node.isFlow {
                diagnostics.append(.signAtStart("{", at: span(node.range.lowerBound..<node.range.lowerBound + 1)))
            } else {
                diagnostics.append(
                    .mapForText(
                        entries.first?.key ?? "", in: declared.name,
                        at: entries.first.map { span($0.keyRange) } ?? place))
            }
            return nil
        }
    }

    /// Words in order, from a list or from one text.
    private mutating func words(_ node: SourceNode, _ declared: FieldDeclaration, at place: SourceSpan) -> FieldValue {
        switch node.content {
        case .scalar(let scalar): return .words(scalar.text.trimmed().split(at: ASCII.comma), place)
        case .list(let items):
            let texts = items.compactMap { $0.scalar?.text.trimmed() }
            guard texts.count == items.count else { return wrongShape(declared, at: place) }
            return .words(texts, place)
        case .map: return wrongShape(declared, at: place)
        }
    }

    /// Sub-fields, or a list of such maps.
    private mutating func mapOrList(
        _ node: SourceNode, _ inner: [FieldDeclaration], _ declared: FieldDeclaration, at place: SourceSpan
    ) -> FieldValue {
        switch node.content {
        case .scalar(let scalar):
            guard declared.namedIn != nil else { return wrongShape(declared, at: place) }
            return .text(scalar.text.trimmed())
        case .map:
            if refuseFlow(node) { return .faulty(place) }
            return .map(map(node, inner, parent: declared.name))
        case .list(let items):
            var maps: [FieldMap] = []
            for item in items {
                if declared.namedIn != nil, let name = item.scalar?.text.trimmed(), !name.text.isEmpty {
                    maps.append(FieldMap(name: name))
                    continue
                }
                guard case .map = item.content else { return wrongShape(declared, at: span(item.range)) }
                if refuseFlow(item) { return .faulty(place) }
                maps.append(map(item, inner, parent: declared.name))
            }
            return .list(maps, place)
        }
    }

    /// Free names with one word each, in braces or a line each.
    private mutating func wordMap(_ node: SourceNode, _ declared: FieldDeclaration, at place: SourceSpan) -> FieldValue
    {
        guard case .map(let entries) = node.content else { return wrongShape(declared, at: place) }
        var fields: [Field] = []
        var first: [String: Range<Int>] = [:]
        for entry in entries {
            guard let scalar = entry.value.scalar, !scalar.text.trimmed().text.isEmpty else {
                return wrongShape(declared, at: span(entry.keyRange))
            }
            if let earlier = first[entry.folded] {
                diagnostics.append(.duplicateKey(entry.key, at: span(entry.keyRange), first: span(earlier)))
                continue
            }
            first[entry.folded] = entry.keyRange
            fields.append(
                Field(
                    name: entry.key, foldedName: entry.folded, nameSpan: span(entry.keyRange),
                    value: .text(scalar.text.trimmed())))
        }
        return .map(FieldMap(fields, span: place))
    }

    /// Free names, each with a value of one kind, on a line of its own.
    private mutating func named(
        _ node: SourceNode, _ kind: FieldKind, _ declared: FieldDeclaration, at place: SourceSpan
    ) -> FieldValue {
        guard case .map(let entries) = node.content else { return wrongShape(declared, at: place) }
        if refuseFlow(node) { return .faulty(place) }
        var fields: [Field] = []
        for entry in entries {
            if let earlier = fields.first(where: { $0.foldedName == entry.folded }) {
                diagnostics.append(.duplicateKey(entry.key, at: span(entry.keyRange), first: earlier.nameSpan))
                continue
            }
            let one = FieldDeclaration(entry.key, kind, help: declared.help, example: declared.example)
            fields.append(
                Field(
                    name: entry.key, foldedName: entry.folded, nameSpan: span(entry.keyRange),
                    value: value(entry, one)))
        }
        return .map(FieldMap(fields, span: place))
    }

    /// Reports a map in braces where names stand line by line: wherever a comma in a text would part it unseen.
    private mutating func refuseFlow(_ node: SourceNode, _ inner: [FieldDeclaration]? = nil) -> Bool {
        guard node.isFlow else { return false }
        if let inner, inner.allSatisfy(\.kind.isFreeOfText) { return false }
        diagnostics.append(.flowMap(at: span(node.range)))
        return true
    }

    /// Reports a value of another shape than the field has.
    private mutating func wrongShape(_ declared: FieldDeclaration, at place: SourceSpan) -> FieldValue {
        diagnostics.append(.wrongShape(declared, at: place))
        return .faulty(place)
    }
}

extension Diagnostic {
    /// A name that no declaration knows.
    static func unknownKey(
        _ name: String, at span: SourceSpan, nearest: String?, expected: [String], isBody: Bool = false
    ) -> Diagnostic {
        let list = expected.joined(separator: ", ")
        let explanation =
            isBody
            ? Bilingual(
                vi: "Trong tệp này, phần văn bản viết sát lề sau dòng ---, không phải là một mục của phần đầu.",
                en: "In this file the text stands at the margin behind the line ---, it is no name of the head.")
            : nil
        return Diagnostic(
            "head.unknown-key", .error,
            Bilingual(vi: "không có mục nào tên là «\(name)»", en: "there is no name «\(name)»"), at: span,
            explanation: explanation, found: name,
            expected: Bilingual(vi: "một trong các mục: \(list)", en: "one of: \(list)"), suggestion: nearest,
            fixIts: nearest.map {
                [FixIt(Bilingual(vi: "đổi thành «\($0)»", en: "change it to «\($0)»"), [Replacement(span, with: $0)])]
            } ?? [])
    }

    /// The rest of the names that no declaration knows.
    fileprivate static func moreUnknownKeys(_ count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.more-unknown-keys", .error,
            Bilingual(
                vi: "còn \(count) mục không rõ tên nữa trong phần đầu", en: "the head has \(count) more unknown names"),
            at: span,
            explanation: Bilingual(
                vi: "Có thể dòng --- ngăn phần đầu với phần văn bản đặt sai chỗ.",
                en: "Perhaps the line --- between head and text stands in the wrong place."))
    }

    /// A field that comes with a later version.
    fileprivate static func deferredField(
        _ name: String, _ reason: Bilingual, at span: SourceSpan, meanwhile: Bilingual? = nil
    ) -> Diagnostic {
        Diagnostic("head.not-yet", .error, reason, at: span, explanation: meanwhile, found: name)
    }

    /// A value of another shape than declared.
    fileprivate static func wrongShape(_ declared: FieldDeclaration, at span: SourceSpan) -> Diagnostic {
        let shape: Bilingual
        switch declared.kind {
        case .map(let inner), .mapOrList(let inner):
            let first = declared.example.isEmpty ? (inner.first?.name ?? "") + ": …" : declared.exampleLine
            shape = Bilingual(
                vi: "các mục con, mỗi mục một dòng thụt vào, ví dụ «\(first)»",
                en: "inner names, one an indented line, for example «\(first)»")
        case .table:
            shape = Bilingual(
                vi: "một bảng, mỗi dòng một dòng có dấu |, ví dụ «| Mã | Tên | Tổng |»",
                en: "one table, a line of bars each row, for example «| Mã | Tên | Tổng |»")
        case .data:
            shape = Bilingual(
                vi: "các bảng và số có tên, mỗi tên một dòng thụt vào, ví dụ «số hộ: 120»",
                en: "named tables and numbers, one name an indented line, for example «số hộ: 120»")
        case .words:
            shape = Bilingual(vi: "các từ trong dấu [ ], cách nhau bằng dấu phẩy", en: "words in [ ], parted by commas")
        case .wordMap:
            shape = Bilingual(
                vi: "các cặp «tên: từ», ví dụ { 3: nghiêng }", en: "pairs «name: word», for example { 3: nghiêng }")
        case .named:
            shape = Bilingual(
                vi: "mỗi tên tự đặt một dòng, thụt vào hai dấu cách, nội dung của nó ở dưới, thụt thêm hai dấu cách",
                en: "names of your own, one an indented line, what belongs to each below it and further in")
        case .text, .line, .blocks, .date, .number, .length, .choice, .deferred:
            shape = Bilingual(vi: "một giá trị trên cùng dòng", en: "one value on the same line")
        }
        return Diagnostic(
            "head.wrong-shape", .error,
            Bilingual(
                vi: "mục «\(declared.name)» viết chưa đúng kiểu",
                en: "«\(declared.name)» is not written as it should be"),
            at: span, explanation: declared.help, expected: shape)
    }
}
