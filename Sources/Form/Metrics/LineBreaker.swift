/// Walks once over measured text and gives one line after another; every character is looked at twice at most.
struct LineBreaker {
    /// A line as a range of characters.
    struct Line {
        /// Positions of the characters on the line.
        var range: Range<Int>
        /// The width in points.
        var width: Double
        /// Whether a line feed ended it.
        var isForced: Bool
    }

    /// One character with its width in points and the run it belongs to.
    private struct Glyph {
        var scalar: Unicode.Scalar
        var run: Int32
        var width: Double
    }

    /// What office programs let a line exceed its column by: rounding, far below what can be seen.
    private static let tolerance = 0.001

    private let runs: [MeasuredRun]
    private let width: Double
    private let glyphs: [Glyph]
    private var limit: Double
    private var position = 0
    private var isDone = false

    /// A walk over runs in a column of a width in points.
    init(_ runs: [MeasuredRun], width: Double, firstIndent: Double) {
        self.runs = runs
        self.width = width
        limit = width - firstIndent
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count })
        for (index, run) in runs.enumerated() {
            let widths = FaceWidths(run.face)
            let unit = run.size / Double(SerifWidths.unitsPerEm)
            for scalar in run.text.unicodeScalars {
                glyphs.append(Glyph(scalar: scalar, run: Int32(index), width: Double(widths.units(scalar)) * unit))
            }
        }
        self.glyphs = glyphs
    }

    /// The next line; `nil` when the text is used up.
    mutating func next() -> Line? {
        guard !isDone else { return nil }
        let start = position
        let allowed = limit + Self.tolerance
        limit = width
        var wordEnd = start  // Where the line ends if it is broken at the last space.
        var wordEndWidth = 0.0
        var total = 0.0
        var isAfterSpace = false
        var index = start
        while index < glyphs.count {
            let glyph = glyphs[index]
            if glyph.scalar == "\n" || glyph.scalar == "\u{2028}" {
                position = index + 1
                return isAfterSpace
                    ? Line(range: start..<wordEnd, width: wordEndWidth, isForced: true)
                    : Line(range: start..<index, width: total, isForced: true)
            }
            if glyph.scalar == " " || glyph.scalar == "\t" {
                if !isAfterSpace { (wordEnd, wordEndWidth) = (index, total) }
                isAfterSpace = true
            } else {
                isAfterSpace = false
                if glyph.width > 0, total + glyph.width > allowed, index > start {
                    return broken(start, wordEnd, wordEndWidth, at: index, total)
                }
            }
            total += glyph.width
            index += 1
        }
        isDone = true
        return isAfterSpace
            ? Line(range: start..<wordEnd, width: wordEndWidth, isForced: false)
            : Line(range: start..<index, width: total, isForced: false)
    }

    /// Ends a line that is full: at its last space, or inside its only word.
    private mutating func broken(
        _ start: Int, _ wordEnd: Int, _ wordEndWidth: Double, at index: Int, _ total: Double
    ) -> Line {
        guard wordEnd > start else {
            position = index
            return Line(range: start..<index, width: total, isForced: false)
        }
        position = wordEnd
        while position < index, glyphs[position].scalar == " " || glyphs[position].scalar == "\t" { position += 1 }
        return Line(range: start..<wordEnd, width: wordEndWidth, isForced: false)
    }

    /// A line with its runs.
    func made(_ line: Line) -> MeasuredLine {
        var pieces: [MeasuredRun] = []
        var start = line.range.lowerBound
        while start < line.range.upperBound {
            let run = glyphs[start].run
            var end = start
            var text = String.UnicodeScalarView()
            while end < line.range.upperBound, glyphs[end].run == run {
                text.append(glyphs[end].scalar)
                end += 1
            }
            let source = runs[Int(run)]
            pieces.append(MeasuredRun(String(text), face: source.face, size: source.size))
            start = end
        }
        return MeasuredLine(runs: pieces, width: line.width, isForced: line.isForced)
    }
}
