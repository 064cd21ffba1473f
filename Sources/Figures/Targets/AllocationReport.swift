import Diagnostics
import Values
import Vietnamese

/// Tells why a target cannot be divided, in the clerk's words and with the places of what clashes.
struct AllocationReport {
    /// The target.
    let target: Target
    /// The table whose rows are the units.
    let table: DataTable
    /// What is divided.
    let total: ExactDecimal
    /// Where it stands.
    let totalSpan: SourceSpan
    /// The rows of the units.
    let rows: [Int]
    /// The bases of all rows.
    let bases: [UnitFigure]
    /// The floors of all rows.
    let floors: [UnitFigure]?
    /// The caps of all rows.
    let caps: [UnitFigure]?
    /// The given parts of all rows.
    let fixed: [UnitFigure]?

    /// How many places a report names.
    private static let noteLimit = 5

    /// The report of a fault.
    func diagnostic(_ fault: AllocationFault) -> Diagnostic {
        switch fault {
        case .noUnits: .targetNoUnits(target, at: target.units?.span ?? totalSpan)
        case .negativeTotal: .targetTotalNegative(target, at: totalSpan)
        case .badStep: .targetStepBad(target, at: target.step?.span ?? totalSpan)
        case .totalBetweenSteps: .targetTotalBetweenSteps(target, target.shown(total), at: totalSpan)
        case .negativeBasis(let unit): .targetBasisNegative(name(unit), at: place(bases, unit))
        case .negativeLimit(let unit, let limit): .targetLimitNegative(name(unit), limit.word, at: place(limit, unit))
        case .fixedBetweenSteps(let unit): .targetFixedBetweenSteps(target, name(unit), at: place(.fixed, unit))
        case .floorAboveCap(let unit):
            .targetFloorAboveCap(name(unit), at: place(.floor, unit), cap: place(.cap, unit))
        case .fixedOutsideLimit(let unit, let limit):
            .targetFixedOutside(name(unit), limit.word, at: place(.fixed, unit), limit: place(limit, unit))
        case .fixedAboveTotal(let sum, let units):
            .targetFixedAboveTotal(target, target.shown(sum), target.shown(total), at: totalSpan, notes(units, fixed))
        case .fixedDoNotFill(let sum):
            .targetFixedDoNotFill(
                target, target.shown(sum), target.shown(total), at: totalSpan, notes(Array(rows.indices), fixed))
        case .floorsAboveTotal(let sum, let units):
            .targetFloorsAboveTotal(target, target.shown(sum), target.shown(total), at: totalSpan, floorNotes(units))
        case .capsBelowTotal(let sum):
            .targetCapsBelowTotal(
                target, target.shown(sum), target.shown(total), at: totalSpan, notes(Array(rows.indices), caps))
        case .noBasis(let rest, let units):
            units.count == rows.count
                ? .targetBasesZero(target, at: target.basis.first?.span ?? totalSpan)
                : .targetRestWithoutBasis(
                    target, target.shown(rest), at: target.basis.first?.span ?? totalSpan, notes(units, bases))
        case .tie(let units, let places):
            .targetTie(names(units), places, at: target.key?.span ?? target.code.span, notes(units, bases))
        case .overflow: .targetTooLarge(target, at: totalSpan)
        }
    }

    /// The first names of some units, and how many there are more.
    private func names(_ units: [Int]) -> Bilingual {
        let list = units.prefix(Self.noteLimit).map(name).joined(separator: ", ")
        let more = units.count - Self.noteLimit
        guard more > 0 else { return Bilingual(vi: list, en: list) }
        return Bilingual(vi: "\(list) và \(more) đơn vị nữa", en: "\(list) and \(more) more")
    }

    /// Notes at the floors of units, at the given part of those that have one.
    private func floorNotes(_ units: [Int]) -> [Diagnostic.Note] {
        units.prefix(Self.noteLimit).map { unit in
            let isFixed = fixed.map { $0[rows[unit]].value != nil } ?? false
            return Diagnostic.Note(
                Bilingual(vi: name(unit), en: name(unit)), at: isFixed ? place(.fixed, unit) : place(.floor, unit))
        }
    }

