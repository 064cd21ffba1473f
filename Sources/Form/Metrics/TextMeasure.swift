/// Measures text set in the document typeface, so that header lines can be broken before any program lays them out.
///
/// Widths are plain sums of advances, without pair kerning: emitters switch kerning off (`style:letter-kerning="false"`
/// in ODF, `font-kerning: none` in CSS), and Word does not kern unless told to.
public enum TextMeasure {
    /// The width in points of a text on one line; line feeds take no room.
    public static func width(_ text: String, face: FontFace, size: Double) -> Double {
        let widths = FaceWidths(face)
        var units = 0
        for scalar in text.unicodeScalars { units += widths.units(scalar) }
        return Double(units) * size / Double(SerifWidths.unitsPerEm)
    }

    /// The width in points of runs set behind each other on one line.
    public static func width(_ runs: [MeasuredRun]) -> Double {
        runs.reduce(0) { $0 + width($1.text, face: $1.face, size: $1.size) }
    }

    /// The height in points of one line with single spacing; about 1,15 times the size.
    public static func lineHeight(size: Double) -> Double {
        let units = SerifWidths.ascent + SerifWidths.descent + SerifWidths.lineGap
        return Double(units) * size / Double(SerifWidths.unitsPerEm)
    }

    /// The height in points of a face above the base line.
    public static func ascent(size: Double) -> Double {
        Double(SerifWidths.ascent) * size / Double(SerifWidths.unitsPerEm)
    }

    /// The depth in points of a face below the base line.
    public static func descent(size: Double) -> Double {
        Double(SerifWidths.descent) * size / Double(SerifWidths.unitsPerEm)
    }

    /// The lines that runs make in a column of a width in points.
    ///
    /// Greedy, as office programs do it: a line is broken at the last space that fits, never at a no-break space;
    /// spaces at a break are dropped; a line feed in the text breaks always; a word wider than a whole line is cut
    /// where the line ends. `firstIndent` (points, negative for hanging) narrows the first line and every line behind
    /// a line feed stays at full width. Without text there is one empty line.
    public static func breakLines(
        _ runs: [MeasuredRun], width: Double, firstIndent: Double = 0
    ) -> [MeasuredLine] {
        var breaker = LineBreaker(runs, width: width, firstIndent: firstIndent)
        var lines: [MeasuredLine] = []
        while let line = breaker.next() { lines.append(breaker.made(line)) }
        return lines
    }

    /// The number of lines that ``breakLines(_:width:firstIndent:)`` makes, without making them.
    public static func lineCount(_ runs: [MeasuredRun], width: Double, firstIndent: Double = 0) -> Int {
        var breaker = LineBreaker(runs, width: width, firstIndent: firstIndent)
        var count = 0
        while breaker.next() != nil { count += 1 }
        return count
    }
}

/// A stretch of text in one face and size.
public struct MeasuredRun: Hashable, Sendable {
    /// The text; a line feed is a forced break.
    public var text: String
    /// The face.
    public var face: FontFace
    /// The size in points as it is printed (a superscript has its smaller size).
    public var size: Double

    /// A stretch of text in a face and size.
    public init(_ text: String, face: FontFace, size: Double) {
        self.text = text
        self.face = face
        self.size = size
    }
}

/// One line as it will be printed.
public struct MeasuredLine: Hashable, Sendable {
    /// What stands on the line, without the spaces at its break; runs keep their faces.
    public var runs: [MeasuredRun]
    /// The width in points.
    public var width: Double
    /// Whether a line feed ended the line.
    public var isForced: Bool

    /// The text of the line without faces.
    public var text: String { runs.map(\.text).joined() }
}
