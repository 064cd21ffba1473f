import Diagnostics
import Document

extension BlockParser {
    /// `#` … `######`, `##.`, `#!`, run-in headings and the headings of appendices; `false` when the line is text.
    mutating func parseHeading(_ line: Range<Int>) -> Bool {
        let source = reading.source
        var after = line.lowerBound
        while after < line.upperBound, source.bytes[after] == Byte.hash { after += 1 }
        let depth = after - line.lowerBound
        let marks = line.lowerBound..<after
        var kind = Heading.Kind.titled
        switch source.byte(after, before: line.upperBound) {
        case Byte.dot:
            kind = .untitled
            after += 1
        case Byte.exclamation:
            kind = .unnumbered
            after += 1
        default: break
        }
        let isFollowedBySpace = after == line.upperBound || source.spaceLength(at: after, before: line.upperBound) > 0
        guard isFollowedBySpace else {
            if source.isLetter(at: after, before: line.upperBound)
                || reading.scanner.opens(at: after, before: line.upperBound)
            {
                reading.diagnostics.append(.headingWithoutSpace(source.string(marks), at: source.span(marks)))
            }
            return false
        }
        guard depth <= 6 else {
            reading.diagnostics.append(.headingTooDeep(depth, at: source.span(marks)))
            return false
        }
        lastText = nil
        let content = source.trimmed(after..<line.upperBound)
        if kind == .titled, depth == 1 {
            if reportsFutureForm(content, line) { return true }
            if parseAppendix(content, line) || parseIssuedText(content, line) { return true }
        }
        parseHeading(depth, kind, content, line)
        return true
    }

    private mutating func parseHeading(_ depth: Int, _ kind: Heading.Kind, _ content: Range<Int>, _ line: Range<Int>) {
        var attributes = LineAttributes()
        let text = attributes.take(from: content, &reading)
        let span = reading.source.span(line)
        var heading = SyntaxHeading(depth: depth, kind: kind, title: inlines(text), span: span)
        if kind != .unnumbered {
            var face: Emphasis?
            heading.typedNumber = Self.takeNumber(from: &heading.title, standingAlone: &face)
            if let face, kind == .titled, heading.title.contains(where: Self.holdsWords) {
                heading.kind = .untitled
                heading.hasBoldNumber = face == .strong
            }
        }
        if heading.kind == .titled { Self.splitRunIn(&heading) }
        var allowed: Set<LineAttributes.Attribute> = [.name, .verbatim, .centered, .trailing]
        switch heading.kind {
        case .titled, .runIn, .unnumbered: allowed.formUnion([.keepsCase, .bold, .italic, .boldItalic, .regular])
        case .untitled: allowed.formUnion([.boldNumber, .keepsCase, .bold, .italic, .boldItalic, .regular])
        }
        attributes.check(allowed, &reading)
        heading.name = attributes.name
        heading.face = attributes.face
        heading.keepsCase = attributes.has(.keepsCase)
        heading.hasBoldNumber = heading.hasBoldNumber || attributes.has(.boldNumber)
        heading.alignment = attributes.alignment
        heading.isVerbatim = attributes.has(.verbatim)
        if heading.title.isEmpty, heading.text.isEmpty {
            reading.diagnostics.append(.emptyHeading(at: span))
            return
        }
        stack.append(.heading(heading))
    }

    /// Takes a typed number such as `I.` or `1.1.` off the front, also from inside opening marks; returns it as typed.
    ///
    /// `face` becomes the emphasis that held the number and nothing else (`**1.** Nội dung`).
    private static func takeNumber(
        from content: inout [SyntaxInline], standingAlone face: inout Emphasis?
    ) -> String? {
        guard let first = content.first else { return nil }
        switch first {
        case .text(let text, let span):
            guard let match = NumberShape.matches(in: text).first else { return nil }
            let rest = String(decoding: text.utf8.dropFirst(match.length), as: UTF8.self)
            if rest.isEmpty {
                content.removeFirst()
            } else {
                let upper = span.range.upperBound
                content[0] = .text(
                    rest, SourceSpan(span.file, max(upper - rest.utf8.count, span.range.lowerBound)..<upper))
            }
            return match.text
        case .emphasis(let emphasis, var inner):
            guard let number = takeNumber(from: &inner, standingAlone: &face) else { return nil }
            if inner.isEmpty { content.removeFirst() } else { content[0] = .emphasis(emphasis, inner) }
            guard inner.isEmpty else { return number }
            face = emphasis
            if case .text(let text, let span)? = content.first {
                let rest = String(text.drop { $0 == " " })
                let upper = span.range.upperBound
                content[0] = .text(rest, SourceSpan(span.file, upper - rest.utf8.count..<upper))
            }
            return number
        case .lineBreak, .footnote, .output, .condition, .loop, .assignment: return nil
        }
    }

