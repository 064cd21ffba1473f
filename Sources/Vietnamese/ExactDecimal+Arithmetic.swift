/// Why a calculation has no result.
public enum ArithmeticFault: Error, Hashable, Sendable {
    /// The exact result has more digits than the number type holds (38).
    case overflow
    /// The divisor is 0.
    case divisionByZero
}

/// How a value is brought to fewer decimals.
public enum RoundingRule: Hashable, Sendable, CaseIterable {
    /// To the nearest; a half goes away from zero (what offices do, and the default).
    case halfUp
    /// To the nearest; a half goes to the even neighbour.
    case halfEven
    /// Towards zero (digits are cut off).
    case down
    /// Away from zero.
    case up
}

extension ExactDecimal {
    /// Significant digits of a quotient that does not end.
    public static let quotientDigits = 34

    /// The exact sum; throws `.overflow` when it does not fit.
    public func adding(_ other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        let common = max(scale, other.scale)
        let left = try Self.shifted(significand, by: common - scale)
        let right = try Self.shifted(other.significand, by: common - other.scale)
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow, sum != .min else { throw .overflow }
        return ExactDecimal(significand: sum, scale: common)
    }

    /// The exact difference; throws `.overflow` when it does not fit.
    public func subtracting(_ other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        try adding(other.negated)
    }

    /// The exact product; throws `.overflow` when it does not fit.
    public func multiplying(_ other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        var product = significand.magnitude.multipliedFullWidth(by: other.significand.magnitude)
        var places = scale + other.scale
        // Two and five in the factors may make zeros that the decimals do not need.
        while product.high != 0 || product.low > Int128.max.magnitude {
            guard places > 0 else { throw .overflow }
            let high = product.high.quotientAndRemainder(dividingBy: 10)
            let low = UInt128(10).dividingFullWidth((high.remainder, product.low))
            guard low.remainder == 0 else { throw .overflow }
            product = (high.quotient, low.quotient)
            places -= 1
        }
        let value = Int128(product.low)
        return ExactDecimal(significand: isNegative != other.isNegative ? -value : value, scale: places)
    }

    /// The quotient, exact where it ends within 34 significant digits, else rounded there, half even.
    ///
    /// Throws `.divisionByZero`, or `.overflow` when the whole part does not fit.
    public func divided(by divisor: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        guard !divisor.isZero else { throw .divisionByZero }
        let denominator = divisor.significand.magnitude
        var (quotient, remainder) = significand.magnitude.quotientAndRemainder(dividingBy: denominator)
        var places = scale - divisor.scale
        var digits = PowerOfTen.digitCount(quotient)
        while remainder != 0, digits < Self.quotientDigits || places < 0 {
            let step = digits < Self.quotientDigits ? Self.quotientDigits - digits : -places
            guard digits + step <= PowerOfTen.largest else { throw .overflow }
            let factor = PowerOfTen.value(step).magnitude
            let next = denominator.dividingFullWidth(remainder.multipliedFullWidth(by: factor))
            quotient = quotient * factor + next.quotient
            remainder = next.remainder
            places += step
            digits = PowerOfTen.digitCount(quotient)
        }
        if remainder > denominator - remainder || remainder == denominator - remainder && quotient % 2 == 1 {
            quotient += 1
        }
        guard let value = Int128(exactly: quotient) else { throw .overflow }
        let signed = isNegative != divisor.isNegative ? -value : value
        guard places < 0 else { return ExactDecimal(significand: signed, scale: places) }
        return ExactDecimal(significand: try Self.shifted(signed, by: -places), scale: 0)
    }

    /// The value with at most `places` decimals; negative places round to tens, hundreds and so on.
    ///
    /// A value so large that rounding it up would not fit is rounded down.
    public func rounded(toPlaces places: Int, _ rule: RoundingRule = .halfUp) -> ExactDecimal {
        let (excess, overflow) = scale.subtractingReportingOverflow(places)
        guard overflow ? places < 0 : excess > 0 else { return self }
        guard !overflow, excess <= PowerOfTen.largest else {
            guard rule == .up, !isZero, places >= 0 else { return .zero }
            return ExactDecimal(trusted: isNegative ? -1 : 1, places)
        }
        let divisor = PowerOfTen.value(excess)
        let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: divisor)
        let grows: Bool
        switch rule {
        case .halfUp: grows = remainder.magnitude >= divisor.magnitude - remainder.magnitude
        case .halfEven:
            let rest = divisor.magnitude - remainder.magnitude
            grows = remainder.magnitude > rest || remainder.magnitude == rest && quotient % 2 != 0
        case .down: grows = false
        case .up: grows = remainder != 0
        }
        let whole = grows ? quotient + (isNegative ? -1 : 1) : quotient
        guard places < 0 else { return ExactDecimal(significand: whole, scale: places) }
        let unit = PowerOfTen.value(min(-places, PowerOfTen.largest))
        let (value, tooLarge) = whole.multipliedReportingOverflow(by: unit)
        return ExactDecimal(trusted: tooLarge || value == .min ? quotient * unit : value, 0)
    }

    /// A number times a power of ten, or a fault.
    private static func shifted(_ number: Int128, by exponent: Int) throws(ArithmeticFault) -> Int128 {
        guard number != 0, exponent != 0 else { return number }
        guard exponent <= PowerOfTen.largest else { throw .overflow }
        let (value, overflow) = number.multipliedReportingOverflow(by: PowerOfTen.value(exponent))
        guard !overflow, value != .min else { throw .overflow }
        return value
    }
}
