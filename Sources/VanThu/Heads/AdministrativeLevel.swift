import Diagnostics
import Values
import Vietnamese

/// The level that a report is of (cấp): tỉnh, xã, and until 30/6/2025 huyện.
///
/// From 01/7/2025 there is no district; a document with a later date cannot be of one. Source: Nghị quyết số
/// 203/2025/QH15.
enum AdministrativeLevel {
    /// The last day of districts.
    static let lastDayOfDistricts = PartialDate(year: 2025, month: 6, day: 30)

    /// What is wrong with the level of a head: at most one report.
    static func check(_ head: Head) -> [Diagnostic] {
        guard case .choice("huyen", let place)? = head.fields["cap"]?.value,
            case .date(let date, _)? = head.fields["ngay"]?.value, Self.lastDayOfDistricts.isBefore(date.latest)
        else { return [] }
        return [.noDistrictAnyMore(date, at: place)]
    }
}

extension PartialDate {
    /// Whether a day lies before another; both complete.
    fileprivate func isBefore(_ other: PartialDate) -> Bool {
        (year, month ?? 1, day ?? 1) < (other.year, other.month ?? 1, other.day ?? 1)
    }
}

extension Diagnostic {
    /// A document of a district that there is no more.
    fileprivate static func noDistrictAnyMore(_ date: PartialDate, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.no-district", .error,
            Bilingual(
                vi: "từ 01/7/2025 không còn cấp huyện, văn bản này của \(date.long)",
                en: "there is no district from 01/7/2025 on; this document is of \(date.short)"),
            at: span,
            explanation: Bilingual(
                vi: "Báo cáo của cấp huyện phải ghi ngày đến hết 30/6/2025; ghi mỗi năm thì tính là ngày 31/12 năm ấy.",
                en: "A district's report is dated 30/6/2025 at the latest; a year alone counts as its 31 December."),
            found: String(span.text), expected: Bilingual(vi: "tỉnh hoặc xã", en: "tỉnh or xã"),
            citation: Citation(.twoTierResolution))
    }
}
