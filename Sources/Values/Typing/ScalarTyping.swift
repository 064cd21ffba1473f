package import Diagnostics
package import Vietnamese

/// Types one text as a date, a number, a length or a choice.
struct ScalarTyping {
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// The value of a text without blanks at its ends that says nothing, `để trống` or `không`; `nil` for others.
    mutating func nothing(_ text: LocatedText, _ declared: FieldDeclaration, at place: SourceSpan) -> FieldValue? {
        if text.text.isEmpty {
            guard declared.isRequired else { return declared.allowsBlank ? .blank(place) : .empty(place) }
            diagnostics.append(.emptyValue(declared, at: place))
            return .faulty(place)
        }
        switch Self.nothingWord(text.text) {
        case .blank:
            if declared.allowsBlank { return .blank(place) }
            diagnostics.append(.blankNotAllowed(declared, at: place))
        case .omission:
            if declared.allowsNone { return .none(place) }
            if case .choice(let words) = declared.kind, words.contains(where: { Key.fold($0) == "khong" }) {
                return nil
            }
            diagnostics.append(.noneNotAllowed(declared, at: place))
        case nil:
            return nil
        }
        return .faulty(place)
    }

    /// The two words that mean nothing.
    enum NothingWord {
        case blank
        case omission
    }

    /// Whether a text is `để trống` or `không`, whatever its case, also without marks.
    static func nothingWord(_ text: String) -> NothingWord? {
        guard text.utf8.count <= 16 else { return nil }
        switch text.lowercased().split(separator: " ").joined(separator: " ") {
        case "để trống", "để_trống", "de trong", "de_trong": return .blank
        case "không", "khong": return .omission
        default: return nil
        }
    }

    /// The typed value of a text that is not empty.
    mutating func value(_ text: LocatedText, _ declared: FieldDeclaration) -> FieldValue {
        let place = text.span
        switch declared.kind {
        case .date:
            switch PartialDate.parse(text.text) {
            case .success(let date): return .date(date, place)
            case .failure(let fault): diagnostics.append(.dateFault(fault, text, isPrivate: declared.isPrivate))
            }
        case .number:
            switch VietnameseNumber.parse(text.text) {
            case .success(let number): return .number(number, place)
            case .failure(let fault): diagnostics.append(.numberFault(fault, text, isPrivate: declared.isPrivate))
            }
        case .length(let unit):
            if let length = length(text, unit: unit, declared) { return .length(length, unit: unit, place) }
        case .choice(let words):
            let folded = Key.fold(text.text)
            if words.contains(where: { Key.fold($0) == folded }) { return .choice(folded, place) }
            diagnostics.append(.notAChoice(declared, words, text))
        case .text, .line, .blocks, .words, .map, .mapOrList, .data, .table, .wordMap, .named, .deferred:
            return .text(text)
        }
        return .faulty(place)
    }

    /// A length in the unit of its field; a bare number is in that unit already.
    private mutating func length(_ text: LocatedText, unit: String, _ declared: FieldDeclaration) -> ExactDecimal? {
        switch VietnameseNumber.parseQuantity(Self.partingUnit(text.text)) {
        case .failure(.notANumber):
            diagnostics.append(.badLength(declared, unit: unit, text))
            return nil
        case .failure(let fault):
            diagnostics.append(.numberFault(fault, text, isPrivate: declared.isPrivate))
            return nil
        case .success(let quantity):
            guard let given = quantity.unit.map({ $0.lowercased() }), given != unit else { return quantity.value }
            guard let from = Self.micrometres(given), let to = Self.micrometres(unit),
                let product = try? quantity.value.multiplying(from), let length = try? product.divided(by: to)
            else {
                diagnostics.append(.badLength(declared, unit: unit, text))
                return nil
            }
            return length
        }
    }

    /// `30mm` with the space that quantities have; lengths are often typed without.
    private static func partingUnit(_ text: String) -> String {
        guard let unit = text.unicodeScalars.firstIndex(where: { $0.properties.isAlphabetic }) else { return text }
        return text[..<unit] + " " + text[unit...]
    }

    /// The size of a unit in ninths of a micrometre times ten, so that points (127/360 mm) come out whole.
    private static func micrometres(_ unit: String) -> ExactDecimal? {
        switch unit {
        case "mm": ExactDecimal(360)
        case "cm": ExactDecimal(3600)
        case "pt": ExactDecimal(127)
        default: nil
        }
    }
}

