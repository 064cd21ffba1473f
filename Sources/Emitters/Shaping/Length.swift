/// Lengths as both formats write them: at most three decimals, always with a point, in any locale.
enum Length {
    /// A length in millimetres, for example `12.7mm`.
    static func mm(_ value: Double) -> String { decimal(value) + "mm" }

    /// A length in points, for example `0.75pt`.
    static func pt(_ value: Double) -> String { decimal(value) + "pt" }

    /// A share as percent, for example `115%`.
    static func percent(_ share: Double) -> String { decimal(share * 100) + "%" }

    /// A number with at most three decimals and no superfluous zero; what is not finite counts as zero.
    static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        let thousandths = Int((value * 1000).rounded())
        let whole = thousandths.magnitude / 1000
        var text = thousandths < 0 ? "-\(whole)" : "\(whole)"
        let rest = thousandths.magnitude % 1000
        guard rest > 0 else { return text }
        let digits = String(rest)
        text += "." + String(repeating: "0", count: 3 - digits.count) + digits
        while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
        return text
    }
}
