public import Document

/// The widths of a table's columns, from what the author gave and what the cells hold.
public enum ColumnWidths {
    /// Room between a cell's border and its text, each side, in mm; emitters pad cells by it.
    public static let padding = 1.5

    /// The width of each column in mm; together they fill the available width.
    ///
    /// Widths given in mm or percent stand (scaled down together where they are too much); the other columns share
    /// what is left by their content: short columns get their longest line, long ones share the rest, none less than
    /// its longest word while there is room. Columns marked `*` take what all others leave.
    public static func solve(_ table: Table, available: Double, pack: RulePack) -> [Double] {
        solve(table.columns.map(\.width), available: available) { CellNeeds(table, pack: pack).columns }
    }

    /// The width of each column in mm, by the widths given and, where one is open, by the needs of all.
    static func solve(_ given: [Table.Width?], available: Double, needs: () -> [CellNeeds.Need]) -> [Double] {
        let choices = given
        var widths = given.map { width -> Double? in
            switch width {
            case .millimetres(let width): max(width, 0)
            case .percent(let percent): max(percent, 0) * available / 100
            case .share, nil: nil
            }
        }
        let given = widths.reduce(0) { $0 + ($1 ?? 0) }
        let open = widths.indices.filter { widths[$0] == nil }
        // A column without any room prints nothing: each open one keeps at least this.
        let least = min(2 * padding + 3, available / Double(max(widths.count, 1)))
        let room = max(available - given, least * Double(open.count))
        if given > 0, given + room > available || open.isEmpty {
            let scale = (available - (open.isEmpty ? 0 : room)) / given
            widths = widths.map { $0.map { $0 * scale } }
        }
        guard !open.isEmpty else { return widths.map { $0 ?? 0 } }
        // One column gets what is left, whatever it holds.
        if open.count == 1 {
            widths[open[0]] = room
            return widths.map { $0 ?? 0 }
        }
        let needs = needs()
        let shares = open.filter { choices[$0] == .share }
        let fitted = fit(
            open.map { index in
                guard !shares.isEmpty, choices[index] == .share else { return needs[index] }
                return CellNeeds.Need(word: needs[index].word, line: available)
            }, room: room)
        for (index, width) in zip(open, fitted) { widths[index] = width }
        return widths.map { $0 ?? 0 }
    }

    /// Whether the widths given leave no room or are more than the page has.
    public static func exceeds(_ table: Table, available: Double) -> Bool {
        var given = 0.0
        for column in table.columns {
            switch column.width {
            case .millimetres(let width): given += width
            case .percent(let percent): given += percent * available / 100
            case .share, nil: given += 2 * padding
            }
        }
        return given > available + 0.01
    }

    /// Shares a room among columns by their needs; the results add up to the room.
    static func fit(_ needs: [CellNeeds.Need], room: Double) -> [Double] {
        let words = needs.reduce(0) { $0 + $1.word }
        guard words < room else { return needs.map { $0.word * room / max(words, .leastNonzeroMagnitude) } }
        let lines = needs.reduce(0) { $0 + $1.line }
        return lines <= room ? spread(needs, room - lines) : shared(needs, room: room)
    }

    /// Every column gets its longest line; what is left goes to the columns of text, by how long they are, so that a
    /// column of numerals stays narrow; to all alike where there is no column of text.
    private static func spread(_ needs: [CellNeeds.Need], _ left: Double) -> [Double] {
        let growth = needs.map { max(0, $0.line - narrow) }
        let sum = growth.reduce(0, +)
        guard sum > 0 else { return needs.map { $0.line + left / Double(needs.count) } }
        return zip(needs, growth).map { $0.line + left * $1 / sum }
    }

    /// Up to this width in mm a column counts as one of numerals.
    private static let narrow = 12.0

    /// Short columns get their longest line, the others share the rest by the root of theirs.
    private static func shared(_ needs: [CellNeeds.Need], room: Double) -> [Double] {
        var widths = [Double](repeating: 0, count: needs.count)
        var rest = room
        var open = Array(needs.indices)
        while !open.isEmpty {
            let fair = rest / Double(open.count)
            let wordsOfOthers = open.reduce(0) { $0 + needs[$1].word }
            let short = open.filter { needs[$0].line <= fair && wordsOfOthers <= rest }
            guard !short.isEmpty else { break }
            for index in short {
                widths[index] = needs[index].line
                rest -= widths[index]
            }
            open.removeAll { short.contains($0) }
        }
        while !open.isEmpty {
            let weight = open.reduce(0) { $0 + needs[$1].line.squareRoot() }
            let tight = open.filter { rest * needs[$0].line.squareRoot() / weight < needs[$0].word }
            guard !tight.isEmpty, tight.count < open.count else {
                for index in open { widths[index] = rest * needs[index].line.squareRoot() / weight }
                break
            }
            for index in tight {
                widths[index] = needs[index].word
                rest -= widths[index]
            }
            open.removeAll { tight.contains($0) }
        }
        return widths
    }
}
