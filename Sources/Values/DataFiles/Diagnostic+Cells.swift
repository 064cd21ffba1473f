import Diagnostics
import Vietnamese

extension Diagnostic {
    /// A cell of another kind than its column.
    static func wrongCell(_ text: String, expected kind: DataFileDeclaration.ColumnKind, at span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            "data.wrong-cell", .error,
            Bilingual(
                vi: "ô ghi «\(text)», cột này là cột \(kind.rawValue)",
                en: "«\(text)» stands in a column of \(kind.words)"
            ),
            at: span,
            explanation: Bilingual(
                vi: "Sửa ô này trong tệp số liệu, hoặc khai đúng kiểu của cột ở «cột».",
                en: "Mend the cell in the data file, or declare the kind of the column under «cột»."),
            found: text, expected: Bilingual(vi: kind.rawValue, en: kind.words))
    }

    /// A text in a column of figures that is no number.
    static func badFileFigure(
        _ fault: NumberFault, text: String, form: DataFileDeclaration.NumberForm, at span: SourceSpan
    ) -> Diagnostic {
        var diagnostic = numberFault(
            fault,
            LocatedText(text, file: span.file, segments: [LocatedText.Segment(text: 0, file: span.range.lowerBound)]),
            code: "data.bad-figure")
        diagnostic.span = span
        diagnostic.fixIts = []
        if form == .english {
            diagnostic.message = Bilingual(
                vi: "«\(text)» không phải là số viết kiểu Anh", en: "«\(text)» is no number in the English form")
            diagnostic.expected = Bilingual(vi: "1,234.5", en: "1,234.5")
            diagnostic.suggestion = nil
        }
        diagnostic.explanation = Bilingual(
            vi: "Sửa ô này trong tệp số liệu; không áp dụng thì ghi x, chưa có số thì để trống. "
                + "Nếu là cột chữ thì khai kiểu «chữ» cho cột.",
            en: "Mend the cell in the data file; x where it does not apply, nothing where it is not known. If it is a "
                + "column of text, declare its kind as «chữ».")
        return diagnostic
    }

    /// A text in a column of dates that is no date.
    static func badFileDate(_ fault: DateFault, text: String, at span: SourceSpan) -> Diagnostic {
        var diagnostic = dateFault(
            fault,
            LocatedText(text, file: span.file, segments: [LocatedText.Segment(text: 0, file: span.range.lowerBound)]))
        diagnostic.code = "data.bad-date"
        diagnostic.span = span
        diagnostic.fixIts = []
        diagnostic.explanation = Bilingual(
            vi: "Sửa ngày trong tệp số liệu; nếu là cột chữ thì khai kiểu «chữ» cho cột.",
            en: "Mend the date in the data file; if it is a column of text, declare its kind as «chữ».")
        return diagnostic
    }

    /// An error that the spreadsheet shows.
    static func spreadsheetError(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.spreadsheet-error", .error,
            Bilingual(
                vi: "ô này báo lỗi «\(text)» ngay trong bảng tính",
                en: "the spreadsheet itself shows the error «\(text)»"),
            at: span,
            explanation: Bilingual(
                vi: "Mở tệp, sửa công thức của ô (hoặc xóa nó nếu không cần), rồi lưu lại.",
                en: "Open the file, mend the formula of the cell (or delete it), and save again."),
            found: text)
    }

    /// A formula without result in the file.
    static func uncomputedFormula(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.uncomputed-formula", .error,
            Bilingual(
                vi: "ô này có công thức mà tệp không lưu kết quả",
                en: "the file holds no result of the formula in this cell"),
            at: span,
            explanation: Bilingual(
                vi: "Mở tệp bằng Excel hoặc LibreOffice để công thức được tính, rồi lưu lại.",
                en: "Open the file in Excel or LibreOffice, so that the formula is computed, and save it again."))
    }

    /// Units in the cells of a column whose unit is declared.
    static func doubledUnit(_ unit: String, of column: String, declared: String, count: Int, at span: SourceSpan)
        -> Diagnostic
    {
        let isSame = unit == declared
        return Diagnostic(
            "data.doubled-unit", .error,
            Bilingual(
                vi: "ô ghi đơn vị «\(unit)», cột «\(column)» đã khai đơn vị «\(declared)»",
                en: "the cell has the unit «\(unit)», the column «\(column)» is declared in «\(declared)»"),
            at: span,
            explanation: isSame
                ? Bilingual(
                    vi: "Bỏ «Đơn vị» của cột ở phần khai, hoặc bỏ đơn vị trong ô; \(count) ô như vậy.",
                    en: "Drop «Đơn vị» of the column, or the unit in the cells; \(count) of them.")
                : Bilingual(
                    vi: "Đổi số về cùng đơn vị, hoặc khai đúng đơn vị của cột; \(count) ô như vậy.",
                    en: "Convert the figures, or declare the right unit; \(count) cells."),
            found: unit, expected: Bilingual(vi: declared, en: declared))
    }

    /// Shares in a column of percentages that may be meant as they stand or a hundredfold.
    static func unclearPercent(_ text: String, of column: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.unclear-percent", .error,
            Bilingual(
                vi: "chưa rõ «\(text)» ở cột «\(column)» là \(text)% hay là tỷ lệ của 1",
                en: "it is not clear whether «\(text)» in «\(column)» is \(text)% or a share of 1"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Trong bảng tính, định dạng cột này là phần trăm (nút %); hoặc khai kiểu «số», đơn vị % nếu số đã là "
                    + "phần trăm.",
                en:
                    "Format the column as a percentage in the spreadsheet; or declare it as «số» with the unit % if the "
                    + "figures are percentages already."),
            found: text)
    }

    /// More faults of cells than are told one by one.
    static func moreCellFaults(_ count: Int, in name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.more-cell-faults", .error,
            Bilingual(
                vi: "bảng «\(name)» còn \(count) ô có lỗi nữa", en: "\(count) more cells of «\(name)» are faulty"),
            at: span,
            explanation: Bilingual(
                vi: "Nhiều lỗi cùng một cột thường là do khai sai kiểu của cột, hoặc chọn nhầm cột.",
                en:
                    "Many faults in one column usually mean that its kind was declared wrongly, or that it is the wrong one."
            ))
    }
}

extension DataFileDeclaration.ColumnKind {
    /// What it is in English.
    var words: String {
        switch self {
        case .text: "text"
        case .number: "figures"
        case .percent: "percentages"
        case .date: "dates"
        case .truth: "true and false"
        }
    }
}
