import Diagnostics
import Document
import Values
import Vietnamese

/// Makes the form's data of the head: text evaluated to nodes, the rest typed.
///
/// Fields that the reader of the head has reported (absent, faulty) stay silent here.
struct FormReader {
    /// The form's data; `nil` when the date is not known, because it chooses the rule pack.
    static func read(type: TypeNames, with evaluator: inout Evaluator) -> FormData? {
        let head = evaluator.context.head.fields
        let reader = FormReader(map: head)
        let parts = evaluator.formParts { FormParts(head, with: &$0) }
        let issuers = parts.issuers
        let place = reader.line("dia_danh", with: &evaluator)
        let subject = reader.line("trich_yeu", with: &evaluator)
        let typeName = reader.line("ten_loai", with: &evaluator)
        let nationalName = reader.nationalName(with: &evaluator)
        let addressees = reader.list("kinh_gui", with: &evaluator) ?? []
        let furtherAddressees = reader.list("dong_kinh_gui", with: &evaluator) ?? []
        let telegramAddressees = reader.list("dien", with: &evaluator) ?? []
        let suppliesAuthorityLine = reader.isAffirmed("tham_quyen")
        let authorityLine = suppliesAuthorityLine ? [] : reader.line("tham_quyen", with: &evaluator) ?? []
        let bases = reader.acts("can_cu", with: &evaluator)
        let recipients = reader.list("noi_nhan", with: &evaluator)
        let basisFace = reader.basisFace
        let marks = parts.marks
        let draftingUnit = reader.plain("don_vi_soan", with: &evaluator)
        guard let date = reader.date else { return nil }
        var data = FormData(
            typeName: reader.isOmitted("ten_loai") ? [] : typeName ?? typeLine(type.title),
            typeWord: typeName.flatMap(FormData.word) ?? type.word, typeCode: type.code,
            issuer: issuers.first ?? FormData.Issuer(superiors: [], name: [], abbreviation: nil),
            place: place ?? [], date: date, number: reader.number(with: &evaluator),
            symbol: reader.plain("ky_hieu", with: &evaluator), subject: subject ?? [], addressees: addressees,
            bases: bases, basisFace: basisFace, recipients: recipients,
            recipientsPlacement: reader.choice("vi_tri_noi_nhan") == "duoi" ? .below : .beside,
            signers: parts.signers, endMark: reader.endMark(with: &evaluator), presentation: parts.presentation)
        data.numberSpan = reader.numberSpan
        data.omitsPlaceDate = reader.isOmitted("dia_danh")
        data.nationalName = nationalName
        data.furtherAddressees = furtherAddressees
        data.telegramAddressees = telegramAddressees
        data.authorityLine = authorityLine
        data.suppliesAuthorityLine = suppliesAuthorityLine
        data.approvers = parts.approvers
        data.coIssuers = Array(issuers.dropFirst())
        data.issuerArrangement = reader.choice("co_quan_the_hien") == "chung_dong" ? .sharedLine : .ownLines
        data.subjectPlacement = reader.choice("vi_tri_trich_yeu") == "duoi_so" ? .underNumber : .underTypeName
        data.draftingUnit = draftingUnit
        data.secrecy = marks.secrecy
        data.urgency = marks.urgency
        data.circulation = marks.circulation
        data.draftMark = marks.draft
        data.contact = marks.contact
        data.appendixSigners = parts.appendixSigners
        data.firstRecipient = reader.firstRecipient(in: evaluator.context.head.file)
        data.arrangesRecipients = reader.choice("thu_tu_noi_nhan") == "xep_lai"
        return data
    }

    /// The group of fields that is read.
    let map: FieldMap
    /// The folded path of the group, with a dot behind it; empty for the head itself.
    var path = ""

    private static func typeLine(_ title: String) -> [Inline] {
        title.isEmpty ? [] : [.text(title, .supplied)]
    }

    /// A `dòng`: text with marks and expressions; plain text, such as from the command line, literally.
    func line(_ name: String, with evaluator: inout Evaluator) -> [Inline]? {
        guard let field = map[name] else { return nil }
        switch field.value {
        case .line(let text): return evaluator.line(text, path: path + name, at: text.span) ?? []
        case .text(let text): return Self.literal(text, with: &evaluator)
        case .blocks, .date, .number, .length, .choice, .words, .map, .list, .data, .table, .blank, .none, .empty,
            .faulty:
            return nil
        }
    }

    /// A list text.
    func list(_ name: String, with evaluator: inout Evaluator) -> [ListLine]? {
        guard let field = map[name] else { return nil }
        switch field.value {
        case .line(let text): return evaluator.listLines(of: text)
        case .text(let text):
            return evaluator.printedLines(Self.literal(text, with: &evaluator)).map {
                .line(mark: nil, $0, isVerbatim: false, Origin(text.span))
            }
        case .blocks, .date, .number, .length, .choice, .words, .map, .list, .data, .table, .blank, .none, .empty,
            .faulty:
            return nil
        }
    }

    /// One act a line.
    func acts(_ name: String, with evaluator: inout Evaluator) -> [Paragraph] {
        guard let field = map[name] else { return [] }
        switch field.value {
        case .line(let text): return evaluator.actLines(of: text)
        case .text(let text):
            return evaluator.printedLines(Self.literal(text, with: &evaluator)).map {
                Paragraph($0, origin: Origin(text.span))
            }
        case .blocks, .date, .number, .length, .choice, .words, .map, .list, .data, .table, .blank, .none, .empty,
            .faulty:
            return []
        }
    }

