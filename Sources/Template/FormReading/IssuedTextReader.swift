import Diagnostics
import Document
import Values
import Vietnamese

/// Gives each issued text its form: what `văn bản kèm theo` says of it, over what follows from the main text.
struct IssuedTextReader {
    /// Reads the fields of the head into the texts that they name.
    static func read(into texts: inout [IssuedTextData], main: FormData, with evaluator: inout Evaluator) {
        let field = evaluator.context.head.fields[fieldName]
        let maps: [FieldMap] =
            switch field?.value {
            case .map(let map): [map]
            case .list(let maps, _): maps
            case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .blank,
                FieldValue.none(_)?, .empty, .faulty, nil:
                []
            }
        if let field, let map = maps.first, texts.isEmpty {
            // The map is still looked at, for faults of its own.
            _ = form(of: map, path: path(0, maps), main: main, title: [], with: &evaluator)
            return evaluator.report(.noIssuedText(at: field.nameSpan))
        }
        var owners: [Int: SourceSpan] = [:]
        for (index, map) in maps.enumerated() {
            let path = path(index, maps)
            let place = find(map, path: path, texts, with: &evaluator)
            let title = place.map { texts[$0].title } ?? []
            let form = form(of: map, path: path, main: main, title: title, with: &evaluator)
            guard let place else { continue }
            if let first = owners[place] {
                evaluator.report(.issuedTextTwice(at: map.span, first: first))
                continue
            }
            owners[place] = map.span
            texts[place].form = form
        }
        for index in texts.indices where texts[index].form == nil {
            texts[index].form = main.issuing(title: texts[index].title)
        }
    }

    private static let fieldName = "van_ban_kem_theo"

    private static func path(_ index: Int, _ maps: [FieldMap]) -> String {
        maps.count == 1 ? "\(fieldName)." : "\(fieldName).\(index + 1)."
    }

    /// The text that a map is for; `nil` after a report.
    private static func find(
        _ map: FieldMap, path: String, _ texts: [IssuedTextData], with evaluator: inout Evaluator
    ) -> Int? {
        guard let name = FormReader(map: map, path: path).plain("ten", with: &evaluator), let field = map["ten"] else {
            if FormReader.hasFault(map) && map["ten"] != nil { return nil }
            guard texts.count == 1 else {
                evaluator.report(.issuedTextUnnamed(texts.compactMap { typedName($0) }, at: map.span))
                return nil
            }
            return 0
        }
        let folded = Key.fold(name)
        if let index = texts.firstIndex(where: { $0.name == folded }) { return index }
        evaluator.report(.unknownIssuedText(name, texts.compactMap { typedName($0) }, at: field.value.span))
        return nil
    }

    private static func typedName(_ text: IssuedTextData) -> String? {
        guard let name = text.name else { return nil }
        let line = text.origin.written?.text ?? ""
        guard let open = line.firstIndex(of: "["), let close = line[open...].firstIndex(of: "]") else { return name }
        return String(line[line.index(after: open)..<close])
    }

    /// The form of a text with fields of its own.
    private static func form(
        of map: FieldMap, path: String, main: FormData, title: [Inline], with evaluator: inout Evaluator
    ) -> FormData {
        let reader = FormReader(map: map, path: path)
        var form = main.issuing(title: title)
        if let typeName = reader.line("ten_loai", with: &evaluator) {
            form.name(typeName)
            form.subject = title
        } else if reader.isOmitted("ten_loai") {
            form.typeName = []
            form.subject = title
        }
        if reader.isOmitted("co_quan") {
            form.issuer = FormData.Issuer(superiors: [], name: [], abbreviation: nil)
            form.coIssuers = []
        } else if map["co_quan"] != nil {
            let issuers = FormReader.readIssuers(map, path: path, needsAbbreviation: false, with: &evaluator)
            form.issuer = issuers.first ?? form.issuer
            form.coIssuers = Array(issuers.dropFirst())
        }
        if map["quoc_hieu"] != nil { form.nationalName = reader.nationalName(with: &evaluator) }
        if let place = reader.line("dia_danh", with: &evaluator) {
            form.place = place
            form.omitsPlaceDate = false
        }
        if case .date(let date, let span)? = map["ngay"]?.value {
            form.date = Placed(date, at: span)
            form.omitsPlaceDate = false
        }
        if reader.isOmitted("dia_danh") { form.omitsPlaceDate = true }
        if map["so"] != nil {
            form.number = reader.number(with: &evaluator)
            form.numberSpan = reader.numberSpan
        }
        form.symbol = reader.plain("ky_hieu", with: &evaluator) ?? ""
        form.bases = reader.acts("can_cu", with: &evaluator)
        form.recipients = reader.list("noi_nhan", with: &evaluator)
        form.recipientsPlacement = reader.choice("vi_tri_noi_nhan") == "duoi" ? .below : .beside
        form.signers = FormReader.readSigners("ky", of: map, path: path, with: &evaluator)
        form.approvers = FormReader.readSigners("phe_duyet", of: map, path: path, with: &evaluator)
        if map["dau_ket"] != nil { form.endMark = reader.endMark(with: &evaluator) }
        return form
    }
}

extension Diagnostic {
    /// `văn bản kèm theo` in a spec without `# Văn bản`.
    fileprivate static func noIssuedText(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.no-issued-text", .error,
            Bilingual(
                vi: "có mục «văn bản kèm theo» nhưng phần văn bản không có dòng «# Văn bản: …»",
                en: "there is «văn bản kèm theo» but no line «# Văn bản: …» in the text"),
            at: span, expected: Bilingual(vi: "# Văn bản: Tiêu đề", en: "# Văn bản: Title"))
    }

    /// A name that no issued text has.
    fileprivate static func unknownIssuedText(_ name: String, _ known: [String], at span: SourceSpan) -> Diagnostic {
        let list = known.quoted
        return Diagnostic(
            "form.unknown-issued-text", .error,
            Bilingual(
                vi: "không có văn bản kèm theo nào tên «\(name)»", en: "no issued text is called «\(name)»"),
            at: span, found: name,
            expected: known.isEmpty
                ? Bilingual(vi: "# Văn bản [\(name)]: Tiêu đề", en: "# Văn bản [\(name)]: Title")
                : Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(name, among: known))
    }

    /// Several issued texts, and nothing says which one is meant.
    fileprivate static func issuedTextUnnamed(_ known: [String], at span: SourceSpan) -> Diagnostic {
        let list = known.quoted
        return Diagnostic(
            "form.issued-text-unnamed", .error,
            Bilingual(
                vi: "có nhiều văn bản kèm theo, chưa rõ các mục này của văn bản nào",
                en: "there are several issued texts, and it is not clear which one this is"),
            at: span,
            expected: known.isEmpty
                ? Bilingual(vi: "tên: …, và [tên] ở dòng # Văn bản", en: "tên: …, and [name] in the line # Văn bản")
                : Bilingual(vi: "tên: một trong \(list)", en: "tên: one of \(list)"))
    }

    /// Two groups of fields for one issued text.
    fileprivate static func issuedTextTwice(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.issued-text-twice", .error,
            Bilingual(
                vi: "một văn bản kèm theo được khai hai lần", en: "one issued text is declared twice"), at: span,
            notes: [Note(Bilingual(vi: "lần đầu ở đây", en: "first here"), at: first)])
    }
}
