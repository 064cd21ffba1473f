package import Diagnostics
package import Values
package import Vietnamese

/// The form that asks every unit for its figures (phiếu thu thập số liệu), as the indicators of a head declare it.
///
/// It asks what the spec does not know: an indicator's figure that the table of indicators leaves empty, or that the table
/// of units has a column for. What the table of units holds for a unit stands on its form and cannot be changed there.
package struct CollectionForm: Sendable {
    /// The indicators.
    package let set: IndicatorSet
    /// The table of units; `nil` where the figures are not by unit.
    package let units: DataTable?
    /// The year of the report; `nil` where the head names none.
    package let year: Int?
    /// The words between the figure and the year: `năm`, `6 tháng đầu năm`.
    package let period: String
    /// The rows below the headings.
    package let rows: [Row]
    /// The roles asked for or shown, each a column.
    package let roles: [IndicatorRole]
    /// What is asked of each indicator, by its row in the table of indicators.
    private let asked: [Int: Set<IndicatorRole>]

    /// The name of the sheet that units fill in.
    package static let sheetName = "Phiếu"
    /// The name of the hidden sheet that tells whose form it is.
    package static let identityName = "VanThu"
    /// The version of the arrangement; forms of another are refused.
    package static let version = 1
    /// The columns before those of the figures: code, name, unit of measure.
    package static let leadingHeadings = ["Mã", "Chỉ tiêu", "Đơn vị tính"]
    /// The heading of the column of notes, the last.
    package static let noteHeading = "Ghi chú"
    /// The row of the year, of the unit, and of the headings, from 1.
    package static let titleRow = 1, unitRow = 2, headingRow = 4
    /// The column of the unit's name, from 0.
    package static let unitColumn = 1
    /// The most indicators of a form.
    package static let rowLimit = 2_000

    /// One row of the form.
    package enum Row: Hashable, Sendable {
        /// The heading of a part of the report.
        case part(String)
        /// An indicator.
        case indicator(Indicator)
    }

    /// The form of a head whose data files have been read.
    package static func read(_ head: Head) -> Diagnosed<CollectionForm> {
        let read = IndicatorSet.read(head)
        guard let set = read.output else {
            let isSilent = read.hasErrors || head.fields["chi_so"] != nil
            return Diagnosed(nil, read.diagnostics + (isSilent ? [] : [.collectionWithoutIndicators(head)]))
        }
        let units = set.units.flatMap { name in
            head.dataTables.first { Key.fold($0.name) == Key.fold(name.text) }
        }
        let form = CollectionForm(set, units: units, year: head.year, period: head.period)
        guard form.rows.count <= rowLimit else {
            return Diagnosed(nil, read.diagnostics + [.collectionTooLong(set, form.rows.count)])
        }
        guard !form.roles.isEmpty else { return Diagnosed(nil, read.diagnostics + [.collectionAsksNothing(set)]) }
        return Diagnosed(form, read.diagnostics)
    }

    private init(_ set: IndicatorSet, units: DataTable?, year: Int?, period: String) {
        self.set = set
        self.units = units
        self.year = year
        self.period = period
        var asked: [Int: Set<IndicatorRole>] = [:]
        var rows: [Row] = []
        var part: String?
        for indicator in set.indicators {
            let roles = Set(IndicatorRole.allCases.filter { Self.asks($0, of: indicator, set, units) })
            guard !roles.isEmpty else { continue }
            asked[indicator.row] = roles
            if let own = indicator.part, own != part { rows.append(.part(own)) }
            part = indicator.part ?? part
            rows.append(.indicator(indicator))
        }
        self.asked = asked
        self.rows = rows
        roles = Self.order.filter { role in asked.values.contains { $0.contains(role) } }
    }

    /// The order of the columns on the form.
    private static let order: [IndicatorRole] = [.plan, .actual, .estimate, .lastYear, .nextPlan]

    /// Whether the table of units has a column for a figure, or the table of indicators leaves it to the units.
    private static func asks(
        _ role: IndicatorRole, of indicator: Indicator, _ set: IndicatorSet, _ units: DataTable?
    ) -> Bool {
        if let units, role.index(of: indicator.code, in: units) != nil { return true }
        guard let column = role.column.index(in: set.catalog) else { return role == .actual }
        switch set.catalog.columns[column].cells.value(indicator.row) {
        case .empty, .blank: return true
        case .text(let text): return text.isEmpty
        case .number, .quantity, .date, .boolean, .list, .table, .row, .notApplicable: return false
        }
    }

    /// Whether a figure is asked for, or shown where it is known.
    package func asks(_ role: IndicatorRole, of indicator: Indicator) -> Bool {
        asked[indicator.row]?.contains(role) ?? false
    }

    /// What the table of units knows of a figure; `nil` where the unit is to give it.
    package func known(_ role: IndicatorRole, of indicator: Indicator, unit row: Int?) -> Known? {
        guard let units, let row, let column = role.index(of: indicator.code, in: units) else { return nil }
        let cell = units.columns[column].cells[row]
        switch IndicatorFigure.read(cell, of: indicator) {
        case .missing: return nil
        case .notApplicable: return Known(content: .notApplicable, cell: cell)
        case .amount(let value): return Known(content: .amount(value), cell: cell)
        case .answer(let isYes): return Known(content: .answer(isYes), cell: cell)
        case .fault(let diagnostic): return Known(content: .fault(diagnostic), cell: cell)
        }
    }

    /// A figure that the table of units holds.
    package struct Known: Sendable {
        /// What it is.
        package let content: Content
        /// The cell of the table of units.
        package let cell: DataCell

        /// What a cell of the table of units holds.
        package enum Content: Sendable {
            /// An amount in the unit of the indicator.
            case amount(ExactDecimal)
            /// Yes or no.
            case answer(Bool)
            /// It does not apply to the unit.
            case notApplicable
            /// Nothing that the indicator can be.
            case fault(Diagnostic)
        }
    }

    /// The heading of the column of a role: `Thực hiện năm 2026`.
    package func heading(_ role: IndicatorRole) -> String {
        guard let year else { return role.rawValue }
        return switch role {
        case .plan: "Kế hoạch năm \(year)"
        case .actual: "Thực hiện \(period) \(year)"
        case .estimate: "Ước cả năm \(year)"
        case .lastYear: "Thực hiện \(period) \(year - 1)"
        case .nextPlan: "Kế hoạch năm \(year + 1)"
        }
    }

    /// All headings, left to right.
    package var headings: [String] { Self.leadingHeadings + roles.map(heading) + [Self.noteHeading] }

    /// The column of a role, from 0.
    package func column(_ role: IndicatorRole) -> Int? {
        roles.firstIndex(of: role).map { Self.leadingHeadings.count + $0 }
    }

    /// The row of the sheet of a row of the form, from 1.
    package static func sheetRow(_ index: Int) -> Int { headingRow + 1 + index }

    /// The units, row by row of their table; empty where there are none.
    package var unitList: [CollectionUnit] {
        guard let units else { return [] }
        return (0..<units.rowCount).map { CollectionUnit(units, row: $0) }
    }
}

