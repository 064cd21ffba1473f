import Document
import Form

/// What the emitters ask of the layout figures of `Form`, in mm.
enum Measuring {
    /// How many lines a text makes in a style and a width in mm.
    static func lineCount(_ content: [Inline], style: TextStyle, pack: RulePack, width: Double) -> Int {
        ParagraphEstimate.lineCount(
            content, style: style, pack: pack, width: width * PageGeometry.pointsPerMillimetre)
    }

    /// The width in mm of the longest line of a text that is broken only where it says so.
    static func width(_ content: [Inline], style: TextStyle, pack: RulePack) -> Double {
        let lines = TextMeasure.breakLines(MeasuredContent.runs(content, style: style, pack: pack), width: .infinity)
        return (lines.map(\.width).max() ?? 0) / PageGeometry.pointsPerMillimetre
    }
}
