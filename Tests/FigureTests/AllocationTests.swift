import Testing
import Vietnamese

@testable import Figures

/// Whole numbers as exact ones, for short tests.
private func units(_ bases: [Int], keys: Bool = true) -> [AllocationUnit] {
    bases.enumerated().map {
        AllocationUnit(basis: ExactDecimal($1), tieKey: keys ? .number(ExactDecimal($0)) : nil)
    }
}

private func quotas(_ allocation: Allocation) -> [Int] { allocation.shares.map { $0.quota.wholeValue ?? -1 } }

@Suite struct AllocationTests {
    @Test func largestRemaindersTakeTheStepsLeft() throws {
        // Exact shares 4,29 1,43 4,29: whole 4 1 4, and the one left goes to 0,43.
        #expect(try quotas(Allocation(of: ExactDecimal(10), over: units([3, 1, 3]))) == [4, 2, 4])
    }

    @Test func theExampleOfTheDocumentationIsTrue() throws {
        let communes = [1_105, 812, 604].enumerated().map { index, women in
            AllocationUnit(
                basis: ExactDecimal(women), floor: ExactDecimal(20), tieKey: .number(ExactDecimal(index)))
        }
        #expect(try quotas(Allocation(of: ExactDecimal(190), over: communes)) == [83, 61, 46])
    }

    @Test func aLargerTotalMayGiveAUnitLess() throws {
        #expect(try quotas(Allocation(of: ExactDecimal(11), over: units([3, 1, 3]))) == [5, 1, 5])
    }

    @Test func wholeSharesNeedNoRounding() throws {
        let allocation = try Allocation(of: ExactDecimal(60), over: units([1, 2, 3], keys: false))
        #expect(quotas(allocation) == [10, 20, 30])
        #expect(allocation.stepsLeft == 0)
        #expect(allocation.shares.allSatisfy { $0.place == nil })
    }

    @Test func dividesIntoStepsSmallerThanOne() throws {
        let tenth = ExactDecimal(significand: 1, scale: 1)
        let allocation = try Allocation(of: ExactDecimal(1), over: units([1, 1, 1]), step: tenth)
        #expect(allocation.shares.map { $0.quota.vietnamese() } == ["0,4", "0,3", "0,3"])
    }

    @Test func dividesIntoStepsLargerThanOne() throws {
        let allocation = try Allocation(of: ExactDecimal(100), over: units([1, 1, 2]), step: ExactDecimal(5))
        #expect(quotas(allocation) == [25, 25, 50])
    }

    @Test func basesMayHaveDecimals() throws {
        let bases = [ExactDecimal(significand: 15, scale: 1), ExactDecimal(significand: 25, scale: 2)]
        let allocation = try Allocation(of: ExactDecimal(7), over: bases.map { AllocationUnit(basis: $0) })
        #expect(quotas(allocation) == [6, 1])
        #expect(allocation.proportionalBasis == ExactDecimal(significand: 175, scale: 2))
        #expect(allocation.level == ExactDecimal(4))
    }

    @Test func aFloorRaisesAUnitAndTheOthersShareTheRest() throws {
        var parts = units([1, 50, 49])
        parts[0].floor = ExactDecimal(10)
        let allocation = try Allocation(of: ExactDecimal(100), over: parts)
        #expect(quotas(allocation) == [10, 45, 45])
        #expect(allocation.shares.map(\.limit) == [.floor, .none, .none])
        #expect(allocation.proportionalTotal == ExactDecimal(90))
        #expect(allocation.proportionalBasis == ExactDecimal(99))
    }

    @Test func aCapLowersAUnitAndTheOthersShareTheRest() throws {
        var parts = units([80, 15, 5])
        parts[0].cap = ExactDecimal(40)
        let allocation = try Allocation(of: ExactDecimal(100), over: parts)
        #expect(quotas(allocation) == [40, 45, 15])
        #expect(allocation.shares.map(\.limit) == [.cap, .none, .none])
    }

