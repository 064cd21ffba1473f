public import Diagnostics
public import Values

/// The normal layout of a spec (định dạng tệp soạn): a pure function from text to text that leaves every word as it is.
///
/// Head: names as the documentation writes them, one space behind the colon, two spaces a level, `|` above lines of
/// text. Text: at the margin, tables aligned, one space between words. Comments stay. Of a `.yaml` file, whose layout is
/// that of YAML, only blanks at line ends go.
public enum SpecLayout {
    /// The text of a spec in its normal layout, with a final line feed.
    /// - Parameter declarations: The fields of the spec's type, which tell text from structure.
    public static func tidy(_ source: SourceFile, declarations: [FieldDeclaration]) -> String {
        let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard !SpecScanner.isStrict(source), let separator = separator(of: lines) else { return strict(lines) }
        var start = 0
        var head: [String] = []
        if let opening = lines[..<separator].firstIndex(where: { !Blanks.trimmed($0).isEmpty }),
            Blanks.withoutTrailing(lines[opening]) == mark
        {
            start = opening + 1
            head = [mark]
        }
        head += HeadLayout.tidy(Array(lines[start..<separator]), declarations)
        let text = TextLayout.tidy(Array(lines[(separator + 1)...]))
        return (head + [mark] + text).map { $0 + "\n" }.joined()
    }

    private static let mark = "---"

    /// The line `---` behind the head; one before the head is passed over.
    private static func separator(of lines: [Substring]) -> Int? {
        var isInHead = false
        for (index, line) in lines.enumerated() {
            let line = Blanks.withoutTrailing(line)
            if line == mark, isInHead { return index }
            if !line.isEmpty { isInHead = true }
        }
        return nil
    }

    private static func strict(_ lines: [Substring]) -> String {
        var lines = lines.map { Blanks.withoutTrailing($0) }
        while lines.last == "" { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }
}
