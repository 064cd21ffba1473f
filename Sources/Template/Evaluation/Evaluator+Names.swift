import Diagnostics
import Document
import Values
import Vietnamese

/// Names that the language itself gives; nothing else may be called so.
package enum BuiltInName: String, CaseIterable {
    /// Mention of appendices.
    case appendix = "phu_luc"
    /// Mention of a heading.
    case heading = "muc"
    /// Mention of an issued text.
    case text = "van_ban"
    /// The spec's text, in a frame.
    case body = "noi_dung"

    /// As documentation writes it.
    package var display: String {
        switch self {
        case .appendix: "phụ_lục"
        case .heading: "mục"
        case .text: "văn_bản"
        case .body: "nội_dung"
        }
    }
}

extension Evaluator {
    /// Looks a name up: loop variable, `đặt`, head field, data; all folded.
    ///
    /// Names stay silent where the data as a whole could not be read: they may be in it.
    mutating func lookUp(_ name: String, at span: SourceSpan) -> EvaluatedValue? {
        if scope.entries.isEmpty, let known = dataNames[name] {
            if known.isOfRow { usesRow = true }
            return .value(known.value)
        }
        let folded = Key.fold(name)
        if let entry = scope.find(folded) { return entry.value }
        if let builtIn = BuiltInName(rawValue: folded) {
            switch builtIn {
            case .appendix, .heading, .text:
                report(.bareMention(builtIn.display, at: span))
                return nil
            case .body:
                return .body
            }
        }
        if let field = context.head.fields[folded] { return read(field.value, path: folded, at: span) }
        if let entry = dataEntries.first(where: { $0.foldedName == folded }) {
            let isOfRow = context.rowNames.contains(folded)
            if isOfRow { usesRow = true }
            if entry.isFaulty { return nil }
            dataNames[name] = (entry.value, isOfRow)
            return .value(entry.value)
        }
        if case .faulty? = context.head.fields["du_lieu"]?.value { return nil }
        if let declaration = context.declarations.first(where: { Key.fold($0.name) == folded }) {
            guard case .deferred(let message) = declaration.kind else {
                // A field that may be left blank is blank where it is absent: `số`.
                return .value(SourcedValue(declaration.allowsBlank ? .blank : .empty))
            }
            report(.notYet(message, at: span))
            return nil
        }
        if let fault = batchNameFault(name, folded, at: span) {
            report(fault)
            return nil
        }
        report(.unknownName(name, nearest: NearestName.find(name, among: knownNames), at: span))
        return nil
    }

    /// What to say of a name that only a batch makes (`xã_này`, `nhóm_này`), met outside one or in one for other rows.
    private func batchNameFault(_ name: String, _ folded: String, at span: SourceSpan) -> Diagnostic? {
        let suffix = "_nay"
        guard folded.hasSuffix(suffix) else { return nil }
        let base = folded.dropLast(suffix.count)
        let tables = dataEntries.filter { if case .table = $0.value.value { true } else { false } }
        let made = dataEntries.first { entry in
            entry.foldedName.hasSuffix(suffix) && tables.contains { $0.foldedName + suffix == entry.foldedName }
        }
        let each: String
        if folded == "nhom_nay" {
            each = Self.identifier(tables.first?.name ?? "bảng") + ".cột"
        } else if let table = tables.first(where: { $0.foldedName == base }) {
            each = Self.identifier(table.name)
        } else {
            return nil
        }
        guard let made else { return .batchName(name, each: each, at: span) }
        return .otherBatchName(name, each: each, made: Self.identifier(made.name), at: span)
    }

    /// The entries of `dữ liệu`.
    var dataEntries: [DataEntry] {
        guard case .data(let entries, _)? = context.head.fields["du_lieu"]?.value else { return [] }
        return entries
    }

    /// All names that would be found, as expressions write them, newest first.
    private var knownNames: [String] {
        scope.entries.reversed().map(\.name) + dataEntries.map { Self.identifier($0.name) }
            + context.head.fields.entries.map { Self.identifier($0.name) } + BuiltInName.allCases.map(\.display)
            + context.declarations.map { Self.identifier($0.name) }
    }

    /// Whether a name would be found.
    func isKnown(_ name: String) -> Bool {
        let folded = Key.fold(name)
        return knownNames.contains { Key.fold($0) == folded }
    }

