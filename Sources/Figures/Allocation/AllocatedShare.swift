public import Vietnamese

/// The part of one unit, with its working.
public struct AllocatedShare: Hashable, Sendable {
    /// What the unit gets.
    public let quota: ExactDecimal
    /// The whole steps of its exact share; what the limit gives where one holds it.
    public let whole: ExactDecimal
    /// What its exact share has beyond ``whole``, as a part of a step: this over ``remainderBase``. Remainders of one
    /// allocation have one base, so that they are compared by this number.
    public let remainder: UInt128
    /// The sum of the bases that the exact shares are taken over, in the smallest decimal that the bases use.
    public let remainderBase: UInt128
    /// The step of the allocation.
    public let step: ExactDecimal
    /// Its place in the order of the remainders, from 1; equal remainders between which nothing had to be decided share
    /// a place. `nil` where there is no remainder.
    public let place: Int?
    /// Whether it got one of the steps that were left.
    public let isRoundedUp: Bool
    /// Which limit holds it.
    public let limit: Limit

    /// Which limit holds a unit.
    public enum Limit: String, Hashable, Sendable, CaseIterable {
        /// None: the unit gets its proportional share, rounded.
        case none
        /// Its proportional share would be below its floor.
        case floor
        /// Its proportional share would be above its cap.
        case cap
        /// Its part was given.
        case fixed
    }

    /// The remainder as a part of a step, to 34 digits, for print: 0,53.
    public var remainderValue: ExactDecimal {
        guard remainder != 0, let top = Int128(exactly: remainder), let bottom = Int128(exactly: remainderBase) else {
            return .zero
        }
        let value = try? ExactDecimal(significand: top, scale: 0).divided(
            by: ExactDecimal(significand: bottom, scale: 0))
        return value ?? .zero
    }

    /// The exact share after floors and caps, rounded half up to so many decimals, for print.
    public func exactShare(places: Int) -> ExactDecimal {
        guard let tail = try? remainderValue.rounded(toPlaces: places + 4).multiplying(step),
            let sum = try? whole.adding(tail)
        else { return whole }
        return sum.rounded(toPlaces: places)
    }
}
