import Vietnamese

/// The order in which the steps that are left are given away: the larger remainder first.
///
/// A key is asked for only where it decides something: between equal remainders of which some get a step and some do
/// not. Units that a limit holds have no remainder and get nothing here.
enum RemainderOrder {
    /// Gives the steps left, one each, and notes the places; throws where a tie cannot be decided. The answer says
    /// whether a tie had to be.
    static func distribute(
        _ left: Int128, over parts: inout [StepPart], units: [AllocationUnit]
    ) throws(AllocationFailure) -> Bool {
        var order = parts.indices.filter { parts[$0].remainder > 0 }
        order.sort { parts[$0].remainder != parts[$1].remainder ? parts[$0].remainder > parts[$1].remainder : $0 < $1 }
        let count = Int(clamping: left)
        let tied = cutRemainder(count, order, parts)
        try settleTie(at: count, in: &order, parts, units)
        var place = 0
        for (index, unit) in order.enumerated() {
            let isTied = index > 0 && parts[order[index - 1]].remainder == parts[unit].remainder
            let isSettled = isTied && parts[unit].remainder == tied
            if !isTied || isSettled { place = index + 1 }
            parts[unit].place = place
            parts[unit].isRoundedUp = index < count
        }
        return tied != nil
    }

    /// The remainder of a tie that the cut goes through.
    private static func cutRemainder(_ count: Int, _ order: [Int], _ parts: [StepPart]) -> UInt128? {
        guard count > 0, count < order.count else { return nil }
        let last = parts[order[count - 1]].remainder
        return last == parts[order[count]].remainder ? last : nil
    }

    /// Puts the units of a tie that the cut goes through in the order of their keys.
    private static func settleTie(
        at count: Int, in order: inout [Int], _ parts: [StepPart], _ units: [AllocationUnit]
    ) throws(AllocationFailure) {
        guard let remainder = cutRemainder(count, order, parts) else { return }
        let first = order.firstIndex { parts[$0].remainder == remainder } ?? 0
        let end = order.lastIndex { parts[$0].remainder == remainder }.map { $0 + 1 } ?? order.count
        let tied = Array(order[first..<end])
        var keyed: [(unit: Int, key: SortKey)] = []
        for unit in tied {
            guard let key = units[unit].tieKey else {
                throw AllocationFailure([.tie(units: tied, places: count - first)])
            }
            keyed.append((unit, SortKey(key)))
        }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.unit < $1.unit }
        let cut = count - first
        if keyed[cut - 1].key == keyed[cut].key {
            let same = keyed.indices.filter { keyed[$0].key == keyed[cut].key }
            throw AllocationFailure([.tie(units: same.map { keyed[$0].unit }, places: cut - same[0])])
        }
        order.replaceSubrange(first..<end, with: keyed.map(\.unit))
    }

    /// A key made ready for comparing.
    private struct SortKey: Comparable {
        private let number: ExactDecimal?
        private let text: Collation.Key?

        init(_ key: AllocationTieKey) {
            switch key {
            case .number(let number): (self.number, text) = (number, nil)
            case .text(let text): (number, self.text) = (nil, Collation.key(text))
            }
        }

        static func < (left: SortKey, right: SortKey) -> Bool {
            switch (left.number, right.number) {
            case (let first?, let second?): return first < second
            case (.some, nil): return true
            case (nil, .some): return false
            case (nil, nil): break
            }
            guard let first = left.text, let second = right.text else { return false }
            return first < second
        }
    }
}