    /// A name of several words as an expression writes it.
    static func identifier(_ name: String) -> String {
        name.split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "_")
    }

    /// The value of a head field; the path is folded, its parts joined by dots.
    mutating func read(_ field: FieldValue, path: String, at mention: SourceSpan) -> EvaluatedValue? {
        switch field {
        // Nobody has written a mark: it has no value, and where it is asked for the draft marks the place again.
        case .text(let text) where DraftMark.holds(text.span): return nil
        case .text(let text): return .value(SourcedValue(.text(text.text), sources: [text.span]))
        case .line(let text):
            return line(text, path: path, at: mention).map { .inlines($0, sources: [text.span]) }
        case .blocks(let text): return .blocks(text, path: path)
        case .date(let date, let span): return .value(SourcedValue(.date(date), sources: [span]))
        case .number(let number, let span): return .value(SourcedValue(.number(number), sources: [span]))
        case .length(let number, let unit, let span):
            return .value(SourcedValue(.quantity(Quantity(number, unit: unit)), sources: [span]))
        case .choice(let word, let span):
            return .value(SourcedValue(.text(chosen(word, path: path) ?? String(span.text)), sources: [span]))
        case .words(let words, let span):
            let list = words.map { SourcedValue(.text($0.text), sources: [$0.span]) }
            return .value(SourcedValue(.list(list), sources: [span]))
        case .map(let map): return .fields(map, path: path)
        case .list(let maps, _):
            guard maps.count == 1, let map = maps.first else {
                report(.severalParts(at: mention))
                return nil
            }
            return .fields(map, path: path)
        case .data(let entries, _): return .data(entries)
        case .table(let table, let span): return .value(SourcedValue(.table(table), sources: [span]))
        case .blank(let span): return .value(SourcedValue(.blank, sources: [span]))
        case .none(let span), .empty(let span): return .value(SourcedValue(.empty, sources: [span]))
        case .faulty: return nil
        }
    }

    /// The word that a choice at the margin of the head is declared with, whatever its case in the spec.
    private func chosen(_ folded: String, path: String) -> String? {
        guard case .choice(let words)? = context.declarations.first(where: { Key.fold($0.name) == path })?.kind else {
            return nil
        }
        return words.first { Key.fold($0) == folded }
    }

    /// A `dòng` of the head, evaluated when first asked for; a field that quotes itself is an error with the chain.
    mutating func line(_ text: LocatedText, path: String, at mention: SourceSpan) -> [Inline]? {
        switch lines[path] {
        case .done(let inlines):
            if rowLines.contains(path) { usesRow = true }
            return inlines
        case .faulty: return nil
        case .open:
            let start = openLines.firstIndex(of: path) ?? 0
            report(.cycle(openLines[start...] + [path], at: mention))
            return nil
        case nil: break
        }
        if let known = context.parsed?.printedLine(path) {
            lines[path] = .done(known)
            return known
        }
        lines[path] = .open
        openLines.append(path)
        let before = faultCount
        let outer = usesRow
        usesRow = false
        let inlines = keeping {
            $0.inHead { $0.inlines(ofLine: text) }
        } keep: {
            $0.keep($1, ofLine: path)
        }
        if usesRow { rowLines.insert(path) }
        usesRow = usesRow || outer
        openLines.removeLast()
        lines[path] = faultCount == before ? .done(inlines) : .faulty
        return faultCount == before ? inlines : nil
    }

    /// Makes a name of the text; a name that is taken is an error and stays silent from then on.
    mutating func bind(_ name: String, at span: SourceSpan, to value: EvaluatedValue?) -> Bool {
        let folded = Key.fold(name)
        let owner: (Bilingual, SourceSpan?)?
        if let entry = scope.find(folded) {
            owner = (Bilingual(vi: "tên này đã đặt ở đây", en: "the name was made here"), entry.span)
        } else if let field = context.head.fields[folded] {
            owner = (Bilingual(vi: "mục của phần đầu", en: "field of the head"), field.nameSpan)
        } else if let entry = dataEntries.first(where: { $0.foldedName == folded }) {
            owner = (Bilingual(vi: "dữ liệu cùng tên", en: "data of the same name"), entry.nameSpan)
        } else if BuiltInName(rawValue: folded) != nil {
            owner = (Bilingual(vi: "tên có sẵn của VanThu", en: "a name of VanThu itself"), nil)
        } else {
            owner = nil
        }
        guard let (what, place) = owner else {
            scope.bind(name, at: span, to: value)
            return true
        }
        report(.nameTaken(name, what, at: span, firstAt: place))
        scope.bind(name, at: span, to: nil)
        return false
    }

    /// Data may not be called like a field of the head or a name of the language.
    mutating func checkDataNames() {
        for entry in dataEntries {
            if let field = context.head.fields[entry.foldedName] {
                let what = Bilingual(vi: "mục của phần đầu", en: "field of the head")
                report(.nameTaken(entry.name, what, at: entry.nameSpan, firstAt: field.nameSpan))
            } else if BuiltInName(rawValue: entry.foldedName) != nil {
                let what = Bilingual(vi: "tên có sẵn của VanThu", en: "a name of VanThu itself")
                report(.nameTaken(entry.name, what, at: entry.nameSpan, firstAt: nil))
            }
        }
    }
}

