public import Vietnamese

/// Why an allocation is impossible. Units are named by their index.
public enum AllocationFault: Error, Hashable, Sendable {
    /// There is nobody to give anything to.
    case noUnits
    /// The total is below 0.
    case negativeTotal
    /// The step is 0 or below.
    case badStep
    /// The total is no multiple of the step.
    case totalBetweenSteps
    /// A basis is below 0.
    case negativeBasis(unit: Int)
    /// A floor, cap or fixed part is below 0.
    case negativeLimit(unit: Int, AllocatedShare.Limit)
    /// A fixed part is no multiple of the step.
    case fixedBetweenSteps(unit: Int)
    /// The floor of a unit is above its cap, or no step lies between them.
    case floorAboveCap(unit: Int)
    /// A fixed part is below the floor of its unit (`.floor`) or above its cap (`.cap`).
    case fixedOutsideLimit(unit: Int, AllocatedShare.Limit)
    /// The fixed parts alone are above the total.
    case fixedAboveTotal(sum: ExactDecimal, units: [Int])
    /// Every unit is fixed, and the parts do not add up to the total.
    case fixedDoNotFill(sum: ExactDecimal)
    /// Floors and fixed parts together are above the total; the units are those with one.
    case floorsAboveTotal(sum: ExactDecimal, units: [Int])
    /// Caps and fixed parts together are below the total; every unit has one.
    case capsBelowTotal(sum: ExactDecimal)
    /// Part of the total has no taker: all units with a basis are at their limits, these have basis 0.
    case noBasis(rest: ExactDecimal, units: [Int])
    /// Units with equal remainders, of which only `places` can be rounded up, and no key that decides.
    case tie(units: [Int], places: Int)
    /// A number is too large for exact arithmetic.
    case overflow
}

/// All faults that make an allocation impossible, at least one.
public struct AllocationFailure: Error, Hashable, Sendable {
    /// The faults, those of units in the order of the units.
    public let faults: [AllocationFault]

    /// Some faults.
    public init(_ faults: [AllocationFault]) { self.faults = faults }
}
