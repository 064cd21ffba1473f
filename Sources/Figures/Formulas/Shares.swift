import Vietnamese

/// Shares of figures in their total, in % (tỷ trọng).
///
/// Exact, or at stated decimals so that they add to 100: every share is cut off, and the units of the last decimal that
/// are left go to the largest remainders (Hamilton's method, phép số dư lớn nhất); equal remainders go by the larger
/// figure, then by the name of the row, then by its place.
enum Shares {
    /// Why there are no shares.
    enum Fault: Error, Hashable {
        /// The figures add to 0.
        case zeroTotal
        /// A figure is below 0, by its index; such shares cannot add to 100 sensibly.
        case negative(Int)
        /// Too many digits.
        case overflow
    }

    /// The shares; `places` asks for shares that add to 100. What is not applicable has none.
    static func percent(
        _ figures: [ExactDecimal?], places: Int?, names: [String]
    ) -> Result<[ExactDecimal?], Fault> {
        do throws(ArithmeticFault) {
            var total = ExactDecimal.zero
            for case let figure? in figures { total = try total.adding(figure) }
            if figures.allSatisfy({ $0 == nil }) { return .success(figures) }
            guard !total.isZero else { return .failure(.zeroTotal) }
            guard let places else {
                return .success(
                    try figures.map { figure throws(ArithmeticFault) in
                        try figure.map { value throws(ArithmeticFault) in
                            try value.multiplying(ExactDecimal(100)).divided(by: total)
                        }
                    })
            }
            if let index = figures.firstIndex(where: { $0?.isNegative ?? false }) { return .failure(.negative(index)) }
            return try whole(figures, total, places: places, names: names)
        } catch {
            return .failure(error == .divisionByZero ? .zeroTotal : .overflow)
        }
    }

    /// Shares by largest remainder.
    private static func whole(
        _ figures: [ExactDecimal?], _ total: ExactDecimal, places: Int, names: [String]
    ) throws(ArithmeticFault) -> Result<[ExactDecimal?], Fault> {
        guard (0...20).contains(places) else { return .failure(.overflow) }
        var units: Int128 = 100
        for _ in 0..<places { units *= 10 }
        let scale = figures.compactMap { $0?.scale }.max() ?? 0
        let common = max(scale, total.scale)
        guard let divisor = scaled(total, common) else { return .failure(.overflow) }
        var quotas: [Int128] = Array(repeating: 0, count: figures.count)
        var rest: [(index: Int, remainder: Int128)] = []
        var left = units
        for (index, figure) in figures.enumerated() {
            guard let figure else { continue }
            guard let part = scaled(figure, common) else { return .failure(.overflow) }
            let (product, overflow) = part.multipliedReportingOverflow(by: units)
            guard !overflow else { return .failure(.overflow) }
            let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
            quotas[index] = quotient
            left -= quotient
            rest.append((index, remainder))
        }
        let keys = names.map(Collation.key)
        rest.sort { one, other in
            if one.remainder != other.remainder { return one.remainder > other.remainder }
            let (first, second) = (figures[one.index] ?? .zero, figures[other.index] ?? .zero)
            if first != second { return first > second }
            if keys[one.index] != keys[other.index] { return keys[one.index] < keys[other.index] }
            return one.index < other.index
        }
        for item in rest.prefix(Int(left)) { quotas[item.index] += 1 }
        return .success(
            figures.indices.map { figures[$0] == nil ? nil : ExactDecimal(significand: quotas[$0], scale: places) })
    }

    /// A figure as a whole number of units of the last decimal; `nil` where it does not fit.
    private static func scaled(_ figure: ExactDecimal, _ scale: Int) -> Int128? {
        var value = figure.significand
        for _ in 0..<(scale - figure.scale) {
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = next
        }
        return value
    }
}
