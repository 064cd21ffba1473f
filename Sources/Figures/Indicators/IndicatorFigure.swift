import Diagnostics
import Expressions
import Values
import Vietnamese

/// The figure of one cell of an indicator, in the indicator's unit (một con số của chỉ số).
enum IndicatorFigure {
    /// There is nothing in the cell.
    case missing
    /// It does not apply: `x`, `-`.
    case notApplicable
    /// An amount in the unit of the indicator.
    case amount(ExactDecimal)
    /// Yes or no.
    case answer(Bool)
    /// Nothing that the indicator can be; told here.
    case fault(Diagnostic)

    /// Reads a cell. A bare number takes the unit of the indicator; another unit is a fault, so that a column never mixes
    /// triệu and tỷ.
    static func read(_ cell: DataCell, of indicator: Indicator) -> IndicatorFigure {
        switch cell.value {
        case .empty, .blank: return .missing
        case .notApplicable: return .notApplicable
        case .number(let number): return figure(Quantity(number), cell, indicator)
        case .quantity(let quantity): return figure(quantity, cell, indicator)
        case .boolean(let isTrue):
            return indicator.kind == .yesNo ? .answer(isTrue) : .fault(.indicatorNoFigure(indicator, at: cell.span))
        case .text(let text): return words(text, cell, indicator)
        case .date, .list, .table, .row: return .fault(.indicatorNoFigure(indicator, at: cell.span))
        }
    }

    private static func words(_ text: String, _ cell: DataCell, _ indicator: Indicator) -> IndicatorFigure {
        if text.isEmpty { return .missing }
        if ["-", "–", "x", "X"].contains(text) { return .notApplicable }
        if indicator.kind == .yesNo {
            switch Key.fold(text) {
            case "co", "dat", "1": return .answer(true)
            case "khong", "chua", "0": return .answer(false)
            default: return .fault(.indicatorNoAnswer(indicator, at: cell.span))
            }
        }
        switch VietnameseNumber.parseQuantity(text) {
        case .success(let quantity): return figure(quantity, cell, indicator)
        case .failure(.notANumber): return .fault(.indicatorNoFigure(indicator, at: cell.span))
        case .failure(let fault):
            let typed = LocatedText(cell.span.file, cell.span.range)
            return .fault(.numberFault(fault, typed, code: "indicator.bad-number"))
        }
    }

    private static func figure(_ quantity: Quantity, _ cell: DataCell, _ indicator: Indicator) -> IndicatorFigure {
        if indicator.kind == .yesNo {
            if quantity.unit == nil, quantity.value == .one { return .answer(true) }
            if quantity.unit == nil, quantity.value.isZero { return .answer(false) }
            return .fault(.indicatorNoAnswer(indicator, at: cell.span))
        }
        if let unit = quantity.unit, !unit.isEmpty, unit != indicator.unit {
            return .fault(.indicatorUnits(indicator, unit, at: cell.span))
        }
        switch indicator.kind {
        case .count:
            if quantity.value.isNegative { return .fault(.indicatorNegative(indicator, at: cell.span)) }
        case .share:
            let whole = ExactDecimal(indicator.unit == "‰" ? 1_000 : 100)
            if quantity.value.isNegative || quantity.value > whole {
                return .fault(.indicatorShareRange(indicator, whole, at: cell.span))
            }
        case .money, .ratio, .yesNo: break
        }
        return .amount(quantity.value)
    }

    /// As a value in the unit of the indicator; an answer is its word.
    func value(of indicator: Indicator) -> Value {
        switch self {
        case .missing, .fault: .empty
        case .notApplicable: .notApplicable
        case .amount(let value): indicator.amount(value)
        case .answer(let isYes): .text(isYes ? "có" : "không")
        }
    }
}

extension Diagnostic {
    /// Words where a figure is needed.
    fileprivate static func indicatorNoFigure(_ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.no-figure", .error,
            Bilingual(
                vi: "ô của chỉ số «\(indicator.code)» không phải số",
                en: "this cell of the indicator «\(indicator.code)» is no figure"),
            at: span, found: String(span.text.prefix(60)),
            expected: Bilingual(
                vi: "số\(indicator.unit.map { ", đơn vị \($0)" } ?? ""), hoặc x nếu không áp dụng",
                en: "a figure, or x where it does not apply"))
    }

    /// Neither yes nor no.
    fileprivate static func indicatorNoAnswer(_ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.no-answer", .error,
            Bilingual(
                vi: "chỉ số «\(indicator.code)» là loại có/không",
                en: "the indicator «\(indicator.code)» is answered by yes or no"),
            at: span, found: String(span.text.prefix(60)),
            expected: Bilingual(vi: "có, không (hoặc 1, 0)", en: "có, không (or 1, 0)"))
    }

    /// A figure in another unit than its indicator.
    static func indicatorUnits(_ indicator: Indicator, _ unit: String, at span: SourceSpan) -> Diagnostic {
        let own = indicator.unit ?? "không đơn vị"
        return Diagnostic(
            "indicator.unit-clash", .error,
            Bilingual(
                vi: "chỉ số «\(indicator.code)» tính bằng «\(own)», ở đây là «\(unit)»",
                en: "the indicator «\(indicator.code)» is in «\(own)», this is in «\(unit)»"),
            at: span,
            explanation: Bilingual(
                vi: "Một chỉ số chỉ có một đơn vị tính; hãy đổi số này sang «\(own)».",
                en: "An indicator has one unit; convert this figure."),
            found: unit, expected: Bilingual(vi: own, en: own),
            notes: [Note(Bilingual(vi: "chỉ số khai ở đây", en: "the indicator"), at: indicator.codeSpan)])
    }

    /// A count below 0.
    fileprivate static func indicatorNegative(_ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.negative", .error,
            Bilingual(
                vi: "chỉ số «\(indicator.code)» là số lượng, không thể âm",
                en: "the indicator «\(indicator.code)» is a count and cannot be negative"),
            at: span, found: String(span.text), expected: Bilingual(vi: "từ 0 trở lên", en: "0 or more"))
    }

    /// A share outside its whole.
    fileprivate static func indicatorShareRange(
        _ indicator: Indicator, _ whole: ExactDecimal, at span: SourceSpan
    ) -> Diagnostic {
        let range = "0 đến \(whole.vietnamese())\(indicator.unit ?? "%")"
        return Diagnostic(
            "indicator.share-range", .error,
            Bilingual(
                vi: "chỉ số «\(indicator.code)» là phần của một tổng, phải từ \(range)",
                en: "the indicator «\(indicator.code)» is a share of a whole and must be in \(range)"),
            at: span,
            explanation: Bilingual(
                vi: "Nếu số này có thể vượt 100% (mức tăng, mức hoàn thành) thì ghi Loại là «tỷ số».",
                en: "If it may pass 100% (growth, completion), its kind is «tỷ số»."),
            found: String(span.text), expected: Bilingual(vi: range, en: range))
    }
}