    /// A short text that is not formatted: a number, a symbol, an abbreviation.
    func plain(_ name: String, with evaluator: inout Evaluator) -> String? {
        guard let field = map[name] else { return nil }
        switch field.value {
        case .text(let text): return text.text
        case .line: return line(name, with: &evaluator)?.plainText
        case .number(let number, let span):
            let typed = String(span.text)
            return typed.isEmpty ? number.vietnamese(grouping: false) : typed
        case .blocks, .date, .length, .choice, .words, .map, .list, .data, .table, .blank, .none, .empty, .faulty:
            return nil
        }
    }

    /// The folded word of a choice.
    func choice(_ name: String) -> String? {
        switch map[name]?.value {
        case .choice(let word, _): Key.fold(word)
        case .text(let text), .line(let text): Key.fold(text.text)
        case .blocks, .date, .number, .length, .words, .map, .list, .data, .table, .blank, FieldValue.none(_)?, .empty,
            .faulty,
            nil:
            nil
        }
    }

    /// The date. A draft without one counts as far ahead, so that the newest rule pack holds; its place is that of the
    /// mark, by which the form knows that there is none.
    private var date: Placed<PartialDate>? {
        switch map["ngay"]?.value {
        case .date(let date, let span): Placed(date, at: span)
        case .text(let text) where DraftMark.holds(text.span): Placed(PartialDate(year: 9999), at: text.span)
        case .text, .line, .blocks, .number, .length, .choice, .words, .map, .list, .data, .table, .blank,
            FieldValue.none(_)?,
            .empty, .faulty, nil:
            nil
        }
    }

    private var basisFace: FormData.BasisFace? {
        switch choice("can_cu_the_hien") {
        case "dung": .upright
        case "nghieng": .italic
        case "gach": .dash
        default: nil
        }
    }

    /// `như trên`: `có`, `không`, or the name of a Điều; a wish that stands in another file than the spec is the type's or
    /// the office's.
    private func firstRecipient(in file: SourceFile) -> FormData.FirstRecipient {
        guard case .text(let text)? = map["nhu_tren"]?.value else { return .typed }
        switch Key.fold(text.text) {
        case "co": return .supplied(text.file == file ? text.span : nil)
        case "khong": return .typed
        case let name: return .heading(Placed(name, at: text.span))
        }
    }

    /// Số.
    func number(with evaluator: inout Evaluator) -> FormData.DocumentNumber {
        if isOmitted("so") { return .none }
        guard let text = plain("so", with: &evaluator), !text.isEmpty else { return .blank }
        return .typed(text)
    }

    /// Where a number was typed.
    var numberSpan: SourceSpan? {
        switch map["so"]?.value {
        case .line(let text), .text(let text): text.span
        case .number(_, let span): span
        case .blocks, .date, .length, .choice, .words, .map, .list, .data, .table, .blank, FieldValue.none(_)?, .empty,
            .faulty, nil:
            nil
        }
    }

    /// Quốc hiệu và Tiêu ngữ, or what stands in their place.
    func nationalName(with evaluator: inout Evaluator) -> FormData.NationalName {
        if isOmitted("quoc_hieu") { return .none }
        guard let typed = line("quoc_hieu", with: &evaluator) else { return .standard }
        let lines = evaluator.printedLines(typed)
        return lines.isEmpty ? .standard : .typed(lines)
    }

    /// Whether a field says `không`.
    func isOmitted(_ name: String) -> Bool {
        if case FieldValue.none? = map[name]?.value { true } else { false }
    }

    /// Whether something stands in a field, be it faulty.
    func isFilled(_ name: String) -> Bool {
        switch map[name]?.value {
        case .text(let text), .line(let text), .blocks(let text): !text.text.allSatisfy(\.isWhitespace)
        case .date, .number, .length, .choice, .words, .map, .list, .data, .table, .faulty: true
        case .blank, FieldValue.none(_)?, .empty, nil: false
        }
    }

    /// Dấu kết.
    func endMark(with evaluator: inout Evaluator) -> FormData.EndMark {
        if isOmitted("dau_ket") { return .none }
        return plain("dau_ket", with: &evaluator).map { .typed($0) } ?? .standard
    }

    /// Whether a field of a group was reported as faulty: what seems missing may be that field.
    static func hasFault(_ map: FieldMap) -> Bool {
        map.entries.contains { field in
            switch field.value {
            case .faulty: true
            case .text(let text): DraftMark.holds(text.span)
            case .line, .blocks, .date, .number, .length, .choice, .words, .map, .list, .data, .table, .blank, .none,
                .empty:
                false
            }
        }
    }

    /// Plain text as printed lines, never read as marks.
    private static func literal(_ text: LocatedText, with evaluator: inout Evaluator) -> [Inline] {
        var inlines: [Inline] = []
        for (index, line) in text.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { inlines.append(.lineBreak) }
            if !line.isEmpty { inlines.append(Evaluator.text(String(line), Origin(text.span))) }
        }
        evaluator.count(text.text, at: text.span)
        return inlines
    }
}
