import Testing
import Vietnamese

@testable import Figures

@Suite struct AllocationFaultTests {
    /// The faults of dividing a total over units.
    private func faults(
        _ total: ExactDecimal, _ units: [AllocationUnit], step: ExactDecimal = .one
    ) -> [AllocationFault] {
        do {
            _ = try Allocation(of: total, over: units, step: step)
            return []
        } catch {
            return error.faults
        }
    }

    private func unit(
        _ basis: Int, floor: Int? = nil, cap: Int? = nil, fixed: Int? = nil
    ) -> AllocationUnit {
        AllocationUnit(
            basis: ExactDecimal(basis), floor: floor.map { ExactDecimal($0) }, cap: cap.map { ExactDecimal($0) },
            fixed: fixed.map { ExactDecimal($0) })
    }

    @Test func nobodyToGiveTo() { #expect(faults(ExactDecimal(5), []) == [.noUnits]) }

    @Test func aStepOfNothing() { #expect(faults(ExactDecimal(5), [unit(1)], step: .zero) == [.badStep]) }

    @Test func aTotalBelowNothing() { #expect(faults(ExactDecimal(-5), [unit(1)]) == [.negativeTotal]) }

    @Test func aTotalBetweenSteps() {
        #expect(faults(ExactDecimal(significand: 55, scale: 1), [unit(1)]) == [.totalBetweenSteps])
    }

    @Test func everyFaultyUnitIsTold() {
        let all = [unit(-1), unit(1, floor: -2), unit(1, cap: -3), unit(1, fixed: -4), unit(1, floor: 5, cap: 4)]
        #expect(
            faults(ExactDecimal(5), all) == [
                .negativeBasis(unit: 0), .negativeLimit(unit: 1, .floor), .negativeLimit(unit: 2, .cap),
                .negativeLimit(unit: 3, .fixed), .floorAboveCap(unit: 4),
            ])
    }

    @Test func aFloorAndACapBetweenTheSameSteps() {
        var narrow = unit(1)
        narrow.floor = ExactDecimal(significand: 21, scale: 1)
        narrow.cap = ExactDecimal(significand: 29, scale: 1)
        #expect(faults(ExactDecimal(5), [narrow, unit(1)]) == [.floorAboveCap(unit: 0)])
    }

    @Test func aFixedPartBetweenSteps() {
        var odd = unit(1)
        odd.fixed = ExactDecimal(significand: 25, scale: 1)
        #expect(faults(ExactDecimal(5), [odd, unit(1)]) == [.fixedBetweenSteps(unit: 0)])
    }

    @Test func aFixedPartOutsideItsLimits() {
        let all = [unit(1, floor: 3, fixed: 2), unit(1, cap: 3, fixed: 4), unit(1)]
        #expect(
            faults(ExactDecimal(9), all) == [.fixedOutsideLimit(unit: 0, .floor), .fixedOutsideLimit(unit: 1, .cap)])
    }

    @Test func fixedPartsAboveTheTotal() {
        #expect(
            faults(ExactDecimal(5), [unit(1, fixed: 4), unit(1), unit(1, fixed: 3)])
                == [.fixedAboveTotal(sum: ExactDecimal(7), units: [0, 2])])
    }

    @Test func fixedPartsThatDoNotFillTheTotal() {
        #expect(
            faults(ExactDecimal(5), [unit(1, fixed: 1), unit(1, fixed: 2)])
                == [.fixedDoNotFill(sum: ExactDecimal(3))])
    }

    @Test func floorsAboveTheTotal() {
        #expect(
            faults(ExactDecimal(5), [unit(1, floor: 3), unit(1), unit(0, floor: 3)])
                == [.floorsAboveTotal(sum: ExactDecimal(6), units: [0, 2])])
    }

    @Test func capsBelowTheTotal() {
        #expect(
            faults(ExactDecimal(9), [unit(1, cap: 3), unit(0, cap: 3)]) == [.capsBelowTotal(sum: ExactDecimal(6))])
    }

    @Test func noBasisAtAll() {
        #expect(
            faults(ExactDecimal(9), [unit(0), unit(0)]) == [.noBasis(rest: ExactDecimal(9), units: [0, 1])])
    }

    @Test func noBasisForWhatTheCapsLeave() {
        #expect(
            faults(ExactDecimal(9), [unit(4, cap: 6), unit(0)]) == [.noBasis(rest: ExactDecimal(3), units: [1])])
    }

    @Test func aTieWithoutKeys() {
        #expect(faults(ExactDecimal(4), [unit(1), unit(1), unit(1)]) == [.tie(units: [0, 1, 2], places: 1)])
    }

    @Test func aTieOfEqualKeys() {
        var all = [unit(1), unit(1), unit(1)]
        for (index, code) in ["B", "A", "B"].enumerated() { all[index].tieKey = .text(code) }
        #expect(faults(ExactDecimal(5), all) == [.tie(units: [0, 2], places: 1)])
        #expect(faults(ExactDecimal(4), all) == [])
    }

    @Test func numbersBeyondCounting() {
        let huge = ExactDecimal(significand: .max, scale: 0)
        #expect(faults(ExactDecimal(4), [AllocationUnit(basis: huge), AllocationUnit(basis: huge)]) == [.overflow])
    }
}
