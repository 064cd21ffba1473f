import Diagnostics
import Document
import Values
import Vietnamese

extension Assembler {
    /// The two columns at the head: issuer and Quốc hiệu, then number and place with date; a mark for the circle of
    /// readers above all (nd30 Phụ lục I, ô 11).
    func header() -> Header {
        var rows: [Header.Row] = []
        if !data.circulation.isBlank {
            rows.append(Header.Row(left: [], right: [stamp(.circulation, .circulation, data.circulation)]))
        }
        let (issuer, national) = (issuerItems(), nationalItems())
        if !issuer.isEmpty || !national.isEmpty { rows.append(Header.Row(left: issuer, right: national)) }
        let number = numberLine() + subjectUnderNumber() + stamps()
        let place = placeLine()
        if !number.isEmpty || !place.isEmpty {
            rows.append(Header.Row(left: number, right: place))
        }
        return Header(rows: rows)
    }

    private func issuerItems() -> [FormItem] {
        guard !data.issuer.name.isEmpty || !data.issuer.superiors.isEmpty else { return [] }
        let width = pack.headerWidth(left: true) - Self.headerTolerance
        var items = superiorLines().map { FormItem.line(line(.superior, $0, fitting: width)) }
        items += issuerLines().map { FormItem.line(line(.issuer, $0, fitting: width)) }
        switch pack.switches.separator.value {
        case .rule: items.append(.rule(.issuer))
        case .star: items.append(.line(line(.star, [FixedText.star.inline])))
        }
        return items
    }

    /// `V/v …` below the number (khoản 5 điểm b); a prefix that was typed is kept and not doubled.
    private func subjectUnderNumber() -> [FormItem] {
        switch data.subjectPlacement {
        case .underTypeName: return []
        case .underNumber:
            guard !data.subject.isBlank else { return [] }
            let typed = Capitals.lower(data.subject.plainText)
            let isLabelled = typed.hasPrefix("v/v") || typed.hasPrefix("về ")
            let content = isLabelled ? data.subject : data.subject.with(prefix: FixedText.about.rawValue)
            let width = pack.headerWidth(left: true) - Self.headerTolerance
            return [.line(line(.subjectUnderNumber, content, fitting: width))]
        }
    }

    /// The marks below number and subject: độ mật (ô 10a), độ khẩn (ô 10b), dự thảo.
    private func stamps() -> [FormItem] {
        var items: [FormItem] = []
        if let secrecy = data.secrecy {
            items.append(stamp(.secrecy(secrecy), .secrecy, [.text(secrecy.rawValue, .supplied)]))
        }
        if let urgency = data.urgency {
            items.append(stamp(.urgency(urgency), .urgency, [.text(urgency.rawValue, .supplied)]))
        }
        if !data.draftMark.isBlank { items.append(stamp(.draft, .draftMark, data.draftMark)) }
        return items
    }

    private func stamp(_ kind: Stamp.Kind, _ role: Role, _ content: [Inline]) -> FormItem {
        .stamp(Stamp(kind, line(role, content)))
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
    static let headerTolerance = 1.0

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
}
