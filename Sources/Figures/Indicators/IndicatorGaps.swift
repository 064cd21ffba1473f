import Diagnostics
import Values
import Vietnamese

/// The figures that units have not given yet (đơn vị chưa có số): one warning a unit, because the whole lacks them.
///
/// A unit without any figure is left to the stage of returned workbooks where there is one, which knows that nothing came
/// back.
struct IndicatorGaps {
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// After how many units no more are told of.
    static let unitLimit = 20

    /// The gaps in the table of units of a set of indicators.
    init(_ set: IndicatorSet, _ units: DataTable) {
        let columns = set.indicators.filter { $0.aggregation != .none }.compactMap { indicator in
            IndicatorRole.actual.index(of: indicator.code, in: units).map { (indicator, $0) }
        }
        guard !columns.isEmpty else { return }
        var count = 0
        for row in 0..<units.rowCount {
            let empty = columns.filter { units.columns[$0.1].cells.value(row) == .empty }
            guard let first = empty.first, set.folder == nil || empty.count < columns.count else { continue }
            count += 1
            guard count <= Self.unitLimit else { continue }
            diagnostics.append(
                .indicatorUnitGaps(
                    RowNames.texts(units, [row]).first ?? "", empty.map(\.0.code),
                    at: units.columns[first.1].cells.span(row)))
        }
        if count > Self.unitLimit { diagnostics.append(.indicatorMoreGaps(count - Self.unitLimit, at: units.span)) }
    }
}

extension Diagnostic {
    /// A unit without some figures.
    fileprivate static func indicatorUnitGaps(_ unit: String, _ codes: [String], at span: SourceSpan) -> Diagnostic {
        let list = codes.prefix(8).joined(separator: ", ") + (codes.count > 8 ? ", …" : "")
        return Diagnostic(
            "indicator.unit-gaps", .warning,
            Bilingual(
                vi: "«\(unit)» chưa có số của \(codes.count) chỉ số: \(list)",
                en: "«\(unit)» has no figures of \(codes.count) indicators: \(list)"),
            at: span,
            explanation: Bilingual(
                vi: "Số chung chưa gồm đơn vị này; chỉ số không áp dụng thì ghi x.",
                en: "The whole is without this unit; write x where an indicator does not apply."))
    }

    /// More units without figures.
    fileprivate static func indicatorMoreGaps(_ count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.more-gaps", .warning,
            Bilingual(vi: "còn \(count) đơn vị nữa chưa có đủ số", en: "\(count) units more lack figures"), at: span,
            explanation: Bilingual(
                vi: "Số chung chưa gồm các đơn vị này.", en: "The whole is without these units."))
    }
}
