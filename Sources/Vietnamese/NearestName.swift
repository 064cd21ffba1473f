/// Finds the known name that an unknown one was probably meant to be, for suggestions in diagnostics.
public enum NearestName {
    /// The nearest candidate, or `nil` when none is near.
    ///
    /// A candidate that folds to the same key wins; then the smallest number of letters dropped, added, changed or
    /// swapped (at most 1 for short names, a third of the length for long ones); then a name that starts with it.
    /// Among equals the first candidate wins, so give them in a fixed order.
    public static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(Key.fold(name).utf8)
        guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
        var best: (name: String, distance: Int)?
        var prefixed: String?
        for candidate in candidates {
            let key = Array(Key.fold(candidate).utf8)
            if key == wanted { return candidate }
            let limit = limit(for: max(key.count, wanted.count))
            let bound = min(limit, (best?.distance ?? limit + 1) - 1)
            if bound > 0, abs(key.count - wanted.count) <= bound {
                let distance = distance(wanted, key)
                if distance <= bound { best = (candidate, distance) }
            }
            if prefixed == nil, wanted.count >= 3, key.starts(with: wanted) { prefixed = candidate }
        }
        return best?.name ?? prefixed
    }

    /// The number of changes up to which two names of a length are near.
    private static func limit(for length: Int) -> Int {
        length <= 4 ? min(length - 1, 1) : min(max(length / 3, 2), 4)
    }

    /// Number of letters dropped, added, changed or swapped with their neighbour (Damerau–Levenshtein).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let cost = left[row] == right[column] ? 0 : 1
                var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    value = min(value, beforeLast[column - 1] + 1)
                }
                current.append(value)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
