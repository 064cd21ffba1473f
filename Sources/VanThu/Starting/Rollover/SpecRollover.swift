import Diagnostics
import Form
import Template
import Values
import Vietnamese

/// Makes the spec of a document that follows one of another type (nối tiếp): the report on a plan, next year's plan
/// after a report.
///
/// Issuer, recipients, signers and presentation stay as they were typed. The targets and indicators of the old spec
/// become the indicators of the new one, same codes, the figures in their new roles. The text is the new type's with the
/// old headings where they belong. What a human must look at or write is marked (``ReviewMark``).
struct SpecRollover {
    /// The old spec.
    let spec: ScannedSpec
    /// Its head with all columns made.
    let head: Head
    /// The type of the new one.
    let type: DocumentType
    /// How it follows the old one.
    let succession: DocumentType.Succession
    /// The year of the new one, where the caller says it.
    let year: Int?
    /// The type's text for it; the general one where it has none.
    let model: String?

    /// The new spec.
    var text: String {
        let source = spec.file
        let bodyStart = spec.body?.span.range.lowerBound ?? source.utf8Count
        let kept = CarriedHead(source, head, end: headEnd(before: bodyStart))
        let indicators = CarriedIndicators(head, declared: indicatorNames, succession)
        let name = PathText.name(of: source.path)
        var text = """
            # Làm từ «\(name)». Xem lại những chỗ có dấu \(ReviewMark.word), đúng rồi thì xóa dấu; vanthu render kể những
            # dấu còn lại. Chưa đủ số liệu thì xem trước bằng vanthu render --draft.
            mẫu: \(type.name)

            """
        text += yearLine
        text += subject(kept)
        text += kept.lines(for: type, marking: succession == .nextYear ? ["kinh_gui"] : [])
        text += missing(kept)
        text += data(indicators, kept)
        let known = kept.dataNames(without: indicators.replaced).union(
            indicators.units.map { [Key.fold($0.name)] } ?? [])
        let body = RolloverBody(
            succession: succession, indicators: indicators.entries, old: spec.body?.text ?? "",
            carried: CarriedText(succession: succession, known: known.union(Self.fieldNames)))
        text += "---\n" + body.fill(model ?? RolloverBody.general(succession))
        return text.hasSuffix("\n") ? text : text + "\n"
    }

    /// Fields that every spec has, as far as sentences quote them.
    private static let fieldNames: Set<String> = ["dia_danh", "co_quan", "cap"]

    /// The year of the old document: what it is about, else that of its date.
    private var oldYear: Int? {
        if let year = YearCheck.year(head.fields)?.year { return year }
        if case .date(let date, _)? = head.fields["ngay"]?.value { return date.year }
        return nil
    }

    /// The tables that `chỉ số` of the old spec names.
    private var indicatorNames: CarriedIndicators.IndicatorNames {
        guard
            case .map(let map)? = spec.layer(FormFields.standard, knowsAllNames: false).output?.fields["chi_so"]?.value
        else { return CarriedIndicators.IndicatorNames() }
        func name(_ key: String) -> String? {
            if case .text(let text)? = map[key]?.value { text.text } else { nil }
        }
        return CarriedIndicators.IndicatorNames(catalog: name("danh_muc"), units: name("theo_don_vi"))
    }

    private var yearLine: String {
        if let year { return "năm: \(year)\n" }
        guard let oldYear else { return "" }
        return ReviewMark.inHead("năm") + "\nnăm: \(succession == .sameYear ? oldYear : oldYear + 1)\n"
    }

    /// The subject where the type has none of its own.
    private func subject(_ kept: CarriedHead) -> String {
        guard type.defaults?["trich_yeu"] == nil else { return "" }
        let words: String
        switch (succession, kept.subject) {
        case (.sameYear, let subject?): words = "Kết quả thực hiện Kế hoạch \(Self.decapitalised(subject))"
        case (.sameYear, nil): words = "Kết quả công tác năm {{ năm }}"
        case (.nextYear, _): words = "Công tác năm {{ năm }}"
        }
        return ReviewMark.inHead("trích yếu") + "\ntrích yếu: \(words)\n"
    }

    private static func decapitalised(_ text: String) -> String {
        guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
        return first.lowercased() + text.dropFirst()
    }

    /// Examples for what the new type requires and the old spec does not have.
    private func missing(_ kept: CarriedHead) -> String {
        let there = kept.names.union(["mau", "nam", "ngay", "trich_yeu", "du_lieu", "chi_so"])
        let fromOffice = Set(head.fields.entries.map(\.foldedName))
        return type.headFields.filter { field in
            let name = Key.fold(field.name)
            return field.isRequired && field.defaultText == nil && type.defaults?[name] == nil
                && type.fixedFields?[name] == nil && !there.contains(name) && !fromOffice.contains(name)
        }.map { field in
            let value = Key.fold(field.name) == "cap" ? level : field.example
            let isShort = !value.contains("\n")
            let lines = value.split(separator: "\n").map { "  \($0)\n" }.joined()
            return ReviewMark.inHead(field.name) + "\n" + field.name + (isShort ? ": \(value)\n" : ":\n" + lines)
        }.joined()
    }

    /// The level that the issuer's name tells.
    private var level: String {
        guard case .map(let issuer)? = head.fields["co_quan"]?.value,
            case .line(let name)? = issuer["ten"]?.value
        else { return "xã" }
        let words = Key.fold(name.text.split { $0.isWhitespace }.joined(separator: " "))
        return words.contains("_tinh_") || words.contains("thanh_pho") ? "tỉnh" : "xã"
    }

    private func data(_ indicators: CarriedIndicators, _ kept: CarriedHead) -> String {
        let other = kept.data(without: indicators.replaced)
        guard !indicators.entries.isEmpty else { return other.isEmpty ? "" : "dữ liệu:\n" + other }
        var text = "dữ liệu:\n" + other + indicators.catalog.lines(note: indicators.catalog.name)
        if let units = indicators.units { text += units.lines(note: units.name) }
        text += "chỉ số:\n  danh mục: \(indicators.catalog.name)\n"
        if let units = indicators.units { text += "  theo đơn vị: \(units.name)\n" }
        return text
    }

    /// Where the head ends: at the `---` above the text.
    private func headEnd(before body: Int) -> Int {
        let file = spec.file
        for number in 1...max(1, file.lineCount) where number > 1 {
            let range = file.lineRange(number)
            if range.lowerBound >= body { break }
            if file.line(number).hasPrefix("---") { return range.lowerBound }
        }
        return body
    }
}
