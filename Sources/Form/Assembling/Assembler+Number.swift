import Diagnostics
import Document

extension Assembler {
    /// The number with its symbol, without the word `Số`; `nil` for `số: không`.
    ///
    /// A number that carries its symbol (`15/KH-UBND`) prints alone: what is typed once is never doubled.
    func number() -> [Inline]? {
        let symbol = symbolText()
        switch data.number {
        case .none: return nil
        case .blank: return [.blank(.number)] + (symbol.isEmpty ? [] : [.text(symbol, .supplied)])
        case .typed(let number):
            let origin = Origin(data.numberSpan)
            guard let slash = number.firstIndex(of: "/"), number[slash...].contains(where: \.isLetter) else {
                return [.text(number + symbol, origin)]
            }
            return [.text(number, origin)]
        }
    }

    /// The symbol with the mark that joins it to the number: `/KH-UBND`, in party order `-KH/HNDT`.
    private func symbolText() -> String {
        let isState = pack.switches.numberOrder.value == .state
        let join = isState ? "/" : "-"
        if let symbol = data.symbol {
            return symbol.isEmpty || symbol.hasPrefix("/") || symbol.hasPrefix("-") ? symbol : join + symbol
        }
        let isLetter = data.typeCode.isEmpty && data.typeName.isBlank
        let code = isLetter && !isState ? "CV" : data.typeCode
        var issuers = data.issuers.compactMap(\.abbreviation)
        // A công văn names the unit that drafts it (khoản 3 điểm b).
        if isLetter, isState, let unit = data.draftingUnit { issuers.append(unit) }
        let parts = [code, issuers.filter { !$0.isEmpty }.joined(separator: "-")].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : join + parts.joined(separator: isState ? "-" : "/")
    }

    /// A typed number below 10 wants a leading 0 under nd30 (khoản 3 điểm c); it prints as typed all the same.
    func numberFindings() -> [Diagnostic] {
        guard case .typed(let number) = data.number, pack.switches.numberOrder.value == .state else { return [] }
        let digits = number.prefix { $0.isNumber || $0 == "." || $0 == "," }
        guard digits.utf8.count == 1, let value = Int(digits), value > 0 else { return [] }
        return [.unpaddedNumber(number, padded: "0\(number)", data.numberSpan)]
    }
}

extension Diagnostic {
    /// `số: 5` under nd30.
    fileprivate static func unpaddedNumber(_ number: String, padded: String, _ span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "form.unpadded-number", .warning,
            Bilingual(
                vi: "số văn bản «\(number)» nhỏ hơn 10 phải ghi thêm số 0 ở trước",
                en: "the document number «\(number)» is below 10 and needs a leading 0"),
            at: span, found: number, expected: Bilingual(vi: padded, en: padded), suggestion: padded,
            fixIts: span.map {
                [
                    FixIt(
                        Bilingual(vi: "ghi «\(padded)»", en: "write «\(padded)»"),
                        [Replacement($0, with: padded)])
                ]
            } ?? [],
            citation: StatePack.form("3", "c"))
    }
}
