import Testing

@testable import Figures

@Suite struct WideProductTests {
    /// Numbers at the edges of words, and some by chance.
    private static let numbers: [UInt128] = {
        var dice = Dice(seed: 1)
        let edges: [UInt128] = [0, 1, 2, 1 << 63, 1 << 64, (1 << 64) - 1, (1 << 64) + 1, 1 << 127, .max, .max - 1]
        return edges + (0..<20).map { _ in UInt128(dice.next()) << 64 | UInt128(dice.next()) }
    }()

    @Test func isTheProductOfTheStandardLibrary() {
        for left in Self.numbers {
            for right in Self.numbers {
                let ours = WideProduct(left, right)
                let theirs = left.multipliedFullWidth(by: right)
                #expect(ours.high == theirs.high && ours.low == theirs.low, "\(left) × \(right)")
            }
        }
    }

    @Test func dividesBackIntoItsFactors() {
        for left in Self.numbers where left > 0 {
            for right in Self.numbers where right > 0 {
                let (quotient, remainder) = WideProduct(left, right).divided(by: left)
                #expect(quotient == right && remainder == 0, "\(left) × \(right)")
            }
        }
    }
}
