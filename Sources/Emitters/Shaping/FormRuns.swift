import Document

/// The lines to which a rule belongs: those of the same role just before it.
enum FormRuns {
    /// The lines of a rule that stands at an index among the items of its place.
    static func lines(ofRuleAt index: Int, in items: [FormItem]) -> [FormLine] {
        var lines: [FormLine] = []
        for item in items[..<index].reversed() {
            guard case .line(let line) = item, lines.last.map({ $0.role == line.role }) ?? true else { break }
            lines.append(line)
        }
        return lines.reversed()
    }
}
