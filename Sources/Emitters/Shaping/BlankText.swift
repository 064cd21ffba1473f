import Document
import Form

/// The spaces that stand for a deliberate blank (số, ngày, tháng để trống), as ``MeasuredContent`` measures them.
enum BlankText {
    /// As many spaces as reach the pack's width at a type size in pt.
    static func spaceCount(_ blank: Blank, pack: RulePack, size: Double) -> Int {
        let width = pack.blankWidths[blank] ?? 0
        let space = TextMeasure.width("\u{A0}", face: .regular, size: size)
        guard width > 0, space > 0 else { return 0 }
        return Int((width / space).rounded(.up))
    }
}
