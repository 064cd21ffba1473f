/// The text part of a spec, written from the body of a document of the corpus.
struct SpecBody {
    /// The lines of the text part.
    private(set) var lines: [String] = []
    /// The shape of number of each level, from the first.
    private(set) var scheme: [String] = []
    /// The kinds of number that are open.
    private var open: [NumberShape.Kind?] = []
    private var hasArticles = false

    /// Writes the body.
    ///
    /// - Parameters:
    ///   - lines: its paragraphs and rows.
    ///   - supplied: a line that the frame of the type prints.
    init(_ source: [CorpusPage.Line], supplied: String?) {
        var place = 0
        while place < source.count {
            let line = source[place]
            if line.cells != nil {
                let rows = source[place...].prefix { $0.cells != nil }
                lines += SpecTable(rows.compactMap(\.cells)).lines + [""]
                place += rows.count
                continue
            }
            place += 1
            if let supplied, line.plain == supplied { continue }
            if let division = Division(line.plain), division.isAlone, place < source.count {
                open = []
                lines.append("# \(division.label). \(source[place].plain)")
                place += 1
            } else {
                take(line)
            }
        }
        if hasArticles { scheme = [] }
    }

    private mutating func take(_ line: CorpusPage.Line) {
        let text = MarkedText(line.text)
        let plain = line.plain
        if let division = Division(plain) {
            hasArticles = true
            open = [nil]
            let rest = text.dropping(division.label.count + 1).trimmedAtStart
            let isTitle = text.isAll(.bold)
            lines.append("# \(division.label). " + (isTitle ? "\(rest.plain) {đậm}" : rest.spec))
        } else if let shape = NumberShape(of: plain) {
            lines.append(numbered(text, shape))
        } else if ["- ", "+ ", "* "].contains(where: plain.hasPrefix) {
            lines.append(plain.prefix(2) + text.dropping(2).trimmedAtStart.spec)
        } else if text.isAll(.bold), plain.isCapital {
            open = []
            lines.append("#! " + plain)
        } else {
            let spec = text.spec.trimmed
            lines.append(
                (spec.first.map { "#>|+*".contains($0) } ?? false) && !spec.hasPrefix("*") ? "\\" + spec : spec)
        }
    }

    private mutating func numbered(_ text: MarkedText, _ shape: NumberShape) -> String {
        if let place = open.firstIndex(of: shape.kind) {
            open.removeSubrange((place + 1)...)
        } else {
            open.append(shape.kind)
        }
        let level = open.count
        if scheme.count < level { scheme.append(shape.name) }
        let marks = String(repeating: "#", count: level)
        let rest = text.dropping(shape.typed.count).trimmedAtStart
        let isBold = rest.isAll(.bold)
        let isItalic = rest.isAll(.italic)
        if isBold || isItalic {
            let keeps = level == 1 && !rest.plain.isCapital ? " {giữ chữ}" : ""
            let style = isBold && isItalic ? " {đậm nghiêng}" : isBold ? " {đậm}" : " {nghiêng}"
            return "\(marks) \(shape.typed) \(rest.plain.trimmed)\(style)\(keeps)"
        }
        if let first = rest.runs.first(where: { !$0.text.allSatisfy(\.isWhitespace) }), first.look.contains(.bold) {
            let name = rest.runs[0].text
            let tail = rest.dropping(name.count).trimmedAtStart
            let keeps = level == 1 && !name.isCapital ? " {giữ chữ}" : ""
            return "\(marks) **\(shape.typed) \(name.trimmed)** \(tail.spec)\(keeps)"
        }
        let isBoldNumber = text.runs.first?.look.contains(.bold) ?? false
        return "\(marks). \(shape.typed) \(rest.spec.trimmed)\(isBoldNumber ? " {số đậm}" : "")"
    }
}

extension MarkedText {
    /// Without spaces at the start.
    var trimmedAtStart: MarkedText { dropping(plain.prefix { $0.isWhitespace }.count) }
}

/// A table of the corpus as a spec writes it.
struct SpecTable {
    /// The lines of the spec.
    private(set) var lines: [String] = []

    /// Writes the rows.
    init(_ rows: [[String]]) {
        var below: [Int: Int] = [:]
        var grid: [[String]] = []
        var headers = 1
        for row in rows {
            if row.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" } }) {
                headers = grid.count
                continue
            }
            var cells: [String] = []
            for cell in row {
                while let left = below[cells.count], left > 0 {
                    below[cells.count] = left - 1
                    cells.append("^")
                }
                let (text, across, down) = Self.cell(cell)
                if down > 1 { below[cells.count] = down - 1 }
                if down > 1, grid.isEmpty { headers = max(headers, down) }
                cells.append(text)
                cells += Array(repeating: "<", count: across - 1)
            }
            grid.append(cells)
        }
        let width = grid.map(\.count).max() ?? 0
        for (place, row) in grid.enumerated() {
            let padded = row + Array(repeating: "", count: width - row.count)
            if place == headers { lines.append("|" + String(repeating: "---|", count: width)) }
            lines.append("| " + padded.joined(separator: " | ") + " |")
        }
    }

    private static func cell(_ source: String) -> (text: String, across: Int, down: Int) {
        var text = source
        let across = take("{cột gộp ", from: &text)
        let down = take("{hàng gộp ", from: &text)
        let parts = text.parts(between: " / ").map { MarkedText($0).spec }
        return (parts.joined(separator: " \\\\ "), across, down)
    }

    private static func take(_ mark: String, from text: inout String) -> Int {
        guard let start = Substring(text).range(ofText: mark), let stop = text[start.upperBound...].firstIndex(of: "}")
        else { return 1 }
        let count = Int(text[start.upperBound..<stop]) ?? 1
        text.removeSubrange(start.lowerBound...stop)
        text = text.trimmed
        return count
    }
}
