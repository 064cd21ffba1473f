public import Document

/// How many lines a paragraph will take, by the font's widths.
///
/// Emitters use it to keep at least two lines of the text on the page of the signature.
public enum ParagraphEstimate {
    /// Lines of a paragraph in a column; width in pt. Never less than 1.
    public static func lineCount(_ content: [Inline], style: TextStyle, pack: RulePack, width: Double) -> Int {
        let left = style.leftIndent * PageGeometry.pointsPerMillimetre
        let first = style.firstLineIndent * PageGeometry.pointsPerMillimetre
        return max(
            1,
            TextMeasure.lineCount(
                MeasuredContent.runs(content, style: style, pack: pack), width: width - left, firstIndent: first))
    }
}
