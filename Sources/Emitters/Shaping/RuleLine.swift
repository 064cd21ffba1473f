/// The thin paragraph whose lower border is a rule (decision T13).
enum RuleLine {
    /// Its height in pt without the border.
    static let height = 2.0
}
