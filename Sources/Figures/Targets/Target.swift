import Diagnostics
import Values
import Vietnamese

/// One target of the head (chỉ tiêu), read and checked by itself.
struct Target: Sendable {
    /// Its row in the table of targets.
    let row: Int
    /// The name of its column, by which expressions call it.
    let code: TargetText
    /// Its words; empty where it has none.
    var name = ""
    /// How it comes to its parts.
    let kind: TargetKind
    /// What is divided, or what the parts are checked against.
    var total: TargetAmount?
    /// The table whose rows get the parts; `nil` for a target that is not divided.
    var units: TargetText?
    /// The column that the parts are measured by, or codes of other targets.
    var basis: [TargetText] = []
    /// The rate of a fixed target, of one per member, of a share, of a ratio.
    var rate: TargetBound?
    /// The least a unit may get.
    var floor: TargetBound?
    /// The most a unit may get.
    var cap: TargetBound?
    /// The column of given parts.
    var fixed: TargetText?
    /// The column that decides between equal remainders.
    var key: TargetText?
    /// What every part is a multiple of.
    var step: TargetAmount?
    /// The unit of the parts.
    var unit: String?

    /// An amount in the unit of the target.
    func amount(_ value: ExactDecimal) -> Value {
        unit.map { .quantity(Quantity(value, unit: $0)) } ?? .number(value)
    }

    /// An amount as messages print it.
    func shown(_ value: ExactDecimal) -> String { Quantity(value, unit: unit).vietnamese() }
}

/// A word of the table of targets with its place.
struct TargetText: Hashable, Sendable {
    /// The word.
    let text: String
    /// Where it stands.
    let span: SourceSpan
}

/// A number of the table of targets with its place.
struct TargetAmount: Hashable, Sendable {
    /// The number with its unit.
    let quantity: Quantity
    /// Where it stands.
    let span: SourceSpan
}

/// A number for all units, or the column that has one for each.
enum TargetBound: Hashable, Sendable {
    /// One for all.
    case amount(TargetAmount)
    /// One for each.
    case column(TargetText)

    /// Where it stands.
    var span: SourceSpan {
        switch self {
        case .amount(let amount): amount.span
        case .column(let name): name.span
        }
    }

    /// The column, where it is one.
    var column: TargetText? {
        switch self {
        case .amount: nil
        case .column(let name): name
        }
    }
}
