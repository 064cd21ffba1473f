import Document
import Form
import XML

extension ODTContent {
    /// Writes the pieces of a line; the size in pt is what blanks are measured in.
    mutating func inlines(_ content: [Inline], size: Double, into writer: inout XMLWriter) {
        guard face != .plain else {
            for inline in content { self.inline(inline, size: size, into: &writer) }
            return
        }
        // One span for each stretch without an emphasis of its own, so that spans never nest.
        var index = content.startIndex
        while index < content.endIndex {
            if case .emphasis = content[index] {
                inline(content[index], size: size, into: &writer)
                index += 1
                continue
            }
            let end = content[index...].firstIndex { if case .emphasis = $0 { true } else { false } }
            let stretch = content[index..<(end ?? content.endIndex)]
            writer.element(ODF.span, [ODF.textStyle: styles.name(face)]) { writer in
                for inline in stretch { self.inline(inline, size: size, into: &writer) }
            }
            index = stretch.endIndex
        }
    }

    private mutating func inline(_ inline: Inline, size: Double, into writer: inout XMLWriter) {
        switch inline {
        case .text(let text, _): self.text(text, into: &writer)
        case .emphasis(let emphasis, let content):
            let outer = face
            face = outer.adding(emphasis)
            inlines(content, size: size, into: &writer)
            face = outer
        case .lineBreak:
            writer.empty(ODF.lineBreak)
            pieces.startLine()
        case .figure(let figure): text(figure.text, into: &writer)
        case .reference(let reference): text(reference.resolved ?? "", into: &writer)
        case .footnote(let footnote): note(footnote, into: &writer)
        case .blank(let blank):
            // Not no-break spaces: LibreOffice widens each of them in italic text.
            let count = BlankText.spaceCount(blank, pack: pack, size: size)
            if count > 0 { writer.empty(ODF.s, [ODF.count: "\(count)"]) }
            pieces.passObject()
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

    /// Writes a footnote (ODF 1.3 part 3, 6.3.2).
    private mutating func note(_ footnote: Footnote, into writer: inout XMLWriter) {
        guard !isInNote else {
            failure = failure ?? EmitterError(.noteInsideNote(footnote.label))
            return
        }
        noteCount += 1
        let number = footnote.number ?? noteCount
        let outer = (pieces, face)
        isInNote = true
        face = .plain
        pieces.startLine()
        writer.element(ODF.note, [ODF.id: "ftn\(noteCount)", ODF.noteClass: "footnote"]) { writer in
            // Programs count through the whole file; notes of an issued text that start again carry their number.
            let label: [(XMLName, String)] = number == countedNotes + 1 ? [] : [(ODF.noteLabel, "\(number)")]
            if label.isEmpty { countedNotes += 1 }
            writer.element(ODF.noteCitation, label) { $0.text("\(number)") }
            writer.element(ODF.noteBody) { writer in
                writer.element(ODF.p, [ODF.textStyle: Role.footnote.styleName]) { writer in
                    text(" ", into: &writer)
                    inlines(footnote.content, size: pack.style(.footnote).size, into: &writer)
                }
            }
        }
        isInNote = false
        (pieces, face) = outer
        pieces.passObject()
    }
}
