/// An exact decimal number: a 128-bit significand times a negative power of ten.
///
/// Kept normalised (no trailing zeros after the decimal sign), so that `1,50` and `1,5` are equal and hash alike.
/// Sums, differences and products are exact or a fault; only division rounds, at 34 significant digits, half even.
/// Binary floating point and Foundation's decimal are not used because both change figures silently.
public struct ExactDecimal: Hashable, Sendable {
    /// The digits as a whole number; the value is `significand × 10^-scale`. Never `Int128.min`.
    public let significand: Int128
    /// Number of digits after the decimal sign, never negative; 0 for whole numbers.
    public let scale: Int

    /// Nothing, `0`.
    public static let zero = ExactDecimal(0)
    /// Unity, `1`.
    public static let one = ExactDecimal(1)

    /// A whole number.
    public init(_ value: Int) {
        significand = Int128(value)
        scale = 0
    }

    /// The value `significand × 10^-scale`; `ExactDecimal(significand: 15, scale: 1)` is 1,5.
    ///
    /// A negative scale, or `Int128.min`, is a mistake of the programmer and stops the program.
    public init(significand: Int128, scale: Int) {
        precondition(scale >= 0, "the scale of a decimal is the number of its decimals and cannot be negative")
        precondition(significand != .min, "the significand of a decimal must have an opposite")
        (self.significand, self.scale) = Self.normalized(significand, scale)
    }

    /// Whether the value is 0.
    public var isZero: Bool { significand == 0 }
    /// Whether the value is below 0.
    public var isNegative: Bool { significand < 0 }
    /// Whether there is nothing after the decimal sign.
    public var isWhole: Bool { scale == 0 }
    /// The value as `Int`; `nil` when it has decimals or does not fit.
    public var wholeValue: Int? { scale == 0 ? Int(exactly: significand) : nil }
    /// The nearest binary number, for places on paper only: nothing is ever computed or printed of it.
    public var approximate: Double {
        Double(significand) / (0..<scale).reduce(1.0) { power, _ in power * 10 }
    }
    /// The value with the other sign.
    public var negated: ExactDecimal { ExactDecimal(trusted: -significand, scale) }
    /// The value without its sign.
    public var magnitude: ExactDecimal { isNegative ? negated : self }

    /// A value that is known to be normalised.
    init(trusted significand: Int128, _ scale: Int) {
        self.significand = significand
        self.scale = scale
    }

    /// Takes trailing zeros off the decimals, in steps of 16, 8, 4, 2 and 1 digits.
    private static func normalized(_ significand: Int128, _ scale: Int) -> (Int128, Int) {
        guard scale > 0 else { return (significand, 0) }
        guard significand != 0 else { return (0, 0) }
        var value = significand
        var left = scale
        for step in [16, 8, 4, 2, 1] {
            let divisor = PowerOfTen.value(step)
            while left >= step {
                let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
                guard remainder == 0 else { break }
                value = quotient
                left -= step
            }
        }
        return (value, left)
    }
}

extension ExactDecimal: Comparable {
    /// Orders by value, exactly, whatever the scales.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.scale == right.scale { return left.significand < right.significand }
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative
            ? isMagnitude(right, below: left)
            : isMagnitude(left, below: right)
    }

    /// Compares two values of the same sign without their sign; a product of 256 bits cannot overflow.
    private static func isMagnitude(_ left: ExactDecimal, below right: ExactDecimal) -> Bool {
        let shift = left.scale - right.scale
        let (low, high) = (left.significand.magnitude, right.significand.magnitude)
        if shift > 0 {
            guard shift <= PowerOfTen.largest else { return high != 0 }
            let product = high.multipliedFullWidth(by: PowerOfTen.value(shift).magnitude)
            return product.high > 0 || low < product.low
        }
        guard -shift <= PowerOfTen.largest else { return low == 0 && high != 0 }
        let product = low.multipliedFullWidth(by: PowerOfTen.value(-shift).magnitude)
        return product.high == 0 && product.low < high
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The value as Vietnamese text without group signs, for dumps and messages of tests.
    public var description: String { vietnamese(grouping: false) }
}

/// Powers of ten that a 128-bit number holds.
enum PowerOfTen {
    /// The largest exponent, 10^38.
    static let largest = 38

    /// 10^0 … 10^38.
    private static let values: [Int128] = {
        var values: [Int128] = [1]
        for _ in 0..<largest { values.append((values.last ?? 1) * 10) }
        return values
    }()

    /// Ten to the power of `exponent`, which lies in `0...38`.
    static func value(_ exponent: Int) -> Int128 { values[exponent] }

    /// Number of decimal digits of a number; 0 has none.
    static func digitCount(_ number: UInt128) -> Int {
        var low = 0
        var high = largest + 1
        while low < high {
            let middle = (low + high) / 2
            if number < values[middle].magnitude { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
