import Document

/// The names beside the bars, broken into lines by the measures of the typeface; nothing is ever cut off.
struct ChartLabels {
    /// The lines of each row's name.
    let labels: [[String]]
    /// The lines of the name above a row where a group starts.
    let headings: [[String]]
    /// Width in pt of the longest line.
    let width: Double

    /// The names of rows for a sheet of a width in pt.
    init(_ categories: [ChartBlock.Category], sheet: Double, size: Double) {
        let names = categories.map(\.printedLabel)
        let natural = names.map { TextMeasure.width($0, face: .regular, size: size) }.max() ?? 0
        let groups = categories.compactMap(\.heading).map { TextMeasure.width($0, face: .bold, size: size) }.max() ?? 0
        let words = names.flatMap { $0.split(separator: " ") }.map {
            TextMeasure.width(String($0), face: .regular, size: size)
        }
        // Two fifths of the sheet are enough for names; a single long word may have a half.
        let limit = min(max(sheet * 0.4, words.max() ?? 0), sheet * 0.5)
        var column = min(max(natural, groups), limit)
        let lines = names.map { Self.lines($0, .regular, size, column) }
        // As narrow as the same number of lines allows, so that the bars get the room.
        let counts = lines.map(\.count)
        var (low, high) = (column / 2, column)
        for _ in 0..<12 {
            let middle = (low + high) / 2
            let fits = zip(names, counts).allSatisfy { Self.lines($0, .regular, size, middle).count <= $1 }
            if fits, middle >= (words.max() ?? 0) { high = middle } else { low = middle }
        }
        if groups <= high { column = high }
        labels = names.map { Self.lines($0, .regular, size, column) }
        headings = categories.map { $0.heading.map { Self.lines($0, .bold, size, column) } ?? [] }
        let longest = labels.joined().map { TextMeasure.width($0, face: .regular, size: size) }
        let longestHeading = headings.joined().map { TextMeasure.width($0, face: .bold, size: size) }
        width = max(longest.max() ?? 0, longestHeading.max() ?? 0)
    }

    private static func lines(_ text: String, _ face: FontFace, _ size: Double, _ width: Double) -> [String] {
        let lines = TextMeasure.breakLines([MeasuredRun(text, face: face, size: size)], width: width)
        return lines.map(\.text).filter { !$0.isEmpty }
    }
}
