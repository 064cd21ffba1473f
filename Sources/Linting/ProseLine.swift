import Diagnostics
import Document
import Vietnamese

/// A line of prose as words, with the places of what was typed and the figures that expressions printed.
struct ProseLine {
    /// A word or sign of the line.
    struct Word {
        /// As printed.
        var text: String
        /// In small letters.
        var lower: String
        /// What sign stands right behind it: a comma, a stop, a bracket; empty for none.
        var behind: String
        /// What sign stands right before it: an opening bracket or quotation mark.
        var before: String
        /// Where it was typed; `nil` for what an expression or the pack printed.
        var span: SourceSpan?
        /// The figure that it is part of.
        var figure: Figure?
    }

    /// The words in order.
    let words: [Word]
    /// Where the line stands.
    let place: DocumentPlace

    /// Reads a line.
    init(_ line: DocumentLine) {
        var reading = Reading()
        reading.add(line.content)
        reading.finish()
        words = reading.words
        place = line.place
    }

    /// The signs that may stand behind a word.
    private static let closing: Set<Character> = [",", ";", ".", ":", ")", "]", "”", "\"", "’", "…", "!", "?", "/"]
    private static let opening: Set<Character> = ["(", "[", "“", "\"", "‘"]

    /// Words under construction: a word may run over several pieces of the line.
    private struct Reading {
        var words: [Word] = []
        private var text = ""
        private var start: (span: SourceSpan, offset: Int)?
        private var figure: Figure?

        mutating func add(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline {
                case .text(let text, let origin): add(text, origin.written)
                case .figure(let figure): add(figure)
                case .emphasis(_, let inner): add(inner)
                case .lineBreak, .blank: finish()
                case .reference(let reference): add(reference.resolved ?? "", nil)
                case .footnote: break
                }
            }
        }

        private mutating func add(_ piece: String, _ span: SourceSpan?) {
            // The text of the tree may differ from what was typed (capitals, an end mark): as far as both agree the place
            // is exact, behind that the whole piece is named.
            let common = span.map { zip($0.text.utf8, piece.utf8).prefix { $0 == $1 }.count } ?? 0
            var offset = 0
            for character in piece {
                let length = character.utf8.count
                if character.isWhitespace || character == "\u{2028}" {
                    finish()
                } else {
                    if text.isEmpty { start = span.map { ($0, offset < common ? offset : -1) } }
                    text.append(character)
                }
                offset += length
            }
        }

        private mutating func add(_ figure: Figure) {
            if text.isEmpty { start = nil }
            for character in figure.text {
                if character.isWhitespace {
                    self.figure = figure
                    finish()
                } else {
                    text.append(character)
                }
            }
            if !text.isEmpty { self.figure = figure }
        }

        mutating func finish() {
            defer { (text, start, figure) = ("", nil, nil) }
            guard !text.isEmpty else { return }
            var core = text[...]
            var before = ""
            var behind = ""
            while let first = core.first, ProseLine.opening.contains(first) { before.append(core.removeFirst()) }
            while let last = core.last, ProseLine.closing.contains(last) {
                behind.insert(last, at: behind.startIndex)
                core.removeLast()
            }
            var span: SourceSpan?
            if let start, figure == nil {
                let lower = start.span.range.lowerBound + start.offset + before.utf8.count
                span = start.offset < 0 ? start.span : SourceSpan(start.span.file, lower..<lower + core.utf8.count)
            }
            let printed = String(core)
            words.append(
                Word(
                    text: printed, lower: Capitals.lower(printed), behind: behind, before: before, span: span,
                    figure: figure))
        }
    }
}
