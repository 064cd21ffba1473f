/// A unit of the body. Closed: every emitter decides on every case.
public indirect enum Block: Hashable, Sendable {
    /// Đoạn văn.
    case paragraph(Paragraph)
    /// Đề mục.
    case heading(Heading)
    /// Gạch đầu dòng.
    case list(List)
    /// Bảng gõ tay, đã chuẩn hóa thành lưới.
    case table(Table)
    /// Bảng lập từ số liệu: một nút, ô là chữ in xếp liền nhau.
    case dataTable(DataTableBlock)
    /// Biểu đồ lập từ số liệu.
    case chart(ChartBlock)
    /// Các cột không kẻ khung, từ trái sang phải.
    case columns([[Block]])
    /// Đoạn trích dẫn, số trong đó giữ nguyên.
    case quotation([Block])
    /// Ngắt trang.
    case pageBreak
}

/// A paragraph of the body.
public struct Paragraph: Hashable, Sendable {
    /// The text.
    public var content: [Inline]
    /// How it stands.
    public var alignment: Alignment
    /// Whether the pack supplies nothing at its end (`{nguyên văn}`).
    public var isVerbatim: Bool
    /// Where it was written.
    public var origin: Origin

    /// A paragraph.
    public init(_ content: [Inline], alignment: Alignment = .standard, isVerbatim: Bool = false, origin: Origin) {
        self.content = content
        self.alignment = alignment
        self.isVerbatim = isVerbatim
        self.origin = origin
    }

    /// How a line stands between the margins.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// As the pack says for the role.
        case standard
        /// `{giữa}`.
        case centered
        /// `{phải}`.
        case trailing
    }
}

/// A heading, or a numbered paragraph, with the number that the numbering pass gives it.
public struct Heading: Hashable, Sendable {
    /// Depth from 1, the number of `#`, relative to the document; the numbering pass counts it from the division that
    /// the heading stands in.
    public var depth: Int
    /// Level in the outline from 1, divisions counted; the depth until the numbering pass has run.
    public var level: Int
    /// What kind of heading.
    public var kind: Kind
    /// Phần, Chương, Mục, Tiểu mục or Điều; `nil` for a heading of the plain scheme.
    public var division: Division?
    /// The number as the author typed it, for example `I.`, `1/` or `Chương II`; `nil` where none was typed.
    public var typedNumber: String?
    /// The printed number, for example `I.` or `Điều 5.`; `nil` until the numbering pass has run, and for unnumbered headings.
    public var number: String?
    /// The title; of a run-in heading the bold part only; of a numbered paragraph its text.
    public var title: [Inline]
    /// What follows the title in the same paragraph of a run-in heading.
    public var text: [Inline]
    /// The folded name of `{tên: …}`, by which references find it.
    public var name: String?
    /// The face chosen at the heading's end, over the pack's.
    public var face: Face?
    /// `{giữ chữ}`: the pack's capitals are not applied.
    public var keepsCase: Bool
    /// `{số đậm}`: the number of an untitled one in bold.
    public var hasBoldNumber: Bool
    /// `{giữa}`, `{phải}`.
    public var alignment: Paragraph.Alignment
    /// Whether the pack supplies nothing at its end (`{nguyên văn}`).
    public var isVerbatim: Bool
    /// Where it was written.
    public var origin: Origin

    /// A heading, not yet numbered.
    public init(
        depth: Int, kind: Kind, division: Division? = nil, typedNumber: String? = nil, title: [Inline],
        text: [Inline] = [], name: String? = nil, face: Face? = nil, keepsCase: Bool = false,
        hasBoldNumber: Bool = false, alignment: Paragraph.Alignment = .standard, isVerbatim: Bool = false,
        origin: Origin
    ) {
        self.depth = depth
        level = depth
        self.kind = kind
        self.division = division
        self.typedNumber = typedNumber
        self.title = title
        self.text = text
        self.name = name
        self.face = face
        self.keepsCase = keepsCase
        self.hasBoldNumber = hasBoldNumber
        self.alignment = alignment
        self.isVerbatim = isVerbatim
        self.origin = origin
    }

    /// Kinds of heading.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// `# Tiêu đề`: number and title on a line of their own.
        case titled
        /// `##. nội dung`: a numbered paragraph without a title.
        case untitled
        /// `## **Mục đích:** nội dung`: the bold part is a heading, the rest the paragraph.
        case runIn
        /// `#! NỘI DUNG`: a heading without a number.
        case unnumbered
    }

    /// A face chosen for one heading.
    public enum Face: String, Hashable, Sendable, CaseIterable {
        /// `{đậm}`.
        case bold
        /// `{nghiêng}`.
        case italic
        /// `{đậm nghiêng}`.
        case boldItalic
        /// `{thường}`.
        case regular
    }
}

/// A run of list items, in order, each with its mark; the level follows from the mark.
public struct List: Hashable, Sendable {
    /// The items in order.
    public var items: [Item]

    /// A list of items in order.
    public init(_ items: [Item]) {
        self.items = items
    }

    /// One item.
    public struct Item: Hashable, Sendable {
        /// The mark as printed.
        public var mark: Mark
        /// Level from 1: `-` is 1; `+` is 2 under a `-`, else 1; `*` is below what stands before it.
        public var level: Int
        /// The text after the mark.
        public var content: [Inline]
        /// Whether the pack supplies nothing at its end (`{nguyên văn}`).
        public var isVerbatim: Bool
        /// Where it was written.
        public var origin: Origin

        /// An item.
        public init(_ mark: Mark, level: Int, _ content: [Inline], isVerbatim: Bool = false, origin: Origin) {
            self.mark = mark
            self.level = level
            self.content = content
            self.isVerbatim = isVerbatim
            self.origin = origin
        }
    }

    /// The marks of list items.
    public enum Mark: String, Hashable, Sendable, CaseIterable {
        /// `-`.
        case dash = "-"
        /// `+`.
        case plus = "+"
        /// `*`.
        case star = "*"
    }
}