    /// The name of a unit: its key, in quotes.
    private func name(_ unit: Int) -> String {
        guard !table.columns.isEmpty else { return "" }
        switch table.columns[table.keyColumn].cells[rows[unit]].value {
        case .text(let text): return "«\(text)»"
        case .number(let number): return "«\(number.vietnamese())»"
        case .quantity, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank:
            return "dòng \(rows[unit] + 1)"
        }
    }

    private func place(_ limit: AllocatedShare.Limit, _ unit: Int) -> SourceSpan {
        switch limit {
        case .floor: place(floors ?? caps, unit)
        case .cap: place(caps ?? floors, unit)
        case .fixed: place(fixed, unit)
        case .none: place(bases, unit)
        }
    }

    private func place(_ figures: [UnitFigure]?, _ unit: Int) -> SourceSpan {
        figures.map { $0[rows[unit]].span } ?? totalSpan
    }

    /// Notes at the figures of some units, each place once.
    private func notes(_ units: [Int], _ figures: [UnitFigure]?) -> [Diagnostic.Note] {
        guard let figures else { return [] }
        var notes: [Diagnostic.Note] = []
        for unit in units {
            guard notes.count < Self.noteLimit else { break }
            let figure = figures[rows[unit]]
            guard figure.value != nil, !notes.contains(where: { $0.span == figure.span }) else { continue }
            notes.append(Diagnostic.Note(Bilingual(vi: name(unit), en: name(unit)), at: figure.span))
        }
        return notes
    }
}

extension AllocatedShare.Limit {
    /// Its word in messages.
    fileprivate var word: Bilingual {
        switch self {
        case .floor: Bilingual(vi: "sàn", en: "floor")
        case .cap: Bilingual(vi: "trần", en: "cap")
        case .fixed: Bilingual(vi: "cố định", en: "fixed part")
        case .none: Bilingual(vi: "", en: "")
        }
    }
}

