import Diagnostics
import Expressions
import Values
import Vietnamese

/// Holds finished figures against the relations of a head: for every unit, then for the whole (kiểm tra quan hệ).
///
/// A relation with a figure that is missing or does not apply says nothing there. Where units break one, the whole that
/// is their sum is not told of again.
struct IndicatorRelationCheck {
    private let catalog: DataTable
    private let units: DataTable?
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// After how many units one relation is not told of any more.
    static let unitLimit = 20

    /// Checks all relations.
    init(_ relations: [IndicatorRelation], catalog: DataTable, units: DataTable?) {
        self.catalog = catalog
        self.units = units
        for relation in relations { check(relation) }
    }

    private mutating func check(_ relation: IndicatorRelation) {
        var count = 0
        if let units, let columns = unitColumns(of: relation, in: units) {
            for row in 0..<units.rowCount {
                let name = RowNames.texts(units, [row]).first ?? ""
                let broken = broken(relation, whereIn: name) { mention in
                    columns[mention.column].map { units.columns[$0].cells[row] }
                }
                guard let broken else { continue }
                count += 1
                if count <= Self.unitLimit { diagnostics.append(broken) }
            }
            if count > Self.unitLimit {
                diagnostics.append(.relationMore(relation, count - Self.unitLimit))
            }
        }
        guard count == 0 else { return }
        let whole = broken(relation, whereIn: nil) { mention in
            mention.role.column.index(in: catalog).map { catalog.columns[$0].cells[mention.indicator.row] }
        }
        if let whole { diagnostics.append(whole) }
    }

    /// Where the table of units has the figures of a relation; `nil` where it lacks one.
    private func unitColumns(of relation: IndicatorRelation, in units: DataTable) -> [String: Int]? {
        var columns: [String: Int] = [:]
        for mention in relation.left.mentions + relation.right.mentions {
            guard let index = mention.role.index(of: mention.indicator.code, in: units) else { return nil }
            columns[mention.column] = index
        }
        return columns
    }

    /// What to say of a relation that does not hold; `nil` where it holds or cannot be told.
    private func broken(
        _ relation: IndicatorRelation, whereIn unit: String?, _ cell: (IndicatorRelation.Mention) -> DataCell?
    ) -> Diagnostic? {
        guard let left = value(relation.left, cell), let right = value(relation.right, cell) else { return nil }
        var (one, other) = (left, right)
        // A quotient has endless decimals: it is compared at those of the other side.
        if relation.left.isQuotient != relation.right.isQuotient {
            if relation.left.isQuotient { one = left.rounded(toPlaces: other.scale) }
            if relation.right.isQuotient { other = right.rounded(toPlaces: one.scale) }
        }
        guard case .success(.boolean(false)) = Comparison.compare(relation.sign, .number(one), .number(other)) else {
            return nil
        }
        let figures = (relation.left.mentions + relation.right.mentions).compactMap { mention in
            cell(mention).map { (mention, $0) }
        }
        return .relationBroken(relation, one, other, figures, unit: unit)
    }

    private func value(
        _ side: IndicatorRelation.Side, _ cell: (IndicatorRelation.Mention) -> DataCell?
    ) -> ExactDecimal? {
        switch side {
        case .number(let number): return number
        case .figure(let mention):
            guard let cell = cell(mention), case .amount(let value) = IndicatorFigure.read(cell, of: mention.indicator)
            else { return nil }
            return value
        case .negative(let inner): return value(inner, cell)?.negated
        case .binary(let sign, let left, let right):
            guard let one = value(left, cell), let other = value(right, cell),
                case .success(.number(let result)) = Arithmetic.compute(sign, .number(one), .number(other))
            else { return nil }
            return result
        }
    }
}

extension Diagnostic {
    /// A relation that does not hold, with both values and every cell in it.
    fileprivate static func relationBroken(
        _ relation: IndicatorRelation, _ left: ExactDecimal, _ right: ExactDecimal,
        _ figures: [(IndicatorRelation.Mention, DataCell)], unit: String?
    ) -> Diagnostic {
        let place = unit.map { " ở «\($0)»" } ?? ""
        let english = unit.map { " in «\($0)»" } ?? ""
        let notes = figures.dropFirst().map { mention, cell in
            Note(
                Bilingual(vi: "«\(mention.name)» ở đây", en: "«\(mention.name)» here"), at: cell.span)
        }
        return Diagnostic(
            "indicator.relation-broken", .error,
            Bilingual(
                vi: "quan hệ «\(relation.text.text)» không đúng\(place): vế trái \(left.vietnamese()), "
                    + "vế phải \(right.vietnamese())",
                en: "the relation «\(relation.text.text)» does not hold\(english): \(left.vietnamese()) on the left, "
                    + "\(right.vietnamese()) on the right"),
            at: figures.first?.1.span ?? relation.text.span,
            explanation: relation.reason.map {
                Bilingual(vi: "Lý do phải đúng: \($0).", en: "Why it must hold: \($0).")
            },
            found: left.vietnamese(),
            expected: Bilingual(
                vi: "\(relation.sign.rawValue) \(right.vietnamese())",
                en: "\(relation.sign.rawValue) \(right.vietnamese())"),
            notes: notes + [Note(Bilingual(vi: "quan hệ ghi ở đây", en: "the relation"), at: relation.text.span)])
    }

    /// More units that break a relation.
    fileprivate static func relationMore(_ relation: IndicatorRelation, _ count: Int) -> Diagnostic {
        Diagnostic(
            "indicator.relation-more", .error,
            Bilingual(
                vi: "còn \(count) đơn vị nữa không đúng quan hệ «\(relation.text.text)»",
                en: "\(count) units more break the relation «\(relation.text.text)»"),
            at: relation.text.span)
    }
}
