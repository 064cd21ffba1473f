import Document

/// Dấu kết: puts `./.` at the end of the body, once.
///
/// It takes the place of a final `.` inside or outside emphasis, stands before a trailing footnote mark, goes on the
/// last item of a list, and stands on a line of its own below a table (practice; nd30 Phụ lục III shows it in every
/// sample, no sentence demands it).
struct EndMark {
    private let mark: String

    /// The end mark that a spec and its pack ask for.
    init(_ choice: FormData.EndMark, pack: RulePack) {
        switch choice {
        case .standard: mark = pack.switches.endMark.value
        case .none: mark = ""
        case .typed(let typed): mark = typed
        }
    }

    /// The body with its end mark.
    func applied(to body: [Block]) -> [Block] {
        guard !mark.isEmpty else { return body }
        var body = body
        guard let last = body.lastIndex(where: { $0 != .pageBreak }) else { return body }
        if let marked = marked(body[last]) {
            body[last] = marked
        } else {
            body.insert(.paragraph(Paragraph([.text(mark, .supplied)], origin: .supplied)), at: last + 1)
        }
        return body
    }

    /// A block with the mark at its end; `nil` where it needs a line of its own.
    private func marked(_ block: Block) -> Block? {
        switch block {
        case .paragraph(var paragraph):
            if !paragraph.isVerbatim { paragraph.content = marked(paragraph.content) }
            return .paragraph(paragraph)
        case .list(var list):
            guard let last = list.items.indices.last else { return nil }
            if !list.items[last].isVerbatim { list.items[last].content = marked(list.items[last].content) }
            return .list(list)
        case .heading(var heading):
            switch heading.kind {
            case .titled, .unnumbered: return nil
            case .untitled, .runIn:
                guard !heading.isVerbatim else { return block }
                if heading.text.isEmpty {
                    heading.title = marked(heading.title)
                } else {
                    heading.text = marked(heading.text)
                }
                return .heading(heading)
            }
        case .quotation(var blocks):
            guard let last = blocks.indices.last, let marked = marked(blocks[last]) else { return nil }
            blocks[last] = marked
            return .quotation(blocks)
        case .table, .dataTable, .chart, .columns, .pageBreak: return nil
        }
    }

    private func marked(_ content: [Inline]) -> [Inline] {
        let text = content.tailText
        let typed = text.reversed().drop(while: \.isWhitespace)
        // `./.` or what is left of it after a slip of the key is kept, never doubled.
        if typed.starts(with: mark.reversed()) || typed.starts(with: "./") { return content }
        guard let last = typed.first, last == mark.first || last == ";" || last == "," else {
            return content.appending(mark)
        }
        return content.replacingLast(with: mark)
    }
}

extension [Inline] {
    /// The text in which an end mark is looked for: a mention not yet resolved counts as a word, footnotes as nothing.
    fileprivate var tailText: String {
        map { inline in
            switch inline {
            case .footnote: ""
            case .reference: "I"
            case .emphasis(_, let content): content.tailText
            case .text, .lineBreak, .figure, .blank: inline.plainText
            }
        }.joined()
    }

    /// The content with its last printing character replaced in place, inside its emphasis.
    fileprivate func replacingLast(with mark: String) -> [Inline] {
        var content = self
        for index in indices.reversed() {
            switch content[index] {
            case .footnote, .lineBreak, .blank, .reference: continue
            case .text(let text, let origin):
                guard let place = text.lastIndex(where: { !$0.isWhitespace }) else { continue }
                content[index] = .text(text[..<place] + mark, origin)
            case .figure(var figure):
                guard let place = figure.text.lastIndex(where: { !$0.isWhitespace }) else { continue }
                figure.text = figure.text[..<place] + mark
                content[index] = .figure(figure)
            case .emphasis(let emphasis, let inner):
                guard inner.lastCharacter != nil else { continue }
                content[index] = .emphasis(emphasis, inner.replacingLast(with: mark))
            }
            return content
        }
        return content
    }
}
