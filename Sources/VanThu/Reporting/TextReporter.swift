public import Diagnostics

/// Writes diagnostics for people: place, message, the line with a mark under the culprit, then what helps.
public struct TextReporter: Sendable {
    /// The language of the words.
    public let language: Language
    /// Whether to colour with terminal escapes.
    public let hasColor: Bool

    /// A writer in one language.
    public init(language: Language = .vietnamese, hasColor: Bool = false) {
        self.language = language
        self.hasColor = hasColor
    }

    /// All diagnostics, each a paragraph of lines, in the order given.
    public func report(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map(report).joined(separator: "\n")
    }

    /// One diagnostic as lines, each ended by a line feed.
    public func report(_ diagnostic: Diagnostic) -> String {
        var lines: [String] = []
        let place = diagnostic.span.map { "\(Self.place($0)): " } ?? ""
        let severity = paint(words(diagnostic.severity) + ":", color(diagnostic.severity))
        lines.append(
            paint(place, .bold) + severity + " " + paint(diagnostic.message(language), .bold)
                + paint(" [\(diagnostic.code)]", .faint))
        if let span = diagnostic.span { lines += excerpt(span, color(diagnostic.severity)) }
        if let found = diagnostic.found {
            lines.append(detail(Bilingual(vi: "gặp", en: "found"), "«\(Self.clipped(found))»"))
        }
        if let expected = diagnostic.expected {
            lines.append(detail(Bilingual(vi: "cần", en: "expected"), expected(language)))
        }
        if let suggestion = diagnostic.suggestion {
            lines.append(detail(Bilingual(vi: "gần nhất", en: "nearest"), "«\(suggestion)»"))
        }
        if let explanation = diagnostic.explanation {
            lines.append(detail(Bilingual(vi: "giải thích", en: "why"), explanation(language)))
        }
        for fix in diagnostic.fixIts {
            lines.append(detail(Bilingual(vi: "cách sửa", en: "cure"), fix.message(language)))
        }
        if let citation = diagnostic.citation {
            lines.append(detail(Bilingual(vi: "quy định", en: "provision"), citation.text(language)))
        }
        for note in diagnostic.notes {
            lines.append(
                detail(
                    Bilingual(vi: "xem thêm", en: "see"),
                    (note.span.map { "\(Self.place($0)): " } ?? "") + note.message(language)))
        }
        for span in diagnostic.trace {
            lines.append(detail(Bilingual(vi: "được chèn từ", en: "included from"), Self.place(span)))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// How many errors, findings and notices there are, as one line; `nil` for none.
    public func summary(_ diagnostics: [Diagnostic]) -> String? {
        var parts: [String] = []
        for severity in Diagnostic.Severity.allCases {
            let count = diagnostics.count { $0.severity == severity }
            if count > 0 { parts.append("\(count) \(words(severity))\(language == .english && count > 1 ? "s" : "")") }
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// `file:line:column`, or `file:Sheet!D17`.
    static func place(_ span: SourceSpan) -> String { span.place }

    private func excerpt(_ span: SourceSpan, _ style: Style) -> [String] {
        let start = span.start
        let line = Array(span.file.line(start.line).map { $0 == "\t" ? " " : $0 })
        let end = span.end
        let last = end.line == start.line ? end.column - 1 : line.count
        let first = max(0, min(start.column - 1, line.count))
        let marked = max(1, min(last, line.count) - first)
        let windowStart = max(0, first - 60)
        let windowEnd = min(line.count, max(first + 40, windowStart + Self.excerptWidth))
        let prefix = windowStart > 0 ? "…" : ""
        let suffix = windowEnd < line.count ? "…" : ""
        let number = String(span.file.sheet?.row(ofLine: start.line) ?? start.line)
        let gutter = String(repeating: " ", count: number.count)
        let visible = min(marked, max(1, windowEnd - first))
        return [
            " \(paint("\(number) |", .faint)) \(prefix)\(String(line[windowStart..<windowEnd]))\(suffix)",
            " \(paint("\(gutter) |", .faint)) "
                + String(repeating: " ", count: first - windowStart + prefix.count)
                + paint(String(repeating: "^", count: visible), style),
        ]
    }

    private func detail(_ label: Bilingual, _ text: String) -> String {
        "   \(paint(label(language) + ":", .faint)) \(text)"
    }

    private func words(_ severity: Diagnostic.Severity) -> String {
        switch (severity, language) {
        case (.error, .vietnamese): "lỗi"
        case (.warning, .vietnamese): "cảnh báo"
        case (.information, .vietnamese): "lưu ý"
        case (.error, .english): "error"
        case (.warning, .english): "warning"
        case (.information, .english): "note"
        }
    }

    private func color(_ severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .information: .blue
        }
    }

    private func paint(_ text: String, _ style: Style) -> String {
        hasColor && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    private static func clipped(_ text: String) -> String {
        text.count <= 80 ? text : String(text.prefix(77)) + "…"
    }

    private static let excerptWidth = 100

    private enum Style: String {
        case bold = "1"
        case faint = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
    }
}
