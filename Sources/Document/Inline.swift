public import Diagnostics

/// A piece of a line of text. Closed: every emitter decides on every case.
public indirect enum Inline: Hashable, Sendable {
    /// Characters as they are printed; never markup.
    case text(String, Origin)
    /// A stretch with a face of its own.
    case emphasis(Emphasis, [Inline])
    /// A forced break inside a paragraph (`\\` in the text, a line end inside a value).
    case lineBreak
    /// A value that an expression printed, with where it came from.
    case figure(Figure)
    /// A mention of an appendix or a heading, resolved by the numbering pass.
    case reference(Reference)
    /// A footnote mark with its text.
    case footnote(Footnote)
    /// A deliberate blank to be filled by hand; the pack gives its width.
    case blank(Blank)
}

/// Faces of a stretch of text that are not its paragraph's.
public enum Emphasis: String, Hashable, Sendable, CaseIterable {
    /// Đậm.
    case strong
    /// Nghiêng.
    case italic
    /// Gạch chân.
    case underline
    /// Chỉ số trên.
    case superscript
    /// Chỉ số dưới.
    case `subscript`
    /// The mark of a missing value in a draft (chỗ còn thiếu của bản dự thảo); no author writes it.
    case missing
}

/// What a deliberate blank waits for.
public enum Blank: String, Hashable, Sendable, CaseIterable {
    /// Số văn bản.
    case number
    /// Ngày.
    case day
    /// Tháng.
    case month
    /// Họ tên người ký.
    case name
}

/// A printed value and its source.
public struct Figure: Hashable, Sendable {
    /// The text as printed.
    public var text: String
    /// The expression that printed it.
    public var expression: SourceSpan?
    /// Every cell or field that went into the value, in order of use, without repetition.
    public var inputs: [SourceSpan]

    /// A printed value with the expression and the inputs it came from.
    public init(text: String, expression: SourceSpan?, inputs: [SourceSpan]) {
        self.text = text
        self.expression = expression
        self.inputs = inputs
    }
}

/// A mention of an appendix or of a named heading.
public struct Reference: Hashable, Sendable {
    /// What is mentioned; several appendices may be named in one reference.
    public var targets: [Target]
    /// How the words are capitalised.
    public var form: Form
    /// The printed words; `nil` until the numbering pass has run.
    public var resolved: String?
    /// Where the mention was written.
    public var origin: Origin

    /// A mention, not yet resolved.
    public init(targets: [Target], form: Form = .capital, origin: Origin) {
        self.targets = targets
        self.form = form
        self.origin = origin
    }

    /// What can be mentioned, by its folded name.
    public enum Target: Hashable, Sendable {
        /// Phụ lục, by the name in its brackets or its label.
        case appendix(String)
        /// Mục, by the name given with `{tên: …}`.
        case heading(String)
        /// Văn bản kèm theo, by the name in its brackets.
        case text(String)
        /// The last Điều of the text, which names those who carry it out (`như trên: có`).
        case lastArticle

        /// The folded name; empty where the target needs none.
        public var name: String {
            switch self {
            case .appendix(let name), .heading(let name), .text(let name): name
            case .lastArticle: ""
            }
        }
    }

    /// Capitalisation of the words of a reference.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// `Phụ lục II`.
        case capital
        /// `phụ lục II`.
        case lower
    }
}

/// A footnote: the label in the text and what it says. Numbered by the numbering pass, from 1 in each document.
public struct Footnote: Hashable, Sendable {
    /// The author's label, without `[^ ]`.
    public var label: String
    /// The text of the note.
    public var content: [Inline]
    /// The printed number; `nil` until the numbering pass has run.
    public var number: Int?
    /// Where the mark stands.
    public var origin: Origin

    /// A footnote, not yet numbered.
    public init(label: String, content: [Inline], origin: Origin) {
        self.label = label
        self.content = content
        self.origin = origin
    }
}

extension Inline {
    /// The characters of the piece as printed: emphasis dropped, a forced break as a space, a blank and a footnote mark as nothing.
    public var plainText: String {
        switch self {
        case .text(let text, _): text
        case .emphasis(_, let content): content.plainText
        case .lineBreak: " "
        case .figure(let figure): figure.text
        case .reference(let reference): reference.resolved ?? ""
        case .footnote, .blank: ""
        }
    }
}

extension Sequence where Element == Inline {
    /// The characters of the pieces as printed, see ``Inline/plainText``.
    public var plainText: String { map(\.plainText).joined() }
}
