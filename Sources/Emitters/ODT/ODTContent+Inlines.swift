import Document
import Form
import XML

extension ODTContent {
    /// Writes the pieces of a line; the size in pt is what blanks are measured in.
    mutating func inlines(_ content: [Inline], size: Double, into writer: inout XMLWriter) {
        for inline in content { self.inline(inline, size: size, into: &writer) }
    }

    private mutating func inline(_ inline: Inline, size: Double, into writer: inout XMLWriter) {
        switch inline {
        case .text(let text, _): self.text(text, into: &writer)
        case .emphasis(let emphasis, let content):
            span(ODTNamedStyles.text(emphasis), into: &writer) { $0.inlines(content, size: size, into: &$1) }
        case .lineBreak:
            writer.empty(ODF.lineBreak)
            pieces.startLine()
        case .figure(let figure): text(figure.text, into: &writer)
        case .reference(let reference): text(reference.resolved ?? "", into: &writer)
        case .footnote(let footnote): note(footnote, into: &writer)
        case .blank(let blank): text(BlankText.text(blank, pack: pack, size: size), into: &writer)
        }
    }

    /// Writes characters; white space that would collapse is marked.
    mutating func text(_ text: String, into writer: inout XMLWriter) {
        pieces.cut(text) { piece in
            switch piece {
            case .plain(let text): writer.text(text)
            case .spaces(let count): writer.empty(ODF.s, [ODF.count: "\(count)"])
            case .tab: writer.empty(ODF.tab)
            case .lineBreak: writer.empty(ODF.lineBreak)
            }
        }
    }

    /// Writes a stretch in a text style.
    mutating func span(
        _ style: String, into writer: inout XMLWriter, _ content: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        writer.element(ODF.span, [ODF.textStyle: style]) { content(&self, &$0) }
    }

    /// Writes a footnote (ODF 1.3 part 3, 6.3.2).
    private mutating func note(_ footnote: Footnote, into writer: inout XMLWriter) {
        guard !isInNote else {
            failure = failure ?? EmitterError(.noteInsideNote(footnote.label))
            return
        }
        noteCount += 1
        let number = footnote.number ?? noteCount
        let outer = pieces
        isInNote = true
        pieces.startLine()
        writer.element(ODF.note, [ODF.id: "ftn\(noteCount)", ODF.noteClass: "footnote"]) { writer in
            writer.element(ODF.noteCitation, text: "\(number)")
            writer.element(ODF.noteBody) { writer in
                writer.element(ODF.p, [ODF.textStyle: Role.footnote.styleName]) { writer in
                    text(" ", into: &writer)
                    inlines(footnote.content, size: pack.style(.footnote).size, into: &writer)
                }
            }
        }
        isInNote = false
        pieces = outer
        pieces.passObject()
    }
}
