import Document

/// The thin paragraph whose lower border is a rule (decision T13).
enum RuleLine {
    /// Its height in pt without the border.
    static let height = 2.0

    /// Space in pt below a rule that stands over the text; in the head the rows make the space.
    static func spaceBelow(_ rule: RuleRole) -> Double {
        switch rule {
        case .motto, .issuer: 0
        case .subject, .appendixReference: 9
        }
    }
}
