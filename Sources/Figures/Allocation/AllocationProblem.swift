import Vietnamese

/// An allocation in whole numbers: amounts counted in steps, bases in the smallest decimal that any of them uses.
///
/// Making one checks every unit by itself, so that all faults of the units are told at once.
struct AllocationProblem {
    /// The total in steps.
    let total: Int128
    /// The units in their order.
    private(set) var units: [Unit] = []
    /// The sum of all bases; fits by construction.
    private(set) var basisSum: Int128 = 0
    /// The step.
    private let step: ExactDecimal
    /// How many decimals the bases are counted in.
    private let basisScale: Int

    /// A unit in whole numbers.
    struct Unit {
        /// The basis; 0 for a fixed unit, which takes no part in the proportion.
        var basis: Int128
        /// The least steps.
        var floor: Int128
        /// The most steps; `nil` without a cap.
        var cap: Int128?
        /// Whether floor and cap are a given part.
        var isFixed: Bool
        /// Whether it may get more than its floor.
        var hasRoom: Bool { cap.map { $0 > floor } ?? true }
    }

    /// Checks and counts; throws the faults of the total, the step and the units.
    init(total: ExactDecimal, units: [AllocationUnit], step: ExactDecimal) throws(AllocationFailure) {
        guard !step.isZero, !step.isNegative else { throw AllocationFailure([.badStep]) }
        guard !units.isEmpty else { throw AllocationFailure([.noUnits]) }
        self.step = step
        basisScale = units.reduce(0) { max($0, $1.basis.scale) }
        var faults: [AllocationFault] = []
        var counted: Int128 = 0
        if total.isNegative {
            faults.append(.negativeTotal)
        } else {
            switch Steps.count(total, of: step) {
            case .exactly(let steps): counted = steps
            case .between: faults.append(.totalBetweenSteps)
            case .tooMany: faults.append(.overflow)
            }
        }
        self.total = counted
        self.units.reserveCapacity(units.count)
        for (index, unit) in units.enumerated() { add(unit, index, &faults) }
        guard faults.isEmpty else { throw AllocationFailure(faults) }
        try checkSums()
    }

    /// Some steps as an amount.
    func amount(_ steps: Int128) -> ExactDecimal { Steps.amount(steps, of: step) }

    /// A counted basis as a number.
    func basis(_ counted: Int128) -> ExactDecimal { ExactDecimal(significand: counted, scale: basisScale) }

    /// Counts one unit and notes what is wrong with it.
    private mutating func add(_ unit: AllocationUnit, _ index: Int, _ faults: inout [AllocationFault]) {
        var counted = Unit(basis: 0, floor: 0, cap: nil, isFixed: false)
        if unit.basis.isNegative { faults.append(.negativeBasis(unit: index)) }
        if let basis = Steps.shifted(unit.basis, to: basisScale) {
            counted.basis = basis
        } else if !faults.contains(.overflow) {
            faults.append(.overflow)
        }
        if let floor = unit.floor {
            switch Steps.count(floor, of: step) {
            case _ where floor.isNegative: faults.append(.negativeLimit(unit: index, .floor))
            case .exactly(let steps): counted.floor = steps
            case .between(let below): counted.floor = below + 1
            case .tooMany: faults.append(.overflow)
            }
        }
        if let cap = unit.cap {
            switch Steps.count(cap, of: step) {
            case _ where cap.isNegative: faults.append(.negativeLimit(unit: index, .cap))
            case .exactly(let steps), .between(let steps): counted.cap = steps
            case .tooMany: break
            }
        }
        if let cap = counted.cap, counted.floor > cap {
            faults.append(.floorAboveCap(unit: index))
        } else if let fixed = unit.fixed {
            switch Steps.count(fixed, of: step) {
            case _ where fixed.isNegative: faults.append(.negativeLimit(unit: index, .fixed))
            case .exactly(let steps):
                if steps < counted.floor {
                    faults.append(.fixedOutsideLimit(unit: index, .floor))
                } else if let cap = counted.cap, steps > cap {
                    faults.append(.fixedOutsideLimit(unit: index, .cap))
                }
                counted = Unit(basis: 0, floor: steps, cap: steps, isFixed: true)
            case .between: faults.append(.fixedBetweenSteps(unit: index))
            case .tooMany: faults.append(.overflow)
            }
        }
        units.append(counted)
    }

    /// Sums that must fit and limits that must leave room.
    private mutating func checkSums() throws(AllocationFailure) {
        var fixed: Int128 = 0
        var least: Int128 = 0
        for unit in units {
            let (basis, isLarge) = basisSum.addingReportingOverflow(unit.basis)
            let (floors, isHigh) = least.addingReportingOverflow(unit.floor)
            guard !isLarge, !isHigh else { throw AllocationFailure([.overflow]) }
            basisSum = basis
            least = floors
            if unit.isFixed { fixed += unit.floor }
        }
        if fixed > total {
            let given = units.indices.filter { units[$0].isFixed && units[$0].floor > 0 }
            throw AllocationFailure([.fixedAboveTotal(sum: amount(fixed), units: given)])
        }
        if units.allSatisfy(\.isFixed), fixed != total {
            throw AllocationFailure([.fixedDoNotFill(sum: amount(fixed))])
        }
        if least > total {
            let raised = units.indices.filter { units[$0].floor > 0 }
            throw AllocationFailure([.floorsAboveTotal(sum: amount(least), units: raised)])
        }
    }

    /// Why only so many steps find a taker: every unit with a basis is at its cap, every other one at its floor.
    func shortfall(_ reached: Int128) -> AllocationFault {
        let open = units.indices.filter { units[$0].basis == 0 && units[$0].hasRoom }
        if let caps = sumOfCaps(), caps < total { return .capsBelowTotal(sum: amount(caps)) }
        return .noBasis(rest: amount(total - reached), units: open)
    }

    /// The sum of all caps; `nil` where a unit has none, or where they are beyond counting.
    private func sumOfCaps() -> Int128? {
        var sum: Int128 = 0
        for unit in units {
            guard let cap = unit.cap else { return nil }
            let (next, isTooLarge) = sum.addingReportingOverflow(cap)
            guard !isTooLarge else { return nil }
            sum = next
        }
        return sum
    }
}

/// Amounts counted in steps.
enum Steps {
    /// How often a step goes into an amount.
    enum Count {
        /// A whole number of times.
        case exactly(Int128)
        /// Between this number and the next.
        case between(Int128)
        /// More often than the number type holds.
        case tooMany
    }

    /// Counts an amount, not below 0, in steps.
    static func count(_ amount: ExactDecimal, of step: ExactDecimal) -> Count {
        if step == .one, amount.scale == 0 { return .exactly(amount.significand) }
        let scale = max(amount.scale, step.scale)
        guard let whole = shifted(amount, to: scale), let unit = shifted(step, to: scale) else { return .tooMany }
        let (quotient, remainder) = whole.quotientAndRemainder(dividingBy: unit)
        return remainder == 0 ? .exactly(quotient) : .between(quotient)
    }

    /// Some steps as an amount; their count came from an amount, so the product fits.
    static func amount(_ steps: Int128, of step: ExactDecimal) -> ExactDecimal {
        ExactDecimal(significand: steps &* step.significand, scale: step.scale)
    }

    /// A number counted in a decimal; `nil` where it does not fit.
    static func shifted(_ number: ExactDecimal, to scale: Int) -> Int128? {
        var value = number.significand
        guard number.scale < scale else { return value }
        for _ in number.scale..<scale {
            let (next, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            guard !isTooLarge else { return nil }
            value = next
        }
        return value
    }
}
