import Diagnostics
import Document
import Values

extension Evaluator {
    /// A list text of the head (nơi nhận, kính gửi), read and evaluated.
    mutating func listLines(of text: LocatedText) -> [ListLine] {
        inHead { evaluator in
            evaluator.includingPath = text.file.path
            let parsed = TextParser.parseList(text)
            evaluator.report(parsed.diagnostics)
            var lines: [ListLine] = []
            evaluator.append(parsed.output ?? [], to: &lines)
            return lines
        }
    }

    /// Căn cứ of the head, one act a line.
    mutating func actLines(of text: LocatedText) -> [Paragraph] {
        inHead { evaluator in
            evaluator.includingPath = text.file.path
            let parsed = TextParser.parseLines(text)
            evaluator.report(parsed.diagnostics)
            var sink = BlockSink(allowsAppendices: false)
            evaluator.evaluate(parsed.output ?? [], into: &sink)
            sink.flush()
            return sink.blocks.flatMap(Self.paragraphs)
        }
    }

    /// The lines that a block of căn cứ prints; an included text may bring list lines.
    private static func paragraphs(_ block: Block) -> [Paragraph] {
        switch block {
        case .paragraph(let paragraph): [paragraph]
        case .heading(let heading): [Paragraph(heading.title + heading.text, origin: heading.origin)]
        case .list(let list):
            list.items.map { Paragraph($0.content, isVerbatim: $0.isVerbatim, origin: $0.origin) }
        case .quotation(let blocks): blocks.flatMap(paragraphs)
        case .columns(let columns): columns.flatMap { $0.flatMap(paragraphs) }
        case .table, .pageBreak: []
        }
    }

    private mutating func append(_ syntax: [SyntaxListLine], to lines: inout [ListLine]) {
        for line in syntax {
            if budget.isExhausted { return }
            switch line {
            case .line(let entry):
                let content = inlines(entry.content)
                if content.isEmpty { continue }
                let origin = Origin(entry.span, trace: trace)
                lines.append(.line(mark: entry.mark, content, isVerbatim: entry.isVerbatim, origin))
            case .group(let inner, let words, let span):
                var entries: [ListLine] = []
                append(inner, to: &entries)
                let content = inlines(words)
                if entries.isEmpty { continue }
                lines.append(.group(entries, words: content, Origin(span, trace: trace)))
            case .condition(let branches, _): walk(branches) { $0.append($1, to: &lines) }
            case .loop(let loop):
                let hasRun = walk(loop) { $0.append($1, to: &lines) }
                let mark = hasRun ? [] : missing(loop.collection)
                if !mark.isEmpty {
                    lines.append(.line(mark: .dash, mark, isVerbatim: false, Origin(loop.span, trace: trace)))
                }
            case .assignment(let assignment): assign(assignment)
            case .include(let tag):
                include(tag) { evaluator, included in
                    evaluator.append(evaluator.parsedList(included) ?? [], to: &lines)
                }
            }
        }
    }
}
