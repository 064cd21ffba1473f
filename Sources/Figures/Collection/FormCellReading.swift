package import Diagnostics
import Values
import Vietnamese

/// One cell of a returned form as a figure of its indicator.
struct FormCellReading {
    private let sheet: SheetContent
    private let cell: Int
    private let indicator: Indicator

    /// A cell with something in it.
    init(_ sheet: SheetContent, _ cell: Int, _ indicator: Indicator) {
        self.sheet = sheet
        self.cell = cell
        self.indicator = indicator
    }

    /// Why a cell is no figure.
    struct Fault: Error {
        /// What is said of it.
        let diagnostic: Diagnostic
    }

    /// The value, without unit; an answer is `Có` or `Không`.
    var result: Result<Value, Fault> {
        switch sheet.kinds[cell] {
        case .fault: return fault(.faultyFormCell(sheet.text(cell), indicator, at: place))
        case .uncomputed: return fault(.uncomputedFormCell(indicator, at: place))
        case .date: return fault(.wrongFormCell("ngày \(sheet.text(cell))", indicator, at: place))
        case .text: return text(sheet.text(cell))
        case .truth, .untruth:
            guard indicator.kind == .yesNo else {
                return fault(.wrongFormCell(sheet.text(cell), indicator, at: place))
            }
            return .success(.text(sheet.kinds[cell] == .truth ? "Có" : "Không"))
        case .percent where indicator.unit != "%":
            return fault(.wrongFormCell(sheet.text(cell), indicator, at: place))
        case .percent, .number: return number
        case .empty: return .success(.empty)
        }
    }

    private var place: SourceSpan { sheet.span(cell) }

    private func fault(_ diagnostic: Diagnostic) -> Result<Value, Fault> { .failure(Fault(diagnostic: diagnostic)) }

    private func text(_ text: String) -> Result<Value, Fault> {
        if ["-", "–", "x", "X"].contains(text) { return .success(.notApplicable) }
        guard indicator.kind == .yesNo else { return fault(.wrongFormCell(text, indicator, at: place)) }
        switch Key.fold(text) {
        case "co": return .success(.text("Có"))
        case "khong": return .success(.text("Không"))
        default: return fault(.wrongFormCell(text, indicator, at: place))
        }
    }

    private var number: Result<Value, Fault> {
        guard let number = sheet.figure(cell) else { return .success(.empty) }
        switch indicator.kind {
        case .count:
            if !number.isWhole { return fault(.wrongFormCell(sheet.text(cell), indicator, at: place)) }
        case .share:
            let whole = ExactDecimal(indicator.unit == "‰" ? 1_000 : 100)
            if number.isNegative || number > whole {
                return fault(.wrongFormCell(sheet.text(cell), indicator, at: place))
            }
        case .yesNo: return fault(.wrongFormCell(sheet.text(cell), indicator, at: place))
        case .money, .ratio: break
        }
        if number.isNegative, indicator.kind != .ratio {
            return fault(.wrongFormCell(sheet.text(cell), indicator, at: place))
        }
        return .success(.number(number))
    }
}

extension Indicator {
    /// What a form takes for it, in words.
    package var formWords: Bilingual {
        let measure = unit.map { ", tính bằng \($0)" } ?? ""
        return switch kind {
        case .count: Bilingual(vi: "số nguyên từ 0 trở lên\(measure)", en: "a whole number, 0 or more")
        case .money: Bilingual(vi: "số tiền từ 0 trở lên\(measure)", en: "an amount, 0 or more")
        case .share:
            Bilingual(
                vi: "số từ 0 đến \(unit == "‰" ? "1000, không gõ dấu ‰" : "100, không gõ dấu %")",
                en: "a number from 0 to \(unit == "‰" ? "1000" : "100")")
        case .ratio: Bilingual(vi: "một con số\(measure)", en: "a number")
        case .yesNo: Bilingual(vi: "Có hoặc Không", en: "Có or Không")
        }
    }
}

extension Diagnostic {
    /// A cell that holds something else than asked.
    fileprivate static func wrongFormCell(_ found: String, _ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.wrong-cell", .error,
            Bilingual(
                vi: "ô của chỉ tiêu «\(indicator.code)» ghi «\(found.shortened)»",
                en: "the cell of the indicator «\(indicator.code)» says «\(found.shortened)»"),
            at: span,
            explanation: Bilingual(
                vi: "Hỏi lại đơn vị, gõ lại số vào ô này của phiếu (chỉ số, không kèm chữ và đơn vị) rồi lưu.",
                en: "Ask the unit and type the figure anew, without words or unit."),
            found: found.shortened, expected: indicator.formWords)
    }

    /// A cell with an error of the spreadsheet.
    fileprivate static func faultyFormCell(_ found: String, _ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.cell-error", .error,
            Bilingual(
                vi: "ô của chỉ tiêu «\(indicator.code)» đang báo lỗi \(found)",
                en: "the cell of the indicator «\(indicator.code)» shows the error \(found)"),
            at: span,
            explanation: Bilingual(
                vi: "Đơn vị đã dùng công thức; thay công thức bằng con số rồi lưu.",
                en: "The unit used a formula: put the figure in its place."),
            found: found, expected: indicator.formWords)
    }

    /// A formula without a result.
    fileprivate static func uncomputedFormCell(_ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.uncomputed", .error,
            Bilingual(
                vi: "ô của chỉ tiêu «\(indicator.code)» là công thức chưa có kết quả",
                en: "the cell of the indicator «\(indicator.code)» is a formula without result"),
            at: span,
            explanation: Bilingual(
                vi: "Mở phiếu bằng Excel hoặc LibreOffice, lưu lại để có kết quả, hoặc gõ thẳng con số.",
                en: "Open and save the form in Excel or LibreOffice, or type the figure."),
            expected: indicator.formWords)
    }
}

extension String {
    /// Not more of a text than a message can hold, on one line.
    fileprivate var shortened: String {
        let line = CollectionIdentity.line(self)
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