    @Test func aCapThatBindsCanFreeAUnitFromItsFloor() throws {
        // By itself the third unit stands at 10 × 100 ÷ 110, below its floor of 12; once the first is held at its cap
        // the level rises above the floor.
        var parts = units([90, 10, 10])
        parts[0].cap = ExactDecimal(50)
        parts[2].floor = ExactDecimal(12)
        let allocation = try Allocation(of: ExactDecimal(100), over: parts)
        #expect(quotas(allocation) == [50, 25, 25])
        #expect(allocation.shares[2].limit == .none)
    }

    @Test func fixedPartsAreTakenOffFirst() throws {
        var parts = units([1, 1, 1])
        parts[1].fixed = ExactDecimal(70)
        let allocation = try Allocation(of: ExactDecimal(100), over: parts)
        #expect(quotas(allocation) == [15, 70, 15])
        #expect(allocation.shares[1].limit == .fixed)
    }

    @Test func aFloorBetweenStepsCountsAsTheStepAbove() throws {
        var parts = units([1, 99])
        parts[0].floor = ExactDecimal(significand: 25, scale: 1)
        #expect(try quotas(Allocation(of: ExactDecimal(100), over: parts)) == [3, 97])
    }

    @Test func aCapBetweenStepsCountsAsTheStepBelow() throws {
        var parts = units([99, 1])
        parts[0].cap = ExactDecimal(significand: 25, scale: 1)
        #expect(try quotas(Allocation(of: ExactDecimal(100), over: parts)) == [2, 98])
    }

    @Test func aUnitWithoutBasisGetsItsFloor() throws {
        var parts = units([0, 5, 0])
        parts[2].floor = ExactDecimal(3)
        #expect(try quotas(Allocation(of: ExactDecimal(10), over: parts)) == [0, 7, 3])
    }

    @Test func nothingIsDividedIntoNothing() throws {
        #expect(try quotas(Allocation(of: .zero, over: units([0, 4]))) == [0, 0])
    }

    @Test func oneUnitGetsAll() throws {
        #expect(try quotas(Allocation(of: ExactDecimal(17), over: units([3]))) == [17])
    }

    @Test func anEqualRemainderGoesToTheSmallerKey() throws {
        var parts = units([1, 1, 1], keys: false)
        for (index, code) in ["X3", "X1", "X2"].enumerated() { parts[index].tieKey = .text(code) }
        #expect(try quotas(Allocation(of: ExactDecimal(4), over: parts)) == [1, 2, 1])
        #expect(try quotas(Allocation(of: ExactDecimal(5), over: parts)) == [1, 2, 2])
    }

    @Test func textKeysGoInVietnameseOrder() throws {
        var parts = units([1, 1], keys: false)
        parts[0].tieKey = .text("Đông Hòa")
        parts[1].tieKey = .text("Duyên Hải")
        #expect(try quotas(Allocation(of: ExactDecimal(1), over: parts)) == [0, 1])
    }

    @Test func aTieThatDecidesNothingNeedsNoKey() throws {
        let allocation = try Allocation(of: ExactDecimal(5), over: units([3, 3, 2], keys: false))
        #expect(quotas(allocation) == [2, 2, 1])
        #expect(allocation.shares.map(\.place) == [1, 1, 3])
    }

    @Test func theWorkingAddsUp() throws {
        let allocation = try Allocation(of: ExactDecimal(10), over: units([3, 1, 3]))
        #expect(allocation.shares.map { $0.whole.wholeValue } == [4, 1, 4])
        #expect(allocation.stepsLeft == 1)
        #expect(allocation.shares.map(\.place) == [2, 1, 2])
        #expect(allocation.shares.map { $0.exactShare(places: 2).vietnamese(places: 2) } == ["4,29", "1,43", "4,29"])
    }

    @Test func hundredThousandUnitsAreDividedAtOnce() throws {
        var dice = Dice(seed: 7)
        let parts = (0..<100_000).map { index in
            AllocationUnit(
                basis: ExactDecimal(dice.number(below: 90_000)), floor: index % 3 == 0 ? ExactDecimal(2) : nil,
                cap: index % 5 == 0 ? ExactDecimal(40) : nil, tieKey: .number(ExactDecimal(index)))
        }
        let allocation = try Allocation(of: ExactDecimal(2_000_000), over: parts)
        #expect(quotas(allocation).reduce(0, +) == 2_000_000)
    }
}
