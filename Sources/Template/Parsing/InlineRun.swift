import Diagnostics
import Document
import Expressions

/// A stretch of a line in which emphasis may pair: a line, a cell, or one branch of a tag inside it.
struct InlineRun {
    /// What has been read, in order; marks stay marks until they pair or the stretch ends.
    private var items: [Item] = []
    /// Marks that may still be closed, outermost first.
    private var openers: [Opener] = []
    /// Kinds of marks of which an opener was given up because too many stood open.
    private var forgotten: Set<Kind> = []
    /// Whether nothing has been read.
    var isEmpty: Bool { items.isEmpty }
    /// How many marks stand open.
    var openCount: Int { openers.count }
    /// Whether `^` or `~` stands open: it must close in its word.
    private(set) var hasWordMark = false

    /// A piece of the stretch.
    private enum Item {
        case text(String, Range<Int>)
        case mark(Range<Int>)
        case node(SyntaxInline)
    }

    /// A mark that may be closed.
    private struct Opener {
        var item: Int
        var kind: Kind
        var count: Int
        var isForced: Bool
        var range: Range<Int>
        var isSuspicious: Bool
    }

    /// The kinds of marks.
    enum Kind: UInt8 {
        case star
        case underline
        case superscript
        case `subscript`

        /// Whether it must close in the same word.
        var isWordMark: Bool { self == .superscript || self == .subscript }
    }

    /// A mark as it stands in the text.
    struct Mark {
        /// The kind.
        var kind: Kind
        /// How many signs, 1 to 3.
        var count: Int
        /// `{*`: opens and closes anywhere.
        var isForced: Bool
        /// Where it stands.
        var range: Range<Int>
        /// Whether it looks like emphasis when it does not pair.
        var isSuspicious: Bool
    }

    /// Adds characters.
    mutating func add(_ text: String, _ range: Range<Int>) { items.append(.text(text, range)) }

    /// Adds a finished piece.
    mutating func add(_ node: SyntaxInline) { items.append(.node(node)) }

    /// Adds a mark that may be closed later; `room` is how many may stand open.
    mutating func open(_ mark: Mark, room: Int, _ reading: inout TextReading) {
        if openers.count >= max(room, 1) {
            let dropped = openers.removeFirst()
            forgotten.insert(dropped.kind)
            if dropped.isSuspicious { reading.noteUnpaired(dropped.range) }
        }
        openers.append(
            Opener(
                item: items.count, kind: mark.kind, count: mark.count, isForced: mark.isForced, range: mark.range,
                isSuspicious: mark.isSuspicious))
        items.append(.mark(mark.range))
        if mark.kind.isWordMark { hasWordMark = true }
    }

    /// Adds a mark that is text.
    mutating func addText(_ mark: Mark, _ reading: inout TextReading) {
        items.append(.mark(mark.range))
        if mark.isSuspicious { reading.noteUnpaired(mark.range) }
    }

    /// Closes what a mark can close; returns how many of its signs are left over.
    mutating func close(_ mark: Mark, _ reading: inout TextReading) -> Int {
        var left = mark.count
        while left > 0, let index = partner(mark.kind, left, isForced: mark.isForced) {
            left -= wrap(index, left, &reading)
        }
        if left > 0, forgotten.contains(mark.kind) {
            reading.diagnostics.append(.emphasisTooDeep(reading.limits.nesting, at: reading.source.span(mark.range)))
            forgotten = []
            return 0
        }
        return left
    }

    /// Whether a forced opener waits for such a mark.
    func awaitsForced(_ kind: Kind, _ count: Int) -> Bool {
        openers.contains { $0.isForced && $0.kind == kind && $0.count == count }
    }

    /// The innermost opener that a mark of a length can close.
    private func partner(_ kind: Kind, _ length: Int, isForced: Bool) -> Int? {
        openers.lastIndex { opener in
            guard opener.kind == kind, opener.isForced == isForced else { return false }
            if isForced || kind != .star { return opener.count == length }
            return opener.count == 1 ? length != 2 : opener.count == 3 || length >= 2
        }
    }

    /// Makes one emphasis of an opener and all that follows; returns how many signs of the closing mark it took.
    private mutating func wrap(_ index: Int, _ length: Int, _ reading: inout TextReading) -> Int {
        let opener = openers[index]
        for skipped in openers[(index + 1)...] where skipped.isSuspicious { reading.noteUnpaired(skipped.range) }
        let used = min(opener.count, length)
        let content = Self.nodes(items[(opener.item + 1)...], reading.source)
        items.removeSubrange(opener.item...)
        openers.removeSubrange(index...)
        if used < opener.count {
            var rest = opener
            rest.count -= used
            rest.range = opener.range.lowerBound..<opener.range.upperBound - used
            openers.append(rest)
            items.append(.mark(rest.range))
        }
        let node: SyntaxInline
        switch opener.kind {
        case .star:
            switch used {
            case 1: node = .emphasis(.italic, content)
            case 2: node = .emphasis(.strong, content)
            default: node = .emphasis(.strong, [.emphasis(.italic, content)])
            }
        case .underline: node = .emphasis(.underline, content)
        case .superscript: node = .emphasis(.superscript, content)
        case .subscript: node = .emphasis(.subscript, content)
        }
        items.append(.node(node))
        hasWordMark = openers.contains { $0.kind.isWordMark }
        return used
    }

    /// A space: `^` and `~` do not close any more.
    mutating func endWord(_ reading: inout TextReading) {
        guard hasWordMark else { return }
        for opener in openers where opener.kind.isWordMark && !opener.isForced && opener.isSuspicious {
            reading.noteUnpaired(opener.range)
        }
        openers.removeAll { $0.kind.isWordMark && !$0.isForced }
        hasWordMark = openers.contains { $0.kind.isWordMark }
    }

    /// A forced break or the end: nothing that stands open closes any more.
    mutating func endEmphasis(_ reading: inout TextReading) {
        for opener in openers where opener.isSuspicious { reading.noteUnpaired(opener.range) }
        openers = []
        forgotten = []
        hasWordMark = false
    }

    /// The finished pieces.
    mutating func finish(_ reading: inout TextReading) -> [SyntaxInline] {
        endEmphasis(&reading)
        let nodes = Self.nodes(items[...], reading.source)
        items = []
        return nodes
    }

    /// The pieces with unpaired marks as text; texts that touch become one.
    private static func nodes(_ items: ArraySlice<Item>, _ source: ParsingSource) -> [SyntaxInline] {
        var nodes: [SyntaxInline] = []
        var text = ""
        var range: Range<Int>?
        func flush() {
            if let range { nodes.append(.text(text, source.span(range))) }
            text = ""
            range = nil
        }
        for item in items {
            let piece: (String, Range<Int>)
            switch item {
            case .node(let node):
                flush()
                nodes.append(node)
                continue
            case .text(let string, let place): piece = (string, place)
            case .mark(let place): piece = (source.string(place), place)
            }
            if let known = range, known.upperBound == piece.1.lowerBound {
                text += piece.0
                range = known.lowerBound..<piece.1.upperBound
            } else {
                flush()
                text = piece.0
                range = piece.1
            }
        }
        flush()
        return nodes
    }
}

extension Diagnostic {
    fileprivate static func emphasisTooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.too-deep", .error,
            Bilingual(vi: "dấu kiểu chữ lồng nhau quá \(limit) tầng", en: "emphasis is nested more than \(limit) deep"),
            at: span, expected: Bilingual(vi: "nhiều nhất \(limit) tầng", en: "at most \(limit) levels"))
    }
}
