/// The regular expressions (ECMA-262) of values in a schema.
enum SchemaPattern {
    /// A date: `30/6/2020`, `6/2020`, `2020`, `2020-06-30`, or in words. A day that its month never has is refused.
    static let date = "^\\s*(?:" + [numbers, iso, words].joined(separator: "|") + ")\\s*$"

    /// A number in Vietnamese form: dots between groups of three, a comma before the decimals; `1,234` is refused, as it
    /// may be English for 1.234.
    static let number = "^\\s*(?!" + ambiguous + "\\s*$)" + digits + "\\s*$"

    /// A length: a number, perhaps with its unit.
    static let length = "^\\s*" + digits + "\\s*(?:mm|cm|pt)?\\s*$"

    private static let day = "(?:0?[1-9]|[12][0-9]|3[01])"
    private static let month = "(?:0?[1-9]|1[0-2])"
    private static let dayAndMonth =
        "(?:(?:0?[1-9]|[12][0-9])[/-]\(month)|30[/-](?:0?[13-9]|1[0-2])|31[/-](?:0?[13578]|1[02]))"
    private static let numbers = "(?:(?:\(dayAndMonth)|\(month))[/-])?[0-9]{4}"
    private static let iso = "[0-9]{4}-\(month)(?:-\(day))?"
    private static let words =
        "(?:[Nn]g[aà]y|[Tt]h[aá]ng|[Nn][aă]m)[ _][0-9/]+(?:[ _]+(?:th[aá]ng|n[aă]m)[ _]+[0-9]+)*"
    private static let digits = "[-+\u{2212}]?(?:[0-9]+|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,[0-9]+)?"
    private static let ambiguous = "[-+\u{2212}]?[1-9][0-9]{0,2},[0-9]{3}"
}
