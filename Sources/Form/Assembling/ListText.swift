import Document

/// The lines of a list text (Nơi nhận, Kính gửi) with unmarked lines joined to the entry they continue.
struct ListText {
    /// One entry with its mark.
    struct Entry {
        /// `-`, `+`; `nil` where none was typed.
        var mark: List.Mark?
        /// The text; lines that continue it stand behind forced breaks.
        var content: [Inline]
        /// Whether nothing is supplied at its end.
        var isVerbatim: Bool
        /// Where it was written.
        var origin = Origin.supplied

        /// Whether it stands below the entry before it.
        var isNested: Bool { mark == .plus || mark == .star }

        /// The printed text: mark, text, and the punctuation that was not typed: the pack's after each and after the
        /// last, `:` before nested entries.
        func punctuated(isLast: Bool, next: Entry?, _ marks: Switches.ListMarks = .semicolons) -> [Inline] {
            // `- VPUB: + CVP` has its first nested entry on its own line.
            let opens = !isNested && (next?.isNested ?? false) && !content.plainText.contains(": + ")
            var content = content
            if !isVerbatim, !content.endsWithMark {
                content = content.appending(opens ? ":" : isLast ? marks.last : marks.between)
            }
            return mark.map { content.with(prefix: "\($0.rawValue) ") } ?? content
        }
    }

    /// An entry, or entries held by a brace.
    enum Item {
        /// One entry.
        case entry(Entry)
        /// Entries and the words at their brace.
        case group([Entry], words: [Inline])
    }

    /// The entries and braces in order.
    var items: [Item] = []

    /// Joins the lines of a list.
    init(_ lines: [ListLine]) {
        for line in lines {
            switch line {
            case .line(nil, let content, let isVerbatim, let origin):
                if case .entry(var entry)? = items.last {
                    entry.continues(content, isVerbatim)
                    items[items.count - 1] = .entry(entry)
                } else {
                    items.append(
                        .entry(Entry(mark: nil, content: content, isVerbatim: isVerbatim, origin: origin)))
                }
            case .line(let mark?, let content, let isVerbatim, let origin):
                items.append(.entry(Entry(mark: mark, content: content, isVerbatim: isVerbatim, origin: origin)))
            case .group(let lines, let words, _):
                items.append(.group(ListText(lines).flattened, words: words))
            }
        }
    }

    /// All entries in order, braces opened; the words of a brace go to its last entry.
    var flattened: [Entry] {
        items.flatMap { item -> [Entry] in
            switch item {
            case .entry(let entry): return [entry]
            case .group(var entries, let words):
                if !words.isBlank, let last = entries.indices.last {
                    entries[last].content = entries[last].content.with(suffix: " ") + words
                }
                return entries
            }
        }
    }
}

extension ListText.Entry {
    fileprivate mutating func continues(_ line: [Inline], _ isVerbatim: Bool) {
        content += [.lineBreak] + line
        self.isVerbatim = self.isVerbatim || isVerbatim
    }
}
