import Diagnostics
import Expressions

/// What the parsers of one text share: the text, its bounds and everything noticed so far.
struct TextReading {
    /// The text without comments.
    let source: ParsingSource
    /// The bounds.
    let limits: ParsingLimits
    /// Finds the ends of tags.
    var scanner: TagScanner
    /// What is to be reported, in order of discovery.
    var diagnostics: [Diagnostic] = []
    /// Where the first trace of a word processor stands: a bullet, a tab, a non-breaking space.
    var pasted: Range<Int>?
    /// The marks `[^1]` of the text.
    var footnoteMarks: [FootnoteMark] = []
    /// The labels of marks that stand where no footnote can: reported there, so that their texts are no second fault.
    var misplacedFootnotes: Set<String> = []
    /// Whether the text may hold footnotes.
    var acceptsFootnotes = false
    /// Tags without partner, by offset; which of them are reported is decided at the end.
    var loose: [LooseTag] = []
    /// How many `{{` were reported because they do not close in their lines; as many `}}` below are no second fault.
    var unfinishedOutputs = 0
    /// In the line being read: the first mark that looks like emphasis and is not.
    var unpaired: Range<Int>?
    /// The unpaired mark of the line before, where it opens: its partner below is no second fault.
    private var openUnpaired: String?
    /// In the line being read: the first run of spaces.
    var spaceRun: Range<Int>?

    /// A tag without partner.
    struct LooseTag {
        /// Where it starts.
        var offset: Int
        /// Which partner it lacks.
        var kind: Kind
        /// What to say; `nil` where something has been said already.
        var diagnostic: Diagnostic?

        /// Which partner a tag lacks.
        enum Kind {
            /// Opens and is not closed.
            case opening
            /// `{% hoặc nếu %}`, `{% không thì %}` without `{% nếu %}`.
            case branch
            /// `{% hết %}` that closes nothing.
            case closing
        }
    }

    /// The reading of a text whose comments have been removed.
    init(_ source: ParsingSource, limits: ParsingLimits) {
        self.source = source
        self.limits = limits
        scanner = TagScanner(source)
    }

    /// Keeps the first place of a mark that looks like emphasis.
    mutating func noteUnpaired(_ range: Range<Int>) {
        if let known = unpaired, known.lowerBound <= range.lowerBound { return }
        unpaired = range
    }

    /// Reports the findings of the line just read, at most one of a kind.
    mutating func endLine() {
        let opened = openUnpaired
        openUnpaired = nil
        if let range = unpaired {
            unpaired = nil
            let mark = source.string(range)
            let before = range.lowerBound > 0 ? source.bytes[range.lowerBound - 1] : Byte.lineFeed
            let touchesWordBefore = !Byte.isBlank(before) && before != Byte.lineFeed
            if mark != opened || !touchesWordBefore {
                diagnostics.append(.unpairedMark(mark, at: source.span(range)))
                if !touchesWordBefore { openUnpaired = mark }
            }
        }
        if let range = spaceRun {
            diagnostics.append(.spaceRun(range.count, at: source.span(range)))
            spaceRun = nil
        }
    }

    /// Everything to report, in the order of the text.
    ///
    /// A tag that closes or continues an opening which was reported (because it was misspelt, or did not close in its
    /// line) is no second fault.
    mutating func finish() -> [Diagnostic] {
        endLine()
        var open = 0
        for tag in loose.sorted(by: { $0.offset < $1.offset }) {
            switch tag.kind {
            case .opening:
                open += 1
                if let diagnostic = tag.diagnostic { diagnostics.append(diagnostic) }
            case .branch:
                if open == 0, let diagnostic = tag.diagnostic { diagnostics.append(diagnostic) }
            case .closing:
                if open > 0 { open -= 1 } else if let diagnostic = tag.diagnostic { diagnostics.append(diagnostic) }
            }
        }
        if let pasted { diagnostics.append(.pastedText(at: source.span(pasted))) }
        let places = diagnostics.map { $0.span?.range.lowerBound ?? 0 }
        let order = diagnostics.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        return order.map { diagnostics[$0] }
    }
}

extension Diagnostic {
    fileprivate static func unpairedMark(_ mark: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.unpaired-mark", .warning,
            Bilingual(
                vi: "dấu «\(mark)» trông như dấu kiểu chữ nhưng không thành cặp, nên in nguyên như chữ",
                en: "the mark «\(mark)» looks like emphasis but has no partner, so it is printed as text"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Dấu mở đứng sát chữ sau nó, dấu đóng sát chữ trước nó, trong cùng một dòng; muốn in chính dấu đó thì viết «\\\(mark)»; trong lòng một từ thì viết {*chữ*}.",
                en:
                    "An opening mark touches the word after it, a closing one the word before it, on one line; write «\\\(mark)» for the sign itself, {*x*} inside a word."
            ),
            found: mark)
    }

    fileprivate static func spaceRun(_ count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.space-run", .warning,
            Bilingual(
                vi: "\(count) dấu cách liền nhau, in thành một", en: "\(count) spaces in a row, printed as one"),
            at: span,
            expected: Bilingual(vi: "một dấu cách", en: "one space"),
            fixIts: [
                FixIt(
                    Bilingual(vi: "để lại một dấu cách", en: "leave one space"), [Replacement(span, with: " ")])
            ])
    }

    fileprivate static func pastedText(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.pasted", .information,
            Bilingual(
                vi: "có chữ dán từ Word: dấu đầu dòng, dấu tab, dấu cách cứng được đưa về dấu của mẫu soạn thảo",
                en: "text pasted from Word: bullets, tabs and non-breaking spaces were brought to our marks"),
            at: span)
    }
}
