import Diagnostics
import Values
import Vietnamese

/// The year that a document is about (năm).
enum YearCheck {
    /// The years that a document of an office may be about.
    static let years = 1945...2100

    /// The year of a head; `nil` where none is given or it is no year.
    static func year(_ head: FieldMap) -> (year: Int, span: SourceSpan)? {
        guard case .number(let number, let span)? = head["nam"]?.value, number.isWhole,
            let year = number.wholeValue, years.contains(year)
        else { return nil }
        return (year, span)
    }

    /// What is wrong with the year of a head: at most one report.
    static func check(_ head: Head) -> [Diagnostic] {
        guard case .number(_, let span)? = head.fields["nam"]?.value, year(head.fields) == nil else { return [] }
        return [.noYear(at: span)]
    }
}

extension FieldMap {
    /// Without `ngày` the year of issue is the year that the document is about; day and month stay blank.
    mutating func takeDateFromYear() {
        if let date = self["ngay"]?.value {
            guard case .empty = date else { return }
        }
        guard let (year, span) = YearCheck.year(self) else { return }
        entries.removeAll { $0.foldedName == "ngay" }
        entries.append(
            Field(name: "ngày", foldedName: "ngay", nameSpan: span, value: .date(PartialDate(year: year), span)))
    }
}

extension Diagnostic {
    /// `năm` that is no year.
    fileprivate static func noYear(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.no-year", .error,
            Bilingual(vi: "«\(span.text)» không phải là một năm", en: "«\(span.text)» is no year"), at: span,
            found: String(span.text),
            expected: Bilingual(
                vi: "số từ \(YearCheck.years.lowerBound) đến \(YearCheck.years.upperBound), ví dụ 2026",
                en: "a number from \(YearCheck.years.lowerBound) to \(YearCheck.years.upperBound), for example 2026"))
    }
}