extension Head {
    /// The year that the head names under `năm`, else that of its date.
    var year: Int? {
        if case .number(let number, _)? = fields["nam"]?.value, let year = number.wholeValue { return year }
        if case .date(let date, _)? = fields["ngay"]?.value { return date.year }
        return nil
    }

    /// The words of the period under `chỉ số`: `6 tháng đầu năm`; `năm` where none are given.
    fileprivate var period: String {
        guard case .map(let map)? = fields["chi_so"]?.value, case .text(let text)? = map["ky"]?.value else {
            return "năm"
        }
        return text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Diagnostic {
    /// A spec that declares no indicators.
    fileprivate static func collectionWithoutIndicators(_ head: Head) -> Diagnostic {
        Diagnostic(
            "collection.no-indicators", .error,
            Bilingual(
                vi: "tệp soạn chưa khai chỉ số, nên chưa có gì để hỏi các đơn vị",
                en: "the spec declares no indicators, so there is nothing to ask the units"),
            at: head.fields.span,
            explanation: Bilingual(
                vi: "Thêm mục «chỉ số» với danh mục chỉ số và bảng đơn vị.",
                en: "Add «chỉ số» with a table of indicators and one of units."),
            expected: Bilingual(vi: "mục «chỉ số»", en: "the key «chỉ số»"))
    }

    /// Indicators all of whose figures are known.
    fileprivate static func collectionAsksNothing(_ set: IndicatorSet) -> Diagnostic {
        Diagnostic(
            "collection.asks-nothing", .error,
            Bilingual(
                vi: "danh mục chỉ số không còn ô nào để đơn vị điền", en: "no figure is left for the units to give"),
            at: set.span,
            explanation: Bilingual(
                vi: "Phiếu hỏi những ô mà danh mục để trống; hãy để trống cột «Thực hiện» của chỉ số cần thu thập.",
                en:
                    "The form asks what the table of indicators leaves empty: leave «Thực hiện» of such an indicator empty."
            ))
    }

    /// More rows than a form holds.
    fileprivate static func collectionTooLong(_ set: IndicatorSet, _ count: Int) -> Diagnostic {
        let limit = CollectionForm.rowLimit
        return Diagnostic(
            "collection.too-long", .error,
            Bilingual(
                vi: "phiếu có \(count) dòng, nhiều nhất được \(limit)",
                en: "the form has \(count) rows, at most \(limit)"),
            at: set.span, found: "\(count)", expected: Bilingual(vi: "nhiều nhất \(limit) dòng", en: "at most \(limit)")
        )
    }
}
