package import Diagnostics
package import Values
package import Vietnamese

/// One indicator of a report (chỉ số): what is measured, in what unit, which way is better, how units add up.
package struct Indicator: Hashable, Sendable {
    /// Its row in the table of indicators, from 0.
    package let row: Int
    /// The code, by which expressions and the table of units call it.
    package let code: String
    /// Where the code stands.
    package let codeSpan: SourceSpan
    /// The words.
    package var name: String
    /// The unit of measure; `nil` for a bare number.
    package var unit: String?
    /// What its figures are.
    package var kind: IndicatorKind
    /// Which way it is better.
    package var direction: FigureComparison.Direction
    /// How the figures of units add up.
    package var aggregation: IndicatorAggregation
    /// The part of the report that it belongs to; `nil` where none is given.
    package var part: String?
    /// Decimals of what is computed of it: means, completion, change; `nil` where none are given.
    package var places: Int?
    /// The note; `nil` where none is given.
    package var note: String?

    /// An amount in its unit.
    package func amount(_ value: ExactDecimal) -> Value {
        unit.map { .quantity(Quantity(value, unit: $0)) } ?? .number(value)
    }

    /// An amount as messages print it.
    package func shown(_ value: ExactDecimal) -> String { Quantity(value, unit: unit).vietnamese() }
}

/// How the figures of units make the figure of the whole (cách gộp).
package enum IndicatorAggregation: Hashable, Sendable {
    /// `cộng`: their sum.
    case sum
    /// `bình quân(mã)`: their mean, each unit weighing as much as it has of another indicator; `nil` where all weigh the
    /// same.
    case mean(weight: String?)
    /// `không`: the whole is not made from the units.
    case none

    /// The words that documentation writes.
    package static let words = ["cộng", "bình quân", "không"]
}
