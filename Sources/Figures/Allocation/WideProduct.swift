/// The product of two numbers of 128 bits, which is never cut: 256 bits.
///
/// Ratios are compared by such products instead of being divided out. The standard library has this product too, for all
/// integers at once and therefore slowly; numbers that fit into 64 bits, which is nearly all of them, take one machine
/// instruction here.
struct WideProduct: Comparable {
    /// The upper half.
    let high: UInt128
    /// The lower half.
    let low: UInt128

    /// The product of two numbers.
    init(_ left: UInt128, _ right: UInt128) {
        let (leftHigh, leftLow) = (UInt64(truncatingIfNeeded: left >> 64), UInt64(truncatingIfNeeded: left))
        let (rightHigh, rightLow) = (UInt64(truncatingIfNeeded: right >> 64), UInt64(truncatingIfNeeded: right))
        let first = Self.product(leftLow, rightLow)
        guard leftHigh != 0 || rightHigh != 0 else {
            (high, low) = (0, first)
            return
        }
        let (crossed, carriesOver) = Self.product(leftHigh, rightLow)
            .addingReportingOverflow(Self.product(leftLow, rightHigh))
        let (sum, carries) = first.addingReportingOverflow(crossed << 64)
        low = sum
        high = Self.product(leftHigh, rightHigh) + (crossed >> 64) + (carriesOver ? 1 << 64 : 0) + (carries ? 1 : 0)
    }

    /// Orders by size.
    static func < (left: WideProduct, right: WideProduct) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }

    /// How often a number goes into the product, which must be less than 2^128 times, and what is left.
    func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
        high == 0 ? low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth((high, low))
    }

    /// The product of two numbers of 64 bits.
    private static func product(_ left: UInt64, _ right: UInt64) -> UInt128 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return UInt128(high) << 64 | UInt128(low)
    }
}
