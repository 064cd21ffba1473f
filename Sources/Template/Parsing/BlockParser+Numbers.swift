import Diagnostics
import Document
import Expressions

extension BlockParser {
    /// Takes what stands before a heading's title: the word and number of a division, or a typed number; and finds out
    /// which kind of heading it makes.
    ///
    /// `choosesFace` says whether a face stands at the line's end: a Điều with one is a titled one.
    /// - Returns: whether anything is left to print.
    mutating func takeLead(_ heading: inout SyntaxHeading, choosesFace: Bool) -> Bool {
        guard heading.kind != .unnumbered else { return !heading.title.isEmpty }
        var lead = Lead(matches: Lead.division)
        if lead.take(from: &heading.title), let division = lead.division {
            heading.division = division
            heading.typedNumber = lead.typed
            settle(division, &heading, lead, choosesFace: choosesFace)
            return true
        }
        if lead.isOpen { reading.diagnostics.append(.divisionWithoutStop(at: heading.span)) }
        lead = Lead(matches: Lead.number)
        _ = lead.take(from: &heading.title)
        heading.typedNumber = lead.typed
        if let face = lead.face, heading.kind == .titled, heading.title.contains(where: \.holdsWords) {
            heading.kind = .untitled
            heading.hasBoldNumber = face == .strong
        }
        if heading.kind == .titled { Self.splitRunIn(&heading) }
        return !heading.title.isEmpty || !heading.text.isEmpty
    }

    /// Phần, Chương, Mục, Tiểu mục have titles; what follows `Điều 5.` is its title, or its text where only the number is
    /// bold or where it ends like a sentence.
    private func settle(_ division: Division, _ heading: inout SyntaxHeading, _ lead: Lead, choosesFace: Bool) {
        guard division == .article else {
            heading.kind = .titled
            return
        }
        if heading.kind == .titled, !choosesFace {
            Self.splitRunIn(&heading)
            let isBold =
                if case .emphasis(.strong, _)? = heading.title.first { heading.title.count == 1 } else { false }
            let hasText = lead.face == .strong || (!isBold && heading.title.endsSentence)
            if heading.kind == .titled, hasText, !heading.title.isEmpty { heading.kind = .untitled }
        }
        heading.hasBoldNumber = heading.kind == .untitled
    }

    /// `## **Mục đích:** nội dung`: the bold part is the heading, the rest its paragraph. A bold number alone is a
    /// numbered paragraph with a bold number.
    private static func splitRunIn(_ heading: inout SyntaxHeading) {
        guard case .emphasis(.strong, let bold)? = heading.title.first else { return }
        let rest = Array(heading.title.dropFirst())
        guard rest.contains(where: \.holdsWords) else { return }
        heading.kind = .runIn
        heading.title = bold
        heading.text = rest
    }
}

/// What stands before the title of a heading, taken off its pieces.
private struct Lead {
    /// What a text starts with; `nil` where nothing of the kind does.
    let matches: (String) -> Match?
    /// The number as typed.
    var typed: String?
    /// The division whose word was typed.
    var division: Division?
    /// The emphasis that held the number and nothing else (`**1.** Nội dung`).
    var face: Emphasis?
    /// Whether a division's mark was met that lacks its stop.
    var isOpen = false

    struct Match {
        var typed: String?
        var division: Division?
        var length: Int
        var isClosed = true
    }

    init(matches: @escaping (String) -> Match?) { self.matches = matches }

    /// A number such as `I.` or `1.1.`.
    static func number(_ text: String) -> Match? {
        NumberShape.matches(in: text).first.map { Match(typed: $0.text, length: $0.length) }
    }

    /// A word such as `Chương`, with or without its number.
    static func division(_ text: String) -> Match? {
        DivisionMark(text).map {
            Match(typed: $0.typed, division: $0.division, length: $0.length, isClosed: $0.isClosed)
        }
    }

    /// Takes it off the front, also from inside opening marks; `false` where there is none.
    mutating func take(from content: inout [SyntaxInline]) -> Bool {
        guard let first = content.first else { return false }
        switch first {
        case .text(let text, let span):
            guard let match = matches(text) else { return false }
            isOpen = !match.isClosed
            // A word without stop that fills its piece is one only where nothing else follows: `# Chương {{ x }}`.
            let isCutOff = match.division != nil && match.typed == nil && !text.contains(".") && content.count > 1
            guard match.isClosed, !isCutOff else { return false }
            typed = match.typed
            division = match.division
            let rest = String(decoding: text.utf8.dropFirst(match.length), as: UTF8.self)
            Self.set(rest, span, in: &content)
            return true
        case .emphasis(let emphasis, var inner):
            guard take(from: &inner) else { return false }
            guard inner.isEmpty else {
                content[0] = .emphasis(emphasis, inner)
                return true
            }
            content.removeFirst()
            face = emphasis
            guard case .text(var text, let span)? = content.first else { return true }
            // `**Điều 1**. Nội dung`: the stop belongs to the number.
            if division != nil, let stop = text.first, stop == "." || stop == ":", typed?.last != stop {
                if division == .article { typed? += String(stop) }
                text.removeFirst()
            }
            Self.set(String(text.drop { $0 == " " }), span, in: &content)
            return true
        case .lineBreak, .footnote, .output, .condition, .loop, .statement: return false
        }
    }

    /// Puts what is left of the first piece in its place.
    private static func set(_ rest: String, _ span: SourceSpan, in content: inout [SyntaxInline]) {
        if rest.isEmpty {
            content.removeFirst()
        } else {
            let upper = span.range.upperBound
            content[0] = .text(rest, SourceSpan(span.file, max(upper - rest.utf8.count, span.range.lowerBound)..<upper))
        }
    }
}

extension SyntaxInline {
    /// Whether something is printed that is more than marks.
    fileprivate var holdsWords: Bool {
        switch self {
        case .text(let text, _):
            text.utf8.contains { Byte.isLetter($0) || Byte.isDigit($0) || $0 >= 0x80 }
        case .emphasis(_, let content): content.contains(where: \.holdsWords)
        case .output, .condition, .loop: true
        case .lineBreak, .footnote, .statement: false
        }
    }
}

extension [SyntaxInline] {
    /// Whether the last mark is `.` `;` `:` `,` or `…`, inside or before closing quotation marks and brackets.
    fileprivate var endsSentence: Bool {
        for piece in reversed() {
            switch piece {
            case .footnote, .statement, .lineBreak: continue
            case .text(let text, _):
                guard let last = text.last(where: { !" ”’\"')]»".contains($0) }) else { continue }
                return ".;:,…".contains(last)
            case .emphasis(_, let content): return content.endsSentence
            case .output, .condition, .loop: return false
            }
        }
        return false
    }
}

extension Diagnostic {
    fileprivate static func divisionWithoutStop(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.division-without-stop", .warning,
            Bilingual(
                vi: "sau số của phần, chương, mục, điều không có dấu chấm, nên cả dòng là tên của một đề mục thường",
                en: "no stop follows the number of the division, so the line is an ordinary heading"),
            at: span,
            expected: Bilingual(vi: "dấu chấm sau số, ví dụ «Điều 1. Tên»", en: "a stop after the number"))
    }
}