extension Diagnostic {
    /// Nobody to divide over.
    fileprivate static func targetNoUnits(_ target: Target, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.no-units", .error,
            Bilingual(
                vi: "không có đơn vị nào để chia chỉ tiêu «\(target.code.text)»",
                en: "there is no unit to divide the target «\(target.code.text)» over"), at: span,
            explanation: Bilingual(
                vi: "Bảng ấy không có dòng nào, hoặc dòng nào cũng ghi x.",
                en: "The table has no rows, or all are crossed out."))
    }

    /// A total below 0.
    fileprivate static func targetTotalNegative(_ target: Target, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.negative-total", .error,
            Bilingual(
                vi: "tổng của chỉ tiêu «\(target.code.text)» nhỏ hơn 0",
                en: "the total of the target «\(target.code.text)» is below 0"), at: span, found: String(span.text),
            expected: Bilingual(vi: "số từ 0 trở lên", en: "0 or more"))
    }

    /// A step that is none.
    fileprivate static func targetStepBad(_ target: Target, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.bad-step", .error,
            Bilingual(
                vi: "bước làm tròn của chỉ tiêu «\(target.code.text)» phải lớn hơn 0",
                en: "the step of the target «\(target.code.text)» must be above 0"), at: span,
            found: String(span.text),
            expected: Bilingual(vi: "ví dụ 1, 5 hoặc 0,1", en: "for example 1, 5 or 0,1"))
    }

    /// A total that is no multiple of the step.
    fileprivate static func targetTotalBetweenSteps(
        _ target: Target, _ total: String, at span: SourceSpan
    ) -> Diagnostic {
        let step = (target.step?.quantity.value ?? .one).vietnamese()
        return Diagnostic(
            "target.total-between-steps", .error,
            Bilingual(
                vi: "tổng «\(total)» không chia hết cho bước làm tròn \(step)",
                en: "the total «\(total)» is no multiple of the step \(step)"), at: span,
            explanation: Bilingual(
                vi: "Ghi bước nhỏ hơn ở cột «Làm tròn», ví dụ 0,1; không ghi thì bước là 1.",
                en: "Put a smaller step under «Làm tròn», for example 0,1; without one it is 1."),
            found: total)
    }

    /// A basis below 0.
    fileprivate static func targetBasisNegative(_ unit: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.negative-basis", .error,
            Bilingual(vi: "cơ sở chia của \(unit) nhỏ hơn 0", en: "the basis of \(unit) is below 0"), at: span,
            found: String(span.text), expected: Bilingual(vi: "số từ 0 trở lên", en: "0 or more"))
    }

    /// A floor, cap or fixed part below 0.
    fileprivate static func targetLimitNegative(_ unit: String, _ limit: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.negative-limit", .error,
            Bilingual(
                vi: "mức \(limit.vi) của \(unit) nhỏ hơn 0", en: "the \(limit.en) of \(unit) is below 0"), at: span,
            found: String(span.text), expected: Bilingual(vi: "số từ 0 trở lên", en: "0 or more"))
    }

    /// A fixed part that is no multiple of the step.
    fileprivate static func targetFixedBetweenSteps(
        _ target: Target, _ unit: String, at span: SourceSpan
    ) -> Diagnostic {
        let step = (target.step?.quantity.value ?? .one).vietnamese()
        return Diagnostic(
            "target.fixed-between-steps", .error,
            Bilingual(
                vi: "số cố định của \(unit) không chia hết cho bước làm tròn \(step)",
                en: "the fixed part of \(unit) is no multiple of the step \(step)"), at: span,
            explanation: Bilingual(
                vi: "Sửa số ấy, hoặc ghi bước nhỏ hơn ở cột «Làm tròn».",
                en: "Change it, or put a smaller step under «Làm tròn»."),
            found: String(span.text))
    }

    /// A floor above its cap.
    fileprivate static func targetFloorAboveCap(_ unit: String, at span: SourceSpan, cap: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.floor-above-cap", .error,
            Bilingual(
                vi: "mức sàn của \(unit) cao hơn mức trần, không số nào hợp",
                en: "the floor of \(unit) is above its cap, no number fits"), at: span,
            explanation: Bilingual(
                vi: "Hạ mức sàn hoặc nâng mức trần; giữa hai mức phải có ít nhất một số tròn bước.",
                en: "Lower the floor or raise the cap; a multiple of the step must lie between them."),
            found: String(span.text), notes: [Note(Bilingual(vi: "mức trần ở đây", en: "the cap is here"), at: cap)])
    }

    /// A fixed part that breaks the limit of its own unit.
    fileprivate static func targetFixedOutside(
        _ unit: String, _ word: Bilingual, at span: SourceSpan, limit: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "target.fixed-outside-limit", .error,
            Bilingual(
                vi: "số cố định của \(unit) không giữ được mức \(word.vi)",
                en: "the fixed part of \(unit) does not keep its \(word.en)"), at: span,
            explanation: Bilingual(
                vi: "Sửa một trong hai số cho hợp nhau.", en: "Change one of the two numbers."),
            found: String(span.text),
            notes: [Note(Bilingual(vi: "mức \(word.vi) ở đây", en: "the \(word.en) is here"), at: limit)])
    }

    /// Fixed parts that leave nothing.
    fileprivate static func targetFixedAboveTotal(
        _ target: Target, _ sum: String, _ total: String, at span: SourceSpan, _ notes: [Note]
    ) -> Diagnostic {
        Diagnostic(
            "target.fixed-above-total", .error,
            Bilingual(
                vi: "các số cố định của «\(target.code.text)» cộng lại \(sum), vượt tổng \(total)",
                en: "the fixed parts of «\(target.code.text)» add up to \(sum), above the total \(total)"), at: span,
            explanation: Bilingual(
                vi: "Nâng tổng hoặc hạ các số cố định.", en: "Raise the total or lower the fixed parts."),
            found: total, expected: Bilingual(vi: "ít nhất \(sum)", en: "at least \(sum)"), notes: notes)
    }

    /// Fixed parts for all that are not the total.
    fileprivate static func targetFixedDoNotFill(
        _ target: Target, _ sum: String, _ total: String, at span: SourceSpan, _ notes: [Note]
    ) -> Diagnostic {
        Diagnostic(
            "target.fixed-do-not-fill", .error,
            Bilingual(
                vi: "đơn vị nào cũng có số cố định, cộng lại \(sum), không bằng tổng \(total)",
                en: "every unit has a fixed part, they add up to \(sum), not to the total \(total)"), at: span,
            explanation: Bilingual(
                vi: "Để trống số cố định của ít nhất một đơn vị, hoặc sửa tổng.",
                en: "Leave at least one fixed part empty, or change the total."),
            found: total, expected: Bilingual(vi: sum, en: sum), notes: notes)
    }

    /// Floors that ask for more than there is.
    fileprivate static func targetFloorsAboveTotal(
        _ target: Target, _ sum: String, _ total: String, at span: SourceSpan, _ notes: [Note]
    ) -> Diagnostic {
        Diagnostic(
            "target.floors-above-total", .error,
            Bilingual(
                vi: "mức sàn và số cố định của «\(target.code.text)» cộng lại \(sum), vượt tổng \(total)",
                en: "floors and fixed parts of «\(target.code.text)» add up to \(sum), above the total \(total)"),
            at: span,
            explanation: Bilingual(vi: "Nâng tổng hoặc hạ mức sàn.", en: "Raise the total or lower the floors."),
            found: total, expected: Bilingual(vi: "ít nhất \(sum)", en: "at least \(sum)"), notes: notes)
    }

    /// Caps that take less than there is.
    fileprivate static func targetCapsBelowTotal(
        _ target: Target, _ sum: String, _ total: String, at span: SourceSpan, _ notes: [Note]
    ) -> Diagnostic {
        Diagnostic(
            "target.caps-below-total", .error,
            Bilingual(
                vi: "mức trần của «\(target.code.text)» cộng lại chỉ được \(sum), không đủ tổng \(total)",
                en: "the caps of «\(target.code.text)» add up to only \(sum), below the total \(total)"), at: span,
            explanation: Bilingual(vi: "Hạ tổng hoặc nâng mức trần.", en: "Lower the total or raise the caps."),
            found: total, expected: Bilingual(vi: "nhiều nhất \(sum)", en: "at most \(sum)"), notes: notes)
    }

    /// Bases that are all 0.
    fileprivate static func targetBasesZero(_ target: Target, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.no-basis", .error,
            Bilingual(
                vi: "cơ sở chia của chỉ tiêu «\(target.code.text)» đều bằng 0",
                en: "all bases of the target «\(target.code.text)» are 0"), at: span,
            explanation: Bilingual(
                vi: "Chọn cột khác ở «Theo»; chia đều thì ghi «đều».",
                en: "Name another column under «Theo»; for equal parts write «đều»."))
    }

    /// A rest that nobody may take.
    fileprivate static func targetRestWithoutBasis(
        _ target: Target, _ rest: String, at span: SourceSpan, _ notes: [Note]
    ) -> Diagnostic {
        Diagnostic(
            "target.rest-without-basis", .error,
            Bilingual(
                vi: "còn \(rest) của «\(target.code.text)» không chia được cho ai",
                en: "\(rest) of «\(target.code.text)» find no taker"), at: span,
            explanation: Bilingual(
                vi: "Đơn vị có cơ sở chia đều đã tới mức trần, các đơn vị còn lại có cơ sở bằng 0.",
                en: "All units with a basis are at their caps, the others have basis 0."),
            notes: notes)
    }

    /// A tie that nothing decides.
    fileprivate static func targetTie(
        _ units: Bilingual, _ places: Int, at span: SourceSpan, _ notes: [Note]
    ) -> Diagnostic {
        Diagnostic(
            "target.tie", .error,
            Bilingual(
                vi: "\(units.vi) có phần dư bằng nhau mà chỉ còn \(places) phần thêm",
                en: "\(units.en) have equal remainders and only \(places) can be rounded up"), at: span,
            explanation: Bilingual(
                vi: "Ghi ở «Khóa» một cột có giá trị khác nhau ở các đơn vị này; giá trị nhỏ được trước.",
                en: "Name under «Khóa» a column in which these units differ; the smaller value goes first."),
            notes: notes)
    }

    /// Numbers beyond exact arithmetic.
    fileprivate static func targetTooLarge(_ target: Target, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.too-large", .error,
            Bilingual(
                vi: "số của chỉ tiêu «\(target.code.text)» quá dài để chia chính xác",
                en: "the numbers of the target «\(target.code.text)» are too long to be divided exactly"), at: span,
            explanation: Bilingual(
                vi: "Ghi ít chữ số hơn, hoặc đổi sang đơn vị lớn hơn.",
                en: "Write fewer digits, or use a larger unit."))
    }
}