    /// `## **Mục đích:** nội dung`: the bold part is the heading, the rest its paragraph. A bold number alone is a
    /// numbered paragraph with a bold number.
    private static func splitRunIn(_ heading: inout SyntaxHeading) {
        guard case .emphasis(.strong, let bold)? = heading.title.first else { return }
        let rest = Array(heading.title.dropFirst())
        guard rest.contains(where: holdsWords) else { return }
        heading.kind = .runIn
        heading.title = bold
        heading.text = rest
    }

    private static func holdsWords(_ inline: SyntaxInline) -> Bool {
        switch inline {
        case .text(let text, _):
            text.utf8.contains { Byte.isLetter($0) || Byte.isDigit($0) || $0 >= 0x80 }
        case .emphasis(_, let content): content.contains(where: holdsWords)
        case .output, .condition, .loop: true
        case .lineBreak, .footnote, .assignment: false
        }
    }

    /// Headings of the other scheme: part of the language, not yet of this version.
    private mutating func reportsFutureForm(_ content: Range<Int>, _ line: Range<Int>) -> Bool {
        let source = reading.source
        let head = source.string(content.lowerBound..<min(content.upperBound, content.lowerBound + 48)).lowercased()
        var found: String?
        for word in ["phần", "chương", "mục", "điều"] where head.hasPrefix(word) {
            var rest = head.dropFirst(word.count)
            if rest.first == " ", let space = rest.dropFirst().firstIndex(where: { $0 == " " || $0 == "." }) {
                let number = rest[rest.index(after: rest.startIndex)..<space]
                let isNumber =
                    !number.isEmpty && number.utf8.allSatisfy { Byte.isDigit($0) || "ivxlc".utf8.contains($0) }
                guard isNumber else { continue }
                rest = rest[space...]
            }
            if rest.hasPrefix("."), rest.dropFirst().first.map({ $0 == " " }) ?? true { found = word }
        }
        guard let found else { return false }
        let shown = found.prefix(1).uppercased() + found.dropFirst()
        reading.diagnostics.append(.formNotYet(shown, at: source.span(line)))
        return true
    }
}

extension Diagnostic {
    fileprivate static func headingWithoutSpace(_ marks: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.heading-without-space", .warning,
            Bilingual(
                vi: "sau dấu «\(marks)» không có dấu cách, nên cả dòng là chữ thường",
                en: "no space after «\(marks)», so the line is plain text"),
            at: span, found: marks,
            expected: Bilingual(vi: "«\(marks) » nếu là đề mục", en: "«\(marks) » for a heading"))
    }

    fileprivate static func headingTooDeep(_ depth: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.heading-too-deep", .error,
            Bilingual(
                vi: "đề mục có nhiều nhất 6 dấu #, ở đây có \(depth)", en: "a heading has at most 6 #, not \(depth)"),
            at: span, expected: Bilingual(vi: "# đến ######", en: "# to ######"))
    }

    fileprivate static func emptyHeading(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.empty-heading", .error, Bilingual(vi: "đề mục không có chữ", en: "a heading without text"), at: span,
            expected: Bilingual(vi: "tiêu đề sau dấu #", en: "a title after #"))
    }

    fileprivate static func formNotYet(_ word: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.not-yet", .error,
            Bilingual(
                vi: "đề mục dạng «# \(word)» chưa dùng được trong phiên bản này",
                en: "headings of the form «# \(word)» are not available in this version"),
            at: span,
            explanation: Bilingual(
                vi: "Dùng đề mục # đến ######; tên và số đã gõ như «Chương I» để ở đề mục không số #!.",
                en: "Use headings # to ######; put a typed name such as «Chương I» into a heading without number, #!."),
            found: "# \(word)")
    }
}
