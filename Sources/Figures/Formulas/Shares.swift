import Vietnamese

/// Shares of figures in their total, in % (tỷ trọng).
///
/// Exact, or at stated decimals so that they add to 100: an ``Allocation`` of 100 in steps of the last decimal (phép số
/// dư lớn nhất); equal remainders go by the larger figure, then by the name of the row, then by its place.
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
            return whole(figures, places: places, names: names)
        } catch {
            return .failure(error == .divisionByZero ? .zeroTotal : .overflow)
        }
    }

    /// Shares by largest remainder: 100 divided in steps of the last decimal.
    private static func whole(
        _ figures: [ExactDecimal?], places: Int, names: [String]
    ) -> Result<[ExactDecimal?], Fault> {
        guard (0...20).contains(places) else { return .failure(.overflow) }
        let present = figures.indices.filter { figures[$0] != nil }
        let ranks = ranks(figures, names)
        let units = present.map {
            AllocationUnit(basis: figures[$0] ?? .zero, tieKey: .number(ExactDecimal(ranks[$0])))
        }
        guard
            let allocation = try? Allocation(
                of: ExactDecimal(100), over: units, step: ExactDecimal(significand: 1, scale: places))
        else { return .failure(.overflow) }
        var shares: [ExactDecimal?] = figures.map { _ in nil }
        for (index, share) in zip(present, allocation.shares) {
            shares[index] = share.quota.rounded(toPlaces: places)
        }
        return .success(shares)
    }

    /// The place of every figure among equal remainders: the larger figure first, then the name, then the place.
    private static func ranks(_ figures: [ExactDecimal?], _ names: [String]) -> [Int] {
        let keys = names.map(Collation.key)
        let order = figures.indices.sorted { one, other in
            let (first, second) = (figures[one] ?? .zero, figures[other] ?? .zero)
            if first != second { return first > second }
            return keys[one] != keys[other] ? keys[one] < keys[other] : one < other
        }
        var ranks = Array(repeating: 0, count: figures.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        return ranks
    }
}
