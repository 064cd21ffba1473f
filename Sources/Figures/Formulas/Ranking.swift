import Vietnamese

/// Places by size (xếp hạng): equal figures share a place, the next one is left free, as in "hai xã cùng hạng 2, rồi hạng 4".
enum Ranking {
    /// The place of each figure, from 1; what is not applicable has none.
    static func places(_ figures: [ExactDecimal?], isLowFirst: Bool) -> [Int?] {
        let order = figures.indices
            .compactMap { index in figures[index].map { (index: index, value: $0) } }
            .sorted { isLowFirst ? $0.value < $1.value : $1.value < $0.value }
        var places: [Int?] = Array(repeating: nil, count: figures.count)
        var last: (value: ExactDecimal, place: Int)?
        for (position, item) in order.enumerated() {
            let place = last?.value == item.value ? last?.place ?? position + 1 : position + 1
            places[item.index] = place
            last = (item.value, place)
        }
        return places
    }
}
