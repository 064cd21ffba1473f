import Diagnostics

extension HeadScanner {
    /// A field of text as it stands in a `.vanthu` head: what follows the colon, and the deeper lines below.
    ///
    /// `|` alone behind the colon may announce the lines; lines that start with `#` are comments; common indentation
    /// and blanks at line ends go. Nothing else in the text has a meaning here. Source: design.md "The spec".
    mutating func readRaw(_ key: KeyPlace, line: HeadLine, keepsHashLines: Bool) throws(Stop) -> SourceNode {
        var text: [UInt8] = []
        var segments: [LocatedText.Segment] = []
        let inline = key.valueStart..<line.end
        var end = key.range.upperBound
        func add(_ range: Range<Int>) {
            segments.append(LocatedText.Segment(text: text.count, file: range.lowerBound))
            text.append(contentsOf: bytes[range])
            end = max(end, range.upperBound)
        }
        if let mark = blockMark(inline) {
            if mark == ASCII.greater {
                diagnostics.append(.foldedMark(at: span(inline.lowerBound..<inline.lowerBound + 1)))
            }
        } else if !inline.isEmpty {
            add(inline)
        }
        let below = try takeLines(deeperThan: line.indent, keepsHashLines: keepsHashLines)
        let common = below.lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
        for content in below {
            if !text.isEmpty { text.append(ASCII.newline) }
            if !content.isBlank { add(content.start + common..<content.end) }
        }
        let isFaulty = try skipMarginList(line: line)
        let start = segments.first?.file ?? end
        let located = LocatedText(
            String(decoding: text, as: UTF8.self), file: file,
            segments: segments.isEmpty ? [LocatedText.Segment(text: 0, file: start)] : segments)
        return .scalar(SourceNode.Scalar(text: located, style: .raw, isFaulty: isFaulty), start..<end)
    }

    /// The sign `|` or `>` that stands alone on a value's place, perhaps with the letters YAML allows behind it.
    func blockMark(_ range: Range<Int>) -> UInt8? {
        guard let mark = bytes[range].first, mark == ASCII.bar || mark == ASCII.greater else { return nil }
        var index = range.lowerBound + 1
        while index < range.upperBound,
            bytes[index] == ASCII.plus || bytes[index] == ASCII.dash || ASCII.isDigit(bytes[index])
        {
            index += 1
        }
        if index == range.upperBound { return mark }
        guard ASCII.isBlank(bytes[index]) else { return nil }
        while index < range.upperBound, ASCII.isBlank(bytes[index]) { index += 1 }
        return bytes[index] == ASCII.hash ? mark : nil
    }

    /// The lines below a name that are deeper than it, without comments, without blank lines at both ends.
    private mutating func takeLines(deeperThan indent: Int, keepsHashLines: Bool) throws(Stop) -> [HeadLine] {
        var taken: [HeadLine] = []
        var blanks: [HeadLine] = []
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                if !taken.isEmpty { blanks.append(line) }
            } else if bytes[line.first] == ASCII.hash, !keepsHashLines || line.indent <= indent {
                // A comment on a line of its own, whatever its indentation.
            } else {
                try checkIndentation(line)
                guard line.indent > indent else { break }
                taken.append(contentsOf: blanks)
                blanks = []
                taken.append(line)
            }
            index += 1
        }
        return taken
    }

    /// Reports a list or table that stands at the margin of the name it belongs to, and leaves it.
    private mutating func skipMarginList(line: HeadLine) throws(Stop) -> Bool {
        guard let next = nextLine(), next.indent == line.indent, startsWithListMark(next) else { return false }
        diagnostics.append(.listNotIndented(at: span(next.first..<next.end)))
        while let next = nextLine(), next.indent > line.indent || next.indent == line.indent && startsWithListMark(next)
        {
            try checkIndentation(next)
            index += 1
        }
        return true
    }

    /// Whether a line starts like an item of a list, a brace of one, or a row of a table.
    private func startsWithListMark(_ line: HeadLine) -> Bool {
        switch bytes[line.first] {
        case ASCII.bar, ASCII.brace, ASCII.braceEnd: true
        case ASCII.dash, ASCII.plus, ASCII.asterisk:
            line.first + 1 >= line.end || ASCII.isBlank(bytes[line.first + 1])
        default: false
        }
    }
}

extension Diagnostic {
    /// Lines of a field that stand at the margin of its name.
    fileprivate static func listNotIndented(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.list-not-indented", .error,
            Bilingual(
                vi: "các dòng bắt đầu từ đây phải thụt vào so với tên mục ở trên",
                en: "the lines from here on must be indented below the name above them"), at: span,
            explanation: Bilingual(
                vi: "Thụt vào hai dấu cách ở đầu mỗi dòng của mục này.",
                en: "Put two spaces before each line that belongs to it."),
            found: String(span.text.prefix(60)),
            expected: Bilingual(vi: "dòng thụt vào hai dấu cách", en: "lines indented by two spaces"),
            fixIts: [
                FixIt(
                    Bilingual(vi: "thụt dòng này vào", en: "indent this line"),
                    [Replacement(SourceSpan(span.file, span.range.lowerBound..<span.range.lowerBound), with: "  ")])
            ])
    }

    /// `>` where only `|` has a meaning.
    fileprivate static func foldedMark(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.folded-mark", .error,
            Bilingual(
                vi: "sau dấu hai chấm dùng dấu | chứ không dùng dấu >",
                en: "behind the colon stands |, not >"), at: span,
            explanation: Bilingual(
                vi: "Mỗi dòng thụt vào bên dưới là một dòng in; muốn một dòng thì viết liền trên một dòng.",
                en: "Each indented line below is a printed line; for one line, write it on one line."),
            found: ">", expected: Bilingual(vi: "|", en: "|"),
            fixIts: [FixIt(Bilingual(vi: "đổi thành |", en: "change it to |"), [Replacement(span, with: "|")])])
    }
}