extension Diagnostic {
    /// A required field without a value.
    static func emptyValue(_ declared: FieldDeclaration, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.empty-value", .error,
            Bilingual(vi: "mục «\(declared.name)» chưa ghi gì", en: "«\(declared.name)» is empty"), at: span,
            explanation: declared.help, expected: declared.sample)
    }

    /// `để trống` where a value is needed.
    fileprivate static func blankNotAllowed(_ declared: FieldDeclaration, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.blank-not-allowed", .error,
            Bilingual(vi: "mục «\(declared.name)» không được để trống", en: "«\(declared.name)» may not be left blank"),
            at: span, explanation: declared.help, found: String(span.text))
    }

    /// `không` where the part cannot be left out.
    fileprivate static func noneNotAllowed(_ declared: FieldDeclaration, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.none-not-allowed", .error,
            Bilingual(vi: "mục «\(declared.name)» không ghi «không» được", en: "«\(declared.name)» may not be «không»"),
            at: span,
            explanation: declared.isRequired
                ? declared.help
                : Bilingual(vi: "Nếu không cần mục này thì xóa cả dòng.", en: "If it is not needed, delete the line."),
            found: String(span.text))
    }

    /// A text that is no date.
    static func dateFault(_ fault: DateFault, _ text: LocatedText, isPrivate: Bool = false) -> Diagnostic {
        let typed = isPrivate ? "…" : text.text
        var suggestion: String?
        let message: Bilingual
        switch fault {
        case .notADate:
            message = Bilingual(vi: "«\(typed)» không phải là ngày", en: "«\(typed)» is no date")
        case .impossible(let swapped):
            suggestion = swapped
            message = Bilingual(vi: "lịch không có ngày «\(typed)»", en: "the calendar has no day «\(typed)»")
        case .yearMissing:
            message = Bilingual(vi: "ngày «\(typed)» thiếu năm", en: "the date «\(typed)» has no year")
        case .yearShort(let full):
            suggestion = full
            message = Bilingual(
                vi: "năm trong «\(typed)» phải ghi đủ bốn chữ số", en: "the year in «\(typed)» needs four digits")
        case .yearFirstSlash(let turned):
            suggestion = turned
            message = Bilingual(
                vi: "ngày «\(typed)» phải ghi ngày trước, năm sau", en: "the date «\(typed)» must start with the day")
        }
        return Diagnostic(
            "head.bad-date", .error, message, at: text.span, found: isPrivate ? nil : text.text,
            expected: Bilingual(
                vi: "ngày/tháng/năm, ví dụ 30/6/2020; cũng được: 6/2020 hoặc 2020",
                en: "day/month/year, for example 30/6/2020; 6/2020 and 2020 are fine too"),
            suggestion: suggestion, fixIts: replacement(text, with: suggestion))
    }

    /// A text that is no number.
    package static func numberFault(
        _ fault: NumberFault, _ text: LocatedText, isPrivate: Bool = false, code: String = "head.bad-number"
    ) -> Diagnostic {
        let typed = isPrivate ? "…" : text.text
        var suggestion: String?
        let message: Bilingual
        switch fault {
        case .notANumber:
            message = Bilingual(vi: "«\(typed)» không phải là số", en: "«\(typed)» is no number")
        case .dotDecimal(let comma):
            suggestion = comma
            message = Bilingual(
                vi: "số «\(typed)» dùng dấu chấm thập phân: viết \(comma)",
                en: "the number «\(typed)» has a decimal point: write \(comma)")
        case .commaThousands(let dots):
            suggestion = dots
            message = Bilingual(
                vi: "số «\(typed)» dùng dấu phẩy ngăn hàng nghìn: viết \(dots)",
                en: "the number «\(typed)» parts thousands with a comma: write \(dots)")
        case .badGrouping(let likely):
            suggestion = likely
            message = Bilingual(
                vi: "số «\(typed)» không ngăn đúng từng nhóm ba chữ số bằng dấu chấm",
                en: "the number «\(typed)» is not parted into groups of three digits by dots")
        case .tooLong:
            message = Bilingual(
                vi: "số «\(typed)» dài quá 34 chữ số", en: "the number «\(typed)» has more than 34 digits")
        }
        return Diagnostic(
            code, .error, message, at: text.span, found: isPrivate ? nil : text.text,
            expected: Bilingual(
                vi: "số viết kiểu Việt Nam: 1.234 (một nghìn hai trăm ba mươi tư), 1,5 (một phẩy năm)",
                en:
                    "a number in Vietnamese form: 1.234 (one thousand two hundred and thirty-four), 1,5 (one and a half)"
            ),
            suggestion: suggestion, fixIts: replacement(text, with: suggestion))
    }

    /// A word that is not on the list.
    fileprivate static func notAChoice(_ declared: FieldDeclaration, _ words: [String], _ text: LocatedText)
        -> Diagnostic
    {
        let typed = declared.isPrivate ? "…" : text.text
        let list = words.joined(separator: ", ")
        let nearest = NearestName.find(text.text, among: words)
        return Diagnostic(
            "head.not-a-choice", .error,
            Bilingual(
                vi: "mục «\(declared.name)» không nhận «\(typed)»", en: "«\(declared.name)» does not take «\(typed)»"),
            at: text.span, explanation: declared.help, found: declared.isPrivate ? nil : text.text,
            expected: Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"), suggestion: nearest,
            fixIts: replacement(text, with: nearest))
    }

    /// A text that is no length, or has a unit that is none.
    fileprivate static func badLength(_ declared: FieldDeclaration, unit: String, _ text: LocatedText) -> Diagnostic {
        let units = ["mm", "cm", "pt"].contains(unit) ? "mm, cm, pt" : unit
        return Diagnostic(
            "head.bad-length", .error,
            Bilingual(
                vi: "«\(text.text)» không phải là độ dài của mục «\(declared.name)»",
                en: "«\(text.text)» is no length for «\(declared.name)»"), at: text.span,
            explanation: Bilingual(
                vi: "Viết số kiểu Việt Nam rồi đơn vị (\(units)); không ghi đơn vị thì hiểu là \(unit).",
                en: "Write a number in Vietnamese form and a unit (\(units)); without unit it is in \(unit)."),
            found: text.text,
            expected: declared.example.isEmpty ? nil : Bilingual(vi: declared.example, en: declared.example))
    }

    /// The change that puts a suggestion in the place of a text.
    private static func replacement(_ text: LocatedText, with suggestion: String?) -> [FixIt] {
        guard let suggestion else { return [] }
        return [
            FixIt(
                Bilingual(vi: "đổi thành «\(suggestion)»", en: "change it to «\(suggestion)»"),
                [Replacement(text.span, with: suggestion)])
        ]
    }
}