extension Diagnostic {
    /// A name that nothing is called.
    static func unknownName(_ name: String, nearest: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.unknown-name", .error,
            Bilingual(vi: "không có tên nào là «\(name)»", en: "nothing is called «\(name)»"),
            at: span,
            explanation: Bilingual(
                vi: "Tên dùng được là mục của phần đầu, dữ liệu, tên trong «lặp» và tên đã «đặt» ở phía trên.",
                en: "Usable names are head fields, data, loop variables and names set above."),
            found: name, suggestion: nearest)
    }

    /// A name that a batch makes, outside a batch.
    static func batchName(_ name: String, each: String, at span: SourceSpan) -> Diagnostic {
        let cure = "vanthu batch … --for \(each) -o …"
        return Diagnostic(
            "evaluate.batch-name", .error,
            Bilingual(
                vi: "«\(name)» chỉ có khi soạn hàng loạt bằng lệnh vanthu batch",
                en: "«\(name)» is there in a batch only, made by vanthu batch"),
            at: span,
            explanation: Bilingual(
                vi: "Tên này chỉ dòng hoặc nhóm mà văn bản được soạn cho.",
                en: "It stands for the row or the group that the document is made for."),
            found: name, expected: Bilingual(vi: cure, en: cure))
    }

    /// A name that a batch makes, in a batch that makes another.
    static func otherBatchName(_ name: String, each: String, made: String, at span: SourceSpan) -> Diagnostic {
        let cure = "--for \(each)"
        return Diagnostic(
            "evaluate.other-batch-name", .error,
            Bilingual(
                vi: "lượt soạn hàng loạt này có «\(made)», không có «\(name)»",
                en: "this batch has «\(made)», not «\(name)»"),
            at: span,
            explanation: Bilingual(
                vi: "Tên này có khi chọn đúng bảng hoặc nhóm của nó ở --for.",
                en: "The name is there when --for names its table or group."),
            found: name, expected: Bilingual(vi: cure, en: cure), suggestion: made)
    }

    /// A name of the language that this version does not know yet.
    static func notYet(_ message: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic("evaluate.not-yet", .error, message, at: span, found: String(span.text))
    }

    /// `phụ_lục`, `mục` or `văn_bản` without the name of what is meant.
    static func bareMention(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.bare-mention", .error,
            Bilingual(
                vi: "sau «\(name)» còn thiếu tên, chưa rõ dẫn tới đâu", en: "«\(name)» lacks the name of what is meant"),
            at: span, found: name, expected: Bilingual(vi: "\(name).tên", en: "\(name).name"))
    }

    /// A name given to two things.
    static func nameTaken(
        _ name: String, _ what: Bilingual, at span: SourceSpan, firstAt first: SourceSpan?
    ) -> Diagnostic {
        Diagnostic(
            "evaluate.name-taken", .error,
            Bilingual(vi: "tên «\(name)» đã được dùng", en: "the name «\(name)» is already taken"),
            at: span,
            explanation: Bilingual(
                vi: "Trùng tên với \(what.vi); hãy chọn tên khác.", en: "Taken by: \(what.en); choose another name."),
            found: name, notes: first.map { [Note(what, at: $0)] } ?? [])
    }

    /// A field of the head that quotes itself, directly or through others.
    static func cycle(_ chain: some Sequence<String>, at span: SourceSpan) -> Diagnostic {
        let path = chain.joined(separator: " → ")
        return Diagnostic(
            "evaluate.cycle", .error,
            Bilingual(vi: "mục của phần đầu tự dẫn lại chính nó: \(path)", en: "a head field quotes itself: \(path)"),
            at: span)
    }

    /// A field that holds several parts of one kind, such as several signers.
    static func severalParts(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.several-parts", .error,
            Bilingual(
                vi: "mục này gồm nhiều phần nên không dẫn lại được",
                en: "this field has several parts and cannot be quoted"),
            at: span)
    }
}
