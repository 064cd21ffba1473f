import Testing

/// One fenced example of a page of the documentation.
struct MarkdownFence: Sendable, CustomTestStringConvertible {
    /// The page.
    let page: String
    /// Its line in the page, from 1.
    let line: Int
    /// The nearest line of text above that is not empty.
    let lead: String
    /// The lines inside.
    let text: String

    /// The first line inside.
    var opening: String { String(text.prefix { $0 != "\n" }) }

    /// The words of a failing test.
    var testDescription: String { "\(page):\(line) \(opening)" }

    /// Every fenced example of a page, in order.
    static func all(in page: String) -> [MarkdownFence] {
        var fences: [MarkdownFence] = []
        var lead = ""
        var open: (line: Int, lines: [Substring])?
        let lines = ((try? Repository.text(page)) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("```") {
                if let known = open {
                    let text = known.lines.map { $0 + "\n" }.joined()
                    fences.append(MarkdownFence(page: page, line: known.line, lead: lead, text: text))
                    open = nil
                } else {
                    open = (index + 2, [])
                }
            } else if open != nil {
                open?.lines.append(line)
            } else if !line.allSatisfy(\.isWhitespace) {
                lead = String(line)
            }
        }
        return fences
    }
}
