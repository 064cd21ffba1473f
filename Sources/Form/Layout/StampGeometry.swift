public import Document

/// The frame of a mark on the first page.
public enum StampGeometry {
    /// The width of the frame in mm: the pack's own for a degree of urgency, else what the words need.
    public static func width(_ stamp: Stamp, pack: RulePack) -> Double {
        let words = MeasuredContent.runs(stamp.line.content, style: pack.style(stamp.line.role), pack: pack)
        let needed = TextMeasure.width(words) / PageGeometry.pointsPerMillimetre + 2 * pack.stamps.padding
        switch stamp.kind {
        case .urgency(let degree): return pack.stamps.widths[degree] ?? needed
        case .secrecy, .circulation, .draft: return needed
        }
    }
}
