/// Counts as reports write them: `07`, `03 (ba)`, `05 ca`.
public enum CountPhrase {
    /// A whole number from 1 to 9 with a zero before it, every other one as it is: `07`, `12`, `0`.
    ///
    /// Source: practice of reports, 353 of 441 texts of the background of features.md §14; no provision asks for it.
    public static func padded(_ number: ExactDecimal) -> String {
        guard number.isWhole, !number.isNegative, !number.isZero, number < ExactDecimal(10) else {
            return number.vietnamese()
        }
        return "0" + number.vietnamese()
    }

    /// A padded number with its unit: `05 ca`, `1,5 tỷ đồng`. Shares keep their single digit: `5%`.
    public static func text(_ number: ExactDecimal, unit: String?) -> String {
        guard let unit, !unit.isEmpty else { return padded(number) }
        if Quantity.isAttached(unit) { return number.vietnamese() + unit }
        return (number.isWhole ? padded(number) : number.vietnamese()) + " " + unit
    }

    /// The number and its words in brackets: `03 (ba)`, `12 (mười hai) xã`.
    public static func withWords(_ number: ExactDecimal, unit: String?, style: NumberWords.Style) -> String {
        let counted = "\(padded(number)) (\(NumberWords.spell(number, style: style)))"
        guard let unit, !unit.isEmpty else { return counted }
        return counted + (Quantity.isAttached(unit) ? unit : " " + unit)
    }
}
