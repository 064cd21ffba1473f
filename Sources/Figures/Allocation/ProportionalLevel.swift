/// The level at which the shares of all units add up to the total: a unit's share is `level × basis`, raised to its
/// floor, lowered to its cap.
///
/// The sum of these shares grows with the level, so the level is found by walking up the points at which a unit leaves
/// its floor (`floor ÷ basis`) or meets its cap (`cap ÷ basis`), in order. This is what setting violated limits one
/// after the other comes to, but it needs no rounds: caps that bind lift the others above their floors, floors that bind
/// press the others below their caps, and a repeated setting may hold a unit at a limit that the end does not ask for.
/// The shares are unique (where a stretch of levels gives the total, they are the same all along it), hence independent
/// of the order of the units; they grow with the basis, hence a larger basis with the same limits never gets less.
struct ProportionalLevel {
    /// The steps that the units at no limit share.
    let steps: UInt128
    /// The sum of their bases, 1 where there is none; the level is `steps ÷ basis`.
    let divisor: UInt128
    /// The sum of their bases.
    let basis: UInt128

    /// A point at which a unit starts or stops to follow the level: `limit ÷ basis`.
    private struct Turn {
        let limit: UInt128
        let basis: UInt128
        let isCap: Bool

        static func precedes(_ left: Turn, _ right: Turn) -> Bool {
            let first = WideProduct(left.limit, right.basis)
            let second = WideProduct(right.limit, left.basis)
            return first == second ? !left.isCap && right.isCap : first < second
        }
    }

    /// Finds the level; throws when even the highest level does not reach the total.
    init(_ problem: AllocationProblem) throws(AllocationFailure) {
        let total = problem.total.magnitude
        var bound: UInt128 = 0
        var free: UInt128 = 0
        var turns: [Turn] = []
        for unit in problem.units {
            bound += unit.floor.magnitude
            guard unit.basis > 0 else { continue }
            let basis = unit.basis.magnitude
            if unit.floor == 0 {
                free += basis
            } else {
                turns.append(Turn(limit: unit.floor.magnitude, basis: basis, isCap: false))
            }
            if let cap = unit.cap { turns.append(Turn(limit: cap.magnitude, basis: basis, isCap: true)) }
        }
        turns.sort(by: Turn.precedes)
        if bound < total {
            for turn in turns {
                if free > 0, WideProduct(free, turn.limit) >= WideProduct(total - bound, turn.basis) { break }
                if turn.isCap {
                    bound += turn.limit
                    free -= turn.basis
                } else {
                    bound -= turn.limit
                    free += turn.basis
                }
            }
            guard free > 0 || bound == total else {
                throw AllocationFailure([problem.shortfall(Int128(clamping: bound))])
            }
        }
        steps = total - bound
        basis = free
        divisor = max(free, 1)
    }

    /// The share of a unit in whole steps and a remainder.
    func part(of unit: AllocationProblem.Unit) -> StepPart {
        if unit.isFixed { return StepPart(whole: unit.floor, limit: .fixed) }
        let share = WideProduct(unit.basis.magnitude, steps)
        if unit.floor > 0, share < WideProduct(unit.floor.magnitude, divisor) {
            return StepPart(whole: unit.floor, limit: .floor)
        }
        if let cap = unit.cap, share > WideProduct(cap.magnitude, divisor) {
            return StepPart(whole: cap, limit: .cap)
        }
        let (whole, remainder) = share.divided(by: divisor)
        return StepPart(whole: Int128(clamping: whole), remainder: remainder)
    }
}

/// The part of a unit in steps, while the allocation is made.
struct StepPart {
    /// Whole steps.
    var whole: Int128
    /// What is beyond them, over the divisor of the level.
    var remainder: UInt128 = 0
    /// Which limit holds the unit.
    var limit = AllocatedShare.Limit.none
    /// Its place in the order of remainders.
    var place: Int?
    /// Whether it got a step of those left.
    var isRoundedUp = false

    /// Steps that the unit gets.
    var quota: Int128 { whole + (isRoundedUp ? 1 : 0) }
}
