import Diagnostics
import Expressions
import Values
import Vietnamese

/// A relation that must hold between indicators (quan hệ giữa các chỉ số): `P2 <= P1`, `H2 = H2.năm_trước + H1`.
struct IndicatorRelation {
    /// The two sides and the sign between them.
    let sign: Expression.BinaryOperator
    /// The left side.
    let left: Side
    /// The right side.
    let right: Side
    /// As typed, with its place.
    let text: LocatedText
    /// What the author says of it; `nil` where nothing.
    let reason: String?

    /// A side of a relation, or a part of one.
    indirect enum Side {
        /// A number written in the relation.
        case number(ExactDecimal)
        /// A figure of an indicator.
        case figure(Mention)
        /// A minus before a part.
        case negative(Side)
        /// A sign between two parts.
        case binary(Expression.BinaryOperator, Side, Side)

        /// The figures in it, left to right.
        var mentions: [Mention] {
            switch self {
            case .number: []
            case .figure(let mention): [mention]
            case .negative(let inner): inner.mentions
            case .binary(_, let left, let right): left.mentions + right.mentions
            }
        }

        /// Whether something is divided in it, so that it is rounded before it is compared for equality.
        var isQuotient: Bool {
            switch self {
            case .number, .figure: false
            case .negative(let inner): inner.isQuotient
            case .binary(let sign, let left, let right): sign == .over || left.isQuotient || right.isQuotient
            }
        }
    }

    /// A figure that a relation mentions.
    struct Mention {
        /// The indicator.
        let indicator: Indicator
        /// Which of its figures.
        let role: IndicatorRole
        /// Its column in the table of units.
        var column: String { role.unitColumn(of: indicator.code) }
        /// What messages call it: `P2`, `P2 năm trước`.
        var name: String { column }
    }
}
