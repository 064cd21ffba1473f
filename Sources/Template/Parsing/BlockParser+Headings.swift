import Diagnostics
import Document
import Expressions

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
        let hasTitle = takeLead(&heading, choosesFace: attributes.face != nil)
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
        if !hasTitle {
            reading.diagnostics.append(.emptyHeading(at: span))
            return
        }
        stack.append(.heading(heading))
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
}
