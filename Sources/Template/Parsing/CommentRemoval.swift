import Diagnostics
import Values
import Expressions

/// Takes comments `{# … #}` out of a text; they may span lines.
///
/// A line that holds nothing but a comment vanishes as a whole; elsewhere what stands before and after a comment
/// closes up, with one space where there was one on both sides. Places in the file stay exact.
struct CommentRemoval {
    private let source: ParsingSource
    private var scanner: TagScanner
    private var kept: [Range<Int>] = []
    private var keptFrom = 0
    private var diagnostics: [Diagnostic] = []

    /// The text without comments; an unclosed one is an error at its opening and ends with its line.
    static func run(_ text: LocatedText) -> Diagnosed<ParsingSource> {
        let source = ParsingSource(text)
        var removal = CommentRemoval(source)
        guard removal.scan() else { return Diagnosed(source, removal.diagnostics) }
        return Diagnosed(ParsingSource(removal.joined()), removal.diagnostics)
    }

    private init(_ source: ParsingSource) {
        self.source = source
        scanner = TagScanner(source)
    }

    /// Walks the text; `false` when it holds no comment.
    private mutating func scan() -> Bool {
        let bytes = source.bytes
        var index = 0
        var lineEnd = -1
        var isUnclosedKnown = false
        // `\{#` is text, and so is the `#}` that belongs to it.
        var literalOpenings = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Byte.backslash {
                if source.has("{#", at: index + 1, before: bytes.count) { literalOpenings += 1 }
                index += 2
                continue
            }
            guard byte == Byte.openBrace || byte == Byte.hash, index + 1 < bytes.count else {
                index += 1
                continue
            }
            let next = bytes[index + 1]
            if byte == Byte.hash {
                if next == Byte.closeBrace {
                    if literalOpenings == 0 {
                        diagnostics.append(.strayCommentEnd(at: source.span(index..<index + 2)))
                    }
                    literalOpenings = max(literalOpenings - 1, 0)
                }
                index += 1
                continue
            }
            guard next == Byte.hash || next == Byte.openBrace || next == Byte.percent else {
                index += 1
                continue
            }
            if lineEnd <= index { lineEnd = source.first(Byte.lineFeed, in: index..<bytes.count) ?? bytes.count }
            if next != Byte.hash {
                index = removeInside(index..<(scanner.end(from: index, lineEnd: lineEnd) ?? lineEnd))
            } else if !isUnclosedKnown, let end = commentEnd(from: index + 2) {
                index = remove(index..<end)
            } else {
                if !isUnclosedKnown { diagnostics.append(.unclosedComment(at: source.span(index..<index + 2))) }
                isUnclosedKnown = true
                index = remove(index..<lineEnd)
            }
        }
        return keptFrom > 0 || !kept.isEmpty
    }

    private func commentEnd(from start: Int) -> Int? {
        var index = start
        while index + 1 < source.bytes.count {
            if source.bytes[index] == Byte.hash, source.bytes[index + 1] == Byte.closeBrace { return index + 2 }
            index += 1
        }
        return nil
    }

    /// Leaves the comments inside a tag out; `{#` in quotation marks is text. Returns where reading goes on.
    private mutating func removeInside(_ tag: Range<Int>) -> Int {
        var index = tag.lowerBound + 2
        var quote: UInt8?
        while index + 1 < tag.upperBound {
            let byte = source.bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == Byte.quote || byte == Byte.apostrophe {
                quote = byte
            } else if byte == Byte.openBrace, source.bytes[index + 1] == Byte.hash,
                let end = commentEnd(from: index + 2), end <= tag.upperBound
            {
                index = remove(index..<end)
                continue
            }
            index += 1
        }
        return tag.upperBound
    }

    /// Leaves a comment out, with what belongs to it; returns where reading goes on.
    private mutating func remove(_ comment: Range<Int>) -> Int {
        let bytes = source.bytes
        var lower = comment.lowerBound
        while lower > keptFrom, bytes[lower - 1] == Byte.space || bytes[lower - 1] == Byte.tab { lower -= 1 }
        var upper = comment.upperBound
        while upper < bytes.count, bytes[upper] == Byte.space || bytes[upper] == Byte.tab { upper += 1 }
        let opensLine = lower == 0 || (lower == keptFrom ? endsAtLineStart : bytes[lower - 1] == Byte.lineFeed)
        let closesLine = upper == bytes.count || bytes[upper] == Byte.lineFeed
        var end = comment.upperBound
        if opensLine, closesLine {
            end = min(upper + 1, bytes.count)
        } else if opensLine || lower < comment.lowerBound {
            end = upper
        }
        let start = opensLine ? lower : comment.lowerBound
        if start > keptFrom { kept.append(keptFrom..<start) }
        keptFrom = end
        return end
    }

    /// Whether what is kept so far ends where a line starts.
    private var endsAtLineStart: Bool {
        guard let last = kept.last else { return true }
        return source.bytes[last.upperBound - 1] == Byte.lineFeed
    }

    /// What is kept, as one text that knows its places.
    private func joined() -> LocatedText {
        var ranges = kept
        if keptFrom < source.bytes.count { ranges.append(keptFrom..<source.bytes.count) }
        var bytes: [UInt8] = []
        var segments: [LocatedText.Segment] = []
        let old = source.text.segments
        var position = 0
        for range in ranges {
            let shift = bytes.count - range.lowerBound
            segments.append(
                LocatedText.Segment(text: bytes.count, file: source.text.fileOffset(range.lowerBound)))
            while position < old.count, old[position].text <= range.lowerBound { position += 1 }
            while position < old.count, old[position].text < range.upperBound {
                segments.append(LocatedText.Segment(text: old[position].text + shift, file: old[position].file))
                position += 1
            }
            bytes.append(contentsOf: source.bytes[range])
        }
        return LocatedText(String(decoding: bytes, as: UTF8.self), file: source.text.file, segments: segments)
    }
}

extension Diagnostic {
    fileprivate static func strayCommentEnd(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.stray-end", .warning,
            Bilingual(
                vi: "dấu «#}» không có «{#» mở trước nó, in nguyên như chữ",
                en: "«#}» has no «{#» before it and is printed as text"),
            at: span,
            explanation: Bilingual(
                vi: "Lời ghi không lồng nhau: «#}» đầu tiên đóng lời ghi.",
                en: "Comments do not nest: the first «#}» ends one."),
            found: "#}")
    }

    fileprivate static func unclosedComment(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.unclosed-comment", .error,
            Bilingual(vi: "ghi chú «{#» không có dấu đóng «#}»", en: "the comment «{#» has no closing «#}»"), at: span,
            found: "{#", expected: Bilingual(vi: "#} ở cuối ghi chú", en: "#} at the end of the comment"))
    }
}
