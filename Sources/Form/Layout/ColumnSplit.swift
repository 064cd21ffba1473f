import Document

/// Shares the columns of a table out over parts that each fit a page, the key columns in every one.
struct ColumnSplit {
    private let keys: [Int]
    private let others: [Int]
    private let widths: [Double]
    private let room: Double
    /// How many headings a cut before each of ``others`` goes through.
    private let cuts: [Int]

    /// The columns of a table at a size.
    init(_ table: DataTableBlock, _ scaled: Scaled, _ available: Double) {
        keys = table.columns.indices.filter { table.columns[$0].isKey }
        let others = table.columns.indices.filter { !table.columns[$0].isKey }
        self.others = others
        widths = others.map { scaled.least($0, lines: .infinity) }
        let wanted = keys.reduce(0) { $0 + scaled.keyWidth($1) }
        // Key columns may give way to half the page, down to their longest words.
        room = available - min(wanted, max(scaled.least(keys), available / 4))
        cuts = others.map { column in
            table.header.reduce(0) { count, row in
                count
                    + row.cells.count { $0.column < column && $0.column + max($0.columnSpan, 1) > column }
            }
        }
    }

    /// The fewest parts that will do; `nil` where one column alone is wider than a page.
    var fewestParts: Int? {
        guard !others.isEmpty, room > 0, widths.allSatisfy({ $0 <= room }) else { return nil }
        var count = 1
        var used = 0.0
        for width in widths {
            if used + width > room {
                count += 1
                used = 0
            }
            used += width
        }
        return count
    }

    /// The columns of each of so many parts: those cuts that go through the fewest headings, then the most even parts.
    func parts(_ count: Int) -> [[Int]]? {
        let total = others.count
        let even = widths.reduce(0, +) / Double(count)
        // best[p][i]: the least cost of sharing the first i columns over p parts, and where the last part starts.
        var best = Array(
            repeating: Array(repeating: (cost: Double.infinity, start: 0), count: total + 1), count: count + 1)
        best[0][0].cost = 0
        for part in 1...count {
            for end in 1...total {
                var used = 0.0
                for start in stride(from: end - 1, through: 0, by: -1) {
                    used += widths[start]
                    if used > room { break }
                    guard best[part - 1][start].cost < .infinity else { continue }
                    let slack = (used - even) / even
                    let cost = best[part - 1][start].cost + (start > 0 ? Double(cuts[start]) : 0) + slack * slack
                    if cost < best[part][end].cost { best[part][end] = (cost, start) }
                }
            }
        }
        guard best[count][total].cost < .infinity else { return nil }
        var parts: [[Int]] = []
        var end = total
        for part in stride(from: count, to: 0, by: -1) {
            let start = best[part][end].start
            parts.append((keys + others[start..<end]).sorted())
            end = start
        }
        return parts.reversed()
    }
}
