import Document
import Form
import XML

extension HTMLContent {
    /// Writes the pieces of a line; the size in pt is what blanks are measured in.
    mutating func inlines(_ content: [Inline], size: Double, into writer: inout XMLWriter) {
        for inline in content { self.inline(inline, size: size, into: &writer) }
    }

    private mutating func inline(_ inline: Inline, size: Double, into writer: inout XMLWriter) {
        switch inline {
        case .text(let text, _): self.text(text, into: &writer)
        case .emphasis(let emphasis, let content):
            writer.element(Self.element(emphasis)) { inlines(content, size: size, into: &$0) }
        case .lineBreak:
            // On a phone the break goes and the space stays.
            if hasLooseBreaks { text(" ", into: &writer) }
            writer.empty(HTML.br)
            pieces.startLine()
        case .figure(let figure): text(figure.text, into: &writer)
        case .reference(let reference): text(reference.resolved ?? "", into: &writer)
        case .footnote(let footnote): mark(footnote, into: &writer)
        case .blank(let blank):
            let count = BlankText.spaceCount(blank, pack: pack, size: size)
            text(String(repeating: "\u{A0}", count: count), into: &writer)
        }
    }

    private static func element(_ emphasis: Emphasis) -> XMLName {
        switch emphasis {
        case .strong: HTML.strong
        case .italic: HTML.em
        case .underline: HTML.u
        case .superscript: HTML.sup
        case .subscript: HTML.sub
        case .missing: HTML.mark
        }
    }

    /// Writes characters; white space that would collapse is marked.
    mutating func text(_ text: String, into writer: inout XMLWriter) {
        pieces.cut(text) { piece in
            switch piece {
            case .plain(let text): writer.text(text)
            case .spaces(let count):
                writer.element(HTML.span, [HTML.class: "sp"], text: String(repeating: " ", count: count))
            case .tab: writer.element(HTML.span, [HTML.class: "sp"], text: "\t")
            case .lineBreak: writer.empty(HTML.br)
            }
        }
    }

    /// Writes the mark of a footnote, whose text comes at the end of the section.
    private mutating func mark(_ footnote: Footnote, into writer: inout XMLWriter) {
        guard !isInNote else {
            failure = failure ?? EmitterError(.noteInsideNote(footnote.label))
            return
        }
        noteCount += 1
        let number = footnote.number ?? noteCount
        notes.append((number, noteCount, footnote))
        writer.element(HTML.sup) { writer in
            writer.element(
                HTML.a, [HTML.id: "fr\(noteCount)", HTML.href: "#fn\(noteCount)", HTML.role: "doc-noteref"],
                text: "\(number)")
        }
        pieces.passObject()
    }

    /// Writes the footnotes of the section, each with the way back to its mark.
    mutating func writeNotes(into writer: inout XMLWriter) {
        guard !notes.isEmpty else { return }
        writer.element(HTML.div, [HTML.class: "notes"]) { writer in
            for note in notes {
                writer.element(
                    HTML.p, [HTML.class: Role.footnote.styleName, HTML.id: "fn\(note.id)"]
                ) { writer in
                    writer.element(HTML.sup) { writer in
                        writer.element(
                            HTML.a, [HTML.href: "#fr\(note.id)", HTML.role: "doc-backlink"],
                            text: "\(note.number)")
                    }
                    writer.text(" ")
                    pieces.startLine()
                    isInNote = true
                    inlines(note.footnote.content, size: pack.style(.footnote).size, into: &writer)
                    isInNote = false
                }
            }
        }
        notes = []
    }
}
