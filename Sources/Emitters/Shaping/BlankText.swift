import Document
import Form

/// The no-break spaces that stand for a deliberate blank (số, ngày, tháng để trống).
enum BlankText {
    /// As many no-break spaces as come nearest to the pack's width at a type size in pt.
    static func text(_ blank: Blank, pack: RulePack, size: Double) -> String {
        let width = pack.blankWidths[blank] ?? 0
        let space = TextMeasure.width("\u{A0}", face: .regular, size: size)
        guard width > 0, space > 0 else { return "" }
        return String(repeating: "\u{A0}", count: Int((width / space).rounded(.up)))
    }
}
