import Diagnostics
import Document
import Values
import Vietnamese

extension Evaluator {
    /// A list text of the head (nơi nhận, kính gửi), read and evaluated.
    mutating func listLines(of text: LocatedText) -> [ListLine] {
        if let known = context.parsed?.printedList(text) { return known }
        return keeping {
            $0.evaluatedList(text)
        } keep: {
            $0.keep($1, of: text)
        }
    }

    private mutating func evaluatedList(_ text: LocatedText) -> [ListLine] {
        inHead { evaluator in
            evaluator.includingPath = text.file.path
            let parsed = evaluator.context.parsed?.list(text) ?? TextParser.parseList(text)
            evaluator.report(parsed.diagnostics)
            var lines: [ListLine] = []
            evaluator.append(parsed.output ?? [], to: &lines)
            return lines
        }
    }

    /// Căn cứ of the head, one act a line.
    mutating func actLines(of text: LocatedText) -> [Paragraph] {
        if let known = context.parsed?.printedActs(text) { return known }
        // Footnotes of căn cứ stand in the text, which is read for each document.
        var hasFootnotes = false
        return keeping {
            $0.evaluatedActs(text, &hasFootnotes)
        } keep: {
            if !hasFootnotes { $0.keep($1, ofActs: text) }
        }
    }

    private mutating func evaluatedActs(_ text: LocatedText, _ hasFootnotes: inout Bool) -> [Paragraph] {
        inHead { evaluator in
            evaluator.includingPath = text.file.path
            let (parsed, marks) = evaluator.context.parsed?.bases(text) ?? TextParser.parseBases(text)
            evaluator.report(parsed.diagnostics)
            hasFootnotes = !marks.isEmpty
            evaluator.readFootnotes(of: marks)
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
        case .table, .dataTable, .chart, .pageBreak: []
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
            case .condition(let branches, let span):
                let isDecided = walk(branches, into: &lines) { $0.append($1, to: &$2) }
                let mark = isDecided ? [] : missing(branches)
                if !mark.isEmpty {
                    lines.append(.line(mark: .dash, mark, isVerbatim: false, Origin(span, trace: trace)))
                }
            case .loop(let loop):
                let hasRun = walk(loop, into: &lines) { $0.append($1, to: &$2) }
                let mark = hasRun ? [] : missing(loop.collection)
                if !mark.isEmpty {
                    lines.append(.line(mark: .dash, mark, isVerbatim: false, Origin(loop.span, trace: trace)))
                }
            case .statement(let statement): run(statement)
            case .include(let tag):
                include(tag) { evaluator, file in
                    var included: [ListLine] = []
                    evaluator.append(evaluator.parsedList(file) ?? [], to: &included)
                    evaluator.leave(tag.omissions, outOf: &included)
                    lines += included
                }
            }
        }
    }

    /// Takes out of an included list the lines that open with given words, and what is nested in or continues them; words
    /// that no line opens with are an error.
    private mutating func leave(_ omissions: [(text: String, span: SourceSpan)], outOf lines: inout [ListLine]) {
        guard !omissions.isEmpty else { return }
        let openings = lines.openings
        var filter = ListFilter(omissions.map(\.text))
        lines = filter.kept(lines)
        for (omission, isUsed) in zip(omissions, filter.isUsed) where !isUsed {
            report(.nothingToLeaveOut(omission.text, at: omission.span, among: openings))
        }
    }
}

/// Leaves lines out of a list by their opening words, compared without marks and capitals.
private struct ListFilter {
    private let openings: [[String]]
    /// Which of the openings some line had.
    private(set) var isUsed: [Bool]
    /// Whether the line before was left out: what is nested in it or continues it goes too.
    private var isOmitting = false

    init(_ openings: [String]) {
        self.openings = openings.map(ListLine.words)
        isUsed = openings.map { _ in false }
    }

    mutating func kept(_ lines: [ListLine]) -> [ListLine] {
        var kept: [ListLine] = []
        for line in lines {
            switch line {
            case .group(let inner, let words, let origin):
                isOmitting = false
                let rest = self.kept(inner)
                isOmitting = false
                if !rest.isEmpty { kept.append(.group(rest, words: words, origin)) }
            case .line(let mark, let content, _, _):
                let words = ListLine.words(content.plainText)
                let matches = openings.indices.filter { !openings[$0].isEmpty && words.starts(with: openings[$0]) }
                for index in matches { isUsed[index] = true }
                let belongs = mark == nil || mark == .plus || mark == .star
                isOmitting = !matches.isEmpty || (belongs && isOmitting)
                if !isOmitting { kept.append(line) }
            }
        }
        return kept
    }
}

extension ListLine {
    /// The words of a text, folded, without what stands between them.
    fileprivate static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map { Key.fold($0) }
    }
}

extension [ListLine] {
    /// The texts of the lines, for suggestions.
    fileprivate var openings: [String] {
        flatMap { line -> [String] in
            switch line {
            case .line(_, let content, _, _): [content.plainText]
            case .group(let inner, _, _): inner.openings
            }
        }
    }
}

extension Diagnostic {
    /// Words after `trừ` that no line of the list opens with.
    fileprivate static func nothingToLeaveOut(_ text: String, at span: SourceSpan, among lines: [String]) -> Diagnostic
    {
        let list = lines.quoted
        return Diagnostic(
            "include.nothing-left-out", .error,
            Bilingual(
                vi: "trong danh sách không có dòng nào mở đầu bằng «\(text)»",
                en: "no line of the list opens with «\(text)»"),
            at: span, found: text,
            expected: lines.isEmpty ? nil : Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(text, among: lines))
    }

    /// `trừ` in an include of text: only lists have lines that can be left out.
    static func omissionInText(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "include.omission-in-text", .error,
            Bilingual(
                vi: "«trừ» chỉ dùng khi chèn danh sách nơi nhận", en: "«trừ» is for lists of recipients only"),
            at: span,
            explanation: Bilingual(
                vi: "Trong phần văn bản, chèn cả tệp, hoặc dùng {% nếu %} trong tệp ấy.",
                en: "In the text, include the whole file, or use {% nếu %} in it."))
    }
}
