public import Vietnamese

/// A total divided over units in proportion to their bases, in whole steps, so that the parts add up to the total.
///
/// ## Method
/// Largest remainder (Hamilton's method, with the Hare quota): every unit first gets the whole steps of its exact share,
/// total × basis ÷ sum of the bases; the steps that are left go, one each, to the units with the largest remainders.
/// Source: M. L. Balinski and H. P. Young, *Fair Representation: Meeting the Ideal of One Man, One Vote*, 2nd ed.,
/// Brookings Institution Press, 2001, chapter 2 and appendix A.
///
/// Floors, caps and fixed parts are set before the remainders are looked at: fixed parts are taken off the total; the
/// exact share of every other unit is `level × basis`, raised to its floor or lowered to its cap, with the one level at
/// which these shares add up to the rest (see ``ProportionalLevel``). Since floors and caps are whole steps, a unit that
/// a limit holds has no remainder, and a unit that none holds stays inside its limits when it is rounded up.
///
/// ## What holds
/// - The quotas add up to the total exactly.
/// - Every floor, cap and fixed part is kept.
/// - The result does not depend on the order of the units.
/// - Of two units with the same limits the one with the larger basis never gets less.
/// - Where no limit holds a unit, its quota differs from its exact share by less than one step.
///
/// Not promised, because no method can have all of it: a larger total may give a unit less (the Alabama paradox).
///
/// All arithmetic is in whole numbers of 128 bits with products of 256; nothing is ever rounded but the result. The time
/// is that of sorting the units.
public struct Allocation: Hashable, Sendable {
    /// What was divided.
    public let total: ExactDecimal
    /// The step: every quota is a multiple of it; 1 for people, 0,1 for hectares.
    public let step: ExactDecimal
    /// The parts in the order of the units.
    public let shares: [AllocatedShare]
    /// How many steps the whole parts left over.
    public let stepsLeft: Int
    /// Whether a key decided between equal remainders; where not, no key had a part in the result.
    public let hasSettledTie: Bool
    /// What the units that no limit holds share between them; the whole total where there are no limits.
    public let proportionalTotal: ExactDecimal
    /// The sum of the bases of those units; 0 where limits hold all.
    public let proportionalBasis: ExactDecimal

    /// Divides a total over units.
    ///
    /// - Parameters:
    ///   - total: What is divided, a multiple of the step, not below 0.
    ///   - units: The units with their bases and limits; the result has their order.
    ///   - step: What every quota is a multiple of, above 0.
    /// - Throws: All faults of the units at once; after them what makes the limits impossible, or a tie without a key.
    public init(
        of total: ExactDecimal, over units: [AllocationUnit], step: ExactDecimal = .one
    ) throws(AllocationFailure) {
        let problem = try AllocationProblem(total: total, units: units, step: step)
        let level = try ProportionalLevel(problem)
        var parts = problem.units.map { level.part(of: $0) }
        let left = problem.total - parts.reduce(0) { $0 + $1.whole }
        hasSettledTie = try RemainderOrder.distribute(left, over: &parts, units: units)
        self.total = total
        self.step = step
        stepsLeft = Int(clamping: left)
        proportionalTotal = problem.amount(Int128(level.steps))
        proportionalBasis = problem.basis(Int128(level.basis))
        shares = parts.map { part in
            AllocatedShare(
                quota: problem.amount(part.quota), whole: problem.amount(part.whole), remainder: part.remainder,
                remainderBase: level.basis, step: step, place: part.place, isRoundedUp: part.isRoundedUp,
                limit: part.limit)
        }
    }

    /// What one of the basis stands for, for example 0,0754 ca a woman; `nil` where limits hold all units.
    public var level: ExactDecimal? {
        proportionalBasis.isZero ? nil : try? proportionalTotal.divided(by: proportionalBasis)
    }
}

/// One unit that takes part in an allocation.
public struct AllocationUnit: Hashable, Sendable {
    /// What its part is measured by, not below 0; units with basis 0 get their floor.
    public var basis: ExactDecimal
    /// The least it may get; one between two steps counts as the step above.
    public var floor: ExactDecimal?
    /// The most it may get; one between two steps counts as the step below.
    public var cap: ExactDecimal?
    /// What it gets whatever its basis, a multiple of the step.
    public var fixed: ExactDecimal?
    /// What decides between equal remainders; the smaller key goes first.
    public var tieKey: AllocationTieKey?

    /// A unit; without limits unless said otherwise.
    public init(
        basis: ExactDecimal, floor: ExactDecimal? = nil, cap: ExactDecimal? = nil, fixed: ExactDecimal? = nil,
        tieKey: AllocationTieKey? = nil
    ) {
        self.basis = basis
        self.floor = floor
        self.cap = cap
        self.fixed = fixed
        self.tieKey = tieKey
    }
}

/// What decides between units with equal remainders: numbers by size, then texts in the Vietnamese order.
public enum AllocationTieKey: Hashable, Sendable {
    /// A number; the smaller one goes first.
    case number(ExactDecimal)
    /// A text, for example the code of a commune; the one that stands first in an index goes first.
    case text(String)
}
