import Diagnostics
import Document
import Values
import Vietnamese

extension Assembler {
    /// The two columns at the head: issuer and Quốc hiệu, then number and place with date.
    func header() -> Header {
        var rows = [Header.Row(left: issuerItems(), right: nationalItems())]
        let number = numberLine()
        let place = placeLine()
        if !number.isEmpty || !place.isEmpty {
            rows.append(Header.Row(left: number, right: place))
        }
        return Header(rows: rows)
    }

    private func issuerItems() -> [FormItem] {
        let width = pack.headerWidth(left: true) - Self.headerTolerance
        var items = data.issuer.superiors.map { FormItem.line(line(.superior, $0, fitting: width)) }
        items += data.issuer.name.map { FormItem.line(line(.issuer, $0, fitting: width)) }
        switch pack.switches.separator.value {
        case .rule: items.append(.rule(.issuer))
        case .star: items.append(.line(line(.star, [FixedText.star.inline])))
        }
        return items
    }

    private func nationalItems() -> [FormItem] {
        switch data.nationalName {
        case .standard:
            switch pack.switches.rightHeader.value {
            case .nationalName: nationalItems([[FixedText.nationalName.inline], [FixedText.motto.inline]])
            case .none: []
            }
        case .typed(let lines): nationalItems(lines)
        case .none: []
        }
    }

    private func nationalItems(_ lines: [[Inline]]) -> [FormItem] {
        let width = pack.headerWidth(left: false) - Self.headerTolerance
        return lines.enumerated().map { index, content in
            .line(line(index == 0 ? .nationalName : .motto, content, fitting: width))
        } + (lines.isEmpty ? [] : [.rule(.motto)])
    }

    private func numberLine() -> [FormItem] {
        guard let number = number() else { return [] }
        let word = pack.switches.hasColonAfterNumberWord.value ? "Số: " : "Số "
        // `số: Số 15` keeps its word; it is not doubled.
        let content = number.plainText.hasPrefix("Số") ? number : number.with(prefix: word)
        return [.line(line(.number, content, fitting: pack.headerWidth(left: true)))]
    }

    /// `địa danh, ngày … tháng … năm …`; left out where the spec or the type says so, as in minutes (nd30 Phụ lục III,
    /// Mẫu 1.9).
    private func placeLine() -> [FormItem] {
        guard !data.omitsPlaceDate else { return [] }
        let place = data.place.droppingFinal([","])
        let content = place.isEmpty ? date(word: "Ngày ") : place.with(suffix: ", ") + date(word: "ngày ")
        let width = pack.headerWidth(left: false) - Self.headerTolerance
        return [.line(line(.placeDate, content.joiningTexts(), fitting: width))]
    }

    /// Room left free in a header column in pt, so that rounding in a program breaks no line again.
    private static let headerTolerance = 1.0

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
        let parts = [data.typeCode, data.issuer.abbreviation ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : join + parts.joined(separator: isState ? "-" : "/")
    }

    /// The date in words, its missing parts as blanks; day and months 1 and 2 padded (nd30, khoản 4 điểm b).
    func date(word: String) -> [Inline] {
        let date = data.date.value
        if let span = data.date.span, DraftMark.holds(span) {
            return [.emphasis(.missing, [.text(String(span.text), Origin(span))])]
        }
        let origin = Origin(data.date.span)
        let day: Inline = date.paddedDay.map { .text($0, origin) } ?? .blank(.day)
        let month: Inline = date.paddedMonth.map { .text($0, origin) } ?? .blank(.month)
        let parts: [Inline] = [
            .text(word, origin), day, .text(" tháng ", origin), month, .text(" năm \(date.year)", origin),
        ]
        return parts.joiningTexts()
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
