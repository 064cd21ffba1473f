import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// Reads the mark that the bars of a chart are measured by (mốc).
enum ChartMark {
    /// The mark; `nil` for none and after a fault.
    static func read(
        _ declaration: TableDeclaration, _ kind: ChartBlock.Kind, unit: String?, _ constants: [String: SourcedValue],
        _ diagnostics: inout [Diagnostic]
    ) -> ChartBlock.Mark? {
        guard let text = declaration.text("moc") else {
            guard kind == .completion, declaration.choice("moc")?.word != "khong" else { return nil }
            let name = declaration.text("ten_moc")?.text ?? "Kế hoạch"
            return ChartBlock.Mark(ExactDecimal(100), label: "\(name): 100%", origin: .supplied)
        }
        if Key.fold(text.text) == "khong" { return nil }
        var figure: Quantity?
        if case .success(let typed) = VietnameseNumber.parseQuantity(text.text) {
            figure = typed
        } else if let constant = constants[Key.fold(text.text)] {
            figure = Arithmetic.figure(constant.value)
        }
        guard let figure else {
            diagnostics.append(.chartMark(text, constants.keys.sorted()))
            return nil
        }
        if let own = figure.unit, own != unit {
            diagnostics.append(.chartMarkUnit(own, unit, at: text.span))
            return nil
        }
        let name = declaration.text("ten_moc")?.text ?? (kind == .completion ? "Kế hoạch" : "Mốc")
        let shown = Quantity(figure.value, unit: unit).vietnamese()
        return ChartBlock.Mark(figure.value, label: "\(name): \(shown)", origin: Origin(text.span))
    }
}

extension Diagnostic {
    /// A mark that is no figure.
    fileprivate static func chartMark(_ text: LocatedText, _ names: [String]) -> Diagnostic {
        Diagnostic(
            "chart.mark", .error,
            Bilingual(vi: "mốc «\(text.text)» không phải là số", en: "the mark «\(text.text)» is no figure"),
            at: text.span, found: text.text,
            expected: Bilingual(
                vi: "một số, ví dụ 95%, hoặc tên một số ở «dữ liệu»", en: "a figure such as 95%, or its name"),
            suggestion: NearestName.find(text.text, among: names))
    }

    /// A mark in another unit than the bars.
    fileprivate static func chartMarkUnit(_ own: String, _ unit: String?, at span: SourceSpan) -> Diagnostic {
        let shown = Arithmetic.shown(unit)
        return Diagnostic(
            "chart.mark-unit", .error,
            Bilingual(
                vi: "mốc ghi «\(own)», các thanh tính bằng «\(shown)»",
                en: "the mark is in «\(own)», the bars in «\(shown)»"),
            at: span,
            explanation: Bilingual(
                vi: "Ghi mốc không kèm đơn vị, hoặc đúng đơn vị của các thanh.",
                en: "Write the mark without a unit, or in that of the bars."),
            found: own, expected: Bilingual(vi: shown, en: shown))
    }
}
