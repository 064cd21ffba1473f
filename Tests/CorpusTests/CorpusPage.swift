import Foundation

/// A file of the corpus as its lines, with what the transcriber added taken away.
struct CorpusPage {
    /// One line, or one row of a table.
    struct Line {
        /// How many spaces stand before it.
        var indent: Int
        /// Its text without spaces at the ends.
        var text: String
        /// The cells, when it is a row of a table.
        var cells: [String]?

        /// Without marks.
        var plain: String { MarkedText(text).plain.trimmed }
    }

    /// The lines of the document, without blank ones.
    private(set) var lines: [Line] = []
    /// The texts of the footnotes in order.
    private(set) var notes: [String] = []
    /// Whether the lines are those of a printed page: broken anywhere, in columns made of spaces.
    let isPrinted: Bool

    /// Reads a file; what follows the first attached form is left out.
    init(_ source: String) {
        let raw = source.precomposedStringWithCanonicalMapping.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        var all: [Line] = []
        var isHead = true
        for line in raw {
            if isHead, line.hasPrefix("# ") { continue }
            let text = line.trimmed
            if text.isEmpty { continue }
            isHead = false
            if text.hasPrefix("--- trang") { break }
            if text.hasPrefix("[^"), let stop = text.range(of: "]: ") {
                notes.append(String(text[stop.upperBound...]))
                continue
            }
            if text.hasPrefix("[dấu ") { continue }
            let indent = line.prefix { $0 == " " }.count
            if indent > 20, text.allSatisfy(\.isNumber) { continue }
            all.append(Line(indent: indent, text: text, cells: Self.cells(text)))
        }
        lines = all
        isPrinted = all.contains { $0.indent >= 5 && $0.cells == nil }
    }

    private static func cells(_ text: String) -> [String]? {
        guard text.hasPrefix("|"), text.hasSuffix("|"), text.count > 1 else { return nil }
        return String(text.dropFirst().dropLast()).parts(between: "|")
    }

    /// The pieces of a printed line that stand apart, each with its column.
    static func columns(_ line: Line) -> [Line] {
        var pieces: [Line] = []
        var column = line.indent
        var spaces = 0
        for sign in line.text {
            if sign == " " {
                spaces += 1
            } else if spaces >= 3 || pieces.isEmpty {
                pieces.append(Line(indent: column, text: String(sign)))
                spaces = 0
            } else {
                pieces[pieces.count - 1].text += String(repeating: " ", count: spaces) + String(sign)
                spaces = 0
            }
            column += 1
        }
        return pieces
    }

    /// The lines joined to paragraphs: in a printed page a line at the left margin goes on with the one before it.
    static func paragraphs(_ lines: ArraySlice<Line>, isPrinted: Bool) -> [Line] {
        guard isPrinted else { return Array(lines) }
        var result: [Line] = []
        for line in lines {
            if line.indent >= 4 || result.isEmpty || line.cells != nil {
                result.append(line)
            } else {
                result[result.count - 1].text += " " + line.text
            }
        }
        return result
    }
}
