import Diagnostics
import Document

/// Makes the grid of a table's header from the tiers of its columns: equal neighbours join, a column with fewer tiers
/// reaches down to the last.
enum HeaderTiers {
    /// One column's heading.
    struct Heading {
        /// Its tiers from the top.
        var tiers: [String]
        /// Where it was declared.
        var span: SourceSpan
    }

    /// The rows of the header.
    static func rows(_ headings: [Heading]) -> [Table.Row] {
        let count = headings.map(\.tiers.count).max() ?? 0
        return (0..<count).map { tier in
            var cells: [Table.Cell] = []
            var column = 0
            while column < headings.count {
                let heading = headings[column]
                guard tier < heading.tiers.count else {
                    column += 1
                    continue
                }
                var end = column + 1
                while end < headings.count, joins(heading, headings[end], tier) { end += 1 }
                let isLast = tier == heading.tiers.count - 1
                cells.append(
                    Table.Cell(
                        column: column, rowSpan: isLast ? count - tier : 1, columnSpan: end - column,
                        paragraphs: [inlines(heading.tiers[tier], at: heading.span)], origin: Origin(heading.span)))
                column = end
            }
            return Table.Row(cells)
        }
    }

    /// The row of column numbers; equal neighbours join.
    static func numbers(_ labels: [(text: String, span: SourceSpan)]) -> Table.Row {
        var cells: [Table.Cell] = []
        var column = 0
        while column < labels.count {
            var end = column + 1
            while end < labels.count, !labels[column].text.isEmpty, labels[end].text == labels[column].text { end += 1 }
            cells.append(
                Table.Cell(
                    column: column, columnSpan: end - column,
                    paragraphs: [inlines(labels[column].text, at: labels[column].span)],
                    origin: Origin(labels[column].span)))
            column = end
        }
        return Table.Row(cells)
    }

    /// Whether two neighbours stand under one heading in a tier: the same words from the top, ending alike.
    private static func joins(_ left: Heading, _ right: Heading, _ tier: Int) -> Bool {
        tier < right.tiers.count && left.tiers[...tier] == right.tiers[...tier]
            && (left.tiers.count == tier + 1) == (right.tiers.count == tier + 1)
    }

    private static func inlines(_ text: String, at span: SourceSpan) -> [Inline] {
        var inlines: [Inline] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { inlines.append(.lineBreak) }
            if !line.isEmpty { inlines.append(.text(String(line), Origin(span))) }
        }
        return inlines
    }
}
