public import Document

/// The length of the rules under motto, issuer, subject and an appendix's reference line.
///
/// nd30 Phụ lục I, Phần I, Mục II: the motto's rule is as long as its line, the others a third to a half of theirs.
public enum RuleGeometry {
    /// The length in pt: the share of the pack times the longest printed line among those the rule belongs to; other
    /// lines given are passed over. 0 where no line belongs to it.
    public static func length(
        of rule: RuleRole, lines: [FormLine], pack: RulePack, orientation: Orientation = .portrait
    ) -> Double {
        let column = columnWidth(of: rule, pack: pack, orientation: orientation)
        var longest = 0.0
        for line in lines where line.role == rule.lineRole {
            let runs = MeasuredContent.runs(line.content, style: pack.style(line.role), pack: pack)
            for printed in TextMeasure.breakLines(runs, width: column) { longest = max(longest, printed.width) }
        }
        return longest * (pack.ruleShares[rule]?.value ?? 0)
    }

    /// The width in pt of the column in which a rule and its lines stand, centred; the orientation is that of the
    /// appendix and counts for its reference line only.
    public static func columnWidth(
        of rule: RuleRole, pack: RulePack, orientation: Orientation = .portrait
    ) -> Double {
        switch rule {
        case .motto: pack.headerWidth(left: false)
        case .issuer: pack.headerWidth(left: true)
        case .subject: pack.textWidth(pack.page.orientation)
        case .appendixReference: pack.textWidth(orientation)
        }
    }
}

extension RuleRole {
    /// The role of the lines that a rule belongs to.
    public var lineRole: Role {
        switch self {
        case .motto: .motto
        case .issuer: .issuer
        case .subject: .subject
        case .appendixReference: .appendixReference
        }
    }
}
